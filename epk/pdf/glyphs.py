"""Runs of glyphs as text operators (ISO 32000-1, 9.4), so that readers find the text that was set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from epk.pdf.composites import Composite
from epk.pdf.embedded_fonts import EmbeddedFont
from epk.pdf.font_subsets import Shape
from epk.pdf.syntax import number, utf16

if TYPE_CHECKING:
    from epk.typeset.shaping_and_kerning import Glyph, GlyphRun

Cell = tuple[Shape, str, float, float, float]
"""A shape, its text, its advance and shift to the right in thousandths of the em, and its rise in points."""
WIDEST_GAP = 50
"""Letters further apart than so many thousandths of the em are words of their own to some readers."""
FARTHEST = 2**14
WIDEST = 2**16 - 1
MOST_PARTS = 1_000
"""What 16 bits hold of a part's place and a glyph's width, with room for outlines; parts that any reader draws."""
TRACKING_STEP = 20
"""Steps of tracking that get a code of their own for every letter; what is between is left to kerning."""
_SAMPLE = 12
"""So many glyphs at the start of a run tell how it is tracked."""


def show(run: GlyphRun, font: EmbeddedFont, x: float, y: float) -> str:
    """The text object that shows `run` with its origin at `x`, `y`."""
    pen = _Pen(font)
    if font.composes:
        pen.put(composed(run, font))
    else:
        _show_named(run, font, pen)
    return f"BT /{font.name} {number(run.size)} Tf {number(x)} {number(y)} Td {pen.finish()} ET"


def composed(run: GlyphRun, font: EmbeddedFont) -> list[Cell]:
    """The run's clusters, each as one shape: parts of one would be parted or reordered by readers.

    So would letters far apart, which therefore become shapes that are wider than the letter.
    """
    unit, tracking = 1000 / run.size, _tracking(run, font)
    if tracking <= WIDEST_GAP and not run.rtl and all(glyph.text and not glyph.dy for glyph in run.glyphs):
        return [(glyph.gid, glyph.text, glyph.advance * unit, glyph.dx * unit, 0.0) for glyph in run.glyphs]
    return [_cell(cluster, unit, tracking, font) for cluster in _clusters(run)]


def _tracking(run: GlyphRun, font: EmbeddedFont) -> int:
    """How far the letters of a run commonly are apart beyond their own widths, in thousandths of the em."""
    unit = 1000 / run.size
    letters = [glyph for glyph in run.glyphs[:_SAMPLE] if not glyph.text.isspace()]
    gaps = sorted([glyph.advance * unit - font.advance(glyph.gid) for glyph in letters])
    return TRACKING_STEP * round(gaps[len(gaps) // 2] / TRACKING_STEP) if gaps else 0


def _clusters(run: GlyphRun) -> list[list[Glyph]]:
    """The glyphs from left to right, those together that share a text."""
    step = -1 if run.rtl else 1
    clusters: list[list[Glyph]] = []
    for glyph in run.glyphs[::step]:
        if glyph.text or not clusters:
            clusters.append([glyph])
        else:
            clusters[-1].append(glyph)
    return [cluster[::step] for cluster in clusters[::step]] if run.rtl else clusters


def _cell(cluster: Sequence[Glyph], unit: float, tracking: int, font: EmbeddedFont) -> Cell:
    glyph = cluster[0]
    if len(cluster) > 1 or glyph.dy:
        return merged(cluster, unit, font.upem)
    shape: Shape = glyph.gid
    if tracking > WIDEST_GAP and not glyph.text.isspace():
        shape = _composite([(glyph.gid, 0, 0)], (font.advance(glyph.gid) + tracking) * font.upem / 1000)
    return shape, glyph.text, glyph.advance * unit, glyph.dx * unit, 0.0


def merged(cluster: Sequence[Glyph], unit: float, upem: int) -> Cell:
    """Several glyphs as one shape."""
    scale = unit * upem / 1000
    pen, parts = 0.0, []
    for glyph in cluster:
        parts.append((glyph.gid, round((pen + glyph.dx) * scale), round(glyph.dy * scale)))
        pen += glyph.advance
    text = "".join([glyph.text for glyph in cluster])
    return _composite(parts, pen * scale), text, pen * unit, 0.0, 0.0


def _composite(parts: Sequence[tuple[int, int, int]], advance: float) -> Composite:
    """A shape of several glyphs; without those too far off for a font file, such as the thousandth mark on a letter."""
    near = [part for part in parts if max(abs(part[1]), abs(part[2])) <= FARTHEST]
    return Composite(tuple(near[:MOST_PARTS] or parts[:1]), min(max(0, round(advance)), WIDEST))


def _show_named(run: GlyphRun, font: EmbeddedFont, pen: _Pen) -> None:
    """Show a run of a font without composites: words that readers may not make out name their text (14.9.4).

    Not from right to left, where readers reorder it once more.
    """
    unit = 1000 / run.size
    for _, group in groupby(run.glyphs, key=lambda glyph: glyph.text.isspace()):
        word = list(group)
        named = not run.rtl and _needs_name(word, unit, font)
        if named:
            pen.begin_name("".join([glyph.text for glyph in word]))
        pen.put((glyph.gid, glyph.text, glyph.advance * unit, glyph.dx * unit, glyph.dy) for glyph in word)
        if named:
            pen.end_name()


def _needs_name(word: Sequence[Glyph], unit: float, font: EmbeddedFont) -> bool:
    apart = any(glyph.advance * unit - font.advance(glyph.gid) > WIDEST_GAP for glyph in word[:-1])
    return apart or not all(glyph.text for glyph in word)


class _Pen:
    """Collects cells into operators. `at` is where the reader's pen stands, `due` where ours does."""

    def __init__(self, font: EmbeddedFont) -> None:
        self._font = font
        self._at = self._due = self._rise = 0.0
        self._done: list[str] = []
        self._row: list[str] = []

    def put(self, cells: Iterable[Cell]) -> None:
        """Add cells. This is where most of the time of writing a page goes: one look-up for each of them."""
        shown, row, at, due = self._font.shown, self._row, self._at, self._due
        for shape, text, advance, dx, dy in cells:
            if dy != self._rise:
                self._lift(dy)
            move = round(due + dx - at)
            if move:
                row.append(f">{-move}<")
                at += move
            code, width = shown(shape, text)
            row.append(code)
            at += width
            due += advance
        self._at, self._due = at, due

    def begin_name(self, text: str) -> None:
        self._close_row()
        self._done.append(f"/Span<</ActualText<FEFF{utf16(text)}>>>BDC")

    def end_name(self) -> None:
        self._close_row()
        self._done.append("EMC")

    def finish(self) -> str:
        self._lift(0.0)
        self._close_row()
        return " ".join(self._done)

    def _lift(self, rise: float) -> None:
        """Write so many points above the line."""
        if rise != self._rise:
            self._close_row()
            self._done.append(f"{number(rise)} Ts")
            self._rise = rise

    def _close_row(self) -> None:
        if self._row:
            self._done.append(f"[<{''.join(self._row)}>]TJ".replace("<>", ""))
            self._row.clear()
