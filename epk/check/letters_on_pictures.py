"""Which words of a page stand on which part of a picture, and on what colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.data.label_files import label_set
from epk.data.layout import Layout, PageEntry
from epk.data.project import Project
from epk.data.values import Colour
from epk.makeup.document import make_up
from epk.page.contrast import Letters, letters_in
from epk.page.document_context import DocumentContext
from epk.page.geometry import Box
from epk.page.items import Fill, Image
from epk.page.pages import Page
from epk.page.styles import Styles
from epk.pictures.picture import Placement
from epk.pictures.sampling import colours
from epk.pictures.store import ImageStore
from epk.typeset.fonts import FontBook

DPI = 40
"""Pixels an inch at which pictures are looked at: as coarse as a letter is to the eye."""


class Lettering(NamedTuple):
    """Words on a picture, and the colours beneath them."""

    letters: Letters
    beneath: tuple[Colour, ...]

    def contrast(self) -> float:
        """The contrast (WCAG 2) that nine tenths of the ground have at least."""
        ratios = sorted(self.letters.colour.contrast(colour) for colour in self.beneath)
        return ratios[len(ratios) // 10]


def lettering(project: Project, layout: Layout, entry: PageEntry) -> Iterator[Lettering]:
    """All words that stand on pictures on the pages that `entry` becomes. Raises ProblemsFound as a build would."""
    alone = replace(layout, pages=(entry,), pages_from=0, pages_to=10_000)
    theme = project.themes[layout.theme]
    book, store = FontBook([project.folder / "assets" / "fonts"], theme.fallbacks), ImageStore(None, dpi=DPI)
    labels = label_set(project.film.language, project.folder, asked=False).labels
    context = DocumentContext(project, project.film, alone, (labels,), book, store.open)

    def request(image: Image) -> None:
        store.request(image.placement, image.width, image.height)

    document = make_up(context, Styles(theme, project.film.language), layout.paper, request)
    return (words for page in document.pages for words in _on(page, store))


def _on(page: Page, store: ImageStore) -> Iterator[Lettering]:
    """The words of a page whose ground, painted last before them, is a picture."""
    grounds: list[tuple[Box, Image | None]] = []
    for item in page.items:
        if isinstance(item, Fill):
            grounds += [(Box(item.x + x, item.y + y, wide, high), None) for x, y, wide, high in item.areas]
        elif isinstance(item, Image):
            grounds.append((item.box, item))
        for letters in letters_in([item]):
            under = [(box, image) for box, image in grounds if _holds_middle(box, image, letters.box)]
            if under and (image := under[-1][1]):
                yield Lettering(letters, tuple(_beneath(letters.box, image.box, image.placement, store)))


def _holds_middle(ground: Box, image: Image | None, box: Box) -> bool:
    """Whether the middle of a box is on a ground, which may be an image."""
    across, down = (box.x + box.right) / 2, (box.top + box.bottom) / 2
    if image:
        return image.shows_at(across, down)
    return ground.x <= across <= ground.right and ground.top <= down <= ground.bottom


def _beneath(box: Box, ground: Box, placement: Placement, store: ImageStore) -> list[Colour]:
    """The colours of the part of a picture that letters cover."""
    wide, high = ground.width, ground.height
    left, right = (box.x - ground.x) / wide, (box.right - ground.x) / wide
    top, bottom = (box.top - ground.top) / high, (box.bottom - ground.top) / high
    low, near, far, end = (min(max(edge, 0.0), 1.0) for edge in (left, top, right, bottom))
    return colours(store.encoded(placement), (low, near, far, end))
