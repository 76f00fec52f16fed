"""Pages composed to be looked at, not written: which text stands on which part of a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from epk.data.label_files import label_set
from epk.data.layout import Layout, PageEntry
from epk.data.project import Project
from epk.data.values import Colour
from epk.makeup.compose import Composer
from epk.page.edition import Edition
from epk.page.styles import Styles
from epk.pdf.document import Page, PdfDocument
from epk.pdf.intent import Frame
from epk.pdf.metadata import Metadata
from epk.pdf.page import Shared
from epk.pdf.tags import Element
from epk.pictures.encoded import Promised
from epk.pictures.store import PictureShelf
from epk.printing.crop_marks import Marks
from epk.typeset.fonts import FontBook

if TYPE_CHECKING:
    from epk.typeset.lines import Line
    from epk.typeset.shaping import GlyphRun

DPI = 40
"""Pixels an inch at which pictures are looked at: as coarse as a letter is to the eye."""
BOLD = 700
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in points from the upper left corner."""


class Lettering(NamedTuple):
    """Words on a picture, and the colours beneath them."""

    text: str
    size: float
    bold: bool
    colour: Colour
    beneath: tuple[Colour, ...]

    def contrast(self) -> float:
        """The contrast (WCAG 2) that nine tenths of the ground have at least."""
        ratios = sorted(self.colour.contrast(colour) for colour in self.beneath)
        return ratios[len(ratios) // 10]


def lettering(project: Project, layout: Layout, entry: PageEntry) -> Iterator[Lettering]:
    """All words that stand on pictures on the pages that `entry` becomes. Raises ProblemsFound as a build would."""
    alone = replace(layout, pages=(entry,), pages_from=0, pages_to=10_000)
    theme = project.themes[layout.theme]
    book = FontBook([project.folder / "assets" / "fonts"], theme.fallbacks)
    surface = _Surface()
    labels = label_set(project.film.language, project.folder, asked=False).labels
    edition = Edition(project, project.film, alone, (labels,), book, PictureShelf(None, dpi=DPI))
    styles = Styles(theme, project.film.language)
    Composer.begun(edition, styles, layout.paper, surface, Marks(Frame(), "", labels, styles, book)).drawn()
    return (words for page in surface.sheets for words in page.found)


class _Surface(PdfDocument):
    """A document that is never written."""

    def __init__(self) -> None:
        super().__init__(Metadata(title="", language=""))
        self.sheets: list[_Sheet] = []

    def page(self, width: float, height: float) -> Page:
        self.sheets.append(_Sheet(self._shared, len(self.sheets), width, height))
        return self.sheets[-1]

    def finish(self) -> bytes:
        return b""


class _Ground(Struct):
    """Something painted that text may stand on."""

    box: Box
    picture: Promised | None = None

    def beneath(self, box: Box) -> tuple[Colour, ...]:
        from epk.pictures.sampling import colours  # noqa: PLC0415  # PIL, only where there is a picture

        if self.picture is None:
            return ()
        left, top, right, bottom = self.box
        wide, high = right - left, bottom - top
        part = ((box[0] - left) / wide, (box[1] - top) / high, (box[2] - left) / wide, (box[3] - top) / high)
        low, near, far, end = (min(max(edge, 0.0), 1.0) for edge in part)
        return tuple(colours(self.picture.wait(), (low, near, far, end)))


class _Sheet(Page):
    """A page that notes what is painted on it."""

    def __init__(self, shared: Shared, index: int, width: float, height: float) -> None:
        super().__init__(shared, index, width, height)
        self.grounds: list[_Ground] = []
        self.found: list[Lettering] = []

    def line(self, line: Line, x: float, baseline: float, element: Element | None) -> None:  # noqa: ARG002
        for offset, run in line.runs:
            if run.text.strip():
                self._note(run, x + offset, baseline)

    def rects(self, rects: Iterable[Box], colour: Colour, element: Element | None = None) -> None:  # noqa: ARG002
        for x, y, width, height in rects:
            self.grounds.append(_Ground((x, y, x + width, y + height)))

    def picture(
        self,
        picture: Promised,
        x: float,
        y: float,
        width: float,
        height: float,
        element: Element | None,  # noqa: ARG002
    ) -> None:
        self.grounds.append(_Ground((x, y, x + width, y + height), picture))

    def _note(self, run: GlyphRun, x: float, baseline: float) -> None:
        box = (x, baseline - run.font.cap_height * run.size, x + run.width, baseline)
        across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        under = [g for g in self.grounds if g.box[0] <= across <= g.box[2] and g.box[1] <= down <= g.box[3]]
        if under and under[-1].picture and (beneath := under[-1].beneath(box)):
            bold = run.font.variations.get("wght", 400) >= BOLD
            self.found.append(Lettering(run.text.strip(), run.size, bold, run.colour, beneath))

    def _close(self) -> None:
        """Nothing is written."""
