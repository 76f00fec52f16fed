"""Layouts and themes: names that nobody knows, styles that nobody uses, type that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from epk.check.registry import Finding, can_be_composed, rule
from epk.check.subject import Subject
from epk.data.layout import Layout, PageEntry, Region, Template
from epk.data.record import Text
from epk.data.suggest import did_you_mean
from epk.data.theme import Theme
from epk.data.values import Colour
from epk.page.contrast import BOLD, least_contrast
from epk.page.geometry import sheet
from epk.page.styles import Styles
from epk.problems import ProblemsFound, Severity, Span
from epk.typeset.font_files import FontMissing

if TYPE_CHECKING:
    from epk.check.placements import Placement

SAFE = 5 * 72 / 25.4
"""Points from the edge within which a printer's trimming may cut: 5 mm."""
_PAPER = Colour(1.0, 1.0, 1.0)
_NAMES = "The layout and its theme."


def _placements(subject: Subject) -> list[Placement]:
    """All placements."""
    from epk.check.placements import placements  # noqa: PLC0415  # brings all blocks, 150 ms

    return list(placements(subject.project))


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Every finding once, though a template's block stands on many pages."""
    yield from dict.fromkeys(findings)


def _unless_known(what: str, name: Text | None, known: Iterable[str], span: Span) -> Iterator[Finding]:
    names = list(known)
    if name is not None and name not in names:
        hint = did_you_mean(name, names) or f"there is {', '.join(sorted(names)[:12])}"
        yield Finding(span, f'unknown {what} "{name}"', hint)


@rule("unknown-block", Severity.ERROR, why="The document cannot be made.", source="The blocks in docs/layouts.md.")
def unknown_block(subject: Subject) -> Iterator[Finding]:
    """A layout names a block that there is none of, or gives it options it does not know."""
    problems = [problem for placement in _placements(subject) for problem in placement.problems]
    return _once(Finding(problem.span, problem.message, problem.hint) for problem in problems)


@rule("unknown-template", Severity.ERROR, why="The document cannot be made.", source=_NAMES)
def unknown_template(subject: Subject) -> Iterator[Finding]:
    """A page names a template or a region that its layout does not have."""
    for layout in subject.project.layouts.values():
        for template in layout.templates.values():
            for key in ("next", "otherwise", "closing"):
                named = getattr(template, key)
                for name in named if isinstance(named, tuple) else (named,):
                    yield from _unless_known("template", name, layout.templates, template.where(key))
        for page in layout.pages:
            yield from _unless_known("template", page.template, layout.templates, page.where("template"))
            family = layout.family(page.template)
            regions = [region for one in family.values() for region in one.regions]
            for name in page.blocks if family else ():
                yield from _unless_known("region", Text(name), regions, getattr(name, "span", page.span))
            for way in page.joins:
                yield from _unless_known("template", way.template, layout.templates, way.where("template"))
                for name in way.unless:
                    yield from _unless_known("region", name, regions, name.span)


@rule("unknown-style", Severity.ERROR, why="The document cannot be made.", source=_NAMES)
def unknown_style(subject: Subject) -> Iterator[Finding]:
    """A block names a style or rule, or anything a colour, that the theme does not have."""

    def found() -> Iterator[Finding]:
        for placement in _placements(subject):
            theme = placement.theme
            for kind, known in (("style", theme.styles), ("rule", theme.rules), ("colour", theme.palette)):
                for name in placement.names(kind):
                    yield from _unless_known(kind, name, known, name.span)
        for layout in subject.project.layouts.values():
            yield from _grounds(layout, subject.project.themes[layout.theme])
        for theme in subject.project.themes.values():
            yield from _within_theme(theme)

    return _once(found())


def _grounds(layout: Layout, theme: Theme) -> Iterator[Finding]:
    for template in layout.templates.values():
        places: tuple[Template | Region, ...] = (template, *template.regions.values())
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


@rule("unused-style", Severity.NOTE, why="It is kept up for nothing, or was mistyped elsewhere.", source=_NAMES)
def unused_style(subject: Subject) -> Iterator[Finding]:
    """A style of the theme that no layout uses and no style is based on."""
    used: dict[str, set[str]] = {name: {"body"} for name in subject.project.themes}
    for placement in _placements(subject):
        used[placement.layout.theme] |= set(placement.names("style"))
    for file, theme in subject.project.themes.items():
        bases = {style.based_on for name, style in theme.styles.items()}
        for name, style in theme.styles.items():
            if name not in used[file] and name not in bases:
                place = getattr(name, "span", style.span)
                yield Finding(place, f'no layout uses the style "{name}"', "delete it, or use it")


@rule(
    "contrast",
    Severity.ERROR,
    why="Type too near its ground in lightness is lost on an office printer, and to readers with weak sight anywhere.",
    source="WCAG 2.2, 1.4.3: 4.5 to 1; 3 to 1 from 18 pt, or from 14 pt in bold.",
)
def contrast(subject: Subject) -> Iterator[Finding]:
    """A style's colour against the ground of a region it is used in; pictures are for `contrast-on-picture`."""

    def found() -> Iterator[Finding]:
        for placement in _placements(subject):
            if not placement.over_picture:
                for name in placement.names("style"):
                    yield from _faint(subject, placement, name)

    return _once(found())


def _faint(subject: Subject, placement: Placement, name: Text) -> Iterator[Finding]:
    palette: Mapping[str, Colour] = placement.theme.palette
    try:
        style = Styles(placement.theme, subject.film.language, placement.recolour).style(name, name.span).text
    except ProblemsFound:
        return  # Unknown names are told by `unknown-style`.
    ground = placement.ground
    ratio = style.colour.contrast(palette.get(ground, _PAPER) if ground else _PAPER)
    least = least_contrast(style.size, bold=style.face.weight >= BOLD)
    if ratio < least:
        place = placement.theme.styles[name].span
        on = f'on "{ground}"' if ground else "on white paper"
        message = f'style "{name}", {style.size:g} pt, {on}: contrast {ratio:.1f} to 1, at least {least:g} is needed'
        yield Finding(place, message, "choose a darker or lighter colour, or exchange it by `recolour`")


@rule(
    "contrast-on-picture",
    Severity.ERROR,
    why="Type that sinks into a picture is lost on an office printer, and to readers with weak sight anywhere.",
    source="WCAG 2.2, 1.4.3: 4.5 to 1; 3 to 1 from 18 pt, or from 14 pt in bold.",
)
def contrast_on_picture(subject: Subject) -> Iterator[Finding]:
    """Words that a template sets on a picture, too near in lightness to a tenth of what is beneath them or more.

    For the words of a page itself its pictures are made darker or lighter.
    """
    over = {(p.layout.name, id(p.template)) for p in _placements(subject) if p.over_picture}
    for layout in subject.project.layouts.values() if can_be_composed(subject) else ():
        for entry in layout.pages:
            if (layout.name, id(layout.templates.get(entry.template))) in over:
                yield from _once(_sunken(subject, layout, entry))


def _sunken(subject: Subject, layout: Layout, entry: PageEntry) -> Iterator[Finding]:
    from epk.check.surface import lettering  # noqa: PLC0415  # composes the page

    try:
        found = list(lettering(subject.project, layout, entry))
    except (ProblemsFound, FontMissing):
        return  # A build tells of what cannot be composed.
    for words in found:
        ratio, letters = words.contrast(), words.letters
        if ratio < letters.contrast:
            text = letters.text if len(letters.text) <= 40 else f"{letters.text[:40]}…"
            needed = f"contrast {ratio:.1f} to 1, at least {letters.contrast:g} is needed"
            message = f'"{text}", {letters.size:.3g} pt, on a picture: {needed}'
            yield Finding(
                entry.span, message, "give the region a ground, exchange the colour, or choose another picture"
            )


@rule(
    "region-off-page",
    Severity.ERROR,
    why="What stands off the paper is not printed.",
    source="The layout's paper, margins and grid.",
)
def region_off_page(subject: Subject) -> Iterator[Finding]:
    """A region reaches beyond the paper or the last column."""
    for layout, name, region in _regions(subject):
        if region.columns.last > layout.grid.columns:
            message = f'region "{name}" ends in column {region.columns.last} of {layout.grid.columns}'
            yield Finding(region.where("columns"), message, "name columns that the grid has")
            continue
        left, top, right, bottom = _to_edges(layout, region)
        if min(left, top, right, bottom) < -0.5:
            yield Finding(region.span, f'region "{name}" reaches beyond the paper', "move it, or make it smaller")


@rule(
    "region-in-trim",
    Severity.WARNING,
    why="Paper shifts under the knife; type near the edge loses a line.",
    source="Printers' guidelines: a safe zone of 5 mm.",
)
def region_in_trim(subject: Subject) -> Iterator[Finding]:
    """A region that does not bleed comes nearer than 5 mm to the edge of the paper."""
    for layout, name, region in _regions(subject):
        if region.columns.last <= layout.grid.columns and not region.bleed:
            nearest = min(_to_edges(layout, region))
            if -0.5 <= nearest < SAFE - 0.5:
                message = f'region "{name}" is {nearest * 25.4 / 72:.1f} mm from the edge of the paper'
                yield Finding(region.span, message, "keep 5 mm, or let it bleed")


def _regions(subject: Subject) -> Iterator[tuple[Layout, str, Region]]:
    for layout in subject.project.layouts.values():
        for template in layout.templates.values():
            for name, region in template.regions.items():
                yield layout, name, region


def _to_edges(layout: Layout, region: Region) -> tuple[float, float, float, float]:
    """Points from the region to the left, top, right and bottom edge of the paper."""
    paper = sheet(layout, layout.paper, 0)
    box = paper.region(region)
    return box.x, box.top, paper.width - box.right, paper.height - box.bottom
