"""What a printing house is told of each page."""

from pathlib import Path

import pytest

from epk.page.items import Fill, Image, Slug, TextLine
from epk.page.pages import FilledRegion, Page
from epk.pdf.bleed_and_trim_boxes import Frame
from epk.pdf.inks import GreyInks
from epk.pdf.output_intent import OutputCondition
from epk.pdf.output_settings import OutputSettings
from epk.pdf.standards import pdf_x4
from epk.pictures.encoded import encoded_picture
from epk.pictures.picture import PictureFile, Placement
from epk.printing.printed_page import printed_pages
from epk.problems import Span
from tests.settings import setting

SETTINGS = OutputSettings(
    GreyInks(), pdf_x4(OutputCondition("FOGRA39", "Coated", 4, lambda: b"")), Frame(9, 30, 14, (0.5, 2))
)
PLACEMENT = Placement(PictureFile(Path("a.png"), Span("film"), 900, 600, "RGB", "PNG", 1))


def encoded(_):
    return encoded_picture(b"", "FlateDecode", (300, 200), 3)


def told(*items, settings=SETTINGS):
    page = Page(0, 400, 600, (FilledRegion("a", items[:1]), FilledRegion("b", items[1:])))
    [printed] = printed_pages([page], settings, encoded)
    return printed


def test_its_boxes_are_those_of_its_sheet():
    page = told()
    assert page.media == (0, 0, 239, 1356)
    assert page.trim == (19.5, 78, 219.5, 1278)
    assert page.bleed == (15, 60, 224, 1296)


def test_its_standard_and_condition_are_called_by_name():
    page = told()
    assert (page.standard, page.condition) == ("PDF/X-4", "Coated")


def test_pictures_stand_on_the_sheet_with_their_pixels_an_inch():
    page = told(Fill((), None), Image(PLACEMENT, 100.0, 50.0, x=10.0, y=20.0))
    [picture] = page.pictures
    assert picture.box == (24.5, (39 + 530) * 2, 74.5, (39 + 580) * 2)
    assert picture.resolution == pytest.approx(300 * 72 / 50)


def test_fonts_of_all_lines_are_named_once():
    [one] = setting().phrase("film", "body")
    [other] = setting().phrase("film", "label")
    words = [item for strip in (one, other, one) for item in strip.items if isinstance(item, TextLine)]
    line = words[0].line
    assert told(*words, Slug(line)).fonts == {run.font.postscript_name for item in words for _, run in item.line.runs}
    assert len(told(*words).fonts) == 2
    assert told().fonts == frozenset()


def test_every_page_is_told():
    pages = [Page(number, 400, 600 + number) for number in range(3)]
    assert [page.trim[3] for page in printed_pages(pages, OutputSettings(), encoded)] == [600, 601, 602]
