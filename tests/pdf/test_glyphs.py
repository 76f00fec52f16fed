"""Runs of glyphs as operators: what is one shape, where it stands, and which words name their text."""

from __future__ import annotations

import pytest

from epk.pdf.composites import Composite
from epk.pdf.glyphs import FARTHEST, MOST_PARTS, WIDEST, composed, merged, show
from epk.typeset.fonts import FontBook
from epk.typeset.shaping_and_kerning import Glyph
from epk.typeset.style import Face
from tests.glyphs import Letters


@pytest.fixture
def font(newsreader):
    return Letters(newsreader)


@pytest.fixture
def named(postscript_font):
    """A font whose glyphs cannot be put together; A is 460 thousandths wide."""
    return Letters(FontBook([postscript_font.parent]).font(Face("Sample Sans")))


class TestCells:
    def test_letters_are_glyphs_with_their_advance_and_shift(self, font):
        width = font.advance(font.gid("a"))
        cells = composed(font.run(font.glyph("a", apart=30, dx=0.25), font.glyph("b")), font)
        assert cells == [
            (font.gid("a"), "a", pytest.approx(width + 30), 25.0, 0.0),
            (font.gid("b"), "b", pytest.approx(font.advance(font.gid("b"))), 0.0, 0.0),
        ]

    @pytest.mark.parametrize(
        ("apart", "wider"), [(-40, 0), (40, 0), (49, 0), (51, 60), (60, 60), (69, 60), (71, 80), (200, 200)]
    )
    def test_those_far_apart_are_wider_shapes_in_steps(self, font, apart, wider):
        glyphs = [font.glyph(letter, apart=apart) for letter in "abc"]
        shapes = [cell[0] for cell in composed(font.run(*glyphs), font)]
        for letter, shape in zip("abc", shapes, strict=True):
            own = font.gid(letter)
            width = round((font.advance(own) + wider) * font.upem / 1000)
            assert shape == (Composite(((own, 0, 0),), width) if wider else own)

    def test_what_most_letters_are_apart_counts_for_all_but_not_for_spaces(self, font):
        apart = {"a": 90, " ": 400, "b": 80, "c": 10, "d": 20}
        cells = composed(font.run(*(font.glyph(letter, apart=by) for letter, by in apart.items())), font)
        assert [isinstance(cell[0], Composite) for cell in cells] == [True, False, True, True, True]
        assert cells[3][0].advance == round((font.advance(font.gid("c")) + 80) * font.upem / 1000)
        assert cells[3][2] == pytest.approx(font.advance(font.gid("c")) + 10)
        assert cells[1][:2] == (font.blank, " ")

    def test_wide_spaces_are_not_what_letters_are_apart(self, font):
        wide = font.glyph(" ", apart=400)
        cells = composed(font.run(font.glyph("a"), wide, wide, wide, font.glyph("b")), font)
        assert not any(isinstance(cell[0], Composite) for cell in cells)

    def test_the_first_letters_tell_how_far_all_are_apart(self, font):
        near, far = [font.glyph("a")] * 40, [font.glyph("a", apart=100)] * 40
        assert not any(isinstance(cell[0], Composite) for cell in composed(font.run(*near, *far), font))
        assert all(isinstance(cell[0], Composite) for cell in composed(font.run(*far, *near), font))

    def test_wider_shapes_are_shifted_like_their_letters(self, font):
        cells = composed(font.run(*(font.glyph("a", apart=80, dx=0.25) for _ in range(3))), font)
        assert [cell[3:] for cell in cells] == [(25.0, 0.0)] * 3

    def test_spaces_alone_are_not_apart(self, font):
        assert [cell[0] for cell in composed(font.run(font.glyph(" ", apart=500)), font)] == [font.blank]

    def test_glyphs_of_one_text_are_one_shape(self, font):
        base, mark = font.glyph("e", text="ẽ"), Glyph(font.gid("x"), "", 1.0, -3.0, 2.0013)
        after = font.glyph("a")
        cells = composed(font.run(base, mark, after), font)
        parts = ((font.gid("e"), 0, 0), (font.gid("x"), font.units(base.advance - 3), font.units(2.0013)))
        whole = base.advance + 1
        assert cells[0] == (Composite(parts, font.units(whole)), "ẽ", pytest.approx(whole * 100), 0.0, 0.0)
        assert [cell[1] for cell in cells] == ["ẽ", "a"]
        assert cells[1][0] == font.gid("a")

    def test_so_they_are_where_none_is_raised(self, font):
        cells = composed(font.run(font.glyph("e", text="ex"), font.glyph("x", text=""), font.glyph("a")), font)
        assert [cell[1] for cell in cells] == ["ex", "a"]
        assert [part[0] for part in cells[0][0].parts] == [font.gid("e"), font.gid("x")]

    def test_so_is_one_that_is_raised(self, font):
        raised = font.glyph("e", dx=0.5, dy=1.5)
        [cell] = composed(font.run(raised), font)
        parts = ((font.gid("e"), font.units(0.5), font.units(1.5)),)
        assert cell == (Composite(parts, font.units(raised.advance)), "e", pytest.approx(raised.advance * 100), 0, 0)

    def test_a_run_may_begin_with_glyphs_without_text(self, font):
        cells = composed(font.run(font.glyph("a", text=""), font.glyph("b")), font)
        assert [cell[1] for cell in cells] == ["", "b"]

    def test_from_right_to_left_the_glyphs_of_a_text_stand_before_the_one_that_carries_it(self, font):
        mark, base, last = font.glyph("x", text=""), font.glyph("e", text="ẽ"), font.glyph("a")
        cells = composed(font.run(mark, base, last, rtl=True), font)
        parts = ((font.gid("x"), 0, 0), (font.gid("e"), font.units(mark.advance), 0))
        assert [cell[1] for cell in cells] == ["ẽ", "a"]
        assert cells[0][0] == Composite(parts, font.units(mark.advance + base.advance))

    @pytest.mark.parametrize(
        ("far", "kept"), [(FARTHEST, True), (-FARTHEST, True), (FARTHEST + 1, False), (-FARTHEST - 1, False)]
    )
    @pytest.mark.parametrize("side", ["dx", "dy"])
    def test_parts_too_far_off_for_a_font_file_are_left_out(self, far, kept, side):
        away = Glyph(2, "", 0.0, **{"dx": 0.0, "dy": 0.0, side: float(far)})
        shape = merged([Glyph(1, "a", 0.0, 0.0, 0.0), away], 1.0, 1000)[0]
        assert [part[0] for part in shape.parts] == ([1, 2] if kept else [1])

    def test_a_shape_of_parts_too_far_off_has_its_first(self):
        shape = merged([Glyph(1, "a", 5.0, 0.0, 9e9), Glyph(2, "", 5.0, 0.0, 9e9)], 1.0, 1000)[0]
        assert [part[0] for part in shape.parts] == [1]

    def test_parts_are_no_more_than_readers_draw(self):
        shape = merged([Glyph(1, "a", 0.0, 0.0, 0.0)] * (MOST_PARTS + 1), 1.0, 1000)[0]
        assert len(shape.parts) == MOST_PARTS

    @pytest.mark.parametrize(
        ("advance", "width"), [(-3.0, 0), (0.0, 0), (1.0, 1), (WIDEST, WIDEST), (WIDEST + 1, WIDEST)]
    )
    def test_widths_are_those_that_16_bits_hold(self, advance, width):
        assert merged([Glyph(1, "a", float(advance), 0.0, 0.0)], 1.0, 1000)[0].advance == width


class TestOperators:
    def test_letters_as_wide_as_they_are_need_no_moves(self, font):
        shown = show(font.run(font.glyph("a"), font.glyph("b"), font.glyph("a")), font, 1.5, 20)
        assert shown == "BT /F1 10 Tf 1.5 20 Td [<000100020001>]TJ ET"

    def test_kerning_moves_what_follows(self, font):
        shown = show(font.run(font.glyph("a", apart=-30), font.glyph("b", apart=12), font.glyph("a")), font, 0, 0)
        assert shown == "BT /F1 10 Tf 0 0 Td [<0001>30<0002>-12<0001>]TJ ET"

    def test_letters_far_apart_are_wide_and_not_moved(self, font):
        letters = [font.glyph(letter, apart=80) for letter in "aba"]
        assert show(font.run(*letters), font, 0, 0) == "BT /F1 10 Tf 0 0 Td [<000100020001>]TJ ET"

    def test_a_shifted_letter_moves_nothing_else(self, font):
        shown = show(font.run(font.glyph("a", dx=0.3), font.glyph("b")), font, 0, 0)
        assert shown == "BT /F1 10 Tf 0 0 Td [-30<0001>30<0002>]TJ ET"

    def test_what_rounding_leaves_adds_up(self, font):
        shown = show(font.run(*(font.glyph("a", apart=0.4) for _ in range(5))), font, 0, 0)
        assert shown == "BT /F1 10 Tf 0 0 Td [<00010001>-1<00010001>-1<0001>]TJ ET"


class TestNamedWords:
    """Fonts whose glyphs cannot be put together."""

    @staticmethod
    def shown(font, *glyphs, rtl=False):
        return show(font.run(*glyphs, rtl=rtl), font, 0, 0).removeprefix("BT /F1 10 Tf 0 0 Td ").removesuffix(" ET")

    def test_words_that_readers_make_out_are_glyphs(self, named):
        letters = [named.glyph(letter, apart=50) for letter in "AF"]
        assert self.shown(named, *letters) == "[<0001>-50<0002>]TJ"

    def test_those_far_apart_name_their_text(self, named):
        letters = [named.glyph(letter, apart=60) for letter in "AFI"]
        assert self.shown(named, *letters) == (
            "/Span<</ActualText<FEFF004100460049>>>BDC [<0001>-60<0002>-60<0003>]TJ EMC"
        )

    def test_each_letter_counts(self, named):
        letters = (named.glyph("A"), named.glyph("F", apart=90), named.glyph("I"))
        assert self.shown(named, *letters).startswith("/Span")

    def test_what_stands_before_a_word_is_no_part_of_it(self, named):
        letters = (named.glyph("A"), named.glyph(" "), named.glyph("F", apart=90), named.glyph("I"))
        assert (
            self.shown(named, *letters)
            == "[<00010002>]TJ /Span<</ActualText<FEFF00460049>>>BDC [<0003>-90<0004>]TJ EMC"
        )

    def test_shifted_glyphs_move_nothing_else(self, named):
        assert self.shown(named, named.glyph("A", dx=0.3), named.glyph("F")) == "[-30<0001>30<0002>]TJ"

    def test_what_follows_a_word_parts_no_letters_of_it(self, named):
        assert "Span" not in self.shown(named, named.glyph("A"), named.glyph("F", apart=90))

    def test_so_do_words_with_glyphs_without_text_each_word_by_itself(self, named):
        word = [named.glyph("A", text="Á"), named.glyph("I", text=""), named.glyph(" "), named.glyph("F")]
        assert self.shown(named, *word) == "/Span<</ActualText<FEFF00C1>>>BDC [<00010002>]TJ EMC [<00030004>]TJ"

    def test_none_from_right_to_left(self, named):
        assert "Span" not in self.shown(named, named.glyph("A", apart=90), named.glyph("F"), rtl=True)

    def test_raised_glyphs_are_raised_and_nothing_else(self, named):
        letters = (named.glyph("A"), named.glyph("I", dy=4), named.glyph("I", dy=4), named.glyph("F", dy=-1.5))
        assert self.shown(named, *letters) == "[<0001>]TJ 4 Ts [<00020002>]TJ -1.5 Ts [<0003>]TJ 0 Ts"
        assert self.shown(named, named.glyph("I", dy=4), named.glyph("F")) == "4 Ts [<0002>]TJ 0 Ts [<0003>]TJ"
