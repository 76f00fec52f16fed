"""The earth as a map needs it: where there is land, and the shortest way from one place to another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

CELL = 2.0
"""Degrees from one cell of the land to the next."""
_COLUMNS = int(360 / CELL)
_STEP = 2.5
"""Degrees between two points of a way."""

Point = tuple[float, float]


class Spot(NamedTuple):
    """A place on the earth, in degrees, north and east positive."""

    latitude: float
    longitude: float


@cache
def _rows() -> tuple[int, ...]:
    lines = Path(__file__).with_name("land.txt").read_text("ascii").splitlines()
    return tuple(int(line, 16) for line in lines if not line.startswith("#"))


def way(start: Spot, end: Spot) -> list[Spot]:
    """Places along the great circle from one to the other."""
    first, last = _vector(start), _vector(end)
    angle = math.acos(min(max(sum(a * b for a, b in zip(first, last, strict=True)), -1.0), 1.0))
    if angle < math.radians(_STEP):
        return [start, end]
    count = math.ceil(math.degrees(angle) / _STEP)
    shares = (number / count for number in range(count + 1))
    weights = ((math.sin((1 - share) * angle), math.sin(share * angle)) for share in shares)
    return [
        _spot([(near * a + far * b) / math.sin(angle) for a, b in zip(first, last, strict=True)])
        for near, far in weights
    ]


def _vector(spot: Spot) -> tuple[float, float, float]:
    latitude, longitude = math.radians(spot.latitude), math.radians(spot.longitude)
    across = math.cos(latitude)
    return (across * math.cos(longitude), across * math.sin(longitude), math.sin(latitude))


def _spot(vector: Sequence[float]) -> Spot:
    x, y, z = vector
    return Spot(math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x)))


class Chart(NamedTuple):
    """A flat map `width` × `height` points large, all round the earth with the meridian `middle` in its middle.

    Degrees of latitude are as long as those of longitude (plate carrée).
    """

    width: float
    height: float
    middle: float
    centre: float = 16.0

    @property
    def degree(self) -> float:
        """Points to a degree."""
        return self.width / 360

    @property
    def cell(self) -> float:
        """Points to a side of a cell of the land."""
        return CELL * self.degree

    def at(self, spot: Spot) -> Point:
        """Where a place is, in points from the upper left corner."""
        away = (spot.longitude - self.middle + 180) % 360 - 180
        return (self.width / 2 + away * self.degree, self.height / 2 + (self.centre - spot.latitude) * self.degree)

    def land(self) -> Iterator[Point]:
        """The middles of all cells of land that are on the map."""
        north = self.centre + self.height / 2 / self.degree
        first = int((self.middle + CELL / 2) % 360 // CELL)
        for number in range(int(self.height / self.cell) + 1):
            row = int((90 - north + (number + 0.5) * CELL) // CELL)
            cells = f"{_rows()[row]:0{_COLUMNS}b}" if 0 <= row < len(_rows()) else ""
            for column, cell in enumerate(cells[first:] + cells[:first]):
                if cell == "1":
                    yield ((column + 0.5) * self.cell, (number + 0.5) * self.cell)


def middle_of(home: Spot, others: Sequence[Spot]) -> float:
    """The meridian around which the shortest ways from `home` to the others stand in the middle of a map."""
    away = [0.0, *((other.longitude - home.longitude + 180) % 360 - 180 for other in others)]
    return home.longitude + (min(away) + max(away)) / 2
