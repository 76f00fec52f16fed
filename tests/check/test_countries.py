"""Countries by their names and adjectives."""

import re

import pytest

from epk.check.countries import NAME, WORD, country, origin


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("France", "France"),
        (" the united states ", "United States"),
        ("U.S.A.", "United States"),
        ("Great Britain", "United Kingdom"),
        ("Türkiye", "Turkey"),
        ("French", None),
        ("Zubrowka", None),
    ],
)
def test_a_country_goes_by_one_name(name, known):
    assert country(name) == known


@pytest.mark.parametrize(
    ("word", "known"),
    [("Welsh", "United Kingdom"), ("US", "United States"), ("Thai", "Thailand")],
)
def test_an_adjective_tells_the_country(word, known):
    assert re.fullmatch(WORD, word)
    assert origin(word) == known


def test_longer_names_are_found_before_their_beginnings():
    assert re.match(NAME, "United States of America")[0] == "United States of America"
    assert re.fullmatch(WORD, "France") is None
