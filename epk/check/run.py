"""Rules run over a project: all of them for `epk check`, those that stop a build before one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from epk.check.acceptance import is_accepted
from epk.check.checked_project import CheckedProject
from epk.check.film_paths import place_of
from epk.check.registry import CheckRule, named, rules, stopping_rules
from epk.data.project import Project
from epk.problems import Problem, ProblemsFound


class Findings(NamedTuple):
    """What a check found, in order of place; `accepted` is what the film accepts with a reason."""

    problems: tuple[Problem, ...]
    accepted: tuple[Problem, ...]


def check(project: Project, only: Collection[str] = (), skip: Collection[str] = ()) -> Findings:
    """Run the rules named in `only` (all if empty) but those in `skip`. Raises UnknownRule."""
    chosen = [named(name) for name in only] or list(rules().values())
    left_out = {named(name).name for name in skip}
    return _found(project, [run for run in chosen if run.name not in left_out])


def check_before_building(project: Project) -> None:
    """Raises ProblemsFound with all that must not be built, but for what the film accepts."""
    findings = _found(project, stopping_rules())
    if findings.problems:
        raise ProblemsFound(findings.problems)


def found_by(run: CheckRule, checked: CheckedProject) -> Iterator[Problem]:
    """What one rule finds, whether it is accepted or not."""
    for finding in run.find(checked):
        place = finding.place or place_of(checked.film, finding.span)
        yield Problem(run.severity, finding.span, finding.message, finding.hint, rule=run.name, place=place)


def _found(project: Project, chosen: Iterable[CheckRule]) -> Findings:
    checked = CheckedProject(project)
    found: tuple[list[Problem], list[Problem]] = ([], [])
    for run in chosen:
        for problem in found_by(run, checked):
            found[run.acceptable and is_accepted(project, problem)].append(problem)
    problems, accepted = (tuple(sorted(some, key=lambda problem: problem.sort_key)) for some in found)
    return Findings(problems, accepted)
