"""Which page each section begins on, and how many pages a document may have."""

from __future__ import annotations

import pytest

from epk.data.layout import Layout, PageEntry
from epk.data.template import Template
from epk.limits import DOCUMENT_PAGES
from epk.makeup.page_numbers import check_count, numbered
from epk.makeup.section import Section, SectionPage
from epk.page.document_context import SectionAnchor
from epk.problems import ExitCode, ProblemsFound
from tests.settings import LAYOUT, decoded, labels

ENTRY = decoded(PageEntry, "{template: page, blocks: {}}")
PAGE = decoded(Template, "{regions: {main: {columns: 1}}}")


def section(name, count, *, taken=0.0):
    pages = tuple(SectionPage(PAGE, taken if number == 0 else 0.0) for number in range(count))
    return Section(ENTRY, None, SectionAnchor(name, f"part-{name}") if name else None, pages=pages)


def told(*sections):
    numbers = numbered(sections, labels())
    return [(anchor.title, anchor.page, anchor.label) for anchor in numbers.anchors], numbers.pages


def test_sections_follow_each_other():
    assert told(section("A", 2), section("B", 3), section("C", 1)) == ([("A", 0, "1"), ("B", 2, "3"), ("C", 5, "6")], 6)


def test_one_without_a_title_counts_and_one_without_pages_does_not():
    assert told(section("", 2), section("B", 0), section("C", 1)) == ([("C", 2, "3")], 3)
    assert told() == ([], 0)


def test_one_that_shares_a_page_begins_on_the_last_of_the_one_before():
    shared = section("B", 1, taken=100.0)
    assert told(section("A", 2), shared, section("C", 1)) == ([("A", 0, "1"), ("B", 1, "2"), ("C", 2, "3")], 3)
    assert told(section("A", 1), section("B", 3, taken=100.0), section("C", 1))[0][2] == ("C", 3, "4")


def test_numbers_are_written_as_the_language_writes_them():
    assert told(section("", 1233), section("B", 1))[0] == [("B", 1233, "1,234")]


def layout(first, last):
    return decoded(Layout, f"{LAYOUT}pages_from: {first}\npages_to: {last}\n", "layouts/proof.yaml")


@pytest.mark.parametrize(
    ("first", "last", "count", "fits"),
    [(1, 3, 3, True), (3, 3, 3, True), (4, 9, 3, False), (1, 2, 3, False), (4, 9, 4, True), (4, 9, 9, True)],
)
def test_no_fewer_pages_and_no_more_than_the_layout_allows(first, last, count, fits):
    if fits:
        check_count(layout(first, last), count)
        return
    with pytest.raises(ProblemsFound) as caught:
        check_count(layout(first, last), count)
    (problem,) = caught.value.problems
    assert problem.message == f"proof has {count} pages, outside the {first} to {last} it allows"
    assert problem.hint == "Shorten a text, or change `pages_from` and `pages_to`."
    assert (problem.code, problem.span.line) == (ExitCode.DOES_NOT_FIT, 9)


def test_nor_than_any_document_may_have():
    most = DOCUMENT_PAGES.value
    check_count(layout(1, most + 1), most)
    with pytest.raises(ProblemsFound, match="goes on for more than"):
        check_count(layout(1, most + 1), most + 1)
