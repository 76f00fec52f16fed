"""Lines of both directions come back in logical order, whoever reads them."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from epk.pdf.metadata import Metadata
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face
from tests.drawing import Sheet
from tests.pdf.conftest import STYLE
from tests.readers import READERS, old_mupdf, read_as
from tests.reading import read as opened

ARABIC, HEBREW, LATIN = "Noto Sans Arabic", "Noto Sans Hebrew", "Source Serif 4"
STORIES = {
    "ar": "قصة عن حيوات كثيرة في العاصمة يرويها من عاشوها ومن لم يرغبوا في تذكر أي شيء منها على الإطلاق",
    "he": "סיפור על חיים רבים בעיר הבירה מפי אלה שחיו אותם ומפי אלה שלא רצו לזכור דבר מכל מה שהיה שם אי פעם",
    "en": "A story of many lives in Phnom Penh, told by those who lived them and by those who would rather forget.",
}
"""A paragraph before each line: poppler takes the direction of a page from most of its letters."""
FROM_THE_RIGHT = [
    ("ar", "الفيلم الكمبودي الأول في المهرجان"),
    ("ar", "الفيلم الكمبودي مُحَمَّد"),
    ("ar", "لا إلا الله الأولى محمد"),
    ("ar", "عُرض الفيلم عام 2021 في البندقية."),
    ("ar", "عُرض عام ٢٠٢١ في البندقية"),
    ("ar", "فيلم Karmalink في البندقية"),
    ("ar", "Karmalink فيلم من كمبوديا"),
    ("ar", "فيلم من إخراج Jake Wachtel"),
    ("ar", "Karmalink فيلم Jake Wachtel"),
    ("ar", "كتب Jake Wachtel و Christopher Larsen الفيلم في 2021."),
    ("ar", "من أمريكا (الولايات المتحدة)"),
    ("ar", "من هي؟ قالت: «لا أعرف»، ثم ذهبت."),
    ("ar", "في المستقبل القريب يحلم صبي اسمه Leng Heng بحياته السابقة ويبحث مع Srey Leak عن تمثال ذهبي عام 2021."),
    ("fa", "فیلم ۱۰۲ دقیقه‌ای Karmalink در سال ۲۰۲۱"),
    ("ur", "فلم Karmalink وینس میں 2021 میں دکھائی گئی"),
    ("he", "סרט קמבודי שָׁלוֹם"),
    ("he", "הסרט Karmalink הוקרן בפסטיבל Venice בשנת 2021."),
    ("he", "סרט חדש של Jake Wachtel"),
    ("he", "בתאריך 12.09.2021 בשעה 20:30, אולם 5"),
    (
        "he",
        "בפנום פן חולם ילד בשם Leng Heng על חייו הקודמים ומחפש עם Srey Leak פסל זהב בשכונה שחברת Tralalao הורסת.",
    ),
]
WORD_FROM_THE_RIGHT = [
    "The film الفيلم was shown in 2021.",
    "The film is called الفيلم",
    "الفيلم is an Arabic word",
]
WORDS_FROM_THE_RIGHT = [
    "The film الفيلم الكمبودي was shown.",
    "Film: סרט חדש",
    "One סרט חדש and another סרט קמבודי שני",
]


def set_after_a_story(language, text):
    family = {"he": HEBREW, "en": LATIN}.get(language, ARABIC)
    style = STYLE._replace(face=Face(family), language=language, fallbacks=(LATIN, ARABIC, HEBREW))
    sheet = Sheet(Metadata(title="Karmalink", language=language), FontBook(), STYLE)
    story = STORIES.get(language, STORIES["ar"])
    sheet.paragraph(story, style=style)
    sheet.below += 30
    sheet.paragraph(text, style=style)
    return sheet.finish(), f"{story} {text}"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("language", "text"), FROM_THE_RIGHT)
def test_a_line_from_the_right_with_words_from_the_left(tmp_path, read, language, text):
    data, written = set_after_a_story(language, text)
    assert read_as(read(data, tmp_path)) == read_as(written)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("text", WORD_FROM_THE_RIGHT)
def test_a_line_from_the_left_with_a_word_from_the_right(tmp_path, read, text):
    data, written = set_after_a_story("en", text)
    assert read_as(read(data, tmp_path)) == read_as(written)


@pytest.mark.parametrize("read", [one for one in READERS if one.values != (old_mupdf,)])
@pytest.mark.parametrize("text", WORDS_FROM_THE_RIGHT)
def test_a_line_from_the_left_with_several_words_from_the_right(tmp_path, read, text):
    data, written = set_after_a_story("en", text)
    assert read_as(read(data, tmp_path)) == read_as(written)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", ["Wachtel", "Jake Wachtel"])
def test_names_in_brackets_keep_the_order_of_their_words(tmp_path, read, name):
    data, written = set_after_a_story("he", f"הבמאי ({name}) נולד בארצות הברית")
    found = re.sub(r"(?<=\() | (?=\))", "", read_as(read(data, tmp_path)))  # PDFium and MuPDF 1.21 add such spaces
    assert found == read_as(written)


@pytest.mark.parametrize("read", [one for one in READERS if one.values != (old_mupdf,)])
def test_punctuation_goes_on_after_several_words_from_the_right(tmp_path, read):
    data, written = set_after_a_story("en", "One סרט חדש, and another: סרט קמבודי שני.")
    found = re.sub(r" (?=[,.])", "", read_as(read(data, tmp_path)))  # PDFium adds such spaces
    assert found == read_as(written)


def test_searching_finds_names_of_several_words():
    data, _ = set_after_a_story("he", "סרט חדש של Jake Wachtel, שצולם בפנום פן")
    for words in ("Jake Wachtel", "סרט חדש", "פנום פן"):
        page = pypdfium2.PdfDocument(data)[0].get_textpage()
        assert page.search(words).get_next(), words


@pytest.mark.parametrize("read", READERS)
def test_lines_without_right_to_left_words_keep_their_order_in_a_document_that_is_read_from_the_right(tmp_path, read):
    data, written = set_after_a_story("he", "Running time and a few words more")
    assert read_as(read(data, tmp_path)) == read_as(written)


def test_letters_drawn_backwards_are_marked_so():
    for text, marks in ((WORD_FROM_THE_RIGHT[0], 0), (WORDS_FROM_THE_RIGHT[0], 2)):
        data, _ = set_after_a_story("en", text)
        assert opened(data).pages[0].get_contents().get_data().count(b"/ReversedChars BMC") == marks
