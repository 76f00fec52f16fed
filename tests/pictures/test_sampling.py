"""Colours looked up in pictures as they are stored."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from PIL import Image

from epk.data.values import Colour
from epk.pictures.encoded import encoded_picture
from epk.pictures.sampling import colours, greys

LEVELS = bytes(range(0, 40, 10))


def stored(width, height, components=1, data=LEVELS):
    return encoded_picture(zlib.compress(data), "FlateDecode", (width, height), components)


def grey(*levels):
    return [Colour(level / 255, level / 255, level / 255) for level in levels]


@pytest.mark.parametrize(
    ("part", "levels"),
    [
        ((0.0, 0.0, 1.0, 1.0), (0, 10, 20, 30)),
        ((0.0, 0.0, 0.5, 1.0), (0, 20)),
        ((0.5, 0.0, 1.0, 1.0), (10, 30)),
        ((0.0, 0.5, 1.0, 1.0), (20, 30)),
        ((0.0, 0.0, 1.0, 0.5), (0, 10)),
        ((0.49, 0.49, 0.51, 0.51), (0,)),
        ((0.51, 0.51, 0.52, 0.52), (30,)),
        ((0.9, 0.0, 0.9, 0.4), (10,)),
    ],
)
def test_all_pixels_within_a_part_are_told_and_one_at_least(part, levels):
    assert colours(stored(2, 2), part) == grey(*levels)


def test_sides_are_parts_of_their_own_lengths():
    assert colours(stored(4, 1), (0.25, 0.0, 0.75, 1.0)) == grey(10, 20)
    assert colours(stored(1, 4), (0.0, 0.25, 1.0, 0.75)) == grey(10, 20)


def test_colours_are_told_red_first():
    picture = stored(2, 1, 3, bytes((255, 0, 51, 0, 102, 204)))
    assert colours(picture, (0, 0, 1, 1)) == [Colour(1, 0, 0.2), Colour(0, 0.4, 0.8)]


def test_photographs_are_looked_up_too():
    file = BytesIO()
    Image.new("RGB", (8, 8), (200, 100, 50)).save(file, "JPEG", quality=95)
    [found] = colours(encoded_picture(file.getvalue(), "DCTDecode", (8, 8), 3), (0.5, 0.5, 0.6, 0.6))
    assert (found.red, found.green, found.blue) == pytest.approx((200 / 255, 100 / 255, 50 / 255), abs=0.02)


def test_greys_are_told_row_by_row():
    assert greys(stored(2, 2)) == LEVELS
    assert greys(stored(1, 1, 3, bytes((255, 0, 0)))) == bytes((76,))
