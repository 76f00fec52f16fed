"""How wide the columns of a table are: by what stands in them, within the measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MOST = 0.28
"""Part of the measure that a column's text has on one line, at most, while other columns want for room."""


class Wish(NamedTuple):
    """Points that a column needs for its longest word, and on one line for its `whole` text.

    A `rigid` one is no wider than its text, and stands on one line before others do; a `greedy` one takes what room
    the others leave.
    """

    least: float
    whole: float
    rigid: bool = False
    greedy: bool = False


def column_widths(wishes: Sequence[Wish], measure: float, gutter: float) -> list[float] | None:
    """The width of each column, all of `measure` with `gutter` between two; None if words are too long for that.

    First each has its longest word, then its text up to a part of the measure, then its whole text, the greedy ones
    first. What is left goes to those that are greedy, or by the length of their texts to all that are not rigid.
    """
    room = measure - gutter * (len(wishes) - 1)
    spare = room - sum(wish.least for wish in wishes)
    if spare < 0:
        return None
    widths = [wish.least for wish in wishes]
    stages = (
        [min(wish.whole, measure * MOST) if wish.rigid else 0.0 for wish in wishes],
        [min(wish.whole, measure * MOST) for wish in wishes],
        [wish.whole if wish.greedy else 0.0 for wish in wishes],
        [wish.whole for wish in wishes],
    )
    for stage in stages:
        wanted = [max(0.0, want - width) for want, width in zip(stage, widths, strict=True)]
        given = min(1.0, spare / sum(wanted)) if any(wanted) else 0.0
        widths = [width + want * given for width, want in zip(widths, wanted, strict=True)]
        spare -= given * sum(wanted)
    shares = _shares(wishes)
    return [width + spare * share for width, share in zip(widths, shares, strict=True)]


def _shares(wishes: Sequence[Wish]) -> list[float]:
    """The part of the spare room that each column has."""
    for takers in ([w.greedy for w in wishes], [not w.rigid for w in wishes], [True for _ in wishes]):
        parts = [wish.whole * takes for wish, takes in zip(wishes, takers, strict=True)]
        if any(parts):
            return [part / sum(parts) for part in parts]
    return []
