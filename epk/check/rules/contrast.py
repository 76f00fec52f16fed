"""Type that can be told from its ground, be that paper, a colour or a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.check.rules.before_building.layouts import once
from epk.data.layout import Layout, PageEntry
from epk.data.record import Text
from epk.data.theme import Theme
from epk.data.values import Colour
from epk.page.contrast import BOLD, PAPER, least_contrast
from epk.page.styles import Styles
from epk.problems import ProblemsFound, Severity
from epk.typeset.font_files import FontMissing

if TYPE_CHECKING:
    from epk.check.placed_blocks import PlacedBlock


@rule(
    "contrast",
    Severity.ERROR,
    why="Type too near its ground in lightness is lost on an office printer, and to readers with weak sight anywhere.",
    source="WCAG 2.2, 1.4.3: 4.5 to 1; 3 to 1 from 18 pt, or from 14 pt in bold.",
)
def contrast(checked: CheckedProject) -> Iterator[Finding]:
    """A style's colour against the ground of a region it is used in.

    Where it lies on several, it must suit one; `contrast-on-picture` looks at the words there, and on pictures.
    """

    def found() -> Iterator[Finding]:
        for placed in checked.placed_blocks:
            if not placed.over_picture:
                for name in placed.names("style"):
                    yield from _faint(checked, placed, name)

    return once(found())


def _faint(checked: CheckedProject, placed: PlacedBlock, name: Text) -> Iterator[Finding]:
    palette: Mapping[str, Colour] = placed.theme.palette
    try:
        style = Styles(placed.theme, checked.film.language, placed.recolour).style(name, name.span).text
    except ProblemsFound:
        return  # Unknown names are told by `unknown-style`.
    ratios = {ground: style.colour.contrast(palette.get(ground or "", PAPER)) for ground in placed.grounds}
    ground, ratio = max(ratios.items(), key=lambda one: one[1])
    least = least_contrast(style.size, bold=style.face.weight >= BOLD)
    if ratio < least:
        place = placed.theme.styles[name].span
        on = f'on "{ground}"' if ground else "on white paper"
        message = f'style "{name}", {style.size:g} pt, {on}: contrast {ratio:.1f} to 1, at least {least:g} is needed'
        yield Finding(place, message, "choose a darker or lighter colour, or exchange it by `recolour`")


def _called(ground: Colour, theme: Theme) -> str:
    """What a ground is called in the layout."""
    names = (name for name, colour in theme.palette.items() if colour == ground)
    return "white paper" if ground == PAPER else f'"{next(names, ground)}"'


@rule(
    "contrast-on-picture",
    Severity.ERROR,
    why="Type that sinks into a picture, or into one of two grounds that it lies across, is lost to readers with weak "
    "sight, and to all where an office printer prints it.",
    source="WCAG 2.2, 1.4.3: 4.5 to 1; 3 to 1 from 18 pt, or from 14 pt in bold.",
)
def contrast_on_picture(checked: CheckedProject) -> Iterator[Finding]:
    """Words on a picture or across the edge of a ground, too near in lightness to a tenth or more of one of them.

    For the words of a page itself its pictures are made darker or lighter.
    """
    mixed = {(id(p.template), p.name) for p in checked.placed_blocks if p.mixed}
    for layout in checked.project.layouts.values() if checked.can_be_composed else ():
        for entry in layout.pages:
            family = layout.family(entry.template).values()
            names = {name for template in family for name in template.regions if (id(template), name) in mixed}
            if names:
                yield from once(_sunken(checked, layout, entry, names))


def _sunken(checked: CheckedProject, layout: Layout, entry: PageEntry, names: set[str]) -> Iterator[Finding]:
    """What is told of words in regions called `names`, and of all others that stand on more than one ground."""
    from epk.check.letters_on_pictures import lettering  # noqa: PLC0415  # composes the page

    try:
        found = list(lettering(checked.project, layout, entry))
    except (ProblemsFound, FontMissing):
        return  # A build tells of what cannot be composed.
    for words in found:
        ratio, letters = words.contrast(), words.letters
        if ratio < letters.contrast and (words.region in names or not words.alone):
            text = letters.text if len(letters.text) <= 40 else f"{letters.text[:40]}…"
            needed = f"contrast {ratio:.1f} to 1, at least {letters.contrast:g} is needed"
            on = "a picture" if words.on_picture else _called(words.beneath[0], checked.project.themes[layout.theme])
            message = f'"{text}", {letters.size:.3g} pt, on {on}: {needed}'
            yield Finding(
                entry.span, message, "give the region a ground, exchange the colour, or choose another picture"
            )
