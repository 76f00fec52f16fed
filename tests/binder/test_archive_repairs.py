"""What archives forbid and nobody misses, taken out of what a page shows."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, BooleanObject, DecodedStreamObject, NameObject, NumberObject

from epk.binder.objects import made
from tests.binder.conftest import read


def stream(**entries):
    one = DecodedStreamObject()
    one.update(made(**entries))
    return one


@pytest.fixture
def repaired(bind, pdf):
    """The resources of a page that had these."""

    def repaired(**resources):
        pdf.pages[0][NameObject("/Resources")] = made(**resources)
        return read(bind(pdf)).pages[2]["/Resources"]

    return repaired


def test_graphics_states_lose_transfer_functions_and_halftones(repaired):
    state = made(TR="/Identity", TR2="/Identity", HT="/Default", SM=NumberObject(1))
    assert repaired(ExtGState=made(G0=state))["/ExtGState"]["/G0"] == {"/SM": 1}


@pytest.mark.parametrize(("intent", "kept"), [("/Perceptual", True), ("/Surprise", False)])
def test_renderings_that_no_standard_knows_are_not_asked_for(repaired, intent, kept):
    assert ("/RI" in repaired(ExtGState=made(G0=made(RI=intent)))["/ExtGState"]["/G0"]) is kept


def test_pictures_and_their_masks_are_not_smoothed(repaired, pdf):
    smoothed = {"Subtype": "/Image", "Interpolate": BooleanObject(value=True)}
    mask = pdf._add_object(stream(**smoothed))  # noqa: SLF001
    image = pdf._add_object(stream(SMask=mask, **smoothed))  # noqa: SLF001
    found = repaired(XObject=made(Im=image))["/XObject"]["/Im"]
    assert (found["/Interpolate"], found["/SMask"]["/Interpolate"]) == (False, False)


def test_forms_within_forms_are_repaired_and_name_the_resources_they_use(repaired, pdf):
    state = made(ExtGState=made(G0=made(TR="/Identity")))
    inner = pdf._add_object(stream(Subtype="/Form", Resources=state))  # noqa: SLF001
    outer = pdf._add_object(stream(Subtype="/Form"))  # noqa: SLF001
    found = repaired(XObject=made(Outer=outer, Inner=inner))["/XObject"]
    assert found["/Inner"]["/Resources"]["/ExtGState"]["/G0"] == {}
    assert "/Inner" in found["/Outer"]["/Resources"]["/XObject"]


def press(pdf, components):
    profile = pdf._add_object(stream(N=NumberObject(components)))  # noqa: SLF001
    intent = made(S="/GTS_PDFX", DestOutputProfile=profile)
    pdf.root_object[NameObject("/OutputIntents")] = ArrayObject([intent])


@pytest.mark.parametrize(("components", "given"), [(4, True), (3, False)])
def test_colours_of_a_press_mean_those_of_the_profile_that_the_appendix_was_made_for(repaired, pdf, components, given):
    press(pdf, components)
    spaces = repaired().get("/ColorSpace", {})
    assert ("/DefaultCMYK" in spaces) is given


def test_colours_that_have_a_profile_keep_it(repaired, pdf):
    press(pdf, 4)
    assert repaired(ColorSpace=made(DefaultCMYK="/DeviceCMYK"))["/ColorSpace"]["/DefaultCMYK"] == "/DeviceCMYK"
