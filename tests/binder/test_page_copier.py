"""Pages of appendices, behind those of the document and as they were."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, NameObject, NumberObject, RectangleObject

from epk.binder.objects import made
from epk.binder.page_copier import bind_pages
from tests.binder.conftest import read, written


def test_pages_follow_those_of_the_kit_in_their_own_size(bind, pdf):
    merged = bind(pdf, pdf)
    pages = read(merged).pages
    assert merged.pages == len(pages) == 8
    assert [float(page.mediabox.width) for page in pages] == [595, 595, *[612] * 6]


@pytest.mark.parametrize(
    ("style", "prefix", "start", "labels"),
    [
        ("D", "", 1, ["1", "2", "3", "4", "5"]),
        ("D", "", 7, ["7", "8", "9", "10", "11"]),
        ("r", "", 1, ["i", "ii", "3", "4", "5"]),
        ("D", "A-", 1, ["A-1", "A-2", "3", "4", "5"]),
    ],
)
def test_pages_go_on_with_the_numbers_of_the_last_label_or_where_it_has_none_with_their_own(
    copier, pdf, style, prefix, start, labels
):
    one = copier(pdf)
    ranges = made(Nums=ArrayObject([NumberObject(0), made(S=f"/{style}", St=NumberObject(start), P=prefix or None)]))
    one.target.root_object[NameObject("/PageLabels")] = ranges
    bind_pages(one, one.target.root_object)
    assert PdfReader(BytesIO(written(one.target))).page_labels == labels


def test_pages_keep_their_boxes_and_their_rotation_also_those_of_the_node_above_them(bind, pdf):
    own, above = pdf.pages[0], pdf.root_object["/Pages"]
    own.cropbox, own.trimbox = RectangleObject((10, 20, 300, 400)), RectangleObject((11, 21, 299, 399))
    own[NameObject("/Rotate")] = NumberObject(90)
    del pdf.pages[1]["/MediaBox"]
    above[NameObject("/MediaBox")], above[NameObject("/Rotate")] = RectangleObject((0, 0, 50, 60)), NumberObject(270)
    pages = read(bind(pdf)).pages[2:]
    assert [tuple(page["/MediaBox"]) for page in pages] == [(0, 0, 612, 792), (0, 0, 50, 60), (0, 0, 612, 792)]
    assert (tuple(pages[0]["/CropBox"]), tuple(pages[0]["/TrimBox"])) == ((10, 20, 300, 400), (11, 21, 299, 399))
    assert [page["/Rotate"] for page in pages] == [90, 270, 270]


def test_the_page_tree_counts_them_in_a_node_of_their_own(bind, pdf):
    tree = read(bind(pdf)).root_object["/Pages"]
    node = tree["/Kids"][-1].get_object()
    assert (tree["/Count"], node["/Count"], len(node["/Kids"])) == (5, 3, 3)
    assert all(page.get_object()["/Parent"] == node for page in node["/Kids"])


def test_pages_keep_the_kit_s_language_title_and_structure(bind, pdf):
    root = read(bind(pdf)).root_object
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert read(bind(pdf)).metadata.title == "Kit"


def test_pages_lose_their_ties_to_a_structure_that_is_not_copied(bind, pdf):
    pdf.pages[0][NameObject("/StructParents")] = NumberObject(0)
    assert "/StructParents" not in read(bind(pdf)).pages[2]


def test_pages_come_out_the_same_from_the_same_files(bind, pdf):
    assert bind(pdf).data == bind(pdf).data


def test_a_kit_keeps_its_identifier_and_gets_one_of_the_whole(kit, bind, pdf):
    before, *after = (
        list(PdfReader(BytesIO(data)).trailer["/ID"]) for data in (kit, bind(pdf).data, bind(pdf, pdf).data)
    )
    assert [identifier[0] for identifier in after] == [before[0], before[0]]
    assert len({before[1], *(identifier[1] for identifier in after)}) == 3


def test_pages_that_link_to_one_another_in_a_long_chain_are_copied(bind):
    writer = PdfWriter()
    for _ in range(400):
        writer.add_blank_page(100, 100)
    for number in range(399):
        writer.add_annotation(number, Link(rect=(0, 0, 9, 9), target_page_index=number + 1))
    assert bind(writer).pages == 402


def test_a_document_with_another_appendix_is_another_file_by_its_identifier(bind, pdf):
    first = read(bind(pdf)).trailer["/ID"]
    pdf.add_metadata({"/Title": "Another"})
    second = read(bind(pdf)).trailer["/ID"]
    assert (first[0] == second[0], first[1] == second[1]) == (True, False)
