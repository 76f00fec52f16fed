"""Parts that share a page: a short one stands below the part before it, a long one begins there."""

from __future__ import annotations

import math

from epk.data.layout import Template
from epk.data.values import Extent
from epk.makeup.leaves import Leaf, LeafMaker, Section
from epk.page.flow import TOLERANCE, height_of
from epk.problems import ExitCode, ProblemsFound


def joined(maker: LeafMaker, section: Section, before: Section) -> list[Leaf]:
    """The part from the rest of the last page of the part `before` on; nothing where it needs a page of its own.

    Raises ProblemsFound for unknown names in the template it joins with.
    """
    host = before.leaves[-1]
    ways = [(way, maker.template(way.template, way.where("template"))) for way in section.page.joins]
    suited = next(((way, template) for way, template in ways if template.ground == host.template.ground), None)
    if suited is None or not section.leaves or any(map(section.leaves[0].material.get, suited[0].unless)):
        return []
    way, template = suited
    below = maker._replace(taken=_taken(maker._replace(taken=host.taken), host))
    if any(below.box(region).height <= 0 for region in template.regions.values()):
        return []
    most = min(way.within.of(maker.live.height), below.live.height)
    return _whole(below, section, template, most) or _begun(below, section, template, way.least)


def _whole(maker: LeafMaker, section: Section, template: Template, most: float) -> list[Leaf]:
    """All of the part in no more than `most` points of height."""
    alone = section.leaves[0]
    flowing = [name for name, region in alone.template.regions.items() if region.continues]
    if len(section.leaves) > 1 or any(height_of(alone.material.get(name, ())) > most for name in flowing):
        return []
    leaf = _set(maker, section, template)
    return [leaf] if leaf and _depth(maker, leaf) <= most + TOLERANCE else []


def _begun(maker: LeafMaker, section: Section, template: Template, least: Extent | None) -> list[Leaf]:
    """The part running on to further pages, if `least` is left here and it has no opening of its own."""
    whole = maker._replace(taken=0.0)
    if least is None or section.leaves[0].template.needs or maker.live.height < least.of(whole.live.height):
        return []
    leaf = _set(maker, section, template)
    return whole.run_on(leaf, section) if leaf else []


def _taken(maker: LeafMaker, host: Leaf) -> float:
    """How much of a page's height its parts take, in whole steps of the baseline grid."""
    step = maker.edition.layout.grid.baseline
    return math.ceil((host.taken + _depth(maker, host)) / step - TOLERANCE) * step


def _set(maker: LeafMaker, section: Section, template: Template) -> Leaf | None:
    """The part in what is left of a page; None where it does not fit."""
    try:
        return maker.first(section, template)[0]
    except ProblemsFound as found:
        if found.code is not ExitCode.DOES_NOT_FIT:
            raise
        return None


def _depth(maker: LeafMaker, leaf: Leaf) -> float:
    """Distance from where a leaf's area begins to its lowest content, in points; decoration does not count."""
    lowest = 0.0
    for name, region in leaf.template.regions.items():
        box, pieces = maker.box(region), leaf.material.get(name, ())
        if region.ground or (region.blocks and not region.artifact) or (pieces and region.align != "top"):
            lowest = max(lowest, box.bottom)
        elif pieces:
            grid = maker.baselines(region, leaf.styles[name].scale)
            lowest = max(lowest, box.top + height_of(pieces, grid))
    return max(0.0, lowest - maker.live.top)
