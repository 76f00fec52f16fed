"""What a file is made for, as a table: its colours, the standard it claims, the room around its pages."""

from __future__ import annotations

from msgspec import Struct, field

from epk.pdf.bleed_and_trim_boxes import UNFRAMED, Frame
from epk.pdf.inks import Inks, ScreenInks
from epk.pdf.standards import ARCHIVE, Standard


class OutputSettings(Struct, frozen=True):
    """What decides a file beside its pages. A `tagged` one has structure, links and an outline, another one none."""

    inks: Inks = field(default_factory=ScreenInks)
    standard: Standard = ARCHIVE
    frame: Frame = UNFRAMED
    tagged: bool = True


SCREEN = OutputSettings()
