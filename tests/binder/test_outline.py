"""Outlines of appendices, joined to that of the document."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from epk.binder.outline import bind_outline
from epk.binder.page_copier import bind_pages
from tests.binder.conftest import act, read, warnings, written


def titles(outline):
    return [titles(entry) if isinstance(entry, list) else entry.title for entry in outline]


def test_every_appendix_gets_an_entry_for_each_with_its_own_beneath(bind, pdf):
    chapter = pdf.add_outline_item(title="Chapter", page_number=1)
    pdf.add_outline_item(title="Section", page_number=2, parent=chapter)
    plain = PdfWriter(clone_from=BytesIO(written(pdf)))
    outline = read(bind(pdf, plain)).outline
    nested = ["Chapter", ["Section"]]
    assert titles(outline) == ["Part 0", "Part 1", "Appendix 1", nested, "Appendix 2", nested]


def test_the_outline_leads_to_the_right_pages(bind, pdf):
    pdf.add_outline_item(title="Chapter", page_number=1)
    reader = read(bind(pdf))
    _, _, appendix, (chapter,) = reader.outline
    assert [reader.get_destination_page_number(entry) for entry in (appendix, chapter)] == [2, 3]


def test_the_outline_does_not_repeat_the_title(bind, pdf):
    top = pdf.add_outline_item(title="Appendix 1", page_number=0)
    pdf.add_outline_item(title="Chapter", page_number=1, parent=top)
    assert titles(read(bind(pdf)).outline) == ["Part 0", "Part 1", "Appendix 1", ["Chapter"]]


def test_an_outline_that_runs_in_a_circle_ends(bind, pdf):
    item = pdf.add_outline_item(title="Chapter", page_number=1).get_object()
    item[NameObject("/Next")] = item.indirect_reference
    assert titles(read(bind(pdf)).outline)[-1] == ["Chapter"]


def test_every_appendix_is_one_more_entry_that_is_shown_and_closed(bind, pdf):
    chapter = pdf.add_outline_item(title="Chapter", page_number=1)
    pdf.add_outline_item(title="Section", page_number=2, parent=chapter)
    pdf.add_outline_item(title="Another chapter", page_number=2)
    top = read(bind(pdf, PdfWriter(clone_from=BytesIO(written(pdf))))).root_object["/Outlines"]
    appendix = top["/Last"]
    chapter = appendix["/First"]
    assert top["/Count"] == 4
    assert [item.get("/Count") for item in (appendix, chapter, chapter["/First"], appendix["/Last"])] == [
        -2, -1, None, None
    ]  # fmt: skip


def test_an_appendix_without_an_outline_is_an_entry_without_a_count(bind, pdf):
    top = read(bind(pdf)).root_object["/Outlines"]
    assert (top["/Count"], "/Count" in top["/Last"]) == (3, False)


def test_entries_lead_on_and_back_to_each_other(bind, pdf):
    for number in range(3):
        pdf.add_outline_item(title=str(number), page_number=number)
    last = read(bind(pdf)).root_object["/Outlines"]["/Last"]
    assert (last["/Prev"]["/Title"], last["/Prev"]["/Next"]["/Title"]) == ("Part 1", "Appendix 1")
    item, forwards, backwards = last["/First"], [], []
    while item := (forwards.append(item["/Title"]), item.get("/Next"))[1]:
        backwards.append(item["/Prev"]["/Title"])
    assert (forwards, backwards) == (["0", "1", "2"], ["0", "1"])


def test_a_document_without_an_outline_gets_one(copier, pdf):
    one = copier(pdf)
    catalog = one.target.root_object
    del catalog["/Outlines"]
    bind_outline(one, catalog, bind_pages(one, catalog)[0])
    assert titles(PdfReader(BytesIO(written(one.target))).outline) == ["Appendix 1"]


def test_entries_lose_actions_that_do_more_than_lead_somewhere(bind, pdf):
    item = pdf.add_outline_item(title="Chapter", page_number=1).get_object()
    item.pop("/Dest", None)
    item[NameObject("/A")] = act("JavaScript", JS=TextStringObject("app.alert(1)"))
    bound = bind(pdf)
    assert "/A" not in read(bound).root_object["/Outlines"]["/Last"]["/First"]
    assert "JavaScript" in warnings(bound)
