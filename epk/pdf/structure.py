"""The structure tree and the parent tree, written from elements (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.syntax import name, number, numbers, text_string
from epk.pdf.tags import Annotation, AttributeValue, Element, Mark

CELLS = ("TH", "TD")


class PageKey(NamedTuple):
    """A page's reference, and its key in the parent tree."""

    reference: str
    key: int


class StructureWriter:
    """Writes the elements that hold anything; an empty cell in a row that does is kept, as its table needs it.

    `references` tells where elements were written.
    """

    def __init__(self, canvas: TaggedCanvas, pages: Sequence[PageKey]) -> None:
        self.references: dict[Element, str] = {}
        self._canvas = canvas
        self._pages = pages
        self._marks: dict[int, dict[int, str]] = {page.key: {} for page in pages}
        self._annotations: dict[int, str] = {}

    def write(self, root: Element) -> str:
        """Write `root` and all in it; the reference of the tree's own root."""
        tree = self._canvas.reserve()
        top = self._element(root, tree)
        parents = self._canvas.add(f"<</Nums[{' '.join(self._parents())}]>>")
        following = len(self._pages) + len(self._annotations)
        body = f"<</Type/StructTreeRoot/K[{top}]/ParentTree {parents}/ParentTreeNextKey {following}>>"
        self._canvas.fill(tree, body)
        return tree

    def _element(self, element: Element, parent: str) -> str:
        reference = self.references[element] = self._canvas.reserve()
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        kids = " ".join(self._kid(kid, reference, home) for kid in element.kids if _is_kept(kid))
        where = "" if home is None else f"/Pg {self._pages[home].reference}"
        body = f"<</Type/StructElem/S{name(element.kind)}/P {parent}{where}/K[{kids}]{_properties(element)}>>"
        self._canvas.fill(reference, body)
        return reference

    def _kid(self, kid: Element | Mark | Annotation, owner: str, home: int | None) -> str:
        if isinstance(kid, Element):
            return self._element(kid, owner)
        page = self._pages[kid.page]
        if isinstance(kid, Annotation):
            self._annotations[kid.key] = owner
            return f"<</Type/OBJR/Obj {kid.reference}/Pg {page.reference}>>"
        self._marks[page.key][kid.number] = owner
        return str(kid.number) if kid.page == home else f"<</Type/MCR/Pg {page.reference}/MCID {kid.number}>>"

    def _parents(self) -> list[str]:
        """Pairs of a key and the element, or for a page the elements, it leads to (14.7.4.4)."""
        owners = {key: f"[{' '.join(marks[n] for n in sorted(marks))}]" for key, marks in self._marks.items()}
        return [f"{key} {owner}" for key, owner in sorted((owners | self._annotations).items())]


def _is_kept(kid: Element | Mark | Annotation) -> bool:
    return not isinstance(kid, Element) or kid.filled or kid.kind in CELLS


def _properties(element: Element) -> str:
    texts = {
        "Alt": element.alt,
        "ActualText": element.actual_text,
        "E": element.expansion,
        "Lang": element.language,
        "T": element.title,
    }
    attributes = [_attributes(owned) for owned in (element.attributes, _extent(element)) if owned]
    listed = f"/A[{' '.join(attributes)}]" if attributes else ""
    return "".join(f"/{key} {text_string(text)}" for key, text in texts.items() if text) + listed


def _extent(element: Element) -> Mapping[str, AttributeValue] | None:
    """Where a figure stands, if on one page only (14.8.5.4.3, `BBox`)."""
    if element.kind != "Figure" or len(element.boxes) != 1:
        return None
    return {"O": "Layout", "Placement": "Block", "BBox": next(iter(element.boxes.values()))}


def _attributes(owned: Mapping[str, AttributeValue]) -> str:
    return "<<" + "".join(f"/{key}{_value(value)}" for key, value in owned.items()) + ">>"


def _value(value: AttributeValue) -> str:
    if isinstance(value, str):
        return name(value)
    return f" {number(value)}" if isinstance(value, int | float) else f"[{numbers(value)}]"
