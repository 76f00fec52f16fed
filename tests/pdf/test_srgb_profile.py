"""The profile of sRGB: its header, its tags, and what other programs read in it."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import ImageCms

from epk.pdf.srgb_profile import srgb_profile

TAGS = ["desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]


@pytest.fixture
def tags():
    """The place and length of every tag, by its name."""
    data = srgb_profile()
    entries = (struct.unpack_from(">4sII", data, 132 + 12 * n) for n in range(*struct.unpack_from(">I", data, 128)))
    return {name.decode(): (place, length) for name, place, length in entries}


def numbers(place, length, head=8):
    data = srgb_profile()[place + head : place + length]
    return [value / 65536 for (value,) in struct.iter_unpack(">i", data)]


def test_the_header_says_what_it_is():
    data = srgb_profile()
    assert struct.unpack_from(">I", data)[0] == len(data)
    assert data[8:24] == b"\x04\x20\0\0mntrRGB XYZ "
    assert struct.unpack_from(">6H", data, 24) == (2004, 10, 1, 0, 0, 0)
    assert data[36:40] == b"acsp"
    assert data[40:68] == bytes(28)
    assert [value / 65536 for value in struct.unpack_from(">3i", data, 68)] == pytest.approx(
        [0.9642, 1, 0.82491], abs=1e-5
    )
    assert data[80:128] == bytes(48)


def test_tags_follow_each_other_at_multiples_of_four_and_equal_ones_are_there_once(tags):
    assert list(tags) == TAGS
    places = sorted(set(tags.values()))
    assert len(places) == 8
    assert tags["rTRC"] == tags["gTRC"] == tags["bTRC"]
    end = 128 + 4 + 12 * 10
    for place, length in places:
        assert place == end
        end = place + -(-length // 4) * 4
    assert end == len(srgb_profile())


@pytest.mark.parametrize(
    ("tag", "values"),
    [
        ("wtpt", [0.9642, 1, 0.82491]),
        ("rXYZ", [0.43607, 0.22249, 0.01392]),
        ("gXYZ", [0.38515, 0.71687, 0.09708]),
        ("bXYZ", [0.14307, 0.06061, 0.7141]),
        ("chad", [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]),
    ],
)
def test_numbers_are_those_of_the_standards(tags, tag, values):
    assert numbers(*tags[tag]) == pytest.approx(values, abs=1e-5)


def test_the_primaries_add_up_to_white(tags):
    primaries = (numbers(*tags[f"{name}XYZ"]) for name in "rgb")
    assert [sum(parts) for parts in zip(*primaries, strict=True)] == pytest.approx(numbers(*tags["wtpt"]), abs=3e-4)


def test_light_follows_the_curve_of_the_standard(tags):
    place, length = tags["rTRC"]
    assert srgb_profile()[place : place + 12] == b"para\0\0\0\0\0\3\0\0"
    gamma, a, b, c, threshold = numbers(place, length, 12)
    assert [gamma, a, b, c, threshold] == pytest.approx([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045], abs=1e-5)


def test_texts_are_read_by_others():
    profile = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB IEC61966-2.1"
    assert ImageCms.getProfileCopyright(profile).strip() == "No copyright, use freely"
    assert profile.profile.version == 4.2
