"""What texts say in passing against the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check import countries
from epk.check.checked_project import OF_FILM, CheckedProject
from epk.check.registry import Finding, rule
from epk.problems import Severity, Span

_MINUTES = re.compile(r"(?<![\d.,])(\d{1,3})[\s\u00a0-]*min(?:ute)?s?\b")
_HOURS = re.compile(r"(?<![\d.,])(\d)[\s\u00a0]?h(?:ours?)?[\s\u00a0]?(?:and[\s\u00a0])?([0-5]?\d)\b")
_YEAR_OF_FILM = r"(?:{title}\s*\((?P<one>(?:19|20)\d\d)\)|(?P<two>(?:19|20)\d\d)\s+(?:feature\s+)?film\s+{title})"
_DEBUT = re.compile(r"\b(?:feature(?:-length)? debut|debut feature|first feature)\b", re.IGNORECASE)
_KIND = r"(?:feature |documentary |short )?(?:film|feature|documentary|production|co-?production)s?"
_WORD = re.compile(rf"(?<!\w)(?:{countries.WORD})(?![\w.])")
_NAME = re.compile(rf"(?<!\w)(?:{countries.NAME})(?![\w.])")
_JOINED = rf"(?:{countries.WORD})(?:[-–/](?:{countries.WORD}))+(?= {_KIND}\b)"
_SINGLE = rf"(?:{countries.WORD})(?= co-?production\b)"
_MADE_IN = re.compile(rf"(?<![\w-])(?P<words>{_JOINED}|{_SINGLE}) {_KIND}")
_LIST = rf"(?:the )?(?:{countries.NAME})(?:(?:,| and|, and) (?:the )?(?:{countries.NAME})(?!\w))+"
_MADE_BETWEEN = re.compile(rf"\bco-?production (?:between|of|by|from) (?P<names>{_LIST})")
_INTERNATIONAL = re.compile(r"\binternational co-?production\b")
_SAME_WORK = 0.25
"""A number of minutes this near the running time, as a part of it, is meant for the running time."""


@rule(
    "runtime-in-prose",
    Severity.WARNING,
    why="A programme is made from whichever number its maker reads first.",
    source="The fact sheets of festivals' press notes (TIFF 2019) give it, and forms ask for it again.",
)
def runtime_in_prose(checked: CheckedProject) -> Iterator[Finding]:
    """A text gives a number of minutes near the running time, but not the running time."""
    runtime = checked.film.runtime
    right = int(runtime.value) if runtime else 0
    for match, place in (*checked.hits(_MINUTES), *checked.hits(_HOURS)):
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
def year_in_prose(checked: CheckedProject) -> Iterator[Finding]:
    """A text gives the film another year: “Title (2020)”, “the 2020 film Title”."""
    year = checked.film.year
    title = re.escape(str(checked.film.title.value))
    pattern = re.compile(_YEAR_OF_FILM.format(title=title))
    for match, place in checked.hits(pattern) if year else ():
        if year and int(match["one"] or match["two"]) != year.value:
            message = f"“{match[0]}”, but `year` is {year.value}"
            yield Finding(place, message, f"write {year.value}, or change `year`")


@rule(
    "debut-in-prose",
    Severity.WARNING,
    why="Sections and prizes for first features depend on it, and a wrong claim costs the prize.",
    source="FilmFreeway's First-time Filmmaker.",
)
def debut_in_prose(checked: CheckedProject) -> Iterator[Finding]:
    """A text calls the film a first feature, and `submission.first_feature` says no."""
    first = checked.film.submission.first_feature
    for match, place in checked.hits(_DEBUT) if first and not first.value else ():
        yield Finding(place, f"“{match[0]}”, but `first_feature` is no", "change the text or the fact")


@rule(
    "countries-in-prose",
    Severity.WARNING,
    why="Premiere status, quotas and prizes hang on the countries, and a programmer believes the text.",
    source="The fact sheets of festivals' press notes (TIFF 2019), which list all countries of production.",
)
def countries_in_prose(checked: CheckedProject) -> Iterator[Finding]:
    """A text makes the film a production of a country that `countries` lacks, or a co-production of one country."""
    listed = checked.film.countries.value if checked.film.countries else ()
    known = {countries.country(name) for name in listed}
    if not known or None in known or not checked.film.language.lower().startswith("en"):
        return
    for phrase, origins, place in _origins(checked):
        if missing := [country for country in origins if country not in known]:
            message = f"“{phrase}”, but `countries` has no {' or '.join(missing)}"
            yield Finding(place, message, "correct the text, or `countries`")
    for match, place in checked.hits(_INTERNATIONAL, OF_FILM) if len(known) == 1 else ():
        yield Finding(place, f"“{match[0]}”, but `countries` has only {listed[0]}", "correct the text, or `countries`")


def _origins(checked: CheckedProject) -> Iterator[tuple[str, list[str], Span]]:
    """What texts call the film, with the countries meant by it; a single adjective may stand for anything."""
    for match, place in checked.hits(_MADE_IN, OF_FILM):
        yield match[0], [countries.origin(word) for word in _WORD.findall(match["words"])], place
    for match, place in checked.hits(_MADE_BETWEEN, OF_FILM):
        yield match[0], [countries.origin(name) for name in _NAME.findall(match["names"])], place
