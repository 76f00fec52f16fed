"""Shades: as much as letters on a picture need, from them to the nearer edge, and no more."""

from __future__ import annotations

import pytest
from PIL import Image

from epk.data.values import Colour
from epk.pictures.picture import Patch, Shade
from epk.pictures.shade import BAND, FADE, FINE, MARGIN, PASSED_OVER, shaded

BLACK, WHITE = Colour(0, 0, 0), Colour(1, 1, 1)
BELOW, ABOVE = (0.1, 0.6, 0.9, 0.8), (0.1, 0.2, 0.9, 0.4)


def shade(part=BELOW, letters=WHITE, ground=BLACK, contrast=4.5):
    return Shade(ground, (Patch(part, letters, contrast),))


def grey(level, size=(20, 100), mode="RGB"):
    return Image.new("L", size, level).convert(mode)


def column(image):
    """The levels of red from top to bottom."""
    rgb = image.convert("RGB")
    return [rgb.getpixel((0, y))[0] for y in range(rgb.height)]


def as_colour(pixel):
    return Colour(*(level / 255 for level in pixel))


class TestContrast:
    @pytest.mark.parametrize("contrast", [3.0, 4.5, 7.0])
    @pytest.mark.parametrize(
        ("level", "letters", "ground"),
        [(220, WHITE, BLACK), (220, Colour(0.9, 0.9, 0.6), Colour(0.1, 0.0, 0.3)), (40, BLACK, WHITE)],
    )
    def test_is_what_letters_need_and_a_little_for_jpeg(self, level, letters, ground, contrast):
        beneath = shaded(grey(level), shade(BELOW, letters, ground, contrast)).getpixel((10, 70))
        found = letters.contrast(as_colour(beneath))
        if ground.luminance in (0, 1):
            assert found == pytest.approx(contrast * MARGIN, rel=0.02)
        assert found > contrast

    @pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
    @pytest.mark.parametrize(("level", "letters", "ground"), [(90, WHITE, BLACK), (150, BLACK, WHITE)])
    def test_a_picture_that_gives_it_stays_as_it_is(self, level, letters, ground, mode):
        own = grey(level, mode=mode)
        assert shaded(own, shade(letters=letters, ground=ground)) is own
        assert column(own) == [level] * 100

    @pytest.mark.parametrize(("level", "letters", "ground"), [(125, WHITE, BLACK), (110, BLACK, WHITE)])
    def test_one_that_gives_a_little_less_is_changed_a_little(self, level, letters, ground):
        found = column(shaded(grey(level), shade(letters=letters, ground=ground)))[70]
        assert 1 <= abs(found - level) <= 15

    def test_what_no_ground_gives_is_all_ground(self):
        found = shaded(grey(250), shade(letters=Colour(0.3, 0.3, 0.3), contrast=21.0))
        assert found.getpixel((10, 70)) == (0, 0, 0)

    def test_a_picture_of_the_ground_itself_is_all_ground(self):
        own = grey(0)
        assert shaded(own, shade(letters=Colour(0.2, 0.2, 0.2), contrast=21.0)) is own

    def test_the_eye_weighs_green_most(self):
        def darkened(colour):
            before = Image.new("RGB", (20, 100), colour)
            return sum(before.getpixel((10, 70))) - sum(shaded(before.copy(), shade()).getpixel((10, 70)))

        assert darkened((0, 255, 0)) > darkened((255, 0, 0)) >= darkened((0, 0, 255)) == 0


class TestReach:
    def test_letters_below_have_it_to_the_lower_edge_and_fading_out_above(self):
        before, found = column(grey(220)), column(shaded(grey(220), shade(BELOW)))
        full = found[70]
        assert found[60:] == [full] * 40
        assert found[:40] == before[:40]
        assert found[40:61] == sorted(found[40:61], reverse=True)
        assert FADE == 0.2

    def test_letters_above_have_it_to_the_upper_edge_and_fading_out_below(self):
        below, above = (column(shaded(grey(220), shade(part))) for part in (BELOW, ABOVE))
        assert above == below[::-1]

    def test_it_fades_smoothly(self):
        found = column(shaded(grey(220, (20, 1000)), shade(BELOW)))
        depth = 220 - found[700]
        for row, near in ((450, 0.25), (500, 0.5), (550, 0.75)):
            part = near * near * (3 - 2 * near)
            assert 220 - found[row] == pytest.approx(depth * part, abs=1.5)

    def test_letters_in_the_middle_have_it_upwards(self):
        found = column(shaded(grey(220), shade((0.1, 0.4, 0.9, 0.6))))
        assert found[0] == found[50] < 220 == found[99]

    def test_every_row_counts_however_high_the_picture(self):
        found = column(shaded(grey(220, (4, 3 * BAND + 5)), shade(BELOW)))
        assert found[-1] == found[round(0.7 * (3 * BAND + 5))] < 220
        assert found[0] == 220

    def test_letters_that_need_most_decide_where_several_stand(self):
        little, much = Patch(BELOW, WHITE, 3.0), Patch((0.1, 0.7, 0.9, 0.9), WHITE, 7.0)
        both = column(shaded(grey(220), Shade(BLACK, (little, much))))
        alone = [column(shaded(grey(220), Shade(BLACK, (one,)))) for one in (little, much)]
        assert both == [min(pair) for pair in zip(*alone, strict=True)]
        assert both[60] == alone[0][60] < alone[1][60]

    def test_letters_that_need_none_add_none(self):
        own = grey(220)
        own.paste((20, 20, 20), (0, 60, 20, 80))
        found = shaded(own, Shade(BLACK, (Patch(BELOW, WHITE, 4.5), Patch((0, 0, 1, 0.1), WHITE, 1.0))))
        assert found is own
        assert found.getpixel((5, 5)) == (220, 220, 220)


class TestPlace:
    """What counts is beneath the letters."""

    @pytest.mark.parametrize("speck", [(2, 59), (2, 80), (1, 70), (18, 70)])
    def test_light_beside_them_does_not_matter(self, speck):
        own = grey(20)
        own.paste((255, 255, 255), (*speck, speck[0] + 1, speck[1] + 1))
        part = (0.1, 0.6, 0.9, 0.8)
        assert shaded(own, shade(part)) is own

    @pytest.mark.parametrize("bar", [(2, 60, 3, 80), (17, 60, 18, 80), (2, 60, 18, 61), (2, 79, 18, 80)])
    def test_light_at_any_side_of_what_is_beneath_does(self, bar):
        own = grey(20)
        own.paste((255, 255, 255), bar)
        assert column(shaded(own, shade((0.1, 0.6, 0.9, 0.8))))[70] < 20

    @pytest.mark.parametrize(("specks", "changed"), [(199, False), (200, False), (201, True)])
    @pytest.mark.parametrize(("light", "letters", "ground"), [(255, WHITE, BLACK), (0, BLACK, WHITE)])
    def test_a_fiftieth_of_it_is_passed_over(self, specks, changed, light, letters, ground):
        own = grey(255 - light, (100, 100))
        for number in range(specks):
            own.putpixel((number % 100, number // 100), (light,) * 3)
        before = own.copy()
        found = shaded(own, shade((0.0, 0.0, 1.0, 1.0), letters, ground))
        assert (found.tobytes() != before.tobytes()) is changed
        assert PASSED_OVER == 0.02

    def test_letters_on_less_than_a_pixel_stand_on_that(self):
        own = grey(220)
        assert column(shaded(own, shade((0.501, 0.701, 0.502, 0.702))))[70] < 220

    def test_of_a_fine_picture_not_every_pixel_is_looked_at(self):
        own = grey(20, (4 * FINE, 100))
        own.paste((255, 255, 255), (0, 0, 4 * FINE, 100))
        assert column(shaded(own, shade((0.0, 0.0, 1.0, 1.0))))[50] < 255


class TestModes:
    def test_one_in_colour_is_changed_itself(self):
        for mode in ("RGB", "YCbCr"):
            own = grey(220, mode=mode)
            assert shaded(own, shade()) is own
            assert own.mode == mode
            assert column(own)[70] == pytest.approx(column(shaded(grey(220), shade()))[70], abs=2)

    def test_one_in_grey_becomes_coloured(self):
        own = grey(220, mode="L")
        found = shaded(own, shade(ground=Colour(0.0, 0.0, 0.4)))
        red, _, blue = found.getpixel((10, 70))
        assert found.mode == "RGB"
        assert red < blue < 220
        assert own.getpixel((10, 70)) == 220

    @pytest.mark.parametrize("mode", ["LA", "RGBA"])
    def test_one_that_is_transparent_stays_so(self, mode):
        own = grey(220, mode=mode)
        own.putalpha(77)
        found = shaded(own, shade())
        assert found.mode == "RGBA"
        assert found.getpixel((10, 70))[3] == 77
        assert found.getpixel((10, 70))[0] < 220

    def test_the_ground_is_mixed_in_as_it_is(self):
        found = shaded(grey(250), shade(letters=Colour(0.3, 0.3, 0.3), ground=Colour(0.2, 0.1, 0.0), contrast=21.0))
        assert found.getpixel((10, 70)) == (51, 26, 0)
