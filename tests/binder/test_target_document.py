"""The document that appendices are bound in to: read as far as it is asked for, written as it was."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from epk.binder.objects import made
from epk.binder.target_document import TargetDocument
from tests.binder.conftest import written


def test_it_has_the_pages_of_the_file(kit):
    assert [float(page.mediabox.width) for page in TargetDocument(kit).pages] == [595, 595]


def test_what_nobody_asks_for_is_written_as_it_was(kit):
    target = TargetDocument(kit)
    target.add(made(Type="/Metadata"))
    again, before = (PdfReader(BytesIO(data)) for data in (written(target), kit))
    start = kit.index(b"1 0 obj")
    assert kit[start : kit.index(b"endobj", start)].split() == written(target)[
        written(target).index(b"1 0 obj") :
    ].partition(b"endobj")[0].split()  # fmt: skip
    assert again.metadata == before.metadata
    assert len(again.pages) == len(before.pages)


def test_its_identifier_keeps_the_first_part_and_changes_the_second(kit):
    target, first = TargetDocument(kit), PdfReader(BytesIO(kit)).trailer["/ID"][0]
    target.identify(b"0123456789abcdef")
    identifier = PdfReader(BytesIO(written(target))).trailer["/ID"]
    assert [part.original_bytes for part in identifier] == [first.original_bytes, b"0123456789abcdef"]
