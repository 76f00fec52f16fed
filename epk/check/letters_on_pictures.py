"""Which words of a page stand on which grounds: parts of a picture, fields of colour, the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.check.grounds import parts_on
from epk.data.label_files import label_set
from epk.data.layout import Layout, PageEntry
from epk.data.project import Project
from epk.data.values import Colour
from epk.makeup.document import make_up
from epk.page.contrast import PAPER, Letters, letters_in
from epk.page.document_context import DocumentContext
from epk.page.geometry import Box
from epk.page.items import Discs, Fill, Image, Item
from epk.page.pages import Page
from epk.page.styles import Styles
from epk.pictures.sampling import colours
from epk.pictures.store import ImageStore
from epk.typeset.fonts import FontBook

DPI = 40
"""Pixels an inch at which pictures are looked at: as coarse as a letter is to the eye."""
_Ground = Colour | Image | Discs


class Lettering(NamedTuple):
    """Words in a region, and the colours beneath that part of them which stands on one ground.

    `alone` if all of them do, and that is no picture.
    """

    region: str
    letters: Letters
    beneath: tuple[Colour, ...]
    on_picture: bool
    alone: bool

    def contrast(self) -> float:
        """The contrast (WCAG 2) that nine tenths of the ground have at least."""
        ratios = sorted(self.letters.colour.contrast(colour) for colour in self.beneath)
        return ratios[len(ratios) // 10]


def lettering(project: Project, layout: Layout, entry: PageEntry) -> Iterator[Lettering]:
    """All words on the pages that `entry` becomes, on each of their grounds. Raises ProblemsFound as a build would."""
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
    """The words of a page, with what is painted before them."""
    grounds: list[tuple[Box, _Ground]] = []
    for region in page.regions:
        for item in region.items:
            grounds += _painted(item)
            for letters in letters_in([item]):
                yield from _lettering(region.name, letters, grounds, store)


def _painted(item: Item) -> Iterator[tuple[Box, _Ground]]:
    if isinstance(item, Fill):
        for x, y, wide, high in item.areas:
            yield Box(item.x + x, item.y + y, wide, high), item.colour
    elif isinstance(item, Image):
        yield item.box, item
    elif isinstance(item, Discs):
        for one in item.each():
            yield one.box, one


def _lettering(
    region: str, letters: Letters, grounds: list[tuple[Box, _Ground]], store: ImageStore
) -> Iterator[Lettering]:
    """The words once for every ground that they meet."""
    parts = list(parts_on(letters.box, [one for one in grounds if _lie_on(letters.box, one[1])]))
    plain = len({id(ground) for ground, _ in parts}) == 1
    for ground, part in parts:
        if isinstance(ground, Image):
            beneath = tuple(_beneath(part, ground, store))
            yield Lettering(region, letters, beneath, on_picture=True, alone=False)
        else:
            colour = ground.colour if isinstance(ground, Discs) else ground or PAPER
            yield Lettering(region, letters, (colour,), on_picture=False, alone=plain)


def _lie_on(box: Box, ground: _Ground) -> bool:
    """Whether the middle of a box is on a ground that is round; on others, as far as they go."""
    middle = (box.x + box.right) / 2, (box.top + box.bottom) / 2
    if isinstance(ground, Image):
        return not ground.disc or ground.shows_at(*middle)
    return not isinstance(ground, Discs) or ground.shows_at(*middle)


def _beneath(box: Box, image: Image, store: ImageStore) -> list[Colour]:
    """The colours of the part of a picture that letters cover."""
    ground = image.box
    left, right = (box.x - ground.x) / ground.width, (box.right - ground.x) / ground.width
    top, bottom = (box.top - ground.top) / ground.height, (box.bottom - ground.top) / ground.height
    low, near, far, end = (min(max(edge, 0.0), 1.0) for edge in (left, top, right, bottom))
    return colours(store.encoded(image.placement), (low, near, far, end))
