"""Every block of every layout with the region it stands in, its options and the styles it uses there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from msgspec import Struct

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.blocks.registry import options_of, shows_picture
from epk.check.grounds import parts_on
from epk.check.printed_parts import inner_blocks
from epk.data.block import BlockSpec
from epk.data.layout import Layout, PageEntry
from epk.data.project import Project
from epk.data.record import Record, Text
from epk.data.template import Region, Template
from epk.data.theme import Theme
from epk.page.geometry import Box, sheet
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
        return {**self.template.recolour, **self.region.recolour}

    def names(self, kind: str) -> Iterator[Text]:
        """The names of a kind (`style`, `colour` or `rule`) in its options, default ones too."""
        for field in dataclasses.fields(self.options) if self.options else ():
            value = getattr(self.options, field.name)
            if isinstance(value, Text) and (field.name == kind or field.name.endswith(f"_{kind}")):
                yield Text(value, self.options.at.get(field.name, self.spec.span)) if self.options else value


def placed_blocks(project: Project) -> Iterator[PlacedBlock]:
    """All of them, those of further pages and of running feet too."""
    for layout in project.layouts.values():
        theme = project.themes[layout.theme]
        for page, template in _pages(layout):
            pictures = _picture_boxes(layout, page, template)
            for name, region in template.regions.items():
                grounds = _grounds(layout, template, region)
                over = _lies_over(layout, region, name, pictures)
                for spec in _flat([*layout.content(page, template, name), *region.blocks]):
                    options, problems = _options(spec)
                    yield PlacedBlock(layout, theme, template, region, name, grounds, over, spec, options, problems)


def _options(spec: BlockSpec) -> tuple[Record | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    try:
        options = options_of(spec, problems)
    except ProblemsFound as found:
        return None, found.problems
    return options, tuple(problems)


def _grounds(layout: Layout, template: Template, region: Region) -> tuple[Text | None, ...]:
    """The names of all colours behind a region: grounds of regions are painted in order, below everything else."""
    paper = sheet(layout, layout.paper, 0)
    fields = [(paper.region(one), one.ground) for one in template.regions.values() if one.ground]
    found = {ground or template.ground: None for ground, _ in parts_on(paper.region(region), fields)}
    return tuple(found) or (region.ground or template.ground,)


def _pages(layout: Layout) -> Iterator[tuple[PageEntry, Template]]:
    """Every part with each template that it may come to stand on."""
    return ((page, template) for page in layout.parts() for template in layout.reached(page))


def _flat(specs: list[BlockSpec]) -> Iterator[BlockSpec]:
    for spec in specs:
        yield spec
        yield from _flat(list(inner_blocks(spec)))


def _picture_boxes(layout: Layout, page: PageEntry, template: Template) -> list[tuple[str, Box]]:
    paper = sheet(layout, layout.paper, 0)
    return [
        (name, paper.region(region))
        for name, region in template.regions.items()
        if any(map(shows_picture, layout.content(page, template, name)))
    ]


def _lies_over(layout: Layout, region: Region, name: str, pictures: list[tuple[str, Box]]) -> bool:
    box = sheet(layout, layout.paper, 0).region(region)
    return any(other != name and box.meets(there) for other, there in pictures)
