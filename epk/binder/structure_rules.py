"""What PDF/UA-1 asks of a structure beyond having one (ISO 14289-1, 7; ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import DictionaryObject

from epk.binder.elements import TaggedElement
from epk.binder.tables import table_faults

_HOLDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
}  # fmt: skip
_WITHIN = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TH": {"TR"}, "TD": {"TR"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}  # fmt: skip
_NAMES = {"L": "a list", "LI": "a list", "LBody": "a list", "TOC": "a table of contents", "TOCI": "a table of contents"}


def faults(top: TaggedElement) -> Iterator[str]:
    """Why what is below `top` does not comply, as subjects with their verbs."""
    for one in top.walk():
        if one.kind in ("Figure", "Formula") and not _has_words(one.entries):
            yield "a picture in it has no alternative text"
        allowed = _HOLDS.get(one.kind)
        for kid in one.kids:
            if (allowed and kid.kind not in allowed) or one.kind not in _WITHIN.get(kid.kind, {one.kind}):
                yield f"{_NAMES.get(kid.kind, _NAMES.get(one.kind, 'a table'))} in it is put together wrongly"
        if one.kind == "Table":
            yield from table_faults(one)


def _has_words(element: DictionaryObject) -> bool:
    return bool(str(element.get("/Alt", ""))) or "/ActualText" in element
