"""Credits that texts give in passing, against those of the film."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.checked_project import OF_FILM, CheckedProject
from epk.check.registry import Finding, rule
from epk.data.film import Film
from epk.data.label_files import english
from epk.problems import Severity

_PRODUCERS = ("producer", "co-producer", "executive-producer", "line-producer", "consulting-producer")
_DEEDS = {
    "directed": ("director",), "direction": ("director",),
    "written": ("writer", "story"), "penned": ("writer", "story"), "screenplay": ("writer",), "script": ("writer",),
    "story": ("story", "writer"), "produced": _PRODUCERS, "executive produced": ("executive-producer",),
    "edited": ("editor",), "editing": ("editor",), "cinematography": ("cinematographer",),
    "photographed": ("cinematographer",), "photography": ("cinematographer",), "music": ("music",),
    "score": ("music",), "scored": ("music",), "production design": ("production-designer",),
    "costumes": ("costume-designer",), "costume design": ("costume-designer",), "casting": ("casting",),
    "sound design": ("sound",), "visual effects": ("visual-effects",),
}  # fmt: skip
"""Jobs that a word before “by” tells of."""
_DEED = "|".join(sorted(_DEEDS, key=len, reverse=True))
_CLAIM = re.compile(
    r"(?:^|[.!?,;:—–(\n]\s*|\b(?:film|feature|documentary|debut|is|was|and|with)\s+)"
    rf"(?P<deeds>(?:co-)?(?:{_DEED})(?:(?:,|,? and) (?:{_DEED}))*) by (?P<names>[^.;:!?\n]+(?:\b[A-Z]\.[^.;:!?\n]+)*)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:based on|inspired by|adapted from|adaptation of)\b[^.!?\n]*$", re.IGNORECASE)
_BETWEEN = re.compile(r",? and |, | & ")
_PARTICLES = frozenset(
    {"de", "da", "di", "del", "della", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "y"}
)
_FIRMS = re.compile(
    r"\b(?:the|films?|pictures?|productions?|studios?|entertainment|media|company|group|network|channel|foundation|"
    r"collective|orchestra|band|inc|ltd|llc|gmbh)\b",
    re.IGNORECASE,
)


@rule(
    "credit-in-prose",
    Severity.WARNING,
    why="Two names for one job set guilds and agents against each other, and the catalogue copies the wrong one.",
    source="Festivals' delivery guidelines: credits as on screen, the same in every text.",
)
def credit_in_prose(checked: CheckedProject) -> Iterator[Finding]:
    """A text says “directed by”, “written by”, “music by” and the like of somebody who is not credited with it."""
    if not checked.film.language.lower().startswith("en"):
        return
    for match, place in checked.hits(_CLAIM, OF_FILM):
        if _ELSEWHERE.search(match.string, max(0, match.start() - 200), match.start("deeds")):
            continue
        for deed in re.findall(_DEED, match["deeds"], re.IGNORECASE):
            for name in _names(match["names"]):
                if said := _contradiction(checked.film, _DEEDS.get(deed.casefold(), ()), name):
                    yield Finding(place, f"“{deed} by {name}”, but {said}", "correct the text, or `crew`")


def _names(words: str) -> Iterator[str]:
    """The names that a phrase begins with, such as “A B and C D” of “A B and C D in the winter”."""
    for part in _BETWEEN.split(words):
        name: list[str] = []
        following = part.split()
        for word in following:
            if not (word[0].isupper() or (name and word in _PARTICLES)):
                break
            name.append(word)
        if name:
            yield " ".join(name).rstrip("”’)\"'")
        if len(name) < len(following) or not name:
            return


def _contradiction(film: Film, jobs: tuple[str, ...], name: str) -> str:
    """What the film's credits say against `name` having done one of `jobs`; empty where they say nothing."""
    if not jobs:
        return ""
    credited = [key for credit in film.crew if credit.job in jobs for key in credit.people]
    known = [key for key, person in film.people.items() if _means(name, str(person.name.value))]
    if any(key in credited for key in known) or not (known or _is_somebody(film, name)):
        return ""
    labels = english()
    did = [
        labels("jobs", credit.job).lower() if credit.job != "other" else ""
        for credit in film.crew
        if known and known[0] in credit.people
    ]
    if any(did):
        return f"the credits have {film.people[known[0]].name.value} as {labels.listed([job for job in did if job])}"
    names = [str(film.people[key].name.value) for key in dict.fromkeys(credited) if key in film.people]
    return f"the credits have {labels.listed(names)}" if names else "no credit says so"


def _means(name: str, registered: str) -> bool:
    """Whether a name in a text is a registered one: whole, after other words, or by its last part."""
    return name == registered or name.endswith(f" {registered}") or registered.endswith(f" {name}")


def _is_somebody(film: Film, name: str) -> bool:
    """Whether `name` looks like a person of whom the film knows nothing: no company, no character, no single word."""
    others = [str(company.name.value) for company in film.companies.values()]
    others += [str(member.character.value) for member in film.cast if member.character]
    others += [str(variant.value) for person in film.people.values() for variant in person.name.variants]
    return (
        len(name.split()) > 1
        and not _FIRMS.search(name)
        and not any(name in other or other in name for other in others)
    )
