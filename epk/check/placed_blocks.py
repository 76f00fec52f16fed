"""Every block of every layout with the region it stands in, its options and the styles it uses there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from msgspec import Struct

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.blocks.registry import inner_blocks, options_of, shows_picture
from epk.check.grounds import parts_on
from epk.data.block import BlockSpec
from epk.data.layout import Layout, PageEntry
from epk.data.project import Project
from epk.data.record import Record, Text
from epk.data.template import Region, Template
from epk.data.theme import Theme
from epk.page.geometry import Box, Sheet, sheet
from epk.problems import Problem, ProblemsFound


class PlacedBlock(Struct, frozen=True):
    """A block in a region of a page; `options` is None where they cannot be read.

    `grounds` are the names of the colours behind its region, None is the paper; `over_picture` if there is one too.
    """

    layout: Layout
    theme: Theme
    template: Template
    region: Region
    name: str
    grounds: tuple[Text | None, ...]
    over_picture: bool
    spec: BlockSpec
    options: Record | None
    problems: tuple[Problem, ...]

    @property
    def mixed(self) -> bool:
        """Whether parts of its region have different grounds, so that it matters where its words stand."""
        return self.over_picture or len(self.grounds) > 1

    @property
    def recolour(self) -> Mapping[str, str]:
        return self.template.colours_in(self.region)

    def names(self, kind: str) -> Iterator[Text]:
        """The names of a kind (`style`, `colour` or `rule`) in its options, default ones too."""
        for field in dataclasses.fields(self.options) if self.options else ():
            value = getattr(self.options, field.name)
            if isinstance(value, Text) and (field.name == kind or field.name.endswith(f"_{kind}")):
                yield Text(value, self.options.at.get(field.name, self.spec.span)) if self.options else value


def placed_blocks(project: Project) -> Iterator[PlacedBlock]:
    """All of them once, those of further pages and of running feet too."""
    for layout in project.layouts.values():
        theme, paper = project.themes[layout.theme], sheet(layout, layout.paper, 0)
        grounds = cache(partial(_grounds, paper))
        for template, name, over, spec in dict.fromkeys(_places(layout, paper)):
            options, problems = _options(spec)
            region, behind = template.regions[name], grounds(template, name)
            yield PlacedBlock(layout, theme, template, region, name, behind, over, spec, options, problems)


def _places(layout: Layout, paper: Sheet) -> Iterator[tuple[Template, str, bool, BlockSpec]]:
    """Every block with the region that it stands in, and whether that lies over a picture of the page."""
    for page in layout.parts():
        for template in layout.reached(page):
            pictures = _picture_boxes(layout, paper, page, template)
            for name, region in template.regions.items():
                over = any(other != name and paper.region(region).meets(there) for other, there in pictures)
                for spec in _flat([*layout.content(page, template, name), *region.blocks]):
                    yield template, name, over, spec


def _options(spec: BlockSpec) -> tuple[Record | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    try:
        options = options_of(spec, problems)
    except ProblemsFound as found:
        return None, found.problems
    return options, tuple(problems)


def _grounds(paper: Sheet, template: Template, name: str) -> tuple[Text | None, ...]:
    """The names of all colours behind a region: grounds of regions are painted in order, below everything else."""
    region = template.regions[name]
    fields = [(paper.region(one), one.ground) for one in template.regions.values() if one.ground]
    found = {ground or template.ground: None for ground, _ in parts_on(paper.region(region), fields)}
    return tuple(found) or (region.ground or template.ground,)


def _flat(specs: Sequence[BlockSpec]) -> Iterator[BlockSpec]:
    for spec in specs:
        yield spec
        yield from _flat(inner_blocks(spec))


def _picture_boxes(layout: Layout, paper: Sheet, page: PageEntry, template: Template) -> list[tuple[str, Box]]:
    return [
        (name, paper.region(region))
        for name, region in template.regions.items()
        if any(map(shows_picture, layout.content(page, template, name)))
    ]
