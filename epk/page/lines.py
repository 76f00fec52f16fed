"""Lines of text as strips: how high each stands, and which of them a page's end may not part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from epk.page.material import Draw, Piece
from epk.page.styles import BlockStyle
from epk.pdf.tags import Element
from epk.problems import Span
from epk.typeset.lines import Line

if TYPE_CHECKING:
    from epk.pdf.document import Page


def strips(
    lines: Sequence[Line],
    style: BlockStyle,
    element: Element | None,
    span: Span | None = None,
    *,
    width: float,
    gridded: bool,
) -> list[Piece]:
    """A strip a line, set to `width` points and written at `span`.

    A paragraph is not left with its first or its last line alone on a page, nor with half a word at a page's end.
    """
    cap = lines[0].runs[0][1].font.cap_height * style.text.size if lines and lines[0].runs else style.text.size * 0.7
    lead = (style.text.leading - cap) / 2
    last = len(lines) - 1
    return [
        Piece(
            height=style.text.leading,
            draw=_line_drawer(line, lead + cap, element),
            lead=lead,
            baseline=lead + cap,
            gridded=gridded,
            keep=index < last and (index == 0 or index == last - 1 or line.soft_hyphen),
            span=span,
            width=width,
            words=len("".join(run.text for _, run in line.runs).split()),
        )
        for index, line in enumerate(lines)
    ]


def _line_drawer(line: Line, baseline: float, element: Element | None) -> Draw:
    def draw(page: Page, x: float, top: float) -> None:
        page.line(line, x, top + baseline, element)

    return draw
