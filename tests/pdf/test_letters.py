"""Right-to-left letters: a code for each character, where readers look for it."""

from __future__ import annotations

import pytest

from epk.pdf.composites import Composite
from epk.pdf.letters import ASIDE, LRM, RLM, THIN, letters, thin, turned
from epk.typeset.fonts import FontBook
from epk.typeset.shaping_and_kerning import Glyph
from epk.typeset.style import Face
from tests.glyphs import Letters

ALEF, BET, GIMEL, QAMATS = "א", "ב", "ג", "\u05b8"


@pytest.fixture(scope="module")
def hebrew():
    return FontBook().font(Face("Noto Sans Hebrew"))


@pytest.fixture
def font(hebrew):
    return Letters(hebrew)


def width(font, letter):
    """In points at the size of runs."""
    return font.advance(font.gid(letter)) / 100


def spelt(font, *glyphs):
    """Place, shape and text of every code."""
    return [
        (pytest.approx(place, abs=1e-6), shape, text)
        for place, shape, text in letters(font.run(*glyphs, rtl=True), font)
    ]


def empty(font, thousandths):
    return Composite((), round(thousandths * font.upem / 1000))


class TestLetters:
    def test_are_told_from_the_right(self, font):
        found = spelt(font, font.glyph(GIMEL), font.glyph(BET), font.glyph(ALEF))
        gimel, bet = width(font, GIMEL), width(font, BET)
        assert found == [
            (gimel + bet, font.gid(ALEF), ALEF), (gimel, font.gid(BET), BET), (0.0, font.gid(GIMEL), GIMEL),
        ]  # fmt: skip

    def test_that_are_wider_apart_are_wider_shapes(self, font):
        found = spelt(font, font.glyph(BET, apart=30), font.glyph(ALEF, apart=1.9))
        wide = round((font.advance(font.gid(BET)) + 30) * font.upem / 1000)
        assert [shape for _, shape, _ in found] == [font.gid(ALEF), Composite(((font.gid(BET), 0, 0),), wide)]
        assert found[0][0] == width(font, BET) + 0.3

    def test_that_are_shifted_are_shapes_with_their_ink_there(self, font):
        [(_, shape, _)] = spelt(font, font.glyph(ALEF, dx=0.25))
        own = round(font.advance(font.gid(ALEF)) * font.upem / 1000)
        assert shape == Composite(((font.gid(ALEF), font.units(0.25), 0),), own)

    def test_of_a_ligature_share_its_width_and_the_first_shows_it(self, font):
        """The first one stands on the right; the ink is where it was."""
        glyph = font.glyph(ALEF, text=ALEF + BET + GIMEL)
        share = font.advance(font.gid(ALEF)) / 3
        found = spelt(font, glyph)
        assert [(place, text) for place, _, text in found] == [
            (2 * share / 100, ALEF), (share / 100, BET), (0.0, GIMEL),
        ]  # fmt: skip
        ink = -round(2 * share * font.upem / 1000)
        assert found[0][1] == Composite(((font.gid(ALEF), ink, 0),), round(share * font.upem / 1000))
        assert [shape for _, shape, _ in found[1:]] == [empty(font, share)] * 2

    def test_vowel_signs_are_named_to_the_left_of_theirs(self, font):
        found = spelt(font, font.glyph(BET), font.glyph(ALEF, text=ALEF + QAMATS))
        bet = width(font, BET)
        assert found == [
            (bet, font.gid(ALEF), ALEF), (bet - ASIDE / 100, empty(font, THIN), QAMATS), (0.0, font.gid(BET), BET),
        ]  # fmt: skip

    def test_a_sign_alone_has_the_width_it_has(self, font):
        [(place, shape, text)] = spelt(font, font.glyph(ALEF, text=QAMATS))
        assert (place, shape, text) == (0.0, font.gid(ALEF), QAMATS)

    def test_of_several_glyphs_are_one_shape(self, font):
        base, sign = font.glyph(ALEF, text=ALEF + QAMATS), Glyph(font.gid(QAMATS), "", 0.0, 1.0, -0.5)
        found = spelt(font, sign, base)
        assert [text for _, _, text in found] == [ALEF, QAMATS]
        assert [part[0] for part in found[0][1].parts] == [font.gid(QAMATS), font.gid(ALEF)]

    def test_of_a_ligature_of_several_glyphs_move_together(self, font):
        base, sign = font.glyph(ALEF, text=ALEF + BET), Glyph(font.gid(QAMATS), "", 0.0, 1.0, -0.5)
        share = font.advance(font.gid(ALEF)) / 2
        (_, shape, _), _ = spelt(font, sign, base)
        moved = -round(share * font.upem / 1000)
        assert shape.parts == (
            (font.gid(QAMATS), font.units(1.0) + moved, font.units(-0.5)), (font.gid(ALEF), moved, 0),
        )  # fmt: skip

    def test_spaces_show_nothing_but_are_there(self, font):
        [(_, shape, text)] = spelt(font, font.glyph(" "))
        assert (shape, text) == (empty(font, font.advance(font.blank)), " ")
        [(_, shape, _)] = spelt(font, font.glyph(" ", apart=300))
        assert shape == empty(font, font.advance(font.blank) + 300)

    @pytest.mark.parametrize(
        ("character", "said"),
        [
            ("(", f"{RLM}({LRM}"),
            ("»", f"{RLM}»{LRM}"),
            (",", f"{RLM},"),
            ("-", f"{RLM}-"),
            ("%", f"{RLM}%"),
            ("!", "!"),
        ],
    )
    def test_brackets_and_separators_are_told_from_those_of_left_to_right(self, font, character, said):
        [(_, _, text)] = spelt(font, font.glyph(ALEF, text=character))
        assert text == said

    def test_brackets_in_a_ligature_too(self, font):
        assert [text for _, _, text in spelt(font, font.glyph(ALEF, text="א("))] == [ALEF, f"{RLM}({LRM}"]


class TestTurned:
    def test_a_cell_has_a_code_for_each_of_its_characters_the_last_first(self, font):
        cell = (7, ALEF + BET + QAMATS, 500.0, 3.0, 1.5)
        nothing = empty(font, 0)
        assert turned(cell, font) == [
            (nothing, QAMATS, 0.0, 0.0, 0.0), (nothing, BET, 0.0, 0.0, 0.0), (7, ALEF, 500.0, 3.0, 1.5),
        ]  # fmt: skip

    def test_one_of_a_character_stays(self, font):
        assert turned((7, ALEF, 500.0, 3.0, 0.0), font) == [(7, ALEF, 500.0, 3.0, 0.0)]


def test_what_shows_nothing_is_thin_but_never_less_than_nothing(font):
    assert thin(font) == empty(font, 20)
    assert thin(font, 123.4) == empty(font, 123.4)
    assert thin(font, -5.0) == Composite((), 0)
