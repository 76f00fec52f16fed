"""Texts against the lengths that forms take. Nothing is ever cut: an overrun is told, with both counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from epk.check.checked_project import CheckedProject
from epk.check.profiles import HOUSE, LengthLimit, Profile, forms, own_forms, shipped
from epk.check.registry import Finding, rule
from epk.data.film import Film
from epk.data.film_fields import credits_for
from epk.data.record import Text
from epk.problems import Problem, Severity
from epk.typeset.counting import Count, count

_SYNOPSES = ("short", "medium", "long", "full")
_PLACES = {
    "logline": "logline", "statement": "statement", "biography": "people", "synopsis": "synopses",
    "short-synopsis": "synopses.short", "medium-synopsis": "synopses.medium", "long-synopsis": "synopses.long",
}  # fmt: skip
"""Where the film's file has a text."""
_HINT = "write a shorter one, or shorten this; it is never cut for you"


class _Candidate(NamedTuple):
    """A text that a form may be given."""

    name: str
    text: Text
    length: Count


@rule(
    "text-too-long",
    Severity.WARNING,
    why="A text that is longer than its name promises is cut by whoever pastes it into a form.",
    source="Cinefila's form (150 and 350 characters); that of Janson, a distributor (50 words).",
)
def text_too_long(checked: CheckedProject) -> Iterator[Finding]:
    """A logline or synopsis that is longer than this kit promises: 25, 50, 100 or 250 words, 150 or 350 characters."""
    for limit in shipped(HOUSE).limits:
        for candidate in _candidates(checked.film, limit):
            if excess := _excess(candidate.length, limit):
                yield Finding(candidate.text.span, f"{candidate.name} is {excess}", _HINT)


@rule(
    "form-length",
    Severity.NOTE,
    why="Every form wants another length, and the deadline is when one finds out.",
    source="Cinefila, Al Jazeera's festival, Janson, Premiere Digital and Vista; more in `assets/profiles/*.yaml`.",
)
def form_length(checked: CheckedProject) -> Iterator[Finding]:
    """A form for which none of the film's texts is short enough, with how much the shortest overruns."""
    for profile in [*forms(), *own_forms(checked.project, [])]:
        for limit in profile.limits:
            yield from _overrun(checked.film, profile, limit)


@rule(
    "length-missing",
    Severity.NOTE,
    why="A form that finds no text for its field has it written by somebody else, tonight.",
    source="The same forms, and the lengths that this kit promises.",
)
def length_missing(checked: CheckedProject) -> Iterator[Finding]:
    """Texts that forms ask for and the film does not have at any length."""
    asked: dict[str, list[str]] = {}
    for profile in [shipped(HOUSE), *forms(), *own_forms(checked.project, [])]:
        for limit in profile.limits:
            if not _candidates(checked.film, limit):
                asked.setdefault(limit.text, []).append(f"{profile.name} ({_allowed(limit)})")
    for text, by in asked.items():
        message = f"no {text.replace('-', ' ')}; asked for by {', '.join(dict.fromkeys(by))}"
        place = _PLACES[text]
        yield Finding(checked.film.at.get(place.partition(".")[0], checked.file), message, "write one", place)


def _allowed(limit: LengthLimit) -> str:
    lengths = ((limit.words, "words"), (limit.characters, "characters"))
    return " and ".join(f"{most} {unit}" for most, unit in lengths if most is not None)


@rule(
    "profile",
    Severity.ERROR,
    why="A profile that cannot be read checks nothing.",
    source="The fields of a profile, as `epk check --explain form-length` names them.",
)
def profile(checked: CheckedProject) -> Iterator[Finding]:
    """A file in `assets/profiles/` that is no profile."""
    problems: list[Problem] = []
    list(own_forms(checked.project, problems))
    for problem in problems:
        yield Finding(problem.span, problem.message, problem.hint)


def _overrun(film: Film, profile: Profile, limit: LengthLimit) -> Iterator[Finding]:
    candidates = _candidates(film, limit)
    excesses = [_excess(candidate.length, limit) for candidate in candidates]
    if candidates and all(excesses):
        shortest = min(candidates, key=lambda candidate: candidate.length.characters)
        message = f"{shortest.name}, the shortest for {profile.name}, is {_excess(shortest.length, limit)}"
        yield Finding(shortest.text.span, message, _HINT)


def _excess(length: Count, limit: LengthLimit) -> str:
    """By how much `length` overruns `limit`, in words; empty where it does not."""
    overruns = [
        f"{found - most} {unit if found - most > 1 else unit[:-1]} too long: {found} of {most}"
        for found, most, unit in (
            (length.words, limit.words, "words"),
            (length.characters, limit.characters, "characters"),
        )
        if most is not None and found > most
    ]
    return " and ".join(overruns)


def _candidates(film: Film, limit: LengthLimit) -> list[_Candidate]:
    return [_Candidate(name, text, count(text)) for name, text in _texts(film, limit.text)]


def _texts(film: Film, kind: str) -> Iterator[tuple[str, Text]]:
    """The texts of a kind with their names in messages."""
    passages = {name: getattr(film.synopses, name) for name in _SYNOPSES}
    if kind == "logline" and film.logline:
        yield "the logline", film.logline.text
    elif kind == "statement" and film.statement:
        yield "the statement", film.statement.text
    elif kind == "biography":
        yield from _directors(film)
    elif kind.endswith("synopsis"):
        only = kind.removesuffix("synopsis").rstrip("-")
        yield from ((f"the {name} synopsis", p.text) for name, p in passages.items() if p and only in ("", name))


def _directors(film: Film) -> Iterator[tuple[str, Text]]:
    for key in (key for credit in credits_for(film, "director") for key in credit.people):
        person = film.people.get(key)
        if person and person.biography:
            yield f"the biography of {person.name.value}", person.biography.text
