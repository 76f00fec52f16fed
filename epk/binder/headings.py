"""Headings of an appendix, ranked below those of the document, no level left out (ISO 14289-1, 7.4.2)."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import DictionaryObject, NameObject

from epk.binder.objects import items
from epk.binder.role_map import HEADING


def rank_headings(part: DictionaryObject) -> None:
    """Give the headings in `part` levels from the second on."""
    found = list(_headings(part, 1))
    shift = 2 - min((level for _, level in found), default=2)
    last = 1
    for element, level in found:
        last = min(level + shift, last + 1, 6)
        element[NameObject("/S")] = NameObject(f"/H{last}")


def _headings(element: DictionaryObject, depth: int) -> Iterator[tuple[DictionaryObject, int]]:
    """All headings with their levels; one without a level has that of the sections around it."""
    kind = str(element["/S"])[1:]
    if HEADING.fullmatch(kind):
        yield element, depth if kind == "H" else int(kind[1])
    inner = depth + (kind in ("Sect", "Art", "Part"))
    for kid in items(element, "/K"):
        value = kid.get_object()
        if isinstance(value, DictionaryObject) and "/S" in value:
            yield from _headings(value, inner)
