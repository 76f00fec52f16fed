"""A project's documents made in memory, and what was read for them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from epk import ledger
from epk.alongside import alongside
from epk.build import Built, Order
from epk.check import check_before_building
from epk.data.film import Appendix as Wanted
from epk.data.layout import Layout
from epk.data.project import open_project
from epk.desk import Desk, Drawn
from epk.identity import file_name
from epk.ledger import FileState
from epk.page.medium import MEDIA
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion, warning

if TYPE_CHECKING:
    from epk.pdf.appendices.source import Appendix


class Production:
    """The making of one order."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._project = open_project(order.folder)
        self._medium = MEDIA[order.edition]
        self._read: dict[str, FileState] = {}
        self._note([*self._project.inputs, *(path for path in order.fonts.rglob("*") if path.is_file())])
        self._note([order.profile] if order.profile else [])
        self._problems: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is worth a look, once the documents are made."""
        return tuple(self._warnings)

    def documents(self, report: Callable[[Built], None]) -> list[Built]:
        """Every document ordered. Raises ProblemsFound with the problems of all of them."""
        desk, paths = Desk(self._order, self._project), self._paths
        apart = self._apart()
        with alongside(partial(desk.drawn, apart)) as others:
            check_before_building(self._project)
            here = [layout for layout in paths if layout not in apart]
            drawn = dict(zip(here, desk.drawn(here), strict=True))
            appendices = {layout: self._appendices(layout) for layout in paths}
            drawn |= zip(apart, others(), strict=True)
        built = [self._built(layout, drawn[layout], appendices[layout], report) for layout in paths]
        if self._problems:
            raise ProblemsFound(self._problems)
        return [one for one in built if one]

    def inputs(self) -> Mapping[str, FileState]:
        """The files that were read, as they were then."""
        return self._read

    def listings(self) -> dict[str, tuple[str, ...]]:
        """The folders in which a new file would change a document, with the names in them."""
        fonts = self._order.fonts
        folders = {path.parent for path in self._project.inputs if path.parent.name == "layouts"}
        folders |= {self._order.folder / "layouts", fonts}
        folders |= {path for path in fonts.rglob("*") if path.is_dir()}
        return {str(folder): ledger.listing(folder) for folder in sorted(folders)}

    def _note(self, paths: Iterable[Path]) -> None:
        """Remember files as they are now, unless they are known."""
        self._read |= ledger.states(path for path in paths if str(path) not in self._read)

    @cached_property
    def _paths(self) -> dict[Layout, Path]:
        """The layouts ordered, each with the file it becomes."""
        film, suffix = self._project.film, self._medium.suffix
        return {layout: self._order.out / file_name(film, layout, suffix) for layout in self._layouts()}

    def _layouts(self) -> Iterator[Layout]:
        layouts = self._project.layouts
        unknown = [name for name in self._order.documents if name not in layouts]
        if unknown:
            raise ProblemsFound(_no_such_document(name, layouts) for name in unknown)
        return (layouts[name] for name in dict.fromkeys(self._order.documents or self._project.usual_layouts))

    def _apart(self) -> Sequence[Layout]:
        """The document that is made alongside the others, while its appendices are opened; the longest, as a rule."""
        weighed = {layout: (bool(self._wanted(layout)), len(layout.pages)) for layout in self._paths}
        heaviest = max(weighed, key=lambda layout: weighed[layout])
        return [heaviest] if len(weighed) > 1 or self._wanted(heaviest) else []

    def _wanted(self, layout: Layout) -> list[Wanted]:
        """The appendices of a document."""
        return [appendix for appendix in self._project.film.appendices if layout.name in appendix.documents]

    def _appendices(self, layout: Layout) -> list[Appendix]:
        """Those appendices opened, as far as they can be; none on a press."""
        wanted = self._wanted(layout)
        if not self._medium.appendices:
            self._warnings |= dict.fromkeys(_left_out(appendix, layout) for appendix in wanted)
        if not wanted or not self._medium.appendices:
            return []
        from epk.pdf.appendices.source import AppendixFile, open_all  # noqa: PLC0415  # pypdf takes long to import

        try:
            files = [AppendixFile(self._project.asset(one.file), str(one.title), one.file.span) for one in wanted]
            self._note(file.path for file in files)
            return open_all(files)
        except ProblemsFound as found:
            self._problems |= dict.fromkeys(found.problems)
            return []

    def _built(
        self, layout: Layout, drawn: Drawn, appendices: Sequence[Appendix], report: Callable[[Built], None]
    ) -> Built | None:
        start = time.perf_counter()
        self._problems |= dict.fromkeys(drawn.problems)
        self._warnings |= dict.fromkeys(drawn.warnings)
        self._read |= drawn.read
        if drawn.composed is None:
            return None
        try:
            data, pages = self._bound(drawn.composed.data, appendices) or drawn.composed[1:]
        except ProblemsFound as found:
            self._problems |= dict.fromkeys(found.problems)
            return None
        built = Built(self._paths[layout], data, pages, drawn.seconds + time.perf_counter() - start)
        report(built)
        return built

    def _bound(self, data: bytes, appendices: Sequence[Appendix]) -> tuple[bytes, int] | None:
        """A document with its appendices, and its pages then; None if it has none."""
        if not appendices:
            return None
        from epk.pdf.appendices.merge import append  # noqa: PLC0415  # pypdf takes long to import

        merged = append(data, appendices)
        self._warnings |= dict.fromkeys(merged.notes)
        return merged.data, merged.pages


def _left_out(appendix: Wanted, layout: Layout) -> Problem:
    message = f'"{appendix.title}" is not bound into {layout.name}, for its colours are not made for a press'
    return warning(appendix.file.span, message, "Send the printer the file itself, if it is to be printed.")


def _no_such_document(name: str, known: Iterable[str]) -> Problem:
    message = f'no layout in layouts/ makes a document "{name}"'
    return error(Span("--document"), message, suggestion(name, known), ExitCode.USAGE)
