"""Objects of appendices copied: once each, with all they lead to but what acts or leads elsewhere."""

from __future__ import annotations

import pytest
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from epk.binder.objects import made
from epk.problems import ExitCode, ProblemsFound
from tests.binder.conftest import act


def copied(copier, pdf, value):
    """A copy of a value that the catalog of the appendix holds."""
    pdf.root_object[NameObject("/Given")] = value
    one = copier(pdf)
    return one, one.copy(one.appendix.catalog.raw_get("/Given"))


def test_an_object_that_two_lead_to_is_copied_once(copier, pdf):
    shared = pdf._add_object(made(Value="shared"))  # noqa: SLF001
    _, copy = copied(copier, pdf, ArrayObject([shared, shared]))
    first, second = (copy[0], list.__getitem__(copy, 1))
    assert first["/Value"] == "shared"
    assert isinstance(second, IndirectObject)
    assert list.__getitem__(copy, 0).idnum == second.idnum


def test_objects_in_a_circle_are_copied_as_one(copier, pdf):
    ring = DictionaryObject()
    reference = pdf._add_object(ring)  # noqa: SLF001
    ring[NameObject("/Next")] = reference
    one, copy = copied(copier, pdf, reference)
    assert copy.get_object().raw_get("/Next").idnum == copy.idnum
    assert copy.pdf is one.target


def test_streams_keep_their_bytes_and_their_filters_but_lead_to_no_file(copier, pdf):
    stream = DecodedStreamObject()
    stream.set_data(b"q Q " * 99)
    packed = stream.flate_encode()
    packed[NameObject("/F")] = TextStringObject("/etc/passwd")
    _, copy = copied(copier, pdf, pdf._add_object(packed))  # noqa: SLF001
    assert copy.get_object().get_data() == b"q Q " * 99
    assert copy.get_object()["/Filter"] == "/FlateDecode"
    assert "/F" not in copy.get_object()


@pytest.mark.parametrize("key", ["/PieceInfo", "/Metadata", "/StructParent", "/OPI", "/Thumb", "/Ref"])
def test_what_leads_out_of_the_pages_is_left_out(copier, pdf, key):
    _, copy = copied(
        copier, pdf, DictionaryObject({NameObject(key): made(A="x"), NameObject("/Kept"): NumberObject(1)})
    )
    assert copy == {"/Kept": 1}


@pytest.mark.parametrize("key", ["/PS", "/AA", "/B", "/Ref"])
def test_resources_may_be_called_like_what_is_left_out(copier, pdf, key):
    _, copy = copied(copier, pdf, DictionaryObject({NameObject(key): made(Type="/Font", BaseFont="/Lato")}))
    assert copy[key]["/BaseFont"] == "/Lato"


def test_actions_on_events_are_left_out_and_counted(copier, pdf):
    one, copy = copied(copier, pdf, made(AA=made(O=act("JavaScript")), Kept="yes"))
    assert copy == {"/Kept": "yes"}
    assert one.actions.removed == {"actions": 1}


def test_destinations_by_name_get_the_prefix_and_those_by_page_do_not(copier, pdf):
    place = ArrayObject([pdf.pages[0].indirect_reference, NameObject("/Fit")])
    _, copy = copied(copier, pdf, ArrayObject([made(Dest="figures"), made(Dest=place)]))
    assert [copy[0]["/Dest"], copy[1]["/Dest"][1]] == [b"a-figures", "/Fit"]


def test_more_objects_than_the_limit_are_refused_with_the_way_out(copier, pdf, monkeypatch):
    monkeypatch.setenv("EPK_MAX_APPENDIX_OBJECTS", "10")
    many = ArrayObject(pdf._add_object(NumberObject(number)) for number in range(11))  # noqa: SLF001
    with pytest.raises(ProblemsFound) as found:
        copied(copier, pdf, many)
    (problem,) = found.value.problems
    assert (problem.code, "more than 10 objects" in problem.message) == (ExitCode.APPENDIX_UNREADABLE, True)
    assert "EPK_MAX_APPENDIX_OBJECTS" in problem.hint
