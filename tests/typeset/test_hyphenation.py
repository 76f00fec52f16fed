"""Which words are parted by a hyphen, and where."""

import pytest

from epk.typeset.break_opportunities import HYPHEN_PENALTY
from epk.typeset.hyphenation import hyphens


def hyphenated(word, language="en"):
    parts, start = [], 0
    for place in hyphens(word, 0, len(word), language):
        parts.append(word[start : place.end])
        start = place.start
    return "-".join([*parts, word[start:]])


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en-US", "photography", "pho-tog-ra-phy"),
        ("en-GB", "photography", "pho-to-graphy"),
        ("fr", "cinématographe", "ci-né-ma-to-graphe"),
        ("de", "Silbentrennung", "Sil-ben-tren-nung"),
        ("en", "paper", "pa-per"),
        ("en", "people's", "peo-ple's"),
    ],
)
def test_hyphens_by_language(language, word, expected):
    assert hyphenated(word, language) == expected


@pytest.mark.parametrize(
    "word",
    [
        "Cambodia",
        "baby",
        "NATO",
        "ARRI",
        "https://example.com/photography",
        "photo-graphy",
        "a1photography",
        "wort\u00adteile",
    ],
)
def test_names_addresses_and_short_words_stay_whole(word):
    assert hyphenated(word) == word


@pytest.mark.parametrize(
    ("word", "language"), [("Silbentrennung", "en"), ("McDonald", "de"), ("photograph\u0301", "en")]
)
def test_capitals_where_no_noun_has_them_and_letters_with_marks_stay_whole(word, language):
    assert hyphenated(word, language) == word


@pytest.mark.parametrize(
    ("before", "parted"),
    [("a ", True), ("(", True), ("co-", False), ("www.", False), ("16:", False), ("co\u2010", False)],
)
def test_a_word_that_goes_on_from_something_else_stays_whole(before, parted):
    text = f"{before}photography"
    assert bool(hyphens(text, len(before), len(text), "en")) == parted


def test_a_word_with_a_soft_hyphen_after_its_part_is_not_parted_elsewhere():
    text = "photography\u00adical"
    assert hyphens(text, 0, len("photography"), "en") == []
    assert hyphens(text.replace("\u00ad", " "), 0, len("photography"), "en") != []


def test_every_hyphen_is_one_that_is_added_and_counted():
    places = hyphens("one photography", 4, 15, "en")
    assert [(place.end, place.start) for place in places] == [(7, 7), (10, 10), (12, 12)]
    assert all(place.hyphen and place.flagged and place.penalty == HYPHEN_PENALTY for place in places)


def test_a_language_without_patterns_has_no_hyphens():
    assert hyphenated("photography", "tlh") == "photography"


def test_two_letters_stay_before_a_hyphen_and_three_come_after():
    for word in ("analysis", "ability", "area", "many", "educated", "beautifully"):
        parts = hyphenated(word).split("-")
        assert len(parts) == 1 or (len(parts[0]) >= 2 and len(parts[-1]) >= 3)
