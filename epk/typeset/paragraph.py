"""Paragraphs as lines of glyphs, aligned and justified in their measure."""

from __future__ import annotations

from collections.abc import Sequence

from epk.data.record import NOWHERE
from epk.problems import Span
from epk.typeset.fonts import FontBook
from epk.typeset.line_breaker import LineBreaker
from epk.typeset.lines import Line, aligned
from epk.typeset.markup import Inline
from epk.typeset.shaped_paragraph import ShapedParagraph
from epk.typeset.style import TextStyle


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
    paragraph = ShapedParagraph(inlines, style, book, where)
    breaker = LineBreaker(paragraph, measure)
    lines: list[Line] = []
    start = 0
    for end in paragraph.paragraph_text.lines:
        shorter = indented - len(lines)
        indent = style.indent if shorter > 0 else 0.0
        breaks = breaker.breaks(start, end, indent, shorter) if end > start else []
        for number, place in enumerate(breaks):
            inset = indent if number < shorter else 0.0
            lines.append(aligned(paragraph, start, place, measure, inset, last=number == len(breaks) - 1))
            start = place.start
        start = end
    return lines


def measure_text(text: str, style: TextStyle, book: FontBook, *, where: Span = NOWHERE) -> float:
    """The width in points that `text` takes up on one line, without what hangs outside. Raises like `set_lines`."""
    paragraph = ShapedParagraph([Inline(text)], style, book, where)
    hanging = paragraph.hang(0, leads=True) + paragraph.hang(len(paragraph.text) - 1, leads=False)
    return max(0.0, paragraph.widths[-1] - paragraph.tracking - hanging)
