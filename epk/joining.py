"""Short parts that share a page: where all of a part fits below the part before it, it needs no page of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from epk.data.layout import Template
from epk.leaves import Leaf, LeafMaker, Section
from epk.page.flow import TOLERANCE, height_of
from epk.problems import ExitCode, ProblemsFound


def joined(maker: LeafMaker, section: Section, before: Section) -> Leaf | None:
    """The part as the rest of the last page of the part `before`; None where it needs a page of its own.

    Raises ProblemsFound for unknown names in the template it joins with.
    """
    host = before.leaves[-1]
    ways = [(way, maker.template(way.template, way.where("template"))) for way in section.page.joins]
    suited = next(((way, template) for way, template in ways if template.ground == host.template.ground), None)
    if suited is None or len(section.leaves) != 1:
        return None
    way, template = suited
    below = maker._replace(taken=_taken(maker._replace(taken=host.taken), host))
    most = min(way.within.of(maker.live.height), below.live.height)
    if not _worth_trying(below, template, section.leaves[0], most, way.unless):
        return None
    leaf = _set(below, section, template)
    return leaf if leaf and _depth(below, leaf) <= most + TOLERANCE else None


def _taken(maker: LeafMaker, host: Leaf) -> float:
    """How much of a page's height its parts take, in whole steps of the baseline grid."""
    step = maker.edition.layout.grid.baseline
    return math.ceil((host.taken + _depth(maker, host)) / step - TOLERANCE) * step


def _worth_trying(maker: LeafMaker, template: Template, alone: Leaf, most: float, unless: Sequence[str]) -> bool:
    """Whether every region has room, and what flows is no longer than that on a page of its own."""
    if any(map(alone.material.get, unless)) or any(maker.box(r).height <= 0 for r in template.regions.values()):
        return False
    flowing = [name for name, region in alone.template.regions.items() if region.continues]
    return all(height_of(alone.material.get(name, ())) <= most for name in flowing)


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
