"""The rules: each registers itself with its name, severity and reason; `check` runs them over a project."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from epk.check.rules import FAMILIES
from epk.check.subject import Subject
from epk.data.film import Accepted
from epk.data.project import Project
from epk.data.suggest import did_you_mean
from epk.problems import Problem, ProblemsFound, Severity, Span

if TYPE_CHECKING:
    from epk.check.rehearsal import Rehearsal


class Finding(NamedTuple):
    """One thing a rule found: the place, what is wrong, and the way out."""

    span: Span
    message: str
    hint: str


Find = Callable[[Subject], Iterable[Finding]]


class Rule(NamedTuple):
    """A rule: `finds` says what it looks for, `why` that matters, `source` who asks for it."""

    name: str
    severity: Severity
    finds: str
    why: str
    source: str
    family: str
    find: Find


class Findings(NamedTuple):
    """What a check found, in order of place; `accepted` is what the film accepts with a reason."""

    problems: tuple[Problem, ...]
    accepted: tuple[Problem, ...]


class UnknownRule(LookupError):
    """A name that no rule has; its text says which may be meant."""


_RULES: dict[str, Rule] = {}
BEFORE_BUILDING = {
    "unknown-key": "references",
    "file-missing": "pictures",
    "unknown-template": "layouts",
    "unknown-block": "layouts",
    "unknown-style": "layouts",
    "region-off-page": "layouts",
    "recorded-variant": "names",
    "quote-not-found": "quotes",
    "stars-and-scale": "quotes",
}
"""Rules whose findings stop a build, with their families.

By them a document cannot be made, or says something wrong of somebody. What is merely missing stops none; a draft is
built before everything is known.
"""
PRINTABLE = ("region-off-page", "recorded-variant", "quote-not-found", "stars-and-scale")
"""Those of them that a film can accept: the others leave nothing to print."""


def rule(name: str, severity: Severity, *, why: str, source: str) -> Callable[[Find], Find]:
    """Register a function as the rule `name`; the first paragraph of its docstring says what it finds."""

    def register(find: Find) -> Find:
        finds = " ".join((find.__doc__ or "").split("\n\n")[0].split())
        add(Rule(name, severity, finds, why, source, find.__module__.rpartition(".")[2], find))
        return find

    return register


def add(new: Rule) -> None:
    """Register a rule that is written as data."""
    if new.name in _RULES:
        raise ValueError(f"there are two rules called {new.name}")
    _RULES[new.name] = new


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name, family by family."""
    _import(FAMILIES)
    return {rule.name: rule for rule in sorted(_RULES.values(), key=lambda rule: FAMILIES.index(rule.family))}


def _import(families: Iterable[str]) -> None:
    for family in families:
        import_module(f"epk.check.rules.{family}")


def named(name: str) -> Rule:
    """The rule called `name`. Raises UnknownRule."""
    if name not in rules():
        hint = did_you_mean(name, rules())
        raise UnknownRule(f'there is no rule "{name}"' + (f"; {hint}" if hint else ""))
    return rules()[name]


def explain(name: str) -> str:
    """What the rule called `name` finds, and why. Raises UnknownRule."""
    known = named(name)
    return f"{known.name} ({known.severity})\n  {known.finds}\n  Why: {known.why}\n  Source: {known.source}"


def check(project: Project, only: Collection[str] = (), skip: Collection[str] = ()) -> Findings:
    """Run the rules named in `only` (all if empty) but those in `skip`. Raises UnknownRule."""
    chosen = [named(name) for name in only] or list(rules().values())
    left_out = {named(name).name for name in skip}
    return _found(project, [run for run in chosen if run.name not in left_out])


def _found(project: Project, chosen: Iterable[Rule]) -> Findings:
    subject = Subject(project)
    found = [_problem(run, finding) for run in chosen for finding in run.find(subject)]
    found.sort(key=lambda problem: problem.sort_key)
    accepted = [problem for problem in found if is_accepted(project, problem)]
    return Findings(tuple(problem for problem in found if problem not in accepted), tuple(accepted))


def can_be_composed(subject: Subject) -> bool:
    """Whether every key has its entry; blocks count on that."""
    _import([BEFORE_BUILDING["unknown-key"]])
    return not any(True for _ in _RULES["unknown-key"].find(subject))


def rehearsed(subject: Subject) -> Rehearsal:
    """The documents of a project set as for a build; none of them where keys are unknown."""
    from epk.check.rehearsal import Rehearsal  # noqa: PLC0415  # brings all blocks and ReportLab, 250 ms

    return subject.rehearsal if can_be_composed(subject) else Rehearsal((), ())


def check_before_building(project: Project) -> None:
    """Raises ProblemsFound with all that must not be built; what can be printed is, where the film accepts it."""
    _import(BEFORE_BUILDING.values())  # the other families take as long to import as these take to run
    findings = _found(project, [_RULES[name] for name in BEFORE_BUILDING])
    problems = [*findings.problems, *(found for found in findings.accepted if found.rule not in PRINTABLE)]
    if problems:
        raise ProblemsFound(problems)


def is_accepted(project: Project, problem: Problem) -> bool:
    """Whether the film accepts what a rule has found."""
    return any(_accepts(entry, problem) for entry in project.film.accepted)


def _problem(run: Rule, finding: Finding) -> Problem:
    return Problem(run.severity, finding.span, finding.message, finding.hint, rule=run.name)


def _accepts(entry: Accepted, problem: Problem) -> bool:
    return entry.rule == problem.rule and (entry.value is None or entry.value in problem.message)
