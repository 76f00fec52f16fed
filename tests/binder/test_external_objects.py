"""What pages show by name, and how large."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject, NumberObject

from epk.binder.external_objects import ExternalObjects, extent
from epk.binder.marked_content import Role
from epk.binder.objects import made


def form(data, box=(0, 0, 1, 1), matrix=None, **named):
    one = DecodedStreamObject()
    one.set_data(data)
    edges, parts = (ArrayObject(NumberObject(value) for value in values) for values in (box, matrix or ()))
    one.update(made(Subtype="/Form", BBox=edges, Matrix=parts if matrix else None))
    one.update(made(Resources=made(XObject=made(**named))))
    return one


def image():
    one = DecodedStreamObject()
    one.update(made(Subtype="/Image"))
    return one


@pytest.mark.parametrize(
    ("data", "role"),
    [
        (b"BT (a) Tj ET", Role.TEXT),
        (b"0 0 9 9 re f", Role.DECORATION),
        (b"/Im Do", Role.FIGURE),
        (b"/Im Do BT (a) Tj ET", Role.TEXT),
        (b"/Inner Do", Role.TEXT),
        (b"BI /W 1 /H 1 ID \x00 EI", Role.FIGURE),
        (b"/Nothing Do", Role.DECORATION),
    ],
)
def test_a_form_is_what_the_most_telling_thing_in_it_is(data, role):
    assert ExternalObjects().role(form(data, Im=image(), Inner=form(b"BT (a) Tj ET"))) is role


def test_a_picture_is_a_figure_and_what_is_missing_decoration():
    assert ExternalObjects().role(image()) is Role.FIGURE
    assert ExternalObjects().role(None) is Role.DECORATION


def test_a_form_in_itself_ends():
    one = form(b"/Self Do")
    one["/Resources"]["/XObject"][NameObject("/Self")] = one
    assert ExternalObjects().role(one) is Role.DECORATION


@pytest.mark.parametrize(
    ("thing", "area"),
    [
        (image(), 1.0),
        (form(b"", (0, 0, 3, 4)), 12.0),
        (form(b"", (3, 4, 0, 0)), 12.0),
        (form(b"", (0, 0, 3, 4), (2, 0, 0, 5, 7, 7)), 120.0),
        (form(b"", (0, 0, 3, 4), (0, 1, -1, 0, 0, 0)), 12.0),
    ],
)
def test_a_picture_covers_one_unit_and_a_form_its_box(thing, area):
    assert extent(thing) == area
