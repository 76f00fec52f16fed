"""Layouts and themes: styles that nobody uses, type too near the edge of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.check.rules.before_building.layouts import regions, to_edges
from epk.problems import Severity

SAFE = 5 * 72 / 25.4
"""Points from the edge within which a printer's trimming may cut: 5 mm."""


@rule(
    "unused-style",
    Severity.NOTE,
    why="It is kept up for nothing, or was mistyped elsewhere.",
    source="The layout and its theme.",
)
def unused_style(checked: CheckedProject) -> Iterator[Finding]:
    """A style of the theme that no layout uses and no style is based on."""
    used: dict[str, set[str]] = {name: {"body"} for name in checked.project.themes}
    for placed in checked.placed_blocks:
        used[placed.layout.theme] |= set(placed.names("style"))
    for file, theme in checked.project.themes.items():
        bases = {style.based_on for name, style in theme.styles.items()}
        for name, style in theme.styles.items():
            if name not in used[file] and name not in bases:
                place = getattr(name, "span", style.span)
                yield Finding(place, f'no layout uses the style "{name}"', "delete it, or use it")


@rule(
    "region-in-trim",
    Severity.WARNING,
    why="Paper shifts under the knife; type near the edge loses a line.",
    source="Printers' guidelines: a safe zone of 5 mm.",
)
def region_in_trim(checked: CheckedProject) -> Iterator[Finding]:
    """A region that does not bleed comes nearer than 5 mm to the edge of the paper."""
    for layout, name, region in regions(checked):
        on_grid = region.columns is None or region.columns.last <= layout.grid.columns
        if on_grid and not region.bleed:
            nearest = min(to_edges(layout, region))
            if -0.5 <= nearest < SAFE - 0.5:
                message = f'region "{name}" is {nearest * 25.4 / 72:.1f} mm from the edge of the paper'
                yield Finding(region.span, message, "keep 5 mm, or let it bleed")
