"""What stands on a page: what each kind covers, and that it can be moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from epk.data.values import Colour
from epk.page.geometry import Box
from epk.page.items import (
    Contour,
    Discs,
    EmptyCell,
    Fill,
    Image,
    LinkArea,
    RegistrationMark,
    SectionStart,
    Stroke,
    TextLine,
    Tiles,
    TurnedLine,
)
from epk.page.pages import FilledRegion, Page
from epk.page.structure import Element
from epk.pictures.picture import PictureFile, Placement
from epk.problems import Span
from epk.typeset.lines import Line
from tests.settings import of_kind, setting

INK = Colour(0.0, 0.0, 0.0)
PICTURE = Placement(PictureFile(Path("a.png"), Span("film"), 160, 100, "RGB", "PNG", 1))
KINDS = [
    (Image(PICTURE, 30, 20), Box(0, 0, 30, 20)),
    (Fill(((1, 2, 10, 5), (20, 1, 3, 40)), INK), Box(1, 1, 22, 40)),
    (Tiles(((10, 20), (30, 26)), 4, INK), Box(8, 18, 24, 10)),
    (Stroke((10, 9), (4, 30), 2, INK), Box(3, 8, 8, 23)),
    (RegistrationMark((4, 9), (10, 9), 1), Box(3.5, 8.5, 7, 1)),
    (Contour((("m", 1, 2), ("l", 9, 3), ("c", 5, 20, 12, 4, 2, -6)), INK), Box(1, -6, 11, 26)),
    (Discs(((10, 20), (30, 26)), 4, INK), Box(6, 16, 28, 14)),
    (LinkArea(30, 20, "#a", "A"), Box(0, 0, 30, 20)),
    (SectionStart("a", "A"), Box(0, 0, 0, 0)),
    (EmptyCell(), Box(0, 0, 0, 0)),
    (Fill((), INK), Box(0, 0, 0, 0)),
]


@pytest.mark.parametrize(("item", "box"), KINDS, ids=lambda value: type(value).__name__)
def test_every_kind_knows_what_it_covers_wherever_it_is_moved(item, box):
    assert item.box == box
    assert item.moved(100, 200).box == box.moved(100, 200)
    assert item.moved(100, 200).moved(5, 7) == item.moved(105, 207)


def test_moving_keeps_what_an_item_belongs_to():
    element, span = Element("P"), Span("film", 3)
    moved = Stroke((0, 0), (1, 1), 1, INK, element=element, span=span).moved(1, 2)
    assert (moved.element, moved.span, moved.x, moved.y) == (element, span, 1, 2)


def test_a_line_of_text_covers_its_runs_from_the_top_to_the_foot_of_its_fonts():
    at = setting(measure=300)
    (strip,) = at.paragraph([at.words("One "), at.words("two", scale=2.0)], "body")
    (item,) = of_kind([strip], TextLine)
    (first, one), (second, two) = item.line.runs
    box = item.moved(10, 20).box
    assert (box.x, box.right) == (pytest.approx(10 + first), pytest.approx(10 + second + two.width))
    assert second == pytest.approx(first + one.width)
    assert box.top == pytest.approx(item.y + 20 - two.font.ascent * 20)
    assert box.bottom == pytest.approx(item.y + 20 - two.font.descent * 20)
    assert item.text == "One two"


def test_a_line_without_letters_covers_nothing():
    assert TextLine(Line((), 0, 0, 0, soft_hyphen=False), x=3, y=4).box == Box(3, 4, 0, 0)


def test_a_page_tells_all_that_stands_on_it_in_the_order_of_painting():
    image, fill = KINDS[0][0], KINDS[1][0]
    page = Page(0, 100, 100, (FilledRegion("", (fill,)), FilledRegion("art", (image, fill))))
    assert list(page.items) == [fill, image, fill]
    assert list(page.images) == [image]


def test_a_turned_line_is_as_high_as_another_is_wide_with_its_letters_on_the_left_of_its_baseline():
    (line,) = of_kind(setting().phrase("Upwards", "body"), TextLine)
    level = TextLine(line.line, x=10, y=20)
    turned = TurnedLine(line.line, x=10, y=20)
    assert level.part(3, -7, 5, 7) == Box(13, 13, 5, 7)
    assert turned.part(3, -7, 5, 7) == Box(3, 12, 7, 5)
    assert (turned.box.width, turned.box.height) == (level.box.height, level.box.width)
    assert turned.box.bottom == 20
    assert turned.box.right == pytest.approx(10 - line.line.descent)
    assert turned.moved(5, 6).box == turned.box.moved(5, 6)


def test_circles_are_seen_where_they_are_filled():
    discs = Discs(centres=((0.0, 0.0), (100.0, 0.0)), radius=20.0, colour=Colour(0.0, 0.0, 0.0), x=10.0, y=10.0)
    assert [one.centres for one in discs.each()] == [((0.0, 0.0),), ((100.0, 0.0),)]
    assert [discs.shows_at(*place) for place in ((10, 10), (24, 24), (29, 29), (110, 30))] == [True, True, False, True]
