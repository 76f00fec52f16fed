"""Which font sets which letters."""

import shutil

import fontpkg
import pytest

from epk.problems import ProblemsFound, Span
from epk.typeset import font_files
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline, parse
from epk.typeset.paragraph import set_lines
from epk.typeset.style import Face


def families(text, style, book):
    (line,) = set_lines([Inline(text)], style, 10_000, book)
    return [(run.font.family, run.text) for _, run in line.runs]


def test_every_script_finds_its_font(style, book):
    assert families("Karmalink ជាតិក្រោយ กรรม Ταινία", style, book) == [
        ("Newsreader", "Karmalink "),
        ("Noto Sans Khmer", "ជាតិក្រោយ "),
        ("Noto Sans Thai", "กรรม "),
        ("Noto Sans", "Ταινία"),
    ]


def test_a_sign_that_scripts_share_finds_the_family_of_the_language(style, book):
    assert families("1987،", style._replace(language="ar"), book) == [("Newsreader", "1987"), ("Noto Sans Arabic", "،")]


@pytest.mark.parametrize(
    ("language", "text", "family"),
    [
        ("he", "סרט", "Noto Sans Hebrew"),
        ("fa", "فیلم", "Noto Sans Arabic"),
        ("bn", "চলচ্চিত্র", "Noto Sans Bengali"),
        ("ta", "திரைப்படம்", "Noto Sans Tamil"),
        ("lo", "ຮູບເງົາ", "Noto Sans Lao"),
        ("my", "ရုပ်ရှင်", "Noto Sans Myanmar"),
        ("ja", "映画。", "Noto Sans JP"),
        ("ko", "영화", "Noto Sans KR"),
        ("zh", "电影。", "Noto Sans SC"),
        ("zh-Hant", "電影", "Noto Sans TC"),
        ("en", "電影", "Noto Sans SC"),
    ],
)
def test_a_script_nobody_declared_finds_the_installed_family_that_goes_with_it(language, text, family, style):
    assert families(text, style._replace(language=language), FontBook()) == [(family, text)]


def test_a_films_own_fonts_come_before_the_declared_fallbacks(style, tmp_path):
    shutil.copy(fontpkg.path("Rubik"), tmp_path / "own.ttf")
    book = FontBook([tmp_path], fallbacks=["Noto Sans Hebrew"])
    assert families("סרט", style, book) == [("Rubik", "סרט")]


def test_a_fallback_is_as_heavy_and_as_high_as_the_letters_around_it(style):
    bold = style._replace(face=Face("Archivo", weight=700, size=10))
    (line,) = set_lines([Inline("The film ภาพยนตร์")], bold, 1000, FontBook())
    (_, latin), (_, thai) = line.runs
    assert thai.font.variations["wght"] == latin.font.variations["wght"] == 700
    assert thai.size * thai.font.x_height == pytest.approx(latin.size * latin.font.x_height)


def test_marks_stay_with_their_letter(style, book):
    assert families("a\u0301 m\u0303 б\u0301", style, book) == [
        ("Newsreader", "a\u0301 m\u0303 "),
        ("Noto Sans", "б\u0301"),
    ]


def test_a_letter_that_composes_needs_no_other_font(style):
    book = FontBook()
    assert families("Cafe\u0301 Ho\u0302\u0300", style, book)[0][0] == "Newsreader"


def test_emphasis_is_a_face_of_the_family(style, book):
    (line,) = set_lines(parse("a *b* **c** ***d***")[0], style, 1000, book)
    shown = {run.text.strip(): (run.font.variations["wght"], "Italic" in run.font.path.name) for _, run in line.runs}
    assert shown == {"a": (400, False), "b": (400, True), "c": (700, False), "d": (700, True), "": (400, False)}


def test_emphasis_within_italic_is_upright(style, book):
    italic = style._replace(face=Face("Newsreader", italic=True))
    (line,) = set_lines(parse("a*b*")[0], italic, 1000, book)
    assert ["Italic" in run.font.path.name for _, run in line.runs] == [True, False]


def test_characters_that_no_font_has_are_all_named(style):
    where = Span("assets/film.yaml", 7, 3)
    with pytest.raises(ProblemsFound) as caught:
        set_lines([Inline("Ulan ᠮ and አ")], style, 100, FontBook(fallbacks=["Noto Sans Khmer"]), where=where)
    second, first = sorted(problem.message for problem in caught.value.problems)
    families = "tried Newsreader, Noto Sans Khmer, Noto Sans"
    assert first == f'no font has the character "ᠮ" (U+182E MONGOLIAN LETTER MA); {families}'
    assert "U+12A0" in second
    assert {problem.hint for problem in caught.value.problems} == {
        "Add a family that has it to `fallbacks` in the theme, or put a font file into assets/fonts."
    }
    assert {problem.span for problem in caught.value.problems} == {where}


def test_a_script_without_an_installed_family_names_the_extra_that_brings_one(style, monkeypatch):
    monkeypatch.setattr(font_files, "PACKS", ())
    with pytest.raises(ProblemsFound) as caught:
        set_lines([Inline("Tokyo 東")], style, 100, FontBook())
    (problem,) = caught.value.problems
    assert "U+6771 CJK UNIFIED IDEOGRAPH-6771" in problem.message
    assert problem.hint == "Run pip install 'epk[cjk]', or put a font file into assets/fonts."
