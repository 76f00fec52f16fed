"""The ways in which a section can become pages: on other templates, in other arrangements, below the section before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from epk.blocks import registry
from epk.data.block import BlockSpec
from epk.data.layout import PageEntry
from epk.data.template import Template
from epk.makeup.cost import cost
from epk.makeup.joined_pages import joined, taken_by
from epk.makeup.last_page import closed
from epk.makeup.page_maker import PageMaker, named
from epk.makeup.section import Section, SectionPage
from epk.problems import ExitCode, ProblemsFound

Alone = tuple[Section | None, ProblemsFound | None]
"""A section on pages of its own, or what keeps it from that."""


class Ways:
    """The ways of sections; those that are asked for again after other sections are not made again."""

    def __init__(self, maker: PageMaker) -> None:
        self._maker = maker
        self._alone: dict[tuple[int, int, int], Alone] = {}
        self._joined: dict[tuple[int, float, str | None], Section | None] = {}
        self._closed: dict[int, Section] = {}

    def of(self, section: Section, before: Section | None) -> Iterator[Section]:
        """The section as pages in every way its layout states; one without pages has nothing to say.

        Where it can share the last page of `before` it does; with other arrangements, it is also tried on pages of its
        own. Raises ProblemsFound where it fits in none.
        """
        refused: list[ProblemsFound] = []
        found, rearranged = False, bool(section.entry.arrangements)
        for number, entry in enumerate(section.entry.variants()):
            alone, problem = self._on_own_pages(section, number, entry)
            if alone is None:
                refused += [problem] if problem else []
                continue
            found = True
            shared = self._sharing(alone, before) if before is not None else None
            if shared:
                yield shared
            if rearranged or not shared:
                if id(alone) not in self._closed:
                    self._closed[id(alone)] = _closed(self._maker, alone)
                yield self._closed[id(alone)]
        if not found:
            raise refused[0]

    def _on_own_pages(self, section: Section, number: int, entry: PageEntry) -> Alone:
        """An arrangement of a section on pages of its own."""
        key = (id(section.entry), number, section.spare_still)
        if key not in self._alone:
            try:
                self._alone[key] = _on_pages(self._maker, replace(section, entry=entry, arrangement=number)), None
            except ProblemsFound as problem:
                if not _does_not_fit(problem):
                    raise
                self._alone[key] = None, problem
        return self._alone[key]

    def _sharing(self, alone: Section, before: Section) -> Section | None:
        """The section from the last page of `before` on; None where it cannot share that."""
        if not alone.entry.joins or not alone.pages:
            return None
        host = before.pages[-1]
        key = (id(alone), taken_by(self._maker, host), host.template.ground)
        if key not in self._joined:
            pages = joined(self._maker, alone, host)
            self._joined[key] = _closed(self._maker, replace(alone, pages=pages)) if pages else None
        return self._joined[key]


def _does_not_fit(found: ProblemsFound) -> bool:
    """Whether nothing is wrong but that there is too much."""
    return all(problem.code is ExitCode.DOES_NOT_FIT for problem in found.problems)


def _closed(maker: PageMaker, section: Section) -> Section:
    return replace(section, pages=closed(maker, section))


def _on_pages(maker: PageMaker, section: Section) -> Section:
    """The section from a page of its own on; without pages where it says nothing, unless it is there always."""
    entry = section.entry
    template = maker.template(entry.template, entry.where("template"))
    family = maker.context.layout.family(entry.template)
    regions = {region: one for one in family.values() for region in one.regions}
    for name in entry.blocks:
        named(regions, name, "region", getattr(name, "span", entry.span))
    page = _cheapest(maker, section, list(_suited(maker, section, template)))
    if entry.always or _says(maker, section, page):
        return replace(section, pages=maker.run_on(page, section))
    return replace(section, remarks=tuple(page.told()))


def _says(maker: PageMaker, section: Section, page: SectionPage) -> bool:
    """Whether a page tells anything of the film; where it has words to tell, a picture beside them does not count."""
    names = dict.fromkeys([*section.entry.blocks, *page.template.regions])
    content = {name: maker.content(section, page.template, name) for name in names}
    regions = [name for name, specs in content.items() if not _is_picture(specs)] or list(content)
    return any(page.fillings[name].said for name in regions if name in page.fillings)


def _is_picture(specs: Sequence[BlockSpec]) -> bool:
    return any(map(registry.shows_picture, specs)) or all(map(registry.is_frame, specs))


def _suited(maker: PageMaker, section: Section, template: Template) -> Iterator[Template]:
    """The `template` that is named, or what takes its place where a region it needs stays empty; and those instead."""
    first = _with_needs(maker, section, template)
    yield first
    for name in first.instead:
        other = maker.template(name, first.where("instead"))
        if maker.has_all(section, other) and not any(
            maker.speaks(lost, section, first) for lost in _lost(first, other)
        ):
            yield other


def _lost(first: Template, other: Template) -> list[str]:
    """Regions of `first` that `other` has not got."""
    return [name for name in first.regions if name not in other.regions]


def _with_needs(maker: PageMaker, section: Section, template: Template) -> Template:
    while template.otherwise and not maker.has_all(section, template):
        template = maker.template(template.otherwise, template.where("otherwise"))
    return template


def _cheapest(maker: PageMaker, section: Section, templates: list[Template]) -> SectionPage:
    """The section's first page on the template where it costs least. Raises ProblemsFound where it fits on none."""
    pages: dict[float, SectionPage] = {}
    refused: list[ProblemsFound] = []
    for template in templates:
        try:
            page = maker.first(section, template)
        except ProblemsFound as found:
            if not _does_not_fit(found):
                raise
            refused.append(found)
        else:
            pages.setdefault(_cost(maker, page) if len(templates) > 1 else 0.0, page)
    if not pages:
        raise refused[0]
    return pages[min(pages)]


def _cost(maker: PageMaker, page: SectionPage) -> float:
    boxes = {name: maker.box(region) for name, region in page.template.regions.items()}
    return cost(page, boxes, maker.live.width * maker.live.height)
