"""Paths of a film's file, such as `people.dir.biography` or `quotes[2]`, by the places where their values begin."""

from __future__ import annotations

import dataclasses
from bisect import bisect
from collections.abc import Iterator, Mapping
from functools import lru_cache

from epk.data.film import Film
from epk.data.record import Record, Text
from epk.problems import Span


def place_of(film: Film, span: Span) -> str:
    """The deepest path of the film's file that `span` is in; for another file, or the file as a whole, its name."""
    return places_of(film, span)[0]


def places_of(film: Film, span: Span) -> tuple[str, ...]:
    """All that `place_of` may be called, the shortest first: a plain `year: 2021` is `year` and `year.value`."""
    if span.file != film.span.file or not span.line:
        return (span.file,)
    begins, paths = _index(film)
    before = bisect(begins, (span.line, span.column))
    return paths[before - 1] if before else (span.file,)


def is_within(place: str, above: str) -> bool:
    """Whether a path is `above` or below it."""
    return place == above or place.startswith((f"{above}.", f"{above}["))


@lru_cache(maxsize=4)
def _index(film: Film) -> tuple[list[tuple[int, int]], list[tuple[str, ...]]]:
    """Line and column of the beginning of every value, in the order of the file, and the paths that begin there."""
    paths: dict[tuple[int, int], dict[str, None]] = {}
    for span, path in _values(film, ""):
        if span.file == film.span.file:
            paths.setdefault((span.line, span.column), {})[path] = None
    begins = sorted(paths)
    return begins, [tuple(paths[begin]) for begin in begins]


def _values(value: object, path: str) -> Iterator[tuple[Span, str]]:
    """Every value within `value` that has a place; a mapping begins with its first key, which is the nearer path."""
    if isinstance(value, Text):
        yield value.span, path
    elif isinstance(value, Record):
        if path:
            yield value.span, path
        yield from _fields(value, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield key.span, f"{path}.{key}"
            yield from _values(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from _values(item, f"{path}[{number}]")


def _fields(record: Record, path: str) -> Iterator[tuple[Span, str]]:
    for field in dataclasses.fields(record):
        if field.name in record.at:
            value = getattr(record, field.name)
            below = f"{path}.{field.name}" if path else field.name
            if not isinstance(value, Mapping):
                yield record.at[field.name], below
            yield from _values(value, below)
