"""The documents of a project set as for a build, without drawing them or decoding a picture."""

from __future__ import annotations

from collections.abc import Iterator

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.compose import rehearse
from epk.data.project import Project
from epk.pdf.images import PictureShelf
from epk.pdf.metadata import Metadata
from epk.problems import Problem
from epk.typeset.fonts import FontBook


def faults(project: Project) -> Iterator[Problem]:
    """What keeps the documents from being set, each once."""
    found: dict[Problem, None] = {}
    for layout in project.layouts.values():
        book = FontBook([project.folder / "assets" / "fonts"], project.themes[layout.theme].fallbacks)
        metadata = Metadata(title=str(layout.title), language=str(project.film.language))
        found |= dict.fromkeys(rehearse(project, layout, book=book, shelf=PictureShelf(None), metadata=metadata))
    yield from found
