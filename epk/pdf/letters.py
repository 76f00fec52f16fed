"""Right-to-left letters: a code for each character, where readers look for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category, mirrored

from epk.pdf.composites import Composite
from epk.pdf.glyphs import Cell, composed

if TYPE_CHECKING:
    from epk.pdf.embedded_fonts import EmbeddedFont
    from epk.pdf.font_subsets import Shape
    from epk.typeset.shaping_and_kerning import GlyphRun

LRM, RLM = "\u200e", "\u200f"
THIN = 20.0
"""Width of what only names a character, in thousandths of the em."""
ASIDE = 10.0
"""How far to the left of its letter a vowel sign is named, in thousandths of the em: readers sort by place."""
_ROUNDING = 2.0


def letters(run: GlyphRun, font: EmbeddedFont) -> Iterator[tuple[float, Shape, str]]:
    """The letters of a right-to-left run in logical order: points from its left, shape, text."""
    unit, right = run.size / 1000, run.width
    for cell in reversed(composed(run, font)):
        right -= cell[2] * unit
        for place, shape, text in _spelt(cell, font):
            yield right + place * unit, shape, text


def _spelt(cell: Cell, font: EmbeddedFont) -> Iterator[tuple[float, Shape, str]]:
    """A code for each character of a cell, the first of which shows it: thousandths from its left, shape, text.

    The letters of a ligature share its width; what has none of its own is named beside its letter.
    """
    shape, text, advance, dx, _ = cell
    count = max(1, sum(not _attached(character) for character in text))
    share = advance / count
    place = share * (count - 1)
    yield place, _moved(shape, share, dx - place, font), _said(text[:1])
    for character in text[1:]:
        if _attached(character):
            yield place - ASIDE, thin(font), character
        else:
            place -= share
            yield place, thin(font, share), _said(character)


def _attached(character: str) -> bool:
    return category(character) in {"Mn", "Cf"}


def _moved(shape: Shape, advance: float, dx: float, font: EmbeddedFont) -> Shape:
    """`shape` with another advance and its ink moved to the right, in thousandths of the em."""
    if not dx and abs(font.advance(shape) - advance) < _ROUNDING:
        return thin(font, advance) if shape == font.blank else shape
    parts = shape.parts if isinstance(shape, Composite) else ((shape, 0, 0),)
    scale = font.upem / 1000
    moved = tuple((glyph, x + round(dx * scale), y) for glyph, x, y in parts if glyph != font.blank)
    return Composite(moved, max(0, round(advance * scale)))


def _said(text: str) -> str:
    """What stands for a character of a right-to-left run.

    PDFium takes brackets for what they look like, unless they seem to belong to a left-to-right text. poppler sees
    numbers in the separators that stand in them.
    """
    if text and mirrored(text):
        return f"{RLM}{text}{LRM}"
    return RLM + text if text and bidirectional(text) in {"ES", "ET", "CS"} else text


def turned(cell: Cell, font: EmbeddedFont) -> list[Cell]:
    """A cell with a code for each of its characters, the first of which shows it, in the order that readers turn."""
    shape, text, advance, dx, rise = cell
    silent = [(thin(font, 0.0), character, 0.0, 0.0, 0.0) for character in reversed(text[1:])]
    return [*silent, (shape, text[:1], advance, dx, rise)]


def thin(font: EmbeddedFont, width: float = THIN) -> Composite:
    """What shows nothing; `width` in thousandths of the em."""
    return Composite((), max(0, round(width * font.upem / 1000)))
