"""Pages of appendices without tags: every piece of text and every picture gets an element."""

from __future__ import annotations

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from epk.binder.objects import made
from tests.binder.conftest import read


@pytest.fixture
def drawn(bind):
    """Binds in a page of 100 by 100 points with this content, and a picture `Im`; its part of the structure tree."""

    def drawn(content):
        writer = PdfWriter()
        page = writer.add_blank_page(100, 100)
        image, stream = DecodedStreamObject(), DecodedStreamObject()
        image.update(made(Type="/XObject", Subtype="/Image"))
        stream.set_data(content)
        page[NameObject("/Resources")] = made(XObject=made(Im=writer._add_object(image)))  # noqa: SLF001
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001
        bound = read(bind(writer))
        return bound, bound.root_object["/StructTreeRoot"]["/K"][0]["/K"][-1].get_object()

    return drawn


def described(part):
    return [(kid.get_object()["/S"], kid.get_object().get("/Alt")) for kid in part.get("/K", ())]


PICTURE = b"q 30 0 0 30 0 0 cm /Im Do Q "
TEXT = b"BT (a) Tj ET "


@pytest.mark.parametrize(
    ("content", "elements"),
    [
        (TEXT, [("/P", None)]),
        (TEXT + TEXT, [("/P", None)]),
        (PICTURE, [("/Figure", "Page 1 of 1 of “Appendix 1”, a picture without text")]),
        (
            TEXT + PICTURE + TEXT,
            [("/P", None), ("/Figure", "Picture on page 1 of “Appendix 1”, which has no description"), ("/P", None)],
        ),
        (TEXT + b"0 0 9 9 re f", [("/P", None)]),
        (b"", []),
    ],
)
def test_text_is_a_paragraph_and_a_picture_a_figure_with_words(drawn, content, elements):
    assert described(drawn(content)[1]) == elements


def test_marks_on_the_page_lead_to_the_elements_and_back(drawn):
    bound, part = drawn(TEXT + PICTURE)
    page = bound.pages[2]
    numbers = bound.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))[page["/StructParents"]].get_object()
    marks = [kid.get_object()["/K"][0] for kid in part["/K"]]
    assert [mark["/MCID"] for mark in marks] == [0, 1]
    assert all(mark["/Pg"] == page for mark in marks)
    assert [owner.get_object() for owner in owners] == [kid.get_object() for kid in part["/K"]]
    assert all(b"/MCID %d" % number in page.get_contents().get_data() for number in (0, 1))


def test_readers_go_through_pages_in_the_order_of_the_structure(drawn):
    assert drawn(TEXT)[0].pages[2]["/Tabs"] == "/S"
