"""An order's documents made in memory, and what was read for them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from epk.build.appendices import Binder, appendices_of, binder_of, left_out
from epk.build.file_names import file_name, suffix_of
from epk.build.inputs import Inputs, files_of, listings_of
from epk.build.order import Order
from epk.build.render import Rendered, RenderJob, render
from epk.build.second_process import SecondProcess
from epk.data.label_files import LabelSet, ProjectAndLabels, open_with_labels
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.medium import MEDIA
from epk.data.project import Project
from epk.file_state import FileState
from epk.printing.press import Press
from epk.printing.printed_page import PrintedPage
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion

BOOKLET = "press-kit"
"""The document that a booklet is made of, unless others are asked for."""


class BuiltDocument(NamedTuple):
    """A finished document, of a layout by `name`: `pages` with its appendices, `empty` ones, `seconds` it took.

    `printed` are what a printing house is told of its pages.
    """

    path: Path
    data: bytes
    pages: int
    seconds: float
    name: str = ""
    empty: int = 0
    printed: tuple[PrintedPage, ...] = ()


class BuiltDocuments(NamedTuple):
    """All documents of an order, of a project and in the language of `labels`; and what is worth a look.

    `inputs` are the files that were read, as they were then; `listings` the folders in which a new file would change a
    document, with the names in them.
    """

    documents: tuple[BuiltDocument, ...]
    warnings: tuple[Problem, ...]
    project: Project
    labels: Labels
    inputs: Mapping[str, FileState]
    listings: Mapping[str, tuple[str, ...]]


def make_documents(
    order: Order,
    already: ProjectAndLabels | None = None,
    other: SecondProcess | None = None,
) -> BuiltDocuments:
    """Make every document ordered, of a project that is opened unless it is `already`.

    The longest one is made by the `other` process, if there is one. Raises ProblemsFound with the problems of all.
    """
    making = _Making(order, *(already or open_with_labels(order.folder, order.languages)))
    jobs = making.jobs()
    here, elsewhere = _shared_out(jobs, other)
    shared = order.private if elsewhere else None
    others = other.begin(render, elsewhere, shared) if other else list
    making.examine()
    rendered = render(here, shared)
    binders = [making.binder(job.layout) for job in jobs]
    by_name = {one.name: one for one in (*rendered, *others())}
    for job, bind in zip(jobs, binders, strict=True):
        making.document(job.layout, by_name[job.layout.name], bind)
    return making.made()


class _Making:
    """What has come of an order so far: documents, problems of all of them, and what was read."""

    def __init__(self, order: Order, project: Project, label_sets: tuple[LabelSet, ...]) -> None:
        self._order, self._project, self._label_sets = order, project, label_sets
        self._medium, self._labels = MEDIA[order.edition], label_sets[0].labels
        self._suffix = suffix_of(order, project.film, self._labels.language)
        self._inputs = Inputs()
        self._documents: list[BuiltDocument] = []
        self._problems: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}

    def jobs(self) -> list[RenderJob]:
        """One for every document, of which there is one at least. Raises ProblemsFound for names that no layout has."""
        order, project = self._order, self._project
        press = Press(order.profile, order.ink_limit, order.standard, order.booklet)
        made_for = self._label_sets, order.paper, self._medium, press, order.fonts, order.cache, order.halved
        job = partial(RenderJob, project, *made_for)
        return [job(layout) for layout in _layouts(order, project)]

    def examine(self) -> None:
        """Check the film. Raises ProblemsFound with what keeps it from being built."""
        from epk.check import check_before_building  # noqa: PLC0415  # once the others have been begun

        check_before_building(self._project)
        self._inputs.note(files_of(self._order, self._project, self._label_sets))

    def binder(self, layout: Layout) -> Binder | None:
        """What binds in the appendices of a document; None for one without, and on a press."""
        appendices = appendices_of(self._project, layout)
        if not self._medium.appendices:
            self._warnings |= dict.fromkeys(left_out(appendix, layout) for appendix in appendices)
        if not appendices or not self._medium.appendices:
            return None
        try:
            return binder_of(self._project, appendices, self._inputs, self._order.cache)
        except ProblemsFound as found:
            self._problems |= dict.fromkeys(found.problems)
            return None

    def document(self, layout: Layout, rendered: Rendered, bind: Binder | None) -> None:
        """Keep the file of a document, with its appendices if there is something to `bind` them in."""
        from epk.check import is_accepted  # noqa: PLC0415

        start = time.perf_counter()
        self._problems |= dict.fromkeys(rendered.problems)
        self._warnings |= dict.fromkeys(one for one in rendered.warnings if not is_accepted(self._project, one))
        self._inputs.note_read(rendered.read)
        if rendered.problems:
            return
        data, pages = rendered.data, rendered.pages
        try:
            path = self._order.out / file_name(self._project.film, layout, self._suffix)
            if bind:
                data, pages, notes = bind(data)
                self._warnings |= dict.fromkeys(notes)
        except ProblemsFound as found:
            self._problems |= dict.fromkeys(found.problems)
            return
        seconds = rendered.seconds + time.perf_counter() - start
        document = BuiltDocument(path, data, pages, seconds, layout.name, rendered.empty, rendered.printed)
        self._documents.append(document)

    def made(self) -> BuiltDocuments:
        """All that was made. Raises ProblemsFound if something could not be."""
        if self._problems:
            raise ProblemsFound(self._problems)
        listings = listings_of(self._order, self._project)
        documents, warnings = tuple(self._documents), tuple(self._warnings)
        return BuiltDocuments(documents, warnings, self._project, self._labels, self._inputs.states, listings)


def _layouts(order: Order, project: Project) -> Iterator[Layout]:
    layouts = project.layouts
    unknown = [name for name in order.documents if name not in layouts]
    if unknown:
        raise ProblemsFound(_no_such_document(name, layouts) for name in unknown)
    usual = (BOOKLET,) if order.booklet else project.usual_layouts
    if not order.documents and not usual:
        message = "every layout in layouts/ is made only on request"
        raise ProblemsFound([error(Span("--document"), message, suggestion("", layouts), ExitCode.USAGE)])
    return (layouts[name] for name in dict.fromkeys(order.documents or usual))


def _shared_out(jobs: list[RenderJob], other: SecondProcess | None) -> tuple[list[RenderJob], list[RenderJob]]:
    """The jobs for this process, and one for the `other`: the longest as a rule, whose appendices are opened here."""

    def weight(job: RenderJob) -> tuple[bool, int]:
        return bool(appendices_of(job.project, job.layout)), len(job.layout.pages)

    longest = max(jobs, key=weight)
    if other is None or (len(jobs) == 1 and not appendices_of(longest.project, longest.layout)):
        return jobs, []
    return [job for job in jobs if job is not longest], [longest]


def _no_such_document(name: str, known: Iterable[str]) -> Problem:
    message = f'no layout in layouts/ makes a document "{name}"'
    return error(Span("--document"), message, suggestion(name, known), ExitCode.USAGE)
