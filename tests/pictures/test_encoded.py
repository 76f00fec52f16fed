"""Encoded pictures: equal ones have equal keys, and come back from the cache as they were."""

import pytest

from epk.cache import Cache
from epk.pictures.encoded import PictureCache, encoded_picture

MASK = encoded_picture(b"mask", "FlateDecode", (3, 2), 1)
PICTURE = encoded_picture(b"data", "DCTDecode", (3, 2), 3)


def test_a_picture_says_how_it_is_stored():
    picture = encoded_picture(b"data", "DCTDecode", (3, 2), 4, MASK)
    assert picture[:6] == (b"data", "DCTDecode", 3, 2, 4, MASK)
    assert len(picture.key) == 32


@pytest.mark.parametrize(
    "other",
    [
        encoded_picture(b"date", "DCTDecode", (3, 2), 3),
        encoded_picture(b"data", "FlateDecode", (3, 2), 3),
        encoded_picture(b"data", "DCTDecode", (2, 3), 3),
        encoded_picture(b"data", "DCTDecode", (3, 2), 1),
        encoded_picture(b"data", "DCTDecode", (3, 2), 3, MASK),
    ],
)
def test_whatever_differs_makes_another_key(other):
    assert other.key != PICTURE.key
    assert encoded_picture(b"data", "DCTDecode", (3, 2), 3).key == PICTURE.key


def test_a_mask_counts_by_its_content():
    other = encoded_picture(b"musk", "FlateDecode", (3, 2), 1)
    keys = [encoded_picture(b"data", "DCTDecode", (3, 2), 3, mask).key for mask in (MASK, other, MASK)]
    assert keys[0] == keys[2] != keys[1]


@pytest.mark.parametrize("mask", [None, MASK, encoded_picture(b"", "FlateDecode", (3, 2), 1)])
@pytest.mark.parametrize("data", [b"", b"data", b"\n[]\n\x00\xff"])
def test_a_picture_is_kept_with_its_mask(tmp_path, data, mask):
    cache, picture = PictureCache(Cache(tmp_path)), encoded_picture(data, "DCTDecode", (3, 2), 3, mask)
    cache.keep("a recipe", picture)
    assert cache.find("a recipe") == picture
    assert cache.find("another") is None
