"""Pages as they would be printed: what does not fit, and what cannot be set at all."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.registry import Finding, can_be_composed, rule
from epk.check.subject import Subject
from epk.problems import ExitCode, Problem, Severity

_TOLD_ELSEWHERE = ("unknown ", "there is no file")
"""How messages begin that `unknown-style`, `unknown-block`, `unknown-template` and `file-missing` give too."""


def _faults(subject: Subject) -> tuple[Problem, ...]:
    """What a rehearsal finds; nothing where keys are unknown, for blocks count on them."""
    return subject.rehearsal if can_be_composed(subject) else ()


@rule(
    "does-not-fit",
    Severity.ERROR,
    why="A text that runs out of its place is cut by nobody, so the document is not made.",
    source="The layout: its regions, and `pages_from` and `pages_to`.",
)
def does_not_fit(subject: Subject) -> Iterator[Finding]:
    """A text exceeds its region, or a document has too few or too many pages."""
    for problem in _faults(subject):
        if problem.code is ExitCode.DOES_NOT_FIT:
            yield Finding(problem.span, problem.message, problem.hint)


@rule(
    "cannot-be-set",
    Severity.ERROR,
    why="The document cannot be made.",
    source="The fonts at hand, and the files in `assets/`.",
)
def cannot_be_set(subject: Subject) -> Iterator[Finding]:
    """A character that no font has, a typeface that is missing, a picture that cannot be read."""
    for problem in _faults(subject):
        if problem.code is not ExitCode.DOES_NOT_FIT and not problem.message.startswith(_TOLD_ELSEWHERE):
            yield Finding(problem.span, problem.message, problem.hint)
