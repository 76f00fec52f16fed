"""Optical margins: how far the ends of a line stand outside its measure, so that its edge looks straight."""

from __future__ import annotations

from collections.abc import Sequence

from epk.typeset.east_asian import MARKS, STOPS
from epk.typeset.fonts import Font
from epk.typeset.shaping_and_kerning import GlyphRun

DISPLAY = 18.0
"""Type size in points from which the white at the sides of letters shows as an indent, and is taken off."""

HANGING = {
    **dict.fromkeys("‘’‚'\u2010-\u00ad", 0.7),
    **dict.fromkeys('“”„"', 0.6),
    **dict.fromkeys(".,،۔", 0.7),
    **dict.fromkeys("·…;:؛‹›", 0.4),
    **dict.fromkeys("«»–", 0.3),
    **dict.fromkeys("—!?()[]؟", 0.15),
}
"""Part of its width by which a character hangs: all but its weight on the edge (Hochuli, *Detail in Typography*)."""


def outside(run: GlyphRun, *, left: bool) -> float:
    """Points by which the first (`left`) or last glyph of a line's outermost run stands outside the measure."""
    glyphs = run.glyphs if left else run.glyphs[::-1]
    glyph = next((glyph for glyph in glyphs if glyph.text and not glyph.text.isspace()), None)
    if glyph is None or glyph is not glyphs[0]:
        return 0.0
    character = glyph.text[0] if left != run.rtl else glyph.text[-1]
    if character in MARKS:
        return glyph.advance if not left and hangs_whole(character, run.language) else 0.0
    return hang(character, glyph.gid, run.font, run.size, left=left)


def hangs_whole(character: str, language: str) -> bool:
    """Whether a comma or full stop stands outside the measure altogether, as they do in Japanese (JLREQ 3.8.2)."""
    return character in STOPS and language.startswith("ja")


def hang(character: str, gid: int, font: Font, size: float, *, left: bool) -> float:
    """The same for one glyph of `font` at `size` points."""
    advance, before, after = font.bearings(gid)
    part = HANGING.get(character, 0.0) * advance
    if size >= DISPLAY:
        part = max(part, before if left else after)
    return part * size


def spread(runs: Sequence[GlyphRun]) -> tuple[float, float]:
    """Points by which a line of `runs` stands outside the measure on the left and on the right."""
    if not runs:
        return 0.0, 0.0
    return outside(runs[0], left=True), outside(runs[-1], left=False)
