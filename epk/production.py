"""A project's documents made in memory, and what was read for them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from epk.build import Built, Order
from epk.data.film import AppendixEntry
from epk.data.label_files import FOLDER, LabelSet, ProjectAndLabels, open_with_labels
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.medium import MEDIA
from epk.data.project import Project
from epk.desk import Drawn, drawn
from epk.file_state import FileState, states
from epk.ledger import listing
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion, warning

if TYPE_CHECKING:
    from epk.binder.binding import Bound

Binder: TypeAlias = "Callable[[bytes], Bound]"
BOOKLET = "press-kit"
"""The document that a booklet is made of, unless others are asked for."""
Begin: TypeAlias = (
    "Callable[[Order, Project, Sequence[LabelSet], Sequence[str], Path | None], Callable[[], list[Drawn]]]"
)


class Production:
    """The making of one order, for a project that is opened if it is not yet."""

    def __init__(self, order: Order, already: ProjectAndLabels | None = None) -> None:
        self._order = order
        self._project, self._label_sets = already or open_with_labels(order.folder, order.languages)
        self._medium = MEDIA[order.edition]
        self._read: dict[str, FileState] = {}
        self._problems: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}

    @property
    def project(self) -> Project:
        return self._project

    @property
    def labels(self) -> Labels:
        """Those of the documents' language."""
        return self._label_sets[0].labels

    @property
    def _suffix(self) -> str:
        """What tells a booklet, another language than the film's own, and what a file is for, by its name."""
        booklet = "-booklet" if self._order.booklet else ""
        language = self.labels.language
        translated = "" if language == self._project.film.language else f"-{language.lower()}"
        return f"{booklet}{translated}{self._medium.suffix}"

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is worth a look, once the documents are made."""
        return tuple(self._warnings)

    def documents(self, report: Callable[[Built], None], begin: Begin | None = None) -> list[Built]:
        """Every document ordered. Raises ProblemsFound with the problems of all of them.

        With `begin`, the longest document is begun elsewhere, for another processor.
        """
        layouts = list(self._layouts())
        apart = self._apart(layouts) if begin else []
        shared = self._order.private if apart else None
        work = self._order, self._project, self._label_sets
        others = begin(*work, apart, shared) if begin and apart else list
        from epk.check import check_before_building  # noqa: PLC0415  # once the others have been begun

        check_before_building(self._project)
        self._note_inputs()
        here = [str(layout.name) for layout in layouts if layout.name not in apart]
        made: dict[str, Drawn] = dict(zip(here, drawn(*work, here, shared), strict=True))
        binders = [self._binder(layout) for layout in layouts]
        made |= zip(apart, others(), strict=True)
        built = []
        for layout, bind in zip(layouts, binders, strict=True):
            if one := self._built(layout, made[layout.name], bind):
                built.append(one)
                report(one)
        if self._problems:
            raise ProblemsFound(self._problems)
        return built

    def inputs(self) -> Mapping[str, FileState]:
        """The files that were read, as they were then."""
        return self._read

    def listings(self) -> dict[str, tuple[str, ...]]:
        """The folders in which a new file would change a document, with the names in them."""
        fonts = self._order.fonts
        folders = {path.parent for path in self._project.inputs if path.parent.name == "layouts"}
        folders |= {self._order.folder / "layouts", self._order.folder / FOLDER, fonts}
        folders |= {path for path in fonts.rglob("*") if path.is_dir()}
        return {str(folder): listing(folder) for folder in sorted(folders)}

    def _note_inputs(self) -> None:
        self._note([*self._project.inputs, *(path for path in self._order.fonts.rglob("*") if path.is_file())])
        self._note([self._order.profile] if self._order.profile else [])
        self._note(file for one in self._label_sets for file in one.files)

    def _note(self, paths: Iterable[Path]) -> None:
        """Remember files as they are now, unless they are known."""
        self._read |= states(path for path in paths if str(path) not in self._read)

    def _layouts(self) -> Iterator[Layout]:
        layouts = self._project.layouts
        unknown = [name for name in self._order.documents if name not in layouts]
        if unknown:
            raise ProblemsFound(_no_such_document(name, layouts) for name in unknown)
        usual = (BOOKLET,) if self._order.booklet else self._project.usual_layouts
        return (layouts[name] for name in dict.fromkeys(self._order.documents or usual))

    def _apart(self, layouts: Sequence[Layout]) -> Sequence[str]:
        """The document that is made alongside the others, while its appendices are opened; the longest, as a rule."""
        weighed = {layout.name: (bool(self._wanted(layout)), len(layout.pages)) for layout in layouts}
        heaviest = max(weighed, key=lambda name: weighed[name])
        return [heaviest] if len(weighed) > 1 or weighed[heaviest][0] else []

    def _wanted(self, layout: Layout) -> list[AppendixEntry]:
        """The appendices of a document."""
        return [appendix for appendix in self._project.film.appendices if layout.name in appendix.documents]

    def _binder(self, layout: Layout) -> Binder | None:
        """What binds in the appendices of a document; None for one without, and on a press."""
        wanted = self._wanted(layout)
        if not self._medium.appendices:
            self._warnings |= dict.fromkeys(_left_out(appendix, layout) for appendix in wanted)
        if not wanted or not self._medium.appendices:
            return None
        from epk.binder.appendix import open_all  # noqa: PLC0415  # pypdf takes long to import
        from epk.binder.appendix_file import AppendixFile  # noqa: PLC0415
        from epk.binder.binding import bind_appendices  # noqa: PLC0415
        from epk.binder.verdicts import Verdicts  # noqa: PLC0415

        try:
            files = [AppendixFile(self._project.asset(one.file), str(one.title), one.file.span) for one in wanted]
            self._note(file.path for file in files)
            opened = open_all(files)
        except ProblemsFound as found:
            self._problems |= dict.fromkeys(found.problems)
            return None
        for appendix in opened:
            appendix.read_ahead()
        return partial(bind_appendices, appendices=opened, verdicts=Verdicts(self._order.cache))

    def _built(self, layout: Layout, drawn: Drawn, bind: Binder | None) -> Built | None:
        """The file of a document, with its appendices if there is something to `bind` them in."""
        from epk.check import is_accepted  # noqa: PLC0415
        from epk.identity import file_name  # noqa: PLC0415

        start = time.perf_counter()
        self._problems |= dict.fromkeys(drawn.problems)
        self._warnings |= dict.fromkeys(one for one in drawn.warnings if not is_accepted(self._project, one))
        self._read |= drawn.read
        if drawn.composed is None:
            return None
        data, pages, empty, sheets = drawn.composed
        try:
            path = self._order.out / file_name(self._project.film, layout, self._suffix)
            if bind:
                data, pages, notes = bind(data)
                self._warnings |= dict.fromkeys(notes)
        except ProblemsFound as found:
            self._problems |= dict.fromkeys(found.problems)
            return None
        return Built(path, data, pages, drawn.seconds + time.perf_counter() - start, layout.name, empty, sheets)


def _left_out(appendix: AppendixEntry, layout: Layout) -> Problem:
    message = f'"{appendix.title}" is not bound into {layout.name}, for its colours are its own'
    return warning(appendix.file.span, message, "Print the file itself, or send it along to the printer.")


def _no_such_document(name: str, known: Iterable[str]) -> Problem:
    message = f'no layout in layouts/ makes a document "{name}"'
    return error(Span("--document"), message, suggestion(name, known), ExitCode.USAGE)
