"""Letters that stand on a picture: known before it is encoded, so that it can give way to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from epk.data.values import Colour
from epk.page.flow import BaselineGrid, Placed, place
from epk.page.geometry import Box
from epk.page.material import Pieces

if TYPE_CHECKING:
    from epk.data.layout import Region
    from epk.pdf.document import Page
    from epk.typeset.lines import Line

BOLD = 700
"""Weight from which letters count as bold."""
ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
"""Contrast that letters need, and those of 18 pt or of 14 pt in bold (WCAG 2.2, 1.4.3)."""


class Letters(NamedTuple):
    """Letters of one colour on one line; `box` in points from where the picture's region begins."""

    box: Box
    colour: Colour
    contrast: float


def least_contrast(size: float, *, bold: bool) -> float:
    """The contrast with their ground that letters of `size` points need."""
    return ENOUGH_IF_LARGE if size >= 18 or (size >= 14 and bold) else ENOUGH


def tops(placed: Placed, region: Region, box: Box) -> Iterator[float]:
    """Where the strips of a region stand on the page, each by its top."""
    spare = box.height - placed.height
    shift = {"top": 0.0, "middle": spare / 2, "bottom": spare}[region.align]
    return (box.top + shift + top for top in placed.tops)


def letters_in(pieces: Pieces, region: Region, box: Box, grid: BaselineGrid | None) -> list[Letters]:
    """All letters of a region; their boxes in points on the page."""
    sheet = _Notes([])
    for piece, top in zip(pieces, tops(place(pieces, grid), region, box), strict=True):
        piece.draw(cast("Page", sheet), box.x, top)
    return sheet.found


class _Notes(NamedTuple):
    """Takes a page's place and notes the letters that are drawn on it."""

    found: list[Letters]

    def line(self, line: Line, x: float, baseline: float, element: object) -> None:  # noqa: ARG002
        for offset, run in line.runs:
            if run.text.strip():
                cap = run.font.cap_height * run.size
                bold = run.font.variations.get("wght", 400) >= BOLD
                box = Box(x + offset, baseline - cap, run.width, cap)
                self.found.append(Letters(box, run.colour, least_contrast(run.size, bold=bold)))

    def __getattr__(self, name: str) -> Any:
        """Whatever else is drawn is nothing to note."""
        return lambda *_, **__: None
