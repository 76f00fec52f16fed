"""The structure of a document: what its marks mean (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypedDict, Unpack

from msgspec import Struct, field

AttributeValue = str | float | Sequence[float]
"""A text is written as a name."""
Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the page's lower left corner."""


class Properties(TypedDict, total=False):
    """What can be said of an element beside its kind. Languages are BCP 47 tags."""

    alt: str | None
    actual_text: str | None
    expansion: str | None
    language: str | None
    title: str | None
    attributes: Mapping[str, AttributeValue] | None


class Mark(NamedTuple):
    """Marked content: its number on the page with that index."""

    page: int
    number: int


class Annotation(NamedTuple):
    """An annotation on the page with that index, with its key in the parent tree."""

    page: int
    reference: str
    key: int


class Element(Struct, eq=False):
    """A structure element of one of the standard kinds (14.8.4).

    Its content is listed in `kids` in the order of reading. `attributes` name their owner as `O`. `boxes` is
    what it covers, by index of the page.
    """

    kind: str
    parent: Element | None = None
    alt: str | None = None
    actual_text: str | None = None
    expansion: str | None = None
    language: str | None = None
    title: str | None = None
    attributes: Mapping[str, AttributeValue] | None = None
    kids: list[Element | Mark | Annotation] = field(default_factory=list)
    boxes: dict[int, Box] = field(default_factory=dict)

    def child(self, kind: str, **properties: Unpack[Properties]) -> Element:
        """A new element after what this one already holds."""
        element = Element(kind, self, **properties)
        self.kids.append(element)
        return element

    @property
    def filled(self) -> bool:
        """Whether there is anything of the pages in it."""
        return any(not isinstance(kid, Element) or kid.filled for kid in self.kids)

    @property
    def spoken_language(self) -> str:
        """The language in force: its own, or that of the nearest element around it that has one."""
        element: Element | None = self
        while element is not None:
            if element.language:
                return element.language
            element = element.parent
        return ""

    def cover(self, page: int, box: Box) -> None:
        """Note that it covers `box`, and so do the elements around it."""
        element: Element | None = self
        while element is not None:
            left, low, right, high = element.boxes.get(page, box)
            element.boxes[page] = (min(left, box[0]), min(low, box[1]), max(right, box[2]), max(high, box[3]))
            element = element.parent
