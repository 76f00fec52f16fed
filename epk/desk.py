"""Where documents are set and drawn, several at a time; their appendices come later."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from functools import partial
from math import ceil
from pathlib import Path
from typing import NamedTuple

from epk.build import Order
from epk.data.label_files import LabelSet
from epk.data.layout import Layout
from epk.data.medium import MEDIA
from epk.data.project import Project
from epk.file_state import FileState
from epk.identity import metadata_of
from epk.makeup.document import Document, make_up
from epk.page.edition import Edition
from epk.page.geometry import paper_of
from epk.page.items import Image
from epk.page.pages import Page
from epk.page.styles import Styles
from epk.pdf.document import pdf_of
from epk.pdf.intent import Intent
from epk.pdf.metadata import Metadata
from epk.pictures.encoder import Workshop
from epk.pictures.store import ImageStore
from epk.printing.booklet import in_whole_sheets
from epk.printing.crop_marks import Marks
from epk.printing.office import on_white
from epk.printing.press import INTENTS, Press
from epk.printing.resolution import coarse
from epk.printing.sheet import Sheet, sheets_of
from epk.printing.transparency import see_through
from epk.printing.trim import straying
from epk.problems import Problem, ProblemsFound
from epk.typeset.fonts import FontBook
from epk.typeset.paragraph_cache import ParagraphCache


class Composed(NamedTuple):
    """A finished document, before its appendices, with `empty` pages at the end; `sheets` are for a proof."""

    data: bytes
    pages: int
    empty: int = 0
    sheets: tuple[Sheet, ...] = ()


class Drawn(NamedTuple):
    """What became of a document, before its appendices, in so many `seconds`; `read` are its pictures as they were."""

    composed: Composed | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    read: Mapping[str, FileState] = {}
    seconds: float = 0.0


class _Draft(NamedTuple):
    """A document whose pages are set, what they are made for, the type that they were set in, and their pictures."""

    document: Document
    pages: tuple[Page, ...]
    intent: Intent
    metadata: Metadata
    paragraph_cache: ParagraphCache
    store: ImageStore
    drawn: Drawn


def drawn(
    order: Order, project: Project, label_sets: Sequence[LabelSet], names: Sequence[str], shared: Path | None
) -> list[Drawn]:
    """The documents called `names`; another process that draws others at the same time is given the same `shared`.

    All are set before the first is drawn, for pictures are encoded meanwhile.
    """
    workshop = Workshop(shared)
    desk = _Desk(order, project, label_sets, workshop)
    try:
        return [desk.finished(draft) for draft in [desk.draft(project.layouts[name]) for name in names]]
    finally:
        workshop.close()


class _Desk:
    """Makes documents of one order."""

    def __init__(self, order: Order, project: Project, label_sets: Sequence[LabelSet], workshop: Workshop) -> None:
        self._workshop = workshop
        self._order = order
        self._project = project
        self._books: dict[str, FontBook] = {}
        self._medium = MEDIA[order.edition]
        self._press = Press(order.profile, order.ink_limit, order.standard, order.booklet)
        self._label_sets = label_sets

    def draft(self, layout: Layout) -> _Draft | Drawn:
        """A document whose pages are set; or what kept them from it."""
        start = time.perf_counter()
        theme, paper = self._project.themes[layout.theme], paper_of(layout, self._order.paper)
        labels = tuple(label_set.labels for label_set in self._label_sets)
        try:
            intent = INTENTS[self._medium.name](theme, paper, self._press)
            scale = min(intent.frame.scale)
            metadata = metadata_of(self._project.film, layout, labels[0])
            dpi = ceil(self._medium.dpi * scale)
            store = ImageStore(self._order.cache, dpi, intent.inks, self._workshop)
            edition = self._edition(layout, paper, intent, store)
            styles = Styles(theme, self._project.film.language)
            document = make_up(edition, styles, paper, partial(_request, store))
            warnings = (*coarse(document.pages, self._medium, scale), *document.remarks)
        except ProblemsFound as found:
            return Drawn(None, found.problems)
        pages = in_whole_sheets(document.pages) if self._order.booklet else document.pages
        slug = f"{metadata.title} · {intent.standard.condition.information}"
        marks = Marks(intent.frame, slug, labels[0], styles, edition.book)
        marked = tuple(marks.on(page, len(pages)) for page in pages)
        seconds = time.perf_counter() - start
        drawn = Drawn(None, (), warnings, {}, seconds)
        return _Draft(document, marked, intent, metadata, edition.paragraph_cache, store, drawn)

    def _edition(self, layout: Layout, paper: str, intent: Intent, store: ImageStore) -> Edition:
        theme, project = self._project.themes[layout.theme], self._project
        return Edition(
            project,
            project.film,
            layout if self._medium.grounds else on_white(layout, theme, paper),
            tuple(label_set.labels for label_set in self._label_sets),
            self._book(layout),
            store.open,
            self._medium,
            intent.frame.bleed,
            self._paragraph_cache(layout, paper),
        )

    def _paragraph_cache(self, layout: Layout, paper: str) -> ParagraphCache:
        """Type that the last build of the same document set, with the same fonts."""
        languages = " ".join(label_set.labels.language for label_set in self._label_sets)
        name = f"{layout.name} {paper} {self._order.edition} {self._order.booklet} {languages}"
        fonts = [(str(path), *_state(path)) for path in sorted(self._order.fonts.rglob("*"))]
        return ParagraphCache(self._order.cache, f"{name} {fonts} {self._project.themes[layout.theme].fallbacks}")

    def finished(self, draft: _Draft | Drawn) -> Drawn:
        """A document, drawn."""
        if isinstance(draft, Drawn):
            return draft
        start = time.perf_counter()
        try:
            composed = self._composed(draft)
            draft.paragraph_cache.keep()
        except ProblemsFound as found:
            return draft.drawn._replace(problems=found.problems)
        seconds = draft.drawn.seconds + time.perf_counter() - start
        untranslated = (problem for label_set in self._label_sets for problem in label_set.warnings())
        warnings = (*draft.drawn.warnings, *untranslated)
        return Drawn(composed, (), warnings, draft.store.states(), seconds)

    def _composed(self, draft: _Draft) -> Composed:
        """The file. Raises ProblemsFound for what cannot be printed so, and for damaged pictures."""
        intent, encoded = draft.intent, draft.store.encoded
        problems = straying(draft.pages, intent.frame)
        if not intent.standard.blends:
            problems += see_through(draft.pages, encoded)
        if problems:
            raise ProblemsFound(problems)
        data = pdf_of(draft.pages, draft.metadata, encoded, intent)
        empty = len(draft.pages) - len(draft.document.pages)
        sheets = tuple(sheets_of(draft.pages, intent, encoded)) if self._medium.name == "print" else ()
        return Composed(data, len(draft.pages), empty, sheets)

    def _book(self, layout: Layout) -> FontBook:
        """The fonts of a theme, opened once for all its documents."""
        if layout.theme not in self._books:
            fallbacks = self._project.themes[layout.theme].fallbacks
            self._books[layout.theme] = FontBook([self._order.fonts], fallbacks)
        return self._books[layout.theme]


def _request(store: ImageStore, image: Image) -> None:
    store.request(image.placement, image.width, image.height)


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
