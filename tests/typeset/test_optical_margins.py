"""Optical margins: punctuation and the white beside large letters hang outside the measure."""

import pytest

from epk.data.values import Colour
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.optical_margins import HANGING
from epk.typeset.paragraph import measure_text, set_lines
from epk.typeset.style import Face, TextStyle

BOOK = FontBook(fallbacks=["Rubik"])
BODY = TextStyle(
    Face("Source Serif 4", size=10), size=10, leading=14, colour=Colour(0, 0, 0), optical=True, hyphenate=True
)
TITLE = BODY._replace(face=Face("Archivo", weight=780, width=62), size=150, hyphenate=False)
STORY = (
    "“In a near-future Phnom Penh,” he says, “two children dream of their past lives, and search; for what? A statue, "
    "made of gold.” Their investigation leads through a neighbourhood threatened by eviction, and into an experimental "
    "treatment, one that promises enlightenment."
)


def set_text(text, style, measure):
    return set_lines([Inline(text)], style, measure, BOOK)


def hangs(line, measure):
    """Points by which a line stands outside on the left and on the right."""
    x, run = line.runs[-1]
    return -line.runs[0][0], x + run.width - measure


def part_of(character, style):
    font = BOOK.font(style.face)
    return HANGING[character] * font.width_of(character) * style.size


def test_a_quotation_mark_hangs_before_the_first_letter():
    line = set_text("“Karma,” she says.", BODY, 300)[0]
    assert hangs(line, 300)[0] == pytest.approx(part_of("“", BODY))


def test_every_justified_line_ends_at_the_edge_but_for_what_hangs():
    lines = set_text(STORY, BODY._replace(align="justify"), 150)
    outside = [(("".join(run.text for _, run in line.runs)).rstrip()[-1], hangs(line, 150)[1]) for line in lines[:-1]]
    assert any(character in ",.;”?\u00ad" for character, _ in outside)
    for character, by in outside:
        shown = "‐" if character == "\u00ad" else character
        assert by == pytest.approx(part_of(shown, BODY) if shown in HANGING else 0, abs=0.01)


def test_right_and_centred_lines_are_aligned_by_what_does_not_hang():
    right = set_text("an end.", BODY._replace(align="right"), 100)[0]
    assert hangs(right, 100)[1] == pytest.approx(part_of(".", BODY))
    centred = set_text("“Yes”", BODY._replace(align="center"), 100)[0]
    assert sum(hangs(centred, 100)) / 2 + 50 == pytest.approx(centred.width / 2 + part_of("“", BODY), abs=0.1)


def test_a_large_letter_stands_at_the_margin_with_its_ink():
    line = set_text("KARMALINK", TITLE, 2000)[0]
    (x, run), font = line.runs[0], BOOK.font(TITLE.face)
    ink = font.hb_font.get_glyph_extents(run.glyphs[0].gid).x_bearing / font.upem * TITLE.size
    assert ink > 4
    assert x + ink == pytest.approx(0, abs=0.01)
    assert line.width == pytest.approx(measure_text("KARMALINK", TITLE, BOOK))


def test_white_is_taken_off_from_18_points_on_also_within_smaller_text():
    serif = BODY._replace(hyphenate=False)
    assert hangs(set_text("Karma", serif._replace(size=18), 200)[0], 200)[0] > 0
    assert hangs(set_text("Karma", serif._replace(size=17.9), 200)[0], 200)[0] == 0
    (line,) = set_lines([Inline("K", scale=2), Inline("arma")], serif, 200, BOOK)
    assert hangs(line, 200)[0] > 0


def test_nothing_hangs_by_more_than_its_width_and_hyphens_by_most_of_it():
    assert all(0 < part < 1 for part in HANGING.values())
    assert HANGING["\u00ad"] == HANGING["-"] > HANGING[";"] > HANGING["?"]


def test_text_sizes_keep_the_white_that_belongs_to_their_letters():
    assert hangs(set_text("Karma", BODY, 100)[0], 100)[0] == 0


def test_right_to_left_lines_hang_on_the_right_where_they_begin():
    hebrew = BODY._replace(face=Face("Rubik"), language="he")
    line = set_text("“סרט” חדש", hebrew, 200)[0]
    assert hangs(line, 200)[1] == pytest.approx(part_of("“", hebrew))


def test_nothing_hangs_unless_the_style_asks_for_it():
    line = set_text("“Karma.”", BODY._replace(optical=False), 300)[0]
    assert hangs(line, 300)[0] == 0
