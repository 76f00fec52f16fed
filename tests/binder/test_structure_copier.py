"""The structure tree of an appendix, below a part of the document's."""

from __future__ import annotations

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject, NumberObject, TextStringObject

from epk.binder.objects import made
from tests.binder.conftest import read

MARKED = b"/P <</MCID 0>>BDC BT (a) Tj ET EMC /P <</MCID 1>>BDC BT (b) Tj ET EMC "


class Tagged(PdfWriter):
    """A page with two marked texts, and with elements that a test gives it."""

    def __init__(self):
        super().__init__()
        self.page = self.add_blank_page(100, 100)
        self.content(MARKED)

    def content(self, data):
        stream = DecodedStreamObject()
        stream.set_data(data)
        self.page[NameObject("/Contents")] = self.put(stream)

    def put(self, value):
        return self._add_object(value)

    def element(self, kind, *kids, **entries):
        kids = [NumberObject(kid) if isinstance(kid, int) else kid for kid in kids]
        return self.put(made(S=f"/{kind}", Pg=self.page.indirect_reference, K=ArrayObject(kids), **entries))

    def root(self, *kids, **entries):
        self.root_object[NameObject("/StructTreeRoot")] = made(K=ArrayObject(kids), **entries)
        return self


@pytest.fixture
def pdf():
    return Tagged()


def part(bound):
    return bound.root_object["/StructTreeRoot"]["/K"][0]["/K"][-1].get_object()


def outline(element):
    """Kinds of elements with what they hold: other elements, and the numbers of their marks."""
    kids = [kid.get_object() for kid in element.get("/K", ())]
    held = [outline(kid) if "/S" in kid else kid.get("/MCID", "object") for kid in kids]
    return (str(element["/S"])[1:], *held)


def owners(bound, key):
    numbers = bound.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return dict(zip(numbers[::2], numbers[1::2], strict=True))[key].get_object()


def test_elements_keep_their_order_and_their_marks(bind, pdf):
    pdf.root(pdf.element("Sect", pdf.element("P", 1), pdf.element("P", 0)))
    bound = read(bind(pdf))
    assert outline(part(bound)) == ("Part", ("Sect", ("P", 1), ("P", 0)))
    assert part(bound)["/T"] == "Appendix 1"
    first, second = owners(bound, bound.pages[2]["/StructParents"])
    assert [one.get_object()["/K"][0]["/MCID"] for one in (first, second)] == [0, 1]


def test_a_document_within_the_appendix_gives_way_to_the_part_and_leaves_it_its_language(bind, pdf):
    bound = read(bind(pdf.root(pdf.element("Document", pdf.element("P", 0, 1), Lang="km"))))
    assert outline(part(bound)) == ("Part", ("P", 0, 1))
    assert part(bound)["/Lang"] == "km"


@pytest.mark.parametrize(("language", "kept"), [("pt-BR", "pt-BR"), ("not a language", None), ("", None)])
def test_only_well_formed_languages_are_kept(bind, pdf, language, kept):
    bound = read(bind(pdf.root(pdf.element("P", 0, 1, Lang=TextStringObject(language)))))
    assert part(bound)["/K"][0].get("/Lang") == kept


def test_a_mark_that_two_elements_claim_belongs_to_the_first(bind, pdf):
    bound = read(bind(pdf.root(pdf.element("P", 0, 1), pdf.element("H1", 0))))
    assert outline(part(bound)) == ("Part", ("P", 0, 1))


def test_what_no_element_claims_is_described_behind_the_others(bind, pdf):
    bound = read(bind(pdf.root(pdf.element("H1", 0))))
    assert outline(part(bound)) == ("Part", ("H2", 0), ("P", 1))


def test_elements_with_nothing_in_them_are_left_out_but_for_cells_and_pictures_with_words(bind, pdf):
    row = pdf.element("TR", pdf.element("TH", 0), pdf.element("TD"))
    pdf.root(pdf.element("P"), pdf.element("Table", row), pdf.element("Figure", Alt="A frame"), pdf.element("P", 1))
    assert outline(part(read(bind(pdf)))) == (
        "Part", ("Table", ("TR", ("TH", 0), ("TD",))), ("Figure",), ("P", 1)
    )  # fmt: skip


def test_marks_in_a_form_lead_to_their_elements_by_the_form(bind, pdf):
    form = DecodedStreamObject()
    form.set_data(MARKED)
    form.update(made(Subtype="/Form", BBox=ArrayObject(NumberObject(edge) for edge in (0, 0, 100, 100))))
    reference = pdf.put(form)
    pdf.page[NameObject("/Resources")] = made(XObject=made(Fm=reference))
    pdf.content(b"/Fm Do")
    mark = made(Type="/MCR", Pg=pdf.page.indirect_reference, Stm=reference, MCID=NumberObject(1))
    bound = read(bind(pdf.root(pdf.element("P", mark))))
    copy = bound.pages[2]["/Resources"]["/XObject"]["/Fm"]
    held = part(bound)["/K"][0]["/K"][0]
    assert (held["/MCID"], held["/Stm"]) == (1, copy)
    assert owners(bound, copy["/StructParents"])[1].get_object() == part(bound)["/K"][0].get_object()


@pytest.mark.parametrize("mark", [-1, 100_000])
def test_marks_with_absurd_numbers_count_as_none(bind, pdf, mark):
    assert outline(part(read(bind(pdf.root(pdf.element("P", mark)))))) == ("Part", ("P", 0, 1))


def test_elements_in_a_circle_end(bind, pdf):
    ring = pdf.element("Sect", 0, 1)
    ring.get_object()["/K"].append(ring)
    assert outline(part(read(bind(pdf.root(ring))))) == ("Part", ("Sect", 0, 1))


def test_an_annotation_that_has_an_element_keeps_it(bind, pdf):
    box = ArrayObject(NumberObject(edge) for edge in (0, 0, 9, 9))
    link = pdf.put(made(Subtype="/Link", Rect=box, A=made(S="/URI", URI="https://example.org")))
    pdf.page[NameObject("/Annots")] = ArrayObject([link])
    pdf.root(pdf.element("P", 0, 1, pdf.element("Link", made(Type="/OBJR", Obj=link))))
    bound = read(bind(pdf))
    assert outline(part(bound)) == ("Part", ("P", 0, 1, ("Link", "object")))
    owner = owners(bound, bound.pages[2]["/Annots"][0].get_object()["/StructParent"])
    assert owner["/S"] == "/Link"


def test_identifiers_headers_and_classes_of_two_appendices_stay_apart(bind, pdf):
    head = pdf.element("TH", 0, ID=TextStringObject("c1"))
    headers = made(O="/Table", Headers=ArrayObject([TextStringObject("c1")]))
    cell = pdf.element("TD", 1, A=headers, C="/wide")
    pdf.root(pdf.element("Table", pdf.element("TR", head, cell)), ClassMap=made(wide=made(O="/Layout")))
    bound = read(bind(pdf, pdf))
    root = bound.root_object["/StructTreeRoot"]
    assert [name.original_bytes for name in root["/IDTree"]["/Names"][::2]] == [b"appendix-1-c1", b"appendix-2-c1"]
    assert set(root["/ClassMap"]) == {"/appendix-1-wide", "/appendix-2-wide"}
    cell = part(bound)["/K"][0]["/K"][0]["/K"][1]
    assert cell["/A"][0]["/Headers"][0].original_bytes == b"appendix-2-c1"
    assert cell["/C"] == ["/appendix-2-wide"]
