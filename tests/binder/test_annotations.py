"""Annotations of appendices: links and notes."""

from __future__ import annotations

import pytest
from pypdf.generic import DictionaryObject, NameObject, NullObject, NumberObject, TextStringObject

from tests.binder.conftest import act, annotate, annotations, read, warnings


def test_links_to_the_web_are_kept(bind, pdf):
    annotate(pdf, "Link", A=act("URI", URI=TextStringObject("https://example.org")))
    merged = bind(pdf)
    assert annotations(merged)[0]["/A"]["/URI"] == "https://example.org"
    assert merged.notes == ()


def test_plain_notes_are_kept(bind, pdf):
    annotate(pdf, "Text", Contents=TextStringObject("A note"))
    assert annotations(bind(pdf))[0]["/Contents"] == "A note"


@pytest.mark.parametrize("flags", [2, 32])
def test_hidden_notes_are_left_out_and_named(bind, pdf, flags):
    annotate(pdf, "Text", F=NumberObject(flags), Contents=TextStringObject("A note"))
    bound = bind(pdf)
    assert annotations(bound) == []
    assert "hidden notes" in warnings(bound)


@pytest.mark.parametrize(("kind", "named"), [("Watermark", "a watermark"), ("Movie", "a film clip"), ("3D", "a 3D")])
def test_kinds_that_act_or_that_are_no_content_are_left_out_and_named(bind, pdf, kind, named):
    annotate(pdf, kind)
    bound = bind(pdf)
    assert annotations(bound) == []
    assert named in warnings(bound)


def test_notes_are_printed_belong_to_their_page_and_have_one_appearance(bind, pdf):
    looks = DictionaryObject({NameObject(key): NullObject() for key in ("/N", "/R", "/D")})
    annotate(pdf, "Text", F=NumberObject(1 | 256), AP=looks)
    bound = bind(pdf)
    (note,) = annotations(bound)
    assert note["/F"] == 4
    assert note.raw_get("/P").idnum == read(bound).pages[2].indirect_reference.idnum
    assert set(note["/AP"]) == {"/N"}


@pytest.mark.parametrize(
    ("kind", "entries", "said"),
    [
        ("Text", {"Contents": "A note", "T": "Jane"}, "A note"),
        ("Text", {"T": "Jane"}, "Jane"),
        ("Text", {"T": "/Jane"}, "/Jane"),
        ("Text", {}, "Text"),
        ("Link", {"A": act("URI", URI=TextStringObject("mailto:jane@example.org"))}, "jane@example.org"),
    ],
)
def test_every_note_has_words_to_read_aloud(bind, pdf, kind, entries, said):
    values = {key: TextStringObject(value) if isinstance(value, str) else value for key, value in entries.items()}
    annotate(pdf, kind, **values)
    words = annotations(bind(pdf))[0]["/Contents"]
    assert (words, type(words)) == (said, TextStringObject)
