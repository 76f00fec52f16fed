"""What can be seen of the grounds of a page through a rectangle, such as that of a line of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from epk.page.geometry import Box

T = TypeVar("T")
LEAST = 1.0
"""Points in width and height below which a part counts for nothing."""


def parts_on(box: Box, grounds: Sequence[tuple[Box, T]]) -> Iterator[tuple[T | None, Box]]:
    """The parts of a box with the ground that each stands on, painted one after the other; None is the paper."""
    left = [box]
    for there, ground in reversed(grounds):
        yield from ((ground, part) for one in left if _counts(part := _common(one, there)))
        left = [part for one in left for part in _beside(one, there)]
    yield from ((None, part) for part in left)


def _counts(box: Box) -> bool:
    return box.width >= LEAST and box.height >= LEAST


def _common(one: Box, other: Box) -> Box:
    """The part that two rectangles have in common; of negative size where they have none."""
    left, top = max(one.x, other.x), max(one.top, other.top)
    return Box(left, top, min(one.right, other.right) - left, min(one.bottom, other.bottom) - top)


def _beside(box: Box, cover: Box) -> Iterator[Box]:
    """What is left of a box above, below and on both sides of what covers it."""
    if not box.meets(cover):
        yield box
        return
    middle = _common(box, cover)
    parts = (
        Box(box.x, box.top, box.width, middle.top - box.top),
        Box(box.x, middle.bottom, box.width, box.bottom - middle.bottom),
        Box(box.x, middle.top, middle.x - box.x, middle.height),
        Box(middle.right, middle.top, box.right - middle.right, middle.height),
    )
    yield from filter(_counts, parts)
