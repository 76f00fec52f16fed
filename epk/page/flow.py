"""Strips into regions: where each stands, what fits, and where a page may end."""

from __future__ import annotations

import math
from typing import NamedTuple

from msgspec import Struct

from epk.page.material import Piece, Pieces

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


def place(pieces: Pieces, grid: BaselineGrid | None = None) -> Placed:
    """Stand the strips one below the other."""
    tops: list[float] = []
    y = foot = 0.0
    previous: Piece | None = None
    for piece in pieces:
        top = -piece.lead if previous is None else y + max(previous.after, piece.before)
        if grid is not None and piece.gridded and piece.baseline is not None:
            top = grid.at_or_below(top + piece.baseline) - piece.baseline
        tops.append(top)
        y = top + piece.height
        foot = max(foot, y - _tail(piece))
        previous = piece
    return Placed(tuple(tops), foot)


def _tail(piece: Piece) -> float:
    """Blank space inside a line of text below its letters, which may hang out of a region."""
    return piece.lead if piece.baseline is not None else 0.0


def height_of(pieces: Pieces, grid: BaselineGrid | None = None) -> float:
    """Height of all strips in one region, in points."""
    return place(pieces, grid).height if pieces else 0.0


def split(
    pieces: Pieces, height: float, grid: BaselineGrid | None = None, *, loosely: bool = False
) -> tuple[Pieces, Pieces]:
    """What stands in a region of `height` points, and what goes on to the next.

    The first part is empty when not even the strips up to the first possible break fit; then `loosely` breaks where
    a line is left alone.
    """
    placed = place(pieces, grid)
    fitting = 0
    for index, piece in enumerate(pieces):
        room = height - placed.tops[index]
        if piece.height - _tail(piece) > room + TOLERANCE:
            parts = piece.divide(room, loosely) if piece.divide else None
            if parts:
                return [*pieces[:index], parts[0]], [parts[1], *pieces[index + 1 :]]
            break
        if not piece.keep or (loosely and piece.spares):
            fitting = index + 1
    else:
        fitting = len(pieces)
    return pieces[:fitting], pieces[fitting:]


def split_evenly(pieces: Pieces, count: int, grid: BaselineGrid | None = None) -> list[Pieces]:
    """The strips in `count` columns, as nearly of one height as breaks allow; the last may be shorter."""
    total = height_of(pieces)
    low, high = total / count, total
    if _columns(pieces, high, count, grid) is None:
        return [pieces]
    for _ in range(18):
        middle = (low + high) / 2
        if _columns(pieces, middle, count, grid) is None:
            low = middle
        else:
            high = middle
    return _columns(pieces, high, count, grid) or [pieces]


def _columns(pieces: Pieces, height: float, count: int, grid: BaselineGrid | None) -> list[Pieces] | None:
    """The strips in columns of `height` points, or None if `count` columns are too few."""
    columns: list[Pieces] = []
    rest = pieces
    while rest and len(columns) < count:
        head, rest = split(rest, height, grid)
        if not head:
            return None
        columns.append(head)
    return None if rest else columns
