"""The pages that one entry of a layout becomes: its blocks in the regions of a template, and on further pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, TypeVar

from epk.blocks import registry
from epk.data.block import BlockSpec
from epk.data.layout import Page, Region, Template
from epk.limits import DOCUMENT_PAGES
from epk.page.edition import Edition, Station
from epk.page.flow import TOLERANCE, BaselineGrid, height_of, split
from epk.page.geometry import Box, Sheet, sheet
from epk.page.material import Piece, Pieces
from epk.page.setting import Setting
from epk.page.styles import BASE, Styles
from epk.pdf.tags import Element
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion

T = TypeVar("T")
MM = 72 / 25.4
SHRINK_STEP = 0.02
"""How much smaller type gets between two attempts to make a text fit."""
HOPELESS = 2.0
"""So many times too long even in the smallest type, a text is not tried; type half as large takes a quarter."""


@dataclass(slots=True)
class Leaf:
    """One page: its template, and strips and styles by region.

    If points of its height are `taken`, it is the rest of the page that the part before ends on.
    """

    template: Template
    taken: float = 0.0
    material: dict[str, Pieces] = field(default_factory=dict)
    styles: dict[str, Styles] = field(default_factory=dict)


@dataclass(slots=True)
class Section:
    """The leaves that one entry of a layout's `pages` became; none where it has nothing to say."""

    page: Page
    element: Element
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
        for name in section.page.blocks:
            _named(template.regions, name, "region", getattr(name, "span", section.page.span))
        leaf, said = self.first(section, self._suited(section, template))
        leaves: list[Leaf] = []
        further: Leaf | None = leaf if said else None
        while further is not None:
            leaves.append(further)
            if len(leaves) > DOCUMENT_PAGES.value:
                raise ProblemsFound([endless(section.page.span)])
            further = self._continued(further, section)
        return leaves

    def _suited(self, section: Section, template: Template) -> Template:
        """The template, or what takes its place where a region it needs stays empty."""
        while template.otherwise and not all(self._filled(name, section, template) for name in template.needs):
            template = self.template(template.otherwise, template.where("otherwise"))
        return template

    def _filled(self, name: str, section: Section, template: Template) -> bool:
        region = _named(template.regions, name, "region", template.where("needs"))
        setting = self.setting(self.styles, None, self.box(region), section)
        return registry.compose_all(section.page.blocks.get(name, ()), setting)[1]

    def template(self, name: str, span: Span) -> Template:
        return _named(self.edition.layout.templates, name, "template", span)

    def setting(self, styles: Styles, element: Element | None, box: Box, section: Section) -> Setting:
        """The place that a region is for its blocks."""
        return Setting(self.edition, styles, element, box.width, box.height, section.page.span, section.station)

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
        for name, region in template.regions.items():
            speaks = self._fill(section.page.blocks.get(name, ()), section, name, region, leaf)
            said = said or speaks
        return leaf, said

    def _fill(self, specs: tuple[BlockSpec, ...], section: Section, name: str, region: Region, leaf: Leaf) -> bool:
        """Put a region's strips on the leaf, set smaller where allowed and needed; tell if they say anything."""
        box = self.box(region)
        colours = {**leaf.template.recolour, **region.recolour}

        @cache
        def attempt(steps: int) -> tuple[Styles, list[Piece], bool, float]:
            scale = 1.0 - steps * SHRINK_STEP
            styles = self.styles.recoloured(colours, scale)
            pieces, said = registry.compose_all(specs, self.setting(styles, section.element, box, section))
            return styles, pieces, said, height_of(pieces, self.baselines(region, scale)) - box.height

        def fits(steps: int) -> bool:
            return attempt(steps)[-1] <= TOLERANCE

        needed = attempt(0)[-1] + box.height
        triable = region.overflow == "shrink" and needed * region.shrink_to**2 <= HOPELESS * box.height
        fewest = _fewest(fits, region.shrink_to) if triable and not fits(0) else 0
        styles, pieces, said, excess = attempt(fewest)
        if excess > TOLERANCE and region.overflow != "continue":
            raise ProblemsFound([overflow(pieces, excess, name, box, specs[-1].span)])
        leaf.material[name], leaf.styles[name] = pieces, styles
        return said

    def _continued(self, leaf: Leaf, section: Section) -> Leaf | None:
        """Move what does not fit `leaf` to a further page; None when all of it fits."""
        template = leaf.template
        if template.next:
            template = self.template(template.next, template.where("next"))
        further = Leaf(template)
        for name, region in leaf.template.regions.items():
            if region.overflow != "continue":
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


def _fewest(fits: Callable[[int], bool], smallest: float) -> int:
    """Steps of shrinking after which a text fits that is too large as it is; as many as are allowed if it never does.

    By bisection, for what fits in one size fits in smaller ones.
    """
    most = int((1.0 - smallest) / SHRINK_STEP + 1e-9)
    return min(most, 1 + bisect_left(range(1, most + 1), 1, key=lambda steps: int(fits(steps))))


def _named(known: Mapping[str, T], name: str, what: str, span: Span) -> T:
    if name not in known:
        raise ProblemsFound([error(span, f'unknown {what} "{name}"', suggestion(name, known))])
    return known[name]


def endless(span: Span) -> Problem:
    """The error for more pages than any document may have."""
    message = f"goes on for more than {DOCUMENT_PAGES.value:,} pages"
    hint = f"Shorten the texts, or make the region larger. {DOCUMENT_PAGES.way_out}"
    return error(span, message, hint, ExitCode.DOES_NOT_FIT)


def overflow(pieces: Pieces, excess: float, name: str, box: Box, span: Span) -> Problem:
    """The error for strips that need `excess` points more than the region `name` has."""
    words, left = 0, excess
    culprit: Piece | None = None
    for piece in reversed(pieces):
        if left > 0 and piece.words:
            words, culprit = words + piece.words, culprit or piece
            left -= piece.height
    where = culprit.span if culprit and culprit.span else span
    about = f" (about {words} words)" if words else ""
    message = f'exceeds region "{name}" by {max(excess / MM, 0.1):.1f} mm{about}'
    hint = f"Shorten the text, or give the region more than its {box.height / MM:.0f} mm in the layout."
    return error(where, message, hint, ExitCode.DOES_NOT_FIT)
