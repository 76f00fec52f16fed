"""Where documents are set and drawn, several at a time; their appendices come later."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import NamedTuple

from epk import ledger
from epk.build import Order
from epk.cache import Cache
from epk.data.label_files import LabelSet
from epk.data.layout import Layout
from epk.data.medium import MEDIA
from epk.data.project import Project
from epk.identity import metadata_of
from epk.ledger import FileState
from epk.makeup.compose import Composed, Composer, Job, compose
from epk.page.geometry import paper_of
from epk.pdf.intent import Intent
from epk.pictures.encoder import Workshop
from epk.pictures.store import PictureShelf
from epk.printing.press import INTENTS, Press
from epk.printing.resolution import coarse
from epk.problems import Problem, ProblemsFound
from epk.typeset.fonts import FontBook
from epk.typeset.paragraph_cache import ParagraphCache

SHEET = 4
"""Pages of a sheet that is folded once; booklets have whole sheets."""


class Drawn(NamedTuple):
    """What became of a document, before its appendices, in so many `seconds`; `read` are its pictures as they were."""

    composed: Composed | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    read: Mapping[str, FileState] = {}
    seconds: float = 0.0


class _Draft(NamedTuple):
    """A document that is set but not drawn, the type that it was set in, and its pictures."""

    composer: Composer
    paragraph_cache: ParagraphCache
    shelf: PictureShelf
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
        try:
            intent = INTENTS[self._medium.name](theme, paper, self._press)
            scale = min(intent.frame.scale)
            dpi = ceil(self._medium.dpi * scale)
            shelf = PictureShelf(self._order.private / "pictures", dpi, intent.inks, self._workshop)
            job, book, paragraph_cache = (
                self._job(layout, paper, intent),
                self._book(layout),
                self._paragraph_cache(layout, paper),
            )
            composer = compose(self._project, layout, job, book=book, shelf=shelf, paragraph_cache=paragraph_cache)
            warnings = (*coarse(shelf, self._medium, scale), *composer.remarks)
        except ProblemsFound as found:
            return Drawn(None, found.problems)
        return _Draft(composer, paragraph_cache, shelf, Drawn(None, (), warnings, {}, time.perf_counter() - start))

    def _job(self, layout: Layout, paper: str, intent: Intent) -> Job:
        labels = tuple(label_set.labels for label_set in self._label_sets)
        metadata = metadata_of(self._project.film, layout, labels[0])
        return Job(paper, intent, metadata, labels, self._medium, SHEET if self._order.booklet else 1)

    def _paragraph_cache(self, layout: Layout, paper: str) -> ParagraphCache:
        """Type that the last build of the same document set, with the same program and fonts."""
        languages = " ".join(label_set.labels.language for label_set in self._label_sets)
        name = f"{layout.name} {paper} {self._order.edition} {self._order.booklet} {languages}"
        fonts = [(str(path), *_state(path)) for path in sorted(self._order.fonts.rglob("*"))]
        version = f"{ledger.program()} {fonts} {self._project.themes[layout.theme].fallbacks}"
        return ParagraphCache(Cache(self._order.private / "type"), name, version)

    def finished(self, draft: _Draft | Drawn) -> Drawn:
        """A document, drawn."""
        if isinstance(draft, Drawn):
            return draft
        start = time.perf_counter()
        try:
            composed = draft.composer.drawn()
            draft.paragraph_cache.keep()
        except ProblemsFound as found:
            return draft.drawn._replace(problems=found.problems)
        seconds = draft.drawn.seconds + time.perf_counter() - start
        untranslated = (problem for label_set in self._label_sets for problem in label_set.warnings())
        warnings = (*draft.drawn.warnings, *untranslated)
        return Drawn(composed, (), warnings, draft.shelf.states(), seconds)

    def _book(self, layout: Layout) -> FontBook:
        """The fonts of a theme, opened once for all its documents."""
        if layout.theme not in self._books:
            fallbacks = self._project.themes[layout.theme].fallbacks
            self._books[layout.theme] = FontBook([self._order.fonts], fallbacks)
        return self._books[layout.theme]


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
