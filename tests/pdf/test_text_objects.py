"""Text objects whose operators each stand at a place of their own."""

from __future__ import annotations

import pytest

from epk.pdf.composites import Composite
from epk.pdf.text_objects import Pen, SortAnchor
from tests.glyphs import Letters

THIN = Composite((), 40)


@pytest.fixture
def font(newsreader):
    return Letters(newsreader)


@pytest.fixture
def pen(font):
    return Pen(font, 10.0, 70.25)


def cell(font, letter, *, apart=0.0, dx=0.0):
    gid = font.gid(letter)
    return (gid, letter, font.advance(gid) + apart, dx, 0.0)


def test_the_first_operator_stands_on_the_line_and_others_as_far_from_the_one_before(pen, font):
    pen.show(12.5, font.gid("a"), "a")
    pen.show(10.0, font.gid("b"), "b")
    pen.show(14.0004, font.gid("a"), "a")
    assert pen.finish() == "BT /F1 10 Tf 12.5 70.25 Td <0001>Tj -2.5 0 Td <0002>Tj 4 0 Td <0001>Tj ET"


def test_moves_are_those_between_rounded_places(pen, font):
    for x in (0.0004, 0.0008, 0.0012):
        pen.show(x, font.gid("a"), "a")
    assert pen.finish() == "BT /F1 10 Tf 0 70.25 Td <0001>Tj 0.001 0 Td <0001>Tj 0 0 Td <0001>Tj ET"


def test_a_row_is_one_operator_with_what_its_letters_are_apart(pen, font):
    pen.row(5.0, [cell(font, "a"), cell(font, "b", apart=12), cell(font, "a", dx=30), cell(font, "b")])
    assert pen.finish() == "BT /F1 10 Tf 5 70.25 Td [<00010002>-42<0001>30<0002>]TJ ET"


def test_what_rounding_the_place_leaves_is_made_up_for(font):
    fine = Pen(font, 0.1, 0.0)
    fine.row(5.0004, [cell(font, "a"), cell(font, "b")])
    assert fine.finish() == "BT /F1 0.1 Tf 5 0 Td [-4<00010002>]TJ ET"


def test_a_row_begins_at_its_anchor(pen, font):
    pen.row(5.0, [cell(font, "a"), cell(font, "b")], SortAnchor(4.0, THIN, "\u200e"))
    move = 100 - round(40 * 1000 / font.upem)
    assert pen.finish() == f"BT /F1 10 Tf 4 70.25 Td [<0001>-{move}<00020003>]TJ ET"


def test_what_is_read_backwards_says_so(pen, font):
    pen.row(5.0, [cell(font, "a")], backwards=True)
    pen.row(6.0, [cell(font, "a")])
    assert pen.finish() == ("BT /F1 10 Tf 5 70.25 Td /ReversedChars BMC [<0001>]TJ EMC 1 0 Td [<0001>]TJ ET")
