"""A project's documents made in memory, and what was read for them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import NamedTuple, TypeVar

from epk import ledger
from epk.build import Built, Order
from epk.check import check_before_building
from epk.compose import Composer, Job, compose
from epk.data.film import Appendix
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.project import Project, open_project
from epk.data.translation import FOLDER, Tongue, tongue
from epk.ledger import FileState
from epk.page.geometry import paper_of
from epk.page.medium import MEDIA
from epk.particulars import file_name, particulars
from epk.pdf.images import PictureShelf
from epk.pdf.workshop import Workshop
from epk.press import INTENTS, Press
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion, warning
from epk.resolution import coarse
from epk.typeset.fonts import FontBook

T = TypeVar("T")
R = TypeVar("R")
SHEET = 4
"""Pages of a sheet that is folded once; booklets have whole sheets."""
BOOKLET = "press-kit"
"""The document that a booklet is made of, unless others are asked for."""


@dataclass(slots=True)
class Reading:
    """The files read so far, as they were then."""

    states: dict[str, FileState] = field(default_factory=dict)

    def note(self, paths: Iterable[Path]) -> None:
        """Remember files as they are now, unless they are known."""
        self.states.update(ledger.states(path for path in paths if str(path) not in self.states))


class Draft(NamedTuple):
    """A document that is set but not drawn, after so many `seconds`."""

    path: Path
    layout: Layout
    composer: Composer
    seconds: float


class Production:
    """The making of one order."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._project = open_project(order.folder)
        self._fonts = order.folder / "assets" / "fonts"
        self._reading = Reading()
        self._reading.note([*self._project.inputs, *(path for path in self._fonts.rglob("*") if path.is_file())])
        self._books: dict[str, FontBook] = {}
        self._problems: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}
        self._medium = MEDIA[order.edition]
        self._press = Press(order.profile, order.ink_limit, order.standard, order.booklet)
        self._reading.note([order.profile] if order.profile else [])
        self._tongues = self._spoken()
        self._reading.note(file for one in self._tongues for file in one.files)

    @property
    def project(self) -> Project:
        return self._project

    @property
    def labels(self) -> Labels:
        """Those of the documents' language."""
        return self._tongues[0].labels

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is worth a look, once the documents are made."""
        untranslated = (problem for one in self._tongues for problem in one.warnings())
        return tuple(self._warnings | dict.fromkeys(untranslated))

    def _spoken(self) -> tuple[Tongue, ...]:
        """The labels of the languages asked for, or of the film's own."""
        folder, own = self._order.folder, str(self._project.film.language)
        return tuple(tongue(one, folder) for one in self._order.languages) or (tongue(own, folder, asked=False),)

    @property
    def _suffix(self) -> str:
        """What tells a booklet, and a file in another language than the film's own, by their names."""
        language = self.labels.language
        booklet = "-booklet" if self._order.booklet else ""
        return booklet if language == self._project.film.language else f"{booklet}-{language.lower()}"

    def documents(self, report: Callable[[Built], None]) -> list[Built]:
        """Every document ordered. Raises ProblemsFound with the problems of all of them."""
        check_before_building(self._project)
        layouts = list(self._layouts())
        workshop = Workshop()
        try:
            drafts = self._each(layouts, lambda layout: self._draft(layout, workshop))
            built = self._each(drafts, lambda draft: self._built(draft, report))
        finally:
            workshop.close()
        if self._problems:
            raise ProblemsFound(self._problems)
        return built

    def _each(self, items: Iterable[T], step: Callable[[T], R]) -> list[R]:
        """What becomes of all `items` by one step of the making; the problems of the others are kept."""
        made: list[R] = []
        for item in items:
            try:
                made.append(step(item))
            except ProblemsFound as found:
                self._problems |= dict.fromkeys(found.problems)
        return made

    def inputs(self) -> Mapping[str, FileState]:
        """The files that were read, as they were then."""
        return self._reading.states

    def listings(self) -> dict[str, tuple[str, ...]]:
        """The folders in which a new file would change a document, with the names in them."""
        folders = {path.parent for path in self._project.inputs if path.parent.name == "layouts"}
        folders |= {self._order.folder / "layouts", self._order.folder / FOLDER, self._fonts}
        folders |= {path for path in self._fonts.rglob("*") if path.is_dir()}
        return {str(folder): ledger.listing(folder) for folder in sorted(folders)}

    def _layouts(self) -> Iterator[Layout]:
        layouts = self._project.layouts
        unknown = [name for name in self._order.documents if name not in layouts]
        if unknown:
            raise ProblemsFound(_no_such_document(name, layouts) for name in unknown)
        usual = (BOOKLET,) if self._order.booklet else self._project.usual_layouts
        return (layouts[name] for name in dict.fromkeys(self._order.documents or usual))

    def _draft(self, layout: Layout, workshop: Workshop) -> Draft:
        """A document whose pages are set. All are set before the first is drawn, for pictures are encoded meanwhile."""
        start = time.perf_counter()
        theme, paper = self._project.themes[layout.theme], paper_of(layout, self._order.paper)
        intent = INTENTS[self._medium.name](theme, paper, self._press)
        scale = min(intent.frame.scale)
        dpi = ceil(self._medium.dpi * scale)
        shelf = PictureShelf(self._order.private / "pictures", dpi, intent.inks, workshop)
        labels = tuple(one.labels for one in self._tongues)
        path = self._order.out / file_name(self._project.film, layout, f"{self._suffix}{self._medium.suffix}")
        metadata = particulars(self._project.film, layout, labels[0])
        job = Job(paper, intent, metadata, labels, self._medium, SHEET if self._order.booklet else 1)
        composer = compose(self._project, layout, job, book=self._book(layout), shelf=shelf)
        self._warnings |= dict.fromkeys(coarse(shelf, self._medium, scale))
        self._reading.note(shelf.files)
        return Draft(path, layout, composer, time.perf_counter() - start)

    def _book(self, layout: Layout) -> FontBook:
        """The fonts of a theme, opened once for all its documents."""
        if layout.theme not in self._books:
            fallbacks = self._project.themes[layout.theme].fallbacks
            self._books[layout.theme] = FontBook([self._fonts], fallbacks)
        return self._books[layout.theme]

    def _built(self, draft: Draft, report: Callable[[Built], None]) -> Built:
        start = time.perf_counter()
        composed = draft.composer.drawn()
        data, pages = self._with_appendices(composed.data, composed.pages, draft.layout)
        seconds = draft.seconds + time.perf_counter() - start
        built = Built(draft.path, data, pages, seconds, draft.layout.name, composed.empty)
        report(built)
        return built

    def _with_appendices(self, data: bytes, pages: int, layout: Layout) -> tuple[bytes, int]:
        wanted = [appendix for appendix in self._project.film.appendices if layout.name in appendix.documents]
        if not self._medium.appendices:
            self._warnings |= dict.fromkeys(_left_out(appendix, layout) for appendix in wanted)
        if not wanted or not self._medium.appendices:
            return data, pages
        from epk.pdf.appendices.merge import AppendixFile, append  # noqa: PLC0415  # pypdf takes 130 ms to import

        files = [AppendixFile(self._project.asset(one.file), str(one.title), one.file.span) for one in wanted]
        self._reading.note(file.path for file in files)
        merged = append(data, files)
        self._warnings |= dict.fromkeys(merged.notes)
        return merged.data, merged.pages


def _left_out(appendix: Appendix, layout: Layout) -> Problem:
    message = f'"{appendix.title}" is not bound into {layout.name}, for its colours are its own'
    return warning(appendix.file.span, message, "Print the file itself, or send it along to the printer.")


def _no_such_document(name: str, known: Iterable[str]) -> Problem:
    message = f'no layout in layouts/ makes a document "{name}"'
    return error(Span("--document"), message, suggestion(name, known), ExitCode.USAGE)
