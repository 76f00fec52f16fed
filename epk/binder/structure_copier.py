"""The structure tree of an appendix, copied below a part of the document's (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

import re

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from epk.binder.headings import rank_headings
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import array, below, dictionary, entry, items, made, number
from epk.binder.role_map import RoleMap
from epk.binder.structure_tree import TargetStructure

TEXTS = ("/T", "/Alt", "/E", "/ActualText")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
DEEPEST = 150
"""Elements further down are left out; no program nests so deep."""
MOST_MARKS = 100_000
"""Marks of one page with larger numbers count as none: the list of their owners would be as long."""
OwnersByPage = dict[int, dict[int, IndirectObject]]
"""The owners of marks, by the number of the page or form in the appendix and that of the mark."""


def language_tag(value: PdfObject | None) -> str | None:
    """A language, if it is a well-formed tag (BCP 47)."""
    return str(value) if value is not None and _LANGUAGE.fullmatch(str(value)) else None


class StructureCopier:
    """Copies the elements of an appendix below `part`.

    By their numbers in the appendix: `marks` tells whose they are, `forms` are copies of forms that have some,
    `annotations` are those that have an element.
    """

    def __init__(self, copier: ObjectCopier, tree: TargetStructure, part: IndirectObject) -> None:
        self.part = part
        self.marks: OwnersByPage = {}
        self.forms: dict[int, IndirectObject] = {}
        self.annotations: set[int] = set()
        self._copier = copier
        self._tree = tree
        self._root = below(copier.appendix.catalog, "/StructTreeRoot")
        self._roles = RoleMap(below(self._root, "/RoleMap"), tree, copier.prefix)
        self._seen: set[int] = set()

    def copy(self) -> None:
        """Copy all there is, with headings that go on below those of the document."""
        top = items(self._root, "/K")
        documents = [one for one in top if self._roles.role(str(entry(one.get_object(), "/S"))[1:]) == "Document"]
        if len(top) == len(documents) == 1:
            self._copy_language(dictionary(documents[0]), dictionary(self.part))
            top = items(documents[0].get_object(), "/K")
        for element in top:
            self._copy_element(element, self.part, 0)
        rank_headings(dictionary(self.part))

    def set_parents_of_forms(self) -> None:
        """Let the marks in forms lead to their elements."""
        for form, copy in self.forms.items():
            self._tree.set_parents_of_marks(copy, self.marks[form])

    def _copy_element(self, given: PdfObject, parent: IndirectObject, depth: int) -> None:
        """Copy an element with all in it; none that has nothing to say, but for cells, which their table needs."""
        original = given.get_object()
        if not isinstance(original, DictionaryObject) or "/S" not in original or id(original) in self._seen:
            return
        self._seen.add(id(original))
        kind = str(original["/S"])[1:]
        if kind == "NonStruct" and str(dictionary(parent)["/S"]) == "/LI":
            kind = "LBody"  # as Chromium leaves out to say
        role = self._roles.role(kind)
        element = made(Type="/StructElem", S=f"/{self._roles.name(kind, role)}", P=parent)
        reference = self._copier.target.add(element)
        element[NameObject("/K")] = ArrayObject()
        if depth < DEEPEST:
            self._copy_content(original, reference, depth)
        if not items(element, "/K") and role not in ("TH", "TD") and "/Alt" not in original:
            return
        self._copy_properties(original, reference, role)
        array(dictionary(parent), "/K").append(reference)

    def _copy_properties(self, original: DictionaryObject, reference: IndirectObject, role: str) -> None:
        element = dictionary(reference)
        for key in TEXTS:
            if key in original and str(original[key]):
                element[NameObject(key)] = self._copier.copy(original.raw_get(key))
        self._copy_language(original, element)
        if attributes := [self._attributes(one) for one in items(original, "/A")]:
            element[NameObject("/A")] = ArrayObject(attributes)
        if classes := [self._class(str(one)) for one in items(original, "/C") if isinstance(one, NameObject)]:
            element[NameObject("/C")] = ArrayObject(classes)
        if "/ID" in original or role == "Note":
            own = original["/ID"] if "/ID" in original else ByteStringObject(str(number(reference)).encode())
            self._tree.identify(self._copier.name(own), reference)

    def _copy_language(self, original: DictionaryObject, element: DictionaryObject) -> None:
        if language := language_tag(entry(original, "/Lang")):
            element.update(made(Lang=language))

    def _copy_content(self, original: DictionaryObject, element: IndirectObject, depth: int) -> None:
        page = original.raw_get("/Pg") if "/Pg" in original else None
        for kid in items(original, "/K"):
            value = kid.get_object()
            if isinstance(value, NumberObject):
                self._copy_mark(element, page, int(value), None)
            elif isinstance(value, DictionaryObject) and "/MCID" in value:
                form = value.raw_get("/Stm") if "/Stm" in value else None
                own = value.raw_get("/Pg") if "/Pg" in value else page
                self._copy_mark(element, own, int(str(value["/MCID"])), form)
            elif isinstance(value, DictionaryObject) and "/Obj" in value:
                self._copy_reference(element, value.raw_get("/Obj"), value.raw_get("/Pg") if "/Pg" in value else page)
            else:
                self._copy_element(kid, element, depth + 1)

    def _copy_mark(
        self, element: IndirectObject, page: PdfObject | None, mark: int, form: IndirectObject | None
    ) -> None:
        """Let marked content of a page, or of a form on it, belong to `element`, unless it belongs to another one."""
        home = page if form is None else form
        owners = self.marks.setdefault(number(home), {})
        if mark in owners or not 0 <= mark < MOST_MARKS or not self._has_copied(page, home):
            return
        owners[mark] = element
        self._tree.add_mark(element, self._copier.copy_of(page), mark)
        if form is not None:
            self.forms[form.idnum] = self._copier.copy_of(form)
            dictionary(items(dictionary(element), "/K")[-1]).update(made(Stm=self.forms[form.idnum]))

    def _has_copied(self, *originals: PdfObject | None) -> bool:
        return all(self._copier.has_copied(one) for one in originals)

    def _copy_reference(self, element: IndirectObject, content: PdfObject, page: PdfObject | None) -> None:
        """Let an annotation belong to `element`, if it was kept."""
        if self._has_copied(content, page) and number(content) not in self.annotations:
            self.annotations.add(number(content))
            self._tree.add_object(element, self._copier.copy_of(page), self._copier.copy_of(content))

    def _attributes(self, original: PdfObject) -> PdfObject:
        """Attributes; the headers of a cell by their new identifiers (14.8.5.7)."""
        copy = self._copier.copy(dictionary(original))
        if isinstance(copy, DictionaryObject) and "/Headers" in copy:
            headers = items(copy, "/Headers")
            copy[NameObject("/Headers")] = ArrayObject(self._copier.name(one.get_object()) for one in headers)
            if not headers:
                del copy["/Headers"]
        return copy

    def _class(self, name: str) -> NameObject:
        own = f"/{self._copier.prefix}{name[1:]}"
        classes = below(self._root, "/ClassMap")
        if name in classes:
            self._tree.define_class(own, self._copier.copy(classes[name]))
        return NameObject(own)
