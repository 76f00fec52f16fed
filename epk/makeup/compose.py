"""A film and a layout become the pages of one document, in memory."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Self

from msgspec import Struct

from epk.data.layout import Layout, Region
from epk.data.medium import SCREEN, Medium
from epk.makeup.assembly import Assembly, Sheaf
from epk.makeup.overflow import MM
from epk.page.beneath import tops
from epk.page.edition import Edition
from epk.page.geometry import sheet
from epk.page.styles import Styles, require_fonts
from epk.pdf.document import PdfDocument
from epk.printing.crop_marks import Marks
from epk.printing.office import on_white
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error
from epk.typeset.paragraph_cache import ParagraphCache

if TYPE_CHECKING:
    from epk.data.labels import Labels
    from epk.data.project import Project
    from epk.pdf.document import Page as PdfPage
    from epk.pdf.intent import Intent
    from epk.pdf.metadata import Metadata
    from epk.pictures.store import PictureShelf
    from epk.typeset.fonts import FontBook


class Composed(NamedTuple):
    """A finished document, before its appendices, with `empty` pages at the end."""

    name: str
    data: bytes
    pages: int
    empty: int = 0


class Job(NamedTuple):
    """How a document is to be made: on `paper` (`a4` or `letter`), for a medium, with the intent that follows.

    `all_labels` are the labels of its languages, the document's own first. Empty pages make up a multiple of `sheet`.
    """

    paper: str
    intent: Intent
    metadata: Metadata
    all_labels: tuple[Labels, ...]
    medium: Medium = SCREEN
    sheet: int = 1


def compose(
    project: Project,
    layout: Layout,
    job: Job,
    *,
    book: FontBook,
    shelf: PictureShelf,
    paragraph_cache: ParagraphCache | None = None,
) -> Composer:
    """Set `layout` for the project's film, ready to be drawn; what was set for it before is taken from
    `paragraph_cache`.

    Raises ProblemsFound for texts that do not fit, unknown names in the layout, and unreadable assets.
    """
    theme = project.themes[layout.theme]
    require_fonts(theme, book)
    layout = layout if job.medium.grounds else on_white(layout, theme, job.paper)
    kept = paragraph_cache or ParagraphCache()
    bleed = job.intent.frame.bleed
    edition = Edition(project, project.film, layout, job.all_labels, book, shelf, job.medium, bleed, kept)
    styles = Styles(theme, project.film.language)
    slug = f"{job.metadata.title} · {job.intent.standard.condition.information}"
    marks = Marks(job.intent.frame, slug, job.all_labels[0], styles, book)
    return Composer.begun(edition, styles, job.paper, PdfDocument(job.metadata, job.intent), marks, job.sheet)


def rehearse(
    project: Project, layout: Layout, labels: Labels, *, book: FontBook, shelf: PictureShelf, metadata: Metadata
) -> list[Problem]:
    """What keeps `layout` from being set on its own paper: of every entry of its pages the first. Nothing is drawn.

    After that, with the names of their rules, what was remarked on the way.
    """
    edition = Edition(project, project.film, layout, (labels,), book, shelf)
    try:
        require_fonts(project.themes[layout.theme], book)
    except ProblemsFound as found:
        return list(found.problems)
    styles = Styles(project.themes[layout.theme], project.film.language)
    faults = Assembly(edition, styles, layout.paper, PdfDocument(metadata).root).faults()
    return [*faults, *edition.remarks]


class Composer(Struct, frozen=True):
    """Draws one document whose pages are set, and the marks on them; empty pages make up a multiple of `sheet`."""

    assembly: Assembly
    pdf: PdfDocument
    marks: Marks
    sheet: int

    @classmethod
    def begun(
        cls, edition: Edition, styles: Styles, paper: str, pdf: PdfDocument, marks: Marks, sheet: int = 1
    ) -> Self:
        """A document with all its pages set."""
        assembly = Assembly(edition, styles, paper, pdf.root)
        assembly.set()
        return cls(assembly, pdf, marks, sheet)

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """What is worth a look though it could be set, each with the name of its rule."""
        return tuple(self.assembly.edition.remarks)

    def drawn(self) -> Composed:
        """The finished file. Raises ProblemsFound for damaged pictures and links that lead nowhere."""
        self.pdf.page_label(0, "D")
        pages = groupby(self.assembly.pages(), key=lambda part: part.number)
        straying = [problem for _, parts in pages for problem in self._draw(list(parts))]
        if straying:
            raise ProblemsFound(straying)
        edition = self.assembly.edition
        for number in range(edition.pages, self._in_all):
            self._draw_empty(number)
        return Composed(edition.layout.name, self.pdf.finish(), self._in_all, self._in_all - edition.pages)

    @property
    def _in_all(self) -> int:
        """The pages with the empty ones at the end."""
        return -(-self.assembly.edition.pages // self.sheet) * self.sheet

    def _draw_empty(self, number: int) -> None:
        paper = sheet(self.assembly.edition.layout, self.assembly.paper, number)
        with self.pdf.page(paper.width, paper.height) as canvas:
            self.marks.draw(canvas, number + 1, self._in_all)

    def _draw(self, parts: list[Sheaf]) -> list[Problem]:
        """Draw the parts of a page, and tell which of its texts stand where they may be cut."""
        straying: list[Problem] = []
        for part in parts:
            self._announce(part)
        with self.pdf.page(parts[0].paper.width, parts[0].paper.height) as canvas:
            for part in parts:
                self._draw_grounds(canvas, part)
                for name, region in part.leaf.template.regions.items():
                    straying += self._draw_region(canvas, part, name, region)
            self.marks.draw(canvas, parts[0].number + 1, self._in_all)
        return straying

    def _announce(self, part: Sheaf) -> None:
        """Let links and the outline lead to where a section begins."""
        station = part.section.station
        if station and part.opens:
            self.pdf.destination(station.name, part.number, part.paper.live.top if part.leaf.taken else 0.0)
            self.pdf.bookmark(station.title, 0, station.name, part.section.element)

    def _draw_grounds(self, canvas: PdfPage, part: Sheaf) -> None:
        """Colour behind the whole page, then behind regions."""
        styles, template, paper = self.assembly.styles, part.leaf.template, part.paper
        if template.ground and not part.leaf.taken:
            colour, printed = styles.colour(template.ground, template.where("ground")), paper.printed
            canvas.rect(printed.x, printed.top, printed.width, printed.height, colour)
        for region in template.regions.values():
            if region.ground:
                box = paper.region(region)
                canvas.rect(box.x, box.top, box.width, box.height, styles.colour(region.ground, region.where("ground")))

    def _draw_region(self, canvas: PdfPage, part: Sheaf, name: str, region: Region) -> list[Problem]:
        straying: list[Problem] = []
        box = part.paper.content(region)
        pieces, placed = self.assembly.strips(part, name)
        for piece, top in zip(pieces, tops(placed, region, box), strict=True):
            piece.draw(canvas, box.x, top)
            straying += _straying(canvas, piece.span or part.section.page.span, name)
        return straying


def _straying(page: PdfPage, span: Span, region: str) -> list[Problem]:
    """The problems of what was drawn last too near the trim."""
    problems = [
        error(
            span,
            f'"{line.text.strip()}" in region "{region}" stands {line.distance / MM:.1f} mm from where the page is cut',
            "Keep text 5 mm inside: change the region's place or the margins in the layout.",
            ExitCode.DOES_NOT_FIT,
        )
        for line in page.straying
    ]
    page.straying.clear()
    return problems
