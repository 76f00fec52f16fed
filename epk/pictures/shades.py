"""What a picture must do for the letters that stand on it."""

from __future__ import annotations

from typing import NamedTuple

from epk.data.values import Colour


class Patch(NamedTuple):
    """Letters: the part of the picture beneath them (left, top, right, bottom as parts of it), and what they need."""

    part: tuple[float, float, float, float]
    colour: Colour
    contrast: float


class Shade(NamedTuple):
    """What the picture is mixed with, and the letters it is for."""

    ground: Colour
    patches: tuple[Patch, ...]
