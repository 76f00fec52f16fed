"""Dates against each other."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.partial_dates import certainly_before
from epk.check.registry import Finding, rule
from epk.data.people import Person
from epk.data.values import PartialDate
from epk.problems import Severity


@rule(
    "dates-in-order",
    Severity.ERROR,
    why="A date out of order is a slip of the pen, and the slip is in every document.",
    source="The facts of the film itself.",
)
def dates_in_order(checked: CheckedProject) -> Iterator[Finding]:
    """A screening before the film was made or completed, a death before the birth."""
    film = checked.film
    shown = [s.date.value for s in film.screenings if s.date]
    for screening in film.screenings:
        if screening.date and film.year and screening.date.value.year < film.year.value:
            message = (
                f"{screening.event.value}, {screening.date.value}: before the year of production, {film.year.value}"
            )
            yield Finding(screening.where("date"), message, "correct the date or `year`")
    yield from _completed(checked, shown)
    for key, person in film.people.items():
        yield from _life(key, person)


def _completed(checked: CheckedProject, shown: list[PartialDate]) -> Iterator[Finding]:
    done = checked.film.submission.completion_date
    early = [date for date in shown if done and certainly_before(date, done.value)]
    if done and early:
        message = f"completed on {done.value}, but shown on {min(early)}"
        yield Finding(checked.film.submission.where("completion_date"), message, "correct one of the dates")


def _life(key: str, person: Person) -> Iterator[Finding]:
    died = person.deceased
    if died and died.when and died.born and certainly_before(died.when, died.born):
        yield Finding(died.where("when"), f"{key}: died {died.when}, born {died.born}", "correct one of the dates")
