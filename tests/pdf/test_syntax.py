"""Numbers, strings and names as PDF writes them."""

import pytest

from epk.pdf.syntax import name, number, numbers, text_string, utf16


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (7, "7"),
        (1.5, "1.5"),
        (100.0, "100"),
        (-20.25, "-20.25"),
        (0.1234, "0.123"),
        (0.1236, "0.124"),
        (-0.0004, "0"),
        (-0.0006, "-0.001"),
        (595.276, "595.276"),
    ],
)
def test_numbers_have_three_decimals_at_most_and_no_zeros_for_nothing(value, written):
    assert number(value) == written


@pytest.mark.parametrize(("decimals", "written"), [(0, "1200"), (1, "1200.5"), (2, "1200.46"), (5, "1200.456")])
def test_decimals_can_be_others_and_zeros_before_the_point_stay(decimals, written):
    assert number(1200.456, decimals) == written


def test_numbers_stand_apart():
    assert numbers((1, 0.5, -2.0)) == "1 0.5 -2"
    assert numbers(()) == ""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Karmalink", "(Karmalink)"),
        ("a (b) \\c", r"(a \(b\) \\c)"),
        ("", "()"),
        ("two\nlines", "<FEFF00740077006F000A006C0069006E00650073>"),
        ("é", "<FEFF00E9>"),
        ("ក", "<FEFF1780>"),
        ("😀", "<FEFFD83DDE00>"),
    ],
)
def test_texts_are_plain_where_they_can_be_and_utf_16_elsewhere(text, written):
    assert text_string(text) == written


def test_utf_16_has_its_higher_byte_first():
    assert utf16("aក") == "00611780"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Figure", "/Figure"),
        ("", "/"),
        ("!~", "/!~"),
        ("a b", "/a#20b"),
        ("#1", "/#231"),
        ("(<[{/%}]>)", "/#28#3C#5B#7B#2F#25#7D#5D#3E#29"),
        ("\x7f", "/#7F"),
        ("é", "/#C3#A9"),
        ("\t", "/#09"),
    ],
)
def test_names_escape_what_would_end_them(text, written):
    assert name(text) == written
