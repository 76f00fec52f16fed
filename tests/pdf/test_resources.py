"""Fonts and pictures of a file: each in it once, whatever pages call it."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.resources import Resources
from epk.pictures.encoded import encoded_picture
from epk.pictures.picture import PictureFile, Placement
from epk.problems import Span
from epk.typeset.style import Face
from tests.objects import Objects


def placement(name):
    return Placement(PictureFile(Path(name), Span(""), 3, 2, "RGB", "PNG", 1))


def picture(data=b"abc", components=3, kind="FlateDecode", mask=None):
    return encoded_picture(zlib.compress(data), kind, (3, 2), components, mask)


@pytest.fixture
def written():
    """Pictures in a file of their own: what pages know of each, and the objects of the file."""

    def written(*pictures):
        canvas = TaggedCanvas()
        by_place = {placement(f"{number}.png"): one for number, one in enumerate(pictures)}
        resources = Resources(canvas, by_place.__getitem__)
        for place in by_place:
            resources.picture_name(place)
        known = [resources.picture(place) for place in by_place]
        return known, Objects(canvas)

    return written


def test_pictures_are_named_in_the_order_in_which_they_are_met():
    resources = Resources(TaggedCanvas(), lambda _: picture())
    one, other = placement("a.png"), placement("b.png")
    assert [resources.picture_name(place) for place in (one, other, one)] == ["I1", "I2", "I1"]


def test_a_picture_tells_its_size_its_colours_and_how_it_is_stored(written):
    [known], objects = written(picture())
    stream = objects[known.reference]
    told = {key: stream[key] for key in stream if key != "/Length"}
    assert told == {
        "/Type": "/XObject", "/Subtype": "/Image", "/Width": 3, "/Height": 2, "/BitsPerComponent": 8,
        "/ColorSpace": "/DeviceRGB", "/Filter": "/FlateDecode",
    }  # fmt: skip
    assert stream.get_data() == b"abc"
    assert (known.name, known.transparent) == ("I1", False)


@pytest.mark.parametrize(("components", "space"), [(1, "/DeviceGray"), (3, "/DeviceRGB"), (4, "/DeviceCMYK")])
def test_its_components_decide_the_space(written, components, space):
    [known], objects = written(picture(components=components))
    assert objects[known.reference]["/ColorSpace"] == space


@pytest.mark.parametrize(
    ("components", "kind", "inverted"),
    [(4, "DCTDecode", True), (4, "FlateDecode", False), (3, "DCTDecode", False), (1, "DCTDecode", False)],
)
def test_inks_of_a_jpeg_are_stored_the_other_way_round(written, components, kind, inverted):
    [known], objects = written(picture(components=components, kind=kind))
    stream = objects[known.reference]
    assert stream["/Filter"] == f"/{kind}"
    assert stream.get("/Decode") == ([1, 0] * 4 if inverted else None)


def test_a_mask_comes_along_and_makes_a_picture_transparent(written):
    mask = picture(b"mask", components=1)
    [known, other], objects = written(picture(mask=mask), picture())
    masked = objects[known.reference]["/SMask"]
    assert (masked["/ColorSpace"], masked.get_data()) == ("/DeviceGray", b"mask")
    assert (known.transparent, other.transparent) == (True, False)


def test_equal_pictures_are_stored_once_under_names_of_their_own(written):
    first, second = written(picture(), picture())[0]
    assert (first.name, second.name) == ("I1", "I2")
    assert first.reference == second.reference


def test_fonts_are_named_in_the_order_in_which_they_are_met(fonts):
    canvas = TaggedCanvas()
    resources = Resources(canvas, lambda _: picture())
    light, bold = fonts.font(Face("Newsreader", weight=300)), fonts.font(Face("Newsreader", weight=700))
    embedded = [resources.font(font) for font in (light, bold, light)]
    assert [font.name for font in embedded] == ["F1", "F2", "F1"]
    assert embedded[0] is embedded[2]
    for font in embedded:
        font.shown(40, "a")
    resources.write_fonts()
    objects = Objects(canvas)
    assert [objects[font.reference]["/Subtype"] for font in embedded[:2]] == ["/Type0"] * 2
