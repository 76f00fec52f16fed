"""Picture files from outside: what is read of them, and what is said of those that are refused."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image

from epk.limits import PICTURE_PIXELS
from epk.pictures.files import PictureHeaders, located, read_header
from epk.pictures.picture import PictureFile
from epk.problems import ProblemsFound, Severity, Span
from tests.pictures.test_store import profile_with_red_and_blue_exchanged

HERE = Span("film.yaml", 3, 9)
CONVERT = "Export it as JPEG or PNG; renaming a file does not convert it."
DAMAGED = "Check that the file can be read, or export it again as JPEG or PNG."


def turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def said(path):
    """Message and hint of the one problem that a picture is refused with."""
    with pytest.raises(ProblemsFound) as found:
        read_header(path, HERE)
    [problem] = found.value.problems
    assert (problem.span, problem.severity) == (HERE, Severity.ERROR)
    return problem.message, problem.hint


class TestHeader:
    def test_tells_what_pages_need_to_know(self, tmp_path):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg")
        expected = PictureFile(tmp_path / "a.jpg", HERE, 30, 20, "RGB", "JPEG", 1, planes=True)
        assert read_header(tmp_path / "a.jpg", HERE) == expected

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_tells_the_size_as_it_is_looked_at(self, tmp_path, orientation):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", exif=turned(orientation))
        picture = read_header(tmp_path / "a.jpg", HERE)
        assert (picture.width, picture.height) == ((30, 20) if orientation < 5 else (20, 30))
        assert picture.orientation == orientation
        assert picture.planes is (orientation == 1)

    @pytest.mark.parametrize("exif", [turned(0), turned(9), b"Exif\0\0no", b"Exif\0\0no TIFF at all"])
    def test_takes_what_makes_no_sense_for_upright(self, tmp_path, exif):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", exif=exif)
        assert read_header(tmp_path / "a.jpg", HERE).orientation == 1

    def test_exif_that_is_damaged_is_passed_over_without_a_word(self, tmp_path):
        """Pillow's warning stood on stderr, with the line of its own code that it comes from."""
        Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
        script = f"""
from pathlib import Path
from epk.pictures.files import read_header
from epk.problems import Span
print(read_header(Path({str(tmp_path / "a.jpg")!r}), Span("film.yaml")).orientation)
"""
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        assert (done.stdout, done.stderr) == ("1\n", "")

    def test_tells_how_a_png_is_turned(self, tmp_path):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.png", exif=turned(6))
        picture = read_header(tmp_path / "a.png", HERE)
        assert (picture.width, picture.height, picture.orientation) == (20, 30, 6)

    @pytest.mark.parametrize("mode", ["L", "CMYK"])
    def test_tells_that_others_have_no_such_planes(self, tmp_path, mode):
        Image.new(mode, (30, 20)).save(tmp_path / "a.jpg")
        assert read_header(tmp_path / "a.jpg", HERE)[4:] == (mode, "JPEG", 1, False)

    def test_colours_of_a_profile_are_converted_before_they_are_reduced(self, tmp_path):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", icc_profile=profile_with_red_and_blue_exchanged())
        assert not read_header(tmp_path / "a.jpg", HERE).planes

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF", "WEBP"])
    def test_is_read_of_five_formats_whatever_a_file_is_called(self, tmp_path, kind):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.dat", kind)
        assert read_header(tmp_path / "a.dat", HERE) == (
            (tmp_path / "a.dat", HERE, 30, 20, "P" if kind == "GIF" else "RGB", kind, 1, kind == "JPEG")
        )


def test_each_header_is_read_once(tmp_path):
    headers = PictureHeaders()
    Image.new("RGB", (30, 20)).save(tmp_path / "a.png")
    Image.new("RGB", (3, 2)).save(tmp_path / "b.png")
    first = headers.open(tmp_path / "a.png", HERE)
    (tmp_path / "a.png").unlink()
    assert headers.open(tmp_path / "a.png", Span("layout.yaml")) is first
    headers.open(tmp_path / "b.png", HERE)
    assert list(headers) == [tmp_path / "a.png", tmp_path / "b.png"]


class TestLimits:
    def test_pixels_are_limited(self, tmp_path, monkeypatch):
        Image.new("1", (3000, 1000)).save(tmp_path / "a.png")
        monkeypatch.setenv("EPK_MAX_PICTURE_PIXELS", "3000000")
        read_header(tmp_path / "a.png", HERE)
        monkeypatch.setenv("EPK_MAX_PICTURE_PIXELS", "2999999")
        assert said(tmp_path / "a.png") == (
            'picture "a.png" is too large: 3000 × 1000 pixels, where 3 megapixels are allowed',
            "Export it smaller; 300 dpi at the printed size are enough. " + PICTURE_PIXELS.way_out,
        )

    def test_a_large_poster_is_no_bomb(self, tmp_path):
        """Pillow would warn of more than 89 megapixels."""
        header = b"IHDR" + struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
        chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
        (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT" + bytes(4))
        assert read_header(tmp_path / "a.png", HERE).width == 10_000

    def test_bytes_are_limited(self, tmp_path, monkeypatch):
        Image.new("1", (30, 10)).save(tmp_path / "a.png")
        with (tmp_path / "a.png").open("ab") as file:
            file.truncate(2_500_000)
        monkeypatch.setenv("EPK_MAX_PICTURE_BYTES", "2500000")
        read_header(tmp_path / "a.png", HERE)
        monkeypatch.setenv("EPK_MAX_PICTURE_BYTES", "2400000")
        message, hint = said(tmp_path / "a.png")
        assert message == 'picture "a.png" is too large: 2 MB, where 2.4 MB are allowed'
        assert "EPK_MAX_PICTURE_BYTES" in hint


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "message", "hint"),
        [
            (b"", 'picture "a.jpg" is empty', "Copy or export the file again."),
            (
                b"\0\0\0\x18ftypheic",
                '"a.jpg" is a HEIC or AVIF picture, which is not read',
                "Export it as JPEG or PNG.",
            ),
            (b"ftypheic", '"a.jpg" is not a JPEG, PNG, TIFF, WebP or GIF picture, or is damaged at its start', CONVERT),
            (b"BM", '"a.jpg" is not a JPEG, PNG, TIFF, WebP or GIF picture, or is damaged at its start', CONVERT),
        ],
    )
    def test_files_that_are_no_pictures(self, tmp_path, content, message, hint):
        (tmp_path / "a.jpg").write_bytes(content)
        assert said(tmp_path / "a.jpg") == (message, hint)

    def test_a_format_that_is_not_read(self, tmp_path):
        Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", "BMP")
        assert said(tmp_path / "a.jpg")[1] == CONVERT

    def test_colours_that_cannot_be_printed(self, tmp_path):
        Image.new("F", (3, 2)).save(tmp_path / "a.tiff")
        assert said(tmp_path / "a.tiff") == (
            'picture "a.tiff" stores its colours as "F", which cannot be printed',
            "Export it again in RGB with 8 bits a channel.",
        )

    def test_no_file_and_a_folder(self, tmp_path):
        (tmp_path / "b.jpg").mkdir()
        assert said(tmp_path / "a.jpg") == ('picture "a.jpg" cannot be read: No such file or directory', DAMAGED)
        assert said(tmp_path / "b.jpg") == ('"b.jpg" is not a file', "Name a JPEG or PNG file.")


class TestLocated:
    @pytest.mark.parametrize(
        ("trouble", "reason"),
        [
            (OSError("image file is truncated"), "cannot be read: image file is truncated"),
            (OSError(13, "Permission denied"), "cannot be read: Permission denied"),
            (ValueError("bad"), "cannot be read: bad"),
            (SyntaxError("broken PNG file"), "cannot be read: broken PNG file"),
            (struct.error("unpack"), "cannot be read: unpack"),
            (zlib.error("invalid"), "cannot be read: invalid"),
            (OverflowError("far"), "cannot be read: far"),
            (MemoryError(), "takes more memory than there is"),
        ],
    )
    def test_what_a_decoder_raises_is_a_problem_at_its_place(self, tmp_path, trouble, reason):
        with pytest.raises(ProblemsFound) as found, located(tmp_path / "a.jpg", HERE):
            raise trouble
        [problem] = found.value.problems
        assert problem.span == HERE
        assert problem.message == f'picture "a.jpg" {reason}'
        assert problem.hint == ("Export it smaller." if isinstance(trouble, MemoryError) else DAMAGED)

    def test_what_is_our_own_fault_is_none(self, tmp_path):
        with pytest.raises(ZeroDivisionError), located(tmp_path, HERE):
            raise ZeroDivisionError
