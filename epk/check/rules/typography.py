"""Marks and spaces that a typesetter would correct."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.problems import Severity

_CHICAGO = "The Chicago Manual of Style"
_DOUBLE_SPACE = re.compile(r"\S[ \u00a0]{2,}\S")
_STRAIGHT = re.compile(r"[^\s\"']{0,40}[\"']\S{0,40}")
_SPACED_MARK = re.compile(r"\w[ \u00a0\u202f]+([,.;:!?])(?=[\s”’»)]|$)")
_FRENCH = frozenset(";:!?")
_TIGHT_FRENCH = re.compile(r"\w([;:!?])(?=\s|$)")
_DASH = re.compile(r"(?<=\w) (?:-|--) (?=\w)|(?<=\w)--(?=\w)|(?<![\w-])\d{1,4}-\d{1,4}(?![\w-])")


def _each(checked: CheckedProject, pattern: re.Pattern[str], message: str, hint: str) -> Iterator[Finding]:
    for match, place in checked.hits(pattern):
        yield Finding(place, message.format(match[0]), hint)


@rule("double-space", Severity.WARNING, why="It opens a hole in the line.", source=f"{_CHICAGO}: one space.")
def double_space(checked: CheckedProject) -> Iterator[Finding]:
    """Two spaces between words."""
    return _each(checked, _DOUBLE_SPACE, "two spaces", "delete one of them")


@rule(
    "straight-quotes",
    Severity.NOTE,
    why="Typewriter quotes beside real ones look like two hands at work.",
    source=f"{_CHICAGO}: “smart” quotation marks.",
)
def straight_quotes(checked: CheckedProject) -> Iterator[Finding]:
    """A text has straight quotes or apostrophes; told once for every text."""
    for written in checked.prose:
        count = sum(written.words.count(mark) for mark in "\"'")
        word = _STRAIGHT.search(written.words)
        if word:
            message = f"{count} straight quote{'s' if count > 1 else ''}, the first in {word[0]}"
            yield Finding(checked.place(written, *word.span()), message, "write “ ” ‘ ’ or the quotes of the language")


@rule(
    "space-before-mark",
    Severity.WARNING,
    why="French sets a space before : ; ! ?, English and most others do not; the wrong way looks untranslated.",
    source=f"{_CHICAGO}; Lexique des règles typographiques en usage à l’Imprimerie nationale.",
)
def space_before_mark(checked: CheckedProject) -> Iterator[Finding]:
    """A space before a mark of punctuation, or none where French wants one."""
    french = checked.film.language.lower().startswith("fr")
    for match, place in checked.hits(_SPACED_MARK):
        if not (french and match[1] in _FRENCH):
            yield Finding(place, f"space before “{match[1]}”", "delete the space")
    for match, place in checked.hits(_TIGHT_FRENCH) if french else ():
        yield Finding(place, f"no space before “{match[1]}”", "French sets a narrow no-break space there (U+202F)")


@rule(
    "hyphen-for-dash",
    Severity.WARNING,
    why="A hyphen joins words; between them, or between years, a dash is meant.",
    source=f"{_CHICAGO}: en dash and em dash.",
)
def hyphen_for_dash(checked: CheckedProject) -> Iterator[Finding]:
    """A hyphen that stands for a dash: between spaces, doubled, or between two numbers."""
    return _each(checked, _DASH, "“{}”: a hyphen for a dash", "write – or — instead")
