"""Kinds of structure elements: the standard ones, and what the appendix's own stand for (ISO 32000-1, 14.7.3)."""

from __future__ import annotations

import re

from msgspec import Struct, field
from pypdf.generic import DictionaryObject

from epk.binder.objects import words
from epk.binder.structure_tree import TargetStructure

STANDARD = words(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl"
    " LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu"
    " WT WP Figure Formula Form"
)
"""The kinds of elements that ISO 32000-1, 14.8.4, defines."""
NEWER = {
    "Title": "P", "Em": "Span", "Strong": "Span", "Sub": "Span", "FENote": "Span", "Aside": "Div",
    "DocumentFragment": "Part",
}  # fmt: skip
"""What stands for kinds that only ISO 32000-2 defines."""
HEADING = re.compile(r"H[1-6]?")


class RoleMap(Struct):
    """The role map of an appendix, `own`, brought into that of `tree`; `prefix` begins names that would collide."""

    own: DictionaryObject
    tree: TargetStructure
    prefix: str
    _names: dict[str, str] = field(default_factory=dict)

    def role(self, kind: str) -> str:
        """The standard kind that elements of a kind are of.

        ClaimedStandard kinds may be mapped too: LibreOffice names elements for styles, such as a style called Note.
        """
        passed = set[str]()
        while f"/{kind}" in self.own and kind not in passed:
            passed.add(kind)
            kind = str(self.own[f"/{kind}"])[1:]
        return kind if kind in STANDARD else NEWER.get(kind, "Div" if kind[:1].isupper() else "Span")

    def name(self, kind: str, role: str) -> str:
        """The name of a kind in the document: its own, unless that is a heading or stands for something else."""
        if kind in STANDARD or HEADING.fullmatch(role):
            return role
        if kind not in self._names:
            own = self.tree.define(f"/{kind}", f"/{role}")
            self._names[kind] = kind if own else f"{self.prefix}{kind}"
            self.tree.define(f"/{self._names[kind]}", f"/{role}")
        return self._names[kind]
