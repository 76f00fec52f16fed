"""Those who have died, in texts about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.check.texts import FilmText
from epk.problems import Severity

_NOW = r"is|are|has|have|lives|works|resides|teaches|studies|continues|plans|hopes|enjoys|currently|divides|loves"
_PRONOUNS = ("He", "She", "They", "he", "she", "they")


@rule(
    "present-tense",
    Severity.WARNING,
    why="A biography that speaks of somebody dead as living hurts those who knew them.",
    source="Practice of the trade press: the past tense, and the dates.",
)
def present_tense(checked: CheckedProject) -> Iterator[Finding]:
    """The biography of somebody who has died speaks of them in the present tense."""
    for key, person in checked.film.people.items():
        if person.deceased and person.biography:
            written = FilmText(person.biography.text, f"people.{key}.biography", exact=False)
            for start, end in _present(written.words, str(person.name.value)):
                place = checked.place(written, start, end)
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
def death_untold(checked: CheckedProject) -> Iterator[Finding]:
    """Somebody has died, and the film says neither when nor a word of it in the biography."""
    for person in checked.film.people.values():
        died = person.deceased
        told = person.biography is not None and re.search(r"\b(?:died|death|late)\b", person.biography.text)
        if died and not died.when and not told:
            yield Finding(
                person.where("deceased"),
                f"{person.name.value}: it is not said when",
                "add `when`, as far as a source says",
            )
