"""The outline of an appendix, joined to that of the document (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import child, dictionary, entry, made
from epk.binder.target_document import TargetDocument

MOST_ENTRIES, DEEPEST = 5_000, 16
"""Further entries of an appendix's outline are left out; no reader shows so many."""


class _Entry(NamedTuple):
    """An entry of an outline with those beneath it."""

    item: DictionaryObject
    beneath: tuple[_Entry, ...]


def bind_outline(copier: ObjectCopier, catalog: DictionaryObject, first_page: IndirectObject) -> None:
    """Add an entry for the appendix, under its title, with the entries of its own outline closed beneath it."""
    place = ArrayObject([first_page, NameObject("/Fit")])
    item = made(Title=TextStringObject(copier.appendix.file.title), Dest=place)
    if "/Outlines" not in catalog:
        catalog[NameObject("/Outlines")] = copier.target.add(DictionaryObject())
    outline = child(catalog, "/Outlines")
    outline[NameObject("/Count")] = NumberObject(int(outline.get("/Count", 0)) + 1)
    _add(copier.target, _Entry(item, _own_entries(copier)), catalog.raw_get("/Outlines"))


def _add(target: TargetDocument, added: _Entry, parent: IndirectObject) -> None:
    """Put an entry, closed, behind the others of its level."""
    reference, above = target.add(added.item), dictionary(parent)
    added.item[NameObject("/Parent")] = parent
    if "/Last" in above:
        added.item[NameObject("/Prev")] = above.raw_get("/Last")
        child(above, "/Last")[NameObject("/Next")] = reference
    else:
        above[NameObject("/First")] = reference
    above[NameObject("/Last")] = reference
    for one in added.beneath:
        _add(target, one, reference)
    if added.beneath:
        added.item[NameObject("/Count")] = NumberObject(-len(added.beneath))


def _own_entries(copier: ObjectCopier) -> tuple[_Entry, ...]:
    """The outline of the appendix; without its only top entry where that merely repeats the title."""
    outline = copier.appendix.catalog.get("/Outlines")
    entries = tuple(_copied_level(copier, outline.get_object(), set(), DEEPEST)) if outline else ()
    if len(entries) == 1 and str(entries[0].item.get("/Title")).casefold() == copier.appendix.file.title.casefold():
        return entries[0].beneath
    return entries


def _copied_level(copier: ObjectCopier, parent: PdfObject | None, seen: set[int], depth: int) -> Iterator[_Entry]:
    """Copies of the entries directly beneath `parent`; an entry that comes up again ends the level."""
    item = _followed(parent, "/First")
    while item is not None and id(item) not in seen and len(seen) < MOST_ENTRIES and depth:
        seen.add(id(item))
        kept = {key: item.raw_get(key) for key in ("/Title", "/Dest", "/A", "/C", "/F") if key in item}
        copy = copier.copy(DictionaryObject({NameObject(key): value for key, value in kept.items()}))
        if isinstance(copy, DictionaryObject):
            yield _Entry(copy, tuple(_copied_level(copier, item, seen, depth - 1)))
        item = _followed(item, "/Next")


def _followed(item: PdfObject | None, key: str) -> DictionaryObject | None:
    value = entry(item, key)
    return value if isinstance(value, DictionaryObject) else None
