"""Laurels: a festival's own file unchanged, or a neutral one of type between two branches."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from epk.blocks.pictures import picture_strip
from epk.blocks.registry import block
from epk.data.film import Picture
from epk.data.reception import Screening
from epk.data.record import Record, Text, described, record
from epk.data.values import POINTS, Length
from epk.page.document_context import remark
from epk.page.items import Contour, Item, Stroke
from epk.page.setting import Setting
from epk.page.side_by_side import beside
from epk.page.strips import Strip
from epk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from epk.data.values import Colour

Point = tuple[float, float]
PAIRS = 7
"""Pairs of leaves on each branch."""

FOOT, TIP = 24.0, 122.0
"""Where the leaves of a branch begin and end, in degrees up from the foot of the oval."""

INNER = 0.66
"""Part of the width that the words between the branches have."""

ROOMY = 1.16
"""Height of the branches, as a multiple of the words' between them."""

MM = POINTS["mm"]
NARROWEST = 30 * MM
"""The least width in points of a laurel: 30 mm, as San Sebastián asks for its own."""


@record
class LaurelsOptions(Record):
    """How laurels are set."""

    most: int = described("How many at most; prizes come first.", default=4)
    width: Length = described("Width of each.", default=Length(NARROWEST), example="32mm")
    gutter: Length = described("Space between two.", default=Length(10))
    style: Text = described("Style of the festival's name.", default=Text("laurel"))
    small_style: Text = described("Style of the words above and below it.", default=Text("laurel-small"))
    colour: Text = described("Colour of the branches.", default=Text("label"))


@block("laurels", LaurelsOptions, prints=("screenings",))
def laurels(setting: Setting, options: LaurelsOptions) -> list[Strip]:
    """Prizes and official selections, side by side in rows; a festival's own file at least 30 mm wide."""
    ranked = sorted((s for s in setting.film.screenings if s.award or s.selection), key=lambda s: s.award is None)
    shown = ranked[: options.most]
    width = _width(setting, shown, options)
    step = width + options.gutter
    across = max(1, int((setting.measure + options.gutter) // step))
    listing = setting.within("L") if shown else setting
    cells = [_laurel(_item(listing).measured(width), screening, options) for screening in shown]
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    strips = [
        setting.beside([(index * step, cell) for index, cell in enumerate(row)], after=options.gutter) for row in rows
    ]
    if shown and width < NARROWEST - 0.1:
        strips[0] = strips[0]._replace(remarks=(*strips[0].remarks, _too_small(setting, shown, width, options)))
    return strips


def _width(setting: Setting, shown: Sequence[Screening], options: LaurelsOptions) -> float:
    """The width that all laurels have."""
    least = NARROWEST if any(screening.laurel for screening in shown) else 0.0
    return min(max(options.width, least), setting.measure)


def _too_small(setting: Setting, shown: Sequence[Screening], width: float, options: LaurelsOptions) -> Problem:
    """What is said of laurels too narrow to be read."""
    names = ", ".join(str(screening.event.value) for screening in shown)
    message = f"laurels are {width / MM:.1f} mm wide in {setting.context.layout.name}, under 30 mm: {names}"
    hint = "set `width: 30mm`, and give the region more columns if it is narrower than that"
    return remark("laurel-too-small", options.at.get("width", setting.span), message, hint)


def _item(listing: Setting) -> Setting:
    return listing.within("LI").within("LBody")


def _laurel(setting: Setting, screening: Screening, options: LaurelsOptions) -> list[Strip]:
    if screening.laurel:
        said = setting.labels.said("words", "laurel-of", event=screening.event.value)
        own = Picture(file=screening.laurel, alt=said, span=screening.span)
        opened = setting.context.open_picture(setting.context.project.asset(own.file), own.file.span)
        width = min(setting.measure, setting.room * opened.width / opened.height)
        return [setting.beside([((setting.measure - width) / 2, [picture_strip(setting, own, width, None)])])]
    inner = setting.measured(setting.measure * INNER)
    year = str(screening.date.value.year) if screening.date else ""
    lines = [
        *inner.phrase(screening.award or setting.labels("words", "official-selection"), options.small_style),
        *inner.phrase(screening.event.value, options.style),
        *(inner.phrase(year, options.small_style) if year else []),
    ]
    return _wreathed(setting, lines, options)


def _wreathed(setting: Setting, lines: list[Strip], options: LaurelsOptions) -> list[Strip]:
    """Lines of type between two branches."""
    colour, width = setting.colour(options.colour), setting.measure
    strip = beside([(width * (1 - INNER) / 2, lines)])
    height = max(strip.height * ROOMY, width * 0.5)

    ovals = [Oval(width / 2, height / 2, width * 0.455, height * 0.48, side) for side in (-1, 1)]
    branches = [item for oval in ovals for item in _branch(oval, colour)]
    return [Strip(height, (*branches, *strip.moved(0.0, (height - strip.height) / 2)), width=width)]


class Oval(NamedTuple):
    """The oval that a branch grows along, up its left (-1) or right (1) `side`."""

    x: float
    y: float
    across: float
    down: float
    side: int

    def at(self, degrees: float, out: float = 1.0) -> Point:
        """The point so many degrees up from the foot; `out` above 1 is outside the oval."""
        angle = math.radians(degrees)
        return (self.x + self.side * self.across * out * math.sin(angle), self.y + self.down * out * math.cos(angle))


def _branch(oval: Oval, colour: Colour) -> Iterator[Item]:
    """A stem with leaves in pairs, smaller towards its tip, and one at the end."""
    degrees = [FOOT + number * (TIP - FOOT) / (PAIRS - 1) for number in range(PAIRS)]
    stem = [oval.at(FOOT - 14 + number * (TIP - FOOT + 14) / 24) for number in range(25)]
    for start, end in pairwise(stem):
        yield Stroke(start, end, oval.down * 0.028, colour)
    for number, place in enumerate(degrees):
        length = oval.down * (0.3 - 0.012 * number)
        foot, ahead = oval.at(place), oval.at(place + 4)
        along = math.atan2(ahead[1] - foot[1], ahead[0] - foot[0])
        for turn in (-34, 34) if number < PAIRS - 1 else (-30, 0, 30):
            yield _leaf(foot, along + math.radians(turn), length, colour)


def _leaf(foot: Point, heading: float, length: float, colour: Colour) -> Contour:
    """One leaf: two curves from its foot to its tip."""

    def at(along: float, aside: float) -> Point:
        cos, sin = math.cos(heading), math.sin(heading)
        return (foot[0] + length * (along * cos - aside * sin), foot[1] + length * (along * sin + aside * cos))

    tip = at(1, 0)
    there = ("c", *at(0.3, 0.24), *at(0.7, 0.2), *tip)
    back = ("c", *at(0.7, -0.2), *at(0.3, -0.24), *foot)
    return Contour((("m", *foot), there, back), colour)
