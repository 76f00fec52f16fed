"""Last pages: where little is left of a text, another template may take the page, with a picture for the rest."""

from __future__ import annotations

from msgspec.structs import replace

from epk.data.template import Region, Template
from epk.makeup.page_maker import CLOSING, PageMaker
from epk.makeup.section import Section, SectionPage
from epk.page.flow import TOLERANCE, height_of
from epk.page.strips import Strips


def closed(maker: PageMaker, section: Section) -> tuple[SectionPage, ...]:
    """The section's pages, the last in the first of its template's `closing` that takes it.

    Raises ProblemsFound for unknown names.
    """
    if not section.pages:
        return ()
    *others, last = section.pages
    for name in last.template.closing:
        template = maker.template(name, last.template.where("closing"))
        if _takes(maker, template, last) and maker.has_all(section, template):
            return (*others, _moved(maker, section, last, template))
    return section.pages


def _moved(maker: PageMaker, section: Section, last: SectionPage, template: Template) -> SectionPage:
    """The last page in another template, whose regions that the first page lacks are filled now."""
    lacking = [name for name in template.regions if name not in section.pages[0].template.regions]
    fillings = {name: maker.fill(name, section, template, CLOSING) for name in lacking}
    return replace(last, template=template, fillings={**last.fillings, **fillings})


def _takes(maker: PageMaker, template: Template, page: SectionPage) -> bool:
    """Whether all that stands on a page stands on one of `template` as well."""
    return all(
        name in template.regions and _holds(maker, template.regions[name], page.template.regions[name], filling.strips)
        for name, filling in page.fillings.items()
        if filling.strips
    )


def _holds(maker: PageMaker, region: Region, before: Region, strips: Strips) -> bool:
    box = maker.box(region)
    fits = height_of(strips, maker.baselines(region)) <= box.height + TOLERANCE
    return fits and abs(maker.box(before).width - box.width) <= TOLERANCE
