"""Short parts share a page: where all of one fits below the part before, and only there."""

from __future__ import annotations

import pypdfium2
import pytest

from epk.data.values import POINTS
from epk.page.items import TextLine
from epk.problems import ProblemsFound
from tests.composing import THEME, composed, lines_of

MM = POINTS["mm"]
LAYOUT = """\
name: proof
title: Proof
theme: proof
margins: {top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}
grid: {columns: 12, gutter: 4mm, baseline: 14pt}
templates:
  page:
    regions:
      art: {columns: 1-12, height: 30mm}
      main: {columns: 1-12, top: 0mm, overflow: continue}
  joined:
    GROUND
    next: page
    regions:
      head: {columns: 1-12, top: 10mm, height: 8mm}
      main: {columns: 1-12, top: 20mm, overflow: continue}
pages:
  - template: page
    title: First
    blocks: {main: [{space: {height: FIRST}}, {words: {text: "Ende"}}, {logline: {style: body}}]}
  - template: page
    title: Second
    joins: [{template: joined, within: 40%, LEAST unless: [UNLESS]}]
    blocks: {main: [{synopsis: {length: short}}]}
"""
THEMED = THEME.replace('ink: "#000000"', 'ink: "#000000", night: "#000044"')
LINE = "He went down to the river and found it gone.\n\n"
HEIGHT = 257 * MM
FILM = "title: Karmalink\nlogline: {{text: Alone}}\nsynopses: {{short: {{text: {text!r}}}}}\n"


def laid_out(*, first="100mm", ground="", unless="", least=""):
    filled = {"FIRST": first, "GROUND": ground, "UNLESS": unless, "LEAST": least}
    layout = LAYOUT
    for name, value in filled.items():
        layout = layout.replace(name, value)
    return layout


def pages(folder, *, lines=3, **wishes):
    layout = laid_out(**wishes)
    film = FILM.format(text=LINE * lines).replace("'", '"')
    return lines_of(composed(folder, film, layout, theme=THEMED))


def test_a_part_that_fits_stands_below_the_one_before(tmp_path):
    (page,) = pages(tmp_path)
    above = next(line for line in page if line[3] == "Alone")
    below = next(line for line in page if line[3].startswith("Hewent"))
    assert 20 * MM < above[2] - below[2] < 20 * MM + 2 * 14, "where its template says, on the next line of the grid"
    assert (above[2] - below[2]) % 14 == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(("room", "count"), [(20, 2), (45, 2), (70, 1), (120, 1)])
def test_it_needs_all_of_its_room(tmp_path, room, count):
    """Six lines of 14 points and 20 mm above them need 48 mm, and up to a line more to reach the grid."""
    first = HEIGHT - room * MM - 2 * 14
    assert len(pages(tmp_path, first=f"{first:.2f}pt", lines=6)) == count


@pytest.mark.parametrize(("lines", "count"), [(17, 1), (18, 2)])
def test_it_takes_no_more_of_a_page_than_the_layout_allows(tmp_path, lines, count):
    """Two fifths of 257 mm hold 20 mm of white and 17 lines."""
    assert len(pages(tmp_path, first="10mm", lines=lines)) == count


def test_it_keeps_to_a_page_of_its_own_on_another_ground(tmp_path):
    assert len(pages(tmp_path, ground="ground: night")) == 2


def test_it_keeps_to_a_page_of_its_own_for_what_is_worth_one(tmp_path):
    assert len(pages(tmp_path, unless="main")) == 2
    assert len(pages(tmp_path / "other", unless="art")) == 1


def test_both_parts_are_found_where_they_stand(tmp_path):
    layout = laid_out()
    document = pypdfium2.PdfDocument(composed(tmp_path, FILM.format(text=LINE), layout, theme=THEMED))
    places = [
        (mark.get_title(), mark.get_dest().get_index(), mark.get_dest().get_view()[1]) for mark in document.get_toc()
    ]
    assert [place[:2] for place in places] == [("First", 0), ("Second", 0)]
    assert places[1][2][1] < places[0][2][1] - 100 * MM, "further down the page"


@pytest.mark.parametrize(("first", "shared"), [("100mm", True), ("130mm", False)])
def test_a_long_part_begins_where_enough_is_left(tmp_path, first, shared):
    """Of 257 mm, 145 or 115 are left; it asks for 128.5 at least."""
    found = pages(tmp_path, first=first, lines=60, least="least: 50%,")
    assert len(found) == (2 if shared else 3)
    assert any(line[3].startswith("Hewent") for line in found[0]) is shared
    assert sum(line[3].startswith("Hewent") for page in found for line in page) == 60, "nothing is lost on the way"


def test_a_long_part_keeps_to_pages_of_its_own_where_nothing_else_is_said(tmp_path):
    assert len(pages(tmp_path, lines=60)) == 3


def test_an_unknown_template_to_join_with_is_told(tmp_path):
    layout = laid_out().replace("{template: joined,", "{template: joint,")
    with pytest.raises(ProblemsFound, match='unknown template "joint"'):
        composed(tmp_path, FILM.format(text=LINE), layout, theme=THEMED)


class TestRoom:
    """What a section that joins another needs, on pages with 800 points between their margins."""

    LAYOUT = """
templates:
  page: {PAGE regions: {main: {columns: 1-2, overflow: continue} MORE}}
  below: {next: page, regions: {main: {columns: 1-2, top: 10pt, overflow: continue} FOOT}}
pages:
  - {template: page, blocks: {main: [FIRST]}}
  - {template: page, joins: [{template: below, WAY}], blocks: {main: [synopsis: {length: short}]OPENING}}
"""

    def places(self, made, lines=3, way="within: 100%", first="logline", **parts):
        """For every page the baselines of its lines from the top margin."""
        layout = self.LAYOUT
        for name in ("PAGE", "MORE", "FOOT", "OPENING"):
            layout = layout.replace(name, parts.pop(name.lower(), ""))
        layout = layout.replace("WAY", way).replace("FIRST", first)
        text = {"short": {"text": "Gone.\n\n" * lines}} if lines else {}
        document = made(layout + parts.pop("third", ""), logline={"text": "Line."}, synopses=text, **parts).document()
        return [[round(item.y - 20, 1) for item in page.items if isinstance(item, TextLine)] for page in document.pages]

    def test_it_stands_on_the_next_line_of_the_grid_below_what_is_taken(self, made):
        assert self.places(made) == [[6.7, 34.7, 48.7, 62.7]]

    @pytest.mark.parametrize(("within", "pages"), [("48.7pt", 1), ("48.6pt", 2)])
    def test_it_takes_no_more_than_it_may_and_rounding(self, made, within, pages):
        """From where it begins, 14 points down, its last baseline is 48.7 further."""
        assert len(self.places(made, way=f"within: {within}")) == pages

    @pytest.mark.parametrize(("least", "pages"), [("785.9pt", 2), ("786.1pt", 3), ("98.2%", 2), ("98.3%", 3)])
    def test_a_long_one_begins_where_enough_of_a_page_is_left(self, made, least, pages):
        found = self.places(made, lines=100, way=f"within: 10%, least: {least}")
        assert len(found) == pages
        assert sum(map(len, found)) == 101

    def test_but_not_if_it_has_an_opening_of_its_own(self, made):
        opening = {"page": "needs: [side],", "more": ", side: {columns: 2, height: 14pt}", "opening": ", side: [title]"}
        assert len(self.places(made, lines=100, way="within: 10%, least: 10%", **opening)) > 2
        assert self.places(made, lines=100, way="within: 10%, least: 10%", **opening)[0] == [6.7]

    def test_several_share_a_page_one_below_the_other(self, made):
        third = "  - {template: page, joins: [{template: below, within: 100%}], blocks: {main: [logline]}}\n"
        assert self.places(made, third=third) == [[6.7, 34.7, 48.7, 62.7, 90.7]]

    def test_one_with_nothing_to_say_joins_nothing(self, made):
        assert self.places(made, lines=0, way="unless: [main]") == [[6.7]]

    @pytest.mark.parametrize(("top", "pages"), [("701.9pt", 1), ("702.1pt", 2)])
    def test_no_region_of_its_template_may_be_without_room(self, made, top, pages):
        """Of 800 points, seven lines of the grid are taken."""
        foot = f", foot: {{columns: 1-2, top: {top}, blocks: [{{space: {{height: 1pt}}}}]}}"
        found = self.places(made, foot=foot, first="{space: {height: 70pt}}, logline")
        assert found[0][0] == 90.7
        assert len(found) == pages

    @pytest.mark.parametrize(
        ("side", "begins"),
        [
            (", side: {columns: 2, top: 100pt, height: 40pt, ground: night}", 140),
            (", side: {columns: 2, top: 100pt, height: 40pt, blocks: [title]}", 140),
            (", side: {columns: 2, top: 100pt, height: 40pt, blocks: [title], artifact: true}", 14),
            (", side: {columns: 2, top: 100pt, height: 40pt, align: bottom}", 14),
            (", side: {columns: 2, top: 100pt, height: 40pt}", 14),
        ],
    )
    def test_what_is_taken_ends_with_the_lowest_that_is_there(self, made, side, begins):
        (page,) = self.places(made, lines=1, more=side)
        assert page[-1] > begins + 10
        assert page[-1] < begins + 10 + 2 * 14 + 7

    def test_content_at_the_foot_of_its_region_takes_all_of_it(self, made):
        side = ", side: {columns: 2, top: 100pt, height: 40pt, align: ALIGN}"
        filled = "logline], side: [logline"
        for align, begins in (("bottom", 140), ("middle", 140), ("top", 112)):
            (page,) = self.places(made, lines=1, more=side.replace("ALIGN", align), first=filled)
            assert begins + 10 < page[-1] < begins + 10 + 2 * 14 + 7


@pytest.mark.parametrize("left", range(14, 84, 7))
def test_a_long_part_never_begins_with_a_line_alone(tmp_path, left):
    """So many points are left below the 20 mm that stand above it."""
    first = HEIGHT - 20 * MM - 2 * 14 - left
    film = FILM.format(text="He went down to the river and found it gone. " * 120).replace("'", '"')
    layout = laid_out(first=f"{first:.2f}pt", least="least: 1%,")
    begun = [line for line in lines_of(composed(tmp_path, film, layout, theme=THEMED))[0] if "river" in line[3]]
    assert len(begun) != 1
