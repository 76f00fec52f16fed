"""Pictures in memory: which files pass untouched, and how others are reduced and stored."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from epk.data.values import Colour
from epk.file_state import FileState
from epk.pictures.colour_conversion import GREYED, UNCONVERTED
from epk.pictures.files import read_header
from epk.pictures.loaded import FEW_COLOURS, LoadedPicture, read
from epk.pictures.picture import WHOLE, Patch, Shade
from epk.pictures.planes import reduced
from epk.problems import ProblemsFound
from tests.pictures.test_store import (
    BLUE,
    GREEN,
    HERE,
    RED,
    WHITE,
    corners,
    near,
    photograph,
    pixels,
    profile_with_red_and_blue_exchanged,
)

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.fixture
def loaded(tmp_path):
    """A picture saved and read."""

    def loaded(image, name="a.jpg", **options):
        image.save(tmp_path / name, **options)
        return read(read_header(tmp_path / name, HERE))

    return loaded


def untouched(source, crop=WHOLE, size=None):
    return source.untouched(crop, size or (source.picture.width, source.picture.height))


def encoded(source, size, crop=WHOLE, conversion=UNCONVERTED, shade=None):
    return source.encoded(crop, size, conversion, shade)


class TestRead:
    def test_a_file_is_known_by_its_content_size_and_time(self, loaded):
        source = loaded(corners())
        path = source.picture.path
        assert source.data == path.read_bytes()
        digest = hashlib.sha256(source.data).hexdigest()
        assert source.digest == digest
        assert source.state == FileState.of(path) == (path.stat().st_size, path.stat().st_mtime_ns, digest)

    def test_one_that_has_gone_is_named(self, loaded):
        picture = loaded(corners()).picture
        picture.path.unlink()
        with pytest.raises(ProblemsFound, match=r'picture "a\.jpg" cannot be read: No such file'):
            read(picture)

    @pytest.mark.parametrize(
        ("mode", "profile", "unknown"),
        [("CMYK", None, True), ("CMYK", b"a profile", False), ("RGB", None, False), ("L", None, False)],
    )
    def test_inks_without_a_profile_are_unknown(self, loaded, mode, profile, unknown):
        assert loaded(Image.new(mode, (3, 2)), icc_profile=profile).unknown_inks is unknown


class TestUntouched:
    @pytest.mark.parametrize(("mode", "components"), [("L", 1), ("RGB", 3)])
    @pytest.mark.parametrize("profile", [None, SRGB])
    def test_a_jpeg_in_grey_or_srgb_passes(self, loaded, mode, components, profile):
        source = loaded(photograph(30, 20).convert(mode), icc_profile=profile if mode == "RGB" else None)
        found = untouched(source)
        assert found[:6] == (source.data, "DCTDecode", 30, 20, components, None)

    @pytest.mark.parametrize("crop", [(0.0, 0.0, 0.9, 1.0), (0.1, 0.0, 1.0, 1.0)])
    def test_not_if_it_is_cropped(self, loaded, crop):
        assert untouched(loaded(photograph(30, 20)), crop) is None

    @pytest.mark.parametrize("size", [(29, 20), (30, 19), (20, 30)])
    def test_not_in_another_size(self, loaded, size):
        assert untouched(loaded(photograph(30, 20)), size=size) is None

    def test_not_in_inks_nor_with_a_profile_nor_turned(self, loaded):
        exif = Image.Exif()
        exif[0x0112] = 3
        assert untouched(loaded(photograph(30, 20).convert("CMYK"))) is None
        assert untouched(loaded(photograph(30, 20), icc_profile=profile_with_red_and_blue_exchanged())) is None
        assert untouched(loaded(photograph(30, 20), exif=exif)) is None

    @pytest.mark.parametrize("name", ["a.png", "a.webp", "a.gif"])
    def test_not_in_another_format(self, loaded, name):
        assert untouched(loaded(photograph(30, 20), name)) is None

    @pytest.mark.parametrize(
        ("frame", "passes"),
        [(0xC0, True), (0xC1, True), (0xC2, True), (0xC3, False), (0xC5, False), (0xC9, False), (0xCF, False)],
    )
    def test_only_if_pdf_readers_know_how_it_is_coded(self, loaded, frame, passes):
        source = loaded(photograph(30, 20))
        coded = source.data.replace(b"\xff\xc0\0\x11", bytes((0xFF, frame, 0, 0x11)))
        assert (untouched(LoadedPicture(source.picture, coded, 0)) is not None) is passes

    @pytest.mark.parametrize("marker", [0xC4, 0xC8, 0xCC, 0xDB, 0xFE])
    def test_whatever_comes_before_its_frame(self, loaded, marker):
        source = loaded(photograph(30, 20))
        more = source.data[:2] + bytes((0xFF, marker, 0, 4)) + b"??" + source.data[2:]
        lossless = more.replace(b"\xff\xc0\0\x11", b"\xff\xc3\0\x11")
        assert LoadedPicture(source.picture, lossless, 0).untouched(WHOLE, (30, 20)) is None
        if marker != 0xDB:
            assert LoadedPicture(source.picture, more, 0).untouched(WHOLE, (30, 20)).data == more

    @pytest.mark.parametrize(
        ("end", "passes"), [(b"\xff\xd9", True), (b"\xff\xd9\0\0\n", True), (b"", False), (b"\xff\xd9more", False)]
    )
    def test_only_with_its_end(self, loaded, end, passes):
        source = loaded(photograph(30, 20))
        data = source.data.removesuffix(b"\xff\xd9") + end
        assert (untouched(LoadedPicture(source.picture, data, 0)) is not None) is passes

    @pytest.mark.parametrize("data", [b"\xff\xd8", b"\xff\xd8\xff\xe0\0\x04ab\xff\xd9", b"\xff\xd8??\xff\xc0\xff\xd9"])
    def test_not_without_a_frame(self, loaded, data):
        assert untouched(LoadedPicture(loaded(photograph(30, 20)).picture, data, 0)) is None


class TestEncoded:
    @pytest.mark.parametrize("size", [(200, 100), (100, 50), (40, 20), (101, 333)])
    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_is_reduced_to_its_size_with_everything_in_its_place(self, loaded, size, name):
        found = encoded(loaded(corners(400, 600), name), size)
        assert (found.width, found.height) == pixels(found).size == size
        width, height = size
        seen = [pixels(found).getpixel((x, y)) for y in (4, height - 5) for x in (4, width - 5)]
        assert all(abs(a - b) < 12 for pixel, colour in zip(seen, (RED, GREEN, BLUE, WHITE), strict=True)
                   for a, b in zip(pixel, colour, strict=True))  # fmt: skip

    def test_is_cut_at_each_side(self, loaded):
        ramp = Image.linear_gradient("L").resize((256, 256))
        image = Image.merge("RGB", (ramp, ramp.rotate(90), ramp))
        found = pixels(encoded(loaded(image, "a.png"), (64, 128), (0.5, 0.25, 0.75, 0.75))).convert("RGB")
        first, last = found.getpixel((0, 0)), found.getpixel((63, 127))
        assert (first[0], last[0]) == (pytest.approx(64, abs=4), pytest.approx(191, abs=4))
        assert (first[1], last[1]) == (pytest.approx(128, abs=4), pytest.approx(191, abs=4))

    @pytest.mark.parametrize(("top", "bottom"), [(0.0, 1.0), (0.25, 0.75)])
    def test_rows_of_a_high_picture_follow_each_other(self, loaded, top, bottom):
        image = Image.linear_gradient("L").resize((8, 1400), Image.Resampling.BILINEAR)
        found = pixels(encoded(loaded(image, "a.png"), (4, 700), (0.0, top, 1.0, bottom)))
        expected = image.resize((4, 700), Image.Resampling.HAMMING, (0, top * 1400, 8, bottom * 1400))
        assert [found.getpixel((1, y)) for y in range(700)] == [expected.getpixel((1, y)) for y in range(700)]

    @pytest.mark.parametrize("orientation", [1, 3, 4, 5, 6, 8])
    @pytest.mark.parametrize("upright", [True, False])
    def test_is_as_sharp_as_its_size_allows(self, loaded, orientation, upright):
        """A JPEG may be decoded coarser than it is, but no coarser than it is needed in either direction."""
        stripes = Image.new("L", (800, 800))
        for x in range(0, 800, 4):
            stripes.paste(255, (x, 0, x + 2, 800))
        exif = Image.Exif()
        exif[0x0112] = orientation
        turned = orientation >= 5
        stored = stripes if upright is not turned else stripes.transpose(Image.Transpose.ROTATE_90)
        source = loaded(stored.convert("RGB"), exif=exif, quality=95, subsampling="4:4:4")
        crop, size = ((0.25, 0.0, 0.5, 1.0), (200, 50)) if upright else ((0.0, 0.25, 1.0, 0.5), (50, 200))
        found = pixels(encoded(source, size, crop)).convert("L")
        row = [found.getpixel((x, 25) if upright else (25, x)) for x in range(200)]
        assert min(row) < 40
        assert max(row) > 215
        assert sum(level > 128 for level in row) == pytest.approx(100, abs=4)

    @pytest.mark.parametrize(("colours", "kind"), [(FEW_COLOURS, "FlateDecode"), (FEW_COLOURS + 1, "DCTDecode")])
    def test_without_loss_a_drawing_stays_without(self, loaded, colours, kind):
        image = Image.new("RGB", (64, 40), (0, 0, 1))
        for number in range(colours):
            image.putpixel((number % 64, number // 64), (number % 256, number // 256, 1))
        assert encoded(loaded(image, "a.png"), (64, 40)).filter == kind
        assert FEW_COLOURS == 2048

    def test_a_photograph_is_a_photograph_however_few_its_colours(self, loaded):
        assert encoded(loaded(Image.new("RGB", (60, 40), RED)), (30, 20)).filter == "DCTDecode"
        assert encoded(loaded(Image.new("RGB", (60, 40), RED), "a.png"), (30, 20)).filter == "FlateDecode"

    @pytest.mark.parametrize("mode", ["LA", "RGBA"])
    def test_opacity_is_a_picture_of_its_own(self, loaded, mode):
        image = Image.new("RGB", (8, 4), (60, 60, 60)).convert(mode)
        image.putalpha(90)
        found = encoded(loaded(image, "a.png"), (8, 4))
        assert (found.filter, found.components) == ("FlateDecode", len(mode) - 1)
        assert (found.mask.width, found.mask.height, found.mask.components) == (8, 4, 1)
        assert pixels(found.mask).getpixel((7, 3)) == 90
        assert pixels(found).convert("RGB").getpixel((7, 3)) == (60, 60, 60)

    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_colours_are_converted(self, loaded, name):
        found = encoded(loaded(corners(), name), (400, 200), conversion=GREYED)
        assert found.components == 1
        assert near((pixels(found).getpixel((5, 5)),), (76,))

    @pytest.mark.parametrize("size", [(200, 100), (320, 160)])
    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_a_shade_falls_on_it(self, loaded, name, size):
        shade = Shade(Colour(0, 0, 0), (Patch((0.5, 0.6, 1.0, 0.9), Colour(1, 1, 1), 7.0),))
        found = pixels(encoded(loaded(corners(), name), size, shade=shade))
        assert max(found.getpixel((size[0] - 10, size[1] * 3 // 4))) < 120
        assert near(found.getpixel((10, 10)), RED)

    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_a_damaged_file_is_named(self, loaded, name):
        source = loaded(photograph(300, 200), name)
        half = LoadedPicture(source.picture, source.data[: len(source.data) // 2], 0)
        with pytest.raises(ProblemsFound, match=f'picture "{name}" cannot be read'):
            encoded(half, (100, 60))


class TestPlanes:
    """A JPEG is reduced as it is stored where it is needed more than half as fine as it is."""

    @pytest.mark.parametrize(
        ("size", "crop", "fine"),
        [
            ((201, 50), WHOLE, True),
            ((50, 101), WHOLE, True),
            ((200, 100), WHOLE, False),
            ((101, 50), (0.25, 0.0, 0.75, 1.0), True),
            ((100, 100), (0.25, 0.0, 0.75, 1.0), False),
            ((50, 51), (0.0, 0.5, 1.0, 1.0), True),
            ((50, 50), (0.0, 0.25, 1.0, 0.75), False),
        ],
    )
    def test_is_reduced_so_where_all_of_it_would_be_decoded(self, loaded, size, crop, fine):
        source, planes = loaded(photograph(400, 200)), BytesIO()
        reduced(source.data, crop, size).save(planes, "JPEG", quality=85)
        assert (encoded(source, size, crop).data == planes.getvalue()) is fine

    def test_not_where_it_has_none_or_colours_are_converted(self, loaded):
        assert encoded(loaded(photograph(400, 200), subsampling="4:4:4"), (400, 200)).components == 3
        found = encoded(loaded(photograph(400, 200)), (300, 150), conversion=GREYED)
        expected = photograph(400, 200).resize((300, 150)).convert("L")
        assert abs(pixels(found).getpixel((150, 75)) - expected.getpixel((150, 75))) < 8


class Linked:
    """Inks that go straight to other inks."""

    key = "linked"

    def __init__(self):
        self.profiles = []

    def picture(self, image):
        return image

    def linked(self, image, profile):
        self.profiles.append(profile)
        return Image.new("CMYK", image.size, (1, 2, 3, 4))


class TestInks:
    @pytest.mark.parametrize("profile", [None, b"a profile"])
    def test_are_linked_with_their_profile(self, loaded, profile):
        conversion = Linked()
        found = encoded(loaded(Image.new("CMYK", (4, 4)), "a.tif", icc_profile=profile), (4, 4), conversion=conversion)
        assert (found.components, found.filter, conversion.profiles) == (4, "FlateDecode", [profile])

    def test_become_light_where_a_shade_falls_on_them(self, loaded):
        conversion = Linked()
        shade = Shade(Colour(0, 0, 0), (Patch((0, 0, 1, 1), Colour(1, 1, 1), 4.5),))
        found = encoded(loaded(Image.new("CMYK", (4, 4)), "a.tif"), (4, 4), conversion=conversion, shade=shade)
        assert (found.components, conversion.profiles) == (3, [])

    def test_light_is_not_linked(self, loaded):
        conversion = Linked()
        assert encoded(loaded(corners(), "a.png"), (4, 4), conversion=conversion).components == 3
        assert conversion.profiles == []


def quality(found):
    """The first number of a JPEG's table of quantisation: the greater, the coarser."""
    return Image.open(BytesIO(found.data)).quantization[0][0]


def test_a_press_gets_photographs_finer_than_a_screen(loaded):
    screen = encoded(loaded(photograph(300, 200)), (100, 60))
    press = encoded(loaded(photograph(300, 200).convert("CMYK")), (100, 60), conversion=Linked())
    plain = BytesIO(), BytesIO()
    Image.new("RGB", (8, 8)).save(plain[0], "JPEG", quality=85)
    Image.new("RGB", (8, 8)).save(plain[1], "JPEG", quality=92)
    assert [quality(screen), quality(press)] == [Image.open(file).quantization[0][0] for file in plain]


def test_time_is_when_the_file_was_read(loaded):
    source = loaded(corners())
    os.utime(source.picture.path, ns=(5, 7_000_000_001))
    assert read(source.picture).time == 7_000_000_001
