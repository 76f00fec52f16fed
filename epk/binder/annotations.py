"""Annotations of an appendix: which are kept, what archives ask of them, what is read aloud (ISO 32000-1, 12.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pypdf.generic import DictionaryObject, IndirectObject, NameObject, NumberObject, TextStringObject

from epk.binder.attachments import is_document
from epk.binder.destinations import page_index
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import below, entry, items, made
from epk.binder.scripts_and_actions import PROGRAM

_UNSEEN = 2 | 32
"""Flags of annotations that are never shown: hidden, or not on screens (12.5.3)."""
_PRINTED, _FORBIDDEN = 4, 1 | 2 | 32 | 256
"""Flags that archives ask for, and that they refuse (ISO 19005-2, 6.3.2)."""
_REMOVED = {
    "/PrinterMark": "printer's marks",
    "/TrapNet": "printer's marks",
    "/Watermark": "a watermark",
    "/Redact": "marks for redaction",
    "/Movie": "a film clip",
    "/Screen": "a film clip",
    "/Sound": "a sound",
    "/RichMedia": "rich media",
    "/3D": "a 3D model",
}


def kept_annotations(copier: ObjectCopier, page: DictionaryObject) -> Iterator[tuple[DictionaryObject, IndirectObject]]:
    """The annotations of a page that are kept, each with its copy; what would act is left out and counted."""
    for item in items(page, "/Annots"):
        annotation = item.get_object()
        if isinstance(annotation, DictionaryObject) and _keeps(copier, annotation):
            yield annotation, copier.copy_as_object(item)


def is_hidden(annotation: DictionaryObject) -> bool:
    """Whether an annotation is never shown."""
    return bool(int(str(annotation.get("/F", 0))) & _UNSEEN)


def _keeps(copier: ObjectCopier, annotation: DictionaryObject) -> bool:
    subtype, action, removed = str(annotation.get("/Subtype")), entry(annotation, "/A"), copier.actions.removed
    if subtype in ("/Popup", "/Widget"):
        return False
    if is_hidden(annotation):
        removed["hidden notes"] += 1
        return False
    if subtype in _REMOVED:
        removed[_REMOVED[subtype]] += 1
        return False
    if subtype == "/FileAttachment" and not is_document(entry(annotation, "/FS")):
        removed[PROGRAM] += 1
        return False
    return subtype != "/Link" or action is None or not copier.actions.removes(action)


def complete(annotation: DictionaryObject, page: IndirectObject, words: Callable[[], str]) -> None:
    """Make a copy what standards ask for: printed, with one appearance, and with `words` unless it has its own."""
    flags = int(str(annotation.get("/F", 0)))
    annotation[NameObject("/F")] = NumberObject((flags | _PRINTED) & ~_FORBIDDEN)
    annotation[NameObject("/P")] = page
    shown = entry(annotation, "/AP")
    if isinstance(shown, DictionaryObject):
        kept = {key: shown.raw_get(key) for key in ("/N",) if key in shown}
        annotation[NameObject("/AP")] = DictionaryObject({NameObject(key): value for key, value in kept.items()})
    if not str(annotation.get("/Contents", "")):
        annotation.update(made(Contents=TextStringObject(words())))


def words_for(copier: ObjectCopier, annotation: DictionaryObject, first: int) -> str:
    """Where a link leads, or what kind of note this is; `first` is the index of the appendix's first page."""
    address = entry(below(annotation, "/A"), "/URI")
    if address is not None:
        return str(address).removeprefix("mailto:").removeprefix("tel:")
    if annotation.get("/Subtype") != "/Link":
        return str(entry(annotation, "/T") or str(annotation.get("/Subtype"))[1:])
    place = entry(annotation, "/Dest") or entry(below(annotation, "/A"), "/D")
    found = page_index(copier.appendix, place)
    return f"Page {first + found + 1}" if found is not None else "Elsewhere in this document"
