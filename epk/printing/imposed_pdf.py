"""Pages laid out on larger sheets.

This file, `preview.py` and those of `epk/binder/` are the only ones that import pypdf.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    RectangleObject,
)

from epk.pdf.syntax import numbers
from epk.printing.imposition import Side, Slot

_DUPLEX = {None: "/Simplex", "short": "/DuplexFlipShortEdge", "long": "/DuplexFlipLongEdge"}


def imposed(document: bytes, sides: Sequence[Side], title: str, flip: str | None) -> bytes:
    """The pages of `document`, one of our own files, on `sides`; readers are told on which edge to turn the sheets.

    Pages are made as large as their slots, in proportion. Links do not come along.
    """
    source = PdfReader(BytesIO(document))
    writer = PdfWriter()
    for side in sides:
        sheet = writer.add_blank_page(side.width, side.height)
        for slot in side.slots:
            _place(sheet, source.pages[slot.page], slot)
        sheet.merge_page(_marks(side))
    writer.add_metadata({"/Title": title, "/Producer": "pypdf"})
    preferences = {NameObject("/Duplex"): NameObject(_DUPLEX[flip]), NameObject("/PrintScaling"): NameObject("/None")}
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(preferences)
    identity = ByteStringObject(hashlib.sha256(document + title.encode()).digest()[:16])
    writer._ID = ArrayObject([identity, identity])  # noqa: SLF001  # pypdf would draw lots
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _place(sheet: PageObject, page: PageObject, slot: Slot) -> None:
    """Draw a page into its slot, cut off at its edges."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    scale = min(slot.width / width, slot.height / height)
    x = slot.x + (slot.width - width * scale) / 2 + slot.creep
    y = slot.y + (slot.height - height * scale) / 2
    copy = PageObject(page.pdf)
    copy.update({key: page.raw_get(key) for key in page if key != "/Annots"})
    left, right = max(0.0, -slot.creep / scale), min(width, width - slot.creep / scale)
    copy[NameObject("/CropBox")] = RectangleObject((left, 0, right, height))
    sheet.merge_transformed_page(copy, Transformation().scale(scale).translate(x, y))


def _marks(side: Side) -> PageObject:
    """A sheet with nothing but its marks, edged with white to be seen on pictures."""
    page = PageObject.create_blank_page(width=side.width, height=side.height)
    lines = [f"{numbers(line[:2])} m {numbers(line[2:])} l" for line in side.marks]
    stream = DecodedStreamObject()
    path = " ".join(lines)
    stream.set_data(f"q 1 w 1 G {path} S 0.25 w 0 G {path} S Q".encode())
    page[NameObject("/Contents")] = stream
    return page
