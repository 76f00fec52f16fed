"""Two texts side by side, of which one may run on over pages."""

from __future__ import annotations

from epk.page.flow import height_of
from epk.page.material import Piece, Pieces, moved
from epk.page.setting import beside


def alongside(left: Pieces, right: Pieces, at: float) -> list[Piece]:
    """`left` beside the beginning of `right`, which stands `at` points from the left and may go on to further pages.

    As much of `right` as is at least as high as `left` stays with it in one strip; the rest follows strip by strip.
    """
    if not right:
        return [beside([(0.0, left)])] if left else []
    count = _reaching(right, height_of(left))
    first = beside([(0.0, left), (at, right[:count])], before=right[0].before, after=right[count - 1].after)
    return [first, *(moved(piece, at) for piece in right[count:])]


def _reaching(pieces: Pieces, height: float) -> int:
    """How many strips, up to a place where a page may end, are at least so high."""
    ends = [index + 1 for index, piece in enumerate(pieces) if not piece.keep]
    return next((end for end in ends if height_of(pieces[:end]) >= height), len(pieces))
