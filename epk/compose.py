"""A film and a layout become the pages of one document, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from epk.blocks import registry
from epk.closing import closed
from epk.data.layout import Layout, Page, Region
from epk.joining import joined
from epk.leaves import Leaf, LeafMaker, Section, furnished
from epk.limits import DOCUMENT_PAGES
from epk.overflow import MM, endless
from epk.page.beneath import tops
from epk.page.edition import Edition, Station
from epk.page.geometry import Sheet, sheet
from epk.page.marks import Marks
from epk.page.medium import SCREEN, Medium
from epk.page.office import on_white
from epk.page.styles import Styles, require_fonts
from epk.pdf.document import PdfDocument
from epk.pdf.intent import Frame
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error
from epk.typeset.style import is_rtl

if TYPE_CHECKING:
    from epk.data.project import Project
    from epk.pdf.document import Page as PdfPage
    from epk.pdf.images import PictureShelf
    from epk.pdf.intent import Intent
    from epk.pdf.metadata import Metadata
    from epk.typeset.fonts import FontBook


class Composed(NamedTuple):
    """A finished document, before its appendices."""

    name: str
    data: bytes
    pages: int


class Job(NamedTuple):
    """How a document is to be made: on `paper` (`a4` or `letter`), for a medium, with the intent that follows."""

    paper: str
    intent: Intent
    metadata: Metadata
    medium: Medium = SCREEN
    languages: tuple[str, ...] = ()


def compose(project: Project, layout: Layout, job: Job, *, book: FontBook, shelf: PictureShelf) -> Composer:
    """Set `layout` for the project's film, ready to be drawn.

    Raises ProblemsFound for texts that do not fit, unknown names in the layout, and unreadable assets.
    """
    theme = project.themes[layout.theme]
    require_fonts(theme, book)
    layout = layout if job.medium.grounds else on_white(layout, theme, job.paper)
    edition = Edition(project, project.film, layout, book, shelf, job.medium, job.intent.frame.bleed, job.languages)
    styles = Styles(theme, project.film.language)
    marks = Marks(job.intent.frame, f"{job.metadata.title} · {job.intent.standard.condition.information}", styles, book)
    composer = Composer(edition, styles, job.paper, PdfDocument(job.metadata, job.intent), marks)
    composer.set()
    return composer


def rehearse(
    project: Project, layout: Layout, *, book: FontBook, shelf: PictureShelf, metadata: Metadata
) -> list[Problem]:
    """What keeps `layout` from being set on its own paper: of every entry of its pages the first. Nothing is drawn."""
    edition = Edition(project, project.film, layout, book, shelf)
    try:
        require_fonts(project.themes[layout.theme], book)
    except ProblemsFound as found:
        return list(found.problems)
    styles = Styles(project.themes[layout.theme], project.film.language)
    unmarked = Marks(Frame(), "", styles, book)
    return Composer(edition, styles, layout.paper, PdfDocument(metadata), unmarked).faults()


@dataclass(frozen=True, slots=True)
class Composer:
    """Sets one document: first all pages, then their numbers, then the marks on them."""

    edition: Edition
    styles: Styles
    paper: str
    pdf: PdfDocument
    marks: Marks
    sections: list[Section] = field(default_factory=list)

    @property
    def maker(self) -> LeafMaker:
        return LeafMaker(self.edition, self.styles, self.paper)

    def set(self) -> None:
        """Set all pages. Pictures are encoded from now on, while there is more to set."""
        sections = [self._section(number, page) for number, page in enumerate(self.edition.layout.pages)]
        self._fill(sections)
        self.sections.extend(section for section in sections if section.leaves)
        self._number(self.sections)

    def drawn(self) -> Composed:
        """The finished file. Raises ProblemsFound for damaged pictures and links that lead nowhere."""
        self._draw(self.sections)
        return Composed(self.edition.layout.name, self.pdf.finish(), self.edition.pages)

    def faults(self) -> list[Problem]:
        """What keeps pages from being made, or makes them too many."""
        problems: list[Problem] = []
        sections = [self._section(number, page) for number, page in enumerate(self.edition.layout.pages)]
        for section in sections:
            try:
                self._set_part(section, sections)
            except ProblemsFound as found:
                problems += found.problems
        try:
            self._number([section for section in sections if section.leaves and not problems])
        except ProblemsFound as found:
            problems += [] if problems else found.problems
        return problems

    def _section(self, number: int, page: Page) -> Section:
        element = self.pdf.root.child("Sect", title=page.title)
        return Section(page, element, Station(page.title, f"part-{number}") if page.title else None)

    def _fill(self, sections: list[Section]) -> None:
        """Make the leaves of all sections; those that tell of the others come last."""
        for section in (*(one for one in sections if not _is_late(one)), *filter(_is_late, sections)):
            self._set_part(section, sections)
            self.edition.stations = [s.station for s in sections if s.station and s.leaves]

    def _set_part(self, section: Section, sections: list[Section]) -> None:
        """Make the leaves of a section, on a page with the one before where it may join that and fits."""
        section.leaves = self.maker.leaves(section)
        section.leaves = closed(self.maker, section)
        earlier = [one for one in sections[: sections.index(section)] if one.leaves or _is_late(one)]
        if section.page.joins and earlier and earlier[-1].leaves and (leaf := joined(self.maker, section, earlier[-1])):
            section.leaves = [leaf]

    def _number(self, sections: list[Section]) -> None:
        """Give every part its first page, now that all pages are known."""
        layout, index = self.edition.layout, 0
        for section in sections:
            first = index - 1 if section.leaves[0].taken else index
            if section.station:
                section.station.page, section.station.label = first, str(first + 1)
            index = first + len(section.leaves)
        self.edition.pages = index
        if index > DOCUMENT_PAGES.value:
            raise ProblemsFound([endless(layout.span)])
        if not layout.pages_from <= index <= layout.pages_to:
            message = f"{layout.name} has {index} pages, outside the {layout.pages_from} to {layout.pages_to} it allows"
            hint = "Shorten a text, or change `pages_from` and `pages_to`."
            raise ProblemsFound([error(layout.where("pages_to"), message, hint, ExitCode.DOES_NOT_FIT)])

    def _draw(self, sections: list[Section]) -> None:
        self.pdf.page_label(0, "D")
        pages: list[list[tuple[Section, Leaf]]] = []
        for section in sections:
            for leaf in section.leaves:
                if not leaf.taken:
                    pages.append([])
                pages[-1].append((section, leaf))
        straying = [problem for index, parts in enumerate(pages) for problem in self._draw_page(index, parts)]
        if straying:
            raise ProblemsFound(straying)

    def _draw_page(self, index: int, parts: list[tuple[Section, Leaf]]) -> list[Problem]:
        """Draw a page, and tell which of its texts stand where they may be cut."""
        straying: list[Problem] = []
        papers = [self._sheet(index, leaf.taken) for _, leaf in parts]
        for (section, leaf), paper in zip(parts, papers, strict=True):
            if section.station and leaf is section.leaves[0]:
                self.pdf.destination(section.station.name, index, paper.live.top if leaf.taken else 0.0)
                self.pdf.bookmark(section.station.title, 0, section.station.name, section.element)
        with self.pdf.page(papers[0].width, papers[0].height) as page:
            for (section, leaf), paper in zip(parts, papers, strict=True):
                self._draw_grounds(page, leaf, paper)
                for name, region in leaf.template.regions.items():
                    straying += self._draw_region(page, leaf, name, region, paper, section)
            self.marks.draw(page, index + 1, self.edition.pages)
        return straying

    def _sheet(self, index: int, taken: float) -> Sheet:
        rtl = is_rtl(self.styles.language)
        return sheet(self.edition.layout, self.paper, index, self.edition.bleed, rtl=rtl, taken=taken)

    def _draw_grounds(self, page: PdfPage, leaf: Leaf, paper: Sheet) -> None:
        """Colour behind the whole page, then behind regions."""
        template = leaf.template
        if template.ground and not leaf.taken:
            colour = self.styles.colour(template.ground, template.where("ground"))
            page.rect(paper.printed.x, paper.printed.top, paper.printed.width, paper.printed.height, colour)
        for region in template.regions.values():
            if region.ground:
                box = paper.region(region)
                colour = self.styles.colour(region.ground, region.where("ground"))
                page.rect(box.x, box.top, box.width, box.height, colour)

    def _draw_region(
        self, page: PdfPage, leaf: Leaf, name: str, region: Region, paper: Sheet, section: Section
    ) -> list[Problem]:
        straying: list[Problem] = []
        box = paper.content(region)
        styles = leaf.styles.get(name) or self.styles.recoloured({**leaf.template.recolour, **region.recolour})
        pieces = list(leaf.material.get(name, ()))
        if region.blocks:
            setting = self.maker.setting(styles, section.element, box, section)
            pieces += furnished(setting, region, page.index, mirrored=paper.mirrored)
        stand = tops(pieces, region, box, self.maker._replace(taken=leaf.taken).baselines(region, styles.scale))
        for piece, top in zip(pieces, stand, strict=True):
            piece.draw(page, box.x, top)
            straying += _straying(page, piece.span or section.page.span, name)
        return straying


def _is_late(section: Section) -> bool:
    """Whether it tells of the other sections."""
    return any(registry.find(spec).late for spec in section.specs())


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
