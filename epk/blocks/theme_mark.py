"""The theme's mark: a drawing of discs, rings, rays and lines, at any size."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.theme import Shape
from epk.data.values import Length
from epk.page.items import Contour, PathStep
from epk.page.setting import Setting
from epk.page.strips import Strip

Point = tuple[float, float]
Scaled = Callable[[float, float], Point]
STEP = math.radians(30)
"""The longest arc that is drawn as one curve; the error is below a thousandth of the radius."""


@record
class MarkOptions(Record):
    """The mark's size and place."""

    size: Length = described("Its width and height.", default=Length(60), example="24mm")
    place: Literal["left", "centre", "right"] = described(
        "Where it stands in the region's width; `left` is where reading begins.", default="left"
    )
    colour: Text | None = described("One colour for all of it; each shape's own if left out.", default=None)


@block("mark", MarkOptions, frame=True)
def mark(setting: Setting, options: MarkOptions) -> list[Strip]:
    """The theme's mark, as decoration."""
    shapes = [shape for shape in setting.styles.theme.mark if options.size >= shape.least]
    if not shapes:
        return []
    part = {"left": 0.0, "centre": 0.5, "right": 1.0}[options.place]
    offset = (1.0 - part if setting.rtl else part) * (setting.measure - options.size)
    colours = [setting.colour(options.colour or shape.colour) for shape in shapes]

    def at(across: float, down: float) -> Point:
        return (across * options.size, down * options.size)

    items = [
        Contour(tuple(figure), colour, x=offset)
        for shape, colour in zip(shapes, colours, strict=True)
        for figure in _outlines(shape, at)
    ]
    return [Strip(options.size, tuple(items), width=setting.measure)]


def _outlines(shape: Shape, at: Scaled) -> Iterator[list[PathStep]]:
    """The outlines to fill for one shape."""
    width = shape.thickness or 0.0
    if shape.line:
        x, y, to_x, to_y = shape.line
        yield _bar((x, y), (to_x, to_y), width, at)
    elif shape.rays:
        inner, outer, step = shape.rays
        for number in range(round(360 / step)):
            angle = number * step
            if abs((angle - 90 + 180) % 360 - 180) >= shape.opening:
                yield _bar(_turned(shape, inner, angle), _turned(shape, outer, angle), width, at)
    elif shape.radius:
        yield _ring(shape, shape.radius + width / 2, shape.radius - width / 2 if width else 0.0, at)


def _turned(shape: Shape, radius: float, degrees: float) -> Point:
    """The point `radius` from the centre, clockwise from the right."""
    angle = math.radians(degrees)
    return (shape.centre[0] + radius * math.cos(angle), shape.centre[1] + radius * math.sin(angle))


def _bar(start: Point, end: Point, width: float, at: Scaled) -> list[PathStep]:
    """A straight line as an outline."""
    across, down = end[0] - start[0], end[1] - start[1]
    half = width / 2 / (math.hypot(across, down) or 1.0)
    aside = (-down * half, across * half)
    corners = [
        at(point[0] + side * aside[0], point[1] + side * aside[1])
        for point, side in ((start, 1), (end, 1), (end, -1), (start, -1))
    ]
    return [("m", *corners[0]), *(("l", *corner) for corner in corners[1:])]


def _ring(shape: Shape, outer: float, inner: float, at: Scaled) -> list[PathStep]:
    """A ring between two radii, open below; a disc if the inner one is 0."""
    first, last = math.radians(90 + shape.opening), math.radians(450 - shape.opening)
    steps: list[PathStep] = [("m", *_on(shape, outer, first, at)), *_arc(shape, outer, first, last, at)]
    if inner > 0:
        joint = "m" if shape.opening == 0 else "l"
        steps += [(joint, *_on(shape, inner, last, at)), *_arc(shape, inner, last, first, at)]
    return steps


def _on(shape: Shape, radius: float, angle: float, at: Scaled) -> Point:
    return at(shape.centre[0] + radius * math.cos(angle), shape.centre[1] + radius * math.sin(angle))


def _arc(shape: Shape, radius: float, first: float, last: float, at: Scaled) -> Sequence[PathStep]:
    """Curves along a circle from one angle to another, in radians clockwise from the right."""
    count = math.ceil(abs(last - first) / STEP)
    step = (last - first) / count
    handle = 4 / 3 * math.tan(step / 4) * radius
    curves: list[PathStep] = []
    for number in range(count):
        begin, end = first + number * step, first + (number + 1) * step
        x, y = (shape.centre[0] + radius * math.cos(begin), shape.centre[1] + radius * math.sin(begin))
        to_x, to_y = (shape.centre[0] + radius * math.cos(end), shape.centre[1] + radius * math.sin(end))
        leaving = at(x - handle * math.sin(begin), y + handle * math.cos(begin))
        arriving = at(to_x + handle * math.sin(end), to_y - handle * math.cos(end))
        curves.append(("c", *leaving, *arriving, *at(to_x, to_y)))
    return curves
