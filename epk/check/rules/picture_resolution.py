"""Pictures: fine enough for the size at which they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from epk.check.assets import assets
from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.data.record import Text
from epk.data.values import POINTS
from epk.problems import ProblemsFound, Severity

MM = POINTS["mm"]
PRINTED_WIDTH = 174 * MM
"""The width in points that any picture should be good for: A4 between margins of 18 mm."""
FLOOR, FINE = 200, 300
"""Pixels an inch below which print shows them, and which printers ask for."""
_DPI = "Printers' and festivals' delivery guidelines: 300 dpi at the printed size, 200 at the least."


@rule("picture-too-coarse", Severity.WARNING, why="Print shows the pixels.", source=_DPI)
def picture_too_coarse(checked: CheckedProject) -> Iterator[Finding]:
    """A picture has fewer than 200 pixels an inch where it is printed largest; 174 mm wide if no document prints it."""
    return _coarser(checked, 0, FLOOR)


@rule("picture-not-fine", Severity.NOTE, why="A printer asks for 300 dpi, and may send the file back.", source=_DPI)
def picture_not_fine(checked: CheckedProject) -> Iterator[Finding]:
    """A picture has 200 to 300 pixels an inch where it is printed largest; 174 mm wide if no document prints it."""
    return _coarser(checked, FLOOR, FINE)


def _coarser(checked: CheckedProject, least: int, most: int) -> Iterator[Finding]:
    """Pictures, portraits and laurels of `least` to `most` pixels an inch."""
    for file, size in _sizes(checked):
        if least <= round(size.dpi) < most:
            pixels = round(size.dpi * size.width / 72)
            message = f"{pixels} pixels on {size.width / MM:.0f} mm: {size.dpi:.0f} dpi {size.where}"
            hint = f"ask for a file that has at least {pixels * most / size.dpi:.0f} pixels there"
            yield Finding(file.span, message, hint)


class _Size(NamedTuple):
    """Pixels an inch and width in points of a picture, and where it is so large, in words."""

    dpi: float
    width: float
    where: str


def _sizes(checked: CheckedProject) -> Iterator[tuple[Text, _Size]]:
    """Every picture file with its size where it is printed largest."""
    from epk.pictures.files import read_header  # noqa: PLC0415  # brings PIL, 30 ms that the other rules are spared

    prints = checked.rehearsal.prints
    for asset in assets(checked.film):
        if asset.what == "appendix":
            continue
        try:
            picture = read_header(checked.project.asset(asset.file), asset.file.span)
        except ProblemsFound:
            continue  # What is missing is told by `file-missing`, what is no picture by `cannot-be-set`.
        printed = [_Size(p.dpi, p.width, f"in {p.document}") for p in prints if p.path == picture.path]
        otherwise = _Size(picture.width * 72 / PRINTED_WIDTH, PRINTED_WIDTH, "if printed so wide")
        if printed or asset.what == "picture":
            yield asset.file, min(printed, default=otherwise)
