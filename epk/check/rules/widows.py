"""Widows and orphans: lines torn from their paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.check.remarks import remarks
from epk.problems import Severity


@rule(
    "lonely-line",
    Severity.WARNING,
    why="A line torn from its paragraph is read past, or read as a heading.",
    source="The Chicago Manual of Style, on checking proofs: no page begins with the last line of a paragraph.",
)
def lonely_line(checked: CheckedProject) -> Iterator[Finding]:
    """A page or column ends with a paragraph's first line or before its last, for its region is too low to avoid it."""
    return remarks(checked, "lonely-line")
