"""Space and lines between blocks."""

import pytest

from epk.page.items import Stroke
from epk.page.strips import Strip
from tests.settings import film, of_kind, setting, strips


def test_space_is_empty():
    assert strips("space: {height: 6pt}", setting()) == [Strip(6)]


def test_a_rule_is_as_wide_as_the_region_or_as_the_layout_says():
    (wide,) = of_kind(strips("rule", setting()), Stroke)
    (short,) = of_kind(strips("rule: {rule: thread, width: 30pt}", setting()), Stroke)
    assert (wide.end[0], wide.thickness) == (400, 0.5)
    assert (short.end[0], short.thickness) == (30, 0.75)


def test_space_around_it_is_the_layouts_to_say():
    (strip,) = strips("rule: {above: 3pt, below: 5pt}", setting())
    assert (strip.before, strip.after) == (3, 5)
    (strip,) = strips("rule", setting())
    assert (strip.before, strip.after) == (0, 0)


@pytest.mark.parametrize(
    ("language", "outdent", "x"),
    [("en", "13pt", -13), ("en", "-13pt", 13), ("he", "13pt", 413), ("he", "-13pt", 387)],
)
def test_a_line_is_as_high_as_the_region_and_stands_outside_where_reading_begins(language, outdent, x):
    (strip,) = strips(f"line: {{outdent: {outdent}}}", setting(film(language=language)))
    (stroke,) = of_kind([strip], Stroke)
    assert (stroke.x, stroke.start, stroke.end) == (x, (0, 0), (0, 600))
    assert (stroke.thickness, stroke.colour, stroke.element) == (0.75, setting().colour("line"), None)
    assert strip.height == 600


def test_it_can_be_any_rule_and_stands_at_the_regions_edge_by_itself():
    (stroke,) = of_kind(strips("line: {rule: hairline}", setting()), Stroke)
    assert (stroke.x, stroke.thickness) == (0, 0.5)


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_line_may_stand_in_the_middle(language):
    (stroke,) = of_kind(strips("line: {middle: true}", setting(film(language=language))), Stroke)
    assert stroke.x == 200
