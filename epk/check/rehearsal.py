"""The documents of a project set as for a build; nothing is written, and no picture is decoded."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.data.label_files import label_set
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.project import Project
from epk.makeup.document import Trial, try_out
from epk.page.document_context import DocumentContext
from epk.page.items import Image
from epk.page.prints import Print, largest_prints
from epk.page.styles import Styles
from epk.pictures.files import PictureHeaders
from epk.problems import Problem
from epk.typeset.fonts import FontBook


class DocumentPrint(NamedTuple):
    """A picture where a document prints it largest: pixels an inch, and the width in points."""

    document: str
    path: Path
    dpi: float
    width: float

    @classmethod
    def of(cls, document: str, printed: Print) -> DocumentPrint:
        return cls(document, printed.placement.picture.path, printed.resolution, printed.width)


class Rehearsal(NamedTuple):
    """What keeps documents from being set, each once, with remarks on the way; pictures and words as printed."""

    problems: tuple[Problem, ...]
    prints: tuple[DocumentPrint, ...]
    words: str = ""


def rehearsal(project: Project) -> Rehearsal:
    """Set all documents that are built unless others are asked for."""
    found: dict[Problem, None] = {}
    prints: list[DocumentPrint] = []
    words: list[str] = []
    labels = label_set(project.film.language, project.folder, asked=False).labels
    headers = PictureHeaders()
    for layout in project.usual_layouts.values():
        images: list[Image] = []
        trial = _tried(project, layout, labels, headers, images)
        found |= dict.fromkeys((*trial.problems, *trial.remarks))
        words.append(trial.words)
        prints += [DocumentPrint.of(layout.name, printed) for printed in largest_prints(images)]
    return Rehearsal(tuple(found), tuple(prints), " ".join(words))


def _tried(project: Project, layout: Layout, labels: Labels, headers: PictureHeaders, images: list[Image]) -> Trial:
    """A layout set on its own paper; the pictures that it would print are added to `images`."""
    theme = project.themes[layout.theme]
    book = FontBook([project.folder / "assets" / "fonts"], theme.fallbacks)
    context = DocumentContext(project, project.film, layout, (labels,), book, headers.open)
    return try_out(context, Styles(theme, project.film.language), layout.paper, images.append)
