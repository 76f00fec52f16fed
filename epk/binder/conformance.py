"""The rules of PDF/UA-1 and PDF/A-2a that an appendix can break, looked up in the copy that was bound in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pypdf.generic import DictionaryObject, IndirectObject

from epk.binder import font_rules, structure_rules
from epk.binder.claims import BOTH, ClaimedStandard, Fault
from epk.binder.content_rules import ContentInspection
from epk.binder.elements import TaggedElement
from epk.binder.objects import below, dictionary, items, words

_NOTES = words(
    "/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly /StrikeOut /Stamp"
    " /Caret /Ink /FileAttachment"
)
"""Kinds of annotations that archives allow (ISO 19005-2, 6.3.1)."""


def faults(part: TaggedElement, pages: Sequence[IndirectObject]) -> Iterator[Fault]:
    """What each standard has against an appendix whose structure is `part`."""
    inspection = ContentInspection()
    for reference in pages:
        page = dictionary(reference)
        inspection.page(page)
        yield from _page_faults(page)
    yield from (((ClaimedStandard.ARCHIVE,), reason) for reason in inspection.faults)
    for font in inspection.used_fonts():
        yield from ((BOTH, reason) for reason in font_rules.faults(font))
    yield from (((ClaimedStandard.ACCESS,), reason) for reason in structure_rules.faults(part))


def _page_faults(page: DictionaryObject) -> Iterator[Fault]:
    for item in items(page, "/Annots"):
        annotation = dictionary(item)
        kind, rectangle = annotation.get("/Subtype"), [float(str(edge)) for edge in items(annotation, "/Rect")]
        if kind not in _NOTES:
            yield (ClaimedStandard.ARCHIVE,), "it has notes of a kind that archives do not allow"
        if kind == "/FileAttachment":
            yield (ClaimedStandard.ARCHIVE,), "it has attached files, which archives allow only as PDF/A"
        shown = "/N" in below(annotation, "/AP") or kind == "/Link"
        if not shown and rectangle[:2] != rectangle[2:]:
            yield (ClaimedStandard.ARCHIVE,), "it has notes without an appearance of their own"
