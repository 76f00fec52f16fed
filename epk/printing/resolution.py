"""Whether pictures are fine enough for the size they are printed at."""

from __future__ import annotations

from collections.abc import Iterable

from epk.data.medium import Medium
from epk.page.pages import Page
from epk.page.prints import Print, largest_prints
from epk.problems import Problem, warning


def too_coarse(pages: Iterable[Page], medium: Medium, scale: float = 1.0) -> list[Problem]:
    """Warnings for pictures with fewer pixels than a medium wants, where pages are printed at `scale`.

    A frame of a film of 2,048 pixels is what it is: it is printed, and named.
    """
    prints = largest_prints(image for page in pages for image in page.images)
    found = ((one, one.resolution / scale) for one in prints)
    return [_problem(one, dpi, medium) for one, dpi in found if round(dpi) < medium.wanted]


def _problem(of: Print, resolution: float, medium: Medium) -> Problem:
    picture = of.placement.picture
    message = f'"{picture.path.name}" has {resolution:.0f} pixels an inch where it is printed largest'
    wide = picture.width * medium.wanted / resolution
    hint = f"For {medium.wanted} it needs a file {wide:.0f} pixels wide instead of {picture.width}, or a smaller place."
    return warning(picture.span, message, hint)
