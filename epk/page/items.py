"""What stands on a page: lines of text, pictures, areas, lines, links. All that is printed or shown is told from them.

Places are in points from the upper left corner, y downwards: of a strip at first, of the trimmed page in the end.
"""

from __future__ import annotations

import math
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from epk.data.values import Colour
from epk.page.geometry import Box
from epk.page.structure import Element
from epk.pictures.picture import Placement
from epk.problems import Span
from epk.typeset.lines import Line

Point = tuple[float, float]
PathStep = tuple[str | float, ...]
"""`("m", x, y)` begins a figure; `("l", x, y)` adds a line to it, `("c", x, y, x, y, x, y)` a Bézier curve."""


class Item(Struct, frozen=True, kw_only=True):
    """Something at `x`, `y`. What it consists of is seen from there.

    It belongs to a structure element, or is decoration that is not read aloud where there is none. `span` is the place
    in the film's file or the layout that it came from.
    """

    x: float = 0.0
    y: float = 0.0
    element: Element | None = None
    span: Span | None = None

    @property
    def box(self) -> Box:
        """What it covers."""
        raise NotImplementedError

    def moved(self, right: float, down: float) -> Self:
        """The same, so many points further."""
        return replace(self, x=right + self.x, y=down + self.y)


class TextLine(Item, frozen=True):
    """Set glyphs, with the baseline at `y`; words that are links or foreign get elements of their own."""

    line: Line

    @property
    def box(self) -> Box:
        left = min((offset for offset, _ in self.line.runs), default=0.0)
        right = max((offset + run.width for offset, run in self.line.runs), default=0.0)
        return self.part(left, -self.line.ascent, right - left, self.line.ascent - self.line.descent)

    def part(self, along: float, above: float, width: float, height: float) -> Box:
        """What a part of it covers that begins so far along its baseline, and below it (above it if less than 0)."""
        return Box(self.x + along, self.y + above, width, height)

    @property
    def text(self) -> str:
        """The text, from left to right."""
        return "".join(run.text for _, run in self.line.runs)


class TurnedLine(TextLine, frozen=True):
    """A line that is read upwards: its baseline goes up from `x`, `y`."""

    def part(self, along: float, above: float, width: float, height: float) -> Box:
        return Box(self.x + above, self.y - along - width, height, width)


class Slug(TextLine, frozen=True):
    """A line outside the page, for the printer to read."""


class Image(Item, frozen=True):
    """A picture, stretched to `width` by `height`; a `spare` one was chosen because no other page shows it.

    Of a `disc` only what lies in the oval that fills its box is seen. On pages whose columns are mirrored it stands
    `aside`, so many points further right.
    """

    placement: Placement
    width: float
    height: float
    spare: bool = False
    disc: bool = False
    aside: float = 0.0

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.width, self.height)

    def shows_at(self, x: float, y: float) -> bool:
        """Whether the picture is seen at a place."""
        across, down = 2 * (x - self.x) / self.width - 1, 2 * (y - self.y) / self.height - 1
        return across * across + down * down <= 1 if self.disc else max(abs(across), abs(down)) <= 1


class Fill(Item, frozen=True):
    """Filled rectangles (x, y, width, height) that belong together."""

    areas: tuple[tuple[float, float, float, float], ...]
    colour: Colour

    @property
    def box(self) -> Box:
        return _around([(x, y) for x, y, _, _ in self.areas] + [(x + w, y + h) for x, y, w, h in self.areas], self)


class Tiles(Item, frozen=True):
    """Many filled squares, given by their middles, that make up one figure."""

    centres: tuple[Point, ...]
    side: float
    colour: Colour

    @property
    def box(self) -> Box:
        return _around(self.centres, self).inset(-self.side / 2)


class Stroke(Item, frozen=True):
    """A straight line from `start` to `end`, as decoration; lengths in points."""

    start: Point
    end: Point
    thickness: float
    colour: Colour

    @property
    def box(self) -> Box:
        return _around([self.start, self.end], self).inset(-self.thickness / 2)


class RegistrationMark(Item, frozen=True):
    """A straight line in all inks at once, by which plates and cutter are aligned."""

    start: Point
    end: Point
    thickness: float

    @property
    def box(self) -> Box:
        return _around([self.start, self.end], self).inset(-self.thickness / 2)


class Contour(Item, frozen=True):
    """A filled figure of lines and curves."""

    steps: tuple[PathStep, ...]
    colour: Colour

    @property
    def box(self) -> Box:
        numbers = [[float(place) for place in step[1:]] for step in self.steps]
        return _around([point for n in numbers for point in zip(n[::2], n[1::2], strict=True)], self)


class Discs(Item, frozen=True):
    """Filled circles, as decoration."""

    centres: tuple[Point, ...]
    radius: float
    colour: Colour

    @property
    def box(self) -> Box:
        return _around(self.centres, self).inset(-self.radius)

    def each(self) -> tuple[Self, ...]:
        """The circles one by one."""
        return tuple([replace(self, centres=(centre,)) for centre in self.centres])

    def shows_at(self, x: float, y: float) -> bool:
        """Whether one of the circles is seen at a place."""
        return any(math.hypot(x - self.x - across, y - self.y - down) <= self.radius for across, down in self.centres)


class LinkArea(Item, frozen=True):
    """An area that leads to `target`, a URI or `#` and the name of a section; `description` is read aloud."""

    width: float
    height: float
    target: str
    description: str

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.width, self.height)


class SectionStart(Item, frozen=True):
    """Where a section begins: links and the outline lead here by `name`."""

    name: str
    title: str

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, 0.0, 0.0)


class EmptyCell(Item, frozen=True):
    """A cell without content, which its table needs nevertheless (ISO 32000-1, 14.8.4.3.4)."""

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, 0.0, 0.0)


Items = tuple[Item, ...]


def _around(points: list[Point] | tuple[Point, ...], item: Item) -> Box:
    """The smallest box that holds points seen from an item."""
    across, down = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
    left, top = min(across), min(down)
    return Box(item.x + left, item.y + top, max(across) - left, max(down) - top)
