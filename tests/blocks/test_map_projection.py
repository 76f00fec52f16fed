"""The earth as a map needs it: land where there is land, and ways that are the shortest."""

from __future__ import annotations

import itertools
import math

import pytest

from epk.blocks.map_projection import CELL, Chart, Spot, middle_of, way

PHNOM_PENH, GLASGOW, AUSTIN = Spot(11.56, 104.92), Spot(55.87, -4.26), Spot(30.27, -97.74)


def degrees(one, other):
    """The angle between two places, seen from the middle of the earth (haversine)."""
    north, south, along = map(math.radians, (one.latitude, other.latitude, other.longitude - one.longitude))
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(along / 2) ** 2
    return math.degrees(2 * math.asin(math.sqrt(half)))


def is_land(spot, middle=105.0):
    """Whether the cell of a map in which a place is shown is land, on a map from pole to pole."""
    chart = Chart(360, 180, middle, centre=0.0)
    x, y = chart.at(spot)
    return any(abs(x - across) <= CELL / 2 and abs(y - down) <= CELL / 2 for across, down in chart.land())


class TestGlobe:
    @pytest.mark.parametrize("spot", [Spot(23, 5), Spot(60, 90), Spot(-10, -55), Spot(40, -100), Spot(-25, 135)])
    def test_continents_are_land(self, spot):
        assert is_land(spot)
        assert is_land(spot, middle=-60.0)

    @pytest.mark.parametrize("spot", [Spot(30, -40), Spot(0, -150), Spot(-30, 80), Spot(85, 0), Spot(-80, 0)])
    def test_oceans_and_the_poles_are_not(self, spot):
        assert not is_land(spot)

    @pytest.mark.parametrize("end", [GLASGOW, AUSTIN, Spot(11.6, 105.0)])
    def test_a_way_is_the_shortest(self, end):
        spots = way(PHNOM_PENH, end)
        assert degrees(spots[0], PHNOM_PENH) < 0.01
        assert degrees(spots[-1], end) < 0.01
        length = sum(degrees(one, other) for one, other in itertools.pairwise(spots))
        assert length == pytest.approx(degrees(PHNOM_PENH, end), abs=0.01)

    def test_no_way_is_cut_by_the_edge_of_the_map(self):
        chart = Chart(360, 140, middle_of(PHNOM_PENH, [GLASGOW, AUSTIN]))
        for end in (GLASGOW, AUSTIN):
            points = [chart.at(spot) for spot in way(PHNOM_PENH, end)]
            assert all(0 < x < 360 and 0 < y < 140 for x, y in points)
            assert all(abs(x - to_x) < 30 for (x, _), (to_x, _) in itertools.pairwise(points))


class TestWay:
    def test_near_places_are_joined_at_once(self):
        near = Spot(11.56, 107.0)
        assert way(PHNOM_PENH, near) == [PHNOM_PENH, near]
        assert way(PHNOM_PENH, PHNOM_PENH) == [PHNOM_PENH, PHNOM_PENH]

    def test_its_points_are_no_more_than_two_and_a_half_degrees_apart_and_all_alike(self):
        steps = [degrees(one, other) for one, other in itertools.pairwise(way(PHNOM_PENH, AUSTIN))]
        assert steps == pytest.approx([steps[0]] * len(steps))
        assert 2.4 < steps[0] <= 2.5


class TestChart:
    CHART = Chart(360, 100, 10.0, 16.0)

    def test_its_middle_is_the_meridian_and_latitude_it_is_given(self):
        assert self.CHART.at(Spot(16, 10)) == (180, 50)

    def test_degrees_are_as_long_in_both_directions(self):
        assert self.CHART.at(Spot(26, 30)) == (200, 40)
        assert self.CHART._replace(width=720).at(Spot(26, 30)) == (400, 30)

    def test_it_goes_all_round_the_earth(self):
        assert self.CHART.at(Spot(16, -171)) == (359, 50) or self.CHART.at(Spot(16, -171))[0] == pytest.approx(359)
        assert self.CHART.at(Spot(16, -169))[0] == pytest.approx(1)

    def test_land_stands_on_the_map(self):
        cells = list(self.CHART.land())
        assert len(cells) > 1000
        assert all(0 <= x <= 360 and 0 <= y <= 102 for x, y in cells)

    def test_no_land_is_beyond_the_poles(self):
        high = Chart(360, 400, 0.0, centre=0.0)
        assert {y for _, y in high.land() if not 110 <= y <= 290} == set()

    @pytest.mark.parametrize("middle", [0.0, 100.0, -90.0, 200.0])
    def test_the_coast_is_where_it_is_whatever_the_middle(self, middle):
        """Of the cells around Ceylon and the Gulf of Guinea, the same are land."""
        assert is_land(Spot(7.5, 80.9), middle)
        assert not is_land(Spot(0.5, 3.5), middle)

    @pytest.mark.parametrize(
        ("home", "others", "middle"),
        [
            (Spot(0, 100), [Spot(0, 120), Spot(0, 60)], 90),
            (Spot(0, 170), [Spot(0, -170)], 180),
            (Spot(0, -170), [Spot(0, 170)], -180),
            (Spot(0, 10), [], 10),
            (Spot(0, 10), [Spot(0, 30)], 20),
        ],
    )
    def test_ways_stand_in_the_middle(self, home, others, middle):
        assert middle_of(home, others) == middle
