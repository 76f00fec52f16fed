"""The outline and the page labels of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct, field

from epk.page.structure import Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.syntax import text_string

LabelStyle = Literal["D", "r", "R", "a", "A", ""]
"""Decimal, small or large roman numbers, small or large letters, or nothing but the prefix."""


class Destination(NamedTuple):
    """A place to go to: the page with that index, scrolled to `top` points below its upper edge."""

    page: int
    top: float


class Bookmark(Struct):
    """An entry of the outline; `level` 0 is the outermost."""

    title: str
    level: int
    destination: str
    element: Element | None = None
    under: list[Bookmark] = field(default_factory=list)


def nested(bookmarks: Sequence[Bookmark]) -> list[Bookmark]:
    """The outermost bookmarks, all others `under` the nearest one before them that is of a lower level."""
    top: list[Bookmark] = []
    path: list[Bookmark] = []
    for bookmark in bookmarks:
        while path and path[-1].level >= bookmark.level:
            path.pop()
        (path[-1].under if path else top).append(bookmark)
        path.append(bookmark)
    return top


def write_outline(canvas: TaggedCanvas, bookmarks: Sequence[Bookmark], elements: Mapping[Element, str]) -> str:
    """Write the outline, all of it open (ISO 32000-1, 12.3.3); `elements` are references of structure elements."""
    root = canvas.reserve()
    first, last = _write_level(canvas, nested(bookmarks), root, elements)
    canvas.fill(root, f"<</Type/Outlines/First {first}/Last {last}/Count {len(bookmarks)}>>")
    return root


def _write_level(
    canvas: TaggedCanvas, level: Sequence[Bookmark], parent: str, elements: Mapping[Element, str]
) -> tuple[str, str]:
    """Write entries of one level and all under them; the references of the first and the last."""
    references = [canvas.reserve() for _ in level]
    for index, (bookmark, reference) in enumerate(zip(level, references, strict=True)):
        body = f"/Title{text_string(bookmark.title)}/Parent {parent}/Dest{text_string(bookmark.destination)}"
        if index:
            body += f"/Prev {references[index - 1]}"
        if index < len(level) - 1:
            body += f"/Next {references[index + 1]}"
        if bookmark.element is not None and bookmark.element in elements:
            body += f"/SE {elements[bookmark.element]}"
        if bookmark.under:
            first, last = _write_level(canvas, bookmark.under, reference, elements)
            body += f"/First {first}/Last {last}/Count {_count(bookmark)}"
        canvas.fill(reference, f"<<{body}>>")
    return references[0], references[-1]


def _count(bookmark: Bookmark) -> int:
    """How many entries are under this one, at any depth."""
    return sum(1 + _count(entry) for entry in bookmark.under)


class PageLabels(NamedTuple):
    """How pages are numbered from one page on: `prefix` and a number that starts with `start`."""

    style: LabelStyle
    prefix: str = ""
    start: int = 1


def label_tree(ranges: Mapping[int, PageLabels]) -> str:
    """Page labels (12.4.2) by index of the first page they are for; pages before are numbered from 1."""
    complete = {0: PageLabels("D"), **ranges}
    return f"<</Nums[{' '.join(f'{index}{_label(labels)}' for index, labels in sorted(complete.items()))}]>>"


def _label(labels: PageLabels) -> str:
    style = f"/S/{labels.style}" if labels.style else ""
    prefix = f"/P{text_string(labels.prefix)}" if labels.prefix else ""
    return f"<<{style}{prefix}/St {labels.start}>>"
