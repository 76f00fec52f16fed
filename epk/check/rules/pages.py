"""Pages as they would be printed: what does not fit, and what cannot be set at all."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.registry import Finding, rehearsed, rule
from epk.check.subject import Subject
from epk.problems import ExitCode, Severity

_TOLD_ELSEWHERE = ("unknown ", "there is no file")
"""How messages begin that `unknown-style`, `unknown-block`, `unknown-template` and `file-missing` give too."""


@rule(
    "does-not-fit",
    Severity.ERROR,
    why="A text that runs out of its place is cut by nobody, so the document is not made.",
    source="The layout: its regions, and `pages_from` and `pages_to`.",
)
def does_not_fit(subject: Subject) -> Iterator[Finding]:
    """A text exceeds its region, or a document has too few or too many pages."""
    for problem in rehearsed(subject).problems:
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
    for problem in rehearsed(subject).problems:
        told = problem.rule or problem.message.startswith(_TOLD_ELSEWHERE)
        if problem.code is not ExitCode.DOES_NOT_FIT and not told:
            yield Finding(problem.span, problem.message, problem.hint)


def _remarks(subject: Subject, name: str) -> Iterator[Finding]:
    """What blocks remark for the rule called `name` when they are set."""
    for problem in rehearsed(subject).problems:
        if problem.rule == name:
            yield Finding(problem.span, problem.message, problem.hint)


@rule(
    "lonely-line",
    Severity.WARNING,
    why="A line torn from its paragraph is read past, or read as a heading.",
    source="The Chicago Manual of Style, on checking proofs: no page begins with the last line of a paragraph.",
)
def lonely_line(subject: Subject) -> Iterator[Finding]:
    """A page or column ends with a paragraph's first line or before its last, for its region is too low to avoid it."""
    return _remarks(subject, "lonely-line")


@rule(
    "laurel-too-small",
    Severity.WARNING,
    why="Its words cannot be read, and a festival may forbid the use of its laurel.",
    source="The San Sebastián Festival's terms for its laurel: at least 30 mm wide.",
)
def laurel_too_small(subject: Subject) -> Iterator[Finding]:
    """Laurels are printed less than 30 mm wide, be they ours or a festival's own files."""
    return _remarks(subject, "laurel-too-small")
