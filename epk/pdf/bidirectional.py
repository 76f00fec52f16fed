"""Lines that hold right-to-left words, drawn so that readers find their words in logical order.

MuPDF takes letters in the order in which they are drawn, or turns them around where they were drawn from left to
right. poppler and PDFium sort what stands on a line from left to right and then turn right-to-left words around;
PDFium does not sort within one operator, and drops operators whose glyphs cover nothing. So every right-to-left letter
has an operator of its own, in logical order. Where a reader would bring the words between into another order still,
marks without width of their own stand at their sides (LRM, RLM), or before them as anchors to sort by.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from msgspec.structs import replace

from epk.pdf.glyphs import Cell, composed, merged, show
from epk.pdf.letters import LRM, RLM, THIN, letters, thin, turned
from epk.pdf.text_objects import Pen, SortAnchor

if TYPE_CHECKING:
    from epk.pdf.embedded_fonts import EmbeddedFont
    from epk.typeset.lines import Line
    from epk.typeset.shaping_and_kerning import Glyph, GlyphRun

STEP = 0.01
"""Ems from one anchor to the next."""


class Passage(NamedTuple):
    """A run `x` points from where its line begins, among neighbours of the same direction from `left` to `right`.

    They hold `words` words; `first` is the number of the one that this run begins with or in. The `last` run in the
    order of reading ends them.
    """

    run: GlyphRun
    x: float
    left: float
    right: float
    words: int
    first: int
    last: bool


def passages(line: Line) -> list[Passage]:
    """The runs of a line in logical order."""
    found: list[Passage] = []
    logical = sorted(line.runs, key=lambda placed: placed[1].start)
    for _, group in groupby(logical, key=lambda placed: placed[1].rtl):
        runs = list(group)
        left, right = min(x for x, _ in runs), max(x + run.width for x, run in runs)
        words = 1 + sum(_blanks(run) for _, run in runs)
        first = 0
        for x, run in runs:
            found.append(Passage(run, x, left, right, words, first, run is runs[-1][1]))
            first += _blanks(run)
    return found


def _blanks(run: GlyphRun) -> int:
    return sum(glyph.text.isspace() for glyph in run.glyphs)


class Bidirectional:
    """A line with right-to-left words. It is read from right to left or, where most of it is not, from left to right;
    words of a left-to-right line that stand in twos and threes need anchors, all others go letter by letter."""

    def __init__(self, line: Line) -> None:
        found = passages(line)
        self._rtl = line.rtl
        self._mark = RLM if line.rtl else LRM
        self._opening = found[0].run
        self._by_letter = line.rtl or all(passage.words == 1 for passage in found if passage.run.rtl)
        self._passages = {id(passage.run): passage for passage in found}

    def show(self, run: GlyphRun, font: EmbeddedFont, x: float, y: float) -> str:
        """The text object of one of the line's runs, which begins at `x`, `y`."""
        if not font.composes:
            return show(run, font, x, y)
        passage = self._passages[id(run)]
        pen, shift = Pen(font, run.size, y), x - passage.x
        foreign = run.rtl != self._rtl
        if foreign:
            self._mark_start(passage, font, pen, shift)
        if run.rtl and self._by_letter:
            for place, shape, text in letters(run, font):
                pen.show(x + place, shape, text)
        elif foreign:
            _words(passage, font, pen, x, passage.left + shift, self._mark)
        else:
            pen.row(x, composed(run, font))
        if foreign and passage.last:
            self._mark_end(passage, font, pen, shift)
        return pen.finish()

    def _mark_start(self, passage: Passage, font: EmbeddedFont, pen: Pen, shift: float) -> None:
        """PDFium takes the direction of a line from most of its words: every other one is to be of the line's own."""
        opens = passage.run is self._opening
        if self._rtl and (opens or (passage.words > 1 and not passage.first)):
            pen.show(passage.right + shift, thin(font), RLM)
        elif opens and not self._rtl:
            pen.show(passage.left + shift - 2 * STEP * passage.run.size, thin(font), LRM)

    def _mark_end(self, passage: Passage, font: EmbeddedFont, pen: Pen, shift: float) -> None:
        """Where the line's own direction goes on, what is neutral there belongs to it, and not to the passage."""
        step, shape = STEP * passage.run.size, thin(font)
        if not self._rtl or bidirectional(passage.run.text[-1:]) in {"ON", "WS"}:
            pen.show(passage.right + shift - 2 * step, shape, LRM)
        if self._rtl:
            pen.show(passage.left + shift - step * passage.words, shape, RLM)


def _words(passage: Passage, font: EmbeddedFont, pen: Pen, x: float, left: float, mark: str) -> None:
    """The words of a passage that runs against its line, each with an anchor by which PDFium sorts it.

    The anchors stand at the left of the passage in the order in which PDFium is to find the words, from left to right:
    the last word first in a line that it turns around. So do the spaces, which have nothing to show. PDFium drops what
    it finds twice in one place: no two anchors are alike.
    """
    run, index = passage.run, passage.first
    for blank, at, glyphs in _tokens(run, x):
        behind = passage.words - 1 - index if run.rtl else index
        anchor = left - behind * STEP * run.size
        if blank:
            between = 0.5 if run.rtl else -0.5
            place = at if passage.words == 1 else anchor + between * STEP * run.size
            pen.show(place, thin(font, glyphs[0].advance * 1000 / run.size), " ")
            index += 1
        else:
            cells = _visual(glyphs, run, font)
            begin = SortAnchor(anchor if behind else at, thin(font, THIN + behind), mark)
            pen.row(at, cells, begin if behind or run.rtl else None, backwards=run.rtl)


def _tokens(run: GlyphRun, x: float) -> list[tuple[bool, float, list[Glyph]]]:
    """Words, and every space by itself, in logical order: whether it is a space, where it begins, its glyphs."""
    tokens: list[tuple[bool, float, list[Glyph]]] = []
    for index, glyph in enumerate(run.glyphs):
        blank = glyph.text.isspace()
        if tokens and not blank and not tokens[-1][0]:
            tokens[-1][2].append(glyph)
        else:
            tokens.append((blank, x + sum(before.advance for before in run.glyphs[:index]), [glyph]))
    return tokens[::-1] if run.rtl else tokens


def _visual(glyphs: list[Glyph], run: GlyphRun, font: EmbeddedFont) -> list[Cell]:
    """The cells of a word from left to right.

    Arabic digits are one cell: MuPDF takes them for letters of a right-to-left word.
    """
    if not run.rtl and any(glyph.text and bidirectional(glyph.text[0]) == "AN" for glyph in glyphs):
        return [merged(glyphs, 1000 / run.size, font.upem)]
    cells = composed(replace(run, glyphs=glyphs), font)
    return [part for cell in cells for part in turned(cell, font)] if run.rtl else cells
