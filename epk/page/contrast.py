"""Letters that stand on a picture, known before it is encoded, and the contrast with their ground that they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from epk.data.values import Colour
from epk.page.geometry import Box
from epk.page.items import Item, TextLine

PAPER = Colour(1.0, 1.0, 1.0)
"""What is printed on where there is no other ground."""
BOLD = 700
"""Weight from which letters count as bold."""
ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
"""Contrast that letters need, and those of 18 pt or of 14 pt in bold (WCAG 2.2, 1.4.3)."""


class Letters(NamedTuple):
    """Words of one look on one line, from the baseline to the height of capitals; `size` in points."""

    box: Box
    colour: Colour
    size: float
    bold: bool
    text: str

    @property
    def contrast(self) -> float:
        """The contrast with their ground that they need."""
        return least_contrast(self.size, bold=self.bold)


def least_contrast(size: float, *, bold: bool) -> float:
    """The contrast with their ground that letters of `size` points need."""
    return ENOUGH_IF_LARGE if size >= 18 or (size >= 14 and bold) else ENOUGH


def letters_in(items: Iterable[Item]) -> Iterator[Letters]:
    """All letters among items."""
    for item in items:
        if not isinstance(item, TextLine):
            continue
        for offset, run in item.line.runs:
            if run.text.strip():
                cap = run.font.cap_height * run.size
                bold = run.font.variations.get("wght", 400) >= BOLD
                yield Letters(item.part(offset, -cap, run.width, cap), run.colour, run.size, bold, run.text.strip())
