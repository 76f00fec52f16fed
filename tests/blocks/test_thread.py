"""The line of stops along the edge."""

import pytest

from epk.page.document_context import SectionAnchor
from epk.page.items import Discs, Stroke
from tests.settings import context, film, of_kind, setting, strips

ANCHORS = tuple(SectionAnchor(name, name, page) for name, page in (("A", 0), ("B", 1), ("C", 1), ("D", 5)))


def found(anchors=ANCHORS, options="", **place):
    at = setting(film(), of_edition=context(film(), anchors=anchors), room=300.0, **place)
    return strips(f"thread: {{outdent: 20pt{options}}}", at)


def test_a_station_stands_for_every_part():
    (strip,) = found()
    others, ours = of_kind([strip], Discs)
    assert others.centres == ((0, 0), (0, 100), (0, 200), (0, 300))
    assert ours.centres == ()
    (line,) = of_kind([strip], Stroke)
    assert (line.start, line.end, line.thickness) == ((0, 0), (0, 300), 0.75)
    assert (strip.height, strip.width) == (300, 400)


def test_those_the_page_belongs_to_are_filled():
    for place, ours in (({"anchor": ANCHORS[3]}, [300]), ({"page": 1}, [100, 200]), ({"page": 3}, []),
                        ({"page": 0, "anchor": ANCHORS[1]}, [0, 100])):  # fmt: skip
        other, own = of_kind(found(**place), Discs)
        assert [y for _, y in own.centres] == ours
        assert len(other.centres) == 4 - len(ours)


def test_their_colours_and_sizes_tell_them_apart():
    at = setting()
    others, ours = of_kind(found(options=", radius: 4pt", page=1), Discs)
    assert (others.radius, others.colour) == (1.5, at.colour("line"))
    assert (ours.radius, ours.colour) == (4, at.colour("spot"))


@pytest.mark.parametrize(("mirrored", "x"), [(False, 420), (True, -20)])
def test_it_stands_in_the_outer_margin(mirrored, x):
    assert {item.x for strip in found(mirrored=mirrored) for item in strip.items} == {x}


@pytest.mark.parametrize("count", [0, 1, 2])
def test_one_part_needs_no_line(count):
    assert len(found(ANCHORS[:count])) == (count == 2)
