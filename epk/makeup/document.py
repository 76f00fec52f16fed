"""A film and a layout become the pages of one document: sections in turn, numbered, and what tells of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from epk.makeup.sections import Sections, Watch
from epk.page.document_context import DocumentContext
from epk.page.pages import Page
from epk.page.styles import Styles, require_fonts
from epk.problems import Problem, ProblemsFound


class MadeUpDocument(NamedTuple):
    """The pages of a document, and what is worth a look on them, each with the name of its rule."""

    name: str
    pages: tuple[Page, ...]
    remarks: tuple[Problem, ...]


class Trial(NamedTuple):
    """What keeps a document from being made, or makes its pages too many: of every section the first; and remarks."""

    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]


def make_up(context: DocumentContext, styles: Styles, paper: str, watch: Watch) -> MadeUpDocument:
    """Set the document's layout on `paper` for its film; `watch` is told of pictures while there is more to set.

    Raises ProblemsFound for texts that do not fit, unknown names in the layout, and unreadable assets.
    """
    require_fonts(styles.theme, context.book)
    sections = Sections(context, styles, paper, watch)
    sections.fill()
    sections.number()
    try:
        pages = tuple(sections.pages())
    except ProblemsFound:
        raise ProblemsFound(dict.fromkeys(_found(sections.regions()))) from None
    return MadeUpDocument(context.layout.name, pages, sections.remarks())


def try_out(context: DocumentContext, styles: Styles, paper: str, watch: Watch) -> Trial:
    """Set the document's layout on `paper`, and tell what keeps it from being made."""
    sections = Sections(context, styles, paper, watch)
    try:
        require_fonts(styles.theme, context.book)
        sections.fill()
        sections.number()
        problems = list(dict.fromkeys(_found(sections.regions())))
    except ProblemsFound as found:
        problems = list(found.problems)
    return Trial(tuple(problems), sections.remarks())


def _found(attempts: Iterable[Callable[[], object]]) -> list[Problem]:
    """The problems of all attempts."""
    problems: list[Problem] = []
    for attempt in attempts:
        try:
            attempt()
        except ProblemsFound as found:
            problems += found.problems
    return problems
