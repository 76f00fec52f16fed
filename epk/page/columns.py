"""Texts side by side that run on over pages: one beside another, and one in columns of equal height."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from epk.page.abreast import beside
from epk.page.flow import BaselineGrid, height_of, split, split_evenly
from epk.page.material import Piece, Pieces, moved
from epk.page.setting import Setting


def alongside(setting: Setting, left: Pieces, right: Pieces, at: float) -> list[Piece]:
    """`left` beside the beginning of `right`, which stands `at` points further on and may go on to further pages.

    As much of `right` as is at least as high as `left` stays with it in one strip; the rest follows strip by strip.
    """
    if not right:
        return [setting.beside([(0.0, left)])] if left else []
    count = _reaching(right, height_of(left))
    first = setting.beside([(0.0, left), (at, right[:count])], before=right[0].before, after=right[count - 1].after)
    return [first, *(moved(piece, _further(setting, piece, at)) for piece in right[count:])]


def _further(setting: Setting, piece: Piece, at: float) -> float:
    """Distance from the left of a strip that stands `at` points from where reading begins."""
    return setting.measure - at - piece.width if setting.rtl else at


def _reaching(pieces: Pieces, height: float) -> int:
    """How many strips, up to a place where a page may end, are at least so high."""
    ends = [index + 1 for index, piece in enumerate(pieces) if not piece.keep]
    return next((end for end in ends if height_of(pieces[:end]) >= height), len(pieces))


class Columns(Struct, frozen=True):
    """Columns `step` points from one left edge to the next, their lines on a common grid `leading` points apart.

    The first is on the right of `mirror` points if they are given.
    """

    count: int
    step: float
    leading: float
    mirror: float | None = None

    def strip(self, pieces: Pieces) -> Piece:
        """`pieces` in columns of equal height, as one strip; where a page ends, full columns stay on it."""
        return self._strip(split_evenly(pieces, self.count, self._grid(pieces)), pieces)

    def _strip(self, columns: Sequence[Pieces], pieces: Pieces) -> Piece:
        def divide(height: float, loosely: bool) -> tuple[Piece, Piece] | None:  # noqa: FBT001  # as `Divide` has it
            return self._divided(pieces, height - strip.lead, loosely=loosely)

        parts = [(index * self.step, column) for index, column in enumerate(columns)]
        strip = beside(
            parts, mirror=self.mirror, grid=self._grid(pieces), before=pieces[0].before, after=pieces[-1].after
        )
        words = sum(piece.words for piece in pieces)
        return strip._replace(divide=divide, span=pieces[-1].span, words=words)

    def _divided(self, pieces: Pieces, height: float, *, loosely: bool) -> tuple[Piece, Piece] | None:
        """As many columns as are full at `height` points, and the rest in columns anew; None if nothing fits."""
        columns: list[Pieces] = []
        rest = pieces
        while rest and len(columns) < self.count:
            head, rest = split(rest, height, self._grid(rest), loosely=loosely)
            if not head:
                break
            columns.append(head)
        if not columns or not rest:
            return None
        strip = self._strip(columns, pieces)
        torn = next((column[-1] for column in columns if column[-1].keep), None)
        if torn:
            strip = strip._replace(keep=True, spares=torn.spares, span=torn.span)
        return strip, self.strip(rest)

    def _grid(self, pieces: Pieces) -> BaselineGrid | None:
        """The grid through the first baseline."""
        first = pieces[0]
        if first.baseline is None or not first.gridded:
            return None
        return BaselineGrid(first.baseline - first.lead, self.leading)
