"""Places in the film's file as paths."""

import pytest

from epk.check.film_paths import is_within, place_of, places_of
from epk.problems import Span

FILM = """\
title: The Film
year: 2021
runtime:
  value: 102
  source: studio
countries: [Peru, Chile]
synopses:
  short:
    text: >-
      A boy runs
      along the railway.
people:
  anna: {name: Anna Bell, biography: {text: She films.}}
  bea:
    name: {value: Bea Carr, variants: [{value: Bea Kar}]}
quotes:
  - excerpt: Good
    sentence: Good
  - excerpt: Better
    sentence: It is better
    stars: {given: 4, of: 5}
places: {town: Old Town}
"""

WHERE = [
    ("The Film", "title"),
    ("2021", "year"),
    ("102", "runtime.value"),
    ("studio", "runtime.source"),
    ("[Peru", "countries"),
    ("Peru", "countries.value[1]"),
    ("Chile", "countries.value[2]"),
    ("along the railway", "synopses.short.text"),
    ("anna", "people.anna"),
    ("Anna Bell", "people.anna.name"),
    ("films", "people.anna.biography.text"),
    ("bea", "people.bea"),
    ("Bea Carr", "people.bea.name.value"),
    ("Bea Kar", "people.bea.name.variants[1].value"),
    ("excerpt: Good", "quotes[1]"),
    ("excerpt: Better", "quotes[2]"),
    ("It is better", "quotes[2].sentence"),
    ("4", "quotes[2].stars.given"),
    ("5", "quotes[2].stars.of"),
    ("Old Town", "places.town"),
]


def span_of(words):
    begin = FILM.index(words)
    return Span("assets/film.yaml", FILM.count("\n", 0, begin) + 1, begin - FILM.rfind("\n", 0, begin), len(words))


@pytest.fixture
def film(project):
    return project(FILM).film


@pytest.mark.parametrize(("words", "path"), WHERE)
def test_a_place_is_the_deepest_path_that_holds_it(film, words, path):
    assert place_of(film, span_of(words)) == path


def test_the_place_of_a_record_and_its_fields_is_theirs(film):
    assert place_of(film, film.quotes[1].span) == "quotes[2]"
    assert place_of(film, film.quotes[1].where("date")) == "quotes[2]"
    assert place_of(film, film.quotes[1].where("stars")) == "quotes[2].stars"


def test_a_plain_value_goes_by_its_full_path_too(film):
    assert places_of(film, span_of("2021")) == ("year", "year.value")
    assert places_of(film, span_of("studio")) == ("runtime.source", "runtime.source[1]")


def test_the_film_as_a_whole_and_other_files_go_by_their_names(film):
    assert place_of(film, Span("assets/film.yaml")) == "assets/film.yaml"
    assert place_of(film, Span("layouts/press-kit.yaml", 3, 7)) == "layouts/press-kit.yaml"
    assert place_of(film, Span("assets/film.yaml", 1, 1)) == "assets/film.yaml"


@pytest.mark.parametrize(
    ("place", "above", "within"),
    [
        ("quotes[2].excerpt", "quotes[2]", True),
        ("quotes[2]", "quotes[2]", True),
        ("quotes[2]", "quotes", True),
        ("quotes", "quotes[2]", False),
        ("quotes[12]", "quotes[1]", False),
        ("people.annabel.name", "people.anna", False),
        ("layouts/kit.yaml", "layouts", False),
    ],
)
def test_a_path_holds_what_is_below_it(place, above, within):
    assert is_within(place, above) is within
