"""Marked content: who shares a mark, what is decoration, and when a colour is set."""

from __future__ import annotations

import pytest

from epk.page.structure import Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.content import RUNNING, Content
from epk.pdf.structure_tree import Mark, Node
from tests.objects import Objects


@pytest.fixture
def canvas():
    return TaggedCanvas()


@pytest.fixture
def content(canvas):
    return Content(canvas, 3)


def written(canvas, content):
    content.close()
    stream = canvas.end_page()
    return [line for line in Objects(canvas)[stream].get_data().decode().split("\n") if line]


def node(kind="P"):
    return Node(Element(kind))


def test_neighbours_of_one_element_share_a_mark(canvas, content):
    first, second = node(), node("H1")
    for element in (first, first, second, first):
        content.draw("f", element)
    assert written(canvas, content) == [
        "/P <</MCID 0>>BDC", "f", "f", "EMC", "/H1 <</MCID 1>>BDC", "f", "EMC", "/P <</MCID 2>>BDC", "f", "EMC",
    ]  # fmt: skip
    assert (first.content, second.content) == ([Mark(3, 0), Mark(3, 2)], [Mark(3, 1)])


def test_an_element_that_is_equal_is_another_one(canvas, content):
    content.draw("f", node())
    content.draw("f", node())
    assert written(canvas, content).count("EMC") == 2


def test_decoration_is_an_artifact_and_running_words_are_their_own_kind(canvas, content):
    content.draw("f", None)
    content.draw("f", None)
    content.draw("f", None, otherwise=RUNNING)
    content.draw("f", node(), otherwise=RUNNING)
    assert written(canvas, content) == [
        "/Artifact BMC", "f", "f", "EMC", "/Artifact <</Type /Pagination>>BDC", "f", "EMC",
        "/P <</MCID 0>>BDC", "f", "EMC",
    ]  # fmt: skip


def test_a_colour_is_set_where_it_changes(canvas, content):
    element = node()
    for paint in ("0 g", "0 g", "", "1 g", "0 g"):
        content.draw("f", element, paint)
    assert written(canvas, content) == [
        "/P <</MCID 0>>BDC", "0 g", "f", "f", "f", "1 g", "f", "0 g", "f", "EMC",
    ]  # fmt: skip


def test_after_the_end_of_a_mark_another_begins_for_the_same_element(canvas, content):
    element = node()
    content.draw("f", element)
    content.close()
    content.close()
    content.draw("f", element)
    assert written(canvas, content) == ["/P <</MCID 0>>BDC", "f", "EMC", "/P <</MCID 1>>BDC", "f", "EMC"]


def test_a_file_without_structure_has_no_marks(canvas):
    content = Content(canvas, 0, tagged=False)
    content.prepare("2 0 0 2 0 0 cm")
    content.draw("f", None, "0 g")
    content.draw("f", None, "0 g", otherwise=RUNNING)
    assert written(canvas, content) == ["2 0 0 2 0 0 cm", "0 g", "f", "f"]


def test_what_holds_for_all_belongs_to_no_mark(canvas, content):
    content.prepare("2 0 0 2 0 0 cm")
    content.draw("f", None)
    assert written(canvas, content) == ["2 0 0 2 0 0 cm", "/Artifact BMC", "f", "EMC"]
