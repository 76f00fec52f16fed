"""What stands around the words of a laurel: branches, and a thin circle."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from epk.page.items import Contour, Item, Stroke

if TYPE_CHECKING:
    from collections.abc import Iterator

    from epk.data.values import Colour
    from epk.page.items import PathStep

Point = tuple[float, float]
SLENDER = 0.75
"""Half the width of an oval by which, as well as by half its height, leaves are no larger."""

PAIRS = 7
"""Pairs of leaves on each branch."""

FOOT, TIP = 24.0, 122.0
"""Where the leaves of a branch begin and end, in degrees up from the foot of the oval."""

_ARC = 0.5523
"""How far the handles of a quarter circle are from its ends, in radii."""


class Oval(NamedTuple):
    """The oval that a branch grows along, up its left (-1) or right (1) `side`."""

    x: float
    y: float
    across: float
    down: float
    side: int

    def at(self, degrees: float, out: float = 1.0) -> Point:
        """The point so many degrees up from the foot; `out` above 1 is outside the oval."""
        angle = math.radians(degrees)
        return (self.x + self.side * self.across * out * math.sin(angle), self.y + self.down * out * math.cos(angle))


def branch(oval: Oval, colour: Colour) -> Iterator[Item]:
    """A stem with leaves in pairs, smaller towards its tip, and one at the end."""
    degrees = [FOOT + number * (TIP - FOOT) / (PAIRS - 1) for number in range(PAIRS)]
    stem = [oval.at(FOOT - 14 + number * (TIP - FOOT + 14) / 24) for number in range(25)]
    for start, end in pairwise(stem):
        yield Stroke(start, end, oval.down * 0.028, colour)
    for number, place in enumerate(degrees):
        length = min(oval.down, oval.across * SLENDER) * (0.3 - 0.012 * number)
        foot, ahead = oval.at(place), oval.at(place + 4)
        along = math.atan2(ahead[1] - foot[1], ahead[0] - foot[0])
        for turn in (-34, 34) if number < PAIRS - 1 else (-30, 0, 30):
            yield _leaf(foot, along + math.radians(turn), length, colour)


def _leaf(foot: Point, heading: float, length: float, colour: Colour) -> Contour:
    """One leaf: two curves from its foot to its tip."""

    def at(along: float, aside: float) -> Point:
        cos, sin = math.cos(heading), math.sin(heading)
        return (foot[0] + length * (along * cos - aside * sin), foot[1] + length * (along * sin + aside * cos))

    tip = at(1, 0)
    there = ("c", *at(0.3, 0.24), *at(0.7, 0.2), *tip)
    back = ("c", *at(0.7, -0.2), *at(0.3, -0.24), *foot)
    return Contour((("m", *foot), there, back), colour)


def ring(middle: Point, radius: float, thickness: float, colour: Colour) -> Contour:
    """A circle whose line ends `radius` points from its middle."""
    return Contour((*_circle(middle, radius, 1), *_circle(middle, radius - thickness, -1)), colour)


def _circle(middle: Point, radius: float, turn: int) -> Iterator[PathStep]:
    """Four curves, clockwise (1) or the other way round (-1): what lies between two that differ is filled."""

    def at(across: float, down: float) -> Point:
        return (middle[0] + radius * across, middle[1] + radius * down * turn)

    yield ("m", *at(1, 0))
    for cos, sin in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        first, second = (cos - sin * _ARC, sin + cos * _ARC), (cos * _ARC - sin, sin * _ARC + cos)
        yield ("c", *at(*first), *at(*second), *at(-sin, cos))
