"""From the many ways to store colours to grey, sRGB and inks, with or without opacity."""

from __future__ import annotations

import struct

import pytest
from PIL import Image, ImageCms

from epk.pictures.to_srgb import PLAIN, foreign_profile, in_srgb
from tests.pictures.test_store import BLUE, RED, profile_with_red_and_blue_exchanged

EXCHANGED = profile_with_red_and_blue_exchanged()
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def grey_profile(gamma):
    """A profile of grey whose light is that power of its levels (ICC.1:2001-04)."""
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    curve = b"curv\0\0\0\0" + struct.pack(">IH2x", 1, round(gamma * 256))
    tags = struct.pack(">I4sII4sII", 2, b"wtpt", 156, 20, b"kTRC", 176, 14)
    head = struct.pack(
        ">I4xI4s4s4s12x4s28x3i48x", 192, 0x02400000, b"mntr", b"GRAY", b"XYZ ", b"acsp", 63190, 65536, 54061
    )
    return head + tags + white + curve


def plain(image):
    return PLAIN[image.mode](image)


class TestPlain:
    @pytest.mark.parametrize(
        ("mode", "colour", "becomes", "pixel"),
        [
            ("1", 1, "L", 255),
            ("L", 7, "L", 7),
            ("LA", (7, 9), "LA", (7, 9)),
            ("RGB", RED, "RGB", RED),
            ("RGBA", (1, 2, 3, 4), "RGBA", (1, 2, 3, 4)),
            ("RGBX", (1, 2, 3, 4), "RGB", (1, 2, 3)),
            ("CMYK", (1, 2, 3, 4), "CMYK", (1, 2, 3, 4)),
            ("YCbCr", (76, 85, 255), "RGB", (254, 0, 0)),
            ("I;16", 0x1234, "L", 0x12),
            ("I;16B", 0x1234, "L", 0x12),
            ("I;16L", 0x1234, "L", 0x12),
            ("I", 0xFFFF, "L", 255),
            ("I", 0, "L", 0),
            ("I", 256, "L", 0),
            ("I", 257, "L", 1),
        ],
    )
    def test_each_mode_becomes_one_that_can_be_resampled(self, mode, colour, becomes, pixel):
        found = plain(Image.new(mode, (2, 2), colour))
        assert (found.mode, found.getpixel((1, 1))) == (becomes, pixel)

    def test_palettes_become_colours(self):
        image = Image.new("RGB", (2, 2), RED).quantize(2)
        assert (plain(image).mode, plain(image).getpixel((0, 0))) == ("RGB", RED)

    @pytest.mark.parametrize("mode", ["1", "L", "RGB", "P"])
    def test_a_colour_that_is_transparent_becomes_opacity(self, mode):
        image = Image.new("RGB", (2, 2), (255, 255, 255)).convert(mode)
        image.info["transparency"] = image.getpixel((0, 0))
        found = plain(image)
        assert (found.mode, found.getpixel((0, 0))[3]) == ("RGBA", 0)

    @pytest.mark.parametrize("mode", ["L", "RGB"])
    def test_what_is_plain_is_not_copied(self, mode):
        image = Image.new(mode, (2, 2))
        assert plain(image) is image

    def test_sixteen_bits_keep_their_rows(self):
        image = Image.new("I", (1, 1100))
        for y in range(1100):
            image.putpixel((0, y), y % 256 * 257)
        assert plain(image).tobytes() == bytes(y % 256 for y in range(1100))


class TestProfile:
    @pytest.mark.parametrize(
        ("info", "found"),
        [
            ({}, None),
            ({"icc_profile": None}, None),
            ({"icc_profile": b""}, None),
            ({"icc_profile": "text"}, None),
            ({"icc_profile": SRGB}, None),
            ({"icc_profile": b"sRGB"}, None),
            ({"icc_profile": EXCHANGED}, EXCHANGED),
        ],
    )
    def test_is_foreign_unless_it_is_srgb(self, info, found):
        image = Image.new("RGB", (1, 1))
        image.info.update(info)
        assert foreign_profile(image) == found


class TestInSrgb:
    def test_without_a_profile_colours_stay(self):
        image = Image.new("RGB", (1, 1), RED)
        assert in_srgb(image, None) is image

    def test_with_one_they_are_converted(self):
        found = in_srgb(Image.new("RGB", (1, 1), RED), EXCHANGED)
        assert found.mode == "RGB"
        assert found.getpixel((0, 0)) == pytest.approx(BLUE, abs=3)

    def test_grey_with_one_stays_grey(self):
        found = in_srgb(Image.new("L", (1, 1), 128), grey_profile(1.0))
        assert found.mode == "L"
        assert found.getpixel((0, 0)) == pytest.approx(188, abs=2)

    @pytest.mark.parametrize("profile", [b"no profile", EXCHANGED[:200]])
    def test_one_that_cannot_be_read_is_passed_over(self, profile):
        image = Image.new("RGB", (1, 1), RED)
        assert in_srgb(image, profile).getpixel((0, 0)) == RED

    def test_one_for_another_kind_of_colour_is_passed_over(self):
        assert in_srgb(Image.new("L", (1, 1), 90), EXCHANGED).getpixel((0, 0)) == 90

    def test_inks_become_light(self):
        assert in_srgb(Image.new("CMYK", (1, 1), (0, 255, 255, 0)), None).getpixel((0, 0)) == RED

    @pytest.mark.parametrize(("mode", "colour"), [("LA", (9, 128)), ("RGBA", (9, 8, 7, 128))])
    def test_opacity_stays(self, mode, colour):
        found = in_srgb(Image.new(mode, (1, 1), colour), None)
        assert (found.mode, found.getpixel((0, 0))) == (mode, colour)

    def test_with_converted_colours_too(self):
        found = in_srgb(Image.new("RGBA", (1, 1), (*RED, 128)), EXCHANGED)
        assert found.getpixel((0, 0)) == pytest.approx((*BLUE, 128), abs=3)

    @pytest.mark.parametrize(("mode", "colour"), [("LA", (9, 255)), ("RGBA", (9, 8, 7, 255))])
    def test_opacity_that_hides_nothing_goes(self, mode, colour):
        found = in_srgb(Image.new(mode, (1, 1), colour), None)
        assert found.mode == mode[:-1]

    def test_opacity_of_nothing_at_all_stays(self):
        assert in_srgb(Image.new("RGBA", (1, 1), (9, 8, 7, 0)), None).mode == "RGBA"
