"""The words of a laurel, and how large a disc must be to hold them."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from epk.page.flow import TOLERANCE, place
from epk.page.items import TextLine
from epk.page.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from epk.data.reception import Screening
    from epk.page.geometry import Box
    from epk.page.setting import Setting
    from epk.page.strips import Strips

MOST_LINES = 3
"""Lines that a name has in a disc, at most."""
WAYS = 14
"""So many measures are tried for the words of a disc."""
ROOMY = 1.1
"""A disc, as a multiple of the smallest circle around its words."""
SMALLER = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""Scales of type that are tried where a disc would be too large."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff"
"""Thai, Lao, Burmese, Khmer, Chinese and Japanese, which are written without spaces between words."""
_WORD = re.compile(rf"[^\s{_UNSPACED}]+")


class Wording(NamedTuple):
    """What a laurel says: the prize or that it is a selection, the festival's name, the year; with two styles."""

    above: str
    name: str
    year: str
    style: str
    small_style: str

    def strips(self, setting: Setting) -> list[Strip]:
        """The words below each other."""
        return [
            *setting.phrase(self.above, self.small_style),
            *setting.phrase(self.name, self.style),
            *(setting.phrase(self.year, self.small_style) if self.year else []),
        ]

    def widest_word(self, setting: Setting) -> float:
        """Width in points that no word exceeds."""
        pairs = ((self.name, self.style), (self.above, self.small_style))
        return max(
            (setting.width_of(word, style) for text, style in pairs for word in _WORD.findall(str(text))), default=0.0
        )


def wording(setting: Setting, screening: Screening, style: str, small_style: str) -> Wording:
    """What the laurel of a screening says."""
    above = screening.award or setting.labels("words", "official-selection")
    year = str(screening.date.value.year) if screening.date else ""
    return Wording(above, screening.event.value, year, style, small_style)


def aligned(strips: Strips, measure: float, share: float) -> list[Strip]:
    """Lines that leave the given share of what is spare on their left, whatever their style says."""
    found = list[Strip]()
    for strip in strips:
        boxes = [item.box for item in strip.items]
        left, right = min(box.x for box in boxes), max(box.right for box in boxes)
        found.append(strip._replace(items=strip.moved(share * (measure - (right - left)) - left), width=measure))
    return found


class Disc(NamedTuple):
    """Words in the middle of a circle: its diameter, the words as they stand around that middle, and their lines."""

    across: float
    strip: Strip
    lines: int

    def in_middle_of(self, width: float) -> Strip:
        """The words in a square of that width."""
        return self.strip._replace(height=width, width=width, items=self.strip.moved(width / 2, width / 2))


def smallest_disc(setting: Setting, words: Wording) -> Disc:
    """The words in as small a disc as can be, their names in three lines at most and no word broken."""
    return min(_ways(setting, words), key=lambda way: (way.crowded, way.disc.across)).disc


def in_disc(setting: Setting, words: Wording, width: float) -> Disc:
    """The words in as few lines as a disc of `width` points holds; if it holds none, in those that exceed it least."""

    def worth(way: _Measured) -> tuple[bool, float, int, float]:
        beyond = way.disc.across - width
        return way.crowded, beyond if beyond > TOLERANCE else 0.0, way.disc.lines, way.disc.across

    best = min(_ways(setting, words), key=worth)
    return _disc(words.strips(setting.measured(best.measure)))


class _Measured(NamedTuple):
    """Words set to a measure, and whether a name then has too many lines."""

    measure: float
    disc: Disc
    crowded: bool


def _ways(setting: Setting, words: Wording) -> Iterator[_Measured]:
    """Measures from that of the longest word, or a third of all words, to that of all words on one line."""
    unread = setting._replace(element=None)
    longest = max(unread.width_of(words.name, words.style), unread.width_of(words.above, words.small_style)) + 0.1
    least = min(longest, max(words.widest_word(unread) + 0.1, longest / MOST_LINES))
    for way in range(WAYS):
        measure = least + (longest - least) * way / (WAYS - 1)
        tried = unread.measured(measure)
        crowded = len(tried.phrase(words.name, words.style)) > MOST_LINES
        yield _Measured(measure, _disc(words.strips(tried)), crowded)


def _disc(strips: Strips) -> Disc:
    """Lines centred on a place from which the farthest corner of any is as near as can be."""
    centred, tops = aligned(strips, 0.0, 0.5), place(strips).tops
    items = [item for strip, top in zip(centred, tops, strict=True) for item in strip.moved(0.0, top)]
    boxes = [item.box for item in items if isinstance(item, TextLine)]
    high, low = min(box.top for box in boxes), max(box.bottom for box in boxes)
    places = [high + (low - high) * part / 20 for part in range(5, 16)]
    middle = min(places, key=lambda y: _reach(boxes, y))
    words = sum(strip.words for strip in strips)
    strip = Strip(0.0, tuple([item.moved(0.0, -middle) for item in items]), span=strips[0].span, words=words)
    return Disc(2 * ROOMY * _reach(boxes, middle), strip, len(strips))


def _reach(boxes: Sequence[Box], middle: float) -> float:
    """How far the corners of boxes are from a place on the vertical axis."""
    return max(math.hypot(box.width / 2, max(middle - box.top, box.bottom - middle)) for box in boxes)


def sized_for_discs(setting: Setting, wordings: Sequence[Wording], least: float, most: float) -> tuple[Setting, float]:
    """A place whose type is as small as discs of `most` points need, and the width that all of them then have.

    They are `least` points wide or as wide as the words of the longest need.
    """
    own = setting.styles
    for scale in SMALLER:
        smaller = setting._replace(styles=own.recoloured({}, own.scale * scale)) if scale < 1 else setting
        needed = max((smallest_disc(smaller, words).across for words in wordings), default=0.0)
        if needed <= most:
            break
    return smaller, max(least, needed)
