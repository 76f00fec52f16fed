"""One run of `epk check`: what it prints, and how it ends."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from epk.check.formats import FOR_PROGRAMS, as_text
from epk.check.run import Findings, check
from epk.data.project import open_project
from epk.problems import ExitCode, Problem, ProblemsFound, Severity


class Examination(NamedTuple):
    """The report in the format asked for, and the exit code: `PROBLEMS` where there are errors."""

    report: str
    code: ExitCode


def examine(
    folder: Path, form: str = "text", *, only: Collection[str] = (), skip: Collection[str] = (), strict: bool = False
) -> Examination:
    """Check the film project in `folder`; `strict` makes warnings count like errors.

    Raises UnknownRule. Raises ProblemsFound for files that cannot be read, but in a `form` for programs these are
    findings too.
    """
    try:
        project = open_project(folder)
    except ProblemsFound as found:
        if form not in FOR_PROGRAMS:
            raise
        return Examination(FOR_PROGRAMS[form](Findings(found.problems, ())), found.code)
    findings = check(project, only, skip)
    report = FOR_PROGRAMS[form](findings) if form in FOR_PROGRAMS else as_text(project, findings)
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return Examination(report, _code(findings.problems, failing))


def _code(problems: Collection[Problem], failing: Collection[Severity]) -> ExitCode:
    return ExitCode.PROBLEMS if any(problem.severity in failing for problem in problems) else ExitCode.DONE
