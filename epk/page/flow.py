"""Strips into regions: where each stands, what fits, and where a page may end."""

from __future__ import annotations

import math
from typing import NamedTuple

from msgspec import Struct

from epk.data.template import Region
from epk.page.geometry import Box
from epk.page.items import Items
from epk.page.strips import Strip, Strips

TOLERANCE = 0.05
"""Points by which a region may be exceeded: the rounding of lengths, not a licence."""

SLACK = 0.25
"""Part of a grid step by which a line may be raised to the grid, for letters differ in height from style to style."""


class BaselineGrid(NamedTuple):
    """Baselines at `origin` + a multiple of `step`, both in points from the top of the region."""

    origin: float
    step: float

    def at_or_below(self, baseline: float) -> float:
        """The first line of the grid that is not above `baseline` by more than the slack."""
        steps = math.ceil((baseline - self.origin) / self.step - SLACK)
        return self.origin + steps * self.step


class Placed(Struct, frozen=True):
    """Strips with the distance of each from the top of the region, and the height of all."""

    tops: tuple[float, ...]
    height: float


def place(strips: Strips, grid: BaselineGrid | None = None) -> Placed:
    """Stand the strips one below the other."""
    tops: list[float] = []
    y = foot = 0.0
    previous: Strip | None = None
    for strip in strips:
        top = -strip.lead if previous is None else y + max(previous.after, strip.before)
        if grid is not None and strip.gridded and strip.baseline is not None:
            top = grid.at_or_below(top + strip.baseline) - strip.baseline
        tops.append(top)
        y = top + strip.height
        foot = max(foot, y - _tail(strip))
        previous = strip
    return Placed(tuple(tops), foot)


def _tail(strip: Strip) -> float:
    """Blank space inside a line of text below its letters, which may hang out of a region."""
    return strip.lead if strip.baseline is not None else 0.0


def standing_at(placed: Placed, strips: Strips, region: Region, box: Box) -> Items:
    """The items of strips, moved to where the region stands on its page: `box`."""
    pairs = zip(strips, tops_at(placed, region, box), strict=True)
    return tuple([item for strip, top in pairs for item in strip.moved(box.x, top)])


def tops_at(placed: Placed, region: Region, box: Box) -> list[float]:
    """Where strips begin on the page of a region that stands at `box`."""
    spare = box.height - placed.height
    shift = {"top": 0.0, "middle": spare / 2, "bottom": spare}[region.align]
    return [box.top + shift + top for top in placed.tops]


def height_of(strips: Strips, grid: BaselineGrid | None = None) -> float:
    """Height of all strips in one region, in points."""
    return place(strips, grid).height if strips else 0.0


def split(
    strips: Strips, height: float, grid: BaselineGrid | None = None, *, loosely: bool = False
) -> tuple[Strips, Strips]:
    """What stands in a region of `height` points, and what goes on to the next.

    The first part is empty when not even the strips up to the first possible break fit; then `loosely` breaks where
    a line is left alone.
    """
    placed = place(strips, grid)
    fitting = 0
    for index, strip in enumerate(strips):
        room = height - placed.tops[index]
        if strip.height - _tail(strip) > room + TOLERANCE:
            parts = strip.parts.divided(room, loosely=loosely) if strip.parts else None
            if parts:
                return [*strips[:index], parts[0]], [parts[1], *strips[index + 1 :]]
            break
        if not strip.keep or (loosely and strip.spares):
            fitting = index + 1
    else:
        fitting = len(strips)
    return strips[:fitting], strips[fitting:]


def split_evenly(strips: Strips, count: int, grid: BaselineGrid | None = None) -> list[Strips]:
    """The strips in `count` columns, as nearly of one height as breaks allow; the last may be shorter."""
    total = height_of(strips)
    low, high = total / count, total
    if _columns(strips, high, count, grid) is None:
        return [strips]
    for _ in range(18):
        middle = (low + high) / 2
        if _columns(strips, middle, count, grid) is None:
            low = middle
        else:
            high = middle
    return _columns(strips, high, count, grid) or [strips]


def _columns(strips: Strips, height: float, count: int, grid: BaselineGrid | None) -> list[Strips] | None:
    """The strips in columns of `height` points, or None if `count` columns are too few."""
    columns: list[Strips] = []
    rest = strips
    while rest and len(columns) < count:
        head, rest = split(rest, height, grid)
        if not head:
            return None
        columns.append(head)
    return None if rest else columns
