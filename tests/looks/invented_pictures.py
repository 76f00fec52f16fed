"""Pictures for invented films, as unlike as stills are: hills under a sun, and people before a wall."""

from __future__ import annotations

import colorsys
import random
import re
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

SHAPE = re.compile(r"(\d+)x(\d+)")
USUAL = (1600, 1000)
Pictures = dict[str, Image.Image]


def pictured(facts: Any, pictures: Pictures) -> Any:
    """The facts of a film with a picture of its own in every place; `pictures` are given the names they have there."""
    if isinstance(facts, list):
        return [pictured(one, pictures) for one in facts]
    if not isinstance(facts, dict):
        return facts
    found = {key: pictured(value, pictures) for key, value in facts.items()}
    for key in {"file", "portrait"} & found.keys():
        shape = SHAPE.search(found[key])
        size = (int(shape[1]), int(shape[2])) if shape else USUAL
        name = f"{len(pictures) + 1:02}.jpg"
        pictures[name] = picture(len(pictures), size, person=key == "portrait")
        found[key] = name
    return found


def picture(seed: int, size: tuple[int, int], *, person: bool) -> Image.Image:
    """A picture of `size` dots, the same for the same seed."""
    r = random.Random(seed)  # noqa: S311
    hue, small = r.random(), (size[0] // 2, size[1] // 2)
    drawn = Image.new("RGB", small)
    draw = ImageDraw.Draw(drawn)
    for y in range(small[1]):
        draw.line((0, y, small[0], y), fill=_colour(hue + 0.12 * y / small[1], 0.45, 0.9 - 0.35 * y / small[1]))
    (_person if person else _landscape)(draw, r, hue, small)
    return drawn.filter(ImageFilter.GaussianBlur(1.2)).resize(size)


def _landscape(draw: ImageDraw.ImageDraw, r: random.Random, hue: float, size: tuple[int, int]) -> None:
    wide, high = size
    x, y, radius = r.uniform(0.2, 0.8) * wide, r.uniform(0.2, 0.45) * high, r.uniform(0.06, 0.16) * min(size)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_colour(hue + 0.5, 0.25, 0.98))
    for depth in range(4):
        level = 0.42 + 0.14 * depth
        ridge = [(wide * step / 8, (level + r.uniform(-0.09, 0.09)) * high) for step in range(9)]
        draw.polygon(
            [(0.0, float(high)), *ridge, (float(wide), float(high))],
            fill=_colour(hue + 0.04 * depth, 0.5, 0.62 - 0.15 * depth),
        )


def _person(draw: ImageDraw.ImageDraw, r: random.Random, hue: float, size: tuple[int, int]) -> None:
    wide, high = size
    x, head = wide * r.uniform(0.45, 0.55), min(wide, high) * 0.2
    y, skin = high * 0.4, _colour(r.uniform(0.05, 0.09), r.uniform(0.35, 0.6), r.uniform(0.45, 0.9))
    draw.ellipse((x - head * 2, y + head * 0.9, x + head * 2, y + high), fill=_colour(hue + 0.4, 0.5, 0.4))
    draw.rectangle((x - head * 0.35, y, x + head * 0.35, y + head * 1.3), fill=skin)
    draw.ellipse((x - head * 0.95, y - head * 1.35, x + head * 0.95, y + head * 0.6), fill=_colour(hue, 0.4, 0.16))
    draw.ellipse((x - head * 0.75, y - head, x + head * 0.75, y + head), fill=skin)


def _colour(hue: float, saturation: float, value: float) -> tuple[int, ...]:
    return tuple(round(255 * part) for part in colorsys.hsv_to_rgb(hue % 1.0, saturation, value))
