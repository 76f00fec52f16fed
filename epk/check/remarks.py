"""What is remarked while documents are set."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding


def remarks(checked: CheckedProject, rule: str) -> Iterator[Finding]:
    """What blocks and make-up remark for the rule called `rule`."""
    for problem in checked.rehearsal.problems:
        if problem.rule == rule:
            yield Finding(problem.span, problem.message, problem.hint)
