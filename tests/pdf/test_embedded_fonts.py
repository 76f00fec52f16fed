"""Fonts as a file has them: codes, widths, texts, and what the descriptor says of their shape."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from uharfbuzz import StyleTag

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.composites import Composite
from epk.pdf.embedded_fonts import SILENT, EmbeddedFont
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face
from tests.objects import Objects


@pytest.fixture(scope="module")
def newsreader():
    return FontBook().font(Face("Newsreader", italic=True))


@pytest.fixture
def canvas():
    return TaggedCanvas()


@pytest.fixture
def embedded(newsreader, canvas):
    return EmbeddedFont(newsreader, "F1", canvas.reserve())


@pytest.fixture
def sample(postscript_font, canvas):
    """A font with PostScript outlines."""
    return EmbeddedFont(FontBook([postscript_font.parent]).font(Face("Sample Sans")), "F1", canvas.reserve())


def gid(font, letter):
    return font.hb_font.get_nominal_glyph(ord(letter))


def written(font, canvas):
    font.write(canvas)
    return Objects(canvas)[font.reference]


def texts(font):
    """What the codes stand for."""
    entries = re.findall(rb"<(\w{4})><(\w+)>", font["/ToUnicode"].get_data().split(b"endcodespacerange")[1])
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in entries}


class TestCodes:
    def test_there_is_one_for_every_pair_of_a_shape_and_a_text(self, embedded):
        pairs = [(40, "f"), (40, "F"), (41, "f"), (40, "f"), (Composite((), 3), "f"), (Composite((), 3), "f")]
        assert [embedded.shown(*pair)[0] for pair in pairs] == ["0001", "0002", "0003", "0001", "0004", "0004"]

    def test_they_have_four_digits(self, embedded):
        for number in range(16):
            code, _ = embedded.shown(40, str(number))
        assert code == "0010"

    def test_each_is_as_wide_as_its_shape(self, embedded, newsreader):
        letter = gid(newsreader, "m")
        width = newsreader.hb_font.get_glyph_h_advance(letter) * 1000 / newsreader.upem
        assert embedded.shown(letter, "m")[1] == embedded.advance(letter) == width > 500
        assert embedded.advance(Composite((), newsreader.upem // 2)) == 500


class TestFile:
    def test_a_font_names_its_part_of_the_family_everywhere(self, embedded, canvas, newsreader):
        embedded.shown(gid(newsreader, "f"), "f")
        font = written(embedded, canvas)
        [descendant] = font["/DescendantFonts"]
        base = font["/BaseFont"]
        assert re.fullmatch(rf"/[A-Z]{{6}}\+{newsreader.postscript_name}", base)
        assert descendant["/BaseFont"] == descendant["/FontDescriptor"]["/FontName"] == base
        assert font["/FontDescriptor"] == descendant["/FontDescriptor"]
        assert (font["/Type"], font["/Subtype"], font["/Encoding"]) == ("/Font", "/Type0", "/Identity-H")
        assert (descendant["/Subtype"], descendant["/DW"]) == ("/CIDFontType2", 0)
        assert descendant["/CIDSystemInfo"] == {"/Registry": "Adobe", "/Ordering": "Identity", "/Supplement": 0}

    def test_every_code_has_its_width_its_glyph_and_its_text(self, embedded, canvas, newsreader):
        f, i = gid(newsreader, "f"), gid(newsreader, "i")
        both = Composite(((f, 0, 0), (i, 500, 0)), 900)
        for shape, text in ((i, "i"), (both, "fi"), (f, ""), (i, "I")):
            embedded.shown(shape, text)
        font = written(embedded, canvas)
        [descendant] = font["/DescendantFonts"]
        assert texts(font) == {1: "i", 2: "fi", 3: SILENT, 4: "I"}
        first, widths = descendant["/W"]
        expected = [embedded.advance(shape) for shape in (i, both, f, i)]
        assert (first, [float(width) for width in widths]) == (1, pytest.approx(expected, abs=0.006))
        mapping = descendant["/CIDToGIDMap"].get_data()
        glyphs = [int.from_bytes(mapping[at : at + 2], "big") for at in range(0, len(mapping), 2)]
        assert glyphs[0] == 0
        assert glyphs[1] == glyphs[4]
        assert len(set(glyphs)) == 4
        program = TTFont(BytesIO(descendant["/FontDescriptor"]["/FontFile2"].get_data()))
        parts = program["glyf"][program.getGlyphName(glyphs[2])].components
        assert [program.getGlyphID(part.glyphName) for part in parts] == [glyphs[3], glyphs[1]]
        assert (parts[1].x, parts[1].y) == (500, 0)

    def test_the_descriptor_tells_the_shape_of_its_letters(self, embedded, canvas, newsreader):
        embedded.shown(gid(newsreader, "f"), "f")
        descriptor = written(embedded, canvas)["/FontDescriptor"]
        program = TTFont(BytesIO(descriptor["/FontFile2"].get_data()))
        head, scale = program["head"], 1000 / newsreader.upem
        box = [round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]
        assert list(descriptor["/FontBBox"]) == pytest.approx(box, abs=1)
        assert descriptor["/Ascent"] == round(1000 * newsreader.ascent) > 0
        assert descriptor["/Descent"] == round(1000 * newsreader.descent) < 0
        assert descriptor["/CapHeight"] == round(1000 * newsreader.cap_height) > 500
        assert descriptor["/ItalicAngle"] == pytest.approx(
            newsreader.hb_font.get_style_value(StyleTag.SLANT_ANGLE), abs=0.05
        )
        assert descriptor["/ItalicAngle"] < -5
        assert (descriptor["/Flags"], descriptor["/StemV"]) == (4, 80)

    def test_only_what_is_used_is_in_it(self, embedded, canvas, newsreader):
        for letter in "fa":
            embedded.shown(gid(newsreader, letter), letter)
        stream = written(embedded, canvas)["/FontDescriptor"]["/FontFile2"]
        program = TTFont(BytesIO(stream.get_data()))
        assert stream["/Length1"] == len(stream.get_data())
        assert program["maxp"].numGlyphs == 3
        assert not {"fvar", "gvar", "GSUB", "GPOS", "name", "cmap"} & set(program.keys())

    def test_outlines_are_those_of_its_weight(self):
        def stem(weight):
            made = TaggedCanvas()
            font = FontBook().font(Face("Newsreader", weight=weight))
            embedded = EmbeddedFont(font, "F1", made.reserve())
            embedded.shown(gid(font, "l"), "l")
            program = TTFont(BytesIO(written(embedded, made)["/FontDescriptor"]["/FontFile2"].get_data()))
            return program["hmtx"][program.getGlyphName(1)][0]

        assert stem(800) > stem(300)


class TestPostScriptOutlines:
    def test_codes_lead_to_glyphs_by_a_map_of_their_own(self, sample, canvas, postscript_font):
        font = FontBook([postscript_font.parent]).font(Face("Sample Sans"))
        letters = [gid(font, letter) for letter in "VAF"]
        for shape, text in zip([*letters, letters[0]], ["V", "A", "F", "v"], strict=True):
            sample.shown(shape, text)
        made = written(sample, canvas)
        [descendant] = made["/DescendantFonts"]
        assert descendant["/Subtype"] == "/CIDFontType0"
        assert "/CIDToGIDMap" not in descendant
        entries = made["/Encoding"].get_data().split(b"endcodespacerange")[1]
        cids = [int(cid) for _, cid in re.findall(rb"<(\w{4})>(\d+)", entries)]
        assert cids[0] == cids[3]
        assert sorted(cids[:3]) == [1, 2, 3]
        first, widths = descendant["/W"]
        by_cid = dict(enumerate(widths, start=first))
        assert [by_cid[cid] for cid in cids[:3]] == [sample.advance(letter) for letter in letters]
        assert texts(made) == {1: "V", 2: "A", 3: "F", 4: "v"}

    def test_the_program_is_stored_as_what_it_is(self, sample, canvas):
        sample.shown(3, "A")
        program = written(sample, canvas)["/FontDescriptor"]["/FontFile3"]
        assert program["/Subtype"] == "/CIDFontType0C"
        assert program.get_data()[:1] == b"\x01"


def test_the_name_of_a_part_follows_from_what_is_in_it(newsreader):
    def named(*letters):
        canvas = TaggedCanvas()
        font = EmbeddedFont(newsreader, "F1", canvas.reserve())
        for letter in letters:
            font.shown(gid(newsreader, letter), letter)
        return written(font, canvas)["/BaseFont"]

    assert named("f", "a") == named("f", "a") != named("f")
