"""A film's own font files: damaged, incomplete, or not ours to embed."""

from __future__ import annotations

import shutil
import struct
from io import BytesIO

import fontpkg
import pytest
from fontTools.ttLib import TTCollection, TTFont

from epk.problems import ExitCode

FAMILY = "Source Serif 4"
"""The family that texts of the stock theme are set in."""


@pytest.fixture
def fonts(film):
    """The film's folder of fonts with one file, which a test may change."""
    folder = film.assets / "fonts"
    folder.mkdir()
    shutil.copy(fontpkg.path(FAMILY), folder / "own.ttf")
    return folder


def changed(path, change):
    """Open a font file, let `change` do something to it, and save it."""
    font = TTFont(path)
    change(font)
    font.save(path)


def embeddable(bits):
    def change(font):
        font["OS/2"].fsType = bits

    return change


@pytest.mark.usefixtures("fonts")
def test_a_good_one_is_used(film):
    assert film.build().code == ExitCode.DONE


@pytest.mark.parametrize("part", [0.0, 0.001, 0.05, 0.5, 0.95])
def test_a_truncated_one_is_refused(film, fonts, part):
    data = (fonts / "own.ttf").read_bytes()
    (fonts / "own.ttf").write_bytes(data[: int(len(data) * part)])
    film.build().refused("is no font, or is damaged", place="assets/fonts/own.ttf")


@pytest.mark.parametrize("table", ["cmap", "glyf", "hmtx", "head", "OS/2", "name", "hhea", "maxp", "loca"])
def test_one_that_lacks_a_table_is_refused(film, fonts, table):
    data = bytearray((fonts / "own.ttf").read_bytes())
    for at in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16):
        if data[at : at + 4] == table.encode().ljust(4):
            data[at : at + 4] = b"zzzz"
    (fonts / "own.ttf").write_bytes(data)
    film.build().refused("is no font, or is damaged", place="assets/fonts/own.ttf")


def test_one_without_any_character_is_refused(film, fonts):
    def strip(font):
        for table in font["cmap"].tables:
            table.cmap = {}

    changed(fonts / "own.ttf", strip)
    film.build().refused("is no font, or is damaged", place="assets/fonts/own.ttf")


@pytest.mark.parametrize("bits", [0x0002, 0x0100, 0x0200])
def test_one_whose_maker_forbids_embedding_is_refused(film, fonts, bits):
    changed(fonts / "own.ttf", embeddable(bits))
    film.build().refused("embed", "licence", place="assets/fonts/own.ttf")


@pytest.mark.parametrize("bits", [0x0000, 0x0004, 0x0008])
def test_one_that_may_be_embedded_for_printing_is_used(film, fonts, bits):
    changed(fonts / "own.ttf", embeddable(bits))
    assert film.build().code == ExitCode.DONE


def test_a_collection_is_refused_under_the_name_of_a_font(film, fonts):
    collection, file = TTCollection(), BytesIO()
    collection.fonts = [TTFont(fonts / "own.ttf")]
    collection.save(file)
    (fonts / "own.ttf").write_bytes(file.getvalue())
    film.build().refused("collection", place="assets/fonts/own.ttf")


def test_one_too_large_is_refused_before_it_is_read(film, fonts):
    with (fonts / "own.ttf").open("wb") as file:
        file.truncate(70_000_000)
    film.build().refused("larger than 64 MB", "EPK_MAX_FONT_BYTES", place="assets/fonts/own.ttf")


@pytest.mark.parametrize("place", [40, 400, 4_000, 40_000, 100_000])
def test_a_scrambled_one_ends_in_pdfs_or_in_a_refusal(film, fonts, place):
    data = bytearray((fonts / "own.ttf").read_bytes())
    data[place : place + 500] = bytes(range(250)) * 2
    (fonts / "own.ttf").write_bytes(data)
    assert film.build().code in (ExitCode.DONE, ExitCode.PROBLEMS)
