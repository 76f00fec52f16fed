"""What pages cost: how far they are from what a designer would leave. The cheapest way to set a document is taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from epk.makeup.joined_pages import depth
from epk.makeup.page_maker import PageMaker
from epk.makeup.section import Filling, Section, SectionPage
from epk.page.flow import height_of
from epk.page.geometry import Box

SMALLER, FEWER, WITHOUT, WHITE = 4.0, 0.5, 3.0, 1.0
"""Cost of type at no size, of an item fewer, of a block left out, and of an area as large as the page left white."""
PAGE, HOLE, THIN, ARRANGED = 0.3, 1.0, 1.0, 0.35
"""Cost of a page, of one that is left white (by the square of its white part), of one that is all but empty, and of
each arrangement that a layout would rather have than the one taken."""
LEAST = 0.36
"""Part of a page's height that is to be filled."""


def cost(page: SectionPage, boxes: Mapping[str, Box], whole: float) -> float:
    """What a page costs whose regions stand in `boxes`, beside others on which the same material stands.

    `whole` is the area between the margins in square points.
    """
    return sum(_cost(page.fillings[name], box, whole) for name, box in boxes.items() if name in page.fillings)


def _cost(filling: Filling, box: Box, whole: float) -> float:
    white = max(0.0, box.height - height_of(filling.strips)) * box.width / whole
    return _taken_away(filling) + white * WHITE


def _taken_away(filling: Filling) -> float:
    """The cost of smaller type and of what is missing."""
    smaller = max(0.0, 1.0 - filling.styles.scale) * SMALLER
    return smaller + filling.fewer * FEWER + filling.without * WITHOUT


class Cost(NamedTuple):
    """What sections cost whose pages are `finished`, and the part of the last one that is left `white`, if any."""

    finished: float = 0.0
    white: float | None = None

    @property
    def total(self) -> float:
        return self.finished + _page_cost(self.white)

    def after(self, maker: PageMaker, section: Section) -> Cost:
        """The cost with one section more; it may begin on the last page."""
        if not section.pages:
            return self
        finished, left = self.finished + section.arrangement * ARRANGED + _running_text(section.pages[0]), self.white
        for page in section.pages:
            finished += 0.0 if page.taken else _page_cost(left)
            left = white(maker, page)
        return Cost(finished, left)


def _running_text(page: SectionPage) -> float:
    """The cost of smaller type and of what is missing in texts that run on; headings are as large as their place."""
    regions = page.template.regions
    return sum(_taken_away(one) for name, one in page.fillings.items() if name in regions and regions[name].continues)


def white(maker: PageMaker, page: SectionPage) -> float:
    """The part of a page's height that is left below what stands on it."""
    part = maker._replace(taken=page.taken)
    return 1.0 - min(1.0, (page.taken + depth(part, page)) / maker.live.height)


def _page_cost(left: float | None) -> float:
    """The cost of a page of which so much is left white; nothing for no page."""
    if left is None:
        return 0.0
    return PAGE + HOLE * left**2 + (THIN if left > 1.0 - LEAST else 0.0)
