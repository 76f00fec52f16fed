"""Laurels: a festival's own file unchanged, or a neutral one of type between two branches."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from epk.blocks.pictures import picture_piece
from epk.blocks.registry import block
from epk.data.film import Picture, Screening
from epk.data.record import Record, Text, described
from epk.data.values import Length
from epk.page.material import Piece, spaced
from epk.page.setting import Setting, beside

if TYPE_CHECKING:
    from epk.data.values import Colour
    from epk.pdf.document import Page

LEAVES = 7
"""Leaves on each branch."""

NARROWEST = 30 * 72 / 25.4
"""The least width in points a festival's own laurel is placed at: 30 mm, as San Sebastián asks."""


@dataclass(frozen=True, kw_only=True)
class LaurelsOptions(Record):
    """How laurels are set."""

    most: int = described("How many at most; prizes come first.", default=4)
    width: Length = described("Width of each.", default=Length(NARROWEST), example="32mm")
    gutter: Length = described("Space between two.", default=Length(10))
    style: Text = described("Style of the festival's name.", default=Text("laurel"))
    small_style: Text = described("Style of the words above and below it.", default=Text("laurel-small"))
    colour: Text = described("Colour of the branches.", default=Text("bronze"))


@block("laurels", LaurelsOptions)
def laurels(setting: Setting, options: LaurelsOptions) -> list[Piece]:
    """Prizes and official selections, side by side in rows."""
    shown = sorted((s for s in setting.film.screenings if s.award or s.selection), key=lambda s: s.award is None)
    step = options.width + options.gutter
    across = max(1, int((setting.measure + options.gutter) // step))
    cells = [_laurel(setting.within("Sect").measured(options.width), s, options) for s in shown[: options.most]]
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    return [beside([(index * step, cell) for index, cell in enumerate(row)], after=options.gutter) for row in rows]


def _laurel(setting: Setting, screening: Screening, options: LaurelsOptions) -> list[Piece]:
    if screening.laurel:
        own = Picture(file=screening.laurel, alt=Text(f"Laurel of {screening.event.value}"), span=screening.span)
        return [picture_piece(setting, own, max(options.width, NARROWEST), None)]
    inner = setting.measured(options.width * 0.62)
    year = str(screening.date.value.year) if screening.date else ""
    lines = [
        *inner.phrase(screening.award or "Official selection", options.small_style),
        *inner.phrase(screening.event.value, options.style),
        *(inner.phrase(year, options.small_style) if year else []),
    ]
    return _wreathed(setting, lines, options)


def _wreathed(setting: Setting, lines: list[Piece], options: LaurelsOptions) -> list[Piece]:
    """Lines of type between two branches."""
    strip = beside([(options.width * 0.19, lines)])
    colour, width = setting.colour(options.colour), options.width
    height = max(strip.height, width * 0.46)

    def draw(page: Page, x: float, top: float) -> None:
        for side in (-1, 1):
            _branch(page, x + width / 2, top + height / 2, width * 0.46, height * 0.52, side, colour)
        strip.draw(page, x, top + (height - strip.height) / 2)

    return spaced([Piece(height, draw)])


def _branch(page: Page, x: float, y: float, across: float, down: float, side: int, colour: Colour) -> None:
    """Leaves along an ellipse around `x`, `y`, from its foot up one `side` (-1 left, 1 right)."""
    for number in range(LEAVES):
        angle = (
            math.radians(118 + number * 102 / (LEAVES - 1))
            if side < 0
            else math.radians(62 - number * 102 / (LEAVES - 1))
        )
        centre = (x + across * math.cos(angle), y + down * math.sin(angle))
        heading = angle + side * math.radians(-90 + 26)
        _leaf(page, centre, heading, across * (0.2 - 0.008 * number), colour)


def _leaf(page: Page, foot: tuple[float, float], heading: float, length: float, colour: Colour) -> None:
    """One leaf: two curves from its foot to its tip."""

    def at(along: float, aside: float) -> tuple[float, float]:
        cos, sin = math.cos(heading), math.sin(heading)
        return (foot[0] + length * (along * cos - aside * sin), foot[1] + length * (along * sin + aside * cos))

    tip = at(1, 0)
    page.path(
        [("m", *foot), ("c", *at(0.25, 0.3), *at(0.7, 0.26), *tip), ("c", *at(0.7, -0.1), *at(0.25, -0.14), *foot)],
        colour,
    )
