"""Problems as people read them: place, message, the line with the place underlined, the way out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from epk.problems import Problem, Span

_WIDEST = 100
_GUTTER = 5
_MOST_READ = 4_000_000


def report(problems: Iterable[Problem], folders: Sequence[Path]) -> str:
    """All `problems`, one below the other, in order of place.

    Excerpts come from the first of `folders` that holds the file; without the file there is no excerpt.
    """
    lines = _Lines(folders)
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return "\n".join(line for problem in ordered for line in _rendered(problem, lines))


def _rendered(problem: Problem, lines: _Lines) -> Iterator[str]:
    yield f"{problem.span}: {problem.severity}: {problem.message}{_named(problem)}"
    source = lines.at(problem.span)
    if source is not None:
        yield from _excerpt(source, problem.span)
    if problem.hint:
        yield f"  hint: {problem.hint}"


def _named(problem: Problem) -> str:
    """The rule that found it, and its place in the film as `accepted` takes it."""
    place = f" at {problem.place}" if problem.place not in ("", problem.span.file) else ""
    return f" [{problem.rule}{place}]" if problem.rule else ""


class _Lines:
    """Lines of source files, each file read once."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._read: dict[str, list[str]] = {}

    def at(self, span: Span) -> str | None:
        """The line of `span` without its end, or None where there is none."""
        if not span.line:
            return None
        if span.file not in self._read:
            self._read[span.file] = self._lines(span.file)
        lines = self._read[span.file]
        return lines[span.line - 1] if span.line <= len(lines) else None

    def _lines(self, file: str) -> list[str]:
        path = next((folder / file for folder in self._folders if (folder / file).is_file()), None)
        if path is None:
            return []
        with path.open("rb") as stream:
            text = stream.read(_MOST_READ).decode("utf-8-sig", "replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _excerpt(source: str, span: Span) -> Iterator[str]:
    start = max(span.column - 1, 0)
    first = _first_shown(source, start)
    shown = _shown(source[first:])
    before = "…" if first else ""
    after = "…" if len(shown) > _WIDEST else ""
    visible = shown[:_WIDEST]
    underlined = visible[start - first : start - first + max(span.length, 1)]
    indent = " " * _width(before + visible[: start - first])
    yield f"{span.line:>{_GUTTER}} | {before}{visible}{after}".rstrip()
    yield f"{'':>{_GUTTER}} | {indent}{'^' * max(_width(underlined), 1)}"


def _first_shown(source: str, start: int) -> int:
    """Where the excerpt begins, so that `start` is in sight and no letter is torn from its marks."""
    if start < _WIDEST * 3 // 4:
        return 0
    first = start - _WIDEST // 4
    while first < start and not _cells(source[first]):
        first += 1
    return first


def _shown(text: str) -> str:
    """`text` with every character that moves the cursor exchanged for one that is seen."""
    return "".join(
        " " if char == "\t" else "�" if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text
    )


def _width(text: str) -> int:
    """How many cells of a terminal `text` takes: combining marks none, East Asian wide characters two (UAX 11)."""
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
