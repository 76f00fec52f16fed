"""Shapes on a page: lines, rectangles, outlines, discs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from epk.data.values import Colour
from epk.pdf.content import Content
from epk.pdf.intent import Intent
from epk.pdf.syntax import number, numbers
from epk.pdf.tags import Box, Element

PathStep = Sequence[str | float]
"""`("m", x, y)` begins a figure; `("l", x, y)` adds a line to it, `("c", x, y, x, y, x, y)` a Bézier curve."""
_ARC = 0.5523
"""How far the handles of a quarter circle are from its ends, in radii."""
_TURNS = ((0, 1), (1, 0), (0, -1), (-1, 0))
LARGE = 36.0
"""Sides in points from which an area is a ground, whose black may be of several inks."""


class Drawing:
    """The surface of a page of `width` by `height` points when trimmed; places are seen from its upper left corner."""

    def __init__(self, content: Content, intent: Intent, index: int, width: float, height: float) -> None:
        self.index, self.width, self.height = index, width, height
        self._content = content
        self._intent = intent
        self._around = intent.frame.around

    def rect(
        self, x: float, y: float, width: float, height: float, colour: Colour, element: Element | None = None
    ) -> None:
        """A filled rectangle."""
        self.rects([(x, y, width, height)], colour, element)

    def rects(
        self, rects: Iterable[tuple[float, float, float, float]], colour: Colour, element: Element | None = None
    ) -> None:
        """Filled rectangles (x, y, width, height) that belong together."""
        boxes = [self._box(*rect) for rect in rects]
        areas = [numbers((left, low, right - left, high - low)) + " re" for left, low, right, high in boxes]
        large = min(min(right - left, high - low) for left, low, right, high in boxes) >= LARGE
        inks = self._intent.inks
        self._content.draw("\n".join([*areas, "f"]), element, inks.ground(colour) if large else inks.mark(colour))
        lefts, lows, rights, highs = zip(*boxes, strict=True)
        self._cover(element, (min(lefts), min(lows), max(rights), max(highs)))

    def tiles(
        self, centres: Iterable[tuple[float, float]], side: float, colour: Colour, element: Element | None
    ) -> None:
        """Many filled squares that make up one figure."""
        places = [self._at(x - side / 2, y + side / 2) for x, y in centres]
        if places:
            size = f"{number(side)} {number(side)} re"
            areas = [f"{left:.2f} {low:.2f} {size}" for left, low in places]
            self._content.draw("\n".join([*areas, "f"]), element, self._intent.inks.mark(colour))
            lefts, lows = zip(*places, strict=True)
            self._cover(element, (min(lefts), min(lows), max(lefts) + side, max(lows) + side))

    def stroke(self, x1: float, y1: float, x2: float, y2: float, thickness: float, colour: Colour) -> None:
        """A straight line, as decoration."""
        start, end = numbers(self._at(x1, y1)), numbers(self._at(x2, y2))
        paint = self._intent.inks.line(colour)
        self._content.draw(f"q {paint} {number(thickness)} w {start} m {end} l S Q", None)

    def registration(self, x1: float, y1: float, x2: float, y2: float, thickness: float) -> None:
        """A straight line in all inks at once, by which plates and cutter are aligned."""
        start, end = numbers(self._at(x1, y1)), numbers(self._at(x2, y2))
        paint = self._intent.inks.registration
        self._content.draw(f"q {paint} {number(thickness)} w {start} m {end} l S Q", None)

    def path(self, steps: Iterable[PathStep], colour: Colour, element: Element | None = None) -> None:
        """A filled outline."""
        operators, points = [], []
        for operator, *places in steps:
            pairs = [self._at(float(x), float(y)) for x, y in zip(places[::2], places[1::2], strict=True)]
            operators.append(" ".join([*(numbers(pair) for pair in pairs), str(operator)]))
            points += pairs
        self._content.draw(" ".join([*operators, "f"]), element, self._intent.inks.mark(colour))
        across, up = zip(*points, strict=True)
        self._cover(element, (min(across), min(up), max(across), max(up)))

    def discs(self, centres: Iterable[tuple[float, float]], radius: float, colour: Colour) -> None:
        """Filled circles, as decoration."""
        circle = _circle(radius)
        drawn = [f"q 1 0 0 1 {numbers(self._at(x, y))} cm {circle} f Q" for x, y in centres]
        if drawn:
            self._content.draw("\n".join(drawn), None, self._intent.inks.mark(colour))

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        left, high = self._at(x, y)
        return (left, high - height, left + width, high)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """A place on the trimmed page in the coordinates of the sheet, which go up from its lower left corner."""
        return (self._around + x, self._around + self.height - y)

    def _cover(self, element: Element | None, box: Box) -> None:
        if element is not None:
            element.cover(self.index, box)


@cache
def _circle(radius: float) -> str:
    """A circle around the origin, in four curves."""
    r, k = radius, radius * _ARC
    arcs = [(c * r - s * k, s * r + c * k, c * k - s * r, c * r + s * k, -s * r, c * r) for s, c in _TURNS]
    return " ".join([f"{number(r)} 0 m", *(f"{numbers(arc)} c" for arc in arcs)])
