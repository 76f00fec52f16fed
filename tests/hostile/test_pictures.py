"""Picture files that are damaged, mislabelled or written to hurt, in a whole build.

What is read and how it comes out, EXIF orientations and truncated files among it, is in tests/pictures/test_store.py.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from epk.problems import ExitCode

POSTER = (8_100, 12_000)
"""Pixels of a poster of 27 × 40 inches at 300 dpi."""


@pytest.fixture
def picture(film):
    """Puts a file into the place of the key art, and builds."""

    def build(content, options=None):
        if isinstance(content, Image.Image):
            content.save(film.assets / "key-art.jpg", **(options or {}))
        else:
            (film.assets / "key-art.jpg").write_bytes(content)
        return film.build()

    return build


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, *chunks):
    """A PNG in RGB of that size by its header."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


def saved(image, kind):
    file = BytesIO()
    image.save(file, kind)
    return file.getvalue()


ROWS = zlib.compress(b"\0" * 31 * 10)
BOMB = zlib.compress(b"\0" * 300_000_000, 9)
SMALL = Image.new("RGB", (300, 200), "teal")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(png(60_000, 60_000, chunk(b"IDAT", ROWS)), ["too large", "EPK_MAX_PICTURE_PIXELS"], id="bomb"),
        pytest.param(png(0, 0, chunk(b"IDAT", ROWS)), ["damaged at its start"], id="zero-size"),
        pytest.param(png(0, 10, chunk(b"IDAT", ROWS)), ["damaged at its start"], id="zero-width"),
        pytest.param(b"GIF89a" + bytes(7) + b"," + bytes(9) + b"\x02\0;", ["damaged"], id="zero-size-gif"),
        pytest.param(png(10, 10, chunk(b"zTXt", b"k\0\0" + BOMB)), ["cannot be read"], id="bomb-in-a-comment"),
        pytest.param(png(10, 10, chunk(b"iCCP", b"k\0\0" + BOMB)), ["cannot be read"], id="bomb-in-the-profile"),
        pytest.param(b"\0\0\0\x18ftypheic" + bytes(400), ["HEIC or AVIF", "as JPEG or PNG"], id="heic"),
        pytest.param(b"\0\0\0\x18ftypavif" + bytes(400), ["HEIC or AVIF", "as JPEG or PNG"], id="avif"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", ["is not a JPEG"], id="svg"),
        pytest.param(b"%PDF-1.7\n%%EOF", ["is not a JPEG"], id="pdf-renamed"),
        pytest.param(b"MZ" + bytes(500), ["is not a JPEG"], id="program-renamed"),
        pytest.param(b"", ["is empty"], id="empty"),
        pytest.param(saved(SMALL, "JPEG")[:900], ["cannot be read"], id="truncated"),
    ],
)
def test_is_refused_with_its_place(picture, content, words):
    picture(content).refused("key-art.jpg", *words)


FRAMES = {"save_all": True, "append_images": [SMALL.point(lambda value: 255 - value)]}


@pytest.mark.parametrize(
    ("image", "options"),
    [
        pytest.param(Image.new("CMYK", (300, 200), (0, 90, 90, 0)), {"format": "JPEG"}, id="cmyk"),
        pytest.param(Image.new("CMYK", (300, 200), (0, 90, 90, 0)), {"format": "TIFF"}, id="cmyk-tiff"),
        pytest.param(Image.new("I;16", (300, 200), 9_000), {"format": "PNG"}, id="16-bit"),
        pytest.param(Image.new("1", (300, 200), 1), {"format": "PNG"}, id="1-bit"),
        pytest.param(SMALL.quantize(8), {"format": "PNG", "transparency": 0}, id="palette-with-transparency"),
        pytest.param(Image.new("LA", (300, 200), (90, 90)), {"format": "PNG"}, id="grey-with-transparency"),
        pytest.param(SMALL, {"format": "GIF", **FRAMES}, id="animated-gif"),
        pytest.param(SMALL, {"format": "WEBP", **FRAMES}, id="animated-webp"),
        pytest.param(SMALL, {"format": "PNG", **FRAMES}, id="animated-png"),
        pytest.param(SMALL, {"format": "TIFF", **FRAMES}, id="tiff-of-several-pages"),
        pytest.param(SMALL, {"format": "MPO", **FRAMES}, id="jpeg-of-several-pictures"),
        pytest.param(SMALL, {"format": "JPEG", "progressive": True}, id="progressive"),
        pytest.param(SMALL, {"format": "PNG"}, id="wrong-suffix"),
        pytest.param(Image.new("RGB", (1, 1)), {"format": "PNG"}, id="one-pixel"),
        pytest.param(Image.new("RGB", (20_000, 1)), {"format": "PNG"}, id="one-row"),
        pytest.param(Image.new("RGB", (1, 20_000)), {"format": "PNG"}, id="one-column"),
    ],
)
def test_unusual_pictures_are_printed(picture, image, options):
    assert picture(image, options).code == ExitCode.DONE


def test_rows_beyond_the_last_are_not_unpacked(picture):
    assert picture(png(10, 10, chunk(b"IDAT", BOMB))).code == ExitCode.DONE


@pytest.mark.parametrize("mode", ["RGB", "I;16"])
def test_a_cinema_poster_is_printed_within_a_gigabyte(picture, mode):
    assert picture(Image.new(mode, POSTER), {"format": "PNG", "compress_level": 1}).code == ExitCode.DONE


def test_a_picture_that_needs_more_memory_than_there_is_is_told(film):
    Image.new("RGBA", (12_000, 12_000)).save(film.assets / "key-art.jpg", "PNG", compress_level=1)
    outcome = film.build(EPK_MAX_PICTURE_PIXELS="200_000_000")
    outcome.refused("more memory than there is")
