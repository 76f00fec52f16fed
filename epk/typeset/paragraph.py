"""Paragraphs as lines of glyphs, aligned and justified in their measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf
from typing import NamedTuple

from epk.data.record import NOWHERE
from epk.problems import Span
from epk.typeset.breaks import Break, hyphens, last_break, opportunities
from epk.typeset.fonts import FontBook
from epk.typeset.galley import Galley
from epk.typeset.knuth_plass import Limits, Opportunity, total_fit
from epk.typeset.margins import HANGING, spread
from epk.typeset.markup import Inline
from epk.typeset.shape import Glyph, GlyphRun
from epk.typeset.style import TextStyle, is_rtl

STRETCH, SHRINK = 0.5, 0.25
"""How far a justified space may go beyond its own width, as parts of it, before a line counts as loose or tight."""
STRICT, LAX = 1.0, 2.0
"""Times the stretch of its spaces, or of its ragged edge, that a line may use before and after words are hyphenated."""
RAGGED = 3.0
"""Ems that a ragged line may be short of the measure before it counts as short."""
RAGGED_HYPHEN_PENALTY = 100.0
"""On top of a hyphen's own, for ragged text has other ways out."""
RUNT = 0.2
"""Part of the measure that a last line should reach."""
EMERGENCY = 0.04
"""Part of the measure that every line may stretch in addition when nothing else helps (TeX's `\\emergencystretch`)."""
TIGHTEST = 0.25
"""Part of its width that a space may lose on a line, when kerning lost at its ends has made it too wide."""
SQUEEZE = 0.05
"""Part of its width that a line of one word may lose for the same reason."""
LOOSEST = 4.0
"""Times its own width that a justified space may grow; a line that would need more stays ragged."""
ANYWHERE_PENALTY = 1_000_000.0
"""For a break in the middle of a word that is wider than the measure."""
_SPACES = {" ", "\u00a0"}


class Line(NamedTuple):
    """Runs from left to right, each with its distance in points from the left of the measure.

    `width` is without what hangs outside the measure. `ascent` and `descent` (negative) are those of its fonts, in
    points; `soft_hyphen` tells that it ends in a hyphen that is not written. A space at which the line ended is its
    last glyph, without advance.
    """

    runs: tuple[tuple[float, GlyphRun], ...]
    width: float
    ascent: float
    descent: float
    soft_hyphen: bool


def set_lines(
    inlines: Sequence[Inline],
    style: TextStyle,
    measure: float,
    book: FontBook,
    *,
    where: Span = NOWHERE,
    indented: int = 1,
) -> list[Line]:
    """One paragraph in lines of at most `measure` points; none if there is nothing to set.

    Raises ProblemsFound at `where` for a character that no font has, FontMissing for a family that is not there.
    """
    galley = Galley(inlines, style, book, where)
    setting = _Setting(galley, measure)
    lines: list[Line] = []
    start = 0
    for end in galley.script.lines:
        if end > start:
            lines += setting.lines(start, end, indented - len(lines))
        start = end
    return lines


def measure_text(text: str, style: TextStyle, book: FontBook, *, where: Span = NOWHERE) -> float:
    """The width in points that `text` takes up on one line, without what hangs outside. Raises like `set_lines`."""
    galley = Galley([Inline(text)], style, book, where)
    hanging = galley.hang(0, leads=True) + galley.hang(len(galley.text) - 1, leads=False)
    return max(0.0, galley.widths[-1] - galley.tracking - hanging)


class _Setting:
    """Breaks a galley into lines of one measure."""

    def __init__(self, galley: Galley, measure: float) -> None:
        self._galley = galley
        self._style = galley.style
        self._measure = measure
        self._justified = galley.style.align == "justify"
        self._space = galley.items[0].font.width_of(" ") * galley.style.size if galley.items else 0.0

    def lines(self, start: int, end: int, indented: int) -> Iterator[Line]:
        """The lines of what is written between two hard breaks, the first `indented` of them shorter."""
        indent = self._style.indent if indented > 0 else 0.0
        breaks = self._breaks(start, end, indent, indented)
        for number, place in enumerate(breaks):
            yield self._line(start, place, indent if number < indented else 0.0, last=number == len(breaks) - 1)
            start = place.start

    def _breaks(self, start: int, end: int, indent: float, indented: int) -> list[Break]:
        """Whole words if they make good lines, then hyphens, then whatever fits."""
        whole = last_break(self._galley.text, start, end)
        if self._width(start, whole.end) <= self._measure - indent:
            return [whole]
        words = opportunities(self._galley.text, start, end, self._style.language)
        for places, attempts in self._attempts(start, words, indent):
            weighed = self._weighed(start, places)
            for limits in attempts:
                chosen = total_fit(weighed, self._measure, limits, indent=indent, indented=indented)
                if chosen:
                    return [places[index] for index in chosen]
        return words

    def _attempts(self, start: int, words: list[Break], indent: float) -> Iterator[tuple[list[Break], list[Limits]]]:
        """Places to break at with the limits to try on them, in order."""
        strict, lax = self._limits(STRICT), self._limits(LAX)
        yield words, [strict]
        hyphenate = self._style.hyphenate and not self._style.upper
        places = self._apart(start, self._hyphenated(start, words) if hyphenate else words, indent)
        anything = self._limits(inf, EMERGENCY)
        yield places, [lax, self._limits(LAX, EMERGENCY), anything, anything._replace(hyphens=inf)]

    def _limits(self, ratio: float, emergency: float = 0.0) -> Limits:
        ragged = 0.0 if self._justified else RAGGED * self._style.size
        return Limits(ratio, ragged + emergency * self._measure, RUNT * self._measure)

    def _hyphenated(self, start: int, words: list[Break]) -> list[Break]:
        galley, places = self._galley, []
        for word in words:
            language = galley.item_at(start).language
            places += hyphens(galley.text, start, word.end, language)
            places.append(word)
            start = word.start
        return places

    def _apart(self, start: int, places: list[Break], indent: float) -> list[Break]:
        """With a break after every letter of what is too wide for a line, and without hyphens that do not fit."""
        result: list[Break] = []
        for place in places:
            room = self._measure - (0.0 if result else indent) - self._width(start, place.end)
            if place.hyphen and room < self._hyphen_width(place):
                continue
            if room < 0:
                letters = self._galley.clusters(start, place.end)
                edges = {letters[0], letters[-1]} if letters else set()
                result += [Break(each, each, ANYWHERE_PENALTY * (1 + (each in edges))) for each in letters]
            result.append(place)
            start = place.start
        return result

    def _width(self, start: int, end: int) -> float:
        galley = self._galley
        hanging = galley.hang(start, leads=True) + galley.hang(end - 1, leads=False)
        return galley.widths[end] - galley.widths[start] - galley.tracking - hanging

    def _weighed(self, start: int, places: list[Break]) -> list[Opportunity]:
        """The places with running totals of widths and of what their spaces can stretch and shrink."""
        galley, text, widths = self._galley, self._galley.text, self._galley.widths
        origin, position, spaces = widths[start] + galley.hang(start, leads=True), start, 0
        stretch, shrink = (STRETCH * self._space, SHRINK * self._space) if self._justified else (0.0, 0.0)
        weighed: list[Opportunity] = []
        for place in places:
            spaces += text.count(" ", position, place.end) + text.count("\u00a0", position, place.end)
            following = spaces + text.count(" ", place.end, place.start)
            weighed.append(
                Opportunity(
                    before=widths[place.end] - origin - galley.tracking - self._hang_at(place),
                    after=widths[place.start] - origin + galley.hang(place.start, leads=True),
                    stretch_before=spaces * stretch,
                    stretch_after=following * stretch,
                    shrink_before=spaces * shrink,
                    shrink_after=following * shrink,
                    hyphen=self._hyphen_width(place) if place.hyphen else 0.0,
                    penalty=place.penalty + (0.0 if self._justified or not place.hyphen else RAGGED_HYPHEN_PENALTY),
                    flagged=place.flagged,
                )
            )
            position, spaces = place.start, following
        return weighed

    def _hang_at(self, place: Break) -> float:
        """What hangs outside the measure of a line that ends here without a hyphen of ours."""
        return 0.0 if place.hyphen else self._galley.hang(place.end - 1, leads=False)

    def _hyphen_width(self, place: Break) -> float:
        """What a hyphen takes of the measure."""
        width = self._galley.hyphen_width(place.end - 1)
        return width * (1 - HANGING["\u00ad"]) if self._style.optical else width

    def _line(self, start: int, place: Break, inset: float, *, last: bool) -> Line:
        runs = self._galley.line(start, place.end, hyphen=place.hyphen)
        left, right = spread(runs) if self._style.optical else (0.0, 0.0)
        width = sum(run.width for run in runs) - left - right
        room = self._measure - inset - width
        if room < 0 or (self._justified and not last):
            width += _adjust(runs, room, LOOSEST * self._space)
        x = self._left(self._measure - width, inset) - left
        if not last and " " in self._galley.text[place.end : place.start]:
            self._end_with_space(runs)
        return Line(
            runs=tuple(_placed(runs, x)),
            width=width,
            ascent=max((run.font.ascent * run.size for run in runs), default=0.0),
            descent=min((run.font.descent * run.size for run in runs), default=0.0),
            soft_hyphen=place.hyphen,
        )

    def _left(self, room: float, inset: float) -> float:
        """Where a line begins that leaves `room` in the measure; its inset is on the side where reading begins."""
        rtl = self._galley.base == 1
        if self._style.align == "center":
            return (room - inset if rtl else room + inset) / 2
        if self._style.align == "justify":
            flush_right = rtl
        else:
            flush_right = (self._style.align == "right") != is_rtl(self._style.language)
        if flush_right:
            return room - inset if rtl else room
        return 0.0 if rtl else inset

    def _end_with_space(self, runs: list[GlyphRun]) -> None:
        """Words on two lines stay two words to whoever reads the text without its lines."""
        if not runs:
            return
        rtl = self._galley.base == 1
        edge = runs[0] if rtl else runs[-1]
        space = Glyph(edge.font.blank, " ", 0.0, 0.0, 0.0)
        if edge.rtl == rtl:
            edge.glyphs.insert(0 if rtl else len(edge.glyphs), space)
        else:
            runs.insert(0 if rtl else len(runs), replace(edge, glyphs=[space], rtl=rtl))


def _adjust(runs: Sequence[GlyphRun], room: float, loosest: float) -> float:
    """Spreads `room` over the spaces of a line and returns what found a place.

    A line whose spaces would grow by more than `loosest` points stays ragged. One that is still too wide, for its ends
    lost a kerning, draws its letters together.
    """
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    spaces = [glyph for glyph in glyphs if glyph.text in _SPACES]
    if room > loosest * len(spaces):
        return 0.0
    taken = max(room, -TIGHTEST * sum(glyph.advance for glyph in spaces)) if spaces else 0.0
    for glyph in spaces:
        glyph.advance += taken / len(spaces)
    rest = room - taken
    total = sum(glyph.advance for glyph in glyphs)
    if rest < 0 and -rest < SQUEEZE * total:
        for glyph in glyphs:
            glyph.advance *= 1 + rest / total
        return room
    return taken


def _placed(runs: Sequence[GlyphRun], x: float) -> Iterator[tuple[float, GlyphRun]]:
    for run in runs:
        yield x, run
        x += run.width
