"""Page pictures of three invented films in every theme: what they were, what they are, and where they differ.

`python -m tests.looks.pages` writes the pages that look other than expected to build/looks/, expected, found and
difference side by side; with `--update`, what is found becomes what is expected.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

from epk.data.theme_choice import theme_files
from tests.looks.films import ROOT, documents

EXPECTED = Path(__file__).parent / "expected"
DIFFERENCES = ROOT / "build" / "looks"
DOTS = 50
"""Dots an inch of the pictures: enough to see every line of text, and small to keep."""

NEAR = 1.0
"""Points by which a word may stand elsewhere: versions of fonts and of the shaper differ by less."""

ALIKE = 30
"""How far, of 255, any spot of a softened picture may be lighter or darker."""

ALIKE_ALL_OVER = 1.5
"""The same for the mean of all spots."""

PLACES = {"sample": "{}", "short": "{}-short", "arabic": "{}-arabic"}
"""The films that are looked at, with the folder that the pages of each are in, by theme."""


@dataclass(frozen=True)
class Shot:
    """A page as it is: its picture, and its words with their places."""

    name: str
    picture: Image.Image
    words: str


def shots(theme: str, folder: Path) -> Iterator[Shot]:
    """The pages of all documents of the films that are looked at."""
    for film, place in PLACES.items():
        for name, data in documents(folder / film, film, theme).items():
            for number, page in enumerate(pypdfium2.PdfDocument(data), start=1):
                picture = page.render(scale=DOTS / 72, grayscale=True).to_pil().convert("L")
                yield Shot(f"{place.format(theme)}/{name}-{number:02}", picture, _words(page))


def _words(page: pypdfium2.PdfPage) -> str:
    """A line for every run of text: left edge and baseline side in points, and the words."""
    text = page.get_textpage()
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    return "".join(f"{box[0]:.1f} {box[1]:.1f} {_flat(text.get_text_bounded(*box))}\n" for box in boxes)


def _flat(text: str) -> str:
    return " ".join(text.split())


def moved(expected: str, found: str) -> list[str]:
    """Where words are other words, or stand more than `NEAR` points from where they stood."""
    before, after = expected.splitlines(), found.splitlines()
    if len(before) != len(after):
        return [f"{len(after)} runs of text instead of {len(before)}"]
    return [f"{old} -> {new}" for old, new in zip(before, after, strict=True) if not _near(old, new)]


def _near(old: str, new: str) -> bool:
    (x, y, words), (to_x, to_y, to_words) = (re.split(" ", line, maxsplit=2) for line in (old, new))
    return words == to_words and abs(float(x) - float(to_x)) <= NEAR and abs(float(y) - float(to_y)) <= NEAR


def other(expected: Image.Image, found: Image.Image) -> bool:
    """Whether two pictures look different: softened first, so that the edges of letters do not count."""
    if expected.size != found.size:
        return True
    soft = (picture.filter(ImageFilter.BoxBlur(2)) for picture in (expected, found))
    change = ImageChops.difference(*soft)
    return change.getextrema()[1] > ALIKE or ImageStat.Stat(change).mean[0] > ALIKE_ALL_OVER


def expected(name: str) -> Shot | None:
    """The page as it should be, if there is one."""
    picture, words = EXPECTED / f"{name}.png", EXPECTED / f"{name}.txt"
    if not picture.exists():
        return None
    return Shot(name, Image.open(picture).convert("L"), words.read_text("utf-8"))


def names(theme: str = "*") -> set[str]:
    """All pages that are expected, of one theme or of all."""
    folders = {place.format(theme) for place in PLACES.values()}
    files = {path for folder in folders for path in EXPECTED.glob(f"{folder}/*.png")}
    return {path.relative_to(EXPECTED).with_suffix("").as_posix() for path in files}


def differs(shot: Shot) -> bool:
    """Whether a page is new or other than expected."""
    before = expected(shot.name)
    return before is None or bool(moved(before.words, shot.words)) or other(before.picture, shot.picture)


def beside(before: Image.Image | None, after: Image.Image) -> Image.Image:
    """Expected, found and difference, side by side."""
    width, height = after.size
    sheet = Image.new("L", (3 * width + 20, height), 128)
    old = (before or Image.new("L", after.size, 255)).resize(after.size)
    for column, picture in enumerate((old, after, ImageChops.invert(ImageChops.difference(old, after)))):
        sheet.paste(picture, (column * (width + 10), 0))
    return sheet


def update(found: list[Shot]) -> None:
    """Make what is found what is expected; what has not changed stays as it is."""
    for gone in names() - {shot.name for shot in found}:
        for suffix in (".png", ".txt"):
            (EXPECTED / f"{gone}{suffix}").unlink(missing_ok=True)
    for shot in filter(differs, found):
        (EXPECTED / shot.name).parent.mkdir(parents=True, exist_ok=True)
        shot.picture.save(EXPECTED / f"{shot.name}.png", optimize=True)
        (EXPECTED / f"{shot.name}.txt").write_text(shot.words, "utf-8")


def main(arguments: list[str]) -> int:
    """Tell and show what differs, or with `--update` expect it from now on."""
    with tempfile.TemporaryDirectory() as folder:
        found = [shot for theme in sorted(theme_files()) for shot in shots(theme, Path(folder) / theme)]
    different = [shot for shot in found if differs(shot)]
    if "--update" in arguments:
        update(found)
        print(f"{len(different)} of {len(found)} pages are expected anew")
        return 0
    for shot in different:
        before = expected(shot.name)
        file = DIFFERENCES / f"{shot.name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        beside(before.picture if before else None, shot.picture).save(file)
        print(file.relative_to(ROOT), *(moved(before.words, shot.words)[:3] if before else ["is new"]), sep="\n  ")
    print(f"{len(different)} of {len(found)} pages look other than expected")
    return bool(different)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
