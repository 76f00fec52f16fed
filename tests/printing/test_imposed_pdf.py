"""Pages laid out on sheets: as large as their slots, in the middle, cut off at their edges."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader

from epk.data.values import Colour
from epk.page.items import Fill, LinkArea
from epk.pdf.metadata import Metadata
from epk.printing.imposed_pdf import imposed
from epk.printing.imposition import Side, Slot
from tests.drawing import Sheet


def document(*colours, size=(100.0, 200.0)):
    """Pages of one colour each."""
    sheet = Sheet(Metadata(title="Pages", language="en"), None, None, size)
    for number, colour in enumerate(colours):
        if number:
            sheet.turn()
        sheet.add(Fill(((0.0, 0.0, *size),), Colour(*colour)))
        sheet.add(LinkArea(9.0, 9.0, "https://example.org", "site", element=sheet.element("P")))
    return sheet.finish()


RED, BLUE = (1, 0, 0), (0, 0, 1)


def sheet(*slots, marks=(), flip=None, size=(300, 240), pages=(RED, BLUE)):
    return imposed(document(*pages), [Side(*size, slots, marks)], "Handout", flip)


def coloured(data, colour):
    """What is covered by a colour: left, top, right and lower edge."""
    image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")
    wanted = tuple(round(255 * part) for part in colour)
    places = [(x, y) for y in range(image.height) for x in range(image.width) if image.getpixel((x, y)) == wanted]
    across, down = zip(*places, strict=True)
    return (min(across), min(down), max(across) + 1, max(down) + 1)


def test_a_page_fills_its_slot():
    assert coloured(sheet(Slot(0, 30, 20, 100, 200)), RED) == (30, 20, 130, 220)


def test_it_is_as_large_as_its_slot_in_proportion_and_in_the_middle():
    assert coloured(sheet(Slot(0, 30, 20, 100, 100)), RED) == (55, 120, 105, 220)
    assert coloured(sheet(Slot(0, 30, 20, 50, 200)), RED) == (30, 70, 80, 170)


def test_pages_are_chosen_by_their_number():
    data = sheet(Slot(1, 0, 20, 100, 200), Slot(0, 150, 20, 100, 200))
    assert coloured(data, BLUE)[:1] == (0,)
    assert coloured(data, RED)[:1] == (150,)


def test_a_page_that_is_moved_is_cut_off_where_its_slot_ends():
    """It ran over its neighbour: what pypdf cuts off is what is outside the crop box, not the trim box."""
    assert coloured(sheet(Slot(0, 50, 20, 100, 200, creep=10)), RED) == (60, 20, 150, 220)
    assert coloured(sheet(Slot(0, 50, 20, 100, 200, creep=-10)), RED) == (50, 20, 140, 220)
    assert coloured(sheet(Slot(0, 50, 20, 50, 100, creep=10)), RED) == (60, 120, 100, 220)
    assert coloured(sheet(Slot(0, 50, 20, 50, 100, creep=-10)), RED) == (50, 120, 90, 220)


def test_marks_are_black_and_edged_with_white():
    data = sheet(Slot(0, 0, 0, 120, 240), marks=((60, 0, 60, 40), (0, 100, 10, 100)))
    content = PdfReader(BytesIO(data)).pages[0].get_contents().get_data()
    path = b"60 0 m 60 40 l 0 100 m 10 100 l"
    assert b" ".join(content.split()).endswith(b"q 1 w 1 G %b S 0.25 w 0 G %b S Q Q" % (path, path))


@pytest.mark.parametrize(
    ("flip", "said"), [(None, "/Simplex"), ("short", "/DuplexFlipShortEdge"), ("long", "/DuplexFlipLongEdge")]
)
def test_readers_are_told_how_to_turn_the_sheets_and_not_to_scale_them(flip, said):
    reader = PdfReader(BytesIO(sheet(Slot(0, 0, 0, 100, 200), flip=flip)))
    assert reader.root_object["/ViewerPreferences"] == {"/Duplex": said, "/PrintScaling": "/None"}


def test_sheets_are_as_large_as_they_are_and_links_stay_behind():
    page = PdfReader(BytesIO(sheet(Slot(0, 0, 0, 100, 200)))).pages[0]
    assert list(page.mediabox) == [0, 0, 300, 240]
    assert "/Annots" not in page


def test_the_file_has_its_title_and_an_identifier_of_its_content():
    def told(title, *pages):
        reader = PdfReader(BytesIO(imposed(document(*pages), [Side(9, 9, (Slot(0, 0, 0, 9, 9),), ())], title, None)))
        return reader.metadata.title, reader.trailer["/ID"][0], reader.trailer["/ID"][1]

    title, first, second = told("Handout", RED)
    assert (title, first) == ("Handout", second)
    assert len(first) == 16
    assert told("Handout", RED)[1] == first
    assert told("Another", RED)[1] != first != told("Handout", BLUE)[1]
