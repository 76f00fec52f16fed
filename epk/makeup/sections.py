"""The sections of a document: filled one after the other, joined, numbered, and placed on the document's pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from msgspec.structs import replace

from epk.blocks import registry
from epk.data.layout import Layout, PageEntry
from epk.makeup.best_pages import best_pages, section_before, shows_spare, with_spare
from epk.makeup.choice import Ways
from epk.makeup.cost import Cost
from epk.makeup.page_maker import PageMaker
from epk.makeup.page_numbers import PageNumbers, check_count, numbered
from epk.makeup.placed_page import PlacedPage
from epk.makeup.section import Section
from epk.page.document_context import DocumentContext, SectionAnchor
from epk.page.geometry import sheet
from epk.page.items import Image, Item
from epk.page.pages import FilledRegion, Page
from epk.page.structure import Element
from epk.page.styles import Styles
from epk.problems import Problem, ProblemsFound
from epk.typeset.style import is_rtl

ROUNDS = 3
"""So often pages are numbered at most, where contents change the number of their own pages."""
Watch = Callable[[Image], None]
"""Told of every picture that is printed, as soon as its page is chosen."""


class Sections:
    """Sets the sections of a document on `paper`, then numbers and places their pages."""

    def __init__(self, context: DocumentContext, styles: Styles, paper: str, watch: Watch) -> None:
        self._maker = PageMaker(context, styles, paper)
        self._watch = watch
        root = Element("Document", language=context.labels.language)
        self._unset = [self._begun(index, entry, root) for index, entry in enumerate(context.layout.pages)]
        self._sections = list(self._unset)
        self._late = [index for index, one in enumerate(context.layout.pages) if _tells_of_others(context.layout, one)]

    @property
    def _context(self) -> DocumentContext:
        return self._maker.context

    def _begun(self, index: int, entry: PageEntry, root: Element) -> Section:
        title = self._context.labels.of_layout(entry.title) if entry.title else None
        element = root.child("Sect", (index,), title=title)
        return Section(entry, element, SectionAnchor(title, f"part-{index}") if title else None)

    def fill(self) -> None:
        """Make the pages of all sections; those that tell of the others come last.

        Raises ProblemsFound with all that does not fit.
        """
        draft = best_pages(self._maker, self._unset, self._late, self._watch_section)
        self._sections, problems = list(draft.sections), list(draft.problems)
        for index in self._late:
            self._know(self._titled())
            try:
                self._fill(index)
            except ProblemsFound as found:
                problems += found.problems
        if problems:
            raise ProblemsFound(dict.fromkeys(problems))

    def _fill(self, index: int) -> None:
        """Make the pages of one section, in the cheapest way beside the others."""
        others = [one for at, one in enumerate(self._sections) if at != index]
        shown = frozenset(one.spare_still for one in others if shows_spare(one))
        before = section_before(self._sections[:index], self._late)
        section = with_spare(self._maker, self._unset[index], shown)
        found = Ways(self._maker).of(section, before)
        self._sections[index] = min(found, key=lambda one: Cost().after(self._maker, one).total)
        self._watch_section(self._sections[index])

    def _watch_section(self, section: Section) -> None:
        self._watched(section.items())

    def _watched(self, items: Iterable[Item]) -> None:
        """Tell of the pictures among items that will be printed."""
        for item in items:
            if isinstance(item, Image):
                self._watch(item)

    def _know(self, anchors: tuple[SectionAnchor, ...], pages: int = 0) -> None:
        """Let blocks that are set from now on know of the document's sections, and how many pages it has."""
        self._maker = self._maker._replace(context=replace(self._context, anchors=anchors, pages=pages))

    def _titled(self) -> tuple[SectionAnchor, ...]:
        """The sections with a title that have something to say; their pages are not numbered yet."""
        return tuple(section.anchor for section in self._sections if section.anchor and section.pages)

    def number(self) -> None:
        """Number all pages, and set anew the sections that tell of the others.

        Raises ProblemsFound where there are more pages, or fewer, than the layout allows.
        """
        for _ in range(ROUNDS if self._late else 1):
            before = self._numbered()
            self._know(*before)
            for index in self._late:
                self._fill(index)
            if self._numbered() == before:
                break
        self._know(*self._numbered())
        check_count(self._context.layout, self._context.pages)

    def _numbered(self) -> PageNumbers:
        return numbered(self._sections, self._context.labels)

    def remarks(self) -> tuple[Problem, ...]:
        """What is worth a look on the pages chosen so far."""
        told = [remark for section in self._sections for page in section.pages for remark in page.told()]
        told += [remark for section in self._sections if not section.pages for remark in section.remarks]
        return tuple(dict.fromkeys(told))

    def _placed(self) -> Iterator[PlacedPage]:
        """All pages of sections in order; those that share a page of the document bear the same number."""
        context, number = self._context, -1
        rtl, paper = is_rtl(context.labels.language), self._maker.paper
        for section in self._sections:
            for page in section.pages:
                number += 0 if page.taken else 1
                of = sheet(context.layout, paper, number, context.bleed, rtl=rtl, taken=page.taken)
                yield PlacedPage(section, page, of, number)

    def regions(self) -> Iterator[Callable[[], FilledRegion]]:
        """What makes each region of each page; it raises ProblemsFound where words of the template do not fit."""
        for placed in self._placed():
            for name in placed.page.template.regions:
                yield partial(self._region, placed, name)

    def _region(self, placed: PlacedPage, name: str) -> FilledRegion:
        region = placed.region(self._maker, name)
        self._watched(region.items)
        return region

    def pages(self) -> Iterator[Page]:
        """The pages of the document. Raises ProblemsFound where words of a template do not fit their region."""
        for number, group in groupby(self._placed(), key=lambda placed: placed.number):
            parts = list(group)
            regions = [FilledRegion("", tuple(start for part in parts for start in part.start()))]
            for part in parts:
                regions.append(FilledRegion("", tuple(part.grounds(self._maker.styles))))
                regions += [self._region(part, name) for name in part.page.template.regions]
            yield Page(number, parts[0].paper.width, parts[0].paper.height, tuple(regions))


def _tells_of_others(layout: Layout, entry: PageEntry) -> bool:
    return any(map(registry.is_late, layout.all_content(entry)))
