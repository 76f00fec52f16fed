"""What colours are made of: light, the inks of a press, the one ink of an office printer."""

from __future__ import annotations

from pathlib import Path

import pytest

import epk.printing
from epk.data.values import Colour
from epk.pdf.inks import GreyInks, PressInks, ScreenInks, is_neutral
from epk.pictures.colour_conversion import GREYED, UNCONVERTED
from epk.pictures.separation import Separation

FOGRA39 = Path(epk.printing.__path__[0], "icc", "FOGRA39L.icc").read_bytes()
BLACK, WHITE, RED = Colour(0, 0, 0), Colour(1, 1, 1), Colour(0.75, 0.1, 0.05)
PALE = Colour(0.96, 0.96, 0.96)


def grey(lightness):
    """The grey of that CIE lightness, above 8."""
    light = ((lightness + 16) / 116) ** 3
    part = 1.055 * light ** (1 / 2.4) - 0.055
    return Colour(part, part, part)


@pytest.fixture(scope="module")
def separation():
    return Separation(FOGRA39, 300)


@pytest.fixture
def press(separation):
    return PressInks(separation)


class TestScreen:
    def test_colours_stay_as_they_are(self):
        inks = ScreenInks()
        colour = Colour(0.25, 0.5, 1)
        assert inks.mark(colour) == inks.ground(colour) == "0.25 0.5 1 rg"
        assert inks.line(colour) == "0.25 0.5 1 RG"

    def test_pages_blend_in_light_and_pictures_stay_as_they_are(self):
        inks = ScreenInks()
        assert (inks.space, inks.conversion, inks.registration) == ("DeviceRGB", UNCONVERTED, "0 G")
        assert inks.states == inks.knockout == ""


class TestOffice:
    def test_a_colour_is_as_light_as_it_was(self):
        inks = GreyInks()
        assert (inks.mark(grey(60)), inks.line(grey(60)), inks.ground(grey(60))) == ("0.6 g", "0.6 G", "0.6 g")
        assert inks.mark(RED) == inks.ground(RED) == f"{round(RED.lightness / 100, 3)} g"
        assert inks.mark(WHITE) == "1 g"

    def test_what_is_nearly_black_is_black_but_for_large_areas(self):
        inks = GreyInks()
        assert (inks.mark(grey(27.7)), inks.line(grey(27.7)), inks.ground(grey(27.7))) == ("0 g", "0 G", "0.277 g")
        assert inks.mark(grey(28)) == "0.28 g"

    def test_pages_blend_in_grey_and_so_are_pictures(self):
        inks = GreyInks()
        assert (inks.space, inks.conversion, inks.registration) == ("DeviceGray", GREYED, "0 G")
        assert inks.states == inks.knockout == ""


class TestNeutral:
    @pytest.mark.parametrize(
        ("colour", "neutral"),
        [
            (Colour(0, 0, 0), True),
            (Colour(0.11, 0, 0), True),
            (Colour(0, 0.05, 0.11), True),
            (Colour(0, 0.111, 0), False),
            (Colour(0.5, 0.5, 0.4), True),
            (Colour(0.5, 0.5, 0.38), False),
            (Colour(0.5, 0.62, 0.5), False),
        ],
    )
    def test_a_grey_has_parts_that_differ_by_little(self, colour, neutral):
        assert is_neutral(colour) is neutral


class TestPress:
    """Letters and rules are `fine`, large areas are `broad`."""

    @pytest.mark.parametrize(
        ("lightness", "black"),
        [(8.1, 1), (16, 1), (27.7, 1), (28, 67 / 79), (50, 45 / 79), (94.9, 0.1 / 79), (95, 0), (100, 0)],
    )
    def test_grey_letters_are_black_ink_as_dark_as_they_are(self, press, lightness, black):
        assert press.fine(grey(lightness)) == pytest.approx((0, 0, 0, black), abs=1e-6)

    def test_a_grey_cast_counts_for_nothing_in_letters(self, press):
        assert press.fine(Colour(0.08, 0.08, 0.17))[:3] == (0, 0, 0)

    def test_coloured_ones_are_separated(self, press, separation):
        assert press.fine(RED) == press.broad(RED) == separation.inks(RED)
        assert press.fine(RED)[:3] != (0, 0, 0)

    def test_large_black_areas_are_made_of_all_inks(self, press):
        assert press.broad(BLACK) == press.broad(grey(27.7)) == (0.6, 0.4, 0.4, 1.0)

    def test_other_large_greys_are_separated(self, press, separation):
        assert press.broad(grey(28.1)) == separation.inks(grey(28.1)) != (0.6, 0.4, 0.4, 1.0)
        assert press.broad(PALE) == separation.inks(PALE)

    def test_so_is_a_dark_colour_that_is_no_grey(self, press, separation):
        night = Colour(0.0, 0.0, 0.2)
        assert press.broad(night) == separation.inks(night)

    def test_a_theme_decides_the_inks_of_areas_and_of_coloured_letters_but_not_of_grey_ones(self, separation):
        black, red = (0.3, 0.3, 0.3, 1.0), (0, 1.0, 1.0, 0)
        press = PressInks(separation, {BLACK: black, RED: red})
        assert (press.broad(BLACK), press.broad(RED), press.fine(RED)) == (black, red, red)
        assert press.fine(BLACK) == (0, 0, 0, 1)

    def test_black_overprints_and_everything_else_knocks_out(self, separation):
        press = PressInks(separation, {RED: (0.0, 1.0, 0.5, 0.0)})
        assert press.mark(BLACK) == "/Over gs 0 0 0 1 k"
        assert press.line(BLACK) == "/Over gs 0 0 0 1 K"
        assert press.mark(RED) == "/Knock gs 0 1 0.5 0 k"
        assert press.line(RED) == "/Knock gs 0 1 0.5 0 K"
        assert press.mark(WHITE) == "/Knock gs 0 0 0 0 k"
        assert press.ground(BLACK) == "/Knock gs 0.6 0.4 0.4 1 k"
        assert press.ground(RED) == "/Knock gs 0 1 0.5 0 k"

    def test_the_states_that_it_names_are_there(self, press):
        assert press.states == (
            "/Over<</Type/ExtGState/OP true/op true/OPM 1>>/Knock<</Type/ExtGState/OP false/op false/OPM 0>>"
        )
        assert press.knockout == " /Knock gs"

    def test_pages_blend_in_four_inks_that_pictures_are_separated_into(self, press, separation):
        assert (press.space, press.registration) == ("DeviceCMYK", "1 1 1 1 K")
        assert press.conversion is separation
