"""Which ink is where, as Ghostscript separates the pages: body text is black alone, and no page takes too much."""

from __future__ import annotations

import subprocess

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from epk.build import Order, build
from tests.printing.conftest import PROJECT

pytestmark = pytest.mark.program("gs")
PASSAGES = {
    "press-kit": "In Tralok Bek hardly anybody",
    "submission-sheet": "Phnom Penh in the near future",
}
"""A few words of body text, in ink on paper."""


def ghostscript(*arguments):
    """What Ghostscript says of the trimmed pages; marks outside, which are in every ink, do not count."""
    command = ["gs", "-q", "-dSAFER", "-dUseTrimBox", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def coverage(path, device="inkcov"):
    """For every page the part that has any cyan, magenta, yellow and black (`ink_cov`: percent of full ink)."""
    lines = ghostscript("-o", "-", f"-sDEVICE={device}", path).splitlines()
    return [tuple(float(part) for part in line.split()[:4]) for line in lines if line.endswith("OK")]


def separated(path, page, folder, dpi=72):
    """The plates of a page: for each ink a picture in which 255 is full ink."""
    ghostscript("-sDEVICE=tiffsep", f"-r{dpi}", f"-sPageList={page}", "-o", folder / "plate.tif", path)
    plates = {}
    for ink in ("Cyan", "Magenta", "Yellow", "Black"):
        with Image.open(folder / f"plate({ink}).tif") as opened:
            plates[ink] = opened.convert("L").point(lambda light: 255 - light)
    return plates


def where(path, words):
    """The page on which words stand, and their line's box in points from the trimmed page's upper left corner."""
    trim = PdfReader(path).pages[0].trimbox
    for number, page in enumerate(pypdfium2.PdfDocument(path), start=1):
        text = page.get_textpage()
        found = text.search(words).get_next()
        if found:
            boxes = [text.get_charbox(found[0] + n) for n in range(found[1])]
            left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
            low, high = min(box[1] for box in boxes), max(box[3] for box in boxes)
            top = float(trim.top)
            return number, (left - float(trim.left), top - high, right - float(trim.left), top - low)
    raise AssertionError(words)


def text_pages(path):
    """Pages of body text without pictures, counted from 1."""
    pages = PdfReader(path).pages
    return [
        number
        for number, page in enumerate(pages, start=1)
        if not page["/Resources"]["/XObject"] and len(page.extract_text().split()) > 250
    ]


class TestInPrint:
    @pytest.mark.parametrize("document", ["press-kit", "submission-sheet"])
    def test_pages_of_body_text_take_no_cyan_and_most_of_all_black(self, karmalink, document):
        pages = text_pages(karmalink[document])
        assert pages
        covered = coverage(karmalink[document])
        for number in pages:
            cyan, _, _, black = covered[number - 1]
            assert cyan == 0
            assert 0.01 < black < 0.2

    def test_on_white_paper_they_take_nothing_but_black(self, karmalink):
        cyan, magenta, yellow, black = coverage(karmalink["submission-sheet"])[1]
        assert cyan == magenta == yellow == 0 < black

    @pytest.mark.parametrize("document", PASSAGES)
    def test_letters_are_on_the_black_plate_and_leave_no_trace_on_the_others(self, karmalink, tmp_path, document):
        path = karmalink[document]
        page, (left, top, right, low) = where(path, PASSAGES[document])
        plates = separated(path, page, tmp_path)
        line = (int(left), int(top), int(right) + 1, int(low) + 1)
        levels = {ink: plate.crop(line).getextrema() for ink, plate in plates.items()}
        assert levels["Cyan"] == (0, 0)
        assert levels["Magenta"][0] == levels["Magenta"][1]
        assert levels["Yellow"][0] == levels["Yellow"][1]
        assert levels["Black"][0] < 10
        assert levels["Black"][1] > 120

    @pytest.mark.parametrize("document", ["one-sheet", "press-kit", "submission-sheet"])
    def test_every_page_has_ink_and_in_all_no_more_than_the_press_takes(self, karmalink, document):
        path = karmalink[document]
        totals = [sum(inks) for inks in coverage(path, "ink_cov")]
        assert len(totals) == len(PdfReader(path).pages)
        assert all(0 < total <= 300 for total in totals)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The three documents for an office printer."""
    out = tmp_path_factory.mktemp("office")
    return build(Order(PROJECT, out, edition="office"), lambda built: None).files


def test_in_the_office_there_is_one_ink(office):
    assert len(office) == 3
    for path in office:
        for cyan, magenta, yellow, black in coverage(path):
            assert cyan == magenta == yellow == 0
            assert black > 0
