"""The structure of a document: what its content means (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TypedDict, Unpack

from msgspec import Struct

AttributeValue = str | float | Sequence[float]
"""A text is written as a name."""


class Properties(TypedDict, total=False):
    """What can be said of an element beside its kind. Languages are BCP 47 tags."""

    alt: str | None
    actual_text: str | None
    expansion: str | None
    language: str | None
    title: str | None
    attributes: tuple[tuple[str, AttributeValue], ...]


class Element(Struct, frozen=True, cache_hash=True):
    """A structure element of one of the standard kinds (14.8.4), as a path: what it is, and the element it is in.

    `order` is its place among the elements of the same parent. `attributes` are pairs and name their owner as `O`.
    Content names the element it belongs to; the tree is made of the elements that are named.
    """

    kind: str
    parent: Element | None = None
    order: tuple[int, ...] = ()
    alt: str | None = None
    actual_text: str | None = None
    expansion: str | None = None
    language: str | None = None
    title: str | None = None
    attributes: tuple[tuple[str, AttributeValue], ...] = ()

    def child(self, kind: str, order: tuple[int, ...], **properties: Unpack[Properties]) -> Element:
        """An element within this one."""
        return Element(kind, self, order, **properties)

    @property
    def spoken_language(self) -> str:
        """The language in force: its own, or that of the nearest element around it that has one."""
        element: Element | None = self
        while element is not None:
            if element.language:
                return element.language
            element = element.parent
        return ""


HEADER_OF_ROW = (("O", "Table"), ("Scope", "Row"))
HEADER_OF_COLUMN = (("O", "Table"), ("Scope", "Column"))
"""Attributes of header cells (14.8.5.7)."""


class ReadingOrder:
    """Numbers elements in the order in which they are made; `first` places all of them among those of others."""

    def __init__(self, *first: int) -> None:
        self._first = first
        self._numbers = count()

    def following(self) -> tuple[int, ...]:
        """The next place."""
        return (*self._first, next(self._numbers))
