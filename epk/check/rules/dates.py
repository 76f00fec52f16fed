"""Dates against each other, and the living and the dead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.registry import Finding, rule
from epk.check.subject import Subject
from epk.check.texts import Written
from epk.data.people import Person
from epk.data.values import PartialDate
from epk.problems import Severity

_NOW = r"is|are|has|have|lives|works|resides|teaches|studies|continues|plans|hopes|enjoys|currently|divides|loves"
_PRONOUNS = ("He", "She", "They", "he", "she", "they")


@rule(
    "dates-in-order",
    Severity.ERROR,
    why="A date out of order is a slip of the pen, and the slip is in every document.",
    source="The facts of the film itself.",
)
def dates_in_order(subject: Subject) -> Iterator[Finding]:
    """A screening before the film was made or completed, a death before the birth."""
    film = subject.film
    shown = [s.date.value for s in film.screenings if s.date]
    for screening in film.screenings:
        if screening.date and film.year and screening.date.value.year < film.year.value:
            message = (
                f"{screening.event.value}, {screening.date.value}: before the year of production, {film.year.value}"
            )
            yield Finding(screening.where("date"), message, "correct the date or `year`")
    yield from _completed(subject, shown)
    for key, person in film.people.items():
        yield from _life(key, person)


def _completed(subject: Subject, shown: list[PartialDate]) -> Iterator[Finding]:
    done = subject.film.submission.completion_date
    early = [date for date in shown if done and certainly_before(date, done.value)]
    if done and early:
        message = f"completed on {done.value}, but shown on {min(early)}"
        yield Finding(subject.film.submission.where("completion_date"), message, "correct one of the dates")


def _life(key: str, person: Person) -> Iterator[Finding]:
    died = person.deceased
    if died and died.when and died.born and certainly_before(died.when, died.born):
        yield Finding(died.where("when"), f"{key}: died {died.when}, born {died.born}", "correct one of the dates")


def certainly_before(one: PartialDate, other: PartialDate) -> bool:
    """Whether every day that `one` may be is before every day that `other` may be."""
    pairs = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    for ours, theirs in pairs:
        if ours is None or theirs is None or ours != theirs:
            return ours is not None and theirs is not None and ours < theirs
    return False


@rule(
    "present-tense",
    Severity.WARNING,
    why="A biography that speaks of somebody dead as living hurts those who knew them.",
    source="Practice of the trade press: the past tense, and the dates.",
)
def present_tense(subject: Subject) -> Iterator[Finding]:
    """The biography of somebody who has died speaks of them in the present tense."""
    for key, person in subject.film.people.items():
        if person.deceased and person.biography:
            written = Written(person.biography.text, f"people.{key}.biography", exact=False)
            for start, end in _present(written.words, str(person.name.value)):
                place = subject.place(written, start, end)
                message = f"“{written.words[start:end]}”: {person.name.value} has died"
                yield Finding(place, message, "put the biography into the past tense")


def _present(words: str, name: str) -> Iterator[tuple[int, int]]:
    family_name = name.rsplit(maxsplit=1)[-1]
    subjects = "|".join(map(re.escape, (name, family_name, *_PRONOUNS)))
    for match in re.finditer(rf"\b(?:{subjects})\s+(?:{_NOW})\b(?!\s+(?:died|passed))", words):
        yield match.span()


@rule(
    "death-untold",
    Severity.NOTE,
    why="A reader who is not told writes to ask for an interview.",
    source="Practice of the trade press: (1961–2013) behind the name.",
)
def death_untold(subject: Subject) -> Iterator[Finding]:
    """Somebody has died, and the film says neither when nor a word of it in the biography."""
    for person in subject.film.people.values():
        died = person.deceased
        told = person.biography is not None and re.search(r"\b(?:died|death|late)\b", person.biography.text)
        if died and not died.when and not told:
            yield Finding(
                person.where("deceased"),
                f"{person.name.value}: it is not said when",
                "add `when`, as far as a source says",
            )
