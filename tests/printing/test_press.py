"""What a document's colours, boxes and standard are: on a screen, in an office, on a press."""

from __future__ import annotations

from pathlib import Path

import pytest

import epk.printing
from epk.data.theme import Theme
from epk.data.values import Colour
from epk.page.geometry import PAPERS
from epk.pdf.bleed_and_trim_boxes import UNFRAMED
from epk.pdf.inks import GreyInks, PressInks, ScreenInks
from epk.pdf.output_settings import SCREEN
from epk.pdf.standards import ARCHIVE
from epk.printing.press import OUTPUT_SETTINGS, STANDARDS, Press, offset
from epk.problems import ExitCode, ProblemsFound
from tests.settings import decoded

MM = 72 / 25.4
HOUSE = Path(epk.printing.__path__[0], "icc", "FOGRA39L.icc")
BLACK, RED = Colour(0, 0, 0), Colour(1, 0, 0)


def theme(inks="{}", palette='{ink: "#000000", red: "#FF0000"}'):
    return decoded(Theme, f"palette: {palette}\ninks: {inks}\n", "layouts/themes/theme.yaml")


@pytest.fixture(scope="module")
def press():
    return Press()


def refused(inks, press):
    with pytest.raises(ProblemsFound) as found:
        offset(theme(inks), "a4", press)
    return found.value.problems


class TestScale:
    @pytest.mark.parametrize("paper", PAPERS)
    def test_pages_are_printed_as_they_were_set(self, paper):
        assert Press().scale(paper) == (1, 1)

    @pytest.mark.parametrize(("paper", "half"), [("a4", "a5"), ("a5", "a6")])
    def test_pages_of_a_booklet_are_exactly_half_as_large(self, paper, half):
        across, down = Press(booklet=True).scale(paper)
        width, height = PAPERS[paper]
        assert (width * across, height * down) == pytest.approx(PAPERS[half])
        assert across != down

    @pytest.mark.parametrize(("paper", "scale"), [("letter", 396 / 612), ("half-letter", 396 / 612)])
    def test_where_a_half_has_another_shape_they_keep_theirs_and_have_room(self, paper, scale):
        assert Press(booklet=True).scale(paper) == pytest.approx((scale, scale))


class TestOffset:
    @pytest.mark.parametrize(("paper", "bleed"), [("a4", 3 * MM), ("a5", 3 * MM), ("letter", 9), ("half-letter", 9)])
    def test_sheets_have_bleed_marks_and_a_margin_for_text(self, press, paper, bleed):
        frame = offset(theme(), paper, press).frame
        assert frame[:3] == pytest.approx((bleed, 10 * MM, 5 * MM))
        assert frame.scale == (1, 1)

    @pytest.mark.parametrize(("paper", "bleed"), [("a4", 3 * MM), ("letter", 9)])
    def test_lengths_of_a_booklet_are_at_least_those_when_printed(self, paper, bleed):
        frame = offset(theme(), paper, Press(booklet=True)).frame
        assert frame.scale == Press(booklet=True).scale(paper) != (1, 1)
        assert [length * min(frame.scale) for length in frame[:3]] == pytest.approx([bleed, 10 * MM, 5 * MM])

    @pytest.mark.parametrize(("key", "name"), [("x4", "PDF/X-4"), ("x1a", "PDF/X-1a:2001")])
    def test_the_standard_is_as_asked_for(self, key, name):
        settings = offset(theme(), "a4", Press(standard=key))
        assert settings.standard.name == name
        assert settings.tagged is False
        assert set(STANDARDS) == {"x4", "x1a"}

    def test_it_is_pdf_x_4_and_300_percent_unless_asked_otherwise(self, press):
        settings = offset(theme(), "a4", press)
        assert (settings.standard.name, settings.inks.separation.limit) == ("PDF/X-4", 300)
        assert offset(theme(), "a4", Press(limit=240.0)).inks.separation.limit == 240


class TestStatedInks:
    def test_are_those_of_the_colours_they_are_named_for(self, press):
        settings = offset(theme("{red: 0/95/100/5}"), "a4", press)
        assert isinstance(settings.inks, PressInks)
        assert settings.inks.fine(RED) == (0, 0.95, 1.0, 0.05)
        assert settings.inks.broad(BLACK) == (0.6, 0.4, 0.4, 1.0)

    @pytest.mark.parametrize("mix", ["100/100/0/100", "70/65/65/100", "75/75/75/75"])
    def test_may_be_as_much_as_the_press_takes(self, press, mix):
        offset(theme(f"{{ink: {mix}}}"), "a4", press)

    def test_and_no_more(self, press):
        [problem] = refused("{ink: 100/100/1/100}", press)
        assert problem.message == "inks: ink takes 301 % of ink, more than the 300 % the press is meant for"
        assert problem.hint == "Take out cyan, magenta and yellow rather than black."
        assert (problem.span.file, problem.span.line) == ("layouts/themes/theme.yaml", 2)
        [problem] = refused("{ink: 60/60/60/61}", Press(limit=240.0))
        assert "takes 241 % of ink, more than the 240 %" in problem.message

    def test_of_unknown_colours_are_refused_with_all_else_that_is_wrong(self, press):
        first, second = refused("{rad: 0/0/0/100, ink: 100/100/100/100}", press)
        assert {first.message, second.message} == {
            'inks: unknown colour "rad"',
            "inks: ink takes 400 % of ink, more than the 300 % the press is meant for",
        }
        unknown = first if "rad" in first.message else second
        assert unknown.hint == "Did you mean `red`?"


class TestProfile:
    def test_is_that_of_coated_paper_unless_another_is_given(self, press):
        condition = press.condition
        assert (condition.identifier, condition.registered, condition.components) == ("FOGRA39", True, 4)
        assert condition.information == press.separation.name
        assert condition.profile() == HOUSE.read_bytes()

    def test_another_one_is_named_as_it_calls_itself_and_no_registry_knows_it(self, tmp_path):
        (tmp_path / "other.icc").write_bytes(HOUSE.read_bytes())
        condition = Press(tmp_path / "other.icc").condition
        assert condition.identifier == condition.information == Press().separation.name
        assert condition.registered is False
        assert condition.profile() == HOUSE.read_bytes()

    @pytest.mark.parametrize(
        ("content", "reason"),
        [(None, "it cannot be read: No such file or directory"), (b"words", "it is not an ICC profile")],
    )
    def test_one_that_cannot_be_used_is_refused(self, tmp_path, content, reason):
        path = tmp_path / "press.icc"
        if content:
            path.write_bytes(content)
        with pytest.raises(ProblemsFound) as found:
            offset(theme(), "a4", Press(path))
        [problem] = found.value.problems
        assert problem.message == f"{path} cannot be printed by: {reason}"
        assert problem.hint == "Ask the printer for the ICC profile of the press, a file that ends in .icc."
        assert (problem.span.file, problem.code) == ("--profile", ExitCode.USAGE)


class TestOthers:
    @staticmethod
    def made(name):
        return OUTPUT_SETTINGS[name](theme(), "a4", Press())

    def test_on_a_screen_there_is_light_and_structure(self):
        assert self.made("screen") is SCREEN
        assert isinstance(SCREEN.inks, ScreenInks)
        assert (SCREEN.standard, SCREEN.frame, SCREEN.tagged) == (ARCHIVE, UNFRAMED, True)

    def test_in_an_office_there_is_one_ink(self):
        settings = self.made("office")
        assert settings.inks == GreyInks()
        assert (settings.standard, settings.frame, settings.tagged) == (ARCHIVE, UNFRAMED, True)

    def test_these_are_all(self):
        assert set(OUTPUT_SETTINGS) == {"screen", "print", "office"}
        assert OUTPUT_SETTINGS["print"] is offset
