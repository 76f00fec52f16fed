"""Layers of appendices, shown and hidden as before."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, NameObject

from epk.binder.objects import made
from tests.binder.conftest import read


@pytest.fixture
def layered(bind, pdf):
    """Binds in a PDF with the layers German and French, which its first page shows, and one that nothing shows."""

    def layered(times=1, **configuration):
        layers = {
            name: pdf._add_object(made(Type="/OCG", Name=name, Usage=made(Print=made(PrintState="/OFF"))))  # noqa: SLF001
            for name in ("German", "French", "Unused")
        }
        pdf.pages[0][NameObject("/Resources")] = made(Properties=made(MC0=layers["German"], MC1=layers["French"]))
        states = {
            key: ArrayObject(layers[name] for name in value) if isinstance(value, list) else value
            for key, value in configuration.items()
        }
        pdf.root_object[NameObject("/OCProperties")] = made(OCGs=ArrayObject(layers.values()), D=made(**states))
        return read(bind(*[pdf] * times)).root_object.get("/OCProperties")

    return layered


def names(layers):
    return [layer.get_object()["/Name"] for layer in layers]


@pytest.mark.parametrize(
    ("configuration", "hidden"),
    [
        ({}, []),
        ({"OFF": ["French"]}, ["French"]),
        ({"BaseState": "/OFF"}, ["German", "French"]),
        ({"BaseState": "/OFF", "ON": ["German"]}, ["French"]),
    ],
)
def test_layers_are_hidden_that_were_hidden(layered, configuration, hidden):
    assert names(layered(**configuration)["/D"].get("/OFF", ())) == hidden


def test_layers_that_are_shown_nowhere_are_left_out_and_none_shows_itself_by_circumstance(layered):
    layers = layered()["/OCGs"]
    assert names(layers) == ["German", "French"]
    assert not any("/Usage" in layer.get_object() for layer in layers)


def test_layers_of_two_appendices_stand_under_the_title_of_each(layered):
    properties = layered(times=2, OFF=["French"])
    order = properties["/D"]["/Order"]
    assert [(str(one[0]), names(one[1:])) for one in order] == [
        ("Appendix 1", ["German", "French"]), ("Appendix 2", ["German", "French"])
    ]  # fmt: skip
    assert names(properties["/D"]["/OFF"]) == ["French", "French"]


def test_without_layers_the_document_gets_none(bind, pdf):
    assert "/OCProperties" not in read(bind(pdf)).root_object
