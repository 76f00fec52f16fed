"""Paper, margins and grid turned into rectangles. Points, from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass

from epk.data.layout import Layout, Region

PAPERS = {"a4": (595.276, 841.890), "letter": (612.0, 792.0)}
"""Width and height in points: ISO 216 A4 (210 × 297 mm) and ANSI A, US Letter (8.5 × 11 in)."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def right(self) -> float:
        return self.x + self.width

    def inset(self, by: float) -> Box:
        """The rectangle without `by` points on each side."""
        return Box(self.x + by, self.top + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's paper and the area between its margins. `mirrored` on the left pages of a facing layout, and on
    all others where reading begins on the right."""

    width: float
    height: float
    live: Box
    columns: int
    gutter: float
    mirrored: bool

    def region(self, region: Region) -> Box:
        """Where `region` stands on this page, bleeding sides included, padding not taken off."""
        column = (self.live.width - (self.columns - 1) * self.gutter) / self.columns
        x = self.live.x + (region.columns.first - 1) * (column + self.gutter)
        count = region.columns.last - region.columns.first + 1
        width = count * column + (count - 1) * self.gutter
        if self.mirrored:
            x = 2 * self.live.x + self.live.width - x - width
        top, height = self._vertical(region)
        return self._bled(Box(x, top, width, height), region)

    def _vertical(self, region: Region) -> tuple[float, float]:
        """Top and height from whichever two of top, bottom and height are given."""
        whole = self.live.height
        top = region.top.of(whole) if region.top else None
        bottom = region.bottom.of(whole) if region.bottom else None
        height = region.height.of(whole) if region.height else None
        if height is None:
            height = whole - (top or 0.0) - (bottom or 0.0)
        if top is None:
            top = whole - (bottom or 0.0) - height if bottom is not None else 0.0
        return self.live.top + top, height

    def _bled(self, box: Box, region: Region) -> Box:
        """`box` run on to the edges of the paper that the region names."""
        left_side, right_side = ("outside", "inside") if self.mirrored else ("inside", "outside")
        left = 0.0 if left_side in region.bleed else box.x
        right = self.width if right_side in region.bleed else box.right
        top = 0.0 if "top" in region.bleed else box.top
        bottom = self.height if "bottom" in region.bleed else box.bottom
        return Box(left, top, right - left, bottom - top)


def sheet(layout: Layout, paper: str, index: int, *, rtl: bool = False) -> Sheet:
    """The sheet of the page with `index`, counted from 0; `rtl` where its first column is on the right."""
    width, height = PAPERS[paper]
    mirrored = (layout.facing and index % 2 == 1) != rtl
    margins = layout.margins
    left = margins.outside if mirrored else margins.inside
    live = Box(left, margins.top, width - margins.inside - margins.outside, height - margins.top - margins.bottom)
    return Sheet(width, height, live, layout.grid.columns, layout.grid.gutter, mirrored)


def padded(box: Box, region: Region) -> Box:
    """`box` without the region's padding."""
    return box.inset(region.padding) if region.padding else box
