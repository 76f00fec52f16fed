"""The rules: each registers itself with its name, severity and reason where it is defined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from epk.check.checked_project import CheckedProject
from epk.data.suggest import did_you_mean
from epk.problems import Severity, Span

RULES = "epk.check.rules"
BEFORE_BUILDING = "epk.check.rules.before_building"
"""Modules whose rules stop a build stand apart: the others take as long to import as these take to run."""


class Finding(NamedTuple):
    """One thing a rule found: where it is, what is wrong, and the way out.

    `place` is the path of what is missing, such as `links.website`; empty where `span` says where it is.
    """

    span: Span
    message: str
    hint: str
    place: str = ""


Find = Callable[[CheckedProject], Iterable[Finding]]


class CheckRule(NamedTuple):
    """A rule: `finds` says what it looks for, `why` that matters, `source` who asks for it.

    What it finds `stops_build` where a document could not be made, or would say something wrong of somebody; what is
    merely missing stops none, for a draft is built before everything is known. It is not `acceptable` where there is
    nothing to print without what it asks for.
    """

    name: str
    severity: Severity
    finds: str
    why: str
    source: str
    family: str
    find: Find
    stops_build: bool = False
    acceptable: bool = True


class UnknownRule(LookupError):
    """A name that no rule has; its text says which may be meant."""


_RULES: dict[str, CheckRule] = {}


def rule(
    name: str, severity: Severity, *, why: str, source: str, stops_build: bool = False, acceptable: bool = True
) -> Callable[[Find], Find]:
    """Register a function as the rule `name`; the first paragraph of its docstring says what it finds."""

    def register(find: Find) -> Find:
        finds = " ".join((find.__doc__ or "").split("\n\n")[0].split())
        family = find.__module__.rpartition(".")[2]
        add(CheckRule(name, severity, finds, why, source, family, find, stops_build, acceptable))
        return find

    return register


def add(new: CheckRule) -> None:
    """Register a rule that is written as data."""
    if new.name in _RULES:
        raise ValueError(f"there are two rules called {new.name}")
    _RULES[new.name] = new


@cache
def rules() -> Mapping[str, CheckRule]:
    """All rules by name, family by family; of each those first that stop a build."""
    _import_from(BEFORE_BUILDING)
    _import_from(RULES)
    return {rule.name: rule for rule in sorted(_RULES.values(), key=lambda rule: rule.family)}


@cache
def stopping_rules() -> tuple[CheckRule, ...]:
    """Those that stop a build, without importing the others."""
    _import_from(BEFORE_BUILDING)
    return tuple(rule for rule in _RULES.values() if rule.stops_build)


def _import_from(package: str) -> None:
    folder = Path(str(import_module(package).__file__)).parent
    for path in sorted(folder.glob("[!_]*.py")):
        import_module(f"{package}.{path.stem}")


def named(name: str) -> CheckRule:
    """The rule called `name`. Raises UnknownRule."""
    if name not in rules():
        hint = did_you_mean(name, rules())
        raise UnknownRule(f'there is no rule "{name}"' + (f"; {hint}" if hint else ""))
    return rules()[name]


def explain(name: str) -> str:
    """What the rule called `name` finds, and why. Raises UnknownRule."""
    known = named(name)
    return f"{known.name} ({known.severity})\n  {known.finds}\n  Why: {known.why}\n  Source: {known.source}"
