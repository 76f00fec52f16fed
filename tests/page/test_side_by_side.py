"""Strips side by side, on a common first baseline."""

import pytest

from epk.page.flow import BaselineGrid
from epk.page.items import SectionStart
from epk.page.side_by_side import beside
from epk.page.strips import Strip
from epk.problems import Problem, Severity, Span


def text(name, *, cap=6.0, leading=14.0, **more):
    """A line of text whose item stands on its baseline."""
    lead = (leading - cap) / 2
    at = {"height": leading, "lead": lead, "baseline": lead + cap} | more
    return Strip(items=(SectionStart(name, "", y=at["baseline"]),), **at)


def block(name, height=10.0, **more):
    """Anything but text; its item stands at its top."""
    return Strip(height, (SectionStart(name, ""),), **more)


def places(strip):
    return {item.name: (item.x, pytest.approx(item.y)) for item in strip.items}


def test_parts_stand_at_their_distances_from_the_left():
    strip = beside([(0.0, [block("a", width=30)]), (40.0, [block("b", width=50)])])
    assert places(strip) == {"a": (0, 0), "b": (40, 0)}
    assert (strip.width, strip.height, strip.lead, strip.baseline) == (90, 10, 0, None)


def test_within_a_mirror_distances_are_those_from_the_right():
    strip = beside([(0.0, [block("a", width=30), block("c", width=20)]), (40.0, [block("b", width=50)])], mirror=200)
    assert places(strip) == {"a": (170, 0), "c": (170, 10), "b": (110, 0)}
    assert strip.width == 200


def test_first_baselines_are_common():
    strip = beside([(0.0, [text("small", cap=5), text("under", cap=5)]), (50.0, [text("large", cap=12, leading=20)])])
    found = places(strip)
    assert found["small"][1] == found["large"][1] == pytest.approx(strip.baseline)
    assert found["under"] == (0, pytest.approx(strip.baseline + 14))


def test_a_picture_begins_where_the_letters_beside_it_do():
    strip = beside([(0.0, [block("picture", 50)]), (60.0, [text("word", cap=6)])])
    assert places(strip) == {"picture": (0, 4), "word": (60, 10)}
    assert (strip.lead, strip.baseline) == (4, 10)


def test_a_picture_over_a_line_begins_there_too():
    strip = beside([(0.0, [block("picture", 50), text("below")]), (60.0, [text("word", cap=8)])])
    assert places(strip)["picture"] == (0, 3)
    assert strip.height == pytest.approx(50 + 14 - 4 + 2 * 3)


def test_it_is_as_high_as_the_highest_part_and_its_blank_space():
    strip = beside([(0.0, [text("a"), text("b")]), (50.0, [text("c")])])
    assert strip.height == pytest.approx(28)
    higher = beside([(0.0, [text("a", cap=4)]), (50.0, [text("c", cap=10, leading=16)])])
    assert higher.height == pytest.approx(10 + 2 * 5), "the larger lead above and below the letters"
    assert higher.lead == 5


def test_a_part_that_is_dropped_may_be_the_highest():
    strip = beside([(0.0, [text("a", cap=4), text("b", cap=4)]), (50.0, [text("c", cap=10, leading=16)])])
    assert places(strip)["b"][1] == pytest.approx(5 + 10 + 14)
    assert strip.height == pytest.approx(2 * 5 + 6 + 4 + 14)


def test_all_lines_keep_to_the_grid():
    grid = BaselineGrid(6.0, 14.0)
    strip = beside([(0.0, [text("a", gridded=True), block("x", 5), text("b", gridded=True)])], grid=grid)
    found = places(strip)
    assert found["a"][1] == 4 + 6
    assert found["b"][1] == pytest.approx(4 + 6 + 28)


def test_it_is_gridded_where_the_first_line_of_a_part_is():
    gridded, free = text("a", gridded=True), text("b")
    assert beside([(0.0, [free]), (50.0, [gridded])]).gridded
    assert not beside([(0.0, [free, gridded])]).gridded


def test_remarks_of_all_parts_are_told():
    one, two = (Problem(Severity.WARNING, Span("a", n), "Look") for n in (1, 2))
    strip = beside([(0.0, [block("a"), block("b", remarks=(one,))]), (50.0, [block("c", remarks=(two,))])])
    assert strip.remarks == (one, two)


def test_it_was_written_where_the_part_with_the_most_words_was():
    label, value = text("label", words=1, span=Span("layout", 1)), text("value", words=9, span=Span("film", 2))
    assert beside([(0.0, [label]), (50.0, [text("x", words=4, span=Span("film", 1)), value])]).span == Span("film", 2)
    assert beside([(0.0, [value]), (50.0, [label])]).span == Span("film", 2)
    assert beside([(0.0, [label]), (50.0, [text("nowhere", words=20)])]).span == Span("layout", 1)
    assert beside([(0.0, [text("nowhere", words=20)])]).span is None


def test_empty_parts_take_no_part():
    strip = beside([(0.0, []), (40.0, [block("b", width=50)])], before=3.0, after=5.0)
    assert places(strip) == {"b": (40, 0)}
    assert (strip.before, strip.after) == (3, 5)
    empty = beside([(0.0, [])])
    assert (empty.height, empty.items, empty.width, empty.gridded) == (0, (), 0, False)


def test_it_opens_an_entry_where_its_first_part_does():
    first, second = block("a", opens=True), block("b")
    assert beside([(0.0, [first]), (40.0, [second])]).opens
    assert beside([(0.0, []), (40.0, [first])]).opens
    assert not beside([(0.0, [second]), (40.0, [first])]).opens
    assert not beside([(0.0, [second, first])]).opens
