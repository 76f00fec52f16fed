"""Text drawn as glyphs: every reader gets back what was set."""

from __future__ import annotations

import re
import struct
import subprocess
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdfium2 import PdfDocument

from epk.page.items import TurnedLine
from epk.pdf.metadata import Metadata
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines
from epk.typeset.style import Face
from tests.drawing import Sheet
from tests.pdf.conftest import STYLE
from tests.readers import READERS, read_as
from tests.readers import pdfium as every_pdfium
from tests.reading import read, text_of

KHMER = ["ជាតិក្រោយ", "កម្ពុជា", "កម្មផល", "ព្រះរាជាណាចក្រ", "និយាយ", "សៀមរាប", "រឿង", "អ្នកដឹកនាំ", "បាត់ដំបង", "ផលិតករ"]
LABEL = STYLE._replace(face=Face("Archivo", weight=600), size=9, upper=True)


def poppler(data, tmp_path):
    (tmp_path / "file.pdf").write_bytes(data)
    return _lines(["pdftotext", tmp_path / "file.pdf", "-"])


def mupdf(data, tmp_path):
    (tmp_path / "file.pdf").write_bytes(data)
    return _lines(["mutool", "draw", "-q", "-F", "txt", tmp_path / "file.pdf"])


def pdfium(data, _):
    return text_of(data)


def _lines(command):
    found = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return "\n".join(line.strip() for line in found.splitlines() if line.strip())


@pytest.fixture(
    params=[
        pytest.param(pdfium, id="PDFium"),
        pytest.param(poppler, id="poppler", marks=pytest.mark.program("pdftotext")),
        pytest.param(mupdf, id="MuPDF", marks=pytest.mark.program("mutool")),
    ]
)
def extracted(request, tmp_path):
    """What one reader finds in a file, line by line."""
    return lambda data: request.param(data, tmp_path)


def test_ligatures_are_found_as_the_letters_they_stand_for(sheet, extracted):
    sheet.paragraph("An official film, first of five: efficient, afflicted.")
    assert extracted(sheet.finish()) == "An official film, first of five: efficient, afflicted."


@pytest.mark.parametrize("word", KHMER)
def test_khmer_is_found_whole_and_in_order(sheet, extracted, word):
    sheet.paragraph(f"from ({word}), a word")
    assert extracted(sheet.finish()) == f"from ({word}), a word"


def test_other_scripts_that_reorder_or_stack_are_found(sheet, extracted):
    sheet.paragraph("हिन्दी क्षत्रिय, กรุงเทพฯ ที่นี่ น้ำ")
    assert extracted(sheet.finish()) == "हिन्दी क्षत्रिय, กรุงเทพฯ ที่นี่ น้ำ"


@pytest.mark.parametrize("tracking", [-20, 15, 70, 120, 150, 250])
def test_tracked_words_stay_words(sheet, extracted, tracking):
    sheet.paragraph("WORLD PREMIERE TO AVATAR", style=LABEL._replace(tracking=tracking))
    assert extracted(sheet.finish()) == "WORLD PREMIERE TO AVATAR"


def test_capitals_of_a_style_are_found_as_the_letters_that_were_written(sheet, extracted):
    sheet.paragraph("Director of photography", style=LABEL)
    assert extracted(sheet.finish()) == "Director of photography"


def test_words_at_the_ends_of_lines_are_not_joined(sheet):
    sheet.paragraph("one two three four five six seven eight nine ten", measure=60)
    (page,) = read(sheet.finish()).pages
    assert "".join(page.extract_text().split("\n")) == "one two three four five six seven eight nine ten"


def test_a_hyphen_at_a_lines_end_is_a_soft_one(sheet):
    sheet.paragraph("responsibilities", measure=50, style=STYLE._replace(hyphenate=True))
    (page,) = read(sheet.finish()).pages
    text = page.extract_text()
    assert "\u00ad\n" in text
    assert text.replace("\u00ad\n", "") == "responsibilities"


def test_justified_lines_and_wide_spaces_change_no_word(sheet, extracted):
    words = "The lead of a film about karma and its links across several lives in Phnom Penh"
    sheet.paragraph(words, measure=150, style=STYLE._replace(align="justify"))
    assert extracted(sheet.finish()).split() == words.split()


class TestTurned:
    """Lines that are read upwards."""

    @pytest.mark.parametrize("words", ["Press kit, an official film", "from កម្ពុជា, a word"])
    def test_they_are_found_as_they_were_written(self, sheet, extracted, words):
        (line,) = set_lines([Inline(words)], STYLE, 320.0, sheet.book)
        sheet.add(TurnedLine(line, x=60.0, y=500.0, element=sheet.element("P")))
        assert extracted(sheet.finish()) == words

    @pytest.mark.parametrize("read", [one for one in READERS if one.values != (every_pdfium,)])
    def test_words_from_the_right_too_but_by_pdfium(self, sheet, tmp_path, read):
        """PDFium, which sorts no letters of lines on their side, turns the words around nevertheless."""
        words = "הסרט מספר על ילד"
        (line,) = set_lines([Inline(words)], STYLE, 320.0, sheet.book)
        sheet.add(TurnedLine(line, x=60.0, y=500.0, element=sheet.element("P")))
        assert read_as(read(sheet.finish(), tmp_path)) == words

    def test_they_stand_where_they_say(self, sheet):
        (line,) = set_lines([Inline("Upwards")], STYLE, 320.0, sheet.book)
        item = TurnedLine(line, x=60.0, y=500.0, element=sheet.element("P"))
        sheet.add(item)
        (page,) = PdfDocument(sheet.finish())
        text, (_, height) = page.get_textpage(), page.get_size()
        boxes = [text.get_charbox(n) for n in range(7)]
        assert [low for _, low, _, _ in boxes] == sorted(low for _, low, _, _ in boxes), "each above the one before"
        assert all(item.box.x - 1 <= left and right <= item.box.right + 1 for left, _, right, _ in boxes)
        assert height - boxes[0][1] == pytest.approx(500, abs=2)
        assert height - boxes[-1][3] == pytest.approx(item.box.top, abs=2)


class TestPostScriptOutlines:
    """Fonts whose glyphs cannot be put together, such as a film's own OpenType files."""

    @pytest.fixture
    def style(self, sheet, postscript_font):
        sheet.book = FontBook([postscript_font.parent])
        return STYLE._replace(face=Face("Sample Sans"), size=20)

    def test_text_is_found(self, sheet, extracted, style):
        sheet.paragraph("AVA film", style=style)
        assert extracted(sheet.finish()) == "AVA film"

    def test_one_glyph_stands_for_several_texts(self, sheet, extracted, style):
        sheet.paragraph("Film A", style=style._replace(upper=True))
        assert extracted(sheet.finish()) == "Film A"

    def test_tracked_words_name_their_text(self, sheet, style):
        sheet.paragraph("AVA film", style=style._replace(tracking=200))
        assert text_of(sheet.finish()) == "AVA film"

    def test_a_mark_that_is_raised_raises_nothing_else(self, sheet, style):
        sheet.paragraph("A\u0301V film", style=style)
        data = sheet.finish()
        assert text_of(data) == "A\u0301V film"
        rises = re.findall(r"(\S+) Ts", read(data).pages[0].get_contents().get_data().decode())
        assert rises == ["4", "0"]


def test_a_font_is_embedded_once_however_many_runs_use_it(sheet):
    sheet.paragraph("again ", Inline("and again", href="https://example.org"))
    sheet.turn()
    sheet.paragraph("and on another page")
    assert sheet.finish().count(b"/FontFile2") == 1


def test_names_of_subsets_follow_from_what_is_in_them(fonts):
    def font_name(text):
        sheet = Sheet(Metadata(title="", language="en"), fonts, STYLE)
        sheet.paragraph(text)
        (font,) = read(sheet.finish()).pages[0]["/Resources"]["/Font"].values()
        return font["/BaseFont"]

    assert re.fullmatch(r"/[A-Z]{6}\+Newsreader.*", font_name("film"))
    assert font_name("film") == font_name("film") != font_name("lens")


def test_widths_in_the_file_are_those_of_its_fonts(sheet):
    sheet.paragraph("An official film, ", "កម្ពុជា")
    for font in read(sheet.finish()).pages[0]["/Resources"]["/Font"].values():
        (cid_font,) = font["/DescendantFonts"]
        first, widths = cid_font["/W"]
        program = TTFont(BytesIO(cid_font["/FontDescriptor"]["/FontFile2"].get_data()))
        glyphs = struct.unpack(f">{first + len(widths)}H", cid_font["/CIDToGIDMap"].get_data())
        advances = [program["hmtx"][program.getGlyphName(glyph)][0] for glyph in glyphs[first:]]
        assert widths == pytest.approx([advance * 1000 / program["head"].unitsPerEm for advance in advances], abs=0.5)
