"""Whether pictures are fine enough for the size they are printed at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from epk.data.medium import Medium
from epk.page.pages import Page
from epk.page.prints import Print, largest_prints
from epk.problems import Problem, ProblemsFound, error, warning


def too_coarse(pages: Iterable[Page], medium: Medium, scale: float = 1.0) -> list[Problem]:
    """Warnings for pictures with fewer pixels than a medium wants, where pages are printed at `scale`.

    Raises ProblemsFound for fewer than it needs.
    """
    found = dict(_coarse(largest_prints(image for page in pages for image in page.images), medium, scale))
    if unfit := [problem for problem, needed in found.items() if needed]:
        raise ProblemsFound(unfit)
    return list(found)


def _coarse(prints: Iterable[Print], medium: Medium, scale: float) -> Iterator[tuple[Problem, bool]]:
    """Problems, and whether they stop the print."""
    for one in prints:
        resolution = one.resolution / scale
        if round(resolution) < medium.wanted:
            unfit = round(resolution) < medium.needed
            yield _problem(one, resolution, medium, unfit=unfit), unfit


def _problem(of: Print, resolution: float, medium: Medium, *, unfit: bool) -> Problem:
    picture = of.placement.picture
    message = f'"{picture.path.name}" has {resolution:.0f} pixels an inch where it is printed largest'
    wide = picture.width * medium.wanted / resolution
    hint = f"For {medium.wanted} it needs a file {wide:.0f} pixels wide instead of {picture.width}, or a smaller place."
    return (error if unfit else warning)(picture.span, message, hint)
