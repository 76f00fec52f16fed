"""Entries as stops on a line."""

import pytest

from epk.blocks.stops import StopsOptions, with_stops
from epk.data.record import Text
from epk.page.items import Discs, SectionStart, Stroke
from epk.page.strips import Strip
from tests.settings import film, setting

LINE = StopsOptions(30.0, 5.0, Text("thread"), Text("spot"), 2.0)


@pytest.mark.parametrize(("language", "x"), [("en", 30), ("he", 370)])
def test_a_line_leads_from_each_to_the_next(language, x):
    at = setting(film(language=language))
    first, second = with_stops(at, [Strip(20, baseline=12.0), Strip(14)], LINE)
    assert first.items == (
        Stroke((x, 10), (x, 35), 0.75, at.colour("line")),
        Discs(((x, 10),), 2, at.colour("spot")),
    )
    assert second.items == (Discs(((x, -2),), 2, at.colour("spot")),)


def test_entries_keep_what_they_say_above_the_line():
    entry = Strip(20, (SectionStart("a", "A"),), after=3.0)
    (strip,) = with_stops(setting(), [entry], LINE)
    assert strip.items[-1] == entry.items[0]
    assert (strip.height, strip.after) == (20, 3)


def test_without_entries_there_is_no_line():
    assert with_stops(setting(), [], LINE) == []
