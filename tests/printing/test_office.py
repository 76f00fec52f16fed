"""What an office printer gets: one ink, and no grounds to lay it on."""

from __future__ import annotations

import re

from pypdf import PdfReader

from epk.build import Order, build
from tests.printing.conftest import PROJECT


def colours(path):
    content = PdfReader(path).pages[0].get_contents().get_data()
    return re.findall(rb"(?<=\s)(\S+) (g|G|rg|RG|k|K)\s", content)


def test_everything_is_grey(small):
    small.blocks = "[logline, rule, {words: {text: red, style: red}}]"
    path, _ = small.made(edition="office")
    page = PdfReader(path).pages[0]
    assert {operator for _, operator in colours(path)} <= {b"g", b"G"}
    assert {entry["/ColorSpace"] for entry in page["/Resources"]["/XObject"].values()} == {"/DeviceGray"}


def test_letters_near_black_are_black(small):
    path, _ = small.made(edition="office")
    assert (b"0", b"g") in colours(path)


def test_dark_grounds_stay_white_and_letters_on_them_turn_dark(small):
    small.ground = "night\n    recolour: {ink: white}"
    path, _ = small.made(edition="office")
    assert (b"1", b"g") not in colours(path)
    assert (b"0", b"g") in colours(path)


def test_letters_half_on_a_picture_stay_light_with_the_ground_of_their_page(tmp_path):
    build(Order(PROJECT, tmp_path, ("press-kit",), edition="office"), lambda built: None)
    assert (b"1", b"g") in colours(tmp_path / "karmalink-press-kit-office.pdf")


def test_the_page_is_as_large_as_its_paper_and_goes_on_being_tagged(small):
    path, _ = small.made(edition="office")
    reader = PdfReader(path)
    assert "/StructTreeRoot" in reader.root_object
    assert "/BleedBox" not in reader.pages[0]
    assert float(reader.pages[0].mediabox.width) < 596
