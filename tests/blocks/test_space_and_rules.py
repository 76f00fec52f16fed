"""Space and lines between blocks."""

from epk.page.items import Stroke
from epk.page.strips import Strip
from tests.settings import of_kind, setting, strips


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
