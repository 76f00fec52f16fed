"""What a region is filled with: strips of a page, one above the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from epk.problems import Span

if TYPE_CHECKING:
    from epk.pdf.document import Page

Draw = Callable[["Page", float, float], None]
Divide = Callable[[float, bool], "tuple[Piece, Piece] | None"]


class Piece(NamedTuple):
    """A strip that no page break cuts, unless it says where. Distances in points.

    `draw` gets the page, the left edge and the top of the strip. `before` and `after` are distances to the
    neighbours (the larger one counts) and fall away at the top and the foot of a region. `lead` is blank space
    inside the strip above its letters; the first strip of a region is raised by it, so that capitals stand
    at the region's edge. A strip of text has a `baseline`, measured from its top; a `gridded` one
    keeps it to the baseline grid.
    `width` is what it was set to, so that strips side by side can change sides where reading begins on the right.
    `divide` cuts a strip that pages may part: it gets the height that is left, and whether lines may be left alone, and
    gives what fits and what goes on. `keep` forbids a break between this strip and the next; where there is no other
    way it is made, if `spares` says what a page is spared by that. `span` and `words` say where its text was written
    and how much of it there is, for the message when it does not fit.
    """

    height: float
    draw: Draw
    before: float = 0.0
    after: float = 0.0
    lead: float = 0.0
    baseline: float | None = None
    gridded: bool = False
    keep: bool = False
    span: Span | None = None
    words: int = 0
    width: float = 0.0
    divide: Divide | None = None
    spares: str = ""


Pieces = Sequence[Piece]


def kept(pieces: Iterable[Piece]) -> list[Piece]:
    """The same strips, none of which may be parted from the next."""
    listed = list(pieces)
    return [*kept_with_next(listed[:-1]), *listed[-1:]]


def kept_with_next(pieces: Iterable[Piece]) -> list[Piece]:
    """The same strips, kept together and with whatever follows them."""
    return [piece._replace(keep=True, spares="") for piece in pieces]


def spaced(pieces: Iterable[Piece], *, before: float = 0.0, after: float = 0.0) -> list[Piece]:
    """The same strips with at least so much space before the first and after the last."""
    listed = list(pieces)
    if listed and before > listed[0].before:
        listed[0] = listed[0]._replace(before=before)
    if listed and after > listed[-1].after:
        listed[-1] = listed[-1]._replace(after=after)
    return listed


def moved(piece: Piece, by: float) -> Piece:
    """The same strip, `by` points further to the right."""
    draw = piece.draw
    return piece._replace(draw=lambda page, x, top: draw(page, x + by, top))


def blank(height: float) -> Piece:
    """Space that stays, even at the top of a region."""
    return Piece(height, lambda page, x, top: None)
