"""Where the pages of sections stand in the document, and what their templates set on all pages of a kind.

Running heads and feet, page numbers and other blocks of a template are set here, once all pages are numbered.
"""

from __future__ import annotations

from typing import NamedTuple

from epk.blocks import registry
from epk.data.template import Region
from epk.makeup.overflow import overflow
from epk.makeup.page_maker import RUNNING, PageMaker
from epk.makeup.section import Section, SectionPage
from epk.page.flow import TOLERANCE, Placed, place, standing_at, tops_at
from epk.page.geometry import Box, Sheet
from epk.page.items import Discs, Fill, Image, Item, SectionStart
from epk.page.pages import FilledRegion
from epk.page.stations import stations
from epk.page.strips import Strips
from epk.page.structure import ReadingOrder
from epk.page.styles import Styles
from epk.problems import ProblemsFound
from epk.typeset.style import is_rtl


class PlacedPage(NamedTuple):
    """A page of a section, the paper it stands on, and its number in the document, counted from 0."""

    section: Section
    page: SectionPage
    paper: Sheet
    number: int

    @property
    def opens(self) -> bool:
        """Whether it is the first of its section."""
        return self.page is self.section.pages[0]

    def start(self) -> list[Item]:
        """Where links and the outline lead to, if a section with a title begins here."""
        anchor = self.section.anchor
        if anchor is None or not self.opens:
            return []
        top = self.paper.live.top if self.page.taken else 0.0
        return [SectionStart(anchor.name, anchor.title, y=top, element=self.section.element)]

    def grounds(self, styles: Styles) -> list[Item]:
        """Colour behind the whole page, then behind regions."""
        template, found = self.page.template, list[Item]()
        if template.ground and not self.page.taken:
            span, whole = template.where("ground"), self.paper.printed
            areas = ((whole.x, whole.top, whole.width, whole.height),)
            found.append(Fill(areas, styles.colour(template.ground, span), span=span))
        for region in template.regions.values():
            if region.ground:
                box, span = self.paper.region(region), region.where("ground")
                areas = ((box.x, box.top, box.width, box.height),)
                found.append(Fill(areas, styles.colour(region.ground, span), span=span))
        return found

    def region(self, maker: PageMaker, name: str) -> FilledRegion:
        """What stands in the region called `name`: what the section says there, then what the template sets.

        Raises ProblemsFound where words of the template's own do not fit; a drawing may exceed its region.
        """
        region, filling = self.page.template.regions[name], self.page.fillings.get(name)
        colours = self.page.template.colours_in(region)
        styles = filling.styles if filling else maker.styles.recoloured(colours)
        strips, box = list(self.page.strips(name)), self.paper.content(region)
        if region.blocks:
            strips += self._running(maker, name, region, styles)
        placed = place(strips, maker._replace(taken=self.page.taken).baselines(region, styles.scale))
        if region.blocks and any(strip.words for strip in strips):
            excess = placed.height - box.height
            if excess > TOLERANCE:
                raise ProblemsFound([overflow(strips, excess, name, box, region.blocks[-1].span)])
        items = standing_at(placed, strips, region, box)
        if self.paper.turns(region):
            items = tuple(map(_aside, items))
        stops = self._stops(maker, region, strips, placed, box, styles)
        return FilledRegion(name, (*stops, *items), self.section.entry.span)

    def _stops(
        self, maker: PageMaker, region: Region, strips: Strips, placed: Placed, box: Box, styles: Styles
    ) -> list[Discs]:
        """A disc for every entry, on the side where reading begins, if the region asks for any."""
        if region.stops is None:
            return []
        x = box.right + region.stops if is_rtl(maker.context.labels.language) else box.x - region.stops
        colour = styles.colour(region.stops_colour, region.where("stops_colour"))
        return stations(strips, tops_at(placed, region, box), x, colour)

    def _running(self, maker: PageMaker, name: str, region: Region, styles: Styles) -> Strips:
        """The strips of the blocks that a template sets on every page of its kind."""
        order = ReadingOrder(RUNNING, self.number, list(self.page.template.regions).index(name))
        element = None if region.artifact else self.section.element
        setting = maker.setting(styles, element, order, self.paper.content(region), self.section)
        return registry.compose_all(region.blocks, setting._replace(page=self.number, mirrored=self.paper.mirrored))[0]


def _aside(item: Item) -> Item:
    """An item where it stands in a region whose columns are mirrored."""
    return item.moved(item.aside, 0.0) if isinstance(item, Image) and item.aside else item
