"""The pages that one entry of a layout becomes: its blocks in the regions of a template, and on further pages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from epk.blocks import registry
from epk.data.block import BlockSpec
from epk.data.layout import PageEntry, Region, Template
from epk.limits import DOCUMENT_PAGES
from epk.makeup.overflow import SHRINK_STEP, endless, fewest_steps, overflow
from epk.page.beneath import Letters, letters_in
from epk.page.edition import Edition, Station
from epk.page.flow import TOLERANCE, BaselineGrid, height_of, split
from epk.page.geometry import Box, Sheet, sheet
from epk.page.material import Piece, Pieces
from epk.page.setting import Setting
from epk.page.styles import BASE, Styles
from epk.pdf.tags import Element
from epk.pictures.store import Sized
from epk.problems import ProblemsFound, Span, error, suggestion

T = TypeVar("T")
HOPELESS = {"shrink": 2.0, "fit": 1.1}
"""So many times too long even in the smallest type, a text is not tried; type half as large takes a quarter. What may
go on to a further page is tried only where it is likely to fit."""


class Leaf(Struct):
    """One page: its template, and strips and styles by region.

    If points of its height are `taken`, it is the rest of the page that the part before ends on.
    """

    template: Template
    taken: float = 0.0
    material: dict[str, Pieces] = field(default_factory=dict)
    styles: dict[str, Styles] = field(default_factory=dict)


class Section(Struct):
    """The leaves that one entry of a layout's `pages` became; none where it has nothing to say."""

    page: PageEntry
    element: Element | None
    station: Station | None
    leaves: list[Leaf] = field(default_factory=list)

    def specs(self) -> list[BlockSpec]:
        """All blocks that the layout names for it."""
        return [spec for specs in self.page.blocks.values() for spec in specs]


class LeafMaker(NamedTuple):
    """Fills pages of one document, of which points may be `taken`.

    Regions are measured on its first sheet; on others they are as large.
    """

    edition: Edition
    styles: Styles
    paper: str
    taken: float = 0.0

    def leaves(self, section: Section) -> list[Leaf]:
        """The pages of a section. Raises ProblemsFound for what does not fit and for unknown names."""
        template = self.template(section.page.template, section.page.where("template"))
        family = self.edition.layout.family(section.page.template)
        regions = {region: one for one in family.values() for region in one.regions}
        for name in section.page.blocks:
            _named(regions, name, "region", getattr(name, "span", section.page.span))
        leaf, said = self.first(section, self._suited(section, template))
        return self.run_on(leaf, section) if said else []

    def run_on(self, leaf: Leaf, section: Section) -> list[Leaf]:
        """The first page of a section, and those that it goes on to."""
        leaves: list[Leaf] = []
        further: Leaf | None = leaf
        while further is not None:
            leaves.append(further)
            if len(leaves) > DOCUMENT_PAGES.value:
                raise ProblemsFound([endless(section.page.span)])
            further = self._replace(taken=further.taken).continued(further, section)
        return leaves

    def _suited(self, section: Section, template: Template) -> Template:
        """The template, or what takes its place where a region it needs stays empty."""
        while template.otherwise and not self.has_all(section, template):
            template = self.template(template.otherwise, template.where("otherwise"))
        return template

    def has_all(self, section: Section, template: Template) -> bool:
        """Whether all regions that a template needs have something to say."""
        return all(self._filled(name, section, template) for name in template.needs)

    def _filled(self, name: str, section: Section, template: Template) -> bool:
        region = _named(template.regions, name, "region", template.where("needs"))
        setting = self.setting(self.styles, None, self.box(region), section)
        with self.edition.shelf.considering():
            return registry.compose_all(section.page.blocks.get(name, ()), setting)[1]

    def template(self, name: str, span: Span) -> Template:
        return _named(self.edition.layout.templates, name, "template", span)

    def setting(self, styles: Styles, element: Element | None, box: Box, section: Section) -> Setting:
        """The place that a region is for its blocks."""
        return Setting(
            self.edition,
            styles,
            element,
            box.width,
            box.height,
            section.page.span,
            section.station,
            entry=section.page.span,
        )

    def baselines(self, region: Region, scale: float = 1.0) -> BaselineGrid | None:
        """The page's baseline grid as seen from a region's top; none for scaled type or content not at the top."""
        if region.align != "top" or scale != 1.0:
            return None
        body = self.styles.style(BASE, self.edition.layout.span).text
        cap = self.edition.book.font(body.face).cap_height * body.size
        return BaselineGrid(self._sheet.live.top + cap - self.box(region).top, self.edition.layout.grid.baseline)

    @property
    def _sheet(self) -> Sheet:
        return sheet(self.edition.layout, self.paper, 0, self.edition.bleed, taken=self.taken)

    def box(self, region: Region) -> Box:
        """Where the content of a region stands."""
        return self._sheet.content(region)

    @property
    def live(self) -> Box:
        """The area between the margins."""
        return self._sheet.live

    def first(self, section: Section, template: Template) -> tuple[Leaf, bool]:
        """The first page of a section with all its material, and whether there is anything of the film's in it."""
        leaf, said = Leaf(template, self.taken), False
        for name in template.regions:
            speaks = self.fill(name, section, leaf)
            said = said or speaks
        return leaf, said

    def fill(self, name: str, section: Section, leaf: Leaf) -> bool:
        """Put a region's strips on the leaf, set smaller where allowed and needed; tell if they say anything."""
        region, specs = leaf.template.regions[name], section.page.blocks.get(name, ())
        box, letters = self.box(region), self._letters_on(name, section, leaf.template)
        colours = {**leaf.template.recolour, **region.recolour}

        @cache
        def attempt(steps: int) -> tuple[Styles, list[Piece], bool, Sized, float]:
            scale = 1.0 - steps * SHRINK_STEP
            styles = self.styles.recoloured(colours, scale)
            place = self.setting(styles, section.element, box, section)
            if letters and leaf.template.ground:
                place = place._replace(ground=styles.colour(leaf.template.ground, leaf.template.where("ground")))
            with self.edition.shelf.considering() as pictures:
                pieces, said = registry.compose_all(specs, place._replace(letters=letters))
            return styles, pieces, said, pictures, height_of(pieces, self.baselines(region, scale)) - box.height

        def fits(steps: int) -> bool:
            return attempt(steps)[-1] <= TOLERANCE

        needed = attempt(0)[-1] + box.height
        triable = needed * region.shrink_to**2 <= HOPELESS.get(region.overflow, 0.0) * box.height
        fewest = fewest_steps(fits, region.shrink_to, needed / box.height) if triable and not fits(0) else 0
        styles, pieces, said, pictures, excess = attempt(fewest if region.overflow == "shrink" or fits(fewest) else 0)
        if excess > TOLERANCE and not region.continues:
            raise ProblemsFound([overflow(pieces, excess, name, box, specs[-1].span)])
        self.edition.shelf.settle(pictures)
        leaf.material[name], leaf.styles[name] = pieces, styles
        return said

    def _letters_on(self, name: str, section: Section, template: Template) -> tuple[Letters, ...]:
        """The letters that later regions set on the picture of this one; none where it shows no picture."""
        if not any(spec.name == "picture" for spec in section.page.blocks.get(name, ())):
            return ()
        names = list(template.regions)
        box = self.box(template.regions[name])
        scratch, unread = Leaf(template), replace(section, element=None)
        found: list[Letters] = []
        for other in names[names.index(name) + 1 :]:
            region = template.regions[other]
            if other in section.page.blocks and box.meets(there := self.box(region)):
                self.fill(other, unread, scratch)
                grid = self.baselines(region, scratch.styles[other].scale)
                found += letters_in(scratch.material[other], region, there, grid)
        return tuple(one._replace(box=one.box.moved(-box.x, -box.top)) for one in found if box.meets(one.box))

    def continued(self, leaf: Leaf, section: Section) -> Leaf | None:
        """Move what does not fit `leaf` to a further page; None when all of it fits."""
        template = leaf.template
        if template.next:
            template = self.template(template.next, template.where("next"))
        further = Leaf(template)
        for name, region in leaf.template.regions.items():
            if not region.continues:
                continue
            box = self.box(region)
            head, rest = self._split(leaf.material.get(name, ()), box.height, self.baselines(region))
            if not rest:
                continue
            if not head:
                together = _together(rest)
                excess = height_of(together) - box.height
                raise ProblemsFound([overflow(together, excess, name, box, section.page.span)])
            leaf.material[name], further.material[name] = head, rest
            further.styles[name] = self._continuing(template, name, box, leaf.template)
        return further if further.material else None

    def _split(self, pieces: Pieces, height: float, grid: BaselineGrid | None) -> tuple[Pieces, Pieces]:
        """What stands on a page, and what goes on; a line left alone where there is no other way is remarked."""
        head, rest = split(pieces, height, grid)
        if head or not rest:
            return head, rest
        head, rest = split(pieces, height, grid, loosely=True)
        if head and head[-1].keep and head[-1].span:
            message = f"{head[-1].spares} stands alone where a page of {self.edition.layout.name} or its column ends"
            self.edition.remark("lonely-line", head[-1].span, message, "give the region more height in the layout")
        return head, rest

    def _continuing(self, template: Template, name: str, box: Box, before: Template) -> Styles:
        """The styles of the region that goes on. Raises ProblemsFound where it is missing or of another width."""
        region = _named(template.regions, name, "region", before.where("next"))
        if abs(self.box(region).width - box.width) > TOLERANCE:
            message = f'region "{name}" goes on in a region of another width, so that its lines would not fit'
            raise ProblemsFound([error(region.where("columns"), message, "Give both the same columns and padding.")])
        return self.styles.recoloured({**template.recolour, **region.recolour})


def _together(pieces: Pieces) -> Pieces:
    """The strips up to the first that may be parted from the next."""
    last = next((index for index, piece in enumerate(pieces) if not piece.keep), len(pieces))
    return pieces[: last + 1]


def furnished(setting: Setting, region: Region, page: int, *, mirrored: bool) -> list[Piece]:
    """The strips of the blocks that a template sets on every page of its kind."""
    place = setting._replace(element=None if region.artifact else setting.element, page=page, mirrored=mirrored)
    return registry.compose_all(region.blocks, place)[0]


def _named(known: Mapping[str, T], name: str, what: str, span: Span) -> T:
    if name not in known:
        raise ProblemsFound([error(span, f'unknown {what} "{name}"', suggestion(name, known))])
    return known[name]
