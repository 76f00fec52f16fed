"""Objects, streams and pages as they stand in the file."""

from __future__ import annotations

import re

import pytest

from epk.pdf.canvas import TaggedCanvas
from tests.objects import Objects, referred


@pytest.fixture
def canvas():
    return TaggedCanvas()


def test_objects_can_be_named_before_they_are_known(canvas):
    later = canvas.reserve()
    now = canvas.add(f"<</Leads {later}>>")
    canvas.fill(later, "<</Title(Karmalink)>>")
    objects = Objects(canvas)
    assert objects[now]["/Leads"] == objects[later] == {"/Title": "Karmalink"}
    assert later != now


def test_a_reserved_object_is_given_its_content_once(canvas):
    reference = canvas.reserve()
    canvas.fill(reference, "1")
    with pytest.raises(KeyError):
        canvas.fill(reference, "2")


def test_streams_are_packed_unless_they_are_already(canvas):
    data = b"Karmalink " * 50
    packed = canvas.add_stream("/Type/Metadata", data)
    plain = canvas.add_stream("/Type/Metadata", data, packed=False)
    objects = Objects(canvas)
    assert objects[packed].get_data() == objects[plain].get_data() == data
    assert objects[packed]["/Filter"] == "/FlateDecode"
    assert "/Filter" not in objects[plain]
    assert objects[packed]["/Type"] == objects[plain]["/Type"] == "/Metadata"


def test_the_end_of_a_stream_has_a_line_of_its_own(canvas):
    canvas.add_stream("", b"Karmalink", packed=False)
    assert b"<</Length 9>>\nstream\nKarmalink\nendstream" in canvas.close("", "")


def test_pages_have_their_size_and_content(canvas):
    references = []
    for number in range(2):
        reference = canvas.begin_page()
        canvas.addLiteral(f"{number} g")
        canvas.addLiteral("f")
        references.append((reference, canvas.end_page()))
    for reference, content in references:
        canvas.fill_page(reference, content, 419.5276, 595, "/Tabs/S")
    objects = Objects(canvas, "/Lang(en)", "/Title(Karmalink)")
    pages = objects.reader.pages
    assert [page.get_contents().get_data() for page in pages] == [b"0 g\nf", b"1 g\nf"]
    assert [referred(page.indirect_reference) for page in pages] == [reference for reference, _ in references]
    assert all(list(page.mediabox) == [0, 0, 419.528, 595] and page["/Tabs"] == "/S" for page in pages)
    assert objects.reader.root_object["/Lang"] == "en"
    assert objects.reader.root_object["/Type"] == "/Catalog"
    assert dict(objects.reader.metadata) == {"/Title": "Karmalink"}


@pytest.mark.parametrize(("version", "header"), [((1, 7), "%PDF-1.7"), ((1, 3), "%PDF-1.3")])
def test_the_file_says_which_pdf_it_is(version, header):
    assert Objects(TaggedCanvas(version)).reader.pdf_header == header
    assert Objects(TaggedCanvas()).reader.pdf_header == "%PDF-1.7"


class TestIdentifier:
    @staticmethod
    def of(data=b"a", digest="", title=""):
        canvas = TaggedCanvas()
        canvas.add_stream("", data, digest=digest)
        return re.search(rb"/ID\s*\[\s*<(\w+)>", canvas.close("", title))[1]

    def test_follows_from_what_is_in_streams(self):
        assert self.of() == self.of() != self.of(b"b")

    def test_or_from_the_digest_that_stands_for_it(self):
        assert self.of(b"a", "x") == self.of(b"b", "x") != self.of(b"b", "y")

    def test_and_not_from_what_is_said_twice(self):
        assert self.of(title="/Title(Karmalink)") == self.of()
