"""Short ways to read and make pypdf's objects; entries are what references lead to."""

from __future__ import annotations

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

Entry = str | PdfObject
"""A `str` that begins with a slash is written as a name, any other as text."""


def made(**entries: Entry | None) -> DictionaryObject:
    """A dictionary of all entries that are given."""
    values = {NameObject(f"/{key}"): _value(value) for key, value in entries.items() if value is not None}
    return DictionaryObject(values)


def _value(value: Entry) -> PdfObject:
    if isinstance(value, PdfObject):
        return value
    return NameObject(value) if value.startswith("/") else TextStringObject(value)


def entry(owner: PdfObject | None, key: str) -> PdfObject | None:
    """What `key` leads to; None where there is no such entry."""
    value = owner[key] if isinstance(owner, DictionaryObject) and key in owner else None
    return value if isinstance(value, PdfObject) else None


def below(owner: PdfObject | None, *keys: str) -> DictionaryObject:
    """The dictionary at the end of a path of keys; an empty one where there is none."""
    value = owner
    for key in keys:
        value = entry(value, key)
    return value if isinstance(value, DictionaryObject) else DictionaryObject()


def items(owner: PdfObject | None, key: str) -> list[PdfObject]:
    """The items of an array, as references where they are; a single value counts as an array of one."""
    value = entry(owner, key)
    if isinstance(value, ArrayObject):
        return list(list.__iter__(value))
    return [] if value is None or not isinstance(owner, DictionaryObject) else [owner.raw_get(key)]


def child(parent: DictionaryObject, key: str) -> DictionaryObject:
    """The dictionary under `key`, made if it is missing."""
    if not isinstance(entry(parent, key), DictionaryObject):
        parent[NameObject(key)] = DictionaryObject()
    return dictionary(parent[key])


def array(parent: DictionaryObject, key: str) -> ArrayObject:
    """The array under `key`, made if it is missing."""
    if not isinstance(entry(parent, key), ArrayObject):
        parent[NameObject(key)] = ArrayObject()
    value = parent[key]
    if not isinstance(value, ArrayObject):
        raise TypeError(f"expected an array, found {value!r}")
    return value


def dictionary(value: PdfObject) -> DictionaryObject:
    """The dictionary that `value` is or leads to, where there is always one."""
    found = value.get_object()
    if not isinstance(found, DictionaryObject):
        raise TypeError(f"expected a dictionary, found {found!r}")
    return found


def number(reference: PdfObject | None) -> int:
    """The number of the object that a reference leads to; 0 for anything else."""
    return reference.idnum if isinstance(reference, IndirectObject) else 0


def appearances(annotation: PdfObject | None) -> list[StreamObject]:
    """The forms that show an annotation, in all its states (12.5.5)."""
    shown = entry(below(annotation, "/AP"), "/N")
    if isinstance(shown, StreamObject):
        return [shown]
    states = [state.get_object() for state in below(annotation, "/AP", "/N").values()]
    return [state for state in states if isinstance(state, StreamObject)]


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())
