"""Which template a section's first page stands on: the one its layout names, or one that suits the material better."""

from __future__ import annotations

from collections.abc import Iterator

from epk.data.layout import Template
from epk.makeup.cost import cost
from epk.makeup.page_maker import PageMaker, named
from epk.makeup.section import Section, SectionPage
from epk.problems import ExitCode, ProblemsFound


def pages_of(maker: PageMaker, section: Section) -> tuple[SectionPage, ...]:
    """The pages of a section; none where it has nothing to say, unless it is there always.

    Raises ProblemsFound for what does not fit and for unknown names.
    """
    entry = section.entry
    template = maker.template(entry.template, entry.where("template"))
    family = maker.context.layout.family(entry.template)
    regions = {region: one for one in family.values() for region in one.regions}
    for name in entry.blocks:
        named(regions, name, "region", getattr(name, "span", entry.span))
    page = _cheapest(maker, section, list(_suited(maker, section, template)))
    said = any(filling.said for filling in page.fillings.values())
    return maker.run_on(page, section) if said or entry.always else ()


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
            if found.code is not ExitCode.DOES_NOT_FIT:
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
