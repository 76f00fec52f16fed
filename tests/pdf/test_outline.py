"""The outline: its entries in a chain, each with its place and the heading it names."""

from __future__ import annotations

import pytest

from epk.page.structure import Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.outline import PAGE_LABELS, Bookmark, write_outline
from tests.objects import Objects, referred

HEAD = Element("H1", title="Cast")


@pytest.fixture
def canvas():
    return TaggedCanvas()


def written(canvas, *titles):
    """The outline, and its entries from the first on."""
    bookmarks = [Bookmark(title, title.lower()) for title in titles]
    root = write_outline(canvas, bookmarks, {})
    objects = Objects(canvas)
    entries = [objects[root].raw_get("/First")]
    while "/Next" in (entry := entries[-1].get_object()):
        entries.append(entry.raw_get("/Next"))
    return root, objects[root], [referred(entry) for entry in entries], [entry.get_object() for entry in entries]


def test_entries_lead_to_each_other_and_to_what_they_name(canvas):
    root, outline, references, entries = written(canvas, "Film", "Cast", "Press")
    assert [entry["/Title"] for entry in entries] == ["Film", "Cast", "Press"]
    assert [entry["/Dest"] for entry in entries] == ["film", "cast", "press"]
    assert [referred(entry.raw_get("/Parent")) for entry in entries] == [root] * 3
    assert "/Prev" not in entries[0]
    assert [referred(entry.raw_get("/Prev")) for entry in entries[1:]] == references[:2]
    assert [referred(entry.raw_get("/Next")) for entry in entries[:2]] == references[1:]
    assert outline["/Type"] == "/Outlines"
    assert referred(outline.raw_get("/Last")) == references[2]
    assert outline["/Count"] == 3


def test_a_single_entry_is_the_first_and_the_last(canvas):
    _, outline, references, entries = written(canvas, "Film")
    assert not {"/Prev", "/Next"} & set(entries[0])
    assert [referred(outline.raw_get(key)) for key in ("/First", "/Last")] == references * 2
    assert outline["/Count"] == 1


def test_an_entry_names_its_heading_if_that_was_written(canvas):
    heading = canvas.add("<</S/H1>>")
    bookmarks = [Bookmark("Cast", "cast", HEAD), Bookmark("Crew", "crew", Element("H1")), Bookmark("Press", "press")]
    root = write_outline(canvas, bookmarks, {HEAD: heading})
    first = Objects(canvas)[root]["/First"]
    assert referred(first.raw_get("/SE")) == heading
    assert "/SE" not in first["/Next"]
    assert "/SE" not in first["/Next"]["/Next"]


def test_pages_are_labelled_in_digits_from_one_on():
    assert PAGE_LABELS == "<</Nums[0<</S/D/St 1>>]>>"
