"""Files that the film names: there."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.assets import assets
from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.problems import ProblemsFound, Severity


@rule(
    "file-missing",
    Severity.ERROR,
    why="A document cannot be made without it.",
    source="The film's own `assets/`.",
    stops_build=True,
    acceptable=False,
)
def file_missing(checked: CheckedProject) -> Iterator[Finding]:
    """A picture, portrait, laurel or appendix that is not there, or not below `assets/`."""
    for asset in assets(checked.film):
        try:
            checked.project.asset(asset.file)
        except ProblemsFound as found:
            for problem in found.problems:
                yield Finding(problem.span, f"{asset.what}: {problem.message}", problem.hint)
