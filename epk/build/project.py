"""A film project becomes PDFs on disk: all of them, or none. Quick to import, for most builds have nothing to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from epk.build.atomic_write import write_all
from epk.build.order import Order
from epk.build.up_to_date import BuildRecord, circumstances_of, record_file
from epk.file_state import states
from epk.problems import Problem, ProblemsFound, Severity, Span, warning

if TYPE_CHECKING:
    from epk.build.documents import BuiltDocument


class Outcome(NamedTuple):
    """What a build led to: its files, which of them have new content, and what is worth a look."""

    files: tuple[Path, ...]
    changed: frozenset[Path] = frozenset()
    warnings: tuple[Problem, ...] = ()
    up_to_date: bool = False


def build(order: Order, report: Callable[[BuiltDocument], None]) -> Outcome:
    """Build what `order` asks for, unless nothing has changed since it was built last.

    `report` is told of every document once all of them are written. Raises ProblemsFound with the problems of all
    documents, and leaves the files of the last build as they were.
    """
    circumstances, file = circumstances_of(order), record_file(order)
    last = BuildRecord.load(file)
    if last and last.is_current(circumstances):
        return Outcome(tuple(map(Path, last.outputs)), up_to_date=True)
    from epk.build.second_process import SecondProcess  # noqa: PLC0415  # a build with nothing to do is spared these
    from epk.data.label_files import open_with_labels  # noqa: PLC0415

    with SecondProcess() as other:
        project = other.begin(open_with_labels, order.folder, order.languages)
        from epk.build.documents import make_documents  # noqa: PLC0415  # takes as long as to open a project

        made = make_documents(order, project(), other)
    if order.strict and made.warnings:
        raise ProblemsFound(problem._replace(severity=Severity.ERROR) for problem in made.warnings)
    files = {document.path: document.data for document in made.documents}
    changed = write_all(files, order.lock)
    for document in made.documents:
        report(document)
    order.cache.forget()
    BuildRecord(circumstances, made.listings, made.inputs, states(files)).save(file)
    former = map(Path, last.outputs) if last else ()
    return Outcome(tuple(files), changed, (*made.warnings, *_left_behind(former, made.documents)))


def _left_behind(former: Iterable[Path], documents: Sequence[BuiltDocument]) -> Iterator[Problem]:
    """A warning for each file of the last build whose document bears another name now, as after a new title."""
    made = {document.path for document in documents}
    ends = tuple(f"-{one.name}{one.path.name.rpartition(f'-{one.name}')[2]}" for one in documents)
    for path in former:
        renamed = path.name.endswith(ends)
        if renamed and path not in made and path.parent == documents[0].path.parent and path.exists():
            message = "is of the last build, when the film had another title or slug; it is not renewed any more"
            yield warning(Span(str(path)), message, "Delete it, unless you want to keep it.")
