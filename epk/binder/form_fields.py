"""Form fields of an appendix, drawn into their pages as they look (ISO 32000-1, 12.5.5 and 12.7)."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import DictionaryObject, NameObject, StreamObject

from epk.binder.annotations import is_hidden
from epk.binder.geometry import box_of, matrix_of
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import below, child, entry, items


def drawn_fields(copier: ObjectCopier, page: DictionaryObject, copy: DictionaryObject) -> Iterator[bytes]:
    """Operators that show each field of `page`; its appearance is added to the resources of the page's `copy`."""
    for count, widget in enumerate(_visible(page)):
        shown = entry(below(widget, "/AP"), "/N")
        if isinstance(shown, DictionaryObject) and not isinstance(shown, StreamObject):
            shown = entry(shown, str(widget.get("/AS", "/Off")))
        if not isinstance(shown, StreamObject) or shown.indirect_reference is None:
            continue
        name = f"/{copier.prefix}field-{count}"
        forms = child(child(copy, "/Resources"), "/XObject")
        forms[NameObject(name)] = copier.copy(shown.indirect_reference)
        yield f"q {_placed(shown, widget)} cm {name} Do Q".encode()


def _visible(page: DictionaryObject) -> Iterator[DictionaryObject]:
    for item in items(page, "/Annots"):
        field = item.get_object()
        if isinstance(field, DictionaryObject) and field.get("/Subtype") == "/Widget" and not is_hidden(field):
            yield field


def _placed(appearance: DictionaryObject, widget: DictionaryObject) -> str:
    """The matrix that puts an appearance into the rectangle of its annotation (algorithm in 12.5.5)."""
    drawn, place = matrix_of(appearance).bounds(box_of(appearance, "/BBox")), box_of(widget, "/Rect")
    wide = (place.right - place.left) / ((drawn.right - drawn.left) or 1.0)
    tall = (place.high - place.low) / ((drawn.high - drawn.low) or 1.0)
    across, up = place.left - drawn.left * wide, place.low - drawn.low * tall
    return f"{wide:.5f} 0 0 {tall:.5f} {across:.5f} {up:.5f}"
