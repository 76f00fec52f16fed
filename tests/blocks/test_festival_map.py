"""The map of where a film was shown."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from epk.blocks.festival_map import _apart
from epk.blocks.map_projection import Chart
from epk.page.geometry import Box
from epk.page.items import Discs, Stroke, Tiles
from epk.page.strips import Strip
from epk.problems import ProblemsFound
from tests.settings import line, lines, of_kind, runs, said, strips, tree

SAFE = 8 * 72 / 25.4
"""Eight millimetres."""
PLACES = {
    "Phnom Penh": [11.56, 104.92],
    "Venice": [45.44, 12.33],
    "Glasgow": [55.87, -4.26],
    "Austin": [30.27, -97.74],
    "Atlantis": [95, 0],
    "Nowhere": [0, 181],
    "Pole": [90, 180],
    "Above": [90.5, 0],
}


def place(name):
    return {"name": name, "at_degrees": PLACES[name]}


def film(*towns, home="Phnom Penh"):
    screenings = [{"event": f"Festival {n}", "kind": "festival", "place": place(town)} for n, town in enumerate(towns)]
    return {"screenings": [*screenings, {"event": "Somewhere", "kind": "festival"}]} | (
        {"home": place(home)} if home else {}
    )


MAP = "journey: {height: 200pt}"


class TestWhat:
    def test_every_place_is_named_once_the_home_first(self, at):
        assert said(strips(MAP, at(**film("Venice", "Austin", "Venice", "Glasgow")))) == [
            "Phnom Penh", "Venice", "Austin", "Glasgow",
        ]  # fmt: skip

    def test_the_home_is_no_place_it_was_shown_at(self, at):
        assert strips("journey: {least: 3}", at(**film("Venice", "Austin", "Phnom Penh"))) == []

    @pytest.mark.parametrize(("least", "there"), [(1, True), (2, True), (3, False)])
    def test_few_places_make_no_map(self, at, least, there):
        assert bool(strips(f"journey: {{least: {least}}}", at(**film("Venice", "Austin")))) is there

    def test_two_are_enough_unless_more_is_said(self, at):
        assert strips(MAP, at(**film("Venice"))) == []
        assert len(strips(MAP, at(**film("Venice", "Austin")))) == 1

    def test_without_a_home_there_is_none(self, at):
        assert strips(MAP, at(**film("Venice", "Austin", home=None))) == []

    def test_it_is_a_figure_that_says_where_lines_lead(self, at):
        (strip,) = strips(MAP, at(**film("Venice", "Austin")))
        (land,) = of_kind([strip], Tiles)
        assert land.element.alt == "Map of the world. Lines lead from Phnom Penh to Venice and Austin."
        assert tree([strip]) == "Figure(Span Span Span)"

    @pytest.mark.parametrize(
        ("town", "found"), [("Atlantis", "[95, 0]"), ("Nowhere", "[0, 181]"), ("Above", "[90.5, 0]")]
    )
    def test_what_is_not_on_the_earth_is_told(self, at, town, found):
        place_of = at(**film("Venice", town))
        with pytest.raises(ProblemsFound, match=re.escape(found)) as caught:
            strips(MAP, place_of)
        (problem,) = caught.value.problems
        assert problem.message.startswith("expected latitude and longitude, such as [45.44, 12.33], found [")
        assert problem.span == place_of.film.screenings[1].place.where("at_degrees")
        assert strips(MAP, at(**film("Venice", "Pole")))


class TestHow:
    def test_it_is_as_high_as_the_layout_says(self, at):
        assert strips(MAP, at(**film("Venice", "Austin")))[0].height == 200
        half = strips("journey: {height: 50%}", at(**film("Venice", "Austin")))
        assert (half[0].height, half[0].width) == (300, 400)

    def test_places_are_discs_the_home_a_larger_one(self, at):
        place_of = at(**film("Venice", "Austin"))
        home, towns = of_kind(strips("journey: {height: 200pt, radius: 2pt}", place_of), Discs)
        assert (home.radius, towns.radius) == (pytest.approx(3.4), 2)
        assert (len(home.centres), len(towns.centres)) == (1, 2)
        (venice, austin), (start,) = towns.centres, home.centres
        assert venice[0] < start[0] < austin[0], "the shortest way to Austin is over the Pacific"
        assert venice[1] < austin[1] < start[1]

    def test_lines_lead_from_home_to_each_place_with_sleepers(self, at):
        found = strips(MAP, at(**film("Venice", "Austin")))
        home, towns = of_kind(found, Discs)
        ways = [stroke for stroke in of_kind(found, Stroke) if stroke.thickness == 0.75]
        sleepers = [stroke for stroke in of_kind(found, Stroke) if stroke.thickness == pytest.approx(0.6)]
        assert len(ways) == len(sleepers)
        starts = [number for number, one in enumerate(ways) if one.start == pytest.approx(home.centres[0], abs=0.01)]
        assert len(starts) == 2
        assert ways[starts[1] - 1].end == pytest.approx(towns.centres[0], abs=0.01)
        assert ways[-1].end == pytest.approx(towns.centres[1], abs=0.01)
        assert all(one.end == other.start for one, other in pairwise(ways[: starts[1]]))

    def test_sleepers_stand_across_the_middle_of_each_piece(self, at):
        found = of_kind(strips(MAP, at(**film("Venice", "Austin"))), Stroke)
        for rail, sleeper in zip(found[::2], found[1::2], strict=True):
            (x, y), (to_x, to_y) = rail.start, rail.end
            (a, b), (to_a, to_b) = sleeper.start, sleeper.end
            assert ((a + to_a) / 2, (b + to_b) / 2) == pytest.approx(((x + to_x) / 2, (y + to_y) / 2))
            assert ((to_a - a) ** 2 + (to_b - b) ** 2) ** 0.5 == pytest.approx(2.6)
            assert (to_a - a) * (to_x - x) + (to_b - b) * (to_y - y) == pytest.approx(0, abs=1e-6)

    def test_land_is_made_of_squares_with_space_between(self, at):
        (land,) = of_kind(strips(MAP, at(**film("Venice", "Austin"))), Tiles)
        assert land.side == pytest.approx(400 / 180 * 0.62)
        assert land.colour == at().colour("line")

    def test_the_capitals_of_a_name_stand_in_the_middle_beside_its_place(self, at):
        found = strips(MAP, at(**film("Venice", "Austin")))
        (x, y), name = of_kind(found, Discs)[0].centres[0], line(found, "Phnom")
        run = runs(found)[0]
        assert (name.left, name.baseline) == (pytest.approx(x + 9), pytest.approx(y + run.font.cap_height * 10 / 2))

    def test_names_stand_clear_of_the_sides(self, at):
        found = lines(strips(MAP, at(**film("Venice", "Austin", "Glasgow"))))
        assert all(one.left >= SAFE and one.right <= 400 - SAFE for one in found)


class TestNames:
    """Where a name stands: on the right, left, below or above its place, the first that is free."""

    CHART = Chart(400, 200, 0.0)

    def of(self, *spots, ways=(), width=30.0):
        names = [Strip(14, lead=4, baseline=10, width=width) for _ in spots]
        return _apart(spots, ways, names, self.CHART)

    def test_on_its_right_where_that_is_free(self):
        assert self.of((200, 100)) == [Box(209, 97, 30, 6)]

    def test_on_its_left_beside_the_right_edge(self):
        assert self.of((350, 100)) == [Box(311, 97, 30, 6)]
        edge = 400 - SAFE - 39
        assert self.of((edge, 100))[0].x == edge + 9
        assert self.of((edge + 0.1, 100))[0].right == pytest.approx(edge + 0.1 - 9)

    def test_on_the_map_beside_its_lower_and_upper_edge(self):
        assert self.of((200, 195), (220, 195), (180, 195))[0] == Box(185, 179, 30, 6)
        assert self.of((200, 5), (220, 5), (180, 5))[0] == Box(185, 15, 30, 6)
        assert self.of((200, 198), (200, 190))[0].bottom <= 200

    def test_on_its_left_where_another_place_is_on_its_right(self):
        assert self.of((200, 100), (220, 100))[0] == Box(161, 97, 30, 6)

    def test_below_where_both_sides_are_taken(self):
        assert self.of((200, 100), (220, 100), (180, 100))[0] == Box(185, 110, 30, 6)

    def test_above_where_that_is_taken_too(self):
        assert self.of((200, 100), (220, 100), (180, 100), (200, 113))[0] == Box(185, 84, 30, 6)

    def test_on_its_right_where_nothing_is_free(self):
        crowd = [(200, 100), *((x, y) for x in (220, 180, 200) for y in range(60, 141, 8) if (x, y) != (200, 100))]
        assert self.of(*crowd)[0] == Box(209, 97, 30, 6)

    def test_lines_are_in_the_way_as_well(self):
        assert self.of((200, 100), ways=[[(225, 100)]]) == [Box(161, 97, 30, 6)]
        assert self.of((200, 100), ways=[[(225, 120)]]) == [Box(209, 97, 30, 6)]

    @pytest.mark.parametrize(
        ("other", "free"),
        [((245.9, 100), False), ((246.1, 100), True), ((225, 109.9), False), ((225, 110.1), True),
         ((225, 90.1), False), ((225, 89.9), True)],
    )  # fmt: skip
    def test_places_are_in_the_way_with_five_points_around_them(self, other, free):
        assert (self.of((200, 100), other)[0].x == 209) is free

    @pytest.mark.parametrize(
        ("point", "free"),
        [((241.9, 100), False), ((242.1, 100), True), ((225, 105.9), False), ((225, 106.1), True),
         ((225, 94.1), False), ((225, 93.9), True), ((206.1, 100), False), ((205.9, 100), True)],
    )  # fmt: skip
    def test_lines_with_one(self, point, free):
        assert (self.of((200, 100), ways=[[point]])[0].x == 209) is free

    def test_aslant_where_its_four_sides_are_taken(self):
        crowd = ((200, 100), (220, 100), (180, 100), (200, 113), (200, 87))
        assert self.of(*crowd)[0] == Box(209, 87, 30, 6)

    def test_where_nothing_is_free_it_still_stands_on_the_map(self):
        crowd = [(350, 100), *((x, y) for x in (330, 350) for y in range(60, 141, 8))]
        assert self.of(*crowd)[0] == Box(311, 97, 30, 6)

    def test_names_keep_clear_of_each_other(self):
        first, second = self.of((200, 100), (200, 106))
        assert not first.inset(-2).meets(second)

    def test_a_name_wider_than_the_map_stands_on_its_right(self):
        assert self.of((200, 100), width=900.0)[0].x == 209
