"""Where words of a text stand in its file: YAML folds and indents, so that they are looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from epk.data.record import Text
from epk.data.utf8 import utf8_text
from epk.problems import ProblemsFound, Span


class WordPositions:
    """The sources of texts, below the first of `folders` that holds them; each file is read once."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._lines: dict[str, list[str]] = {}

    def of(self, text: Text, words: str, start: int, end: int) -> Span:
        """The span of `words[start:end]`, `words` being `text` without its markup.

        The span of the whole text where they are not found, as when markup stands between them.
        """
        phrase = words[start:end].split()
        source = self._following(text.span)
        if not phrase or not source:
            return text.span
        pattern = re.compile(r"\s+".join(map(re.escape, phrase)))
        before = sum(1 for _ in pattern.finditer(words, 0, start))
        extent = len(source[0]) + 3 * len(text) + 200
        return self._nth(pattern, before, "\n".join(source)[:extent], text.span)

    def _nth(self, pattern: re.Pattern[str], number: int, source: str, span: Span) -> Span:
        for index, match in enumerate(pattern.finditer(source)):
            if index == number:
                above = source.count("\n", 0, match.start())
                column = match.start() - source.rfind("\n", 0, match.start()) - 1
                length = len(match[0].split("\n")[0])
                return Span(span.file, span.line + above, column + (0 if above else span.column - 1) + 1, length)
        return span

    def _following(self, span: Span) -> list[str]:
        """The lines from the place of `span` on, the first without what stands before it."""
        lines = self._read(span.file)[max(span.line - 1, 0) :]
        return [lines[0][span.column - 1 :], *lines[1:]] if span.line and lines else []

    def _read(self, file: str) -> list[str]:
        if file not in self._lines:
            path = next((folder / file for folder in self._folders if (folder / file).is_file()), None)
            self._lines[file] = _text(path, file).split("\n") if path else []
        return self._lines[file]


def _text(path: Path, file: str) -> str:
    try:
        return utf8_text(path.read_bytes(), file)
    except (ProblemsFound, OSError):
        return ""  # It was read a moment ago; without it there is only less to point at.
