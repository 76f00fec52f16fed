"""Spellings of names that others use and the film's file records, where they stand in its texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from epk.check.checked_project import CheckedProject
from epk.check.registered_names import facts, registered
from epk.check.spelling import distance, folded
from epk.check.texts import FilmText
from epk.data.film import Film
from epk.problems import Span


class Misspelling(NamedTuple):
    """A name that is spelled otherwise at `span`, why it is taken for one, and the right spelling."""

    span: Span
    message: str
    right: str


def recorded_variants(checked: CheckedProject, texts: Iterable[FilmText]) -> Iterator[Misspelling]:
    """Recorded variants in texts."""
    wrong = {bad: good for bad, good in _misspelt(checked.film).items() if checked.may_say(bad)}
    pattern = _any_of(wrong)
    for match, place in checked.matches(pattern, texts) if wrong else ():
        variant = " ".join(match[0].split())
        yield Misspelling(place, f"“{variant}” is a recorded variant of “{wrong[variant]}”", wrong[variant])


def _misspelt(film: Film) -> dict[str, str]:
    """Every recorded variant, and every word that is spelled otherwise in one, with what is right."""
    wrong: dict[str, str] = {}
    right = {word for name in registered(film) for word in name.split()}
    for name, variant in ((str(f.value), " ".join(v.value.split())) for f in facts(film) for v in f.variants):
        if not _holds(name, variant):
            wrong[variant] = name
            wrong |= {bad: good for bad, good in _word_by_word(variant, name) if bad not in right}
    return wrong


def _word_by_word(variant: str, name: str) -> Iterator[tuple[str, str]]:
    """Pairs of words of a variant and its name that are spellings of one another."""
    words, right = variant.split(), name.split()
    for bad, good in zip(words, right, strict=True) if len(words) == len(right) else ():
        if distance(folded(bad), folded(good), 2) <= 2:
            yield bad, good


def _holds(name: str, variant: str) -> bool:
    """Whether `variant` is only a part of `name`, or the same in capitals."""
    return re.search(rf"(?<!\w){re.escape(variant)}(?!\w)", name, re.IGNORECASE) is not None


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    spaced = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)")
