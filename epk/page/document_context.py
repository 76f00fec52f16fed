"""A document in the making: what all its blocks share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
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
    from epk.pictures.picture import PictureFile
    from epk.typeset.fonts import FontBook


class SectionAnchor(Struct, frozen=True):
    """A section that the outline and the contents lead to by `name`.

    `page` is the index of its first page and `label` what is printed on it, once pages are numbered.
    """

    title: str
    name: str
    page: int | None = None
    label: str = ""


class DocumentContext(Struct, frozen=True):
    """A document in the making: what all its blocks share. `bleed` in points.

    `all_labels` are the labels of the languages it speaks: the first is its own, a premiere is announced in all.
    `open_picture` reads the header of a picture file that is named at a place, and raises ProblemsFound for what is
    none. `anchors` are the sections that have a title and something to say, and `pages` how many there are: known to
    what is set once pages are numbered.
    """

    project: Project
    film: Film
    layout: Layout
    all_labels: tuple[Labels, ...]
    book: FontBook
    open_picture: Callable[[Path, Span], PictureFile]
    medium: Medium = SCREEN
    bleed: float = 0.0
    paragraph_cache: ParagraphCache = field(default_factory=ParagraphCache)
    anchors: tuple[SectionAnchor, ...] = ()
    pages: int = 0

    @property
    def labels(self) -> Labels:
        """What the document says beside the film's own words."""
        return self.all_labels[0]


def remark(rule: str, span: Span, message: str, hint: str) -> Problem:
    """What the check called `rule` will tell: it can be set, and is worth a look."""
    return Problem(Severity.WARNING, span, message, hint, rule=rule)
