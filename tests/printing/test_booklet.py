"""A booklet for a printing house: single pages of half the size, in reading order, a multiple of four."""

from __future__ import annotations

import pymupdf
import pytest
from pdf_oxide import PdfDocument as Preflight
from pypdf import PdfReader

from epk import cli
from epk.build import Order, build
from epk.page.pages import FilledRegion, Page
from epk.printing.booklet import in_whole_sheets
from tests.printing.conftest import PROJECT
from tests.reading import text_of

MM = 72 / 25.4


def size(box):
    return (float(box.width) / MM, float(box.height) / MM)


@pytest.fixture(scope="module")
def booklet(tmp_path_factory):
    out = tmp_path_factory.mktemp("booklet")
    return build(Order(PROJECT, out, edition="print", booklet=True), lambda built: None).files


def test_it_is_the_press_kit_unless_another_document_is_asked_for(booklet):
    assert [path.name for path in booklet] == ["karmalink-press-kit-booklet-print.pdf"]


def test_pages_are_made_up_to_a_multiple_of_four_at_the_end(booklet):
    bound = [page.extract_text().strip() for page in PdfReader(booklet[0]).pages]
    blank = [number for number, text in enumerate(bound, start=1) if len(text.splitlines()) == 1]
    assert len(bound) % 4 == 0
    assert len(blank) < 4
    assert blank == list(range(len(bound) - len(blank) + 1, len(bound) + 1))
    assert all(bound[number - 1].endswith(f"page {number} of {len(bound)}") for number in blank)


def test_it_says_what_the_kit_says_on_pages_of_its_own(booklet, karmalink):
    def words(path):
        return set("".join(page.extract_text() for page in PdfReader(path).pages).split())

    assert len({word for word in words(karmalink["press-kit"]) if word.isalpha()} - words(booklet[0])) < 10


def test_no_type_is_printed_smaller_than_7_points(booklet):
    with pymupdf.open(booklet[0]) as document:
        lines = [
            line for page in document for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])
        ]
    sizes = {span["size"]: span["text"] for line in lines for span in line["spans"] if "FOGRA39" not in span["text"]}
    assert min(sizes) >= 6.99


def test_every_page_is_a5_with_three_millimetres_of_bleed(booklet):
    for page in PdfReader(booklet[0]).pages:
        assert size(page.trimbox) == pytest.approx((148, 210), abs=0.01)
        assert size(page.bleedbox) == pytest.approx((154, 216), abs=0.05)
        assert float(page.trimbox.left - page.bleedbox.left) == pytest.approx(3 * MM, abs=0.01)
        assert float(page.bleedbox.left) > 5 * MM


def test_a_validator_accepts_it(booklet):
    verdict = Preflight(str(booklet[0])).validate_pdf_x("4")
    assert (verdict["valid"], verdict["errors"]) == (True, [])


def test_letter_becomes_half_letter_in_width(small):
    page = PdfReader(small.made(paper="letter", booklet=True)[0]).pages[0]
    assert float(page.trimbox.width) == pytest.approx(396, abs=0.01)
    assert float(page.trimbox.left - page.bleedbox.left) == pytest.approx(9, abs=0.01)


def test_pictures_count_by_the_size_they_are_printed_at(small):
    small.picture = small.picture.resize((1900, 877))
    assert small.made(booklet=True)[1] == []
    small.picture = small.picture.resize((1400, 646))
    assert '"art.png" has 230 pixels an inch' in small.made(booklet=True)[1][0]


def test_text_keeps_its_distance_on_the_small_page(small):
    small.edge = "[{words: {text: too low}}]"
    [problem] = small.refused(booklet=True)
    assert '"too low" in region "edge" stands' in problem.message
    distance = float(problem.message.split("stands ")[1].split(" mm")[0])
    assert 2 < distance < 4


def test_the_whole_page_is_smaller_not_only_its_boxes(small, plates):
    small.ground = "night"
    path, _ = small.made(booklet=True)
    plate = plates(path, dpi=72)[0]
    assert sum(plate.getpixel((plate.width // 2, round(10 * MM) + 2))) > 255
    assert sum(plate.getpixel((plate.width // 2, round(10 * MM) - 3))) == 0


def test_on_screen_it_is_no_option(tmp_path, capsys):
    assert cli.run(["build", str(PROJECT), "--booklet", "--out", str(tmp_path)]) == 2
    assert "--edition print" in capsys.readouterr().err


def test_the_file_reads_like_the_kit(booklet):
    assert "The director’s view" in text_of(booklet[0].read_bytes())


@pytest.mark.parametrize(
    ("pages", "sheet", "made"), [(1, 4, 4), (3, 4, 4), (4, 4, 4), (5, 4, 8), (9, 4, 12), (5, 2, 6)]
)
def test_whole_sheets_are_filled_with_empty_pages_of_the_last_size(pages, sheet, made):
    own = [Page(number, 400.0 + number, 600.0, (FilledRegion("main", ()),)) for number in range(pages)]
    found = in_whole_sheets(own, sheet)
    assert list(found[:pages]) == own
    assert found[pages:] == tuple(Page(number, 399.0 + pages, 600.0) for number in range(pages, made))


def test_a_sheet_that_is_folded_once_has_four_pages():
    assert len(in_whole_sheets([Page(0, 400.0, 600.0)])) == 4
