"""Strips: what is kept together, and the space between them."""

from epk.page.items import SectionStart
from epk.page.strips import Strip, kept, kept_with_next, opened, spaced


def test_kept_strips_may_be_parted_only_after_the_last():
    assert [strip.keep for strip in kept([Strip(1), Strip(2), Strip(3)])] == [True, True, False]
    assert [strip.keep for strip in kept([Strip(1), Strip(2, keep=True)])] == [True, True]
    assert kept([]) == []


def test_strips_kept_with_the_next_are_not_even_parted_where_there_is_no_other_way():
    (strip,) = kept_with_next([Strip(1, spares="half a word")])
    assert (strip.keep, strip.spares) == (True, "")


def test_space_goes_before_the_first_and_after_the_last():
    found = spaced([Strip(1, before=2, after=2), Strip(2, before=2, after=2)], before=3, after=4)
    assert [(strip.before, strip.after) for strip in found] == [(3, 2), (2, 4)]


def test_space_is_never_lessened():
    (strip,) = spaced([Strip(1, before=8, after=8)], before=3, after=2)
    assert (strip.before, strip.after) == (8, 8)
    assert spaced([], before=3, after=4) == []


def test_items_are_moved_and_the_strip_stays_as_it_is():
    strip = Strip(10, (SectionStart("a", "A", x=1, y=2),))
    assert strip.moved(5, 7) == (SectionStart("a", "A", x=6, y=9),)
    assert strip.moved(5) == (SectionStart("a", "A", x=6, y=2),)
    assert strip.items[0].x == 1


def test_an_entry_opens_with_its_first_strip():
    assert [strip.opens for strip in opened([Strip(1), Strip(2)])] == [True, False]
    assert [strip.opens for strip in spaced(kept(opened([Strip(1), Strip(2)])), before=3)] == [True, False]
    assert opened([]) == []
