"""What a file is made for, as a table: its colours, the standard it claims, the room around its pages."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from epk.pdf.inks import Inks, ScreenInks
from epk.pdf.standards import ARCHIVE, Standard


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


UNFRAMED = Frame()


class Intent(Struct, frozen=True):
    """A `tagged` file has structure, links and an outline; another one nothing but its pages."""

    inks: Inks = field(default_factory=ScreenInks)
    standard: Standard = ARCHIVE
    frame: Frame = UNFRAMED
    tagged: bool = True


SCREEN = Intent()
