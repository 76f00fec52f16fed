"""Lines of text as strips: how high each stands, what it keeps to, and what it says of itself."""

from itertools import pairwise

import pytest

from epk.page.items import TextLine
from epk.page.lines import line_strips
from epk.problems import Span
from epk.typeset.lines import Line
from tests.settings import THEME, book, lines, setting

STORY = "In a near-future Phnom Penh a boy dreams of his past lives and sets out to find a treasure. " * 3
KHMER = THEME.replace("{family: Source Serif 4}", "{family: Source Serif 4, fallbacks: [Noto Sans Khmer]}")


def paragraph(text, *, size=10, leading=14, look=THEME, style="body", measure=150.0, at=None):
    look = look.replace("size: 10pt, leading: 14pt", f"size: {size}pt, leading: {leading}pt", 1)
    place = setting(measure=measure, look=look)
    return place, place.paragraph([place.words(text)], style, at)


def test_the_capitals_stand_in_the_middle_of_each_line():
    place, strips = paragraph(STORY)
    cap = book().font(place.style("body").text.face).cap_height * 10
    assert len(strips) > 3
    for strip in strips:
        assert (strip.height, strip.width) == (14, 150)
        assert strip.lead == pytest.approx((14 - cap) / 2)
        assert strip.baseline == pytest.approx(strip.lead + cap)
        assert strip.items[0].y == strip.baseline


def test_lines_stand_one_leading_below_the_other():
    _, strips = paragraph(STORY)
    found = lines(strips)
    assert [below.baseline - above.baseline for above, below in pairwise(found)] == pytest.approx(
        [14] * (len(found) - 1)
    )


def test_first_and_last_lines_are_kept_and_say_what_is_spared_by_it():
    _, strips = paragraph(STORY)
    assert [strip.keep for strip in strips] == [True, *[False] * (len(strips) - 3), True, False]
    assert strips[0].spares == "the first line of a paragraph"
    assert strips[-2].spares == "the last line of a paragraph"
    assert strips[-1].spares == strips[1].spares == ""


def test_lines_know_where_they_were_written_and_how_many_words_they_have():
    _, strips = paragraph(STORY, at=Span("film", 7))
    assert {strip.span for strip in strips} == {strip.items[0].span for strip in strips} == {Span("film", 7)}
    assert sum(strip.words for strip in strips) == len(STORY.split())
    assert [strip.words for strip in strips] == [len(one.text.split()) for one in lines(strips)]


def test_lines_belong_to_one_element():
    place, strips = paragraph(STORY)
    assert {strip.items[0].element for strip in strips} == {place.element.child("P", (0,))}


def test_a_line_without_letters_is_as_high_as_any():
    style = setting().style("body")
    (strip,) = line_strips([Line((), 0, 0, 0, soft_hyphen=False)], style, None, width=100, gridded=True)
    assert (strip.height, strip.lead, strip.baseline, strip.words) == (14, 3.5, 10.5, 0)


@pytest.mark.parametrize(("leading", "gridded"), [(14, True), (28, True), (42, True), (13, False), (21, False)])
def test_lines_keep_to_the_grid_if_their_leading_does(leading, gridded):
    _, strips = paragraph(STORY, leading=leading)
    assert {strip.gridded for strip in strips} == {gridded}


class TestTight:
    """Khmer letters stand above Latin capitals and reach far below the baseline."""

    KHMER = "ក្រុម្ព័ន្ធជាតិ"

    def reach(self, place):
        """Height and depth of the Khmer letters in points, by their font."""
        (strip,) = place.paragraph([place.words(self.KHMER)], "body")
        (item,) = (item for item in strip.items if isinstance(item, TextLine))
        boxes = [
            (run.size * high + glyph.dy, run.size * deep - glyph.dy)
            for _, run in item.line.runs
            for glyph in run.glyphs
            for high, deep in [run.font.reach(glyph.gid)]
        ]
        return max(high for high, _ in boxes), max(deep for _, deep in boxes)

    def strip(self, text, leading):
        place, (strip,) = paragraph(text, size=20, leading=leading, look=KHMER, measure=900.0)
        return place, strip

    @pytest.mark.parametrize("leading", [24, 24.9])
    def test_letters_of_another_typeface_make_a_tight_line_higher(self, leading):
        place, strip = self.strip(f"Film {self.KHMER}", leading)
        cap = book().font(place.style("body").text.face).cap_height * 20
        high, deep = self.reach(place)
        assert high > cap
        assert deep > 0
        assert strip.height == pytest.approx(leading + high - cap + deep)
        assert strip.baseline == pytest.approx((leading - cap) / 2 + cap + high - cap)
        assert strip.items[0].y == strip.baseline
        assert strip.lead == pytest.approx((leading - cap) / 2)

    def test_a_line_with_room_stays_as_it_is(self):
        _, strip = self.strip(f"Film {self.KHMER}", 25)
        assert strip.height == 25

    def test_letters_of_the_style_itself_need_no_room(self):
        _, strip = self.strip("Éxgp", 24)
        assert strip.height == 24

    @pytest.mark.parametrize(("leading", "deeper"), [(22, False), (21.9, True), (20, True)])
    def test_below_the_last_line_of_a_title_there_is_room_for_its_own_letters(self, leading, deeper):
        _, strip = self.strip("Egpy", leading)
        assert (strip.height > leading + 3) is deeper
        _, flat = self.strip("EHI", leading)
        assert flat.height == pytest.approx(leading, abs=0.5)

    def test_and_only_below_the_last(self):
        _, strips = paragraph("gypsy " * 8, size=20, leading=20, measure=150.0)
        assert [strip.height for strip in strips[:-1]] == [20] * (len(strips) - 1)
        assert strips[-1].height > 23
