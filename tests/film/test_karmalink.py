"""Karmalink's own film file: facts have sources, texts keep their lengths, quotes are exact, variants are recorded."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from epk.data.decode import decode
from epk.data.film import Film
from epk.data.reception import Quote
from epk.data.record import Fact, Record
from epk.data.texts import SourcedText
from epk.data.yaml import read_yaml
from epk.problems import Problem

FILE = Path(__file__).parents[2] / "assets" / "film.yaml"


@cache
def karmalink() -> Film:
    problems: list[Problem] = []
    film = decode(Film, read_yaml(FILE.read_bytes(), "assets/film.yaml", problems), problems)
    assert not problems
    assert film is not None
    return film


def records(value: object, where: str = "film") -> Iterator[tuple[str, Record]]:
    """Every record in `value`, with the path to it."""
    if isinstance(value, Record):
        yield where, value
        for field in dataclasses.fields(value):
            if field.name not in ("span", "at"):
                yield from records(getattr(value, field.name), f"{where}.{field.name}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from records(item, f"{where}.{key}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from records(item, f"{where}.{number}")


def words(text: str) -> int:
    return len(text.split())


def in_order(excerpt: str, sentence: str) -> bool:
    """Whether the parts of `excerpt` between cuts (…) and insertions ([ ]) stand in `sentence`, one after the other."""
    place = 0
    for part in re.split(r"…|\[[^\]]*\]", excerpt):
        found = sentence.find(part.strip(), place)
        if found < 0:
            return False
        place = found + len(part.strip())
    return True


def found(fact: Fact[Any] | None) -> set[str]:
    """The value of a fact together with its variants."""
    assert fact is not None
    return {str(fact.value), *(str(variant.value) for variant in fact.variants)}


def test_every_fact_names_a_source_that_is_listed() -> None:
    film = karmalink()
    sourced = [(where, record) for where, record in records(film) if hasattr(record, "source")]
    assert len(sourced) > 200
    for where, record in sourced:
        named = record.source
        assert named, f"{where} names no source"
        assert set(named) <= set(film.sources), f"{where} names an unknown source"


def test_where_sources_differ_the_choice_is_explained() -> None:
    for where, record in records(karmalink()):
        if isinstance(record, Fact) and record.variants:
            assert record.reason, f"{where} gives no reason"


def test_people_and_companies_that_are_named_are_in_the_registries() -> None:
    film = karmalink()
    credited = {*(member.person for member in film.cast), *(person for credit in film.crew for person in credit.people)}
    spoken = {note.quotation.person for note in film.production_notes if note.quotation}
    assert film.statement is not None
    assert credited | spoken | {film.statement.person} == set(film.people)
    assert {contact.company for contact in film.contacts} <= set(film.companies)


@pytest.mark.parametrize(
    ("length", "most_words", "most_characters"),
    [("short", 50, 350), ("medium", 100, 500), ("long", 250, 4000), ("full", 600, 4000)],
)
def test_synopses_keep_the_lengths_forms_ask_for(length: str, most_words: int, most_characters: int) -> None:
    passage: SourcedText = getattr(karmalink().synopses, length)
    assert words(passage.text) <= most_words
    assert len(passage.text.strip()) <= most_characters


def test_the_logline_has_at_most_25_words_and_150_characters() -> None:
    logline = karmalink().logline
    assert logline is not None
    assert words(logline.text) <= 25
    assert len(logline.text.strip()) <= 150


def test_the_statement_is_told_about_the_director_and_not_in_his_name() -> None:
    statement = karmalink().statement
    assert statement is not None
    assert statement.kind == "summary"
    assert not re.search(r"\b(I|my|me|we|our)\b", statement.text)


def test_quotations_of_spoken_words_are_short() -> None:
    film = karmalink()
    assert film.statement is not None
    spoken = [film.statement.quotation, *(note.quotation for note in film.production_notes)]
    assert all(words(quotation.text) <= 40 for quotation in spoken if quotation)


@pytest.mark.parametrize("quote", karmalink().quotes, ids=lambda quote: quote.excerpt[:30])
def test_an_excerpt_is_found_in_its_sentence_in_order(quote: Quote) -> None:
    assert in_order(quote.excerpt, quote.sentence)


def test_the_sales_pages_quotes_have_no_outlet() -> None:
    quotes = [quote for quote in karmalink().quotes if set(quote.source) & {"levelk", "review-opposites"}]
    assert len(quotes) == 5
    assert not any(quote.outlet or quote.lead for quote in quotes)


def test_a_quote_that_may_lead_has_an_outlet() -> None:
    assert [quote.outlet for quote in karmalink().quotes if quote.lead] == ["Variety"]


def test_spellings_found_are_recorded_with_the_people() -> None:
    people = karmalink().people
    assert found(people["chhith"].name) == {"Srey Leak Chhith", "Srey Leak Chitth", "Strey Leak Chitth"}
    assert found(people["larsen"].name) == {"Christopher Seán Larsen", "Christopher Larsen"}


def test_spellings_found_are_recorded_with_the_places() -> None:
    places = karmalink().places
    assert found(places["tralok-bek"]) == {"Tralok Bek", "Tralop Bek"}
    assert found(places["boeung-kak-lake"]) == {"Boeung Kak Lake", "Boueng Kak Lake"}


def test_only_spellings_that_were_chosen_are_printed() -> None:
    refused = re.compile("Tralop|Boueng|Chitth|Strey|Fransisco|Crtics")
    film = karmalink()
    printed = [film.logline, film.synopses, film.statement, film.production_notes, film.coverage, film.stills]
    printed += [person.biography for person in film.people.values()]
    for where, record in records(tuple(printed)):
        texts = [value for value in vars(record).values() if isinstance(value, str)]
        assert not any(refused.search(text) for text in texts), where


def test_venice_is_the_world_premiere_though_a_source_says_international() -> None:
    venice = karmalink().screenings[0]
    assert venice.premiere is not None
    assert venice.premiere.value == "world"
    assert found(venice.premiere) == {"world", "international"}
    assert len(venice.event.variants) == 3


def test_the_lead_actors_death_is_told_as_far_as_sources_go() -> None:
    prak = karmalink().people["prak"]
    assert prak.deceased is not None
    assert (str(prak.deceased.when), prak.deceased.born, prak.deceased.dedication) == ("2020", None, None)
    assert prak.biography is not None
    assert not re.search(r"\b(is|has|plays|lives)\b", prak.biography.text)


def test_disagreements_without_a_field_of_their_own_are_listed() -> None:
    assert len(karmalink().disagreements) >= 20


def test_every_picture_says_that_it_is_an_illustration() -> None:
    film = karmalink()
    assert film.key_art is not None
    for picture in (film.key_art, *film.stills):
        assert picture.illustration
        assert "Illustration" in str(picture.credit)


def test_no_address_is_invented() -> None:
    film = karmalink()
    assert not any(contact.email or contact.phone or contact.address or contact.website for contact in film.contacts)
    assert not any(person.email or person.phone for contact in film.contacts for person in contact.people)
    assert not any((film.links.website, film.links.trailer, film.links.press, film.links.imdb))
