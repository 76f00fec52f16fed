"""The structure tree and the parent tree, made of the elements that content names (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct, field

from epk.page.structure import AttributeValue, Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.syntax import name, number, numbers, text_string

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the page's lower left corner."""


class Mark(NamedTuple):
    """Marked content: its number on the page with that index."""

    page: int
    number: int


class Annotation(NamedTuple):
    """An annotation on the page with that index, with its key in the parent tree."""

    page: int
    reference: str
    key: int


class Node(Struct, eq=False):
    """An element in the tree: the elements `within` it, then its own `content` in the order of drawing.

    `boxes` is what it covers, by index of the page.
    """

    element: Element
    parent: Node | None = None
    within: list[Node] = field(default_factory=list)
    content: list[Node | Mark | Annotation] = field(default_factory=list)
    boxes: dict[int, Box] = field(default_factory=dict)

    def kids(self) -> Iterator[Node | Mark | Annotation]:
        """All that is in it, in the order of reading."""
        yield from sorted(self.within, key=lambda node: node.element.order)
        yield from self.content

    def part(self, element: Element) -> Node:
        """A new element for a part of its content."""
        node = Node(element, self)
        self.content.append(node)
        return node

    def cover(self, page: int, box: Box) -> None:
        """Note that it covers `box`, and so do the elements around it."""
        node: Node | None = self
        while node is not None:
            left, low, right, high = node.boxes.get(page, box)
            node.boxes[page] = (min(left, box[0]), min(low, box[1]), max(right, box[2]), max(high, box[3]))
            node = node.parent


class StructureTree:
    """The tree in the making: every element that was named stands in it, and those around it."""

    def __init__(self) -> None:
        self._nodes: dict[Element, Node] = {}
        self._top: list[Node] = []

    def node(self, element: Element) -> Node:
        """The element's place in the tree."""
        node = self._nodes.get(element)
        if node is None:
            parent = self.node(element.parent) if element.parent else None
            node = self._nodes[element] = Node(element, parent)
            (parent.within if parent else self._top).append(node)
        return node

    @property
    def roots(self) -> Sequence[Node]:
        """The elements that are in no other."""
        return self._top


class PageKey(NamedTuple):
    """A page's reference, and its key in the parent tree."""

    reference: str
    key: int


class StructureWriter:
    """Writes a tree; `references` tells where its elements were written."""

    def __init__(self, canvas: TaggedCanvas, pages: Sequence[PageKey]) -> None:
        self.references: dict[Element, str] = {}
        self._canvas = canvas
        self._pages = pages
        self._marks: dict[int, dict[int, str]] = {page.key: {} for page in pages}
        self._annotations: dict[int, str] = {}

    def write(self, structure: StructureTree) -> str:
        """Write all elements; the reference of the tree's own root."""
        tree = self._canvas.reserve()
        top = " ".join([self._element(node, tree) for node in structure.roots])
        parents = self._canvas.add(f"<</Nums[{' '.join(self._parents())}]>>")
        following = len(self._pages) + len(self._annotations)
        body = f"<</Type/StructTreeRoot/K[{top}]/ParentTree {parents}/ParentTreeNextKey {following}>>"
        self._canvas.fill(tree, body)
        return tree

    def _element(self, node: Node, parent: str) -> str:
        reference = self.references[node.element] = self._canvas.reserve()
        home = next((kid.page for kid in node.content if isinstance(kid, Mark)), None)
        kids = " ".join([self._kid(kid, reference, home) for kid in node.kids()])
        where = "" if home is None else f"/Pg {self._pages[home].reference}"
        body = f"<</Type/StructElem/S{name(node.element.kind)}/P {parent}{where}/K[{kids}]{_properties(node)}>>"
        self._canvas.fill(reference, body)
        return reference

    def _kid(self, kid: Node | Mark | Annotation, owner: str, home: int | None) -> str:
        if isinstance(kid, Node):
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


def _properties(node: Node) -> str:
    element = node.element
    texts = {
        "Alt": element.alt,
        "ActualText": element.actual_text,
        "E": element.expansion,
        "Lang": element.language,
        "T": element.title,
    }
    attributes = [_attributes(owned) for owned in (dict(element.attributes), _extent(node)) if owned]
    listed = f"/A[{' '.join(attributes)}]" if attributes else ""
    return "".join(f"/{key} {text_string(text)}" for key, text in texts.items() if text) + listed


def _extent(node: Node) -> Mapping[str, AttributeValue] | None:
    """Where a figure stands, if on one page only (14.8.5.4.3, `BBox`)."""
    if node.element.kind != "Figure" or len(node.boxes) != 1:
        return None
    return {"O": "Layout", "Placement": "Block", "BBox": next(iter(node.boxes.values()))}


def _attributes(owned: Mapping[str, AttributeValue]) -> str:
    return "<<" + "".join(f"/{key}{_value(value)}" for key, value in owned.items()) + ">>"


def _value(value: AttributeValue) -> str:
    if isinstance(value, str):
        return name(value)
    return f" {number(value)}" if isinstance(value, int | float) else f"[{numbers(value)}]"
