"""Glyphs put together from others in a TrueType font, judged by FontTools."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from epk.pdf.composites import Composite, sfnt, with_composites
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face


@pytest.fixture(scope="module")
def tables():
    face = FontBook().font(Face("Noto Sans Khmer")).hb_face
    names = ("cvt ", "glyf", "head", "hhea", "hmtx", "loca", "maxp")
    return {name: bytes(face.reference_table(name).data) for name in names if name in face.table_tags}


def opened(data):
    return TTFont(BytesIO(data), checkChecksums=2)


def bounds(font, glyph):
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getGlyphName(glyph)].draw(pen)
    return pen.bounds


def test_a_composite_shows_its_parts_where_they_were_put(tables):
    font = opened(with_composites(tables, [Composite(((20, 0, 0), (21, 500, -100)), 1234)]))
    added = font["maxp"].numGlyphs - 1
    first, second = bounds(font, 20), bounds(font, 21)
    moved = (second[0] + 500, second[1] - 100, second[2] + 500, second[3] - 100)
    assert bounds(font, added) == (*map(min, first[:2], moved[:2]), *map(max, first[2:], moved[2:]))
    assert font["hmtx"][font.getGlyphName(added)] == (1234, bounds(font, added)[0])


def test_the_glyphs_that_were_there_stay(tables):
    before = opened(sfnt(tables))
    after = opened(with_composites(tables, [Composite(((20, 0, 0),), 900)]))
    assert after["maxp"].numGlyphs == before["maxp"].numGlyphs + 1
    for glyph in range(0, before["maxp"].numGlyphs, 25):
        assert bounds(after, glyph) == bounds(before, glyph)
        name = before.getGlyphName(glyph)
        assert after["hmtx"][name] == before["hmtx"][name]


def test_a_glyph_without_parts_has_an_extent_but_no_area(tables):
    font = opened(with_composites(tables, [Composite((), 300)]))
    assert bounds(font, font["maxp"].numGlyphs - 1) == (0, 0, 300, 500)


def test_a_composite_of_nothing_that_can_be_seen_is_empty(tables):
    font = opened(sfnt(tables))
    blank = next(index for index in range(font["maxp"].numGlyphs) if bounds(font, index) is None)
    font = opened(with_composites(tables, [Composite(((blank, 0, 0),), 250)]))
    assert bounds(font, font["maxp"].numGlyphs - 1) is None


def test_checksums_are_right(tables):
    data = with_composites(tables, [Composite(((20, 0, 0),), 900)])
    words = [int.from_bytes(data[place : place + 4], "big") for place in range(0, len(data), 4)]
    assert sum(words) % 2**32 == 0xB1B0AFBA
