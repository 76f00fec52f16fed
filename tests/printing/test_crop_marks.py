"""What a sheet bears outside the page: marks in line with its edges, and the line that says what it is."""

from __future__ import annotations

import pytest

from epk.page.items import Fill, RegistrationMark, Slug
from epk.page.pages import FilledRegion, Page
from epk.pdf.bleed_and_trim_boxes import UNFRAMED, Frame
from epk.printing.crop_marks import Marks
from tests.settings import book, film, labels, styles

MM = 72 / 25.4
FRAME = Frame(bleed=9, marks=30, safe=14)
PAGE = Page(4, 400.0, 600.0, (FilledRegion("main", (Fill((), None),)),))
NEAR = 9 + MM
FAR = NEAR + 5 * MM


def marked(page=PAGE, frame=FRAME, pages=12):
    return Marks(frame, "Karmalink – Kit", labels(), styles(film()), book()).on(page, pages)


@pytest.fixture
def items():
    return marked().regions[-1].items


def test_marks_stand_beyond_the_bleed_in_line_with_every_edge(items):
    lines = sorted((*item.start, *item.end) for item in items if isinstance(item, RegistrationMark))
    upright = [(x, start, x, end) for x in (0.0, 400.0) for start, end in ((-FAR, -NEAR), (600 + NEAR, 600 + FAR))]
    level = [(start, y, end, y) for y in (0.0, 600.0) for start, end in ((-FAR, -NEAR), (400 + NEAR, 400 + FAR))]
    assert [pytest.approx(line) for line in sorted([*upright, *level])] == lines
    assert {item.thickness for item in items if isinstance(item, RegistrationMark)} == {0.25}


def test_a_line_below_says_what_the_sheet_is_and_which(items):
    [slug] = [item for item in items if isinstance(item, Slug)]
    assert slug.text == "Karmalink – Kit · page 5 of 12"
    assert (slug.x, slug.y) == pytest.approx((5 * MM, 600 + NEAR + 6))
    [(_, run)] = slug.line.runs
    assert (run.size, run.colour.lightness) == (6, 0)


def test_it_is_one_line_as_long_as_the_page_is_wide_between_its_marks():
    page = Page(0, 100.0, 600.0)
    marks = Marks(FRAME, "a " * 99, labels(), styles(film()), book()).on(page, 1)
    [slug] = [item for item in marks.items if isinstance(item, Slug)]
    assert 100 - 10 * MM - 6 < slug.line.width <= 100 - 10 * MM


def test_all_of_it_has_room_on_the_sheet(items):
    around = FRAME.around
    for item in items:
        box = item.box
        assert min(box.x, box.top) > -around
        assert box.right < 400 + around
        assert box.bottom < 600 + around


def test_it_stands_beside_what_was_on_the_page():
    page = marked()
    assert page.regions[:-1] == PAGE.regions
    assert (page.regions[-1].name, page.number, page.width, page.height) == ("", 4, 400, 600)
    assert all(item.element is None for item in page.regions[-1].items)


def test_where_there_is_no_room_there_are_none():
    assert marked(frame=UNFRAMED) is PAGE
    assert marked(frame=Frame(bleed=9)) is PAGE
