"""Geometry without ink: smooth outlines, arcs, limbs, and a camera for things along the track."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]


def outline(text: str) -> list[tuple[float, ...]]:
    """Points written as "x,y x,y! ...": an exclamation mark makes a sharp corner."""
    points: list[tuple[float, ...]] = []
    for word in text.split():
        x, y = word.rstrip("!").split(",")
        points.append((float(x), float(y), 0.0) if word.endswith("!") else (float(x), float(y)))
    return points


def smooth(points: Sequence[tuple[float, ...]], *, closed: bool = True, tension: float = 1.0) -> str:
    """Path data of a curve through all points; a third number 0 makes a point a sharp corner."""
    count = len(points)
    parts = [f"M{points[0][0]:.2f} {points[0][1]:.2f}"]

    def tangent(index: int) -> Point:
        here = points[index % count]
        if (len(here) > 2 and here[2] == 0) or (not closed and index in (0, count - 1)):
            return 0.0, 0.0
        before, after = points[(index - 1) % count], points[(index + 1) % count]
        return (after[0] - before[0]) * tension, (after[1] - before[1]) * tension

    for index in range(count if closed else count - 1):
        a, b = points[index], points[(index + 1) % count]
        span = math.dist(a[:2], b[:2])
        handles = []
        for place, sign, (tx, ty) in ((a, 1, tangent(index)), (b, -1, tangent(index + 1))):
            length = math.hypot(tx, ty)
            reach = min(length / 6 * 1.05, span * 0.42) / length if length else 0.0
            handles.append((place[0] + sign * tx * reach, place[1] + sign * ty * reach))
        (ax, ay), (bx, by) = handles
        parts.append(f"C{ax:.2f} {ay:.2f} {bx:.2f} {by:.2f} {b[0]:.2f} {b[1]:.2f}")
    return "".join(parts) + ("Z" if closed else "")


def mirrored(half: Sequence[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """A closed outline from its right half, top to bottom, mirrored at x = 0."""
    left = [(-p[0], *p[1:]) for p in reversed(half) if p[0] != 0]
    return [*half, *left]


def polar(centre: Point, radius: float, degrees: float) -> Point:
    """The point at an angle (0 is up, clockwise) and distance from a centre."""
    angle = math.radians(degrees - 90)
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def arc(centre: Point, radius: float, start: float, end: float) -> str:
    """Path data of a circular arc from one angle to another, clockwise."""
    (ax, ay), (bx, by) = polar(centre, radius, start), polar(centre, radius, end)
    large = int((end - start) % 360 > 180)
    return f"M{ax:.2f} {ay:.2f}A{radius:.2f} {radius:.2f} 0 {large} 1 {bx:.2f} {by:.2f}"


def limb(joints: Sequence[tuple[float, float, float]]) -> str:
    """Path data of a tapered limb through joints given as (x, y, half width)."""
    left: list[Point] = []
    right: list[Point] = []
    for index, (x, y, half) in enumerate(joints):
        before, after = joints[max(0, index - 1)], joints[min(len(joints) - 1, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1.0
        left.append((x - dy / length * half, y + dx / length * half))
        right.append((x + dy / length * half, y - dx / length * half))
    return smooth([*left, *reversed(right)])


@dataclass(frozen=True)
class Camera:
    """One-point perspective: metres right of the track, above the ground and ahead, to drawing units."""

    vanishing: Point
    height: float
    focal: float

    def __call__(self, x: float, y: float, z: float) -> Point:
        vx, vy = self.vanishing
        return vx + self.focal * x / z, vy + self.focal * (self.height - y) / z

    def strip(self, first: Point, second: Point, near: float, far: float) -> list[Point]:
        """The strip two points of a cross-section (right of the track, above the ground) sweep along the track."""
        return [self(*first, near), self(*second, near), self(*second, far), self(*first, far)]

    def along(self, place: Point, near: float, far: float) -> list[Point]:
        """A line parallel to the track."""
        return [self(*place, near), self(*place, far)]

    def face(self, left: float, right: float, low: float, high: float, z: float) -> list[Point]:
        """An upright rectangle that looks at us."""
        return [self(left, low, z), self(right, low, z), self(right, high, z), self(left, high, z)]
