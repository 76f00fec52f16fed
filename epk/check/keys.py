"""Keys of people, companies and sources that a film uses, against its registries."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from epk.data.film import Film
from epk.data.people import CastMember, Contact, Credit
from epk.data.record import Record, Text
from epk.data.texts import SpokenWords, Statement


def used_keys(film: Film) -> Mapping[str, list[Text]]:
    """The keys used, by the registry they point into: `people`, `companies` and `sources`."""
    used: dict[str, list[Text]] = {"people": [], "companies": [], "sources": []}
    for record in _records(film):
        if isinstance(record, CastMember | Statement | SpokenWords):
            used["people"].append(record.person)
        elif isinstance(record, Credit):
            used["people"].extend(record.people)
        elif isinstance(record, Contact) and record.company:
            used["companies"].append(record.company)
        used["sources"].extend(getattr(record, "source", ()))
    return used


def unknown_keys(film: Film) -> Iterator[tuple[str, Text]]:
    """Every key that is not in its registry, after the registry's name."""
    for registry, keys in used_keys(film).items():
        known: Mapping[str, object] = getattr(film, registry)
        yield from ((registry, key) for key in keys if key not in known)


def _records(value: object) -> Iterator[Record]:
    """Every record within `value`, itself included."""
    if isinstance(value, Record):
        yield value
        for field in dataclasses.fields(value):
            if field.name not in ("span", "at"):
                yield from _records(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _records(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _records(item)
