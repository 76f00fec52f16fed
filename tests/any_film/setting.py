"""Documents of invented films set by make-up alone, with the box of every region."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from epk import blocks as _registered  # noqa: F401  # importing it fills the registry
from epk.data.label_files import label_set
from epk.data.project import Project
from epk.makeup.sections import Sections
from epk.page.document_context import DocumentContext
from epk.page.geometry import Box, paper_of
from epk.page.items import Item, SectionStart, TextLine
from epk.page.styles import Styles, require_fonts
from epk.pictures.files import PictureHeaders
from epk.problems import Problem
from epk.typeset.fonts import FontBook
from epk.typeset.paragraph_cache import ParagraphCache
from tests.any_film.films import kind_of

THEMES = ("night-train", "nocturne", "field-notes", "matinee")
PAPERS = ("a4", "letter")
LANGUAGES = ("en", "fr")


def squeezed(words: str) -> str:
    """Letters and digits alone: line ends, hyphens, quotation marks and capitals make no difference."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", words).casefold() if letter.isalnum())


class Region(NamedTuple):
    """A region as set, with the box that its template gives it."""

    name: str
    box: Box
    items: tuple[Item, ...]
    artifact: bool

    @property
    def lines(self) -> list[TextLine]:
        """The lines of text that can be seen."""
        return [item for item in self.items if isinstance(item, TextLine) and item.text.strip()]


class Part(NamedTuple):
    """What one section says on a page; several share one."""

    width: float
    height: float
    live: Box
    start: SectionStart | None
    regions: list[Region]


class Set(NamedTuple):
    """A document as set: its pages, each with its parts."""

    seed: int
    name: str
    pages: list[list[Part]]
    remarks: tuple[Problem, ...]

    def at(self, page: int, region: str = "") -> str:
        """Where a fault is."""
        place = f"film {self.seed} ({kind_of(self.seed)}), {self.name}, page {page + 1}"
        return f"{place}, {region}" if region else place

    def regions(self) -> Iterator[tuple[int, Part, Region]]:
        """All regions, each with the number of its page."""
        for number, parts in enumerate(self.pages):
            for part in parts:
                for region in part.regions:
                    yield number, part, region

    @property
    def words(self) -> str:
        """All that it says of the film, squeezed."""
        said = [line.text for _, _, region in self.regions() if not region.artifact for line in region.lines]
        return squeezed("".join(said))


class _Placing(Sections):
    """Sections that tell on which part of the paper each of their regions stands."""

    def parts(self) -> list[list[Part]]:
        pages: dict[int, list[Part]] = defaultdict(list)
        for placed in self._placed():
            start = next((item for item in placed.start() if isinstance(item, SectionStart)), None)
            regions = [
                Region(name, placed.paper.content(region), self._region(placed, name).items, region.artifact)
                for name, region in placed.page.template.regions.items()
            ]
            paper = placed.paper
            pages[placed.number].append(Part(paper.width, paper.height, paper.live, start, regions))
        return list(pages.values())


@cache
def _book(fallbacks: tuple[str, ...]) -> FontBook:
    """The fonts of themes with these fallbacks, opened once for all films."""
    return FontBook([], fallbacks)


@cache
def _paragraphs(_theme: str) -> ParagraphCache:
    """The paragraphs of a theme, for films have names in common."""
    return ParagraphCache()


def theme_of(seed: int) -> str:
    """The theme of the film of a seed."""
    return THEMES[seed % len(THEMES)]


def set_document(opened: Project, seed: int, name: str, headers: PictureHeaders) -> Set:
    """A document of a film. Raises ProblemsFound for what does not fit."""
    layout = opened.layouts[name]
    theme = opened.themes[layout.theme]
    paper = paper_of(layout, PAPERS[seed // len(THEMES) % 2])
    labels = label_set(LANGUAGES[seed // (2 * len(THEMES)) % 2], opened.folder).labels
    book = _book(tuple(theme.fallbacks))
    known = _paragraphs(layout.theme)
    context = DocumentContext(opened, opened.film, layout, (labels,), book, headers.open, paragraph_cache=known)
    require_fonts(theme, book)
    sections = _Placing(context, Styles(theme, opened.film.language), paper, lambda image: None)
    sections.fill()
    sections.number()
    return Set(seed, name, sections.parts(), sections.remarks())
