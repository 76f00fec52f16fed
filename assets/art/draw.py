"""Draw the key art and the stills of the Karmalink kit.

    pip install resvg-py pillow numpy
    python assets/art/draw.py [names] [--out DIR] [--scale 0.4]

Names are parts of file names ("key", "03"); without any, all nine are drawn, into assets/ next to
this folder. A scale below 1 is for proofs. The pictures are original illustrations for the kit, not
frames of the film; the same script draws the same pictures every time (each has its own seed).

The idea: the line becomes the wheel. The rails run into a golden disc, and around it lie rings that
are at once halo, wheel of rebirth, circuit and railway, the sleepers being its spokes. In every
picture there is one hot red point: nanobug, mark on the forehead, signal lamp, light on a tower.

palette.py  the inks              motifs.py   sky, rings, sleepers, rails, towers, the point
press.py    SVG to pixels, grain  figures.py  the statue and the two friends (points on outlines)
curves.py   smooth lines, camera  profile.py  the boy's head;  houses.py, world.py  beside the track
keyart.py   the key art           city.py dreams.py earth.py arena.py streets.py skyline.py  the stills
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from arena import stadium
from city import tracks
from dreams import dream, nanobug, wheel
from earth import buried
from keyart import key_art
from press import Sheet
from skyline import skyline
from streets import search

PICTURES: dict[str, tuple[Callable[[int], Sheet], int]] = {
    "key-art": (key_art, 2560),
    "01-tracks": (tracks, 2640),
    "02-dream": (dream, 2640),
    "03-statue": (buried, 2640),
    "04-nanobug": (nanobug, 2640),
    "05-stadium": (stadium, 2640),
    "06-search": (search, 2640),
    "07-wheel": (wheel, 2640),
    "08-skyline": (skyline, 2640),
}


def main() -> None:
    """Draw the pictures that were named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parents[1])
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    for name, (draw, pixels) in PICTURES.items():
        if options.names and not any(wanted in name for wanted in options.names):
            continue
        start = time.perf_counter()
        path = options.out / ("key-art.jpg" if name == "key-art" else f"stills/{name}.jpg")
        path.parent.mkdir(parents=True, exist_ok=True)
        draw(round(pixels * options.scale)).save(path, 86)
        print(f"{path}  {path.stat().st_size / 1e6:.2f} MB  {time.perf_counter() - start:.1f} s")  # noqa: T201


if __name__ == "__main__":
    main()
