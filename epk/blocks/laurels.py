"""Laurels: a festival's own file unchanged, or a neutral one of type between two branches."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from epk.blocks.left_out import left_out, remarked
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
SLENDER = 0.75
"""Half the width of an oval by which, as well as by half its height, leaves are no larger."""

PAIRS = 7
"""Pairs of leaves on each branch."""

FOOT, TIP = 24.0, 122.0
"""Where the leaves of a branch begin and end, in degrees up from the foot of the oval."""

INNER = 0.66
"""Part of the width that the words between the branches have."""

ROOMY = 1.24
"""Height of the branches, as a multiple of the words' between them."""

RAISED = 0.02
"""Part of the height by which words stand above the middle: branches meet at their foot, and are open above."""

LEAST_HEIGHT = 0.5
"""Height of a laurel as a part of its width, at least."""

MM = POINTS["mm"]
NARROWEST = 30 * MM
"""The least width in points of a laurel: 30 mm, as San Sebastián asks for its own."""


@record
class LaurelsOptions(Record):
    """How laurels are set."""

    most: int = described("How many at most; prizes come first.", default=4)
    width: Length = described("Width of each.", default=Length(NARROWEST), example="32mm")
    widest: Length | None = described(
        "Width that all may grow to where names are long, with fewer side by side; they do not grow if left out.",
        default=None,
        example="48mm",
    )
    gutter: Length = described("Space between two.", default=Length(10))
    align: Literal["left", "centre"] = described("How a row that leaves room stands in its region.", default="left")
    style: Text = described("Style of the festival's name.", default=Text("laurel"))
    small_style: Text = described("Style of the words above and below it.", default=Text("laurel-small"))
    colour: Text = described("Colour of the branches.", default=Text("label"))


@block("laurels", LaurelsOptions, prints=("screenings",))
def laurels(setting: Setting, options: LaurelsOptions) -> list[Strip]:
    """Prizes and official selections, side by side in rows; a festival's own file at least 30 mm wide."""
    ranked = sorted((s for s in setting.film.screenings if s.award or s.selection), key=lambda s: s.award is None)
    wanted = ranked[: options.most]
    shown = wanted[: max(1, len(wanted) - setting.fewer)]
    if not shown:
        return []
    width, rows = _arranged(setting, shown, options)
    listing = setting.within("L")
    strips = [_row(listing, row, width, options) for row in rows]
    missed = wanted[len(shown) :]
    names = [str(screening.event.value) for screening in missed]
    remarks = [left_out(setting.context, "laurels", names, missed[0].span)] if missed else []
    if width < NARROWEST - 0.1:
        remarks.append(_too_small(setting, shown, width, options))
    return remarked(strips, remarks)


def _row(listing: Setting, row: Sequence[Screening], width: float, options: LaurelsOptions) -> Strip:
    """Laurels side by side, all as high as the highest."""
    places = [_item(listing).measured(width) for _ in row]
    inner = [_inside(place, screening, options) for place, screening in zip(places, row, strict=True)]
    height = max(strip.height * (1.0 if one.laurel else ROOMY) for strip, one in zip(inner, row, strict=True))
    height = max(height, width * LEAST_HEIGHT)
    step = width + options.gutter
    spare = listing.measure + options.gutter - len(row) * step
    start = spare / 2 if options.align == "centre" else 0.0
    cells = [
        (start + number * step, [_laurel(place, strip, height, options, wreath=screening.laurel is None)])
        for number, (place, strip, screening) in enumerate(zip(places, inner, row, strict=True))
    ]
    return listing.beside(cells, after=options.gutter)


def _arranged(setting: Setting, shown: list[Screening], options: LaurelsOptions) -> tuple[float, list[list[Screening]]]:
    """The width that all laurels have, and which stand in each row: the first way that the region has room for.

    As many side by side as have the width asked for; with `widest` fewer, each wider, where that is too high.
    """
    least = NARROWEST if any(screening.laurel for screening in shown) else 0.0
    width = min(max(options.width, least), setting.measure)
    most = min(len(shown), max(1, int((setting.measure + options.gutter) // (width + options.gutter))))
    if options.widest is None:
        return width, _rows(shown, most)
    ways: list[tuple[tuple[bool, float], float, list[list[Screening]]]] = []
    for across in range(most, 0, -1):
        rows = _evenly(shown, across)
        room = (setting.measure + options.gutter) / len(rows[0]) - options.gutter
        wide = max(width, min(options.widest, room))
        unread = setting._replace(element=None)
        height = sum(_row(unread, row, wide, options).height + options.gutter for row in rows) - options.gutter
        broken = any(_is_broken(setting, screening, wide * INNER, options) for screening in shown)
        if not broken and height <= setting.room:
            return wide, rows
        ways.append(((broken, height), wide, rows))
    _, wide, rows = min(ways, key=lambda way: way[0])
    return wide, rows


def _rows(shown: list[Screening], across: int) -> list[list[Screening]]:
    return [shown[start : start + across] for start in range(0, len(shown), across)]


def _evenly(shown: list[Screening], most: int) -> list[list[Screening]]:
    """Rows of at most so many, none much shorter than the others."""
    rows = -(-len(shown) // most)
    return _rows(shown, -(-len(shown) // rows))


def _is_broken(setting: Setting, screening: Screening, measure: float, options: LaurelsOptions) -> bool:
    """Whether a word of a laurel of type is wider than what its branches leave it."""
    if screening.laurel:
        return False
    words = [(word, options.style) for word in str(screening.event.value).split()]
    words += [(word, options.small_style) for word in str(screening.award or "").split()]
    return any(setting.width_of(word, style) > measure for word, style in words)


def _too_small(setting: Setting, shown: Sequence[Screening], width: float, options: LaurelsOptions) -> Problem:
    """What is said of laurels too narrow to be read."""
    names = ", ".join(str(screening.event.value) for screening in shown)
    message = f"laurels are {width / MM:.1f} mm wide in {setting.context.layout.name}, under 30 mm: {names}"
    hint = "set `width: 30mm`, and give the region more columns if it is narrower than that"
    return remark("laurel-too-small", options.at.get("width", setting.span), message, hint)


def _item(listing: Setting) -> Setting:
    return listing.within("LI").within("LBody")


def _inside(setting: Setting, screening: Screening, options: LaurelsOptions) -> Strip:
    """A festival's own file, or the words that stand between branches."""
    if screening.laurel:
        said = setting.labels.said("words", "laurel-of", event=screening.event.value)
        own = Picture(file=screening.laurel, alt=said, span=screening.span)
        opened = setting.context.open_picture(setting.context.project.asset(own.file), own.file.span)
        width = min(setting.measure, setting.room * opened.width / opened.height)
        return setting.beside([((setting.measure - width) / 2, [picture_strip(setting, own, width, None)])])
    inner = setting.measured(setting.measure * INNER)
    year = str(screening.date.value.year) if screening.date else ""
    lines = [
        *inner.phrase(screening.award or setting.labels("words", "official-selection"), options.small_style),
        *inner.phrase(screening.event.value, options.style),
        *(inner.phrase(year, options.small_style) if year else []),
    ]
    return beside([(setting.measure * (1 - INNER) / 2, lines)])


def _laurel(setting: Setting, inside: Strip, height: float, options: LaurelsOptions, *, wreath: bool) -> Strip:
    """What is inside, in the middle of `height`, between two branches if it has a `wreath`."""
    colour, width = setting.colour(options.colour), setting.measure
    ovals = [Oval(width / 2, height / 2, width * 0.455, height * 0.48, side) for side in (-1, 1)]
    branches = [item for oval in ovals if wreath for item in _branch(oval, colour)]
    words = inside.moved(0.0, (height - inside.height) / 2 - (height * RAISED if wreath else 0.0))
    return Strip(height, (*branches, *words), width=width, span=inside.span, words=inside.words)


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
        length = min(oval.down, oval.across * SLENDER) * (0.3 - 0.012 * number)
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
