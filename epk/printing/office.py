"""A layout made light, for printers that have one ink and should not lay it over whole pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from epk.data.layout import Layout
from epk.data.record import Text
from epk.data.template import Region, Template
from epk.data.theme import Theme
from epk.data.values import Colour
from epk.page.contrast import PAPER
from epk.page.geometry import Box, Sheet, sheet

DARK = 0.18
"""Luminance below which a ground is dark: letters on it are lighter than it."""
LEGIBLE = 4.5
"""Least contrast of letters with white paper (WCAG 2, 1.4.3)."""


def on_white(layout: Layout, theme: Theme, paper: str) -> Layout:
    """`layout` without grounds, its light letters turned dark where a dark ground is gone.

    Letters over a picture stay as they are, unless others there stand half beside it, or stood on their own ground:
    then all on it are dark, and it is made lighter beneath them. A region that bleeds and has no ground is taken for a
    picture.
    """
    written = frozenset(str(style.colour or "ink") for style in theme.styles.values())
    lightening = _Lightening(theme.palette, written, sheet(layout, paper, 0))
    return replace(layout, templates={name: lightening.template(one) for name, one in layout.templates.items()})


class _Lightening(NamedTuple):
    """`written` are the colours of letters; drawings in others may be light."""

    palette: Mapping[str, Colour]
    written: frozenset[str]
    sheet: Sheet

    def template(self, template: Template) -> Template:
        regions = {name: self._region(name, region, template) for name, region in template.regions.items()}
        return replace(template, ground=None, regions=regions)

    def _region(self, name: str, region: Region, template: Template) -> Region:
        ground = self._ground(name, region, template)
        dark = ground is not None and self.palette[ground].luminance < DARK
        if not dark and not self._on_lightened(name, region, template):
            return replace(region, ground=None)
        colours = template.colours_in(region)
        exchanged = {own: self._darkened(colours.get(own, own)) for own in self.written}
        return replace(region, ground=None, recolour={**colours, **exchanged})

    def _ground(self, name: str, region: Region, template: Template) -> str | None:
        """The colour behind a region; None for a picture, white paper, or a colour that the palette lacks."""
        box, ground = self.sheet.region(region), template.ground
        for other, beneath in template.regions.items():
            if other == name:
                break
            if (beneath.ground or _is_picture(beneath)) and _holds(self.sheet.region(beneath), box):
                ground = beneath.ground
        ground = region.ground or ground
        return ground if ground in self.palette else None

    def _on_lightened(self, name: str, region: Region, template: Template) -> bool:
        """Whether a region stands, wholly or in part, on a picture that is made lighter beneath letters."""
        names, box = list(template.regions), self.sheet.region(region)
        return any(
            _meet(self.sheet.region(template.regions[other]), box) and self._is_lightened(other, template)
            for other in names[: names.index(name)]
        )

    def _is_lightened(self, name: str, template: Template) -> bool:
        """Whether a region is a picture, and letters on it stand half beside it, or stood on a ground of their own."""
        picture, regions = template.regions[name], list(template.regions.values())
        there, later = self.sheet.region(picture), regions[list(template.regions).index(name) + 1 :]
        met = [(one, box) for one in later if _meet(there, box := self.sheet.region(one))]
        return _is_picture(picture) and any(one.ground or not _holds(there, box) for one, box in met)

    def _darkened(self, name: str) -> Text:
        """The colour itself where it can be read on white, otherwise the darkest of the palette."""
        if name in self.palette and self.palette[name].contrast(PAPER) < LEGIBLE:
            return Text(min(self.palette, key=lambda other: self.palette[other].luminance))
        return Text(name)


def _is_picture(region: Region) -> bool:
    return bool(region.bleed) and not region.ground and not region.artifact


def _meet(one: Box, other: Box) -> bool:
    across = one.x < other.right - 1 and other.x < one.right - 1
    return across and one.top < other.bottom - 1 and other.top < one.bottom - 1


def _holds(outer: Box, inner: Box) -> bool:
    across = outer.x <= inner.x + 1 and inner.right <= outer.right + 1
    return across and outer.top <= inner.top + 1 and inner.bottom <= outer.bottom + 1
