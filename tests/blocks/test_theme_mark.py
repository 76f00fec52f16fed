"""The theme's mark: shapes at any size."""

import math

import pytest

from epk.page.items import Contour
from tests.settings import THEME, film, of_kind, setting, strips


def drawn(shapes, options="size: 100pt", **more):
    look = f"mark: [{shapes}]\n{THEME}"
    found = strips(f"mark: {{{options}}}", setting(look=look, **more))
    return of_kind(found, Contour)


def points(item):
    return [(step[index], step[index + 1]) for step in item.steps for index in range(1, len(step), 2)]


def ends(item):
    return [(round(step[-2], 6), round(step[-1], 6)) for step in item.steps]


def test_without_shapes_there_is_none():
    assert strips("mark", setting()) == []


@pytest.mark.parametrize(("size", "count"), [("19pt", 1), ("20pt", 2), ("100pt", 2)])
def test_small_marks_leave_out_what_is_too_fine(size, count):
    shapes = "{colour: ink, radius: 0.4}, {colour: spot, radius: 0.2, least: 20pt}"
    assert len(drawn(shapes, f"size: {size}")) == count


@pytest.mark.parametrize(
    ("place", "language", "left"),
    [("left", "en", 0), ("centre", "en", 150), ("right", "en", 300), ("left", "he", 300), ("right", "he", 0),
     ("centre", "he", 150)],
)  # fmt: skip
def test_it_stands_where_the_layout_says(place, language, left):
    (item,) = drawn("{colour: ink, radius: 0.5}", f"size: 100pt, place: {place}", of=film(language=language))
    assert item.x == left


def test_it_is_as_high_as_wide_and_decoration():
    look = f"mark: [{{colour: ink, radius: 0.5}}]\n{THEME}"
    (strip,) = strips("mark: {size: 80pt}", setting(look=look))
    assert (strip.height, strip.width) == (80, 400)
    assert strip.items[0].element is None


def test_shapes_have_their_colours_or_all_the_same():
    shapes = "{colour: ink, radius: 0.5}, {colour: spot, radius: 0.2}"
    at = setting()
    assert [item.colour for item in drawn(shapes)] == [at.colour("ink"), at.colour("spot")]
    assert {item.colour for item in drawn(shapes, "size: 100pt, colour: paper")} == {at.colour("paper")}


def on_circle(item, radius, centre=(50, 50)):
    """Whether a filled figure is bounded by a circle: ends and the middles of its curves are as far from the centre."""
    here = item.steps[0][1:]
    for step in item.steps[1:]:
        if step[0] == "c":
            _, x1, y1, x2, y2, x, y = step
            middle = [(a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(here, (x1, y1), (x2, y2), (x, y), strict=True)]
            for place in (middle, (x, y)):
                if abs(math.dist(place, centre) - radius) > 0.001 * radius:
                    return False
        here = step[-2:]
    return True


class TestDisc:
    def test_it_is_a_circle(self):
        (item,) = drawn("{colour: ink, radius: 0.4}")
        assert on_circle(item, 40)
        assert len(item.steps) == 13
        assert ends(item)[0] == ends(item)[-1] == (50, 90)

    def test_around_its_centre(self):
        (item,) = drawn("{colour: ink, radius: 0.2, centre: [0.3, 0.6]}")
        assert on_circle(item, 20, (30, 60))


class TestRing:
    def test_it_has_an_outer_and_an_inner_edge_in_opposite_directions(self):
        (item,) = drawn("{colour: ink, radius: 0.4, thickness: 0.1}")
        outer, inner = item.steps[:13], item.steps[13:]
        assert [step[0] for step in item.steps].count("m") == 2
        assert on_circle(Contour(outer, item.colour), 45)
        assert on_circle(Contour(inner, item.colour), 35)
        assert outer[1][-2] < 50 < inner[1][-2]

    def test_an_open_one_is_open_on_both_sides_below(self):
        (item,) = drawn("{colour: ink, radius: 0.4, thickness: 0.1, opening: 60}")
        assert [step[0] for step in item.steps].count("m") == 1
        (_, x, y), *_ = item.steps
        angle = math.degrees(math.atan2(y - 50, x - 50))
        assert angle == pytest.approx(150)
        joint = next(step for step in item.steps if step[0] == "l")
        assert math.degrees(math.atan2(joint[2] - 50, joint[1] - 50)) == pytest.approx(30)
        assert math.dist(joint[1:], (50, 50)) == pytest.approx(35)


class TestLine:
    def test_it_is_a_bar_of_its_thickness(self):
        (item,) = drawn("{colour: ink, line: [0.1, 0.2, 0.9, 0.2], thickness: 0.04}")
        assert [step[0] for step in item.steps] == ["m", "l", "l", "l"]
        assert ends(item) == [(10, 22), (90, 22), (90, 18), (10, 18)]

    def test_however_it_runs(self):
        (item,) = drawn("{colour: ink, line: [0.5, 0.1, 0.5, 0.9], thickness: 0.04}")
        assert ends(item) == [(48, 10), (48, 90), (52, 90), (52, 10)]

    def test_a_line_of_no_length_is_a_point(self):
        (item,) = drawn("{colour: ink, line: [0.5, 0.5, 0.5, 0.5], thickness: 0.04}")
        assert set(ends(item)) == {(50, 50)}


class TestRays:
    def test_they_stand_around_the_centre(self):
        found = drawn("{colour: ink, rays: [0.3, 0.4, 90], thickness: 0.02}")
        assert len(found) == 4
        assert ends(found[0]) == [(80, 51), (90, 51), (90, 49), (80, 49)]
        assert ends(found[1])[0] == (49, 80)
        assert len(drawn("{colour: ink, rays: [0.3, 0.4, 1], thickness: 0.02}")) == 360

    @pytest.mark.parametrize(("opening", "count"), [(0, 12), (29, 11), (30, 11), (31, 9), (60, 9), (61, 7)])
    def test_those_in_the_opening_are_left_out(self, opening, count):
        found = drawn(f"{{colour: ink, rays: [0.3, 0.4, 30], thickness: 0.02, opening: {opening}}}")
        assert len(found) == count
        if opening:
            assert not any(abs(x - 50) < 5 and y > 60 for item in found for x, y in points(item)), "open below"


def test_a_shape_of_nothing_draws_nothing():
    assert drawn("{colour: ink}") == []
