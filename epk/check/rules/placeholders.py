"""What is left of the starter's texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.check.texts import texts_of
from epk.data.project import open_project
from epk.problems import Severity

STARTER = Path(__file__).parents[2] / "starter"
_ALSO_TRUE = re.compile(r"genres|.*\.roles?\b|theme|kind|year")
"""Paths of what the starter says that may well be so."""


@rule(
    "placeholder",
    Severity.WARNING,
    why="It goes to print as it stands, and tells everybody that the kit is not finished.",
    source="The film.yaml of `epk new`.",
)
def placeholder(checked: CheckedProject) -> Iterator[Finding]:
    """A text is still the one that `epk new` has put there."""
    starters = {(one.path, one.text) for one in texts_of(open_project(STARTER).film)}
    for written in checked.texts:
        if (written.path, written.text) in starters and not _ALSO_TRUE.match(written.path):
            message = f'"{written.shown}" is a placeholder of `epk new`'
            yield Finding(written.text.span, message, "Write what is true of your film, or delete it.", written.path)
