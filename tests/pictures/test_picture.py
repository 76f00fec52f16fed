"""A picture as pages name it: cropped to what there is of it, or whole."""

from pathlib import Path

import pytest

from epk.data.values import Colour
from epk.pictures.picture import NEARLY, WHOLE, PictureFile, Shade, placed
from epk.problems import Span

PICTURE = PictureFile(Path("a.jpg"), Span("film.yaml"), 400, 200, "RGB", "JPEG", 1)
LITTLE = NEARLY * 0.99


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize("way", [1, -1])
def test_where_next_to_nothing_is_taken_away_it_is_whole(side, way):
    crop = list(WHOLE)
    crop[side] += way * LITTLE
    assert placed(PICTURE, tuple(crop)).crop == WHOLE


@pytest.mark.parametrize(
    ("crop", "shown"),
    [
        ((0.002, 0.0, 1.0, 1.0), (0.002, 0.0, 1.0, 1.0)),
        ((0.0, 0.0, 1.0, 0.99), (0.0, 0.0, 1.0, 0.99)),
        ((0.1, 0.2, 0.3, 0.4), (0.1, 0.2, 0.3, 0.4)),
        ((0.5, -0.1, 1.2, 1.0), (0.5, 0.0, 1.0, 1.0)),
        ((-0.001, 0.5, 1.001, 1.0), (0.0, 0.5, 1.0, 1.0)),
    ],
)
def test_a_crop_ends_where_the_picture_does(crop, shown):
    assert placed(PICTURE, crop).crop == shown


def test_a_placement_names_the_picture_and_its_shade():
    shade = Shade(Colour(0, 0, 0), ())
    assert placed(PICTURE) == (PICTURE, (0.0, 0.0, 1.0, 1.0), None)
    assert placed(PICTURE, (0.1, 0.0, 1.0, 1.0), shade) == (PICTURE, (0.1, 0.0, 1.0, 1.0), shade)


def test_less_than_a_fivehundredth_of_a_side_is_nothing():
    assert NEARLY == 0.002
