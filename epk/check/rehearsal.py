"""The documents of a project set as for a build, without drawing them or decoding a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.data.label_files import label_set
from epk.data.project import Project
from epk.makeup.compose import rehearse
from epk.pdf.metadata import Metadata
from epk.pictures.store import PictureShelf, Placement
from epk.problems import Problem
from epk.typeset.fonts import FontBook


class Print(NamedTuple):
    """A picture where a document prints it largest: pixels an inch, and the width in points."""

    document: str
    path: Path
    dpi: float
    width: float


class Rehearsal(NamedTuple):
    """What keeps documents from being set, each once, with what is remarked on the way; and pictures as printed."""

    problems: tuple[Problem, ...]
    prints: tuple[Print, ...]


class _Shelf(PictureShelf):
    """Pictures whose sizes are known and which nobody will print."""

    def _begin(self, placement: Placement) -> None:
        """Nothing is encoded."""

    def prints(self, document: str) -> Iterator[Print]:
        """Everything placed."""
        for placement, dpi in self.resolutions().items():
            picture, (left, _, right, _), _ = placement
            yield Print(document, picture.path, dpi, picture.width * (right - left) * 72 / dpi)


def rehearsal(project: Project) -> Rehearsal:
    """Set all documents that are built unless others are asked for."""
    found: dict[Problem, None] = {}
    prints: list[Print] = []
    labels = label_set(project.film.language, project.folder, asked=False).labels
    for layout in project.usual_layouts.values():
        book = FontBook([project.folder / "assets" / "fonts"], project.themes[layout.theme].fallbacks)
        metadata = Metadata(title=str(layout.title), language=str(project.film.language))
        shelf = _Shelf(None)
        found |= dict.fromkeys(rehearse(project, layout, labels, book=book, shelf=shelf, metadata=metadata))
        prints += shelf.prints(layout.name)
    return Rehearsal(tuple(found), tuple(prints))
