"""Total fit: the breaks of a paragraph that make all its lines together look best.

D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), 1119-1184.
Boxes, glue and penalties come as running totals at every place where a line may end. Unlike the paper's active list,
the search goes from every line's beginning to the ends within reach, found by bisection, and keeps the best way for
every fitness class and number of hyphens in a row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from msgspec import Struct, field

FITNESS_DEMERITS = 3_000.0
"""For neighbouring lines of which one is loose and the other tight (the paper's gamma)."""
HYPHENS_DEMERITS = 3_000.0
"""For two lines in a row that end in hyphens (the paper's alpha)."""
LAST_HYPHEN_DEMERITS = 10_000_000.0
"""For a hyphen at the end of the last line but one."""
RUNT_DEMERITS = 200_000.0
"""For a last line without any width; less, the more it has of what it should."""
WORST_RATIO = 20.0
"""A line without anything to stretch counts as stretched so many times."""
_ROUNDING = 1e-6


class Opportunity(Struct):
    """A place where a line may end.

    `before` is the width from the paragraph's beginning to the end of such a line, `after` to the beginning of the
    next one: between them lie the spaces that vanish. The same goes for what the glue between can stretch and shrink.
    `hyphen` is the width added at the line's end, `flagged` that hyphens count.
    """

    before: float
    after: float
    stretch_before: float = 0.0
    stretch_after: float = 0.0
    shrink_before: float = 0.0
    shrink_after: float = 0.0
    hyphen: float = 0.0
    penalty: float = 0.0
    flagged: bool = False


class Tolerance(NamedTuple):
    """What lines are taken. `ratio` is how many times the stretch of a line's glue may be used, `slack` the width that
    every line can stretch beside its glue, `runt` the width a last line should not be shorter than, `hyphens` how many
    lines in a row may end in one (`inf`: they are not counted)."""

    ratio: float
    slack: float = 0.0
    runt: float = 0.0
    hyphens: float = 2


class _Way(Struct):
    """The best way to a break known so far, by its last line's fitness class, hyphens in a row, and indented lines."""

    demerits: float
    index: int
    previous: _Way | None


_Key = tuple[int, int, int]


class _Node(Struct):
    """A break that can be reached."""

    ways: dict[_Key, _Way] = field(default_factory=dict)


def total_fit(
    opportunities: Sequence[Opportunity],
    measure: float,
    tolerance: Tolerance,
    *,
    indent: float = 0.0,
    indented: int = 1,
) -> list[int] | None:
    """Indices of the opportunities where lines end, or None if no way keeps to `tolerance`.

    The last opportunity ends the paragraph; its line may be short. `indent` makes the first `indented` lines
    shorter. All widths are in the same unit.
    """
    nodes = [_Node() for _ in range(len(opportunities) + 1)]
    nodes[0].ways[1, 0, max(0, indented)] = _Way(0.0, -1, None)
    reach = (
        [item.before + tolerance.ratio * item.stretch_before for item in opportunities] if tolerance.ratio < inf else []
    )
    widest = max(item.hyphen for item in opportunities)
    start = Opportunity(0.0, 0.0)
    for index, node in enumerate(nodes[:-1]):
        begin = opportunities[index - 1] if index else start
        for short in {key[2] for key in node.ways}:
            width = measure - indent if short else measure
            least = width + begin.after + tolerance.ratio * (begin.stretch_after - tolerance.slack) - widest - _ROUNDING
            first = min(bisect_left(reach, least, index), len(opportunities) - 1) if reach else index
            ways = {key: way for key, way in node.ways.items() if key[2] == short}
            _extend(nodes, ways, first, begin, opportunities, width, tolerance)
    return _traced(nodes[-1])


def first_fit(
    opportunities: Sequence[Opportunity], measure: float, *, indent: float = 0.0, indented: int = 1
) -> list[int]:
    """Indices of the opportunities where lines end that are filled one after the other (the paper's first fit).

    Every line ends as late as it fits without shrinking; one that has no such end, at the first.
    """
    ends = [item.before + item.hyphen for item in opportunities]
    found: list[int] = []
    begin, first, last = 0.0, 0, len(opportunities) - 1
    while not found or found[-1] < last:
        width = measure - indent if len(found) < indented else measure
        number = max(first, bisect_right(ends, begin + width + _ROUNDING, first) - 1)
        found.append(number)
        begin, first = opportunities[number].after, number + 1
    return found


def _extend(
    nodes: list[_Node],
    ways: dict[_Key, _Way],
    first: int,
    begin: Opportunity,
    opportunities: Sequence[Opportunity],
    width: float,
    tolerance: Tolerance,
) -> None:
    """Every line from `begin` that keeps to the tolerance leads one break further."""
    last = len(opportunities) - 1
    after, stretch_after, shrink_after = begin.after, begin.stretch_after - tolerance.slack, begin.shrink_after
    for number in range(first, last + 1):
        end = opportunities[number]
        room = width + after - end.before
        shrink = end.shrink_before - shrink_after
        if room + shrink < -_ROUNDING:
            return
        ratio = _ratio(room - end.hyphen, end.stretch_before - stretch_after, shrink)
        if number == last and ratio > 0:
            ratio = 0.0
        if -1 - _ROUNDING <= ratio <= tolerance.ratio:
            runt = (
                max(0.0, 1 - (width - room) / tolerance.runt)
                if number == last and begin.after and tolerance.runt
                else 0.0
            )
            _arrive(nodes[number + 1].ways, ways, number, end, ratio, tolerance, final=number == last, runt=runt)


def _ratio(room: float, stretch: float, shrink: float) -> float:
    """How many times a line's glue must stretch, or shrink where negative, to fill `room` (the paper's r)."""
    if room < 0:
        return room / shrink if shrink > 0 else (0.0 if room > -_ROUNDING else -inf)
    return min(room / stretch, WORST_RATIO) if stretch > 0 else WORST_RATIO if room else 0.0


def _arrive(
    there: dict[_Key, _Way],
    here: dict[_Key, _Way],
    number: int,
    end: Opportunity,
    ratio: float,
    tolerance: Tolerance,
    *,
    final: bool,
    runt: float,
) -> None:
    """Keeps the best way to `there` among those that end with a line of this `ratio`.

    `runt` is the part that a last line lacks of the width it should have.
    """
    fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1 else 3
    line = (1 + 100 * abs(ratio) ** 3 + end.penalty) ** 2 + RUNT_DEMERITS * runt
    for (neighbour, hyphens, rows), way in here.items():
        if end.flagged and hyphens >= tolerance.hyphens:
            continue
        demerits = way.demerits + line
        if abs(fitness - neighbour) > 1:
            demerits += FITNESS_DEMERITS
        if hyphens:
            demerits += LAST_HYPHEN_DEMERITS if final else HYPHENS_DEMERITS if end.flagged else 0.0
        counted = hyphens + 1 if tolerance.hyphens < inf else 1  # else every number would be another way to remember
        key = (fitness, counted if end.flagged else 0, max(0, rows - 1))
        known = there.get(key)
        if known is None or demerits < known.demerits:
            there[key] = _Way(demerits, number, way)


def _traced(node: _Node) -> list[int] | None:
    if not node.ways:
        return None
    way: _Way | None = min(node.ways.values(), key=lambda way: way.demerits)
    breaks: list[int] = []
    while way is not None and way.index >= 0:
        breaks.append(way.index)
        way = way.previous
    return breaks[::-1]
