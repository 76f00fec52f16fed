"""How many findings concern each document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from epk.check.film_paths import place_of
from epk.check.printed_parts import parts_printed
from epk.data.project import Project
from epk.data.theme_choice import THEMES
from epk.problems import Problem, Severity, Span

OTHER = "not printed"
"""The row of what no document prints: sources, notes for the editor."""


class Summary(NamedTuple):
    """Counts of findings by document; a finding counts for every document that prints the place it is in."""

    counts: Mapping[str, Counter[Severity]]

    def table(self) -> str:
        """A line for each document, in columns."""
        wide = max(len(name) for name in ("document", *self.counts))
        head = f"{'document':<{wide}}  {'errors':>8}{'warnings':>10}{'notes':>7}"
        rows = [
            f"{name:<{wide}}  {row[Severity.ERROR]:>8}{row[Severity.WARNING]:>10}{row[Severity.NOTE]:>7}"
            for name, row in self.counts.items()
        ]
        return "\n".join([head, *rows])


def summary(project: Project, problems: Iterable[Problem]) -> Summary:
    """The counts for every document of `project`, and for what none of them prints."""
    printed = {name: parts_printed(layout) for name, layout in project.usual_layouts.items()}
    counts: dict[str, Counter[Severity]] = {name: Counter() for name in sorted(printed)}
    for problem in problems:
        for name in _documents(project, printed, problem.span) or [OTHER]:
            counts.setdefault(name, Counter())[problem.severity] += 1
    return Summary(counts)


def _documents(project: Project, printed: Mapping[str, frozenset[str]], span: Span) -> list[str]:
    if span.file == project.film.span.file:
        part = _part(project, span)
        return [name for name, parts in printed.items() if part is None or part in parts]
    return [
        name
        for name, layout in project.usual_layouts.items()
        if span.file in (layout.span.file, f"{THEMES}/{layout.theme}.yaml")
    ]


def _part(project: Project, span: Span) -> str | None:
    """The key of the film's file that `span` is below; None for the file as a whole."""
    place = place_of(project.film, span)
    return None if place == span.file else re.split(r"[.\[]", place, maxsplit=1)[0]
