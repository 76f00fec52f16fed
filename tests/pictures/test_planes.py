"""Photographs reduced as JPEG stores them: they look the same, and everything else is reduced another way."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from epk.data.values import Colour
from epk.pictures.picture import Patch, Shade
from epk.pictures.planes import reduced
from epk.pictures.store import ImageStore
from tests.pictures.test_store import HERE, INCH, photograph, pixels, profile_with_red_and_blue_exchanged, requested

WHOLE = (0.0, 0.0, 1.0, 1.0)


def jpeg(image, **options):
    file = BytesIO()
    image.save(file, "JPEG", **{"quality": 92, "subsampling": "4:2:0", **options})
    return file.getvalue()


def apart(one, other):
    """How far colours are apart, on the average of all pixels, in levels of 256."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize("crop", [WHOLE, (0.1, 0.2, 0.85, 0.95), (0.0, 0.301, 1.0, 0.777)])
@pytest.mark.parametrize("size", [(400, 300), (401, 299), (333, 777), (1, 1)])
def test_a_photograph_looks_as_if_it_had_been_decoded_first(crop, size):
    data = jpeg(photograph(613, 811))
    whole = Image.open(BytesIO(data)).convert("RGB")
    box = [part * side for part, side in zip(crop, (*whole.size, *whole.size), strict=True)]
    expected = whole.resize(size, Image.Resampling.HAMMING, box)
    found = reduced(data, crop, size)
    assert found.size == size
    assert apart(found, expected) < 2.5


def test_colours_stay_where_they_are():
    """Half as fine, they must not move by half a pixel either."""
    image = Image.new("RGB", (800, 600), (200, 30, 30))
    image.paste((30, 30, 200), (400, 0, 800, 600))
    found = reduced(jpeg(image, quality=98), WHOLE, (500, 375)).convert("RGB")
    assert [found.getpixel((x, 180))[0] > 110 for x in (245, 247, 252, 254)] == [True, True, False, False]


@pytest.fixture
def opened(tmp_path):
    """A picture of that content, opened, and what its store stores for a print 2 inches wide."""

    def opened(data, name="a.jpg", shade=None):
        (tmp_path / name).write_bytes(data)
        store = ImageStore(None)
        picture = store.open(tmp_path / name, HERE)
        return picture, store.encoded(requested(store, picture, 2 * INCH, 1.5 * INCH, WHOLE, shade))

    return opened


def test_most_photographs_are_stored_so(opened):
    picture, stored = opened(jpeg(photograph(700, 525)))
    assert picture.planes
    assert (stored.width, stored.height, stored.components) == (400, 300, 3)
    assert apart(pixels(stored), photograph(400, 300)) < 2.5


@pytest.mark.parametrize(
    ("options", "mode"),
    [
        ({"subsampling": "4:4:4"}, "RGB"),
        ({"subsampling": "4:2:2"}, "RGB"),
        ({"keep_rgb": True, "subsampling": "4:4:4"}, "RGB"),
        ({}, "L"),
        ({}, "CMYK"),
        ({"icc_profile": profile_with_red_and_blue_exchanged()}, "RGB"),
        ({"exif": b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"}, "RGB"),
    ],
    ids=["full colours", "half across", "no planes", "grey", "inks", "another profile", "turned"],
)
def test_others_are_decoded_first(opened, options, mode):
    picture, stored = opened(jpeg(photograph(700, 525).convert(mode), **options))
    assert not picture.planes
    assert stored.components == (1 if mode == "L" else 3)


def test_a_shade_falls_on_light_and_colours_alike(opened):
    patch = Patch((0.1, 0.8, 0.9, 0.9), Colour(1, 1, 1), 4.5)
    shade = Shade(Colour(0.1, 0.0, 0.3), (patch,))
    bright = photograph(700, 525).point(lambda value: 128 + value // 2)
    _, stored = opened(jpeg(bright), "planes.jpg", shade)
    _, expected = opened(jpeg(bright, subsampling="4:4:4"), "full.jpg", shade)
    assert apart(pixels(stored), pixels(expected)) < 2
    assert max(pixels(stored).convert("RGB").getpixel((200, 260))) < 170
