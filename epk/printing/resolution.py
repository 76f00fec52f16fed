"""Whether pictures are fine enough for the size they are printed at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from epk.problems import Problem, ProblemsFound, error, warning

if TYPE_CHECKING:
    from epk.data.medium import Medium
    from epk.pictures.store import PictureShelf, Placement


def coarse(shelf: PictureShelf, medium: Medium, scale: float = 1.0) -> list[Problem]:
    """Warnings for pictures with fewer pixels than a medium wants, where pages are printed at `scale`.

    Raises ProblemsFound for fewer than it needs.
    """
    found = dict(_coarse(shelf, medium, scale))
    if unfit := [problem for problem, needed in found.items() if needed]:
        raise ProblemsFound(unfit)
    return list(found)


def _coarse(shelf: PictureShelf, medium: Medium, scale: float) -> Iterator[tuple[Problem, bool]]:
    """Problems, and whether they stop the print."""
    for placement, as_set in shelf.resolutions().items():
        resolution = as_set / scale
        if round(resolution) < medium.wanted:
            unfit = round(resolution) < medium.needed
            yield _problem(placement, resolution, medium, unfit=unfit), unfit


def _problem(placement: Placement, resolution: float, medium: Medium, *, unfit: bool) -> Problem:
    picture = placement.picture
    message = f'"{picture.path.name}" has {resolution:.0f} pixels an inch where it is printed largest'
    wide = picture.width * medium.wanted / resolution
    hint = f"For {medium.wanted} it needs a file {wide:.0f} pixels wide instead of {picture.width}, or a smaller place."
    return (error if unfit else warning)(picture.span, message, hint)
