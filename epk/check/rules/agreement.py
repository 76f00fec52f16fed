"""What texts say in passing against the facts, and dates against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.registry import Finding, rule
from epk.check.subject import Subject
from epk.check.texts import Written
from epk.data.people import Person
from epk.data.values import PartialDate
from epk.problems import Severity

_MINUTES = re.compile(r"(?<![\d.,])(\d{1,3})[\s\u00a0-]*min(?:ute)?s?\b")
_HOURS = re.compile(r"(?<![\d.,])(\d)[\s\u00a0]?h(?:ours?)?[\s\u00a0]?(?:and[\s\u00a0])?([0-5]?\d)\b")
_YEAR_OF_FILM = r"(?:{title}\s*\((?P<one>(?:19|20)\d\d)\)|(?P<two>(?:19|20)\d\d)\s+(?:feature\s+)?film\s+{title})"
_DEBUT = re.compile(r"\b(?:feature(?:-length)? debut|debut feature|first feature)\b", re.IGNORECASE)
_NOW = r"is|are|has|have|lives|works|resides|teaches|studies|continues|plans|hopes|enjoys|currently|divides|loves"
_PRONOUNS = ("He", "She", "They", "he", "she", "they")
_SAME_WORK = 0.25
"""A number of minutes this near the running time, as a part of it, is meant for the running time."""


@rule(
    "runtime-in-prose",
    Severity.WARNING,
    why="A programme is made from whichever number its maker reads first.",
    source="The fact sheets of festivals' press notes (TIFF 2019) give it, and forms ask for it again.",
)
def runtime_in_prose(subject: Subject) -> Iterator[Finding]:
    """A text gives a number of minutes near the running time, but not the running time."""
    runtime = subject.film.runtime
    right = int(runtime.value) if runtime else 0
    for match, place in (*subject.hits(_MINUTES), *subject.hits(_HOURS)):
        minutes = int(match[1]) if match.re is _MINUTES else 60 * int(match[1]) + int(match[2])
        if minutes != right and abs(minutes - right) <= _SAME_WORK * right:
            message = f"“{match[0]}”, but `runtime` is {right} minutes"
            yield Finding(place, message, f"write {right} minutes, or change `runtime`")


@rule(
    "year-in-prose",
    Severity.WARNING,
    why="Festivals tell films of the same title apart by year.",
    source="Festival catalogues: title (year).",
)
def year_in_prose(subject: Subject) -> Iterator[Finding]:
    """A text gives the film another year: “Title (2020)”, “the 2020 film Title”."""
    year = subject.film.year
    title = re.escape(str(subject.film.title.value))
    pattern = re.compile(_YEAR_OF_FILM.format(title=title))
    for match, place in subject.hits(pattern) if year else ():
        if year and int(match["one"] or match["two"]) != year.value:
            message = f"“{match[0]}”, but `year` is {year.value}"
            yield Finding(place, message, f"write {year.value}, or change `year`")


@rule(
    "debut-in-prose",
    Severity.WARNING,
    why="Sections and prizes for first features depend on it, and a wrong claim costs the prize.",
    source="FilmFreeway's First-time Filmmaker.",
)
def debut_in_prose(subject: Subject) -> Iterator[Finding]:
    """A text calls the film a first feature, and `submission.first_feature` says no."""
    first = subject.film.submission.first_feature
    for match, place in subject.hits(_DEBUT) if first and not first.value else ():
        yield Finding(place, f"“{match[0]}”, but `first_feature` is no", "change the text or the fact")


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
