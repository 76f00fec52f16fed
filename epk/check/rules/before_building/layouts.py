"""Layouts and themes: names that nobody knows, regions that are not on the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.data.layout import Layout
from epk.data.record import Text
from epk.data.suggest import did_you_mean
from epk.data.template import Region, Template
from epk.data.theme import Theme
from epk.page.geometry import sheet
from epk.problems import Severity, Span

_NAMES = "The layout and its theme."


def once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Every finding once, though a template's block stands on many pages."""
    yield from dict.fromkeys(findings)


def _unless_known(what: str, name: Text | None, known: Iterable[str], span: Span) -> Iterator[Finding]:
    names = list(known)
    if name is not None and name not in names:
        hint = did_you_mean(name, names) or f"there is {', '.join(sorted(names)[:12])}"
        yield Finding(span, f'unknown {what} "{name}"', hint)


@rule(
    "unknown-block",
    Severity.ERROR,
    why="The document cannot be made.",
    source="The blocks in docs/layouts.md.",
    stops_build=True,
    acceptable=False,
)
def unknown_block(checked: CheckedProject) -> Iterator[Finding]:
    """A layout names a block that there is none of, or gives it options it does not know."""
    problems = [problem for placed in checked.placed_blocks for problem in placed.problems]
    return once(Finding(problem.span, problem.message, problem.hint) for problem in problems)


@rule(
    "unknown-template",
    Severity.ERROR,
    why="The document cannot be made.",
    source=_NAMES,
    stops_build=True,
    acceptable=False,
)
def unknown_template(checked: CheckedProject) -> Iterator[Finding]:
    """A page names a template or a region that its layout does not have."""
    for layout in checked.project.layouts.values():
        for template in layout.templates.values():
            for key in ("next", "otherwise", "instead", "closing"):
                named = getattr(template, key)
                for name in named if isinstance(named, tuple) else (named,):
                    yield from _unless_known("template", name, layout.templates, template.where(key))
        for page in layout.parts():
            yield from _unless_known("template", page.template, layout.templates, page.where("template"))
            family = layout.family(page.template)
            regions = [region for one in family.values() for region in one.regions]
            for name in page.blocks if family else ():
                yield from _unless_known("region", Text(name), regions, getattr(name, "span", page.span))
            for way in page.joins:
                yield from _unless_known("template", way.template, layout.templates, way.where("template"))
                for name in way.unless:
                    yield from _unless_known("region", name, regions, name.span)


@rule(
    "unknown-style",
    Severity.ERROR,
    why="The document cannot be made.",
    source=_NAMES,
    stops_build=True,
    acceptable=False,
)
def unknown_style(checked: CheckedProject) -> Iterator[Finding]:
    """A block names a style or rule, or anything a colour, that the theme does not have."""

    def found() -> Iterator[Finding]:
        for placed in checked.placed_blocks:
            theme = placed.theme
            for kind, known in (("style", theme.styles), ("rule", theme.rules), ("colour", theme.palette)):
                for name in placed.names(kind):
                    yield from _unless_known(kind, name, known, name.span)
        for layout in checked.project.layouts.values():
            yield from _grounds(layout, checked.project.themes[layout.theme])
        for theme in checked.project.themes.values():
            yield from _within_theme(theme)

    return once(found())


def _grounds(layout: Layout, theme: Theme) -> Iterator[Finding]:
    for template in layout.templates.values():
        places: tuple[Template | Region, ...] = (template, *template.regions.values())
        for region in template.regions.values():
            if region.stops is not None:
                yield from _unless_known("colour", region.stops_colour, theme.palette, region.where("stops_colour"))
        for place in places:
            yield from _unless_known("colour", place.ground, theme.palette, place.where("ground"))
            for name in place.recolour.values():
                yield from _unless_known("colour", name, theme.palette, name.span)


def _within_theme(theme: Theme) -> Iterator[Finding]:
    yield from _unless_known("style", Text("body"), theme.styles, theme.where("styles"))
    for style in theme.styles.values():
        yield from _unless_known("style", style.based_on, theme.styles, style.where("based_on"))
        yield from _unless_known("typeface", style.font, theme.fonts, style.where("font"))
        yield from _unless_known("colour", style.colour, theme.palette, style.where("colour"))
    for line in theme.rules.values():
        yield from _unless_known("colour", line.colour, theme.palette, line.where("colour"))


@rule(
    "region-off-page",
    Severity.ERROR,
    why="What stands off the paper is not printed.",
    source="The layout's paper, margins and grid.",
    stops_build=True,
)
def region_off_page(checked: CheckedProject) -> Iterator[Finding]:
    """A region reaches beyond the paper or the last column."""
    for layout, name, region in regions(checked):
        if region.columns and region.columns.last > layout.grid.columns:
            message = f'region "{name}" ends in column {region.columns.last} of {layout.grid.columns}'
            yield Finding(region.where("columns"), message, "name columns that the grid has")
            continue
        left, top, right, bottom = to_edges(layout, region)
        if min(left, top, right, bottom) < -0.5:
            yield Finding(region.span, f'region "{name}" reaches beyond the paper', "move it, or make it smaller")


def regions(checked: CheckedProject) -> Iterator[tuple[Layout, str, Region]]:
    for layout in checked.project.layouts.values():
        for template in layout.templates.values():
            for name, region in template.regions.items():
                yield layout, name, region


def to_edges(layout: Layout, region: Region) -> tuple[float, float, float, float]:
    """Points from the region to the left, top, right and bottom edge of the paper."""
    paper = sheet(layout, layout.paper, 0)
    box = paper.region(region)
    return box.x, box.top, paper.width - box.right, paper.height - box.bottom
