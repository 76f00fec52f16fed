"""Text keeps away from where pages are cut: by its ink, on every side, to the hundredth of a point."""

from __future__ import annotations

import pytest

from epk.data.values import Colour
from epk.page.items import Fill, Slug, TextLine, TurnedLine
from epk.page.pages import FilledRegion, Page
from epk.pdf.bleed_and_trim_boxes import UNFRAMED, Frame
from epk.printing.trim import too_near_trim
from epk.problems import ExitCode, Severity, Span
from epk.typeset.fonts import FontBook
from epk.typeset.lines import Line
from epk.typeset.markup import Inline
from epk.typeset.shaping_and_kerning import Glyph, GlyphRun
from epk.typeset.style import Face
from tests.sample_font import sample_font

MM = 72 / 25.4
SAFE = 14.0
FRAME = Frame(bleed=9, marks=30, safe=SAFE)
WORDS, REGION = Span("film.yaml", 3, 9), Span("layout.yaml", 20, 5)
WIDTH, HEIGHT = 200.0, 300.0


@pytest.fixture(scope="module")
def font(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fonts")
    sample_font(folder / "SampleSans.otf")
    return FontBook([folder]).font(Face("Sample Sans"))


@pytest.fixture
def line(font):
    """A line of letters A, at 10 points 4.6 wide, with ink from 0.2 to 4.4 and from the baseline 7 up."""

    def line(text="A", *, dx=0.0, dy=0.0, offset=0.0):
        gids = [font.hb_font.get_nominal_glyph(ord(letter)) for letter in text]
        glyphs = [Glyph(gid, letter, 4.6, dx, dy) for gid, letter in zip(gids, text, strict=True)]
        run = GlyphRun(font, 10.0, Colour(0, 0, 0), glyphs, Inline(text), "en")
        return Line(((offset, run),), run.width, 8.0, -2.0, soft_hyphen=False)

    return line


def problems(*items, frame=FRAME):
    page = Page(0, WIDTH, HEIGHT, (FilledRegion("main", items, REGION),))
    return too_near_trim([page], frame)


MIDDLE = (100.0, 150.0)
EDGES = {
    "left": (SAFE - 0.2, 150.0),
    "right": (WIDTH - SAFE - 4.4, 150.0),
    "top": (100.0, SAFE + 7.0),
    "bottom": (100.0, HEIGHT - SAFE),
}
"""Where letters stand that just keep away, and which way is outwards."""
OUTWARDS = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}


@pytest.mark.parametrize("side", EDGES)
class TestEachSide:
    def test_ink_may_stand_as_near_as_is_safe(self, line, side):
        (x, y), (across, down) = EDGES[side], OUTWARDS[side]
        assert problems(TextLine(line(), x=x - 0.01 * across, y=y - 0.01 * down)) == []

    def test_and_no_nearer(self, line, side):
        (x, y), (across, down) = EDGES[side], OUTWARDS[side]
        [problem] = problems(TextLine(line(), x=x + 0.01 * across, y=y + 0.01 * down))
        assert problem.message == f'"A" in region "main" stands {(SAFE - 0.01) / MM:.1f} mm from where the page is cut'

    def test_ink_beyond_the_edge_is_less_than_nothing_away(self, line, side):
        (x, y), (across, down) = EDGES[side], OUTWARDS[side]
        [problem] = problems(TextLine(line(), x=x + (SAFE + MM) * across, y=y + (SAFE + MM) * down))
        assert "stands -1.0 mm" in problem.message

    def test_a_shifted_letter_counts_where_it_is(self, line, side):
        (x, y), (across, down) = MIDDLE, OUTWARDS[side]
        edge = EDGES[side]
        shift = {"dx": edge[0] - x, "dy": y - edge[1]}
        moved = {"dx": shift["dx"] + 0.01 * across, "dy": shift["dy"] - 0.01 * down}
        kept = {"dx": shift["dx"] - 0.01 * across, "dy": shift["dy"] + 0.01 * down}
        assert problems(TextLine(line(**kept), x=x, y=y)) == []
        assert len(problems(TextLine(line(**moved), x=x, y=y))) == 1


class TestLetters:
    def test_the_nearest_counts(self, line):
        x = WIDTH - SAFE - 4.4 - 4.6
        assert problems(TextLine(line("AA"), x=x - 0.01, y=150.0)) == []
        assert len(problems(TextLine(line("AA"), x=x + 0.01, y=150.0))) == 1

    def test_a_run_counts_from_where_it_stands_on_its_line(self, line):
        assert len(problems(TextLine(line(offset=85.0), x=100.0, y=150.0))) == 1
        assert problems(TextLine(line(offset=85.0), x=90.0, y=150.0)) == []

    def test_spaces_have_no_ink(self, line):
        assert problems(TextLine(line("A" + " " * 40), x=100.0, y=150.0)) == []
        assert problems(TextLine(line("  "), x=-50.0, y=150.0)) == []

    def test_a_line_may_be_empty(self):
        assert problems(TextLine(Line((), 0.0, 8.0, -2.0, soft_hyphen=False), x=-50.0, y=150.0)) == []


class TestProblem:
    def test_names_the_place_in_the_film_and_the_way_out(self, line):
        [problem] = problems(TextLine(line("A "), x=MM, y=150.0, span=WORDS))
        assert (problem.severity, problem.span, problem.code) == (Severity.ERROR, WORDS, ExitCode.DOES_NOT_FIT)
        assert problem.message == '"A" in region "main" stands 1.1 mm from where the page is cut'
        assert problem.hint == "Keep text 5 mm inside: change the region's place or the margins in the layout."

    def test_or_that_of_the_page_in_the_layout(self, line):
        [problem] = problems(TextLine(line(), x=0.0, y=150.0))
        assert problem.span == REGION

    def test_is_one_for_each_line_in_order(self, line):
        found = problems(TextLine(line("A"), x=0.0, y=150.0), TextLine(line("F"), x=0.0, y=150.0))
        assert [problem.message[:3] for problem in found] == ['"A"', '"F"']

    def test_counts_lengths_as_they_are_printed(self, line):
        frame = FRAME._replace(scale=(0.8, 0.5))
        [problem] = problems(TextLine(line(), x=2 * MM - 0.2, y=150.0), frame=frame)
        assert "stands 1.0 mm" in problem.message


def test_what_is_for_the_printer_or_no_text_stands_anywhere(line):
    areas = Fill(((0.0, 0.0, WIDTH, HEIGHT),), Colour(0, 0, 0))
    assert problems(Slug(line(), x=0.0, y=-20.0), areas) == []


def test_on_a_screen_nothing_is_cut(line):
    assert problems(TextLine(line(), x=0.0, y=150.0), TextLine(line(), x=-50.0, y=150.0), frame=UNFRAMED) == []


def test_every_page_and_region_counts(line):
    near = TextLine(line(), x=0.0, y=150.0)
    page = Page(0, WIDTH, HEIGHT, (FilledRegion("one", (near,)), FilledRegion("two", (near,))))
    assert len(too_near_trim([page, page], FRAME)) == 4


@pytest.mark.parametrize(
    ("x", "y", "near"),
    [(SAFE + 7, 150, False), (SAFE + 6.99, 150, True), (100, SAFE + 4.4, False), (100, SAFE + 4.39, True),
     (100, HEIGHT - SAFE + 0.2, False), (100, HEIGHT - SAFE + 0.21, True)],
)  # fmt: skip
def test_of_a_line_that_is_read_upwards_capitals_point_to_the_left(line, x, y, near):
    assert bool(problems(TurnedLine(line(), x=x, y=y))) is near
