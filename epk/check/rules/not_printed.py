"""What a film says and its documents do not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.data.film import Film
from epk.problems import Severity

_NEVER = re.compile(
    r"theme|.*\.(alt|sentence)|premiere\b.*|translations\b.*|home\b.*|.*\.place\..*|stills\[\d+\]\.file"
)
"""Paths of what is read aloud, compared, drawn on a map or kept for a premiere's handout."""
_TELLING = 40
"""So many letters of a text tell it from all others."""


@rule(
    "not-printed",
    Severity.WARNING,
    why="Somebody has written it to be read.",
    source="The usual documents, set for this film.",
)
def not_printed(checked: CheckedProject) -> Iterator[Finding]:
    """A text of the film stands in none of its usual documents, and no `left-out` says so."""
    rehearsal = checked.rehearsal
    if not rehearsal.words or any(not problem.rule for problem in rehearsal.problems):
        return
    printed = _letters(rehearsal.words)
    named = _letters(" ".join(problem.message for problem in rehearsal.problems if problem.rule == "left-out"))
    for written in checked.texts:
        letters = _letters(written.words)[:_TELLING]
        if _NEVER.fullmatch(written.path) or _is_kept(checked.film, written.path):
            continue
        if letters not in printed and letters not in named:
            message = f'"{written.shown}" stands in none of the documents'
            yield Finding(
                written.text.span, message, "Add a block that prints it to a layout, or delete it.", written.path
            )


def _is_kept(film: Film, path: str) -> bool:
    """Whether it is of a quote or an article without an outlet, which are kept and never printed."""
    found = re.match(r"(quotes|coverage)\[(\d+)\]", path)
    return found is not None and not getattr(film, found[1])[int(found[2]) - 1].outlet


def _letters(text: str) -> str:
    """Letters and digits alone: lines end elsewhere, and quotation marks are those of the language."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())
