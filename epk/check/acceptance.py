"""Findings that a film accepts, each with its reason."""

from __future__ import annotations

from epk.check.film_paths import is_within, places_of
from epk.data.film import Accepted, Film
from epk.data.project import Project
from epk.problems import Problem


def is_accepted(project: Project, problem: Problem) -> bool:
    """Whether the film accepts what a rule has found."""
    return any(accepts(entry, problem, project.film) for entry in project.film.accepted)


def accepts(entry: Accepted, problem: Problem, film: Film) -> bool:
    """Whether an entry names the rule that found it, and a place it is in: a path or a path above it, or the file."""
    if entry.rule != problem.rule or (entry.value is not None and entry.value not in problem.message):
        return False
    return entry.place is None or any(
        is_within(place, entry.place) for place in (problem.span.file, problem.place, *places_of(film, problem.span))
    )
