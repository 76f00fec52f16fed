"""Scripts and other actions of an appendix: removed and named, unless they are harmless (ISO 32000-1, 12.6)."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field
from pypdf.generic import DictionaryObject, NameObject, PdfObject

from epk.binder.appendix_file import AppendixFile
from epk.binder.objects import below
from epk.problems import Problem, warning

PROGRAM = "an attached file that may be a program"
ACTING = {"/AA": "actions", "/PA": "actions", "/AF": "an attached file"}
"""Entries of any dictionary that act, or lead to what does, and what they are called in warnings."""
_HARMLESS = {"/GoTo": ("/S", "/D"), "/Named": ("/S", "/N"), "/URI": ("/S", "/URI")}
"""Actions that are kept, with the entries that are (12.6.4)."""
_HARMLESS_SCHEMES = ("http:", "https:", "mailto:")
_NAMES = {
    "/JavaScript": "JavaScript",
    "/Launch": "a command that starts a program",
    "/SubmitForm": "a form to send",
    "/GoToR": "a link to another file",
    "/URI": "a link that is no web address",
}


class ActionFilter(Struct):
    """Tells which actions of one appendix are kept. `removed` counts everything that is left out as it would act."""

    removed: Counter[str] = field(default_factory=Counter)

    def removes(self, action: PdfObject | None) -> bool:
        """Whether this is an action that is not kept; counts it if so."""
        value = action.get_object() if action is not None else None
        if not isinstance(value, DictionaryObject):
            return False
        kind = str(value.get("/S"))
        if kind in _HARMLESS and (kind != "/URI" or str(value.get("/URI", "")).lower().startswith(_HARMLESS_SCHEMES)):
            return False
        self.removed[_NAMES.get(kind, "actions")] += 1
        return True

    def reduced(self, action: DictionaryObject) -> DictionaryObject | None:
        """What is kept of an action: none that follows it (`Next`), nothing at all of one that is removed."""
        if self.removes(action):
            return None
        kept = _HARMLESS[str(action["/S"])]
        return DictionaryObject({NameObject(key): action.raw_get(key) for key in kept if key in action})

    def count_in_catalog(self, catalog: DictionaryObject) -> None:
        """Count what acts on its own for the document as a whole; nothing copies it, for no page leads there."""
        self.removes(catalog.get("/OpenAction"))
        found = ["JavaScript"] if "/JavaScript" in below(catalog, "/Names") else []
        found += [kind for key, kind in ACTING.items() if key in catalog]
        found += ["form fields to fill in"] if "/AcroForm" in catalog else []
        found += ["a form made by a program (XFA)"] if "/XFA" in below(catalog, "/AcroForm") else []
        self.removed.update(found)

    def warnings(self, file: AppendixFile) -> list[Problem]:
        """What was removed from an appendix, in one warning."""
        if not self.removed:
            return []
        message = f'appendix "{file.path.name}" contains {", ".join(sorted(self.removed))}: left out'
        return [warning(file.span, message, "Its pages are bound in without.")]
