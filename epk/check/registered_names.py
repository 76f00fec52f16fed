"""The names of a film that have one spelling."""

from __future__ import annotations

from collections.abc import Iterator

from epk.data.film import Film
from epk.data.record import Fact, Text


def facts(film: Film) -> Iterator[Fact[Text]]:
    """The names of everybody and everything that has one."""
    yield film.title
    yield from (person.name for person in film.people.values())
    yield from (company.name for company in film.companies.values())
    yield from film.places.values()
    yield from (member.character for member in film.cast if member.character)


def registered(film: Film) -> list[str]:
    """Names with the one spelling that counts."""
    scripts = [film.original_title, *(person.native for person in film.people.values())]
    romanised = [title.romanised for title in scripts if title and title.romanised]
    return [str(name) for name in [*(fact.value for fact in facts(film)), *romanised]]
