"""The document that appendices are bound in to: one of our own, as pypdf sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, ByteStringObject, IndirectObject, PdfObject, read_object

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


class TargetDocument(PdfWriter):
    """A document of ours, whose objects are read when they are asked for and otherwise written as they were.

    pypdf's own way to go on with a document reads, copies and writes every object: a hundred times the work, for
    what is added changes a handful of them.
    """

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.pdf_header = document[:8]
        table = int(_START.search(document, len(document) - 64)[1])  # type: ignore[index]  # our files have one
        self._objects: list[Any] = [_Verbatim(content) for content in _contents(document, table)]
        trailer = _read(document[document.index(b"<<", table) :], self)
        self._info_obj = trailer.raw_get("/Info")
        self._ID = trailer["/ID"]
        self._root_object = trailer["/Root"]
        self._pages = self._root_object.raw_get("/Pages")
        self.flattened_pages = None

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject:
        """An object, read when it is first asked for."""
        number = indirect_reference if isinstance(indirect_reference, int) else indirect_reference.idnum
        known = self._objects[number - 1]
        if isinstance(known, _Verbatim):
            self._objects[number - 1] = known.read(IndirectObject(number, 0, self))
        return super().get_object(indirect_reference)

    def add(self, value: PdfObject) -> IndirectObject:
        """Put an object into the file."""
        return self._add_object(value)

    def identify(self, digest: bytes) -> None:
        """Keep the first part of the file's identifier and let the second tell this file from others (14.4)."""
        first = self._ID[0] if self._ID else ByteStringObject(digest)
        self._ID = ArrayObject([first, ByteStringObject(digest)])


class _Verbatim(PdfObject):
    """An object as it stands in the file."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self, reference: IndirectObject) -> PdfObject:
        value: PdfObject = _read(self._content, reference.pdf)
        value.indirect_reference = reference
        return value

    def write_to_stream(self, stream: Any, _encryption_key: object = None) -> None:
        stream.write(self._content)


def _read(content: bytes, owner: Any) -> Any:
    """The object that `content` begins with; references in it lead to objects of `owner`."""
    return read_object(BytesIO(content), owner)


def _contents(document: bytes, table: int) -> Iterator[bytes]:
    """What stands between `obj` and `endobj`, by number from 1; our objects are written in that order."""
    _, extent, _, *entries = document[table:].split(b"\n")
    places = [int(entry[:10]) for entry in entries[: int(extent.split()[1]) - 1]]
    for start, end in pairwise([*places, table]):
        yield document[document.index(b"obj", start) + 3 : document.rindex(b"endobj", start, end)].strip()
