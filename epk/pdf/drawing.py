"""Shapes on a page: lines, rectangles, outlines, discs."""

from __future__ import annotations

from functools import cache

from epk.page.items import Contour, Discs, Fill, RegistrationMark, Stroke, Tiles
from epk.pdf.content import Content
from epk.pdf.output_settings import OutputSettings
from epk.pdf.structure_tree import Box, Node
from epk.pdf.syntax import number, numbers

_ARC = 0.5523
"""How far the handles of a quarter circle are from its ends, in radii."""
_TURNS = ((0, 1), (1, 0), (0, -1), (-1, 0))
LARGE = 36.0
"""Sides in points from which an area is a ground, whose black may be of several inks."""
_HAIR = 0.01
"""Points that the rounding of lengths may take a shape beyond the bleed."""


class Drawing:
    """The surface of a page of `width` by `height` points when trimmed; places are seen from its upper left corner."""

    def __init__(self, content: Content, settings: OutputSettings, index: int, width: float, height: float) -> None:
        self.index, self.width, self.height = index, width, height
        self._content = content
        self._settings = settings
        self._around = settings.frame.around

    def fill(self, item: Fill, node: Node | None) -> None:
        """Filled rectangles."""
        boxes = [self._box(item.x + x, item.y + y, width, height) for x, y, width, height in item.areas]
        areas = [numbers((left, low, right - left, high - low)) + " re" for left, low, right, high in boxes]
        large = min(min(right - left, high - low) for left, low, right, high in boxes) >= LARGE
        inks = self._settings.inks
        paint = inks.ground(item.colour) if large else inks.mark(item.colour)
        self._content.draw("\n".join([*areas, "f"]), node, paint)
        lefts, lows, rights, highs = zip(*boxes, strict=True)
        self._cover(node, (min(lefts), min(lows), max(rights), max(highs)))

    def tiles(self, item: Tiles, node: Node | None) -> None:
        """Many filled squares."""
        side, half = item.side, item.side / 2
        places = [self._at(item.x + x - half, item.y + y + half) for x, y in item.centres]
        if places:
            size = f"{number(side)} {number(side)} re"
            areas = [f"{left:.2f} {low:.2f} {size}" for left, low in places]
            self._content.draw("\n".join([*areas, "f"]), node, self._settings.inks.mark(item.colour))
            lefts, lows = zip(*places, strict=True)
            self._cover(node, (min(lefts), min(lows), max(lefts) + side, max(lows) + side))

    def stroke(self, item: Stroke, _node: Node | None) -> None:
        """A straight line, cut off where the page's bleed ends."""
        start, end = (self._at(item.x + x, item.y + y) for x, y in (item.start, item.end))
        (left, right), (low, high), half = sorted((start[0], end[0])), sorted((start[1], end[1])), item.thickness / 2
        box = (left - half, low - half, right + half, high + half)
        drawn = self._line(item, item.thickness, self._settings.inks.line(item.colour))
        self._content.draw(self._cut_off(drawn, box), None)

    def registration_mark(self, item: RegistrationMark, _node: Node | None) -> None:
        """A straight line in all inks at once."""
        self._content.draw(self._line(item, item.thickness, self._settings.inks.registration), None)

    def _line(self, item: Stroke | RegistrationMark, thickness: float, paint: str) -> str:
        start, end = (numbers(self._at(item.x + x, item.y + y)) for x, y in (item.start, item.end))
        return f"q {paint} {number(thickness)} w {start} m {end} l S Q"

    def contour(self, item: Contour, node: Node | None) -> None:
        """A filled figure, cut off where the page's bleed ends."""
        operators, points = [], []
        for operator, *places in item.steps:
            coordinates = zip(places[::2], places[1::2], strict=True)
            pairs = [self._at(item.x + float(x), item.y + float(y)) for x, y in coordinates]
            operators.append(" ".join([*(numbers(pair) for pair in pairs), str(operator)]))
            points += pairs
        across, up = zip(*points, strict=True)
        box = (min(across), min(up), max(across), max(up))
        shown = self._cut_off(" ".join([*operators, "f"]), box)
        self._content.draw(shown, node, self._settings.inks.mark(item.colour))
        self._cover(node, box)

    def discs(self, item: Discs, _node: Node | None) -> None:
        """Filled circles, cut off where the page's bleed ends."""
        circle, radius, drawn = _circle(item.radius), item.radius, list[str]()
        for x, y in item.centres:
            across, up = self._at(item.x + x, item.y + y)
            shown = f"q 1 0 0 1 {numbers((across, up))} cm {circle} f Q"
            drawn.append(self._cut_off(shown, (across - radius, up - radius, across + radius, up + radius)))
        if drawn:
            inks = self._settings.inks
            paint = inks.ground(item.colour) if 2 * item.radius >= LARGE else inks.mark(item.colour)
            self._content.draw("\n".join(drawn), None, paint)

    def _cut_off(self, shown: str, box: Box) -> str:
        """The operators of what is seen in a box; where the cutter's marks stand nothing is."""
        seen = self._printed_part(box)
        if seen == box or not self._settings.frame.marks:
            return shown
        return f"q {clip(seen)} {shown} Q" if seen[0] < seen[2] and seen[1] < seen[3] else ""

    def _printed_part(self, box: Box) -> Box:
        """What of a box lies on the page with its bleed; the box itself where that is all but a hair of it."""
        edge, around = self._around - self._settings.frame.bleed, 2 * self._settings.frame.bleed
        right, high = edge + self.width + around, edge + self.height + around
        part = (max(box[0], edge), max(box[1], edge), min(box[2], right), min(box[3], high))
        return box if all(abs(a - b) < _HAIR for a, b in zip(box, part, strict=True)) else part

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        left, high = self._at(x, y)
        return (left, high - height, left + width, high)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """A place on the trimmed page in the coordinates of the sheet, which go up from its lower left corner."""
        return (self._around + x, self._around + self.height - y)

    def _cover(self, node: Node | None, box: Box) -> None:
        if node is not None:
            node.cover(self.index, box)


@cache
def _circle(radius: float) -> str:
    """A circle around the origin, in four curves."""
    return oval((-radius, -radius, radius, radius))


def oval(box: Box) -> str:
    """The oval that fills a box, in four curves."""
    left, low, right, high = box
    x, y, across, down = (left + right) / 2, (low + high) / 2, (right - left) / 2, (high - low) / 2
    arcs = [
        [(c - s * _ARC, s + c * _ARC), (c * _ARC - s, c + s * _ARC), (-s, c)] for s, c in _TURNS
    ]  # of a circle with a radius of 1
    curves = (numbers([part for h, v in arc for part in (x + across * h, y + down * v)]) for arc in arcs)
    return " ".join([f"{numbers((right, y))} m", *(f"{curve} c" for curve in curves)])


def clip(box: Box) -> str:
    """What lets only that of what follows be seen which lies in a box."""
    left, low, right, high = box
    return f"{numbers((left, low, right - left, high - low))} re W n"
