"""Fonts as a PDF embeds them: the glyphs that are drawn, and a code for every text that each of them stands for."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import uharfbuzz as hb

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.cmaps import unicode_map
from epk.pdf.composites import Composite
from epk.pdf.font_subsets import FontProgram, Shape, composes, embed
from epk.pdf.syntax import number

if TYPE_CHECKING:
    from epk.typeset.fonts import Font

SILENT = "\u2060"
"""What a glyph without text stands for; PDF/A allows no code to stand for nothing (ISO 19005-2, 6.2.11.7)."""


class EmbeddedFont:
    """A font in a file that is being written: `reference` is its object, `name` what pages call it.

    A code is made for every pair of a shape and a text, so that extraction gives back the text that was set.
    """

    def __init__(self, font: Font, name: str, reference: str) -> None:
        self.name = name
        self.reference = reference
        self.composes = composes(font)
        self.upem = font.upem
        self.blank = font.blank
        self._font = font
        self._codes: dict[tuple[Shape, str], tuple[str, float]] = {}
        self._advances: dict[int, float] = {}

    def shown(self, shape: Shape, text: str) -> tuple[str, float]:
        """The code that shows `shape` and stands for `text`, in hexadecimal, and its width in thousandths of the em."""
        known = self._codes.get((shape, text))
        if known is None:
            known = self._codes[shape, text] = (f"{len(self._codes) + 1:04X}", self.advance(shape))
        return known

    def advance(self, shape: Shape) -> float:
        """The width of a glyph or composite in thousandths of the em."""
        if isinstance(shape, Composite):
            return shape.advance * 1000 / self.upem
        width = self._advances.get(shape)
        if width is None:
            width = self._advances[shape] = self._font.hb_font.get_glyph_h_advance(shape) * 1000 / self.upem
        return width

    def write(self, canvas: TaggedCanvas) -> None:
        """Write the font with all codes made so far: a Type 0 font (ISO 32000-1, 9.7)."""
        program = embed(canvas, self._font, [shape for shape, _ in self._codes])
        base = f"/{program.tag}+{self._font.postscript_name}"
        descriptor = canvas.add(self._descriptor(base, program))
        widths = " ".join([number(self.advance(shape), 2) for shape in program.shapes])
        descendant = canvas.add(
            f"<</Type/Font/Subtype/{program.kind}/BaseFont{base}/FontDescriptor {descriptor}/DW 0/W[1[{widths}]]"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>{program.mapping}>>"
        )
        texts = canvas.add_stream("", unicode_map([text or SILENT for _, text in self._codes]))
        canvas.fill(
            self.reference,
            f"<</Type/Font/Subtype/Type0/BaseFont{base}/Encoding{program.encoding}"
            # Preflights such as pdf_oxide's look for the descriptor here, though it belongs to the descendant.
            f"/DescendantFonts[{descendant}]/FontDescriptor {descriptor}/ToUnicode {texts}>>",
        )

    def _descriptor(self, base: str, program: FontProgram) -> str:
        """The font descriptor (9.8)."""
        font, scale = self._font, 1000 / self._font.upem
        sides = struct.unpack_from(">4h", program.face.reference_table("head").data, 36)
        box = " ".join(number(side * scale, 0) for side in sides)
        heights = {"Ascent": font.ascent, "Descent": font.descent, "CapHeight": font.cap_height}
        lines = "".join([f"/{line} {height * 1000:.0f}" for line, height in heights.items()])
        slant = number(font.hb_font.get_style_value(hb.StyleTag.SLANT_ANGLE), 1)
        shape = f"/Flags 4/FontBBox[{box}]/ItalicAngle {slant}{lines}/StemV 80"
        return f"<</Type/FontDescriptor/FontName{base}{shape}{program.file}>>"
