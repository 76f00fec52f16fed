"""PDFs read back as text: their words, and their structure."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

_LOOKS = {
    "/O", "/BBox", "/Placement", "/SpaceBefore", "/SpaceAfter", "/StartIndent", "/TextIndent", "/TextAlign",
    "/LineHeight", "/Color", "/BaselineShift", "/TextDecorationType", "/TextDecorationColor",
    "/TextDecorationThickness", "/BorderStyle", "/BorderColor", "/BorderThickness", "/Padding", "/Width",
    "/EndIndent", "/Height", "/WritingMode",
}  # fmt: skip
"""Attributes that say how something looks."""


def read(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data), strict=True)


def text_of(data: bytes) -> str:
    """What PDFium finds, lines as they stand."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join(line.strip() for line in "\n".join(pages).splitlines() if line.strip())


def structure_of(data: bytes) -> str:
    """The structure tree as indented text: kinds, what is said of them, and `p1 m0` for mark 0 on page 1."""
    reader = read(data)
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, start=1)}
    (root,) = reader.root_object["/StructTreeRoot"]["/K"]
    return "\n".join(_outlined(root.get_object(), "", pages, None))


def _outlined(node, margin, pages, page):
    page = node.get("/Pg", page) if "/Pg" not in node else node.raw_get("/Pg")
    yield " ".join([margin + node["/S"][1:], *said_of(node)])
    for kid in listed(node, "/K"):
        child = kid.get_object()
        if not isinstance(child, DictionaryObject):
            yield f"{margin}  p{pages[page.idnum]} m{child}"
        elif "/S" in child:
            yield from _outlined(child, margin + "  ", pages, page)
        elif "/MCID" in child:
            yield f"{margin}  p{pages[child.raw_get('/Pg').idnum]} m{child['/MCID']}"
        else:
            yield f"{margin}  link to {_target(child['/Obj'])}"


def said_of(node):
    """What an element says of itself beside its content."""
    said = [f"{key[1:]}={node[key]}" for key in ("/Alt", "/ActualText", "/E", "/Lang", "/T") if key in node]
    attributes = [
        f"{key[1:]}={str(value).removeprefix('/')}"
        for owned in listed(node, "/A")
        for key, value in owned.get_object().items()
        if key not in _LOOKS
    ]
    return [*said, *attributes]


def listed(node, key):
    """The items of an entry, which may be an array or a single one."""
    value = node.get(key, [])
    value = value.get_object() if hasattr(value, "get_object") else value
    return value if isinstance(value, list) else [value]


def _target(annotation):
    return annotation["/A"]["/URI"] if "/A" in annotation else f"#{annotation['/Dest']}"
