"""Pictures that come in four inks: they go from press to press, not through the light of a screen."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw
from pypdf import PdfReader

from epk.pictures.separation import Separation
from tests.printing.conftest import PROJECT

FOGRA39 = (PROJECT / "epk/printing/icc/FOGRA39L.icc").read_bytes()
SIZE = (2600, 1200)


def other_press():
    """A profile that is not FOGRA39's, though its inks are: a name of another press is enough to tell."""
    changed = bytearray(FOGRA39)
    at = changed.index(b"FOGRA39")
    changed[at : at + 7] = b"FOGRA99"
    return bytes(changed)


def stored(path):
    """The one picture of a print file, as the inks of its pixels."""
    [picture] = PdfReader(path).pages[0]["/Resources"]["/XObject"].values()
    picture = picture.get_object()
    assert picture["/ColorSpace"] == "/DeviceCMYK"
    if picture["/Filter"] == "/DCTDecode":
        with Image.open(BytesIO(picture.get_data())) as opened:
            return opened.copy()
    return Image.frombytes("CMYK", (picture["/Width"], picture["/Height"]), picture.get_data())


def placed(small, image, **wishes):
    """What becomes of a CMYK picture in print."""
    small.picture = _Tiff(image, wishes.pop("profile_of_picture", None))
    return stored(small.made(**wishes)[0])


class _Tiff:
    """Saves itself as TIFF under whatever name: what counts is the content."""

    def __init__(self, image, profile):
        self._image, self._profile = image, profile

    def save(self, path):
        more = {"icc_profile": self._profile} if self._profile else {}
        self._image.save(path, "TIFF", **more)


@pytest.fixture
def flat():
    """Half a light blue in few inks, half black text's solid black."""
    image = Image.new("CMYK", SIZE, (90, 30, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 600, *SIZE), fill=(0, 0, 0, 255))
    return image


@pytest.mark.parametrize("profile", [None, FOGRA39], ids=["untagged", "tagged"])
def test_made_for_this_press_or_for_none_it_keeps_its_numbers(small, flat, profile):
    inks = placed(small, flat, profile_of_picture=profile)
    assert inks.getpixel((1000, 100)) == (90, 30, 0, 0)
    assert inks.getpixel((1000, 1100)) == (0, 0, 0, 255)


def test_a_profile_saved_again_is_the_same(small, flat):
    again = bytearray(FOGRA39)
    again[24:36] = bytes(12)
    assert placed(small, flat, profile_of_picture=bytes(again)).getpixel((1000, 1100)) == (0, 0, 0, 255)


def test_made_for_another_press_it_goes_straight_from_profile_to_profile(small, flat):
    inks = placed(small, flat, profile_of_picture=other_press())
    source, target = (ImageCms.ImageCmsProfile(BytesIO(profile)) for profile in (other_press(), FOGRA39))
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    link = ImageCms.buildTransform(source, target, "CMYK", "CMYK", intent, flags)
    for at in ((1000, 100), (1000, 1100)):
        direct = ImageCms.applyTransform(flat.crop((*at, at[0] + 1, at[1] + 1)), link).getpixel((0, 0))
        assert inks.getpixel(at) == direct
    assert inks.getpixel((1000, 1100)) != (0, 0, 0, 255)


def test_the_detour_through_srgb_would_have_changed_it(flat):
    separation = Separation(FOGRA39, 300)
    detour = separation.picture(flat.crop((0, 0, 1, 1)).convert("RGB"))
    assert (
        detour.getpixel((0, 0)) != separation.linked(flat.crop((0, 0, 1, 1)), None).getpixel((0, 0)) == (90, 30, 0, 0)
    )


@pytest.mark.parametrize("limit", [240.0, 300.0])
def test_the_limit_is_kept_and_black_with_it(small, flat, limit):
    ImageDraw.Draw(flat).rectangle((0, 0, 400, 400), fill=(255, 204, 204, 230))
    inks = placed(small, flat, ink_limit=limit)
    cyan, magenta, yellow, black = inks.getpixel((200, 200))
    assert limit - 12 < (cyan + magenta + yellow + black) / 2.55 <= limit
    assert black == 230
    assert cyan > magenta == yellow
    assert inks.getpixel((1000, 100)) == (90, 30, 0, 0)


def test_a_photograph_stays_within_the_limit_too(small):
    ramp = Image.linear_gradient("L").resize(SIZE)
    photo = Image.merge("CMYK", [ramp, ramp.rotate(180), ramp, ramp])
    inks = placed(small, photo)
    assert max(sum(pixel) for _, pixel in inks.getcolors(1 << 24)) / 2.55 <= 301


def test_a_profile_that_does_not_fit_is_passed_over(small, flat):
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert placed(small, flat, profile_of_picture=srgb).getpixel((1000, 100)) == (90, 30, 0, 0)


def test_on_a_screen_it_is_light(small, flat):
    small.picture = _Tiff(flat, None)
    path, _ = small.made(edition="screen")
    [picture] = PdfReader(path).pages[0]["/Resources"]["/XObject"].values()
    assert picture["/ColorSpace"] == "/DeviceRGB"
