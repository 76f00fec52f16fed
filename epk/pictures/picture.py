"""A picture as pages name it: which file, which part of it, and what it does for letters that stand on it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from epk.data.values import Colour
from epk.problems import Span

Crop = tuple[float, float, float, float]
"""Left, top, right and bottom as parts of a picture's width and height."""
WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
NEARLY = 0.002
"""A crop that takes away less than this part of a side is none."""


class PictureFile(NamedTuple):
    """A picture file. Width and height in pixels as it is looked at, with its EXIF orientation (1 to 8) applied.

    `planes` tells that it can be reduced as it is stored (see `planes.py`).
    """

    path: Path
    span: Span
    width: int
    height: int
    mode: str
    format: str
    orientation: int
    planes: bool = False


class Patch(NamedTuple):
    """Letters: the part of the picture beneath them, their colour, and the contrast that they need."""

    part: Crop
    colour: Colour
    contrast: float


class Shade(NamedTuple):
    """What the picture is mixed with, and the letters it is for."""

    ground: Colour
    patches: tuple[Patch, ...]


class Placement(NamedTuple):
    """A picture, or the part of it within `crop`, with a `shade` where letters stand on it."""

    picture: PictureFile
    crop: Crop = WHOLE
    shade: Shade | None = None


def placed(picture: PictureFile, crop: Crop = WHOLE, shade: Shade | None = None) -> Placement:
    """A picture cropped to what there is of it; whole where next to nothing would be taken away."""
    whole = all(abs(part - edge) < NEARLY for part, edge in zip(crop, WHOLE, strict=True))
    left, top, right, bottom = (min(max(part, 0.0), 1.0) for part in crop)
    return Placement(picture, WHOLE if whole else (left, top, right, bottom), shade)
