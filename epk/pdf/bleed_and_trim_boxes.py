"""Media box, bleed box and trim box: what surrounds a page, and how large it is printed (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the lower left corner of the sheet."""


class Frame(NamedTuple):
    """What surrounds a trimmed page, in points of the page as it was set.

    Pictures and grounds run on for `bleed`, since no cutter hits the edge; beyond it is room for `marks` of the
    cutter. Text keeps `safe` points inside. Width and height of the sheet with all on it are printed at `scale`.
    """

    bleed: float = 0.0
    marks: float = 0.0
    safe: float = 0.0
    scale: tuple[float, float] = (1.0, 1.0)

    @property
    def around(self) -> float:
        """How much larger the sheet is than the trimmed page, on every side."""
        return self.bleed + self.marks

    def media_box(self, width: float, height: float) -> Box:
        """The sheet of a trimmed page of that size, as printed."""
        return self._printed((0.0, 0.0, width + 2 * self.around, height + 2 * self.around))

    def bleed_box(self, width: float, height: float) -> Box:
        """How far the page is printed."""
        return self._beyond(width, height, self.bleed)

    def trim_box(self, width: float, height: float) -> Box:
        """Where the page is cut."""
        return self._beyond(width, height, 0.0)

    def _beyond(self, width: float, height: float, by: float) -> Box:
        left, high = self.around - by, self.around + height + by
        return self._printed((left, high - (height + 2 * by), left + (width + 2 * by), high))

    def _printed(self, box: Box) -> Box:
        (left, low, right, high), (across, down) = box, self.scale
        return (left * across, low * down, right * across, high * down)


UNFRAMED = Frame()
