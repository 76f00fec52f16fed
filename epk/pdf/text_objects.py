"""Text objects whose operators each stand at a place of their own (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from epk.pdf.glyphs import Cell
from epk.pdf.syntax import number

if TYPE_CHECKING:
    from epk.pdf.embedded_fonts import EmbeddedFont
    from epk.pdf.font_subsets import Shape


class SortAnchor(NamedTuple):
    """A code that shows nothing at the place where an operator is to begin."""

    x: float
    shape: Shape
    text: str


class Pen:
    """Collects operators, each at its place, into one text object; `size` and places in points."""

    def __init__(self, font: EmbeddedFont, size: float, y: float) -> None:
        self._font, self._size, self._y = font, size, y
        self._x: float | None = None
        self._done: list[str] = []

    def show(self, x: float, shape: Shape, text: str) -> None:
        """One code at `x`."""
        self._go(x)
        self._done.append(f"<{self._font.shown(shape, text)[0]}>Tj")

    def row(
        self, x: float, cells: Sequence[Cell], anchor: SortAnchor | None = None, *, backwards: bool = False
    ) -> None:
        """Cells from `x` on, in one operator that begins at the anchor if there is one.

        Those that are read `backwards` are marked so (ISO 32000-1, 14.8.2.3.3).
        """
        start = self._go(anchor.x if anchor else x)
        at, due, row = 0.0, (x - start) * 1000 / self._size, ""
        if anchor:
            row, at = self._font.shown(anchor.shape, anchor.text)
        for shape, text, advance, dx, _ in cells:
            move = round(due + dx - at)
            if move:
                row += f">{-move}<"
                at += move
            code, width = self._font.shown(shape, text)
            row += code
            at += width
            due += advance
        shown = f"[<{row}>]TJ".replace("<>", "")
        self._done.append(f"/ReversedChars BMC {shown} EMC" if backwards else shown)

    def _go(self, x: float) -> float:
        """Begin an operator at `x`; the place after rounding."""
        place = round(x, 3)
        move = f"{number(place)} {number(self._y)}" if self._x is None else f"{number(place - self._x)} 0"
        self._done.append(f"{move} Td")
        self._x = place
        return place

    def finish(self) -> str:
        return f"BT /{self._font.name} {number(self._size)} Tf {' '.join(self._done)} ET"
