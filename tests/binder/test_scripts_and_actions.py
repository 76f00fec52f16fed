"""Scripts and other actions of appendices: left out, and named."""

from __future__ import annotations

import pytest
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from tests.binder.conftest import act, annotate, annotations, warnings


@pytest.mark.parametrize(
    ("action", "named"),
    [
        (act("JavaScript", JS=TextStringObject("app.alert(1)")), "JavaScript"),
        (act("Launch", F=TextStringObject("calc.exe")), "a command that starts a program"),
        (act("SubmitForm", F=TextStringObject("https://example.org")), "a form to send"),
        (act("GoToR", F=TextStringObject("other.pdf")), "a link to another file"),
        (act("URI", URI=TextStringObject("file:///etc/passwd")), "a link that is no web address"),
    ],
)
def test_links_that_act_are_left_out_and_named(bind, pdf, action, named):
    annotate(pdf, "Link", A=action)
    merged = bind(pdf)
    assert annotations(merged) == []
    assert named in warnings(merged)


def test_an_action_that_follows_another_is_left_out(bind, pdf):
    annotate(pdf, "Link", A=act("URI", URI=TextStringObject("https://example.org"), Next=act("JavaScript")))
    assert "/Next" not in annotations(bind(pdf))[0]["/A"]


def test_scripts_and_opening_actions_of_the_document_are_left_out(bind, pdf):
    script = act("JavaScript", JS=TextStringObject("app.alert(1)"))
    names = ArrayObject([TextStringObject("start"), script])
    tree = DictionaryObject({NameObject("/Names"): names})
    pdf.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): tree})
    pdf.root_object[NameObject("/OpenAction")] = script
    pdf.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): act("JavaScript")})
    merged = bind(pdf)
    assert "JavaScript" in warnings(merged)
    assert b"/JavaScript" not in merged.data
