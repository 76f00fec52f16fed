"""What a printing house is told of each page: its boxes, standard, fonts and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from epk.page.items import TextLine
from epk.page.pages import Page
from epk.pdf.bleed_and_trim_boxes import Box, Frame
from epk.pdf.output_settings import OutputSettings
from epk.pdf.resources import Encoded


class PlacedPicture(NamedTuple):
    """A picture in its box, with so many pixels an inch."""

    box: Box
    resolution: float


class PrintedPage(NamedTuple):
    """One page of a print file as it is printed."""

    media: Box
    trim: Box
    bleed: Box
    standard: str
    condition: str
    fonts: frozenset[str]
    pictures: tuple[PlacedPicture, ...]


def printed_pages(pages: Iterable[Page], settings: OutputSettings, encoded: Encoded) -> list[PrintedPage]:
    """Every page of a print file; waits for its pictures."""
    return [_printed_page(page, settings, encoded) for page in pages]


def _printed_page(page: Page, settings: OutputSettings, encoded: Encoded) -> PrintedPage:
    frame, size = settings.frame, (page.width, page.height)
    return PrintedPage(
        media=frame.media_box(*size),
        trim=frame.trim_box(*size),
        bleed=frame.bleed_box(*size),
        standard=settings.standard.name,
        condition=settings.standard.condition.information,
        fonts=frozenset(_fonts(page)),
        pictures=tuple(_pictures(page, frame, encoded)),
    )


def _fonts(page: Page) -> Iterator[str]:
    for item in page.items:
        for _, run in item.line.runs if isinstance(item, TextLine) else ():
            yield run.font.postscript_name


def _pictures(page: Page, frame: Frame, encoded: Encoded) -> Iterator[PlacedPicture]:
    (across, down), around = frame.scale, frame.around
    for image in page.images:
        left, low = around + image.x, around + page.height - image.y - image.height
        box = (left * across, low * down, (left + image.width) * across, (low + image.height) * down)
        yield PlacedPicture(box, encoded(image.placement).width * 72 / (image.width * across))
