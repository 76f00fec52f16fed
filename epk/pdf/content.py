"""The content of a page: operators, each with the structure element it belongs to or marked as decoration."""

from __future__ import annotations

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.structure_tree import Mark, Node

DECORATION = "/Artifact BMC"
RUNNING = "/Artifact <</Type /Pagination>>BDC"
"""Words outside the structure: running heads and feet, page numbers (14.8.2.2)."""


class Content:
    """Marked content (ISO 32000-1, 14.6) of the page that a canvas is at.

    Operators for the same element that follow each other share one mark; without `tagged` there are no marks.
    """

    def __init__(self, canvas: TaggedCanvas, page: int, *, tagged: bool = True) -> None:
        self._canvas = canvas
        self._page = page
        self._tagged = tagged
        self._marks = 0
        self._open = False
        self._mark: Node | str = ""
        self._paint = ""

    def prepare(self, operators: str) -> None:
        """Add operators that hold for all that follows and draw nothing."""
        self._canvas.addLiteral(operators)

    def draw(self, operators: str, node: Node | None, paint: str = "", *, otherwise: str = DECORATION) -> None:
        """Add operators for an element, or for `otherwise` if None; `paint` are those that set the colour to fill."""
        if self._tagged:
            self._enter(node or otherwise)
        if paint and paint != self._paint:
            self._canvas.addLiteral(paint)
            self._paint = paint
        self._canvas.addLiteral(operators)

    def close(self) -> None:
        """End the mark that is open."""
        if self._open:
            self._canvas.addLiteral("EMC")
        self._open = False

    def _enter(self, mark: Node | str) -> None:
        """Begin marked content for an element, or of a kind that belongs to none."""
        if self._open and mark is self._mark:
            return
        self.close()
        self._canvas.addLiteral(mark if isinstance(mark, str) else self._begun(mark))
        self._open, self._mark = True, mark

    def _begun(self, node: Node) -> str:
        number = self._marks
        self._marks += 1
        node.content.append(Mark(self._page, number))
        return f"/{node.element.kind} <</MCID {number}>>BDC"
