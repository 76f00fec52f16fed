"""Form fields drawn into their pages as they look."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, DecodedStreamObject, FloatObject, NameObject, NumberObject

from epk.binder.form_fields import drawn_fields
from epk.binder.objects import dictionary, made
from tests.binder.conftest import annotate, annotations, read, warnings


def numbers(*values):
    return ArrayObject(FloatObject(value) for value in values)


def appearance(writer, box=(0, 0, 80, 20), matrix=None):
    """A form that fills its box, in the file of the appendix."""
    form = DecodedStreamObject()
    form.set_data(b"0 0 80 20 re f")
    form.update(made(Type="/XObject", Subtype="/Form", BBox=numbers(*box), Matrix=matrix and numbers(*matrix)))
    return writer._add_object(form)  # noqa: SLF001


def drawn(copier, pdf):
    """The operators for the first page, in whose place on the sheet is the rectangle 10, 10, 90, 30."""
    one, copy = copier(pdf), made(Type="/Page")
    return list(drawn_fields(one, one.appendix.pages[0], copy)), copy


@pytest.mark.parametrize(
    ("box", "matrix", "placed"),
    [
        ((0, 0, 80, 20), None, "1.00000 0 0 1.00000 10.00000 10.00000"),
        ((0, 0, 40, 40), None, "2.00000 0 0 0.50000 10.00000 10.00000"),
        ((5, 5, 85, 25), None, "1.00000 0 0 1.00000 5.00000 5.00000"),
        ((80, 20, 0, 0), None, "1.00000 0 0 1.00000 10.00000 10.00000"),
        ((0, 0, 20, 80), (0, 1, -1, 0, 0, 0), "1.00000 0 0 1.00000 90.00000 10.00000"),
        ((0, 0, 0, 0), None, "80.00000 0 0 20.00000 10.00000 10.00000"),
    ],
)
def test_an_appearance_fills_the_rectangle_of_its_field(copier, pdf, box, matrix, placed):
    annotate(pdf, "Widget", AP=made(N=appearance(pdf, box, matrix)))
    (operators,), copy = drawn(copier, pdf)
    assert operators == f"q {placed} cm /a-field-0 Do Q".encode()
    assert dictionary(copy["/Resources"]["/XObject"]["/a-field-0"]).get_data() == b"0 0 80 20 re f"


@pytest.mark.parametrize(("state", "count"), [("/Yes", 1), ("/Off", 0)])
def test_a_box_is_drawn_in_the_state_it_is_in(copier, pdf, state, count):
    annotate(pdf, "Widget", AP=made(N=made(Yes=appearance(pdf))), AS=NameObject(state))
    assert len(drawn(copier, pdf)[0]) == count


@pytest.mark.parametrize("flags", [2, 32])
def test_hidden_fields_are_not_drawn(copier, pdf, flags):
    annotate(pdf, "Widget", AP=made(N=appearance(pdf)), F=NumberObject(flags))
    assert drawn(copier, pdf)[0] == []


def test_drawn_fields_are_content_of_the_page_and_no_fields_any_more(bind, pdf):
    annotate(pdf, "Widget", AP=made(N=appearance(pdf)))
    pdf.root_object[NameObject("/AcroForm")] = made(Fields=ArrayObject())
    bound = bind(pdf)
    assert b"/appendix-1-field-0 Do" in read(bound).pages[2].get_contents().get_data()
    assert annotations(bound) == []
    assert "/AcroForm" not in read(bound).root_object
    assert "form fields to fill in" in warnings(bound)
