"""Which words are parted by a hyphen, and where."""

import pytest

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


def test_a_language_without_patterns_has_no_hyphens():
    assert hyphenated("photography", "tlh") == "photography"


def test_two_letters_stay_before_a_hyphen_and_three_come_after():
    for word in ("analysis", "ability", "area", "many", "educated", "beautifully"):
        parts = hyphenated(word).split("-")
        assert len(parts) == 1 or (len(parts[0]) >= 2 and len(parts[-1]) >= 3)
