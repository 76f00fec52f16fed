"""Quotes against the sentences they come from, and stars against their scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.check.spelling import folded
from epk.data.film import Film
from epk.data.reception import Quote
from epk.data.record import Text
from epk.data.texts import SpokenWords
from epk.problems import Severity

_CUT = re.compile(r"…|\.\.\.|\[[^\]]{0,400}\]")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
LAW = (
    "Directive 2005/29/EC on unfair commercial practices, articles 6 and 7; in the UK, the Digital Markets, "
    "Competition and Consumers Act 2024: true words that mislead are unlawful."
)


class Excerpt(NamedTuple):
    """Words of somebody, where they come from, and what was published."""

    of: str
    text: Text
    sentence: Text


def excerpts(film: Film) -> Iterator[Excerpt]:
    """Whatever can be compared: lines of reviews, and what was said."""
    yield from (Excerpt(quote.outlet or "", quote.excerpt, quote.sentence) for quote in film.quotes)
    for words in spoken(film):
        if words.sentence:
            yield Excerpt(words.occasion or words.person, words.text, words.sentence)


def spoken(film: Film) -> Iterator[SpokenWords]:
    notes = (note.quotation for note in film.production_notes)
    yield from filter(None, (film.statement and film.statement.quotation, *notes))


def words_of(text: str) -> list[str]:
    return [folded(word).replace("’", "'") for word in _WORD.findall(text)]


def _segments(excerpt: str) -> list[list[str]]:
    """The runs of words between cuts and insertions."""
    return [words for part in _CUT.split(excerpt) if (words := words_of(part))]


def _lost(excerpt: str, sentence: str) -> list[str] | None:
    """The first run of words of `excerpt` that `sentence` does not have after those before it; None if it has all."""
    published, position = words_of(sentence), 0
    for segment in _segments(excerpt):
        length = len(segment)
        starts = range(position, len(published) - length + 1)
        found = next((start for start in starts if published[start : start + length] == segment), None)
        if found is None:
            return segment
        position = found + length
    return None


@rule(
    "quote-not-found",
    Severity.ERROR,
    why="An excerpt that is not what was published is an invention under somebody else's name.",
    source=LAW,
    stops_build=True,
)
def quote_not_found(checked: CheckedProject) -> Iterator[Finding]:
    """A quote or somebody's words, but for … and [ ], do not stand in the stored sentence in that order."""
    for words in excerpts(checked.film):
        lost = _lost(words.text, words.sentence)
        if lost is not None:
            message = f"“{' '.join(lost)}” is not in the sentence as published"
            yield Finding(words.text.span, message, "copy the words; show a cut by … and an insertion by [ ]")


@rule(
    "stars-and-scale",
    Severity.ERROR,
    why="Four of five and four of ten are not the same review.",
    source=LAW,
    stops_build=True,
)
def stars_and_scale(checked: CheckedProject) -> Iterator[Finding]:
    """More stars than the scale has, or a scale of none."""
    for quote in checked.film.quotes:
        if quote.stars and not _is_on_scale(quote):
            message = f"{quote.stars.given:g} of {quote.stars.of:g} {quote.stars.name}"
            yield Finding(quote.stars.span, message, "write how many were given, and of how many")


def _is_on_scale(quote: Quote) -> bool:
    return quote.stars is not None and quote.stars.of > 0 and 0 <= quote.stars.given <= quote.stars.of
