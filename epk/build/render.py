"""Layouts become finished documents, before their appendices: jobs in, bytes out, in whichever process."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import NamedTuple

from epk.build.document_properties import metadata_of
from epk.cache import Cache
from epk.data.label_files import LabelSet
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.medium import Medium
from epk.data.project import Project
from epk.data.values import Length
from epk.file_state import FileState
from epk.makeup.document import MadeUpDocument, make_up
from epk.page.document_context import DocumentContext
from epk.page.geometry import paper_of
from epk.page.items import Image
from epk.page.pages import Page
from epk.page.styles import Styles, enlargement
from epk.pdf.document import pdf_of
from epk.pdf.metadata import Metadata
from epk.pdf.output_settings import OutputSettings
from epk.pictures.encoder import ImageEncoder
from epk.pictures.store import ImageStore
from epk.printing.booklet import in_whole_sheets
from epk.printing.crop_marks import Marks
from epk.printing.office import on_white
from epk.printing.press import OUTPUT_SETTINGS, Press
from epk.printing.printed_page import PrintedPage, printed_pages
from epk.printing.resolution import too_coarse
from epk.printing.transparency import see_through
from epk.printing.trim import too_near_trim
from epk.problems import Problem, ProblemsFound
from epk.typeset.fonts import FontBook
from epk.typeset.paragraph_cache import ParagraphCache


class RenderJob(NamedTuple):
    """All that decides a document: a `layout` of a project, on the `paper` wished for, for a medium and a press.

    `label_sets` are those of its languages, its own first, and `fonts` the folder of the film's own fonts. The `cache`
    decides nothing but how soon it is finished. Type is larger where pages are printed `halved`.
    """

    project: Project
    label_sets: tuple[LabelSet, ...]
    paper: str | None
    medium: Medium
    press: Press
    fonts: Path
    cache: Cache
    halved: bool
    layout: Layout

    @property
    def labels(self) -> tuple[Labels, ...]:
        return tuple(label_set.labels for label_set in self.label_sets)


class Rendered(NamedTuple):
    """What became of the layout `name` in so many `seconds`: a PDF of `pages`, `empty` ones among them, or problems.

    `printed` are what a printing house is told of the pages, `read` the pictures as they were.
    """

    name: str
    data: bytes = b""
    pages: int = 0
    empty: int = 0
    printed: tuple[PrintedPage, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    read: Mapping[str, FileState] = {}
    seconds: float = 0.0


def render(jobs: Sequence[RenderJob], shared: Path | None = None) -> list[Rendered]:
    """Make the document of every job; another process that makes others meanwhile is given the same `shared` folder.

    The pages of all are set before the first is written, for pictures are encoded meanwhile.
    """
    encoder, books = ImageEncoder(shared), dict[str, FontBook]()
    try:
        return [_finished(draft) for draft in [_set(job, books, encoder) for job in jobs]]
    finally:
        encoder.close()


class _Draft(NamedTuple):
    """A document whose pages are set in so many `seconds`, what it is made for, its paragraphs and its pictures."""

    job: RenderJob
    document: MadeUpDocument
    pages: tuple[Page, ...]
    settings: OutputSettings
    metadata: Metadata
    paragraph_cache: ParagraphCache
    store: ImageStore
    warnings: tuple[Problem, ...]
    seconds: float


def _set(job: RenderJob, books: dict[str, FontBook], encoder: ImageEncoder) -> _Draft | Rendered:
    """A document whose pages are set; or what kept them from it."""
    start = time.perf_counter()
    theme, paper = job.project.themes[job.layout.theme], paper_of(job.layout, job.paper)
    try:
        settings = OUTPUT_SETTINGS[job.medium.name](theme, paper, job.press)
        scale = min(settings.frame.scale)
        metadata = metadata_of(job.project.film, job.layout, job.labels[0])
        store = ImageStore(job.cache, ceil(job.medium.dpi * scale), settings.inks.conversion, encoder)
        context = _context(job, paper, _book(job, books), settings, store)
        styles = Styles(
            theme, job.project.film.language, printed=_printed(job, paper), sturdy=job.medium.name == "print"
        )

        def request(image: Image) -> None:
            store.request(image.placement, image.width, image.height)

        document = make_up(context, styles, paper, request)
        warnings = (*too_coarse(document.pages, job.medium, scale), *document.remarks)
    except ProblemsFound as found:
        return Rendered(job.layout.name, problems=found.problems)
    pages = in_whole_sheets(document.pages) if job.press.booklet else document.pages
    slug = f"{metadata.title} · {settings.standard.condition.information}"
    marks = Marks(settings.frame, slug, job.labels[0], styles, context.book)
    marked = tuple(marks.on(page, len(pages)) for page in pages)
    seconds = time.perf_counter() - start
    return _Draft(job, document, marked, settings, metadata, context.paragraph_cache, store, warnings, seconds)


def _finished(draft: _Draft | Rendered) -> Rendered:
    """The document as a file."""
    if isinstance(draft, Rendered):
        return draft
    start, (job, document, pages) = time.perf_counter(), draft[:3]
    try:
        data = _pdf(draft)
    except ProblemsFound as found:
        return Rendered(job.layout.name, problems=found.problems, warnings=draft.warnings, seconds=draft.seconds)
    draft.paragraph_cache.keep()
    printed = tuple(printed_pages(pages, draft.settings, draft.store.encoded)) if job.medium.name == "print" else ()
    untranslated = (problem for label_set in job.label_sets for problem in label_set.warnings())
    return Rendered(
        job.layout.name,
        data,
        len(pages),
        len(pages) - len(document.pages),
        printed,
        warnings=(*draft.warnings, *untranslated),
        read=draft.store.states(),
        seconds=draft.seconds + time.perf_counter() - start,
    )


def _pdf(draft: _Draft) -> bytes:
    """The file. Raises ProblemsFound for what cannot be printed so, and for damaged pictures."""
    settings, encoded = draft.settings, draft.store.encoded
    problems = too_near_trim(draft.pages, settings.frame)
    if not settings.standard.blends:
        problems += see_through(draft.pages, encoded)
    if problems:
        raise ProblemsFound(problems)
    return pdf_of(draft.pages, draft.metadata, encoded, settings)


def _context(
    job: RenderJob, paper: str, book: FontBook, settings: OutputSettings, store: ImageStore
) -> DocumentContext:
    project, theme = job.project, job.project.themes[job.layout.theme]
    grid, larger = job.layout.grid, enlargement(_printed(job, paper))
    layout = replace(job.layout, grid=replace(grid, baseline=Length(grid.baseline * larger)))
    return DocumentContext(
        project,
        project.film,
        layout if job.medium.grounds else on_white(layout, theme, paper),
        job.labels,
        book,
        store.open,
        job.medium,
        settings.frame.bleed,
        _paragraph_cache(job, paper),
    )


def _book(job: RenderJob, books: dict[str, FontBook]) -> FontBook:
    """The fonts of a theme, opened once for all its documents."""
    theme = job.layout.theme
    if theme not in books:
        books[theme] = FontBook([job.fonts], job.project.themes[theme].fallbacks)
    return books[theme]


def _printed(job: RenderJob, paper: str) -> float:
    """The scale at which pages set on `paper` are printed."""
    return min(Press(booklet=job.halved or job.press.booklet).scale(paper))


def _paragraph_cache(job: RenderJob, paper: str) -> ParagraphCache:
    """Type that the last build of the same document set, with the same fonts."""
    languages = [labels.language for labels in job.labels]
    fonts = [(str(path), *_state(path)) for path in sorted(job.fonts.rglob("*"))]
    fallbacks = job.project.themes[job.layout.theme].fallbacks
    document = job.layout.name, paper, job.medium.name, job.halved, job.press.booklet, languages
    return ParagraphCache(job.cache, f"{document} {fonts} {fallbacks}")


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
