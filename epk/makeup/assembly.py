"""The pages of one document, set but not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, field

from epk.blocks import registry
from epk.data.layout import PageEntry
from epk.limits import DOCUMENT_PAGES
from epk.makeup.closing import closed
from epk.makeup.joining import joined
from epk.makeup.leaves import Leaf, LeafMaker, Section, furnished
from epk.makeup.overflow import endless, overflow
from epk.page.edition import Edition, Station
from epk.page.flow import TOLERANCE, Placed, place
from epk.page.geometry import Box, Sheet, sheet
from epk.page.material import Pieces
from epk.page.styles import Styles
from epk.pdf.tags import Element
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error
from epk.typeset.style import is_rtl


class Sheaf(NamedTuple):
    """A leaf of a section, the paper it stands on, and the number of the page, counted from 0."""

    section: Section
    leaf: Leaf
    paper: Sheet
    number: int

    @property
    def opens(self) -> bool:
        """Whether it is the first of its section."""
        return self.leaf is self.section.leaves[0]


class Assembly(Struct, frozen=True):
    """Sets the pages of a document on `paper`, then numbers them; `root` is what its structure hangs from."""

    edition: Edition
    styles: Styles
    paper: str
    root: Element
    sections: list[Section] = field(default_factory=list)

    @property
    def _maker(self) -> LeafMaker:
        return LeafMaker(self.edition, self.styles, self.paper)

    def set(self) -> None:
        """Set all pages. Pictures are encoded from now on, while there is more to set.

        Raises ProblemsFound for texts that do not fit and unknown names.
        """
        self._begin()
        for section in self._in_turn():
            self._fill(section)
        self._number()

    def faults(self) -> list[Problem]:
        """What keeps pages from being made, or makes them too many; of every section the first."""
        self._begin()
        problems: list[Problem] = []
        try:
            for section in self._in_turn():
                problems += self._filling(section)
            if not problems:
                self._number()
                problems += dict.fromkeys(self._unfurnished())
        except ProblemsFound as found:
            problems += found.problems
        return problems

    def pages(self) -> Iterator[Sheaf]:
        """All pages in order; of one that short parts share, each of them."""
        rtl, number = is_rtl(self.edition.labels.language), -1
        leaves = [(section, leaf) for section in self.sections for leaf in section.leaves]
        for section, leaf in leaves:
            number += 0 if leaf.taken else 1
            paper = sheet(self.edition.layout, self.paper, number, self.edition.bleed, rtl=rtl, taken=leaf.taken)
            yield Sheaf(section, leaf, paper, number)

    def strips(self, page: Sheaf, name: str) -> tuple[Pieces, Placed]:
        """What stands in the region `name` of a page, and where.

        Raises ProblemsFound where words of the template's own do not fit it; a drawing may exceed its region.
        """
        region = page.leaf.template.regions[name]
        box = page.paper.content(region)
        colours = {**page.leaf.template.recolour, **region.recolour}
        styles = page.leaf.styles.get(name) or self.styles.recoloured(colours)
        pieces = list(page.leaf.material.get(name, ()))
        if region.blocks:
            setting = self._maker.setting(styles, page.section.element, box, page.section)
            pieces += furnished(setting, region, page.number, mirrored=page.paper.mirrored)
        placed = place(pieces, self._maker._replace(taken=page.leaf.taken).baselines(region, styles.scale))
        if region.blocks and any(piece.baseline is not None for piece in pieces):
            _require_room(pieces, placed, name, box, region.blocks[-1].span)
        return pieces, placed

    def _begin(self) -> None:
        for number, page in enumerate(self.edition.layout.pages):
            self.sections.append(self._section(number, page))

    def _section(self, number: int, page: PageEntry) -> Section:
        title = self.edition.labels.of_layout(page.title) if page.title else None
        element = self.root.child("Sect", title=title)
        return Section(page, element, Station(title, f"part-{number}") if title else None)

    def _in_turn(self) -> list[Section]:
        """All sections; those that tell of the others come last."""
        return [*(section for section in self.sections if not _is_late(section)), *filter(_is_late, self.sections)]

    def _fill(self, section: Section) -> None:
        """Make the leaves of a section, on a page with the one before where it may join that and fits."""
        section.leaves = self._maker.leaves(section)
        before = [one for one in self.sections[: self.sections.index(section)] if one.leaves or _is_late(one)]
        if section.page.joins and before and before[-1].leaves:
            section.leaves = joined(self._maker, section, before[-1]) or section.leaves
        section.leaves = closed(self._maker, section)
        self.edition.stations = [other.station for other in self.sections if other.station and other.leaves]

    def _filling(self, section: Section) -> tuple[Problem, ...]:
        """What keeps the leaves of a section from being made."""
        try:
            self._fill(section)
        except ProblemsFound as found:
            return found.problems
        return ()

    def _unfurnished(self) -> Iterator[Problem]:
        """What keeps the blocks of templates, such as running feet, from being set on their pages."""
        for page in self.pages():
            for name in page.leaf.template.regions:
                try:
                    self.strips(page, name)
                except ProblemsFound as found:
                    yield from found.problems

    def _number(self) -> None:
        """Give every part its first page, now that all pages are known."""
        layout, index = self.edition.layout, 0
        for section in (section for section in self.sections if section.leaves):
            first = index - 1 if section.leaves[0].taken else index
            if section.station:
                section.station.page, section.station.label = first, self.edition.labels.number(first + 1)
            index = first + len(section.leaves)
        self.edition.pages = index
        if index > DOCUMENT_PAGES.value:
            raise ProblemsFound([endless(layout.span)])
        if not layout.pages_from <= index <= layout.pages_to:
            message = f"{layout.name} has {index} pages, outside the {layout.pages_from} to {layout.pages_to} it allows"
            hint = "Shorten a text, or change `pages_from` and `pages_to`."
            raise ProblemsFound([error(layout.where("pages_to"), message, hint, ExitCode.DOES_NOT_FIT)])


def _is_late(section: Section) -> bool:
    return any(map(registry.is_late, section.specs()))


def _require_room(pieces: Pieces, placed: Placed, name: str, box: Box, span: Span) -> None:
    """Raises ProblemsFound, at `span` where they were not written by anybody, for strips that exceed a region."""
    if placed.height > box.height + TOLERANCE:
        raise ProblemsFound([overflow(pieces, placed.height - box.height, name, box, span)])
