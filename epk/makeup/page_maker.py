"""The pages that a section becomes: its blocks in the regions of a template, and on further pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from epk.blocks import registry
from epk.data.block import BlockSpec
from epk.data.template import Region, Template
from epk.limits import DOCUMENT_PAGES
from epk.makeup.ladder import Attempt, Ladder, Rung
from epk.makeup.overflow import endless, omitted, overflow
from epk.makeup.section import Filling, Section, SectionPage
from epk.page.contrast import Letters, letters_in
from epk.page.document_context import DocumentContext, remark
from epk.page.flow import TOLERANCE, BaselineGrid, height_of, place, split, standing_at
from epk.page.geometry import Box, Sheet, sheet
from epk.page.setting import Setting
from epk.page.strips import Strips
from epk.page.structure import Element, ReadingOrder
from epk.page.styles import BASE, Styles
from epk.problems import Problem, ProblemsFound, Span, error, suggestion

T = TypeVar("T")
FIRST, CLOSING, RUNNING = range(3)
"""When regions are filled: at first, on a last page in another template, on every page of a kind. Readers meet what is
in them in this order."""


class PageMaker(NamedTuple):
    """Fills pages of one document, of which points may be `taken`.

    Regions are measured on its first sheet; on others they are as large.
    """

    context: DocumentContext
    styles: Styles
    paper: str
    taken: float = 0.0

    def run_on(self, page: SectionPage, section: Section) -> tuple[SectionPage, ...]:
        """The first page of a section, and those that it goes on to."""
        pages: list[SectionPage] = []
        further: SectionPage | None = page
        while further is not None:
            page, further = self._replace(taken=further.taken).parted(further, section)
            pages.append(page)
            if len(pages) > DOCUMENT_PAGES.value:
                raise ProblemsFound([endless(section.entry.span)])
        return tuple(pages)

    def has_all(self, section: Section, template: Template) -> bool:
        """Whether all regions that a template needs have something to say."""
        return all(self.speaks(name, section, template) for name in template.needs)

    def speaks(self, name: str, section: Section, template: Template) -> bool:
        """Whether a region of a template has something to say of the film."""
        region = named(template.regions, name, "region", template.where("needs"))
        setting = self.setting(self.styles, None, ReadingOrder(), self.box(region), section)
        return registry.compose_all(self.content(section, template, name), setting)[1]

    def content(self, section: Section, template: Template, name: str) -> tuple[BlockSpec, ...]:
        """The blocks that a section tells in a region of a template."""
        return self.context.layout.content(section.entry, template, name)

    def template(self, name: str, span: Span) -> Template:
        return named(self.context.layout.templates, name, "template", span)

    def setting(
        self, styles: Styles, element: Element | None, order: ReadingOrder, box: Box, section: Section
    ) -> Setting:
        """The place that a region is for its blocks."""
        return Setting(
            self.context,
            styles,
            element,
            order,
            box.width,
            box.height,
            section.entry.span,
            section.anchor,
            spare_still=section.spare_still,
            still=section.entry.still,
            people=section.entry.people,
        )

    def baselines(self, region: Region, scale: float = 1.0) -> BaselineGrid | None:
        """The page's baseline grid as seen from a region's top; none for scaled type or content not at the top."""
        if region.align != "top" or scale != 1.0:
            return None
        body = self.styles.style(BASE, self.context.layout.span).text
        cap = self.context.book.font(body.face).cap_height * body.size
        return BaselineGrid(self._sheet.live.top + cap - self.box(region).top, self.context.layout.grid.baseline)

    @property
    def _sheet(self) -> Sheet:
        return sheet(self.context.layout, self.paper, 0, self.context.bleed, taken=self.taken)

    def box(self, region: Region) -> Box:
        """Where the content of a region stands."""
        return self._sheet.content(region)

    @property
    def live(self) -> Box:
        """The area between the margins."""
        return self._sheet.live

    def first(self, section: Section, template: Template) -> SectionPage:
        """The first page of a section with all its material. Raises ProblemsFound with all that does not fit."""
        fillings, problems = dict[str, Filling](), list[Problem]()
        for name in template.regions:
            try:
                fillings[name] = self.fill(name, section, template)
            except ProblemsFound as found:
                problems += found.problems
        if problems:
            raise ProblemsFound(dict.fromkeys(problems))
        return SectionPage(template, self.taken, fillings)

    def fill(self, name: str, section: Section, template: Template, when: int = FIRST) -> Filling:
        """A region's strips, set smaller where allowed and needed. Raises ProblemsFound for what does not fit."""
        region, specs = template.regions[name], self.content(section, template, name)
        box, letters = self.box(region), self._letters_on(name, section, template)
        colours, number = template.colours_in(region), list(template.regions).index(name)

        @cache
        def on(rung: Rung) -> Attempt:
            styles = self.styles.recoloured(colours, rung.scale)
            setting = self.setting(styles, section.element, ReadingOrder(when, number), box, section)
            if letters and template.ground:
                setting = setting._replace(ground=styles.colour(template.ground, template.where("ground")))
            shown = specs[: len(specs) - rung.without]
            strips, said = registry.compose_all(shown, setting._replace(letters=letters, fewer=rung.fewer))
            remarks = tuple(omitted(specs[len(shown) :], setting._replace(element=None)))
            filling = Filling(strips, styles, said, rung.fewer, rung.without, remarks)
            return Attempt(filling, height_of(strips, self.baselines(region, rung.scale)) - box.height)

        filling, excess = Ladder(region, box.height, len(specs), on).climbed()
        if specs and excess > TOLERANCE and not region.continues:
            raise ProblemsFound([overflow(filling.strips, excess, name, box, specs[-1].span)])
        return filling

    def _letters_on(self, name: str, section: Section, template: Template) -> tuple[Letters, ...]:
        """The letters that later regions set on the picture of this one; none where it shows no picture."""
        if not any(map(registry.shows_picture, self.content(section, template, name))):
            return ()
        names = list(template.regions)
        box = self.box(template.regions[name])
        unread = replace(section, element=None)
        found: list[Letters] = []
        for other in names[names.index(name) + 1 :]:
            region = template.regions[other]
            if self.content(section, template, other) and box.meets(there := self.box(region)):
                filling = self.fill(other, unread, template)
                grid = self.baselines(region, filling.styles.scale)
                found += letters_in(standing_at(place(filling.strips, grid), filling.strips, region, there))
        return tuple(one._replace(box=one.box.moved(-box.x, -box.top)) for one in found if box.meets(one.box))

    def parted(self, page: SectionPage, section: Section) -> tuple[SectionPage, SectionPage | None]:
        """A page with what fits, and a further one with the rest; None when all of it fits. Raises ProblemsFound."""
        template = page.template
        if template.next:
            template = self.template(template.next, template.where("next"))
        here, beyond, remarks = dict(page.fillings), dict[str, Filling](), list(page.remarks)
        for name, region in page.template.regions.items():
            if not region.continues:
                continue
            box, strips = self.box(region), page.strips(name)
            head, rest, left_alone = self._split(strips, box.height, self.baselines(region))
            if not rest:
                continue
            if not head:
                together = _together(rest)
                excess = height_of(together) - box.height
                raise ProblemsFound([overflow(together, excess, name, box, section.entry.span)])
            remarks += left_alone
            here[name] = page.fillings[name]._replace(strips=head)
            beyond[name] = Filling(rest, self._continuing(template, name, box, page.template))
        if not beyond:
            return page, None
        return replace(page, fillings=here, remarks=tuple(remarks)), SectionPage(template, fillings=beyond)

    def _split(
        self, strips: Strips, height: float, grid: BaselineGrid | None
    ) -> tuple[Strips, Strips, tuple[Problem, ...]]:
        """What stands on a page, what goes on, and what is said of a line left alone where there is no other way."""
        head, rest = split(strips, height, grid)
        if head or not rest or self.taken:  # what does not begin well below another section has pages of its own
            return head, rest, ()
        head, rest = split(strips, height, grid, loosely=True)
        if head and head[-1].keep and head[-1].span:
            message = f"{head[-1].spares} stands alone where a page of {self.context.layout.name} or its column ends"
            hint = "give the region more height in the layout"
            return head, rest, (remark("lonely-line", head[-1].span, message, hint),)
        return head, rest, ()

    def _continuing(self, template: Template, name: str, box: Box, before: Template) -> Styles:
        """The styles of the region that goes on. Raises ProblemsFound where it is missing or of another width."""
        region = named(template.regions, name, "region", before.where("next"))
        if abs(self.box(region).width - box.width) > TOLERANCE:
            message = f'region "{name}" goes on in a region of another width, so that its lines would not fit'
            raise ProblemsFound([error(region.where("columns"), message, "Give both the same columns and padding.")])
        return self.styles.recoloured(template.colours_in(region))


def _together(strips: Strips) -> Strips:
    """The strips up to the first that may be parted from the next."""
    last = next((index for index, strip in enumerate(strips) if not strip.keep), len(strips))
    return strips[: last + 1]


def named(known: Mapping[str, T], name: str, what: str, span: Span) -> T:
    """What is known as `name`. Raises ProblemsFound at `span` with the nearest known name."""
    if name not in known:
        raise ProblemsFound([error(span, f'unknown {what} "{name}"', suggestion(name, known))])
    return known[name]
