"""The map of where a film was shown: true to the earth, and absent where places are not known."""

from __future__ import annotations

import itertools
import json
import math

import pypdfium2
import pytest

from epk.blocks.map_projection import CELL, Chart, Spot, middle_of, way
from epk.problems import ProblemsFound
from tests.composing import THEME, composed, layout, lines_of

PHNOM_PENH, GLASGOW, AUSTIN = Spot(11.56, 104.92), Spot(55.87, -4.26), Spot(30.27, -97.74)
MAP_THEME = (
    THEME.replace('{ink: "#000000"}', '{ink: "#000000", line: "#888888", label: "#664400", spot: "#AA7700"}').replace(
        "rules: {", "rules: {thread: {thickness: 0.75pt, colour: spot}, "
    )
    + "  map: {font: label, size: 8pt, leading: 11pt}\n"
)


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


class TestMap:
    def film(self, *towns, home=True):
        known = {"Venice": [45.44, 12.33], "Glasgow": [55.87, -4.26], "Austin": [30.27, -97.74], "Atlantis": [95, 0]}
        screenings = [
            {"event": f"Festival {n}", "kind": "festival", "place": {"name": town, "at_degrees": known[town]}}
            for n, town in enumerate(towns)
        ]
        begin = {"home": {"name": "Phnom Penh", "at_degrees": [11.56, 104.92]}} if home else {}
        return json.dumps({"title": "Karmalink", "screenings": screenings, **begin})

    def words(self, folder, film):
        pages = lines_of(composed(folder, film, layout("[journey: {height: 70mm}]"), theme=MAP_THEME))
        return pages[0] if pages else []

    def test_names_every_place_once(self, tmp_path):
        found = self.words(tmp_path, self.film("Venice", "Austin", "Venice", "Glasgow"))
        assert sorted(line[3] for line in found) == ["Austin", "Glasgow", "PhnomPenh", "Venice"]

    def test_places_stand_where_they_are(self, tmp_path):
        left = {line[3]: line for line in self.words(tmp_path, self.film("Venice", "Austin", "Glasgow"))}
        assert left["Venice"][0] < left["PhnomPenh"][0] < left["Austin"][0]
        assert left["Glasgow"][2] > left["Venice"][2] > left["Austin"][2] > left["PhnomPenh"][2]

    @pytest.mark.parametrize(("towns", "home"), [(("Venice",), True), (("Venice", "Austin"), False)])
    def test_without_a_home_or_with_few_places_there_is_none(self, tmp_path, towns, home):
        blocks = layout("[{journey: {height: 70mm}}, {fact-sheet: {fields: [title]}}]")
        data = composed(tmp_path, self.film(*towns, home=home), blocks, theme=MAP_THEME)
        assert "Phnom Penh" not in pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()

    def test_what_is_not_on_the_earth_is_told(self, tmp_path):
        with pytest.raises(ProblemsFound, match=r"found \[95, 0\]"):
            self.words(tmp_path, self.film("Venice", "Atlantis"))
