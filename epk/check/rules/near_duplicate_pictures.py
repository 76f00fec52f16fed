"""Pictures that are there twice, told by their files or by what they show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.problems import Severity

if TYPE_CHECKING:
    from epk.check.near_duplicates import HashedPicture


@rule(
    "picture-twice",
    Severity.WARNING,
    why="Journalists choose among the stills: the same one again is one fewer, and two portraits alike are a mix-up.",
    source="Festivals' press offices, which ask for a number of different stills.",
)
def picture_twice(checked: CheckedProject) -> Iterator[Finding]:
    """Two pictures, or two portraits, are the same file or show the same, if saved anew, smaller or in grey."""
    told: set[int] = set()
    for one, other in checked.hashed_pictures.pairs():
        if id(other) not in told and (how := _sameness(one, other)):
            told.add(id(other))
            yield Finding(other.file.span, f"{other.file} {how}", "name another picture, or take one of them out")


def _sameness(one: HashedPicture, other: HashedPicture) -> str:
    if one.file == other.file:
        return "is named twice"
    if one.digest == other.digest:
        return f"is the same file as {one.file}"
    return f"shows the same as {one.file}" if one.like(other) else ""
