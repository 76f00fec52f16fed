"""Boxes and matrices of pages, forms and annotations, in points (ISO 32000-1, 7.9.5 and 8.3)."""

from __future__ import annotations

from typing import NamedTuple

from pypdf.generic import DictionaryObject

from epk.binder.objects import items


class PageBox(NamedTuple):
    """A rectangle by its edges, whichever corners it was given by."""

    left: float
    low: float
    right: float
    high: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.high - self.low)


class Matrix(NamedTuple):
    """A transformation of coordinates."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @property
    def scale(self) -> float:
        """By how much it makes areas larger."""
        return abs(self.a * self.d - self.b * self.c)

    def then(self, other: Matrix) -> Matrix:
        """This transformation, and `other` after it."""
        a, b, c, d, e, f = self
        return Matrix(
            a * other.a + b * other.c, a * other.b + b * other.d, c * other.a + d * other.c, c * other.b + d * other.d,
            e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f,
        )  # fmt: skip

    def bounds(self, box: PageBox) -> PageBox:
        """The box around what becomes of a box."""
        corners = [(x, y) for x in (box.left, box.right) for y in (box.low, box.high)]
        across = [self.a * x + self.c * y + self.e for x, y in corners]
        up = [self.b * x + self.d * y + self.f for x, y in corners]
        return PageBox(min(across), min(up), max(across), max(up))


def box_of(owner: DictionaryObject, key: str) -> PageBox:
    """The rectangle under `key`. Raises ValueError where there is none."""
    left, low, right, high = (float(str(edge.get_object())) for edge in items(owner, key))
    return PageBox(min(left, right), min(low, high), max(left, right), max(low, high))


def matrix_of(form: DictionaryObject) -> Matrix:
    """The matrix of a form: that of no change where it has none."""
    return Matrix(*(float(str(part.get_object())) for part in items(form, "/Matrix")))
