"""Lines of text as strips: how high each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from epk.page.items import TextLine
from epk.page.strips import Strip
from epk.page.structure import Element
from epk.page.styles import BlockStyle
from epk.page.widows import widow_or_orphan
from epk.problems import Span
from epk.typeset.lines import Line
from epk.typeset.shaping_and_kerning import GlyphRun

TIGHT = 1.25
"""Leading, in sizes of type, below which what stands above capitals and below the baseline may meet other lines."""
TIGHTEST = 1.1
"""Leading, in sizes of type, of titles: there is no room below the baseline."""


def line_strips(
    lines: Sequence[Line],
    style: BlockStyle,
    element: Element | None,
    span: Span | None = None,
    *,
    width: float,
    gridded: bool,
) -> list[Strip]:
    """A strip a line, set to `width` points and written at `span`.

    A paragraph is not left with its first or its last line alone on a page, nor with half a word at a page's end.
    """
    cap = lines[0].runs[0][1].font.cap_height * style.text.size if lines and lines[0].runs else style.text.size * 0.7
    lead = (style.text.leading - cap) / 2
    last = len(lines) - 1
    extra = [_exceeding(line, style, cap, last=index == last) for index, line in enumerate(lines)]
    return [
        Strip(
            height=style.text.leading + above + below,
            items=(TextLine(line, y=lead + cap + above, element=element, span=span),),
            lead=lead,
            baseline=lead + cap + above,
            gridded=gridded,
            keep=bool(widow_or_orphan(line, index, last)),
            spares=widow_or_orphan(line, index, last),
            span=span,
            width=width,
            words=len("".join(run.text for _, run in line.runs).split()),
        )
        for index, (line, (above, below)) in enumerate(zip(lines, extra, strict=True))
    ]


def _exceeding(line: Line, style: BlockStyle, cap: float, *, last: bool) -> tuple[float, float]:
    """Points by which tightly set letters of another typeface, as of another script, exceed capitals `cap` high.

    Below the `last` line those of the style's own count too, where it is set as tightly as a title.
    """
    runs, set_to = [run for _, run in line.runs], style.text.leading / style.text.size
    other = [run for run in runs if run.font.family != style.text.face.family] if set_to < TIGHT else []
    lowest = runs if last and set_to < TIGHTEST else other
    height = max((high for run in other for high, _ in _reaches(run)), default=0.0)
    depth = max((deep for run in lowest for _, deep in _reaches(run)), default=0.0)
    return max(0.0, height - cap), max(0.0, depth)


def _reaches(run: GlyphRun) -> Iterator[tuple[float, float]]:
    """Points that the ink of each glyph stands above and below the baseline."""
    for glyph in run.glyphs:
        high, deep = run.font.reach(glyph.gid)
        yield run.size * high + glyph.dy, run.size * deep - glyph.dy
