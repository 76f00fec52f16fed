"""Discs beside a region, one for every entry in it."""

import pytest

from epk.data.values import Colour
from epk.page.flow import place
from epk.page.items import TextLine
from epk.page.stations import RADIUS, stations
from epk.page.strips import Strip, kept, opened
from tests.settings import THEME, setting

RED = Colour(1.0, 0.0, 0.0)


def heights(strips):
    discs = stations(strips, place(strips).tops, -30.0, RED)
    assert {(one.radius, one.colour, x) for one in discs for x, _ in one.centres} <= {(RADIUS, RED, -30)}
    return [y for one in discs for _, y in one.centres]


@pytest.mark.parametrize("size", [8, 20, 60])
def test_a_disc_stands_in_the_middle_of_the_capitals(size):
    at = setting(look=THEME + f"  loud: {{font: label, size: {size}pt, leading: {size}pt}}\n")
    (strip,) = opened(at.phrase("Karmalink", "loud"))
    (item,) = (item for item in strip.items if isinstance(item, TextLine))
    cap = item.line.runs[0][1].font.cap_height * size
    assert heights([strip]) == [pytest.approx(cap / 2)], "capitals stand at the region's edge"
    assert heights([Strip(50), strip]) == [pytest.approx(50 + item.y - cap / 2)]
    assert pytest.approx(1.3 * 72 / 25.4) == RADIUS


def test_only_what_opens_an_entry_has_one():
    line = Strip(14, lead=4.0, baseline=10.0)
    assert heights([line, *opened([line, line]), line]) == [14 - 4 + 7]
    assert heights([line]) == []
    assert heights([]) == []


def test_below_a_rule_or_a_portrait_it_is_the_names():
    line = Strip(14, lead=4.0, baseline=10.0)
    assert heights(kept(opened([Strip(1), Strip(40), line, line]))) == [41 + 7]
    assert heights(opened([Strip(40)])) == []
