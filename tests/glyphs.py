"""Runs of glyphs made by hand."""

from __future__ import annotations

from epk.data.values import Colour
from epk.pdf.embedded_fonts import EmbeddedFont
from epk.typeset.markup import Inline
from epk.typeset.shaping_and_kerning import Glyph, GlyphRun

SIZE = 10.0
"""A thousandth of the em is 0.01 points."""


class Letters(EmbeddedFont):
    """A font to make runs of."""

    def __init__(self, font):
        super().__init__(font, "F1", "1 0 R")

    def gid(self, letter):
        return self._font.hb_font.get_nominal_glyph(ord(letter))

    def glyph(self, letter, *, apart=0.0, dx=0.0, dy=0.0, text=None):
        """A letter, so many thousandths of the em further from the next than it would be."""
        advance = (self.advance(self.gid(letter)) + apart) * SIZE / 1000
        return Glyph(self.gid(letter), letter if text is None else text, advance, dx, dy)

    def run(self, *glyphs, rtl=False, start=0, colour=None):
        return GlyphRun(
            self._font, SIZE, colour or Colour(0, 0, 0), list(glyphs), Inline(""), "en", rtl=rtl, start=start
        )

    def units(self, points):
        """So many points in units of the font."""
        return round(points * self.upem / SIZE)
