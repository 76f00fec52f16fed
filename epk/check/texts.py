"""Every text of a film that a document may print, each with its path and its words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from epk.data.film import Film
from epk.data.people import Credit, Deceased, Person
from epk.data.reception import Coverage, Quote
from epk.data.record import Record, Text
from epk.data.texts import SpokenWords
from epk.typeset.markup import plain

_NO_WORDS = frozenset({
    "span", "at", "accepted", "company", "disagreements", "documents", "eidr", "email", "file", "imdb", "isan", "job",
    "language", "laurel", "person", "phone", "portrait", "press", "reason", "rule", "slug", "source", "sources",
    "trailer", "url", "variants", "website",
})  # fmt: skip
"""Fields that hold keys, addresses and numbers, or notes for the editor."""
_NO_WORDS_IN: Mapping[type[Record], frozenset[str]] = {
    Credit: frozenset({"people"}),
    Deceased: frozenset({"note"}),
    Person: frozenset({"note"}),
}
_EXACT: Mapping[type[Record], frozenset[str]] = {
    Coverage: frozenset({"title"}),
    Quote: frozenset({"excerpt", "sentence"}),
    SpokenWords: frozenset({"text", "sentence"}),
}
"""Words of others, which are printed as they were published."""


LONGEST_SHOWN = 50
"""Letters of a text that a message quotes at most."""


class FilmText(Struct, frozen=True, dict=True):
    """A text at `path`, such as `synopses.short.text`; `exact` where it is in somebody else's words."""

    text: Text
    path: str
    exact: bool

    @cached_property
    def words(self) -> str:
        """The text without its markup."""
        return plain(self.text)

    @property
    def shown(self) -> str:
        """Its words, or how they begin, as a message quotes them."""
        return self.words if len(self.words) <= LONGEST_SHOWN else f"{self.words[: LONGEST_SHOWN - 1]}…"


def texts_of(film: Film) -> Iterator[FilmText]:
    """The texts of `film`, in the order of its fields."""
    yield from _within(film, "", exact=False)


def _within(value: object, path: str, *, exact: bool) -> Iterator[FilmText]:
    if isinstance(value, Text):
        yield FilmText(value, path, exact)
    elif isinstance(value, Record):
        yield from _fields(value, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _within(item, f"{path}.{key}", exact=exact)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from _within(item, f"{path}[{number}]", exact=exact)


def _fields(record: Record, path: str) -> Iterator[FilmText]:
    silent = _NO_WORDS | _NO_WORDS_IN.get(type(record), frozenset())
    exact = _EXACT.get(type(record), frozenset())
    for field in dataclasses.fields(record):
        if field.name not in silent:
            below = f"{path}.{field.name}" if path else field.name
            yield from _within(getattr(record, field.name), below, exact=field.name in exact)
