"""How large and how fine the pictures of a document are printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from epk.page.items import Image
from epk.pictures.picture import Placement


class Print(NamedTuple):
    """A picture as it is printed: `width` and `height` in points."""

    placement: Placement
    width: float
    height: float

    @property
    def resolution(self) -> float:
        """How many pixels of its file an inch shows."""
        left, _, right, _ = self.placement.crop
        return self.placement.picture.width * (right - left) * 72 / self.width


def largest_prints(images: Iterable[Image]) -> list[Print]:
    """Every picture once, where it is printed largest."""
    sizes: dict[Placement, tuple[float, float]] = {}
    for image in images:
        widest, highest = sizes.get(image.placement, (0.0, 0.0))
        sizes[image.placement] = (max(image.width, widest), max(image.height, highest))
    return [Print(placement, *size) for placement, size in sizes.items()]
