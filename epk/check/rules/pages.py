"""Pages as they would be printed: what does not fit, and what cannot be set at all."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule, stopping_rules
from epk.check.remarks import remarks
from epk.problems import ExitCode, Severity


@rule(
    "does-not-fit",
    Severity.ERROR,
    why="A text that runs out of its place is cut by nobody, so the document is not made.",
    source="The layout: its regions, and `pages_from` and `pages_to`.",
)
def does_not_fit(checked: CheckedProject) -> Iterator[Finding]:
    """A text exceeds its region, or a document has too few or too many pages."""
    for problem in checked.rehearsal.problems:
        if problem.code is ExitCode.DOES_NOT_FIT:
            yield Finding(problem.span, problem.message, problem.hint)


@rule(
    "cannot-be-set",
    Severity.ERROR,
    why="The document cannot be made.",
    source="The fonts at hand, and the files in `assets/`.",
)
def cannot_be_set(checked: CheckedProject) -> Iterator[Finding]:
    """A character that no font has, a typeface that is missing, a picture that cannot be read."""
    told = [finding for needed in stopping_rules() if not needed.acceptable for finding in needed.find(checked)]
    spans, messages = {finding.span for finding in told}, {finding.message for finding in told}
    for problem in checked.rehearsal.problems:
        is_told = problem.rule or problem.span in spans or problem.message in messages
        if problem.code is not ExitCode.DOES_NOT_FIT and not is_told:
            yield Finding(problem.span, problem.message, problem.hint)


@rule(
    "laurel-too-small",
    Severity.WARNING,
    why="Its words cannot be read, and a festival may forbid the use of its laurel.",
    source="The San Sebastián Festival's terms for its laurel: at least 30 mm wide.",
)
def laurel_too_small(checked: CheckedProject) -> Iterator[Finding]:
    """Laurels are printed less than 30 mm wide, be they ours or a festival's own files."""
    return remarks(checked, "laurel-too-small")


@rule(
    "left-out",
    Severity.WARNING,
    why="What a document has no room for, its readers never see.",
    source="The layout: what its regions hold in the smallest type it allows.",
)
def left_out(checked: CheckedProject) -> Iterator[Finding]:
    """A document leaves out names, quotes, laurels or a whole block, for its page has no room for them."""
    return remarks(checked, "left-out")
