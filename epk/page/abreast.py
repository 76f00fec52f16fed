"""Strips side by side, on a common first baseline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from epk.page.flow import BaselineGrid, Placed, place
from epk.page.material import Piece, Pieces

if TYPE_CHECKING:
    from epk.pdf.document import Page


def beside(
    parts: Sequence[tuple[float, Pieces]],
    *,
    mirror: float | None = None,
    grid: BaselineGrid | None = None,
    **space: Any,
) -> Piece:
    """One strip of several side by side on a common first baseline, each with its distance from the left.

    Within `mirror` points the distances are those from the right. All lines keep to `grid`, seen from the top of the
    first letters, if there is one.
    """
    columns = [(_offset(x, pieces, mirror), pieces, place(pieces, grid)) for x, pieces in parts if pieces]
    lead = max((pieces[0].lead for _, pieces, _ in columns), default=0.0)
    first = max((_first_baseline(pieces) for _, pieces, _ in columns), default=0.0)
    drops = [first - _first_baseline(pieces) if pieces[0].baseline else 0.0 for _, pieces, _ in columns]

    def draw(page: Page, x: float, top: float) -> None:
        for (offset, pieces, where), drop in zip(columns, drops, strict=True):
            for piece, own in zip(pieces, where.tops, strict=True):
                piece.draw(page, x + offset, top + lead + drop + own)

    height = max((where.height + drop for (_, _, where), drop in zip(columns, drops, strict=True)), default=0.0)
    return Piece(
        height + 2 * lead,
        draw,
        lead=lead,
        baseline=lead + first if first else None,
        gridded=_gridded(columns),
        width=mirror or max((x + _width(pieces) for x, pieces, _ in columns), default=0.0),
        **space,
    )


def _width(pieces: Pieces) -> float:
    return max(piece.width for piece in pieces)


def _offset(x: float, pieces: Pieces, mirror: float | None) -> float:
    return x if mirror is None else mirror - x - _width(pieces)


def _gridded(columns: Sequence[tuple[float, Pieces, Placed]]) -> bool:
    """Whether any of the first lines keeps to the grid."""
    return any(pieces[0].gridded for _, pieces, _ in columns)


def _first_baseline(pieces: Pieces) -> float:
    """Distance from the top of the first letters to their baseline; 0 for anything but text."""
    return pieces[0].baseline - pieces[0].lead if pieces[0].baseline is not None else 0.0
