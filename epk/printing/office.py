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
from epk.page.geometry import Box, Sheet, sheet

DARK = 0.18
"""Luminance below which a ground is dark: letters on it are lighter than it."""
LEGIBLE = 4.5
"""Least contrast of letters with white paper (WCAG 2, 1.4.3)."""
_PAPER = Colour(1.0, 1.0, 1.0)


def on_white(layout: Layout, theme: Theme, paper: str) -> Layout:
    """`layout` without grounds, its light letters turned dark where a dark ground is gone.

    Letters over a picture stay as they are, and so does a whole page with letters half on a picture. A region that
    bleeds and has no ground is taken for a picture.
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
        if self._straddles(template):
            return template
        regions = {name: self._region(name, region, template) for name, region in template.regions.items()}
        return replace(template, ground=None, regions=regions)

    def _region(self, name: str, region: Region, template: Template) -> Region:
        ground = self._ground(name, region, template)
        if ground is None or self.palette[ground].luminance >= DARK:
            return replace(region, ground=None)
        colours = {**template.recolour, **region.recolour}
        dark = {own: self._darkened(colours.get(own, own)) for own in self.written}
        return replace(region, ground=None, recolour={**colours, **dark})

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

    def _straddles(self, template: Template) -> bool:
        """Whether a region stands partly on a picture and partly beside it."""
        regions = list(template.regions.values())
        boxes = [self.sheet.region(region) for region in regions]
        return any(
            _meet(there, box) and not _holds(there, box)
            for number, (picture, there) in enumerate(zip(regions, boxes, strict=True))
            for box in boxes[number + 1 :]
            if _is_picture(picture)
        )

    def _darkened(self, name: str) -> Text:
        """The colour itself where it can be read on white, otherwise the darkest of the palette."""
        if name in self.palette and self.palette[name].contrast(_PAPER) < LEGIBLE:
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
