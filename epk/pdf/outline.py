"""The outline and the page labels of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from epk.page.structure import Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.syntax import text_string

PAGE_LABELS = "<</Nums[0<</S/D/St 1>>]>>"
"""Pages are numbered from 1 in decimal digits (ISO 32000-1, 12.4.2)."""


class Destination(NamedTuple):
    """A place to go to: the page with that index, scrolled to `top` points below its upper edge."""

    page: int
    top: float


class Bookmark(NamedTuple):
    """An entry of the outline; `element` is what it names."""

    title: str
    destination: str
    element: Element | None = None


def write_outline(canvas: TaggedCanvas, bookmarks: Sequence[Bookmark], elements: Mapping[Element, str]) -> str:
    """Write the outline (ISO 32000-1, 12.3.3); `elements` are references of structure elements."""
    root = canvas.reserve()
    references = [canvas.reserve() for _ in bookmarks]
    for index, (bookmark, reference) in enumerate(zip(bookmarks, references, strict=True)):
        body = f"/Title{text_string(bookmark.title)}/Parent {root}/Dest{text_string(bookmark.destination)}"
        if index:
            body += f"/Prev {references[index - 1]}"
        if index < len(references) - 1:
            body += f"/Next {references[index + 1]}"
        if bookmark.element is not None and bookmark.element in elements:
            body += f"/SE {elements[bookmark.element]}"
        canvas.fill(reference, f"<<{body}>>")
    canvas.fill(root, f"<</Type/Outlines/First {references[0]}/Last {references[-1]}/Count {len(references)}>>")
    return root
