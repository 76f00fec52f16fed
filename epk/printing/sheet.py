"""What a printing house is told of each page: its boxes, standard, fonts and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from epk.page.items import TextLine
from epk.page.pages import Page
from epk.pdf.intent import Frame, Intent
from epk.pictures.encoded import EncodedPicture
from epk.pictures.picture import Placement

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points, from the lower left corner of the sheet."""


class PlacedPicture(NamedTuple):
    """A picture in its box, with so many pixels an inch."""

    box: Box
    resolution: float


class Sheet(NamedTuple):
    """One page of a print file as it is printed."""

    media: Box
    trim: Box
    bleed: Box
    standard: str
    condition: str
    fonts: frozenset[str]
    pictures: tuple[PlacedPicture, ...]


def sheets_of(pages: Iterable[Page], intent: Intent, encoded: Callable[[Placement], EncodedPicture]) -> list[Sheet]:
    """Every page of a print file; waits for its pictures."""
    return [_sheet(page, intent, encoded) for page in pages]


def _sheet(page: Page, intent: Intent, encoded: Callable[[Placement], EncodedPicture]) -> Sheet:
    frame, bleed = intent.frame, intent.frame.bleed
    return Sheet(
        media=_printed(page, frame, frame.around),
        trim=_printed(page, frame, 0.0),
        bleed=_printed(page, frame, bleed),
        standard=intent.standard.name,
        condition=intent.standard.condition.information,
        fonts=frozenset(_fonts(page)),
        pictures=tuple(_pictures(page, frame, encoded)),
    )


def _printed(page: Page, frame: Frame, beyond: float) -> Box:
    """The trimmed page and so many points beyond, as printed."""
    (across, down), inset = frame.scale, frame.around - beyond
    right, high = frame.around + page.width + beyond, frame.around + page.height + beyond
    return (inset * across, inset * down, right * across, high * down)


def _fonts(page: Page) -> Iterator[str]:
    for item in page.items:
        for _, run in item.line.runs if isinstance(item, TextLine) else ():
            yield run.font.postscript_name


def _pictures(page: Page, frame: Frame, encoded: Callable[[Placement], EncodedPicture]) -> Iterator[PlacedPicture]:
    (across, down), around = frame.scale, frame.around
    for image in page.images:
        left, low = around + image.x, around + page.height - image.y - image.height
        box = (left * across, low * down, (left + image.width) * across, (low + image.height) * down)
        yield PlacedPicture(box, encoded(image.placement).width * 72 / (image.width * across))
