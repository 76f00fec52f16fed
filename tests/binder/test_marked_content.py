"""Content without marks gets some."""

from __future__ import annotations

import pytest

from epk.binder.marked_content import PageFacts, Role, mark


def marked(data, known=(), shows=Role.FIGURE, first=0):
    ground = PageFacts(100.0, lambda name: (shows, 1.0), lambda name: None, known)
    return mark(data, ground, first)


def test_text_objects_become_text_and_paths_decoration():
    data = marked(b"0 0 9 9 re f BT (a) Tj ET").data
    assert data.split() == b"/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 0>>BDC BT (a) Tj ET EMC".split()


def test_what_is_marked_stays_and_numbers_go_on():
    data = b"/P <</MCID 0>>BDC BT (a) Tj ET EMC BT (b) Tj ET"
    result = marked(data, known={0}, first=1)
    assert result.added == ((1, Role.TEXT),)
    assert result.data.count(b"/P <</MCID 0>>BDC") == 1


def test_marks_that_nobody_knows_are_taken_away():
    result = marked(b"/P <</MCID 7>>BDC BT (a) Tj ET EMC")
    assert b"MCID 7" not in result.data
    assert result.added == ((0, Role.TEXT),)


def test_inside_a_text_object_with_marks_only_the_rest_is_marked():
    result = marked(b"BT /P <</MCID 0>>BDC (a) Tj EMC (b) Tj ET", known={0}, first=1)
    assert b"/P <</MCID 1>>BDC\n(b) Tj\nEMC" in result.data


def test_a_page_that_shows_something_but_no_text_is_one_figure():
    assert marked(b"q 9 0 0 9 0 0 cm /Im Do Q 0 0 9 9 re f").added == ((0, Role.FIGURE),)


@pytest.mark.parametrize(("side", "added"), [(5, Role.FIGURE), (0.5, None), (9.9, None)])
def test_a_picture_beside_text_is_a_figure_unless_it_is_an_ornament_or_the_ground(side, added):
    data = f"q {side} 0 0 {side} 0 0 cm /Im Do Q BT (a) Tj ET".encode()
    assert [role for _, role in marked(data).added if role is not Role.TEXT] == ([added] if added else [])


def test_an_empty_page_stays_empty():
    assert marked(b"q Q").data == b"q Q"
