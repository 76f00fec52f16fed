"""Proofs of a print job: pages with their edges drawn in, and a report to send along."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from epk.build import Built, Order
from epk.data.values import POINTS
from epk.outputs import write_all
from epk.pdf.preview import Overlay, Sheet, read_sheets, rendered
from epk.press import SAFE
from epk.problems import Problem
from epk.production import Production

MM = POINTS["mm"]
RESOLUTION = 100
"""Pixels an inch of the pictures of pages: enough to see what is where."""
WANTED = 300
"""Pixels an inch that pictures should have."""
TRIM, BLEED, KEPT, COARSE = (230, 0, 80), (0, 140, 230), (0, 160, 70), (255, 120, 0)
"""Colours of the lines: where it is cut, how far it bleeds, how far text keeps away, pictures that are too coarse."""


class Proof(NamedTuple):
    """The files of a proof, and what is worth a look."""

    files: tuple[Path, ...]
    warnings: tuple[Problem, ...]


def prove(order: Order) -> Proof:
    """Write a picture of every page that `order` prints, and a report of every document.

    Raises ProblemsFound as a build does.
    """
    production = Production(order._replace(edition="print"))
    files: dict[Path, bytes] = {}
    for built in production.documents(lambda built: None):
        sheets = read_sheets(built.data)
        name = built.path.stem.removesuffix("-print")
        pictures = rendered(built.data, RESOLUTION, [list(_overlays(sheet)) for sheet in sheets])
        files |= {order.out / f"{name}-proof-{number:02}.png": png for number, png in enumerate(pictures, start=1)}
        files[order.out / f"{name}-proof.txt"] = _report(built, sheets, order).encode()
    write_all(files, order.private / "lock")
    return Proof(tuple(files), production.warnings)


def _overlays(sheet: Sheet) -> Iterable[Overlay]:
    left, low, right, high = sheet.trim
    yield Overlay(sheet.bleed, BLEED)
    yield Overlay(sheet.trim, TRIM)
    yield Overlay((left + SAFE, low + SAFE, right - SAFE, high - SAFE), KEPT)
    for picture in sheet.pictures:
        if round(picture.resolution) < WANTED:
            yield Overlay(picture.box, COARSE, f"{picture.resolution:.0f} dpi")


def _report(built: Built, sheets: list[Sheet], order: Order) -> str:
    first = sheets[0]
    lines = [
        f"{built.path.name}: {built.pages} page{'s' if built.pages > 1 else ''}",
        f"standard   {first.standard}, printed as {first.condition}",
        f"trim       {_size(first.trim)}",
        f"bleed      {(first.trim[0] - first.bleed[0]) / MM:.2f} mm on every side",
        f"text       at least {SAFE / MM:.0f} mm inside the trim",
        f"inks       cyan, magenta, yellow, black; at most {order.ink_limit:.0f} % together",
        f"fonts      {', '.join(sorted({font for sheet in sheets for font in sheet.fonts}))}; all embedded",
        "pictures   pixels an inch at the printed size",
        *(
            f"  page {number:>3}  {picture.resolution:>5.0f}  {_size(picture.box)}"
            f"{'  (too coarse)' if round(picture.resolution) < WANTED else ''}"
            for number, sheet in enumerate(sheets, start=1)
            for picture in sheet.pictures
        ),
    ]
    return "\n".join(lines) + "\n"


def _size(box: tuple[float, float, float, float]) -> str:
    return f"{(box[2] - box[0]) / MM:.1f} × {(box[3] - box[1]) / MM:.1f} mm"
