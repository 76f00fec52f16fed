"""Where the lines of a paragraph end: between words if that makes good lines, then at hyphens, then where they must."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from epk.typeset.break_opportunities import Break, last_break, opportunities
from epk.typeset.hyphenation import hyphens
from epk.typeset.knuth_plass import Opportunity, Tolerance, first_fit, total_fit
from epk.typeset.optical_margins import HANGING
from epk.typeset.shaped_paragraph import ShapedParagraph

STRETCH, SHRINK = 0.5, 0.25
"""How far a justified space may go beyond its own width, as parts of it, before a line counts as loose or tight."""
JOINT = 0.05
"""Ems that a line of Chinese or Japanese may be stretched between two letters."""
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
MANY = 6_000
"""Places to break words at above which lines are filled one after the other: no page holds a paragraph of so many."""
ANYWHERE_PENALTY = 1_000_000.0
"""For a break in the middle of a word that is wider than the measure."""


class LineBreaker:
    """Breaks a paragraph into lines of one measure, in points."""

    def __init__(self, paragraph: ShapedParagraph, measure: float) -> None:
        self._paragraph = paragraph
        self._style = paragraph.style
        self._measure = measure
        self._justified = paragraph.style.align == "justify"

    def breaks(self, start: int, end: int, indent: float, indented: int) -> list[Break]:
        """Where lines end between two hard breaks, of which the first `indented` are `indent` points shorter."""
        whole = last_break(self._paragraph.text, start, end)
        if self._width(start, whole.end) <= self._measure - indent:
            return [whole]
        places = opportunities(self._paragraph.text, start, end, self._style.language)
        words = [*self._outside_whole(places[:-1]), places[-1]]
        found: list[Break] = []
        for last, (places, attempts) in enumerate(self._attempts(start, words, indent)):
            if len(places) > MANY and not last:
                continue
            weighed = self._weighed(start, places)
            if len(places) > MANY:
                return [places[index] for index in first_fit(weighed, self._measure, indent=indent, indented=indented)]
            for tolerance in attempts:
                if found and tolerance.ratio > LAX:
                    return found
                chosen = total_fit(weighed, self._measure, tolerance, indent=indent, indented=indented)
                lines = [places[index] for index in chosen] if chosen else []
                if lines and not self._ends_short(lines):
                    return lines
                found = found or lines
        return found or words

    def _outside_whole(self, places: Iterable[Break]) -> list[Break]:
        """The places that are not within words that stay whole."""
        ranges = [(start, end) for start, end in self._paragraph.whole if self._width(start, end) <= self._measure]
        return [place for place in places if not any(start < place.start < end for start, end in ranges)]

    def _ends_short(self, lines: Sequence[Break]) -> bool:
        """Whether the last line is a single short word, so that a looser way is worth a try."""
        if len(lines) < 2:
            return False
        start, end = lines[-2].start, lines[-1].end
        return " " not in self._paragraph.text[start:end] and self._width(start, end) < RUNT * self._measure

    def _attempts(self, start: int, words: list[Break], indent: float) -> Iterator[tuple[list[Break], list[Tolerance]]]:
        """Places to break at with the tolerance to try on them, in order."""
        strict, lax = self._tolerance(STRICT), self._tolerance(LAX)
        yield words, [strict]
        hyphenate = self._style.hyphenate and not self._style.upper
        places = self._apart(start, self._hyphenated(start, words) if hyphenate else words, indent)
        anything = self._tolerance(inf, EMERGENCY)
        yield places, [lax, self._tolerance(LAX, EMERGENCY), anything, anything._replace(hyphens=inf)]

    def _tolerance(self, ratio: float, emergency: float = 0.0) -> Tolerance:
        ragged = 0.0 if self._justified else RAGGED * self._style.size
        return Tolerance(ratio, ragged + emergency * self._measure, RUNT * self._measure)

    def _hyphenated(self, start: int, words: list[Break]) -> list[Break]:
        paragraph, places = self._paragraph, []
        for word in words:
            language = paragraph.run_at(start).language
            places += self._outside_whole(hyphens(paragraph.text, start, word.end, language))
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
                letters = self._paragraph.clusters(start, place.end)
                edges = {letters[0], letters[-1]} if letters else set()
                result += [Break(each, each, ANYWHERE_PENALTY * (1 + (each in edges))) for each in letters]
            result.append(place)
            start = place.start
        return result

    def _width(self, start: int, end: int) -> float:
        paragraph = self._paragraph
        hanging = paragraph.hang(start, leads=True) + paragraph.hang(end - 1, leads=False)
        return paragraph.widths[end] - paragraph.widths[start] - paragraph.tracking - hanging

    def _weighed(self, start: int, places: list[Break]) -> list[Opportunity]:
        """The places with running totals of widths and of what their spaces can stretch and shrink."""
        paragraph, text, widths = self._paragraph, self._paragraph.text, self._paragraph.widths
        origin, position, spaces = widths[start] + paragraph.hang(start, leads=True), start, 0
        stretch, shrink = (STRETCH * paragraph.space, SHRINK * paragraph.space) if self._justified else (0.0, 0.0)
        joints, joint = paragraph.joints or [0] * (len(text) + 1), JOINT * self._style.size
        weighed: list[Opportunity] = []
        for place in places:
            spaces += text.count(" ", position, place.end) + text.count("\u00a0", position, place.end)
            following = spaces + text.count(" ", place.end, place.start)
            weighed.append(
                Opportunity(
                    before=widths[place.end] - origin - paragraph.tracking - self._hang_at(place),
                    after=widths[place.start] - origin + paragraph.hang(place.start, leads=True),
                    stretch_before=spaces * stretch + joints[place.end] * joint,
                    stretch_after=following * stretch + joints[place.start] * joint,
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
        return 0.0 if place.hyphen else self._paragraph.hang(place.end - 1, leads=False)

    def _hyphen_width(self, place: Break) -> float:
        """What a hyphen takes of the measure."""
        width = self._paragraph.hyphen_width(place.end - 1)
        return width * (1 - HANGING["\u00ad"]) if self._style.optical else width
