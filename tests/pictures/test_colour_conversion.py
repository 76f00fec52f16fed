"""What becomes of a picture's colours where no press is meant."""

import pytest
from PIL import Image

from epk.pictures.colour_conversion import GREYED, UNCONVERTED

INKS = Image.new("CMYK", (1, 1))


def test_on_a_screen_they_stay():
    image = Image.new("RGB", (1, 1), (255, 0, 0))
    assert UNCONVERTED.picture(image) is image


def test_in_one_ink_they_are_as_light_as_they_were():
    found = GREYED.picture(Image.new("RGB", (1, 1), (255, 0, 0)))
    assert (found.mode, found.getpixel((0, 0))) == ("L", 76)


@pytest.mark.parametrize("conversion", [UNCONVERTED, GREYED])
def test_for_neither_are_inks_of_use(conversion):
    assert conversion.linked(INKS, None) is None


def test_only_what_stays_as_it_is_has_no_key():
    assert UNCONVERTED.key == ""
    assert GREYED.key == "grey"
