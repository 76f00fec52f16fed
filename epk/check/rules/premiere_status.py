"""Premiere status, computed from the record of screenings and compared with what is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from epk.check.checked_project import CheckedProject
from epk.check.countries import country
from epk.check.partial_dates import certainly_before
from epk.check.registry import Finding, rule
from epk.data.film import Film
from epk.data.premiere_status import RANKS
from epk.data.reception import Screening
from epk.problems import Severity

_CLAIM = re.compile(r"\b(world|international|continental|national|regional) premi[eè]re\b", re.IGNORECASE)
_LADDER = "Festivals' rules of entry; SXSW: cast-and-crew screenings do not count."


def _country(name: str | None) -> str:
    plain = (name or "").strip().casefold().removeprefix("the ")
    return country(plain) or plain


def _origins(film: Film) -> set[str]:
    return {_country(name) for name in film.countries.value} if film.countries else set()


def _earlier(film: Film, than: Screening) -> Iterator[Screening]:
    """Screenings that were certainly before `than`."""
    for screening in film.screenings:
        if screening.date and than.date and certainly_before(screening.date.value, than.date.value):
            yield screening


def _when(screening: Screening) -> str:
    return f"{screening.event.value} ({screening.date.value})" if screening.date else str(screening.event.value)


@rule(
    "premiere-contradicted",
    Severity.ERROR,
    why="A festival that was promised a premiere and finds an earlier screening takes the film off its programme.",
    source=_LADDER,
)
def premiere_contradicted(checked: CheckedProject) -> Iterator[Finding]:
    """A premiere claim that the record of screenings contradicts: the ladder only goes down."""
    worlds = [s for s in checked.film.screenings if s.premiere and s.premiere.value == "world"]
    for second in worlds[1:]:
        message = f"{second.event.value} is a second world premiere, after {worlds[0].event.value}"
        yield Finding(second.where("premiere"), message, "a film has one; take the claim from one of them")
    for screening in checked.film.screenings:
        if screening.premiere and (reason := _contradiction(checked.film, screening, screening.premiere.value)):
            message = f"{screening.event.value} cannot be the {screening.premiere.value} premiere: {reason}"
            yield Finding(screening.where("premiere"), message, "correct the claim, a date or a country")


def _contradiction(film: Film, screening: Screening, claim: str) -> str:
    """Why the record contradicts a claim; empty where it does not."""
    earlier = list(_earlier(film, screening))
    home, country = _origins(film), _country(screening.country)
    if claim == "international" and country and country in home:
        return f"{screening.country} is a country of origin"
    barred = [other for other in earlier if _bars(claim, _country(other.country), country, home)]
    return f"{_when(barred[0])} was earlier" if barred else ""


def _bars(claim: str, earlier: str, country: str, home: set[str]) -> bool:
    """Whether a screening in the country `earlier` takes the claim from one in `country`."""
    if claim == "world":
        return True
    if claim == "international":
        return bool(earlier) and bool(home) and earlier not in home
    return claim == "national" and bool(country) and earlier == country


@rule(
    "premiere-order",
    Severity.WARNING,
    why="Programmers read the record from the top; a world premiere below another premiere looks like a slip.",
    source=_LADDER,
)
def premiere_order(checked: CheckedProject) -> Iterator[Finding]:
    """A premiere of higher rank without a date stands below one of lower rank."""
    claimed = [(s, RANKS.index(s.premiere.value)) for s in checked.film.screenings if s.premiere]
    for (above, rank), (below, lower) in pairwise(claimed):
        if lower < rank and not (above.date and below.date):
            message = f"the {RANKS[lower]} premiere stands below the {RANKS[rank]} one, and a date is missing"
            yield Finding(below.where("premiere"), message, "put the screenings in order, or add the dates")


@rule(
    "premiere-unclaimed",
    Severity.NOTE,
    why="The status of the first screening is what every later festival asks for.",
    source="Festivals' entry forms, which ask for premiere status.",
)
def premiere_unclaimed(checked: CheckedProject) -> Iterator[Finding]:
    """The first screening with a date claims no premiere, and no other claims to be the first in the world."""
    film = checked.film
    dated = sorted((s for s in film.screenings if s.date), key=lambda s: str(s.date and s.date.value))
    if dated and not any(s.premiere and s.premiere.value == "world" for s in film.screenings):
        message = f"by the record {_when(dated[0])} is the world premiere, and nothing says so"
        yield Finding(dated[0].span, message, "add `premiere: world`, or the earlier screening")


@rule(
    "premiere-in-prose",
    Severity.WARNING,
    why="A claim in a synopsis is quoted like one in the record.",
    source=_LADDER,
)
def premiere_in_prose(checked: CheckedProject) -> Iterator[Finding]:
    """A text speaks of a premiere, such as the international one, that no screening claims."""
    claimed = {str(s.premiere.value) for s in checked.film.screenings if s.premiere}
    for match, place in checked.hits(_CLAIM) if claimed else ():
        if match[1].lower() not in claimed:
            message = f"“{match[0]}”: no screening is one"
            yield Finding(place, message, "correct the text, or the `premiere` of the screening")
