"""ReportLab's canvas, with objects, streams and pages as PDF/A and PDF/UA want them.

The only file that imports ReportLab.
"""

from __future__ import annotations

import zlib
from io import BytesIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from epk.pdf.syntax import number

EFFORT = 4
"""zlib's level. Its usual one, 6, takes half as long again to make pages and fonts 2 % smaller."""


class TaggedCanvas(Canvas):
    """A canvas whose pages, catalogue and information dictionary are given as PDF syntax.

    References are strings such as `12 0 R`. The file's identifier follows from the content of its streams.
    """

    def __init__(self, version: tuple[int, int] = (1, 7)) -> None:
        super().__init__(BytesIO(), pdfVersion=version, invariant=1, pageCompression=1)
        self._pages = self._register(self._doc.Pages)
        self._reserved: dict[str, _Body] = {}

    def reserve(self) -> str:
        """The reference of an object that `fill` will give its content."""
        return self._reserved_for(_Body())

    def fill(self, reference: str, body: str) -> None:
        """Give a reserved object its content."""
        self._reserved.pop(reference).parts = (body.encode("latin-1"),)

    def add(self, body: str) -> str:
        """Write an object and return its reference."""
        return self._register(_Body(body.encode("latin-1")))

    def add_stream(self, entries: str, data: bytes, *, packed: bool = True, digest: str = "") -> str:
        """Write a stream. `entries` go into its dictionary; `packed` data is compressed here, other data is not.

        A `digest` stands for data that had to be read for one already.
        """
        if packed:
            data = zlib.compress(data, EFFORT)
            entries += "/Filter/FlateDecode"
        self._doc.updateSignature(digest or data)
        head = f"<</Length {len(data)}{entries}>>\nstream\n".encode("latin-1")
        return self._register(_Body(head, data, b"\nendstream"))

    def begin_page(self) -> str:
        """Start a page after the others and return its reference, which `fill_page` gives its content."""
        body = _Body()
        self._doc.addPage(body)
        return self._reserved_for(body)

    def end_page(self) -> str:
        """Write what was drawn on the page begun last, and return that stream's reference."""
        content = self.add_stream("", "\n".join(self._code).encode("latin-1"))
        self._restartAccumulators()
        return content

    def fill_page(self, reference: str, content: str, width: float, height: float, entries: str) -> None:
        """Make a page of a stream: `width` by `height` points, with further `entries` of its dictionary."""
        box = f"/MediaBox[0 0 {number(width)} {number(height)}]"
        self.fill(reference, f"<</Type/Page/Parent {self._pages}{box}/Contents {content}{entries}>>")

    def close(self, catalog: str, information: str) -> bytes:
        """The finished file. Both dictionaries are given as their entries."""
        self._doc.Catalog = _Body(f"<</Type/Catalog/Pages {self._pages}{catalog}>>".encode("latin-1"))
        self._doc.info = _Information(f"<<{information}>>".encode("latin-1"))
        return bytes(self.getpdfdata())

    def _reserved_for(self, body: _Body) -> str:
        reference = self._register(body)
        self._reserved[reference] = body
        return reference

    def _register(self, body: pdfdoc.PDFObject) -> str:
        name = self._doc.Reference(body).name
        place, version = self._doc.idToObjectNumberAndVersion[name]
        return f"{place} {version} R"


class _Body(pdfdoc.PDFObject):
    """An object given as bytes."""

    __RefOnly__ = 1

    def __init__(self, *parts: bytes) -> None:
        self.parts = parts

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        return b"".join(self.parts)


class _Information(_Body):
    """The information dictionary."""

    def digest(self, signature: object) -> None:
        """Adds nothing to the file's identifier: the XMP metadata, which says the same, is part of it already."""
