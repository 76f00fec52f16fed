"""A film and a layout become the pages of one document: sections in turn, numbered, and what tells of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from epk.makeup.sections import Sections, Watch
from epk.page.document_context import DocumentContext
from epk.page.items import TextLine
from epk.page.pages import FilledRegion, Page
from epk.page.styles import Styles, require_fonts
from epk.problems import Problem, ProblemsFound


class MadeUpDocument(NamedTuple):
    """The pages of a document, and what is worth a look on them, each with the name of its rule."""

    name: str
    pages: tuple[Page, ...]
    remarks: tuple[Problem, ...]


class Trial(NamedTuple):
    """What keeps a document from being made, or makes its pages too many: of every section the first; and remarks.

    `words` are all that it prints.
    """

    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    words: str = ""


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
        raise ProblemsFound(_tried(sections.regions())[1]) from None
    return MadeUpDocument(context.layout.name, pages, sections.remarks())


def try_out(context: DocumentContext, styles: Styles, paper: str, watch: Watch) -> Trial:
    """Set the document's layout on `paper`, and tell what keeps it from being made."""
    sections = Sections(context, styles, paper, watch)
    regions: list[FilledRegion] = []
    try:
        require_fonts(styles.theme, context.book)
        sections.fill()
        sections.number()
        regions, problems = _tried(sections.regions())
    except ProblemsFound as found:
        problems = list(dict.fromkeys(found.problems))
    words = (item.text for region in regions for item in region.items if isinstance(item, TextLine))
    return Trial(tuple(problems), sections.remarks(), " ".join(words))


def _tried(attempts: Iterable[Callable[[], FilledRegion]]) -> tuple[list[FilledRegion], list[Problem]]:
    """The regions that can be made, and each problem of the others once."""
    regions: list[FilledRegion] = []
    problems: dict[Problem, None] = {}
    for attempt in attempts:
        try:
            regions.append(attempt())
        except ProblemsFound as found:
            problems |= dict.fromkeys(found.problems)
    return regions, list(problems)
