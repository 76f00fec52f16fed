"""Strips side by side, on a common first baseline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from epk.page.flow import BaselineGrid, Placed, place
from epk.page.items import Items
from epk.page.strips import Strip, Strips
from epk.problems import Span


class _Column(NamedTuple):
    """Strips that stand `x` points from the left, where each is, and how far the first baseline makes them drop."""

    x: float
    strips: Strips
    placed: Placed
    drop: float

    def items(self, lead: float) -> Items:
        tops = [lead + self.drop + own for own in self.placed.tops]
        pairs = zip(self.strips, tops, strict=True)
        return tuple([item for strip, top in pairs for item in strip.moved(self.x, top)])


def beside(
    parts: Sequence[tuple[float, Strips]],
    *,
    mirror: float | None = None,
    grid: BaselineGrid | None = None,
    **space: Any,
) -> Strip:
    """One strip of several side by side on a common first baseline, each with its distance from the left.

    Within `mirror` points the distances are those from the right. All lines keep to `grid`, seen from the top of the
    first letters, if there is one. It opens an entry where the first of them does.
    """
    filled = [(x, strips) for x, strips in parts if strips]
    lead = max((strips[0].lead for _, strips in filled), default=0.0)
    first = max((_first_baseline(strips) for _, strips in filled), default=0.0)
    columns = [_column(x if mirror is None else mirror - x - _width(s), s, first, grid) for x, s in filled]
    height = max((column.placed.height + column.drop for column in columns), default=0.0)
    return Strip(
        height + 2 * lead,
        tuple([item for column in columns for item in column.items(lead)]),
        lead=lead,
        baseline=lead + first if first else None,
        gridded=any(strips[0].gridded for _, strips in filled),
        width=mirror or max((column.x + _width(column.strips) for column in columns), default=0.0),
        span=_longest(filled),
        words=sum(strip.words for _, strips in filled for strip in strips),
        opens=bool(filled) and filled[0][1][0].opens,
        remarks=tuple([remark for _, strips in filled for strip in strips for remark in strip.remarks]),
        **space,
    )


def _longest(parts: Sequence[tuple[float, Strips]]) -> Span | None:
    """Where the text with the most words was written."""
    spans = [(strip.words, strip.span) for _, strips in parts for strip in strips if strip.span]
    return max(spans, key=lambda one: one[0])[1] if spans else None


def _column(x: float, strips: Strips, first: float, grid: BaselineGrid | None) -> _Column:
    return _Column(x, strips, place(strips, grid), first - _first_baseline(strips) if strips[0].baseline else 0.0)


def _width(strips: Strips) -> float:
    return max(strip.width for strip in strips)


def _first_baseline(strips: Strips) -> float:
    """Distance from the top of the first letters to their baseline; 0 for anything but text."""
    return strips[0].baseline - strips[0].lead if strips[0].baseline is not None else 0.0
