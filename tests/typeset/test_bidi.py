from pathlib import Path

import pytest

from epk.typeset.bidi import base_level, has_rtl, levels, trailing_to_base, visual_order

CONFORMANCE = Path("/usr/share/unicode/BidiCharacterTest.txt")


def shown(text, base):
    level = trailing_to_base(text, levels(text, base), base)
    return "".join(text[index] for index in visual_order(level))


@pytest.mark.parametrize(
    ("text", "rtl"), [("Karmalink ជាតិក្រោយ", False), ("שלום", True), ("مرحبا", True), ("\u202eabc", True)]
)
def test_only_right_to_left_characters_need_the_algorithm(text, rtl):
    assert has_rtl(text) == rtl


@pytest.mark.parametrize(
    ("text", "rtl", "base"),
    [
        ("film שלום", False, 0),
        ("שלום film", False, 1),
        ("123 (שלום)", False, 1),
        ("123", False, 0),
        ("שלום is a greeting", False, 0),
        ("Title: סרט חדש", False, 0),
        ("Karmalink סרט", True, 1),
        ("Karmalink", True, 0),
    ],
)
def test_a_paragraph_that_begins_with_a_foreign_name_keeps_the_direction_of_its_language(text, rtl, base):
    assert base_level(text, rtl=rtl) == base


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("film אבג 2021", 0, "film 2021 גבא"),
        ("אבג film דה", 1, "הד film גבא"),
        ("אבג (film) דה", 1, "הד )film( גבא"),
        ("film (אבג) 5.1", 0, "film (גבא) 5.1"),
        ("\u2068אבג\u2069, film", 0, "\u2068גבא\u2069, film"),
    ],
)
def test_order_on_the_line(text, base, expected):
    assert shown(text, base) == expected


def test_joiners_stay_with_their_word():
    assert set(levels("a می\u200cخواهم", 0)[2:]) == {1}


@pytest.mark.skipif(not CONFORMANCE.exists(), reason="needs Debian's unicode-data")
def test_unicode_conformance():
    cases = [line.split(";") for line in CONFORMANCE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    for codes, _, base, expected, order in cases[::10]:
        text = "".join(chr(int(code, 16)) for code in codes.split())
        level = trailing_to_base(text, levels(text, int(base)), int(base))
        kept = [index for index, value in enumerate(expected.split()) if value != "x"]
        assert [str(level[index]) for index in kept] == [value for value in expected.split() if value != "x"], codes
        visual = visual_order([level[index] for index in kept])
        assert [kept[index] for index in visual] == [int(index) for index in order.split()], codes
