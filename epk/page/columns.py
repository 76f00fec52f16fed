"""Texts side by side that run on over pages: one beside another, and one in columns of equal height."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from epk.page.flow import TOLERANCE, BaselineGrid, height_of, split, split_evenly
from epk.page.setting import Setting
from epk.page.side_by_side import beside
from epk.page.strips import Strip, Strips


def alongside(setting: Setting, left: Strips, right: Strips, at: float, *, left_at: float = 0.0) -> list[Strip]:
    """`left` beside the beginning of `right`, which stands `at` points further on and may go on to further pages.

    `left` stands `left_at` points from where reading begins, and is thus on the other side where that is more.

    As much of `right` as is at least as high as `left` stays with it in one strip; the rest follows strip by strip.
    """
    if not right:
        return [setting.beside([(left_at, left)])] if left else []
    if not left:
        return [strip._replace(items=strip.moved(_further(setting, strip, at))) for strip in right]
    count = _reaching(right, height_of(left))
    parts = [(left_at, left), (at, right[:count])]
    first = setting.beside(parts, before=right[0].before, after=right[count - 1].after)
    if right[count:]:  # as far from the line below as lines of `right` are from one another
        first = first._replace(height=first.height - first.lead + right[count - 1].lead)
    further = (strip._replace(items=strip.moved(_further(setting, strip, at))) for strip in right[count:])
    return [first, *further]


def _further(setting: Setting, strip: Strip, at: float) -> float:
    """Distance from the left of a strip that stands `at` points from where reading begins."""
    return setting.measure - at - strip.width if setting.rtl else at


def _reaching(strips: Strips, height: float) -> int:
    """How many strips, up to a place where a page may end, are at least so high."""
    ends = [index + 1 for index, strip in enumerate(strips) if not strip.keep]
    return next((end for end in ends if height_of(strips[:end]) >= height), len(strips))


class Columns(Struct, frozen=True):
    """Columns `step` points from one left edge to the next, their lines on a common grid `leading` points apart.

    The first is on the right of `mirror` points if they are given.
    """

    count: int
    step: float
    leading: float
    mirror: float | None = None

    def strip(self, strips: Strips) -> Strip:
        """`strips` in columns of equal height, as one strip; where a page ends, full columns stay on it."""
        return self.joined(split_evenly(strips, self.count, self.grid(strips)), strips)

    def joined(self, columns: Sequence[Strips], strips: Strips) -> Strip:
        """`columns` as one strip, which a page's end may part into others of the same `strips`."""
        parts = [(index * self.step, column) for index, column in enumerate(columns)]
        joined = beside(
            parts, mirror=self.mirror, grid=self.grid(strips), before=strips[0].before, after=strips[-1].after
        )
        words = sum(strip.words for strip in strips)
        return joined._replace(parts=_InColumns(self, strips, joined.lead), span=strips[-1].span, words=words)

    def grid(self, strips: Strips) -> BaselineGrid | None:
        """The grid through the first baseline."""
        first = strips[0]
        if first.baseline is None or not first.gridded:
            return None
        return BaselineGrid(first.baseline - first.lead, self.leading)


LEAST_FULL = 0.5
"""Part of the room down to which columns that a page's end parts are made a little shorter until they fit together."""


class _InColumns(Struct, frozen=True):
    """Strips that stand in columns, `lead` points above their letters."""

    columns: Columns
    strips: Strips
    lead: float

    def divided(self, height: float, *, loosely: bool) -> tuple[Strip, Strip] | None:
        """As many columns as are full at `height` points, and the rest in columns anew; None if nothing fits."""
        room = height - self.lead
        while room > height * LEAST_FULL:
            columns, rest = self._full(room, loosely=loosely)
            if not columns:
                return None
            strip = self.columns.joined(columns, self.strips)
            if rest and strip.height - strip.lead <= height + TOLERANCE:
                break
            room -= self.columns.leading / 2  # columns on a common grid are higher than each alone
        else:
            return None
        torn = next((column[-1] for column in columns if column[-1].keep), None)
        if torn:
            strip = strip._replace(keep=True, spares=torn.spares, span=torn.span)
        return strip, self.columns.strip(rest)

    def _full(self, room: float, *, loosely: bool) -> tuple[list[Strips], Strips]:
        """Columns that are full at `room` points, and what is left."""
        columns: list[Strips] = []
        rest = self.strips
        while rest and len(columns) < self.columns.count:
            head, rest = split(rest, room, self.columns.grid(rest), loosely=loosely)
            if not head:
                break
            columns.append(head)
        return columns, rest
