"""How large and how fine pictures are printed."""

from pathlib import Path

import pytest

from epk.page.items import Image
from epk.page.prints import Print, largest_prints
from epk.pictures.picture import PictureFile, Placement
from epk.problems import Span

FILE = PictureFile(Path("a.png"), Span("film"), 1000, 500, "RGB", "PNG", 1)
WHOLE, HALF = Placement(FILE), Placement(FILE, (0.25, 0.0, 0.75, 1.0))


def test_every_picture_is_told_once_where_it_is_largest():
    images = [Image(WHOLE, 10, 40), Image(HALF, 5, 5), Image(WHOLE, 20, 30), Image(WHOLE, 15, 35)]
    assert largest_prints(images) == [Print(WHOLE, 20, 40), Print(HALF, 5, 5)]


@pytest.mark.parametrize(("placement", "resolution"), [(WHOLE, 500), (HALF, 250)])
def test_only_the_pixels_that_are_shown_count(placement, resolution):
    assert Print(placement, 144, 72).resolution == pytest.approx(resolution)
