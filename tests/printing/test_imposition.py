"""Which page stands where on a sheet, and along which marks it is cut or folded."""

from __future__ import annotations

import pytest

from epk.page.geometry import PAPERS
from epk.printing.imposition import HANDOUTS, MARK, SHEET_THICKNESS, Side, Slot, four_up, saddle, two_up

MM = 72 / 25.4
SHORT, LONG = PAPERS["a4"]
FOLD = ((LONG / 2, 0, LONG / 2, 5 * MM), (LONG / 2, SHORT - 5 * MM, LONG / 2, SHORT))


def test_two_up_is_every_page_twice_on_a_sheet_that_lies():
    assert two_up(2, "a4") == [
        Side(LONG, SHORT, (Slot(page, 0, 0, LONG / 2, SHORT), Slot(page, LONG / 2, 0, LONG / 2, SHORT)), FOLD)
        for page in (0, 1)
    ]


def test_four_up_is_every_page_four_times_on_a_sheet_that_stands():
    across, down = SHORT / 2, LONG / 2
    marks = (
        (across, 0, across, 5 * MM), (across, LONG - 5 * MM, across, LONG),
        (0, down, 5 * MM, down), (SHORT - 5 * MM, down, SHORT, down),
    )  # fmt: skip
    corners = ((0, down), (across, down), (0, 0), (across, 0))
    assert four_up(2, "a4") == [
        Side(SHORT, LONG, tuple(Slot(page, *corner, across, down) for corner in corners), marks) for page in (0, 1)
    ]


def orders(pages):
    return [[slot.page for slot in side.slots] for side in saddle(pages, "a4")]


class TestSaddle:
    def test_pages_read_in_order_once_folded(self):
        assert orders(4) == [[3, 0], [1, 2]]
        assert orders(8) == [[7, 0], [1, 6], [5, 2], [3, 4]]
        assert orders(12) == [[11, 0], [1, 10], [9, 2], [3, 8], [7, 4], [5, 6]]

    def test_empty_pages_are_at_the_end(self):
        assert orders(1) == [[0], []]
        assert orders(5) == [[0], [1], [2], [3, 4]]
        assert orders(7) == [[0], [1, 6], [5, 2], [3, 4]]

    def test_two_pages_stand_beside_each_other_on_a_sheet_that_lies(self):
        side = saddle(4, "letter")[0]
        assert (side.width, side.height) == (792, 612)
        assert [(slot.x, slot.y, slot.width, slot.height) for slot in side.slots] == [
            (0, 0, 396, 612), (396, 0, 396, 612),
        ]  # fmt: skip
        assert saddle(4, "a4")[1].marks == FOLD

    def test_a_page_alone_stands_on_its_own_half(self):
        front, back = saddle(2, "a4")
        assert [slot.x for slot in (*front.slots, *back.slots)] == [LONG / 2, 0]

    def test_each_sheet_moves_its_pages_towards_the_fold_by_the_thickness_of_those_around(self):
        creeps = [[slot.creep for slot in side.slots] for side in saddle(12, "a4")]
        assert creeps == [[creep, -creep] for creep in (0.0, 0.0, 0.1 * MM, 0.1 * MM, 0.2 * MM, 0.2 * MM)]
        assert SHEET_THICKNESS == 0.1 * MM


def test_marks_are_five_millimetres_long():
    assert MARK == 5 * MM


@pytest.mark.parametrize(
    ("kind", "document", "plan", "flip"),
    [
        ("two-up", "one-sheet", two_up, None),
        ("leaflet", "leaflet", saddle, "short"),
        ("postcards", "postcard", four_up, "long"),
        ("booklet", "press-kit", saddle, "short"),
    ],
)
def test_handouts_are_made_of_documents(kind, document, plan, flip):
    handout = HANDOUTS[kind]
    assert (handout.document, handout.plan, handout.flip) == (document, plan, flip)
