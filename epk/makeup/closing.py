"""Last pages: where little is left of a text, another template may take the page, with a picture for the rest."""

from __future__ import annotations

from epk.data.layout import Region, Template
from epk.makeup.leaves import Leaf, LeafMaker, Section
from epk.page.flow import TOLERANCE, height_of
from epk.page.material import Pieces


def closed(maker: LeafMaker, section: Section) -> list[Leaf]:
    """The section's leaves, the last in the first of its template's `closing` that takes it.

    Raises ProblemsFound for unknown names.
    """
    if not section.leaves:
        return []
    *others, last = section.leaves
    for name in last.template.closing:
        template = maker.template(name, last.template.where("closing"))
        if _takes(maker, template, last) and maker.has_all(section, template):
            return [*others, _moved(maker, section, last, template)]
    return section.leaves


def _moved(maker: LeafMaker, section: Section, last: Leaf, template: Template) -> Leaf:
    """The last leaf in another template, whose regions that the first page lacks are filled now."""
    leaf = Leaf(template, last.taken, last.material, last.styles)
    for name in template.regions:
        if name not in section.leaves[0].template.regions:
            maker.fill(name, section, leaf)
    return leaf


def _takes(maker: LeafMaker, template: Template, leaf: Leaf) -> bool:
    """Whether all that stands on a page stands on one of `template` as well."""
    return all(
        name in template.regions and _holds(maker, template.regions[name], leaf.template.regions[name], pieces)
        for name, pieces in leaf.material.items()
        if pieces
    )


def _holds(maker: LeafMaker, region: Region, before: Region, pieces: Pieces) -> bool:
    box = maker.box(region)
    fits = height_of(pieces, maker.baselines(region)) <= box.height + TOLERANCE
    return fits and abs(maker.box(before).width - box.width) <= TOLERANCE
