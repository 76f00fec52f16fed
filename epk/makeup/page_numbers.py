"""Page numbers: which page each section begins on, and how many pages a document may have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.limits import DOCUMENT_PAGES
from epk.makeup.overflow import endless
from epk.makeup.section import Section
from epk.page.document_context import SectionAnchor
from epk.problems import ExitCode, ProblemsFound, error


class PageNumbers(NamedTuple):
    """The sections with a title, each with its first page, and how many `pages` there are."""

    anchors: tuple[SectionAnchor, ...]
    pages: int


def numbered(sections: Iterable[Section], labels: Labels) -> PageNumbers:
    """Number the pages of all sections that have any; one that joins the section before begins on its last page."""
    anchors, index = list[SectionAnchor](), 0
    for section in (section for section in sections if section.pages):
        first = index - 1 if section.pages[0].taken else index
        if section.anchor:
            anchors.append(replace(section.anchor, page=first, label=labels.number(first + 1)))
        index = first + len(section.pages)
    return PageNumbers(tuple(anchors), index)


def check_count(layout: Layout, pages: int) -> None:
    """Raises ProblemsFound where there are more pages than any document may have, or others than the layout allows."""
    if pages > DOCUMENT_PAGES.value:
        raise ProblemsFound([endless(layout.span)])
    if not layout.pages_from <= pages <= layout.pages_to:
        message = f"{layout.name} has {pages} pages, outside the {layout.pages_from} to {layout.pages_to} it allows"
        hint = "Shorten a text, or change `pages_from` and `pages_to`."
        raise ProblemsFound([error(layout.where("pages_to"), message, hint, ExitCode.DOES_NOT_FIT)])
