"""Abbreviations that are read aloud as what they stand for."""

import pytest

from epk.typeset.abbreviations import ENGLISH, expanded
from epk.typeset.markup import Inline


def found(text, language="en"):
    return [(part.text, part.expansion) for part in expanded([Inline(text)], language) if part.expansion]


@pytest.mark.parametrize("abbreviation", sorted(ENGLISH))
def test_each_is_found_within_a_sentence(abbreviation):
    assert found(f"The {abbreviation}, (and more).") == [(abbreviation, ENGLISH[abbreviation])]


@pytest.mark.parametrize("text", ["USA-made", "DCPs", "U.S. film", "VFX/VOD", "me@US.com", "dcp", "bus", "USAGE"])
def test_parts_of_words_and_addresses_are_none(text):
    assert found(text) == []


def test_the_longest_is_found():
    assert found("USA and US") == [("USA", ENGLISH["USA"]), ("US", ENGLISH["US"])]


@pytest.mark.parametrize(("language", "count"), [("en", 1), ("en-GB", 1), ("EN", 1), ("fr", 0), ("enm", 0)])
def test_only_in_english(language, count):
    assert len(found("a DCP", language)) == count


def test_neither_in_links_nor_in_words_of_another_language():
    inlines = [Inline("DCP", href="https://example.com"), Inline("DCP", language="de"), Inline("a DCP", em=True)]
    parts = expanded(inlines, "en")
    assert parts[:2] == inlines[:2]
    assert [(part.text, part.em, part.expansion) for part in parts[2:]] == [
        ("a ", True, None),
        ("DCP", True, ENGLISH["DCP"]),
    ]
