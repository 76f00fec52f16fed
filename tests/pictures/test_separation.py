"""Colours and pictures in the inks of a press, within the ink that it takes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

import epk.printing
from epk.data.values import Colour
from epk.pictures.separation import BAND, HEADROOM, Separation, UnfitProfile

FOGRA39 = Path(epk.printing.__path__[0], "icc", "FOGRA39L.icc").read_bytes()
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
BLACK, WHITE = Colour(0, 0, 0), Colour(1, 1, 1)


@pytest.fixture(scope="module")
def made():
    """Separations by their limit, each made once."""
    known = {}
    return lambda limit: known.setdefault(limit, Separation(FOGRA39, limit))


@pytest.fixture
def press(made):
    return made(300.0)


def changed(profile, at):
    """A profile in which one byte is another."""
    other = bytearray(profile)
    other[at] ^= 1
    return bytes(other)


class TestColours:
    def test_take_no_more_than_the_limit_and_keep_their_black(self, made):
        free, held = made(400.0).inks(BLACK), made(200.0).inks(BLACK)
        assert sum(free) > 2.5
        assert sum(held) == pytest.approx(2)
        assert held[3] == free[3] > 0.9

    def test_lose_equal_parts_of_their_three_colours(self, made):
        free, held = made(400.0).inks(BLACK), made(200.0).inks(BLACK)
        assert len({round(few / many, 9) for few, many in zip(held[:3], free[:3], strict=True)}) == 1

    def test_of_less_ink_stay_as_they_are(self, made):
        red = Colour(0.8, 0.1, 0.1)
        assert made(200.0).inks(red) == made(400.0).inks(red)

    def test_of_as_much_as_the_limit_stay_too(self, made):
        free = made(400.0).inks(BLACK)
        assert Separation(FOGRA39, 100 * sum(free)).inks(BLACK) == pytest.approx(free)
        assert Separation(FOGRA39, 100 * sum(free) - 1).inks(BLACK) != pytest.approx(free)

    @pytest.mark.parametrize("pixel", [(200, 30, 20), (7, 130, 250), (129, 129, 129)])
    def test_are_those_of_the_profile(self, press, pixel):
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        own, light = ImageCms.ImageCmsProfile(BytesIO(FOGRA39)), ImageCms.createProfile("sRGB")
        transform = ImageCms.buildTransform(light, own, "RGB", "CMYK", intent, flags)
        expected = ImageCms.applyTransform(Image.new("RGB", (1, 1), pixel), transform).getpixel((0, 0))
        assert press.inks(Colour(*(level / 255 for level in pixel))) == tuple(level / 255 for level in expected)

    def test_white_is_paper(self, press):
        assert press.inks(WHITE) == (0, 0, 0, 0)

    def test_each_part_of_light_counts(self, press):
        red, green, blue = (press.inks(Colour(*parts)) for parts in ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
        assert min(red[1:3]) > 0.8 > red[0]
        assert min(green[0], green[2]) > 0.5 > green[1]
        assert min(blue[:2]) > 0.6 > blue[2]


class TestPictures:
    def test_in_light_become_inks_with_room_below_the_limit(self, made):
        """JPEG may add ink at an edge."""
        inks = made(200.0).picture(Image.new("RGB", (2, 2), (0, 0, 0)))
        assert inks.mode == "CMYK"
        assert sum(inks.getpixel((0, 0))) / 2.55 == pytest.approx(200 - HEADROOM, abs=1)
        assert HEADROOM == 10

    def test_are_separated_like_colours(self, press):
        inks = press.picture(Image.new("RGB", (2, 2), (200, 30, 20))).getpixel((1, 1))
        expected = press.inks(Colour(200 / 255, 30 / 255, 20 / 255))
        assert [level / 255 for level in inks] == pytest.approx(expected, abs=0.01)

    def test_leave_paper_white(self, press):
        assert press.picture(Image.new("RGB", (2, 2), (255, 255, 255))).getpixel((0, 0)) == (0, 0, 0, 0)

    def test_in_grey_stay_grey(self, press):
        grey = Image.new("L", (2, 2), 80)
        assert press.picture(grey) is grey


def image(*pixels, height=1):
    """A picture in inks of these pixels side by side, in the last of so many rows."""
    made = Image.new("CMYK", (len(pixels), height))
    for x, pixel in enumerate(pixels):
        made.putpixel((x, height - 1), pixel)
    return made


def row(image):
    return [image.getpixel((x, image.height - 1)) for x in range(image.width)]


class TestPicturesInInks:
    """300 percent are 765 levels of four inks, 290 percent 739.5."""

    def test_within_the_limit_are_left_alone(self, press):
        own = image((255, 255, 255, 0), (90, 30, 0, 0), (200, 200, 200, 165))
        assert press.linked(own, None) is own

    def test_beyond_it_lose_colour_and_no_black_wherever_there_is_too_much(self, press):
        darkest, dark = (255, 204, 204, 230), (200, 200, 200, 155)
        light, solid = (200, 200, 200, 100), (0, 0, 0, 255)
        found = row(press.linked(image(darkest, dark, light, solid), None))
        assert found[2:] == [light, solid]
        for (*colours, black), before in zip(found, (darkest, dark), strict=False):
            assert 736 < sum(colours) + black <= 739.5
            assert black == before[3]
            part = (739.5 - black) / sum(before[:3])
            assert colours == pytest.approx([level * part for level in before[:3]], abs=1)

    def test_a_level_more_than_the_limit_is_beyond_it(self, press):
        found = row(press.linked(image((200, 200, 200, 166)), None))
        assert sum(found[0]) <= 739.5

    @pytest.mark.parametrize("height", [BAND, BAND + 1, 2 * BAND + 7])
    def test_every_row_counts(self, press, height):
        found = press.linked(image((255, 255, 255, 255), height=height), None)
        assert found.size == (1, height)
        assert 736 < sum(found.getpixel((0, height - 1))) <= 739.5
        assert found.getpixel((0, 0)) == (0, 0, 0, 0)

    def test_the_picture_itself_stays(self, press):
        own = image((255, 255, 255, 255))
        press.linked(own, None)
        assert row(own) == [(255, 255, 255, 255)]

    @pytest.mark.parametrize("profile", [None, b"", b"no profile", FOGRA39, SRGB])
    def test_keep_their_inks_if_made_for_this_press_or_for_none(self, press, profile):
        assert row(press.linked(image((0, 0, 0, 255)), profile)) == [(0, 0, 0, 255)]

    @pytest.mark.parametrize("at", [24, 35, 44, 47, 64, 67, 84, 99])
    def test_a_profile_of_another_date_or_identifier_is_the_same(self, press, at):
        assert row(press.linked(image((0, 0, 0, 255)), changed(FOGRA39, at))) == [(0, 0, 0, 255)]

    @pytest.mark.parametrize("at", [43, 48, 63, 83, 100, FOGRA39.index(b"FOGRA39")])
    def test_one_that_says_anything_else_is_another(self, press, at):
        other = changed(FOGRA39, at)
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        source, target = (ImageCms.ImageCmsProfile(BytesIO(profile)) for profile in (other, FOGRA39))
        link = ImageCms.buildTransform(source, target, "CMYK", "CMYK", intent, flags)
        own = image((0, 0, 0, 255), (90, 30, 0, 0))
        assert row(press.linked(own, other)) == row(ImageCms.applyTransform(own, link)) != row(own)


class TestProfiles:
    def test_a_press_is_called_as_its_profile_says(self, press):
        assert press.name.startswith("Coated FOGRA39L (")
        assert press.name == press.name.strip()

    @pytest.mark.parametrize(
        ("profile", "reason"),
        [
            (b"", "it is not an ICC profile"),
            (b"a picture of a press", "it is not an ICC profile"),
            (SRGB, "it describes RGB, not the four inks of a press"),
            (FOGRA39.replace(b"B2A", b"?2A"), "it tells no inks for colours: it is no output profile"),
        ],
    )
    def test_one_that_does_not_describe_a_press_says_why(self, profile, reason):
        with pytest.raises(UnfitProfile) as found:
            Separation(profile, 300).inks(BLACK)
        assert str(found.value) == reason

    def test_pictures_are_told_apart_by_profile_and_limit(self, press, made):
        keys = {press.key, made(200.0).key, Separation(changed(FOGRA39, 24), 300.0).key}
        assert len(keys) == 3
        assert press.key == Separation(FOGRA39, 300.0).key
        assert press.key.endswith(" 300.0 10.0")
