"""A film project becomes PDFs on disk: all of them, or none. Quick to import, for most builds have nothing to do."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from epk import limits
from epk.alongside import alongside
from epk.cache import Cache
from epk.data.medium import MediumName
from epk.file_state import states
from epk.ledger import Ledger
from epk.outputs import write_all
from epk.problems import Problem, ProblemsFound, Severity
from epk.program import program

if TYPE_CHECKING:
    from epk.printing.sheet import Sheet

PRIVATE = ".epk"
"""Folder beside the PDFs for what one build leaves to the next: the ledger, the lock, the cache."""


class Order(NamedTuple):
    """What is to be built: the film in `folder`, into the folder `out`.

    Without `documents` every layout is built; without `paper` (`a4`, `letter`) each as its layout says. `edition`
    is what it is for: `screen`, `print` or `office`. A press is described by an ICC file, its limit of ink in
    percent and the standard of its files, `x4` or `x1a`; a `booklet` has pages half as large, a multiple of four. A
    `strict` order takes warnings for errors. `languages`, as BCP 47 tags, are those that the documents speak beside the
    film's own words: the first in all of it, and every one in a premiere's announcement.
    """

    folder: Path
    out: Path
    documents: tuple[str, ...] = ()
    paper: str | None = None
    edition: MediumName = "screen"
    profile: Path | None = None
    ink_limit: float = 300.0
    standard: str = "x4"
    booklet: bool = False
    languages: tuple[str, ...] = ()
    strict: bool = False

    @property
    def fonts(self) -> Path:
        """The folder of the film's own fonts."""
        return self.folder / "assets" / "fonts"

    @property
    def private(self) -> Path:
        return self.out / PRIVATE

    @property
    def cache(self) -> Cache:
        """What former builds into the same folder have found out."""
        return Cache(self.private / "cache")


class Built(NamedTuple):
    """A finished document, of a layout by name: `pages` with its appendices, `empty` ones, `seconds` that it took.

    `sheets` are what a printing house is told of its pages.
    """

    path: Path
    data: bytes
    pages: int
    seconds: float
    document: str = ""
    empty: int = 0
    sheets: tuple[Sheet, ...] = ()


class Outcome(NamedTuple):
    """What a build led to: its files, which of them have new content, and what is worth a look."""

    files: tuple[Path, ...]
    changed: frozenset[Path] = frozenset()
    warnings: tuple[Problem, ...] = ()
    up_to_date: bool = False


def build(order: Order, report: Callable[[Built], None]) -> Outcome:
    """Build what `order` asks for, unless nothing has changed since it was built last.

    `report` is told of every document as it is finished in memory; only then are all of them written. Raises
    ProblemsFound with the problems of all documents, and leaves the files of the last build as they were.
    """
    edition = [] if order.edition == "screen" else [order.edition]
    book = order.private / f"{'-'.join(['ledger', *edition, *map(_plain, order.languages[:1])])}.json"
    circumstances = _circumstances(order)
    last = Ledger.load(book)
    if last and last.is_current(circumstances):
        return Outcome(tuple(map(Path, last.outputs)), up_to_date=True)
    from epk.data.label_files import open_with_labels  # noqa: PLC0415  # a build with nothing to do is spared all of these

    with ExitStack() as copies:
        project = copies.enter_context(alongside(open_with_labels))(order.folder, order.languages)
        from epk.desk import drawn  # noqa: PLC0415  # takes as long as to open a project
        from epk.production import Production  # noqa: PLC0415

        production = Production(order, project())
        begin = copies.enter_context(alongside(drawn))
        files = {document.path: document.data for document in production.documents(report, begin)}
    if order.strict and production.warnings:
        raise ProblemsFound(problem._replace(severity=Severity.ERROR) for problem in production.warnings)
    changed = write_all(files, order.private / "lock")
    order.cache.forget()
    Ledger(circumstances, production.listings(), production.inputs(), states(files)).save(book)
    return Outcome(tuple(files), changed, production.warnings)


def _plain(language: str) -> str:
    """A language's tag as part of a file name, whatever was asked for."""
    return "".join(letter for letter in language.lower() if letter.isalnum())


def _circumstances(order: Order) -> dict[str, Any]:
    """What decides a build beside the files it reads."""
    return {
        "program": program(),
        "folder": str(order.folder),
        "documents": list(order.documents),
        "paper": order.paper,
        "press": [order.edition, str(order.profile), order.ink_limit, order.standard, order.booklet],
        "languages": list(order.languages),
        "strict": order.strict,
        "date": os.environ.get("SOURCE_DATE_EPOCH"),
        "limits": [limit.value for limit in limits.LIMITS],
    }
