"""Names of people, companies, places and the film itself: one spelling each, in every text of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from epk.check.registry import Finding, rule
from epk.check.spelling import distance, folded
from epk.check.subject import MOST_HITS, Subject
from epk.check.texts import Written
from epk.check.watch import Watch, facts, registered, tokens_of
from epk.data.film import Film
from epk.limits import NAME_COMPARISONS
from epk.problems import Severity, Span

_GUIDELINES = "Festivals' delivery guidelines: names as in the credits, with their diacritics."


class _Misspelling(NamedTuple):
    """A name that is spelled otherwise at `span`, why it is taken for one, and the right spelling."""

    span: Span
    message: str
    right: str


@rule(
    "recorded-variant",
    Severity.ERROR,
    why="Spellings must match across form, kit and screener: a catalogue copies whichever it meets first.",
    source="Festivals' delivery guidelines; the film's own `variants`.",
)
def recorded_variant(subject: Subject) -> Iterator[Finding]:
    """A text spells a person, company, place, character or the title as one of its recorded `variants`."""
    for slip in _variants(subject, subject.prose):
        yield Finding(slip.span, slip.message, f"write {slip.right}")


@rule(
    "near-miss",
    Severity.WARNING,
    why="A misspelt name is the first thing its owner sees, and it makes two people of one in every data base.",
    source=_GUIDELINES,
)
def near_miss(subject: Subject) -> Iterator[Finding]:
    """A word in a text is nearly, but not quite, the word of a registered name: Chitth for Chhith, Zoe for Zoë."""
    watch = Watch(subject.film)
    for slip in _slips(subject, watch, subject.prose):
        yield Finding(slip.span, slip.message, f"write {slip.right}, if it is meant")
    if watch.exhausted:
        message = f"only the first {NAME_COMPARISONS.value:,} comparisons of words with names were made"
        yield Finding(subject.file, message, f"Shorten the texts. {NAME_COMPARISONS.way_out}")


@rule(
    "name-in-quote",
    Severity.NOTE,
    why="What was published stays as it was; but a slip made in copying it looks just the same.",
    source=_GUIDELINES,
)
def name_in_quote(subject: Subject) -> Iterator[Finding]:
    """A quote, a headline or somebody's words spell a registered name otherwise."""
    printed = [written for written in subject.texts if written.exact and not written.path.endswith(".sentence")]
    for slip in (*_variants(subject, printed), *_slips(subject, Watch(subject.film), printed)):
        hint = f"compare it with what was published; “[{slip.right}]” corrects it openly"
        yield Finding(slip.span, slip.message, hint)


def _variants(subject: Subject, texts: Iterable[Written]) -> Iterator[_Misspelling]:
    """Recorded variants in texts."""
    wrong = {bad: good for bad, good in _misspelt(subject.film).items() if subject.may_say(bad)}
    pattern = _any_of(wrong)
    for match, place in subject.matches(pattern, texts) if wrong else ():
        variant = " ".join(match[0].split())
        yield _Misspelling(place, f"“{variant}” is a recorded variant of “{wrong[variant]}”", wrong[variant])


def _slips(subject: Subject, watch: Watch, texts: Iterable[Written]) -> Iterator[_Misspelling]:
    """Words in texts that are nearly names, at most `MOST_HITS` in a text."""
    for written in texts:
        tokens = list(tokens_of(written.words))
        slips = ((tokens[index], slip) for index in range(len(tokens)) if (slip := watch.slip(tokens, index)))
        for token, slip in islice(slips, MOST_HITS):
            place = subject.place(written, token.start, token.end)
            yield _Misspelling(place, f"“{slip.word}” is nearly the name “{slip.name}”", slip.name)


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
