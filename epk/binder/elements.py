"""Structure elements with what is in them, for those that look through a tree (ISO 32000-1, 14.7.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pypdf.generic import DictionaryObject

from epk.binder.objects import entry, items

KindOf = Callable[[str], str]
"""Gives the standard kind of a kind of elements."""


class TaggedElement(NamedTuple):
    """A structure element, its standard kind, and the elements in it."""

    entries: DictionaryObject
    kind: str
    kids: tuple[TaggedElement, ...]

    def walk(self) -> Iterator[TaggedElement]:
        """This element and all in it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def tree_below(element: DictionaryObject, kind_of: KindOf) -> TaggedElement:
    """The tree below an element."""
    return TaggedElement(element, kind_of(str(element["/S"])[1:]), tuple(_kids(element, kind_of)))


def _kids(element: DictionaryObject, kind_of: KindOf) -> Iterator[TaggedElement]:
    """The elements in another; what is in one that only groups (`NonStruct`) counts as being in its stead."""
    for kid in items(element, "/K"):
        value = kid.get_object()
        if isinstance(value, DictionaryObject) and "/S" in value:
            own = tree_below(value, kind_of)
            yield from own.kids if own.kind == "NonStruct" else (own,)


def attribute(element: TaggedElement, key: str) -> object | None:
    """An attribute of an element, whichever of its owners has it (14.7.5)."""
    owners = [one.get_object() for one in items(element.entries, "/A")]
    return next((value for owner in owners if (value := entry(owner, key)) is not None), None)
