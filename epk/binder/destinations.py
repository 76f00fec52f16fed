"""Destinations of an appendix: named ones under its prefix, and the pages they lead to (ISO 32000-1, 12.3.2)."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from epk.binder.appendix import Appendix
from epk.binder.name_trees import add_names
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import number


def bind_destinations(copier: ObjectCopier, catalog: DictionaryObject) -> None:
    """Add the named destinations of the appendix, so that none takes the place of one of ours or another's."""
    entries = []
    for name, destination in copier.appendix.reader.named_destinations.items():
        place = destination.dest_array
        if isinstance(place[0].get_object(), DictionaryObject):
            entries.append((copier.name(name), copier.copy(place)))
    add_names(catalog, "/Dests", entries)


def page_index(appendix: Appendix, place: PdfObject | None) -> int | None:
    """The index within the appendix of the page that a destination leads to; None where it leads to none."""
    if place is not None and not isinstance(place, ArrayObject):
        named = appendix.reader.named_destinations.get(str(place).removeprefix("/"))
        place = named.dest_array if named is not None else None
    target = list.__getitem__(place, 0) if isinstance(place, ArrayObject) and place else None
    pages = [number(page.indirect_reference) for page in appendix.pages]
    return pages.index(number(target)) if number(target) in pages else None
