"""What can be wrong, where, and with which exit code: the vocabulary every room shares."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import NamedTuple

from msgspec import Struct


class ExitCode(IntEnum):
    """How the `epk` command ends; the numbers are part of its interface."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    DOES_NOT_FIT = 3
    APPENDIX_UNREADABLE = 4
    CANNOT_WRITE = 5
    BUG = 70
    INTERRUPTED = 130


class Severity(StrEnum):
    """`ERROR` stops a build; `WARNING` and `NOTE` do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(Struct, frozen=True, order=True):
    """A place in a file: path as the user would type it, line and column counted from 1.

    `length` is the number of characters to underline on that line; 0 points at the place only.
    Line 0 means the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(NamedTuple):
    """One finding: what is wrong at `span`, and the way out in `hint` (a sentence, or empty).

    `rule` is the name of the check that found it; empty where no rule can be chosen or skipped. `place` is where it is
    in the film: a path such as `people.dir.biography`, for other files their name; empty where no check found it.
    """

    severity: Severity
    span: Span
    message: str
    hint: str = ""
    code: ExitCode = ExitCode.PROBLEMS
    rule: str = ""
    place: str = ""

    @property
    def sort_key(self) -> tuple[Span, str]:
        return (self.span, self.message)


def error(span: Span, message: str, hint: str = "", code: ExitCode = ExitCode.PROBLEMS) -> Problem:
    """A problem that stops the build."""
    return Problem(Severity.ERROR, span, message, hint, code)


def warning(span: Span, message: str, hint: str = "") -> Problem:
    """A problem that is worth a look and stops nothing."""
    return Problem(Severity.WARNING, span, message, hint)


def suggestion(word: str, known: Iterable[str]) -> str:
    """A hint for a `word` that is none of the `known`: the nearest one, or all of them where there are few."""
    names = sorted(known)
    import difflib  # noqa: PLC0415  # for those who mistyped

    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"Did you mean `{near[0]}`?"
    if not names:
        return ""
    return f"Known: {', '.join(names[:12])}{' …' if len(names) > 12 else ''}."


class ProblemsFound(Exception):
    """Raised where work cannot go on; carries every problem known by then, never none."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        if not self.problems:
            raise ValueError("ProblemsFound needs at least one problem")
        super().__init__("\n".join(f"{p.span}: {p.severity}: {p.message}" for p in self.problems))

    @property
    def code(self) -> ExitCode:
        """The exit code of the first error."""
        errors = [p.code for p in self.problems if p.severity is Severity.ERROR]
        return errors[0] if errors else ExitCode.PROBLEMS
