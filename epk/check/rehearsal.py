"""The documents of a project set as for a build, without drawing them or decoding a picture."""

from __future__ import annotations

from collections.abc import Iterator

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.compose import rehearse
from epk.data.project import Project
from epk.pdf.images import PictureShelf, Placement
from epk.pdf.metadata import Metadata
from epk.pdf.pixels.files import Picture
from epk.pdf.pixels.source import WHOLE, Crop
from epk.pdf.shades import Shade
from epk.problems import Problem
from epk.typeset.fonts import FontBook


class _Shelf(PictureShelf):
    """Pictures whose sizes are known and which nobody will print."""

    def place(
        self,
        picture: Picture,
        width: float,  # noqa: ARG002
        height: float,  # noqa: ARG002
        crop: Crop = WHOLE,
        shade: Shade | None = None,
    ) -> Placement:
        return Placement(picture, crop, shade)


def faults(project: Project) -> Iterator[Problem]:
    """What keeps the documents from being set, each once."""
    found: dict[Problem, None] = {}
    for layout in project.usual_layouts.values():
        book = FontBook([project.folder / "assets" / "fonts"], project.themes[layout.theme].fallbacks)
        metadata = Metadata(title=str(layout.title), language=str(project.film.language))
        found |= dict.fromkeys(rehearse(project, layout, book=book, shelf=_Shelf(None), metadata=metadata))
    yield from found
