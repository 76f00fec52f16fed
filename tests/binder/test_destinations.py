"""Destinations of appendices: links lead where they led, and names stay apart."""

from __future__ import annotations

from pypdf.annotations import Link
from pypdf.generic import ArrayObject, Fit, NullObject, TextStringObject

from tests.binder.conftest import annotate, annotations, read


def test_links_to_a_page_lead_there(bind, pdf):
    pdf.add_annotation(0, Link(rect=(0, 0, 9, 9), target_page_index=2, fit=Fit.fit()))
    merged = bind(pdf)
    (link,) = annotations(merged)
    target = link["/Dest"] if "/Dest" in link else link["/A"]["/D"]
    assert target[0].idnum == read(merged).pages[4].indirect_reference.idnum


def test_links_by_name_lead_to_the_appendix_s_own_place(bind, pdf):
    pdf.add_named_destination("part-0", 2)
    annotate(pdf, "Link", Dest=TextStringObject("part-0"))
    merged = bind(pdf)
    places = read(merged).named_destinations
    (link,) = annotations(merged)
    own = places[link["/Dest"] if isinstance(link["/Dest"], str) else link["/Dest"].decode()]
    assert read(merged).get_destination_page_number(own) == 4
    assert read(merged).get_destination_page_number(places["part-0"]) == 0


def test_names_that_two_appendices_share_lead_to_the_page_of_each(bind, pdf):
    pdf.add_named_destination("figures", 1)
    reader = read(bind(pdf, pdf))
    found = {name: reader.get_destination_page_number(place) for name, place in reader.named_destinations.items()}
    assert found == {"part-0": 0, "part-1": 1, "appendix-1-figures": 3, "appendix-2-figures": 6}


def test_names_stand_in_order_for_readers_that_search_them_by_halves(bind, pdf):
    for name in ("z", "a", "part-9"):
        pdf.add_named_destination(name, 0)
    names = read(bind(pdf)).root_object["/Names"]["/Dests"]["/Names"][::2]
    assert [str(name) for name in names] == ["appendix-1-a", "appendix-1-part-9", "appendix-1-z", "part-0", "part-1"]


def test_a_name_that_leads_to_no_page_is_left_out(bind, pdf):
    pdf.add_named_destination_array(TextStringObject("nowhere"), ArrayObject([NullObject(), TextStringObject("/Fit")]))
    assert set(read(bind(pdf)).named_destinations) == {"part-0", "part-1"}


def test_a_link_says_the_number_of_its_page_within_the_whole_document(bind, pdf):
    pdf.add_annotation(0, Link(rect=(0, 0, 9, 9), target_page_index=2, fit=Fit.fit()))
    first, second = (annotations(bind(pdf, pdf), page)[0] for page in (2, 5))
    assert (first["/Contents"], second["/Contents"]) == ("Page 5", "Page 8")


def test_a_link_by_a_name_that_nobody_knows_says_only_that_it_stays_within(bind, pdf):
    annotate(pdf, "Link", Dest=TextStringObject("nowhere"))
    assert annotations(bind(pdf))[0]["/Contents"] == "Elsewhere in this document"
