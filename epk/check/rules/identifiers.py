"""Numbers under which the film is registered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from epk.check.checked_project import CheckedProject
from epk.check.identifiers import eidr_fault, isan_fault
from epk.check.registry import Finding, rule
from epk.data.record import Fact, Text
from epk.problems import Severity


def _identifier(fact: Fact[Text] | None, fault: Callable[[str], str]) -> Iterator[Finding]:
    if fact and (wrong := fault(fact.value)):
        yield Finding(fact.value.span, f"“{fact.value}” {wrong}", "copy it again from the registration")


@rule(
    "isan",
    Severity.ERROR,
    why="A wrong number registers another film's rights.",
    source="ISO 15706-1 and -2 (ISAN), check characters by ISO 7064, Mod 37,36.",
)
def isan(checked: CheckedProject) -> Iterator[Finding]:
    """An ISAN that is none, or whose check characters do not fit its digits."""
    return _identifier(checked.film.submission.isan, isan_fault)


@rule(
    "eidr",
    Severity.ERROR,
    why="Shops and data bases match a film by this number.",
    source="EIDR's identifier format, check character by ISO 7064, Mod 37,36.",
)
def eidr(checked: CheckedProject) -> Iterator[Finding]:
    """An EIDR number that is none, or whose check character does not fit its digits."""
    return _identifier(checked.film.submission.eidr, eidr_fault)
