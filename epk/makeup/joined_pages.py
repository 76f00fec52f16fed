"""Sections that share a page: a short one stands below the section before it, a long one begins there."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeVar

from epk.data.template import Template
from epk.data.values import Extent
from epk.makeup.page_maker import PageMaker
from epk.makeup.section import Section, SectionPage
from epk.page.flow import TOLERANCE, height_of
from epk.problems import ExitCode, ProblemsFound

Pages = tuple[SectionPage, ...]
T = TypeVar("T")


def joined(maker: PageMaker, section: Section, host: SectionPage) -> Pages:
    """The section from the rest of the page `host` on; nothing where it needs a page of its own.

    Raises ProblemsFound for unknown names in the template it joins with.
    """
    ways = [(way, maker.template(way.template, way.where("template"))) for way in section.entry.joins]
    suited = next(((way, template) for way, template in ways if template.ground == host.template.ground), None)
    if suited is None or not section.pages or any(map(section.pages[0].strips, suited[0].unless)):
        return ()
    way, template = suited
    below = maker._replace(taken=taken_by(maker, host))
    if any(below.box(region).height <= 0 for region in template.regions.values()):
        return ()
    most = min(way.within.of(maker.live.height), below.live.height)
    return _whole(below, section, template, most) or _begun(below, section, template, way.least)


def _whole(maker: PageMaker, section: Section, template: Template, most: float) -> Pages:
    """All of the section in no more than `most` points of height."""
    alone = section.pages[0]
    flowing = [name for name, region in alone.template.regions.items() if region.continues]
    if len(section.pages) > 1 or any(height_of(alone.strips(name)) > most for name in flowing):
        return ()
    page = _set(maker, section, template)
    return (page,) if page and depth(maker, page) <= most + TOLERANCE else ()


def _begun(maker: PageMaker, section: Section, template: Template, least: Extent | None) -> Pages:
    """The section running on to further pages, if `least` is left here and it has no opening of its own."""
    whole = maker._replace(taken=0.0)
    if least is None or section.pages[0].template.needs or maker.live.height < least.of(whole.live.height):
        return ()
    page = _set(maker, section, template)
    return _unless_too_long(lambda: whole.run_on(page, section)) or () if page else ()


def taken_by(maker: PageMaker, page: SectionPage) -> float:
    """How much of a page's height its sections take, in whole steps of the baseline grid."""
    step = maker.context.layout.grid.baseline
    return math.ceil((page.taken + depth(maker._replace(taken=page.taken), page)) / step - TOLERANCE) * step


def _set(maker: PageMaker, section: Section, template: Template) -> SectionPage | None:
    """The section in what is left of a page; None where it does not fit."""
    return _unless_too_long(lambda: maker.first(section, template))


def _unless_too_long(made: Callable[[], T]) -> T | None:
    """What is made; None where it does not fit."""
    try:
        return made()
    except ProblemsFound as found:
        if found.code is not ExitCode.DOES_NOT_FIT:
            raise
        return None


def depth(maker: PageMaker, page: SectionPage) -> float:
    """Distance from where a page's area begins to its lowest content, in points; decoration does not count."""
    lowest = 0.0
    for name, region in page.template.regions.items():
        box, strips = maker.box(region), page.strips(name)
        if region.ground or (region.blocks and not region.artifact) or (strips and region.align != "top"):
            lowest = max(lowest, box.bottom)
        elif strips:
            grid = maker.baselines(region, page.fillings[name].styles.scale)
            lowest = max(lowest, box.top + height_of(strips, grid))
    return max(0.0, lowest - maker.live.top)
