"""Which page stands where on a sheet of a desk printer, so that folded and cut sheets read in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from epk.data.values import POINTS
from epk.page.geometry import PAPERS

MM = POINTS["mm"]
SHEET_THICKNESS = 0.1 * MM
"""Paper of 80 g/m², as desk printers have."""
MARK = 5 * MM
"""Length of cut and fold marks, which begin at the edge of the sheet."""

Line = tuple[float, float, float, float]


class Slot(NamedTuple):
    """A page by its index, in a box of the sheet: left and lower edge, width and height in points.

    `creep` is how far to the right the page is moved to make up for sheets that lie within others.
    """

    page: int
    x: float
    y: float
    width: float
    height: float
    creep: float = 0.0


class Side(NamedTuple):
    """One side of a sheet of `width` by `height` points, with marks along which to cut or to fold."""

    width: float
    height: float
    slots: tuple[Slot, ...]
    marks: tuple[Line, ...]


Plan = Callable[[int, str], list[Side]]
"""The sides of all sheets, front and back in turn, for so many pages on `a4` or `letter`."""


def two_up(pages: int, paper: str) -> list[Side]:
    """Every page twice beside itself, to be cut apart."""
    height, width = PAPERS[paper]
    marks = _vertical(width / 2, height)
    return [
        Side(width, height, tuple(Slot(page, x, 0, width / 2, height) for x in (0, width / 2)), marks)
        for page in range(pages)
    ]


def four_up(pages: int, paper: str) -> list[Side]:
    """Every page four times, to be cut into quarters."""
    width, height = PAPERS[paper]
    corners = [(x, y) for y in (height / 2, 0.0) for x in (0.0, width / 2)]
    marks = (*_vertical(width / 2, height), *_horizontal(height / 2, width))
    return [
        Side(width, height, tuple(Slot(page, x, y, width / 2, height / 2) for x, y in corners), marks)
        for page in range(pages)
    ]


def saddle(pages: int, paper: str) -> list[Side]:
    """Pages in pairs, so that the sheets, laid into each other and folded once, read in order.

    The pages are made up to a multiple of four with empty ones at the end.
    """
    last = -(-pages // 4) * 4 - 1
    sides: list[Side] = []
    for sheet in range((last + 1) // 4):
        first = 2 * sheet
        creep = sheet * SHEET_THICKNESS
        sides.append(_spread(last - first, first, pages, paper, creep))
        sides.append(_spread(first + 1, last - first - 1, pages, paper, creep))
    return sides


def _spread(left: int, right: int, pages: int, paper: str, creep: float) -> Side:
    """Two pages beside each other, moved towards the fold as far as the sheets around push them out."""
    height, width = PAPERS[paper]
    slots = (Slot(left, 0, 0, width / 2, height, creep), Slot(right, width / 2, 0, width / 2, height, -creep))
    return Side(width, height, tuple(slot for slot in slots if slot.page < pages), _vertical(width / 2, height))


def _vertical(x: float, height: float) -> tuple[Line, ...]:
    return ((x, 0, x, MARK), (x, height - MARK, x, height))


def _horizontal(y: float, width: float) -> tuple[Line, ...]:
    return ((0, y, MARK, y), (width - MARK, y, width, y))


class Handout(NamedTuple):
    """A handout: the document it is made of, how its pages are laid out, and what to do with the sheets.

    `flip` is the edge on which a duplex printer turns the sheet; None where one side is printed.
    """

    document: str
    plan: Plan
    flip: str | None
    then: str
    halves: bool = False


HANDOUTS = {
    "two-up": Handout("one-sheet", two_up, None, "Cut at the marks.", halves=True),
    "leaflet": Handout("leaflet", saddle, "short", "Fold once, at the marks."),
    "postcards": Handout("postcard", four_up, "long", "Cut at the marks."),
    "booklet": Handout(
        "press-kit", saddle, "short", "Lay the sheets into each other, fold and staple at the marks.", halves=True
    ),
}
