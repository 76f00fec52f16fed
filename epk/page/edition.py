"""A document in the making: what all its blocks share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from epk.data.film import Film
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.medium import SCREEN, Medium
from epk.problems import Problem, Severity, Span
from epk.typeset.paragraph_cache import ParagraphCache

if TYPE_CHECKING:
    from epk.data.project import Project
    from epk.pictures.store import PictureShelf
    from epk.typeset.fonts import FontBook


class Station(Struct):
    """A part of the document: an entry of its outline and contents. `page` is its first page's index, once known."""

    title: str
    name: str
    page: int | None = None
    label: str = ""


class Edition(Struct):
    """A document in the making: what all its blocks share. `bleed` in points.

    `all_labels` are those of the languages it speaks: the first are its own, a premiere is announced in all. `remarks`
    are what is worth a look though it can be set, each with the name of its rule; text may be set more than once until
    it fits. `spare_stills` are the numbers of the stills that entries of the layout were given because no other names
    them.
    """

    project: Project
    film: Film
    layout: Layout
    all_labels: tuple[Labels, ...]
    book: FontBook
    shelf: PictureShelf
    medium: Medium = SCREEN
    bleed: float = 0.0
    paragraph_cache: ParagraphCache = field(default_factory=ParagraphCache)
    stations: list[Station] = field(default_factory=list)
    pages: int = 0
    spare_stills: dict[Span, int] = field(default_factory=dict)
    remarks: dict[Problem, None] = field(default_factory=dict)

    @property
    def labels(self) -> Labels:
        """What the document says beside the film's own words."""
        return self.all_labels[0]

    def remark(self, rule: str, span: Span, message: str, hint: str) -> None:
        """Note what the check called `rule` will tell."""
        self.remarks[Problem(Severity.WARNING, span, message, hint, rule=rule)] = None
