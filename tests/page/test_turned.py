"""Text on its side: read upwards, as high as its region."""

from itertools import pairwise

import pytest

from epk.page.items import TextLine, TurnedLine
from epk.page.turned import turned
from tests.settings import film, of_kind, setting, tree

LONG = "a word and another " * 4


def set_on_its_side(text, place):
    return turned(place, lambda within: within.phrase(text, "body"))


def test_it_fills_the_height_of_its_region_and_begins_at_its_foot():
    (strip,) = set_on_its_side("Press kit", setting(measure=40.0, room=300.0))
    (item,) = of_kind([strip], TextLine)
    assert isinstance(item, TurnedLine)
    assert (strip.height, strip.width, item.y) == (300, 40, 300)
    cap = item.line.runs[0][1].font.cap_height * 10
    assert item.x == pytest.approx(cap), "capitals stand at the region's edge"
    assert tree([strip]) == "P"


def test_lines_follow_each_other_from_left_to_right():
    (strip,) = set_on_its_side(LONG, setting(measure=400.0, room=100.0))
    lines = of_kind([strip], TurnedLine)
    assert len(lines) > 2
    assert all(second.x - first.x == pytest.approx(14) for first, second in pairwise(lines))
    assert strip.height == 100
    assert strip.words == len(LONG.split())


def test_what_is_too_wide_for_its_region_exceeds_it():
    (strip,) = set_on_its_side(LONG, setting(measure=20.0, room=100.0))
    lines = of_kind([strip], TurnedLine)
    assert strip.height == pytest.approx(100 + (len(lines) - 1) * 14 + lines[0].x - 20)


def test_where_reading_begins_on_the_right_it_stands_there():
    (strip,) = set_on_its_side("ילד", setting(film(language="he"), measure=40.0, room=300.0))
    (item,) = of_kind([strip], TurnedLine)
    assert item.x == pytest.approx(40)
    assert item.box.top == pytest.approx(0, abs=1), "its first letter is the uppermost"


def test_nothing_stays_nothing():
    assert turned(setting(), lambda _: []) == []
