"""Which font sets which letters."""

from dataclasses import replace

import pytest

from epk.problems import ProblemsFound, Span
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
    italic = replace(style, face=Face("Newsreader", italic=True))
    (line,) = set_lines(parse("a*b*")[0], italic, 1000, book)
    assert ["Italic" in run.font.path.name for _, run in line.runs] == [True, False]


def test_characters_that_no_font_has_are_all_named(style):
    where = Span("assets/film.yaml", 7, 3)
    with pytest.raises(ProblemsFound) as caught:
        set_lines([Inline("Tokyo 東 and 京")], style, 100, FontBook(fallbacks=["Noto Sans Khmer"]), where=where)
    first, second = sorted(problem.message for problem in caught.value.problems)
    assert (
        first == 'no font has the character "京" (U+4EAC CJK UNIFIED IDEOGRAPH-4EAC); tried Newsreader, Noto Sans Khmer'
    )
    assert "U+6771" in second
    assert {problem.span for problem in caught.value.problems} == {where}
