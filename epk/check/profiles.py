"""Lengths that forms ask for: profiles as YAML, some in this package, a film's own in `assets/profiles/`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from epk.data.decode import decode
from epk.data.project import Project
from epk.data.record import Record, Text, described, record
from epk.data.yaml import read_yaml
from epk.problems import Problem, ProblemsFound

FOLDER = "profiles"
HOUSE = "house"
"""The profile of the film's own promises."""


@record
class LengthLimit(Record):
    """The most a form takes of one text, spaces counted."""

    text: Literal[
        "logline", "synopsis", "short-synopsis", "medium-synopsis", "long-synopsis", "biography", "statement"
    ] = described("Which text; `synopsis` is whichever fits, `biography` the director's.")
    words: int | None = described("The most words.", default=None, example="50")
    characters: int | None = described("The most characters, spaces included.", default=None, example="350")


@record
class Profile(Record):
    """What one form asks for."""

    name: Text = described("Whose form it is.")
    source: Text | None = described("Where it is published.", default=None)
    limits: tuple[LengthLimit, ...] = described("The lengths it takes.")


@cache
def shipped(name: str) -> Profile:
    """A profile of this package by its file name."""
    problems: list[Problem] = []
    profile = _read(Path(__file__).parent / FOLDER / f"{name}.yaml", f"{FOLDER}/{name}.yaml", problems)
    if profile is None:
        raise ProblemsFound(problems)
    return profile


def forms() -> list[Profile]:
    """The forms this package knows, by file name."""
    names = sorted(path.stem for path in (Path(__file__).parent / FOLDER).glob("*.yaml"))
    return [shipped(name) for name in names if name != HOUSE]


def own_forms(project: Project, problems: list[Problem]) -> Iterator[Profile]:
    """The profiles in the project's `assets/profiles/`; what is wrong with them goes to `problems`."""
    for path in sorted((project.folder / "assets" / FOLDER).glob("*.yaml")):
        try:
            profile = _read(project.asset(Text(f"{FOLDER}/{path.name}")), f"assets/{FOLDER}/{path.name}", problems)
        except ProblemsFound as found:
            problems.extend(found.problems)
        else:
            yield from [profile] if profile else []


def _read(path: Path, file: str, problems: list[Problem]) -> Profile | None:
    return decode(Profile, read_yaml(path.read_bytes(), file, problems), problems)
