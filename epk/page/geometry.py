"""Paper, margins and grid turned into rectangles. Points, from the top left corner."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from epk.data.layout import Layout
from epk.data.template import Region
from epk.data.values import ColumnSpan

PAPERS = {
    "a4": (595.276, 841.890),
    "a5": (419.528, 595.276),
    "a6": (297.638, 419.528),
    "letter": (612.0, 792.0),
    "half-letter": (396.0, 612.0),
    "quarter-letter": (306.0, 396.0),
}
"""Width and height in points: ISO 216 (A4 is 210 × 297 mm), and ANSI A, US Letter (8.5 × 11 in) with its parts."""
_AMERICAN = {"a5": "half-letter", "a6": "quarter-letter"}


def paper_of(layout: Layout, wish: str | None) -> str:
    """The paper of a document: the layout's own, or what takes its place where `a4` or `letter` is wished for."""
    if wish == "letter":
        return _AMERICAN.get(layout.paper, wish)
    return layout.paper if wish is None or layout.paper in _AMERICAN else wish


class Box(Struct, frozen=True):
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

    def meets(self, other: Box) -> bool:
        """Whether the rectangles have a common part."""
        across = self.x < other.right and other.x < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def moved(self, right: float, down: float) -> Box:
        """The rectangle so many points further."""
        return Box(self.x + right, self.top + down, self.width, self.height)

    def inset(self, by: float) -> Box:
        """The rectangle without `by` points on each side."""
        return Box(self.x + by, self.top + by, self.width - 2 * by, self.height - 2 * by)


class Sheet(Struct, frozen=True):
    """A page's paper and the area between its margins. `mirrored` on the left pages of a facing layout, and on
    all others where reading begins on the right.

    The paper is as large as when trimmed; what bleeds runs on beyond it for `bleed` points.
    """

    width: float
    height: float
    live: Box
    columns: int
    gutter: float
    mirrored: bool
    bleed: float = 0.0
    rtl: bool = False

    @property
    def printed(self) -> Box:
        """The paper with its bleed."""
        return Box(-self.bleed, -self.bleed, self.width + 2 * self.bleed, self.height + 2 * self.bleed)

    def region(self, region: Region) -> Box:
        """Where `region` stands on this page, bleeding sides included, padding not taken off."""
        column = (self.live.width - (self.columns - 1) * self.gutter) / self.columns
        span = region.columns or ColumnSpan(1, self.columns)
        x = self.live.x + (span.first - 1) * (column + self.gutter)
        count = span.last - span.first + 1
        width = count * column + (count - 1) * self.gutter
        if self.turns(region):
            x = 2 * self.live.x + self.live.width - x - width
        top, height = self._vertical(region)
        return self._bled(Box(x, top, width, height), region)

    def turns(self, region: Region) -> bool:
        """Whether columns are counted from the right for `region` on this page."""
        return self.mirrored if region.mirrors else self.rtl

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
        """`box` run on to the edges of the paper that the region names, and into the bleed."""
        left_side, right_side = ("outside", "inside") if self.turns(region) else ("inside", "outside")
        paper = self.printed
        left = paper.x if left_side in region.bleed else box.x
        right = paper.right if right_side in region.bleed else box.right
        top = paper.top if "top" in region.bleed else box.top
        bottom = paper.bottom if "bottom" in region.bleed else box.bottom
        return Box(left, top, right - left, bottom - top)

    def content(self, region: Region) -> Box:
        """Where the content of `region` stands: within its padding, which is measured from the trim."""
        if not region.padding:
            return self.region(region)
        return replace(self, bleed=0.0).region(region).inset(region.padding)


def sheet(
    layout: Layout, paper: str, index: int, bleed: float = 0.0, *, rtl: bool = False, taken: float = 0.0
) -> Sheet:
    """The sheet of the page with `index`, counted from 0; `bleed` in points.

    `rtl` where its first column is on the right. The area between the margins begins below what is `taken` of it.
    """
    width, height = PAPERS[paper]
    mirrored = (layout.facing and index % 2 == 1) != rtl
    margins = layout.margins
    left = margins.outside if mirrored else margins.inside
    top = margins.top + taken
    live = Box(left, top, width - margins.inside - margins.outside, height - top - margins.bottom)
    return Sheet(width, height, live, layout.grid.columns, layout.grid.gutter, mirrored, bleed, rtl)
