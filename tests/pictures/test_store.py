"""Pictures: what is read, how it is reduced, what passes untouched, and what is refused."""

from __future__ import annotations

import struct
import threading
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw

from epk.cache import Cache
from epk.data.values import Colour
from epk.file_state import FileState
from epk.pictures.colour_conversion import GREYED, UNCONVERTED
from epk.pictures.decoding_slots import DECODERS
from epk.pictures.encoded import EncodedPicture
from epk.pictures.encoder import ImageEncoder
from epk.pictures.picture import WHOLE, Patch, Shade, placed
from epk.pictures.store import ImageStore
from epk.problems import ProblemsFound, Span

HERE = Span("film.yaml", 3, 9)
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
INCH = 72.0


@pytest.fixture
def store():
    return ImageStore(None)


def corners(width=400, height=200):
    """A picture with red, green, blue and white quarters: top left, top right, bottom left, bottom right."""
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2 - 1, height // 2 - 1), RED)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), GREEN)
    draw.rectangle((0, height // 2, width // 2 - 1, height), BLUE)
    return image


def photograph(width, height):
    """A picture with too many colours to be a drawing."""
    ramp = Image.linear_gradient("L")
    channels = (ramp, ramp.rotate(90), Image.radial_gradient("L"))
    return Image.merge("RGB", [channel.resize((width, height)) for channel in channels])


def profile_with_red_and_blue_exchanged():
    """A valid RGB profile that is plainly not sRGB."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace("sRGB".encode("utf-16-be"), "odd!".encode("utf-16-be"))
    return profile.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")


def pixels(encoded: EncodedPicture) -> Image.Image:
    """The picture as a PDF reader decodes it."""
    if encoded.filter == "DCTDecode":
        return Image.open(BytesIO(encoded.data))
    mode = {1: "L", 3: "RGB"}[encoded.components]
    return Image.frombytes(mode, (encoded.width, encoded.height), zlib.decompress(encoded.data))


def requested(store, picture, width, height, crop=WHOLE, shade=None):
    """A placement of the picture, asked for in a size of so many points."""
    placement = placed(picture, crop, shade)
    store.request(placement, width, height)
    return placement


def printed(store, path, width, height, crop=(0.0, 0.0, 1.0, 1.0)):
    """The picture as stored for a print of so many points."""
    return store.encoded(requested(store, store.open(path, HERE), width, height, crop))


def near(colour, expected):
    return all(abs(a - b) <= 6 for a, b in zip(colour, expected, strict=True))


def refusal(store, path):
    """The problem a picture is refused with, from its header or when it is decoded."""
    with pytest.raises(ProblemsFound) as found:
        printed(store, path, INCH, INCH)
    (problem,) = found.value.problems
    assert problem.span == HERE
    assert path.name in problem.message
    assert problem.hint
    return problem.message


class TestSize:
    def test_is_reduced_to_200_dpi_at_the_printed_size(self, store, tmp_path):
        photograph(2000, 1000).save(tmp_path / "a.jpg")
        stored = printed(store, tmp_path / "a.jpg", 2 * INCH, 1 * INCH)
        assert (stored.width, stored.height) == (400, 200)
        assert pixels(stored).size == (400, 200)

    def test_is_never_enlarged(self, store, tmp_path):
        photograph(100, 50).save(tmp_path / "a.jpg")
        assert printed(store, tmp_path / "a.jpg", 9 * INCH, 4.5 * INCH).width == 100

    def test_serves_the_largest_print(self, store, tmp_path):
        photograph(2000, 1000).save(tmp_path / "a.jpg")
        picture = store.open(tmp_path / "a.jpg", HERE)
        small, large = requested(store, picture, INCH, INCH / 2), requested(store, picture, 3 * INCH, 1.5 * INCH)
        assert store.encoded(small) == store.encoded(large)
        assert store.encoded(small).width == 600

    @pytest.mark.parametrize(("pixels", "stored"), [(459, 459), (461, 400), (800, 400)])
    def test_a_little_finer_than_needed_is_left_as_it_is(self, store, tmp_path, pixels, stored):
        Image.new("L", (pixels, 4)).save(tmp_path / "a.png")
        assert printed(store, tmp_path / "a.png", 2 * INCH, 0.001).width == stored

    @pytest.mark.parametrize(
        ("sizes", "stored"),
        [
            ([(1, 0.5)], (200, 100)),
            ([(1, 0.1)], (200, 100)),
            ([(0.1, 0.5)], (200, 100)),
            ([(1, 0.1), (0.1, 1)], (400, 200)),
            ([(1, 0.5), (0.5, 0.25)], (200, 100)),
            ([(0.5, 0.25), (1, 0.5)], (200, 100)),
        ],
    )
    def test_serves_the_widest_and_the_highest_print(self, store, tmp_path, sizes, stored):
        Image.new("L", (1000, 500)).save(tmp_path / "a.png")
        picture = store.open(tmp_path / "a.png", HERE)
        for width, height in sizes:
            placement = requested(store, picture, width * INCH, height * INCH)
        assert store.encoded(placement)[2:4] == stored

    @pytest.mark.parametrize(("size", "stored"), [((4, 900), (1, 62)), ((900, 4), (62, 1)), ((9, 9), (1, 1))])
    def test_is_one_pixel_at_least(self, store, tmp_path, size, stored):
        Image.new("L", size).save(tmp_path / "a.png")
        assert printed(store, tmp_path / "a.png", 0.1, 0.1)[2:4] == stored

    def test_is_as_fine_as_the_store_is_asked_to_be(self, tmp_path):
        Image.new("L", (900, 900)).save(tmp_path / "a.png")
        assert printed(ImageStore(None, dpi=300), tmp_path / "a.png", INCH, INCH).width == 300

    def test_counts_only_the_part_that_is_shown(self, store, tmp_path):
        photograph(2000, 1000).save(tmp_path / "a.jpg")
        stored = printed(store, tmp_path / "a.jpg", 2 * INCH, 2 * INCH, (0.25, 0.0, 0.75, 1.0))
        assert (stored.width, stored.height) == (400, 400)
        stored = printed(store, tmp_path / "a.jpg", 2 * INCH, 0.25 * INCH, (0.0, 0.25, 1.0, 0.5))
        assert (stored.width, stored.height) == (400, 50)


class TestPassingThrough:
    @pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 95, "subsampling": 0}])
    def test_a_jpeg_that_fits_stays_as_it_is(self, store, tmp_path, options):
        path = tmp_path / "a.jpg"
        photograph(400, 200).save(path, **options)
        stored = printed(store, path, 2 * INCH, INCH)
        assert stored.data == path.read_bytes()
        assert (stored.filter, stored.components) == ("DCTDecode", 3)

    def test_so_does_one_a_little_finer_than_asked_for(self, store, tmp_path):
        path = tmp_path / "a.jpg"
        photograph(450, 225).save(path)
        assert printed(store, path, 2 * INCH, INCH).data == path.read_bytes()

    def test_a_grey_jpeg_stays_grey(self, store, tmp_path):
        path = tmp_path / "a.jpg"
        photograph(400, 200).convert("L").save(path)
        stored = printed(store, path, 2 * INCH, INCH)
        assert (stored.data, stored.components) == (path.read_bytes(), 1)

    def test_a_cropped_jpeg_is_cut(self, store, tmp_path):
        corners().save(tmp_path / "a.jpg", quality=95)
        stored = printed(store, tmp_path / "a.jpg", INCH, INCH, (0.5, 0.0, 1.0, 1.0))
        assert near(pixels(stored).getpixel((100, 20)), GREEN)
        assert near(pixels(stored).getpixel((100, 180)), WHITE)

    def test_a_jpeg_for_one_ink_or_with_a_shade_does_not(self, tmp_path):
        path = tmp_path / "a.jpg"
        photograph(400, 200).save(path)
        assert printed(ImageStore(None, conversion=GREYED), path, 2 * INCH, INCH).components == 1
        shade = Shade(Colour(0, 0, 0), (Patch((0.0, 0.5, 1.0, 1.0), Colour(1, 1, 1), 7.0),))
        store = ImageStore(None)
        placement = requested(store, store.open(path, HERE), 2 * INCH, INCH, WHOLE, shade)
        assert store.encoded(placement).data != path.read_bytes()


class Watched(ImageEncoder):
    """Remembers what was begun: pixels and effort."""

    def __init__(self):
        super().__init__()
        self.begun, self.futures = [], []

    def begin(self, work, pixels, effort=0):
        self.begun.append((pixels, effort))
        self.futures.append(super().begin(work, pixels, effort))
        return self.futures[-1]


class TestBeginning:
    @pytest.fixture
    def encoder(self):
        encoder = Watched()
        yield encoder
        encoder.close()

    def test_a_picture_is_begun_once_for_a_size(self, encoder, tmp_path):
        Image.new("L", (1000, 500)).save(tmp_path / "a.png")
        store = ImageStore(None, encoder=encoder)
        picture = store.open(tmp_path / "a.png", HERE)
        for inches in (1, 1, 0.5, 2):
            requested(store, picture, inches * INCH, inches / 2 * INCH)
        assert encoder.begun == [(500_000, 200 * 100), (500_000, 400 * 200)]

    def test_what_is_needed_larger_is_not_made_small_first(self, encoder, tmp_path):
        Image.new("L", (1000, 500)).save(tmp_path / "a.png")
        holding = threading.Event()
        for _ in range(DECODERS):
            encoder.begin(lambda: holding.wait(10), 1)
        store = ImageStore(None, encoder=encoder)
        picture = store.open(tmp_path / "a.png", HERE)
        small, large = requested(store, picture, INCH, INCH / 2), requested(store, picture, 2 * INCH, INCH)
        holding.set()
        assert store.encoded(small) == store.encoded(large)
        assert [future.cancelled() for future in encoder.futures[DECODERS:]] == [True, False]

    def test_one_in_planes_weighs_half(self, encoder, tmp_path):
        photograph(1000, 500).save(tmp_path / "a.jpg")
        store = ImageStore(None, encoder=encoder)
        requested(store, store.open(tmp_path / "a.jpg", HERE), INCH, INCH / 2)
        assert encoder.begun == [(250_000, 200 * 100)]


class TestOrientation:
    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("crop", [(0.0, 0.0, 1.0, 1.0), (0.0, 0.0, 0.9, 0.9)])
    def test_every_exif_orientation_is_shown_upright(self, store, tmp_path, orientation, crop):
        path = tmp_path / "a.jpg"
        undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
        stored = corners().transpose(Image.Transpose(undo[orientation])) if orientation > 1 else corners()
        exif = Image.Exif()
        exif[0x0112] = orientation
        stored.save(path, exif=exif, quality=95)
        picture = store.open(path, HERE)
        assert (picture.width, picture.height) == (400, 200)
        shown = pixels(store.encoded(requested(store, picture, 1.5 * INCH, 0.75 * INCH, crop)))
        assert shown.width == 2 * shown.height
        seen = [shown.getpixel((x, y)) for y in (5, shown.height - 5) for x in (5, shown.width - 5)]
        assert all(near(*pair) for pair in zip(seen, (RED, GREEN, BLUE, WHITE), strict=True))

    @pytest.mark.parametrize("orientation", [0, 9, 4711])
    def test_an_impossible_orientation_counts_as_upright(self, store, tmp_path, orientation):
        exif = Image.Exif()
        exif[0x0112] = orientation
        corners().save(tmp_path / "a.jpg", exif=exif)
        assert store.open(tmp_path / "a.jpg", HERE).orientation == 1


class TestColours:
    def test_cmyk_becomes_rgb(self, store, tmp_path):
        Image.new("CMYK", (40, 40), (0, 255, 255, 0)).save(tmp_path / "a.jpg")
        stored = printed(store, tmp_path / "a.jpg", INCH, INCH)
        assert stored.components == 3
        assert near(pixels(stored).getpixel((20, 20)), RED)

    @pytest.mark.parametrize("kind", ["jpg", "png"])
    def test_an_embedded_profile_is_applied(self, store, tmp_path, kind):
        corners().save(tmp_path / f"a.{kind}", icc_profile=profile_with_red_and_blue_exchanged())
        stored = printed(store, tmp_path / f"a.{kind}", 2 * INCH, INCH)
        assert near(pixels(stored).getpixel((5, 5)), BLUE)

    def test_an_srgb_profile_changes_nothing(self, store, tmp_path):
        path = tmp_path / "a.jpg"
        srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        photograph(400, 200).save(path, icc_profile=srgb)
        assert printed(store, path, 2 * INCH, INCH).data == path.read_bytes()

    def test_a_damaged_profile_is_passed_over(self, store, tmp_path):
        corners().save(tmp_path / "a.png", icc_profile=b"no profile at all")
        assert pixels(printed(store, tmp_path / "a.png", INCH, INCH)).getpixel((5, 5)) == RED

    def test_sixteen_bits_keep_their_greys(self, store, tmp_path):
        Image.new("I;16", (20, 20), 0x8080).save(tmp_path / "a.png")
        assert pixels(printed(store, tmp_path / "a.png", INCH, INCH)).getpixel((9, 9)) == 0x80

    def test_a_drawing_is_stored_without_loss(self, store, tmp_path):
        corners().save(tmp_path / "a.png")
        stored = printed(store, tmp_path / "a.png", 2 * INCH, INCH)
        assert stored.filter == "FlateDecode"
        assert pixels(stored).tobytes() == corners().tobytes()

    def test_a_photograph_without_loss_is_stored_as_jpeg(self, store, tmp_path):
        photograph(400, 300).save(tmp_path / "a.png")
        assert printed(store, tmp_path / "a.png", INCH, INCH).filter == "DCTDecode"

    @pytest.mark.parametrize("kind", ["png", "tiff", "webp", "gif"])
    def test_other_formats_are_read(self, store, tmp_path, kind):
        corners().save(tmp_path / f"a.{kind}", **({"lossless": True} if kind == "webp" else {}))
        assert near(pixels(printed(store, tmp_path / f"a.{kind}", INCH, INCH / 2)).getpixel((5, 5)), RED)


class TestTransparency:
    def test_becomes_a_mask(self, store, tmp_path):
        image = Image.new("RGBA", (40, 40), (*RED, 0))
        image.paste((*RED, 255), (0, 0, 20, 40))
        image.save(tmp_path / "a.png")
        stored = printed(store, tmp_path / "a.png", INCH, INCH)
        assert stored.mask is not None
        assert (stored.mask.width, stored.mask.components) == (40, 1)
        assert [pixels(stored.mask).getpixel((x, 9)) for x in (0, 39)] == [255, 0]

    def test_of_a_palette_colour_becomes_a_mask(self, store, tmp_path):
        image = corners().quantize(4)
        image.save(tmp_path / "a.png", transparency=image.getpixel((0, 0)))
        stored = printed(store, tmp_path / "a.png", 2 * INCH, INCH)
        assert stored.mask is not None
        assert [pixels(stored.mask).getpixel((x, 0)) for x in (0, 399)] == [0, 255]

    def test_that_hides_nothing_is_dropped(self, store, tmp_path):
        corners().convert("RGBA").save(tmp_path / "a.png")
        assert printed(store, tmp_path / "a.png", INCH, INCH).mask is None


class TestRefusals:
    def test_empty_file(self, store, tmp_path):
        (tmp_path / "a.jpg").touch()
        assert "empty" in refusal(store, tmp_path / "a.jpg")

    def test_text_renamed(self, store, tmp_path):
        (tmp_path / "a.jpg").write_text("Dear editor, please find enclosed")
        assert "is not a JPEG" in refusal(store, tmp_path / "a.jpg")

    @pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
    @pytest.mark.parametrize("part", [0.05, 0.5, 0.95])
    def test_truncated_file(self, store, tmp_path, kind, part):
        path = tmp_path / f"a.{kind}"
        photograph(600, 400).save(path)
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
        refusal(store, path)

    def test_truncated_jpeg_of_the_right_size(self, tmp_path):
        path = tmp_path / "a.jpg"
        photograph(200, 200).save(path)
        path.write_bytes(path.read_bytes()[:-400])
        assert "cannot be read" in refusal(ImageStore(None), path)

    def test_bomb(self, store, tmp_path):
        header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
        chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
        (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT" + b"\0" * 64)
        assert "too large: 60000 × 60000 pixels" in refusal(store, tmp_path / "a.png")

    def test_huge_file(self, store, tmp_path):
        with (tmp_path / "a.jpg").open("wb") as file:
            file.truncate(200_000_001)
        assert "too large: 200 MB" in refusal(store, tmp_path / "a.jpg")

    def test_colours_nobody_can_print(self, store, tmp_path):
        Image.new("F", (10, 10)).save(tmp_path / "a.tiff")
        assert 'stores its colours as "F"' in refusal(store, tmp_path / "a.tiff")

    def test_missing_file_and_folder(self, store, tmp_path):
        assert "No such file" in refusal(store, tmp_path / "a.jpg")
        (tmp_path / "b.jpg").mkdir()
        assert "not a file" in refusal(store, tmp_path / "b.jpg")

    def test_all_damaged_pictures_are_named_at_once(self, store, tmp_path):
        for name in ("a.jpg", "b.jpg"):
            photograph(600, 400).save(tmp_path / name)
            (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:4000])
            placed = requested(store, store.open(tmp_path / name, HERE), INCH, INCH)
        with pytest.raises(ProblemsFound) as found:
            store.encoded(placed)
        assert len(found.value.problems) == 2


class TestStates:
    def test_are_those_of_what_was_read_even_if_the_file_has_changed_since(self, store, tmp_path):
        photograph(600, 400).save(tmp_path / "a.jpg")
        before = FileState.of(tmp_path / "a.jpg")
        printed(store, tmp_path / "a.jpg", INCH, INCH)
        photograph(300, 200).save(tmp_path / "a.jpg")
        assert store.states() == {str(tmp_path / "a.jpg"): before}

    def test_are_known_of_a_file_that_has_gone(self, store, tmp_path):
        photograph(600, 400).save(tmp_path / "a.jpg")
        before = FileState.of(tmp_path / "a.jpg")
        printed(store, tmp_path / "a.jpg", INCH, INCH)
        (tmp_path / "a.jpg").unlink()
        assert store.states() == {str(tmp_path / "a.jpg"): before}

    def test_a_picture_that_was_only_looked_at_has_one_too(self, store, tmp_path):
        photograph(600, 400).save(tmp_path / "a.jpg")
        store.open(tmp_path / "a.jpg", HERE)
        assert store.states() == {str(tmp_path / "a.jpg"): FileState.of(tmp_path / "a.jpg")}


class TestCache:
    @pytest.fixture
    def cache(self, tmp_path):
        return Cache(tmp_path / "cache")

    def test_spares_decoding_a_second_time(self, cache, tmp_path, monkeypatch):
        photograph(600, 400).save(tmp_path / "a.jpg")
        first = printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH)
        monkeypatch.setattr("epk.pictures.loaded.LoadedPicture.encoded", None)
        assert printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH) == first

    def test_tells_apart_whatever_makes_another_picture(self, cache, tmp_path):
        corners(600, 300).save(tmp_path / "a.png")
        shade = Shade(Colour(0, 0, 0), (Patch((0.0, 0.5, 1.0, 1.0), Colour(1, 1, 1), 7.0),))
        makings = [
            (UNCONVERTED, INCH, WHOLE, None),
            (GREYED, INCH, WHOLE, None),
            (UNCONVERTED, 2 * INCH, WHOLE, None),
            (UNCONVERTED, INCH, (0.0, 0.0, 0.5, 1.0), None),
            (UNCONVERTED, INCH, WHOLE, shade),
        ]
        for _ in range(2):
            keys = set()
            for conversion, width, crop, shade in makings:
                store = ImageStore(cache, conversion=conversion)
                placement = requested(store, store.open(tmp_path / "a.png", HERE), width, 0.1, crop, shade)
                keys.add(store.encoded(placement).key)
            assert len(keys) == len(makings)

    def test_knows_a_picture_by_its_content_and_not_by_its_name(self, cache, tmp_path, monkeypatch):
        photograph(600, 400).save(tmp_path / "a.jpg")
        first = printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH)
        (tmp_path / "a.jpg").rename(tmp_path / "b.jpg")
        photograph(600, 401).save(tmp_path / "a.jpg")
        assert printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH) != first
        monkeypatch.setattr("epk.pictures.loaded.LoadedPicture.encoded", None)
        assert printed(ImageStore(cache), tmp_path / "b.jpg", INCH, INCH) == first

    def test_keeps_masks(self, cache, tmp_path):
        Image.new("RGBA", (40, 40), (*RED, 90)).save(tmp_path / "a.png")
        first, second = (printed(ImageStore(cache), tmp_path / "a.png", INCH, INCH) for _ in range(2))
        assert first.mask is not None
        assert first == second

    @pytest.mark.parametrize("damage", [b"", b"{}", b"\xff" * 999])
    def test_ignores_damaged_entries(self, cache, tmp_path, damage):
        photograph(600, 400).save(tmp_path / "a.jpg")
        first = printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH)
        (entry,) = (tmp_path / "cache").rglob("picture-*")
        for content in (damage, entry.read_bytes()[:-1], entry.read_bytes()[:-1] + b"?"):
            entry.write_bytes(content)
            assert printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH) == first

    def test_does_without_a_folder_it_cannot_write(self, cache, tmp_path):
        photograph(600, 600).save(tmp_path / "a.jpg")
        (tmp_path / "cache").touch()
        assert printed(ImageStore(cache), tmp_path / "a.jpg", INCH, INCH).width == 200
