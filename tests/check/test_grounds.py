"""What can be seen of grounds through a rectangle."""

import pytest

from epk.check.grounds import LEAST, parts_on
from epk.page.geometry import Box

WHOLE = Box(0, 0, 100, 20)


def seen(*grounds, box=WHOLE):
    """For every ground the parts of the box on it, as left, top, right and bottom."""
    told = {}
    for ground, part in parts_on(box, grounds):
        told.setdefault(ground, []).append((part.x, part.top, part.right, part.bottom))
    return told


def test_without_grounds_it_is_paper():
    assert seen() == {None: [(0, 0, 100, 20)]}


def test_a_ground_elsewhere_counts_for_nothing():
    assert seen((Box(0, 20, 100, 20), "below"), (Box(100, 0, 9, 20), "beside")) == {None: [(0, 0, 100, 20)]}


def test_the_last_of_several_covers_those_before():
    assert seen((Box(-5, -5, 200, 200), "page"), (Box(0, 0, 100, 20), "field")) == {"field": [(0, 0, 100, 20)]}


@pytest.mark.parametrize(
    ("cover", "on", "beside"),
    [
        (Box(-5, -5, 200, 15), (0, 0, 100, 10), [(0, 10, 100, 20)]),
        (Box(-5, 10, 200, 15), (0, 10, 100, 20), [(0, 0, 100, 10)]),
        (Box(-5, -5, 35, 50), (0, 0, 30, 20), [(30, 0, 100, 20)]),
        (Box(60, -5, 50, 50), (60, 0, 100, 20), [(0, 0, 60, 20)]),
        (Box(40, 5, 20, 10), (40, 5, 60, 15),
         [(0, 0, 100, 5), (0, 15, 100, 20), (0, 5, 40, 15), (60, 5, 100, 15)]),
    ],
)  # fmt: skip
def test_across_an_edge_it_stands_on_both(cover, on, beside):
    assert seen((cover, "field")) == {"field": [on], None: beside}
    assert seen((Box(-5, -5, 200, 200), "page"), (cover, "field")) == {"field": [on], "page": beside}


def test_what_is_covered_twice_is_told_once():
    parts = list(parts_on(WHOLE, [(Box(0, 0, 60, 20), "one"), (Box(40, 0, 60, 20), "two")]))
    assert [(ground, part.x, part.right) for ground, part in parts] == [("two", 40, 100), ("one", 0, 40)]


def test_less_than_a_point_counts_for_nothing():
    assert seen((Box(0, 20 - LEAST + 0.1, 100, 50), "field")) == {None: [(0, 0, 100, 20 - LEAST + 0.1)]}
    assert set(seen((Box(0, LEAST - 0.1, 100, 50), "field"))) == {"field"}
