"""Shapes as operators: where they stand on the sheet, in which colour, and what they cover."""

from __future__ import annotations

import pytest

from epk.data.values import Colour
from epk.page.items import Contour, Discs, Fill, RegistrationMark, Stroke, Tiles
from epk.page.structure import Element
from epk.pdf.bleed_and_trim_boxes import Frame
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.content import Content
from epk.pdf.drawing import LARGE, Drawing
from epk.pdf.inks import GreyInks
from epk.pdf.output_settings import SCREEN, OutputSettings
from epk.pdf.structure_tree import Node
from tests.objects import Objects

INK = Colour(0.2, 0.2, 0.2)
SHEET = OutputSettings(GreyInks(), frame=Frame(9, 30))
"""A trimmed page stands 39 points from the edges of its sheet."""


def drawn(kind, item, settings=SCREEN):
    """The operators of an item on a page of 400 by 600 points, and what its element covers."""
    canvas, node = TaggedCanvas(), Node(Element("Figure"))
    content = Content(canvas, 2, tagged=False)
    kind(Drawing(content, settings, 2, 400, 600), item, node)
    stream = canvas.end_page()
    return Objects(canvas)[stream].get_data().decode().split("\n"), node.boxes


class TestFill:
    def test_stands_where_it_was_put_seen_from_below(self):
        operators, boxes = drawn(Drawing.fill, Fill(((1, 2, 30, 40),), INK, x=10, y=20))
        assert operators == ["0.2 0.2 0.2 rg", "11 538 30 40 re", "f"]
        assert boxes == {2: (11, 538, 41, 578)}

    def test_stands_within_the_sheet(self):
        operators, boxes = drawn(Drawing.fill, Fill(((1, 2, 30, 40),), INK, x=10, y=20), SHEET)
        assert operators[1] == "50 577 30 40 re"
        assert boxes == {2: (50, 577, 80, 617)}

    def test_areas_that_belong_together_are_filled_and_covered_together(self):
        areas = ((10, 100, 5, 5), (50, 20, 10, 30), (20, 30, 60, 4))
        operators, boxes = drawn(Drawing.fill, Fill(areas, INK))
        assert operators[1:] == ["10 495 5 5 re", "50 550 10 30 re", "20 566 60 4 re", "f"]
        assert boxes == {2: (10, 495, 80, 580)}

    @pytest.mark.parametrize(
        ("areas", "large"),
        [
            (((0, 0, LARGE, LARGE),), True),
            (((0, 0, LARGE, LARGE - 0.01),), False),
            (((0, 0, LARGE - 0.01, LARGE),), False),
            (((0, 0, 300, 36), (0, 50, 300, 300)), True),
            (((0, 0, 300, 300), (0, 50, 300, 10)), False),
            (((200, 100, 10, 300),), False),
            (((200, 100, 300, 10),), False),
        ],
    )
    def test_is_a_ground_where_both_sides_of_every_area_are_long(self, areas, large):
        operators, _ = drawn(Drawing.fill, Fill(areas, INK), OutputSettings(GreyInks()))
        assert operators[0] == ("0.212 g" if large else "0 g")

    def test_half_an_inch_is_long(self):
        assert LARGE == 36


def test_tiles_are_given_by_their_middles():
    operators, boxes = drawn(Drawing.tiles, Tiles(((10, 20), (14, 32), (2, 26)), 4, INK, x=100, y=200))
    assert operators == ["0.2 0.2 0.2 rg", "108.00 378.00 4 4 re", "112.00 366.00 4 4 re", "100.00 372.00 4 4 re", "f"]
    assert boxes == {2: (100, 366, 116, 382)}


@pytest.mark.parametrize("item", [Tiles((), 4, INK), Discs((), 4, INK)], ids=["tiles", "discs"])
def test_nothing_is_drawn_of_none(item):
    kind = Drawing.tiles if isinstance(item, Tiles) else Drawing.discs
    assert drawn(kind, item) == ([""], {})


def test_a_stroke_has_its_colour_and_width_to_itself_and_covers_nothing():
    operators, boxes = drawn(Drawing.stroke, Stroke((1, 2), (30, 40), 0.5, INK, x=10, y=20), SHEET)
    assert operators == ["q 0 G 0.5 w 50 617 m 79 579 l S Q"]
    assert boxes == {}


def test_a_registration_mark_is_in_all_inks():
    operators, _ = drawn(Drawing.registration_mark, RegistrationMark((1, 2), (30, 2), 0.25, x=10, y=20))
    assert operators == ["q 0 G 0.25 w 11 578 m 40 578 l S Q"]


def test_an_outline_is_filled_along_lines_and_curves():
    steps = (("m", 10, 20), ("l", 30, 20), ("c", 40, 30, 35, 60, 5, 50))
    operators, boxes = drawn(Drawing.contour, Contour(steps, INK, x=100, y=200))
    assert operators == ["0.2 0.2 0.2 rg", "110 380 m 130 380 l 140 370 135 340 105 350 c f"]
    assert boxes == {2: (105, 340, 140, 380)}


def test_a_figure_ends_where_the_bleed_ends_and_not_in_the_marks():
    steps = (("m", 10, 20), ("l", 30, 20), ("c", 40, 30, 35, 60, 5, 50))
    operators, _ = drawn(Drawing.contour, Contour(steps, INK, x=390, y=200), SHEET)
    assert operators[1].startswith("q 434 379 14 40 re W n ")
    assert operators[1].endswith(" f Q")
    assert "re W n" not in drawn(Drawing.contour, Contour(steps, INK, x=390, y=200))[0][1]


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        (Drawing.stroke, Stroke((0, 0), (30, 40), 2, INK, x=390, y=200)),
        (Drawing.discs, Discs(((0, 0),), 20, INK, x=405, y=300)),
    ],
    ids=["stroke", "disc"],
)
def test_rays_and_discs_end_where_the_bleed_ends(kind, item):
    operators, _ = drawn(kind, item, SHEET)
    (shown,) = [line for line in operators if " re W n " in line]
    left, _, width, _ = map(float, shown.split()[1:5])
    assert left + width == 448
    assert not any("re W n" in line for line in drawn(kind, item)[0])


def test_of_a_ray_beyond_the_bleed_nothing_is_drawn():
    assert drawn(Drawing.stroke, Stroke((0, 0), (0, 10), 2, INK, x=415, y=300), SHEET)[0] == [""]


def test_marks_of_the_cutter_stand_beyond_the_bleed():
    mark = RegistrationMark((0, 0), (0, -20), 0.25, x=-5, y=-12)
    assert "re W n" not in drawn(Drawing.registration_mark, mark, SHEET)[0][0]


def test_a_disc_is_four_curves_around_its_middle_as_decoration():
    operators, boxes = drawn(Drawing.discs, Discs(((10, 20), (30, 20)), 10, INK, x=100, y=200))
    circle = (
        "10 0 m 10 5.523 5.523 10 0 10 c -5.523 10 -10 5.523 -10 0 c"
        " -10 -5.523 -5.523 -10 0 -10 c 5.523 -10 10 -5.523 10 0 c"
    )
    assert operators == [
        "0.2 0.2 0.2 rg", f"q 1 0 0 1 110 380 cm {circle} f Q", f"q 1 0 0 1 130 380 cm {circle} f Q",
    ]  # fmt: skip
    assert boxes == {}


@pytest.mark.parametrize(("radius", "paint"), [(18, "0.212 g"), (17.99, "0 g")])
def test_a_disc_half_an_inch_across_is_a_ground(radius, paint):
    assert drawn(Drawing.discs, Discs(((10, 20),), radius, INK), OutputSettings(GreyInks()))[0][0] == paint


def test_what_belongs_to_no_element_covers_nothing():
    canvas = TaggedCanvas()
    Drawing(Content(canvas, 0), SCREEN, 0, 400, 600).fill(Fill(((0, 0, 1, 1),), INK), None)
    stream = canvas.end_page()
    assert Objects(canvas)[stream].get_data().decode().startswith("/Artifact BMC\n0.2 0.2 0.2 rg\n")
