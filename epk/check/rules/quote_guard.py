"""Quotes against the sentences they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from epk.check.registry import Finding, rule
from epk.check.rules.agreement import certainly_before
from epk.check.spelling import folded
from epk.check.subject import Subject
from epk.data.film import Film
from epk.data.reception import Quote
from epk.data.record import Text
from epk.data.texts import SpokenWords
from epk.problems import Severity

_CUT = re.compile(r"…|\.\.\.|\[[^\]]{0,400}\]")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_NEGATIVE = frozenset({
    "not", "never", "no", "nor", "none", "cannot", "without", "hardly", "barely", "scarcely", "nearly", "almost",
    "but", "although", "though", "however", "despite", "fail", "fails", "failed", "lack", "lacks", "lacking",
    "sadly", "unfortunately", "disappointing", "disappointingly", "flawed",
})  # fmt: skip
_LAW = (
    "Directive 2005/29/EC on unfair commercial practices, articles 6 and 7; in the UK, the Digital Markets, "
    "Competition and Consumers Act 2024: true words that mislead are unlawful."
)


class _Excerpt(NamedTuple):
    """Words of somebody, where they come from, and what was published."""

    of: str
    text: Text
    sentence: Text


def _excerpts(film: Film) -> Iterator[_Excerpt]:
    """Whatever can be compared: lines of reviews, and what was said."""
    yield from (_Excerpt(quote.outlet or "", quote.excerpt, quote.sentence) for quote in film.quotes)
    for words in _spoken(film):
        if words.sentence:
            yield _Excerpt(words.occasion or words.person, words.text, words.sentence)


def _spoken(film: Film) -> Iterator[SpokenWords]:
    notes = (note.quotation for note in film.production_notes)
    yield from filter(None, (film.statement and film.statement.quotation, *notes))


def _words(text: str) -> list[str]:
    return [folded(word).replace("’", "'") for word in _WORD.findall(text)]


def _segments(excerpt: str) -> list[list[str]]:
    """The runs of words between cuts and insertions."""
    return [words for part in _CUT.split(excerpt) if (words := _words(part))]


def _lost(excerpt: str, sentence: str) -> list[str] | None:
    """The first run of words of `excerpt` that `sentence` does not have after those before it; None if it has all."""
    published, position = _words(sentence), 0
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
    source=_LAW,
)
def quote_not_found(subject: Subject) -> Iterator[Finding]:
    """A quote or somebody's words, but for … and [ ], do not stand in the stored sentence in that order."""
    for words in _excerpts(subject.film):
        lost = _lost(words.text, words.sentence)
        if lost is not None:
            message = f"“{' '.join(lost)}” is not in the sentence as published"
            yield Finding(words.text.span, message, "copy the words; show a cut by … and an insertion by [ ]")


@rule(
    "quote-word-left-out",
    Severity.WARNING,
    why="A quote that drops the critic's “not” or “but” may be unlawful even where each word is true.",
    source=_LAW,
)
def quote_word_left_out(subject: Subject) -> Iterator[Finding]:
    """The sentence has a word of denial or reserve that the printed excerpt leaves out."""
    for words in _excerpts(subject.film):
        dropped = sorted(_negative(words.sentence) - _negative(words.text))
        if words.of and dropped:
            message = f"{words.of}: the excerpt leaves out “{'”, “'.join(dropped)}”, which the sentence has"
            yield Finding(words.text.span, message, "quote it whole, or accept it with the reason")


def _negative(text: str) -> set[str]:
    return {word for word in _words(text) if word in _NEGATIVE or word.endswith("n't")}


@rule(
    "spoken-unchecked",
    Severity.NOTE,
    why="Words put into somebody's mouth are the first thing that is denied, and what was published settles it.",
    source="Publicists' practice: the sentence is kept with its source.",
)
def spoken_unchecked(subject: Subject) -> Iterator[Finding]:
    """Somebody's words are quoted, and the sentence they were published in is not kept."""
    for words in _spoken(subject.film):
        if not words.sentence:
            hint = "add `sentence` as it was published, with its `source`"
            yield Finding(words.text.span, "nothing to compare these words with", hint)


@rule(
    "quote-without-outlet",
    Severity.NOTE,
    why="Praise from nowhere convinces nobody, and nobody can check it.",
    source="Sales companies' one-sheets: every quote names its outlet.",
)
def quote_without_outlet(subject: Subject) -> Iterator[Finding]:
    """A quote has no outlet: it is kept, never printed."""
    for quote in subject.film.quotes:
        if not quote.outlet:
            yield Finding(quote.excerpt.span, "no outlet: kept, never printed", "add `outlet` when it is known")


@rule(
    "quote-undated",
    Severity.NOTE,
    why="Who wants to check a quote looks for the issue or the page it was in.",
    source="Publicists' practice: critic, outlet, date and address are kept with the sentence.",
)
def quote_undated(subject: Subject) -> Iterator[Finding]:
    """Printed quotes lack critic, date or address; told once for every outlet."""
    by_outlet = {quote.outlet: quote for quote in reversed(subject.film.quotes) if quote.outlet}
    for outlet, quote in reversed(by_outlet.items()):
        missing = [name for name in ("critic", "date", "url") if getattr(quote, name) is None]
        if missing:
            yield Finding(outlet.span, f"{outlet}: {', '.join(missing)} not known", "add what can be found out")


@rule(
    "review-before-screening",
    Severity.WARNING,
    why="Nobody can have reviewed what nobody had seen: one of the dates is wrong, or the outlet saw a screener.",
    source="The facts of the film itself.",
)
def review_before_screening(subject: Subject) -> Iterator[Finding]:
    """A review is dated before the first screening."""
    shown = [screening.date.value for screening in subject.film.screenings if screening.date]
    for quote in subject.film.quotes if shown else ():
        if quote.date and all(certainly_before(quote.date, date) for date in shown):
            message = f"a review of {quote.date}, but the first screening is of {min(shown)}"
            yield Finding(quote.where("date"), message, "correct one of the dates, or add the earlier screening")


@rule(
    "stars-and-scale",
    Severity.ERROR,
    why="Four of five and four of ten are not the same review.",
    source=_LAW,
)
def stars_and_scale(subject: Subject) -> Iterator[Finding]:
    """More stars than the scale has, or a scale of none."""
    for quote in subject.film.quotes:
        if quote.stars and not _is_on_scale(quote):
            message = f"{quote.stars.given:g} of {quote.stars.of:g} {quote.stars.name}"
            yield Finding(quote.stars.span, message, "write how many were given, and of how many")


def _is_on_scale(quote: Quote) -> bool:
    return quote.stars is not None and quote.stars.of > 0 and 0 <= quote.stars.given <= quote.stars.of
