"""Paragraphs as lines of glyphs, aligned and justified in their measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from epk.data.record import NOWHERE
from epk.problems import Span
from epk.typeset.fonts import FontBook
from epk.typeset.line_breaker import LineBreaker
from epk.typeset.lines import Line, made_up
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
        if end > start:
            lines += _lines(paragraph, breaker, start, end, measure, indented - len(lines))
        start = end
    return lines


def _lines(
    paragraph: ShapedParagraph, breaker: LineBreaker, start: int, end: int, measure: float, indented: int
) -> Iterator[Line]:
    """The lines of what is written between two hard breaks, the first `indented` of them shorter."""
    indent = paragraph.style.indent if indented > 0 else 0.0
    breaks = breaker.breaks(start, end, indent, indented)
    for number, place in enumerate(breaks):
        inset = indent if number < indented else 0.0
        yield made_up(paragraph, start, place, measure, inset, last=number == len(breaks) - 1)
        start = place.start


def measure_text(text: str, style: TextStyle, book: FontBook, *, where: Span = NOWHERE) -> float:
    """The width in points that `text` takes up on one line, without what hangs outside. Raises like `set_lines`."""
    paragraph = ShapedParagraph([Inline(text)], style, book, where)
    hanging = paragraph.hang(0, leads=True) + paragraph.hang(len(paragraph.text) - 1, leads=False)
    return max(0.0, paragraph.widths[-1] - paragraph.tracking - hanging)
