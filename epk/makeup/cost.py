"""What a page costs: how far it is from what a designer meant by its template. Pages are compared by it."""

from __future__ import annotations

from epk.makeup.section import Filling, SectionPage
from epk.page.flow import height_of
from epk.page.geometry import Box

SMALLER, FEWER, WITHOUT, WHITE = 4.0, 0.5, 3.0, 1.0
"""Cost of type at no size, of an item fewer, of a block left out, and of an area as large as the page left white."""


def cost(page: SectionPage, boxes: dict[str, Box], whole: float) -> float:
    """What a page costs whose regions stand in `boxes`, between margins that leave an area of `whole` square points."""
    return sum(_cost(page.fillings[name], box, whole) for name, box in boxes.items() if name in page.fillings)


def _cost(filling: Filling, box: Box, whole: float) -> float:
    set_smaller = max(0.0, 1.0 - filling.styles.scale) * SMALLER
    taken_away = filling.fewer * FEWER + filling.without * WITHOUT
    white = max(0.0, box.height - height_of(filling.strips)) * box.width / whole * WHITE
    return set_smaller + taken_away + white
