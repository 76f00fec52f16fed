"""The proof: pages with their edges drawn in, and a report."""

from __future__ import annotations

import sys

import pytest
from PIL import Image

from epk.build import Order
from epk.problems import ProblemsFound
from epk.proof import BLEED, COARSE, KEPT, TRIM, prove


@pytest.fixture
def proof(small):
    """The picture of the small film's sheet, and its report."""
    small.made()
    files = prove(Order(small.folder, small.folder / "proof", ("sheet",))).files
    picture, report = sorted(files, key=lambda file: file.suffix)
    with Image.open(picture) as opened:
        return opened.copy(), report.read_text("utf-8")


def test_lines_show_trim_bleed_and_safe_zone_from_outside_in(proof):
    picture, _ = proof
    height = picture.height * 3 // 4
    row = [picture.getpixel((x, height)) for x in range(picture.width // 2)]
    assert row.index(BLEED) < row.index(TRIM) < row.index(KEPT)


def test_pictures_too_coarse_are_framed(small):
    small.picture = small.picture.resize((1900, 877))
    small.made()
    files = prove(Order(small.folder, small.folder / "proof", ("sheet",))).files
    [picture] = [file for file in files if file.suffix == ".png"]
    with Image.open(picture) as opened:
        assert COARSE in {colour for _, colour in opened.getcolors(1 << 20)}


def test_the_report_says_what_a_printer_asks(proof):
    _, report = proof
    assert report.startswith("the-film-sheet-print.pdf: 1 page\nstandard   PDF/X-4, printed as Coated FOGRA39L")
    assert "trim       210.0 × 297.0 mm\nbleed      3.00 mm on every side" in report
    assert "at most 300 % together" in report
    assert "SourceSerif4" in report
    assert "216.0 ×" in report


def test_without_the_extra_it_says_how_to_get_it(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    small.made()
    with pytest.raises(ProblemsFound) as found:
        prove(Order(small.folder, small.folder / "proof", ("sheet",)))
    assert "pip install 'epk[proof]'" in found.value.problems[0].hint
