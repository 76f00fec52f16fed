"""How near two pictures are to each other."""

import random

import pytest
from PIL import Image

from epk.check.assets import Asset
from epk.check.near_duplicates import ALIKE, FLAT, SIDE, HashedPicture, HashedPictures, fingerprint, hashed_pictures
from epk.data.record import Text

ONES = (1 << 63) - 1


def picture(marks, file="a.jpg", what="picture"):
    return HashedPicture(Asset(what, Text(file)), "digest", marks, unknown_inks=False)


@pytest.mark.parametrize(("differing", "alike"), [(0, True), (1, True), (ALIKE, True), (ALIKE + 1, False), (63, False)])
def test_pictures_are_alike_up_to_a_number_of_waves(differing, alike):
    one, other = picture(ONES), picture(ONES ^ ((1 << differing) - 1))
    assert one.like(other) is other.like(one) is alike


def test_what_shows_nothing_is_like_nothing():
    assert not picture(None).like(picture(None))
    assert not picture(None).like(picture(ONES))
    assert not picture(ONES).like(picture(None))


def striped(dark, light):
    """Upright halves: the standard deviation is half of the difference."""
    return ([dark] * (SIDE // 2) + [light] * (SIDE // 2)) * SIDE


def test_a_surface_is_even_below_two_levels_of_grey():
    assert FLAT == 2.0
    assert fingerprint(striped(100, 103)) is None
    assert fingerprint(striped(100, 104)) is not None


def test_a_fingerprint_is_of_shapes_and_not_of_brightness():
    dice = random.Random(3)  # noqa: S311  # the same picture every time
    grey = [dice.randrange(60, 160) for _ in range(SIDE * SIDE)]
    bits = fingerprint(grey)
    assert bits.bit_count() == 31
    assert bits == fingerprint([level + 40 for level in grey]) == fingerprint([level / 2 for level in grey])
    assert (bits ^ fingerprint([255 - level for level in grey])).bit_count() == 62
    turned = [grey[column * SIDE + row] for row in range(SIDE) for column in range(SIDE)]
    assert (bits ^ fingerprint(turned)).bit_count() > ALIKE


def test_pictures_are_compared_with_pictures_and_portraits_with_portraits():
    seen = HashedPictures(
        (
            picture(1, "a"),
            picture(2, "b", "portrait"),
            picture(3, "c"),
            picture(4, "d", "laurel"),
            picture(5, "e", "portrait"),
            picture(6, "f", "laurel"),
        ),
        (),
    )
    assert [(str(one.file), str(other.file)) for one, other in seen.pairs()] == [("a", "c"), ("b", "e")]


def test_what_is_missing_is_passed_over_and_what_is_damaged_is_told(project):
    film = project("year: 2021\n", {"assets/b.png": "no picture"})
    Image.effect_noise((40, 40), 60).save(film.folder / "assets" / "a.png")
    seen = hashed_pictures(film, [Asset("picture", Text(name)) for name in ("a.png", "b.png", "c.png", "a.png")])
    assert [str(one.file) for one in seen.pictures] == ["a.png", "a.png"]
    assert len(seen.damage) == 1
