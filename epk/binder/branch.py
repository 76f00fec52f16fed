"""The structure tree of an appendix, grafted under a part of ours (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from epk.binder.graft import Graft
from epk.binder.objects import array, below, dictionary, entry, items, made, number, words
from epk.binder.trunk import Trunk

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
TEXTS = ("/T", "/Alt", "/E", "/ActualText")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_HEADING = re.compile(r"H[1-6]")
DEEPEST = 150
"""Elements further down are left out; no program nests so deep."""
MOST_MARKS = 100_000
"""Marks of one page with larger numbers count as none: the list of their owners would be as long."""
Places = dict[int, dict[int, IndirectObject]]
"""The owners of marks, by the number of the page or form in the appendix and that of the mark."""


def spoken(value: PdfObject | None) -> str | None:
    """A language, if it is a well-formed tag (BCP 47)."""
    return str(value) if value is not None and _LANGUAGE.fullmatch(str(value)) else None


class Branch(Struct):
    """Copies the elements of an appendix below `part`.

    By their numbers in the appendix: `marks` tells whose they are, `forms` are copies of forms that have some,
    `annotations` are those that have an element.
    """

    graft: Graft
    trunk: Trunk
    part: IndirectObject
    marks: Places = field(default_factory=dict)
    forms: dict[int, IndirectObject] = field(default_factory=dict)
    annotations: set[int] = field(default_factory=set)
    _headings: list[tuple[DictionaryObject, int]] = field(default_factory=list)
    _renamed: dict[str, str] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)

    def grow(self) -> None:
        """Copy all there is; headings go on below those of our own, without a level left out (ISO 14289-1, 7.4.2)."""
        top = items(self._root, "/K")
        documents = [one for one in top if self.role(str(entry(one.get_object(), "/S"))[1:]) == "Document"]
        if len(top) == len(documents) == 1:
            self._tongue(dictionary(documents[0]), dictionary(self.part))
            top = items(documents[0].get_object(), "/K")
        for element in top:
            self._copy(element, self.part, 0)
        self._rank_headings()

    @property
    def _root(self) -> DictionaryObject:
        return below(self.graft.appendix.reader.root_object, "/StructTreeRoot")

    def _copy(self, original: PdfObject, parent: IndirectObject, depth: int) -> None:
        """Copy an element with all in it; none that has nothing to say, but for cells, which their table needs."""
        source = original.get_object()
        if not isinstance(source, DictionaryObject) or "/S" not in source or id(source) in self._seen:
            return
        self._seen.add(id(source))
        kind = str(source["/S"])[1:]
        if kind == "NonStruct" and str(dictionary(parent)["/S"]) == "/LI":
            kind = "LBody"  # as Chromium leaves out to say
        role = self.role(kind)
        element = made(Type="/StructElem", S=f"/{self._named(kind, role)}", P=parent)
        reference = self.trunk.add(element)
        element[NameObject("/K")] = ArrayObject()
        if depth < DEEPEST:
            self._copy_content(source, reference, depth)
        if not items(element, "/K") and role not in ("TH", "TD") and "/Alt" not in source:
            return
        self._copy_properties(source, reference, role)
        array(dictionary(parent), "/K").append(reference)

    def _copy_properties(self, source: DictionaryObject, reference: IndirectObject, role: str) -> None:
        element = dictionary(reference)
        for key in TEXTS:
            if key in source and str(source[key]):
                element[NameObject(key)] = self.graft.value(source.raw_get(key))
        self._tongue(source, element)
        if attributes := [self._attributes(one) for one in items(source, "/A")]:
            element[NameObject("/A")] = ArrayObject(attributes)
        if classes := [self._class(str(one)) for one in items(source, "/C") if isinstance(one, NameObject)]:
            element[NameObject("/C")] = ArrayObject(classes)
        if "/ID" in source or role == "Note":
            own = source["/ID"] if "/ID" in source else ByteStringObject(str(number(reference)).encode())
            self.trunk.identify(self.graft.name(own), reference)

    def _tongue(self, source: DictionaryObject, element: DictionaryObject) -> None:
        if language := spoken(entry(source, "/Lang")):
            element.update(made(Lang=language))

    def _copy_content(self, source: DictionaryObject, element: IndirectObject, depth: int) -> None:
        page = source.raw_get("/Pg") if "/Pg" in source else None
        for kid in items(source, "/K"):
            value = kid.get_object()
            if isinstance(value, NumberObject):
                self._hold(element, page, int(value), None)
            elif isinstance(value, DictionaryObject) and "/MCID" in value:
                stream = value.raw_get("/Stm") if "/Stm" in value else None
                own = value.raw_get("/Pg") if "/Pg" in value else page
                self._hold(element, own, int(str(value["/MCID"])), stream)
            elif isinstance(value, DictionaryObject) and "/Obj" in value:
                self._hold_object(element, value.raw_get("/Obj"), value.raw_get("/Pg") if "/Pg" in value else page)
            else:
                self._copy(kid, element, depth + 1)

    def _hold(self, element: IndirectObject, page: PdfObject | None, mark: int, stream: IndirectObject | None) -> None:
        """Let marked content belong to `element`, unless it belongs to another one already."""
        home = page if stream is None else stream
        owners = self.marks.setdefault(number(home), {})
        if mark in owners or not 0 <= mark < MOST_MARKS or not self._copied(page, home):
            return
        owners[mark] = element
        self.trunk.hold(element, self.graft.reference(page), mark)
        if stream is not None:
            self.forms[stream.idnum] = self.graft.reference(stream)
            dictionary(items(dictionary(element), "/K")[-1]).update(made(Stm=self.forms[stream.idnum]))

    def _copied(self, *originals: PdfObject | None) -> bool:
        return all(self.graft.has(one) for one in originals)

    def _hold_object(self, element: IndirectObject, content: PdfObject, page: PdfObject | None) -> None:
        """Let an annotation belong to `element`, if it was kept."""
        if self._copied(content, page) and number(content) not in self.annotations:
            self.annotations.add(number(content))
            self.trunk.hold_object(element, self.graft.reference(page), self.graft.reference(content))

    def role(self, kind: str) -> str:
        """The standard kind that elements of a kind are of, by way of the appendix's own role map (14.7.3).

        Standard kinds may be mapped too: LibreOffice names elements for styles, such as a style called Note.
        """
        roles, passed = below(self._root, "/RoleMap"), set[str]()
        while f"/{kind}" in roles and kind not in passed:
            passed.add(kind)
            kind = str(roles[f"/{kind}"])[1:]
        return kind if kind in STANDARD else NEWER.get(kind, "Div" if kind[:1].isupper() else "Span")

    def _named(self, kind: str, role: str) -> str:
        """The name of a kind in the merged file: its own, unless that is a heading or stands for something else."""
        if kind in STANDARD or _HEADING.fullmatch(role) or role == "H":
            return role
        if kind not in self._renamed:
            own = self.trunk.define(f"/{kind}", f"/{role}")
            self._renamed[kind] = kind if own else f"{self.graft.prefix}{kind}"
            self.trunk.define(f"/{self._renamed[kind]}", f"/{role}")
        return self._renamed[kind]

    def _attributes(self, original: PdfObject) -> PdfObject:
        """Attributes; the headers of a cell by their new identifiers (14.8.5.7)."""
        copy = self.graft.value(dictionary(original))
        if isinstance(copy, DictionaryObject) and "/Headers" in copy:
            headers = items(copy, "/Headers")
            copy[NameObject("/Headers")] = ArrayObject(self.graft.name(one.get_object()) for one in headers)
            if not headers:
                del copy["/Headers"]
        return copy

    def _class(self, name: str) -> NameObject:
        own = f"/{self.graft.prefix}{name[1:]}"
        classes = below(self._root, "/ClassMap")
        if name in classes:
            self.trunk.define_class(own, self.graft.value(classes[name]))
        return NameObject(own)

    def headings(self) -> Iterator[tuple[DictionaryObject, int]]:
        """All headings with their levels; one without a level has that of the sections around it."""
        yield from _headings(dictionary(self.part), 1)

    def _rank_headings(self) -> None:
        found = list(self.headings())
        shift = 2 - min((level for _, level in found), default=2)
        last = 1
        for element, level in found:
            last = min(level + shift, last + 1, 6)
            element[NameObject("/S")] = NameObject(f"/H{last}")


def _headings(element: DictionaryObject, depth: int) -> Iterator[tuple[DictionaryObject, int]]:
    kind = str(element["/S"])[1:]
    if _HEADING.fullmatch(kind) or kind == "H":
        yield element, depth if kind == "H" else int(kind[1])
    inner = depth + (kind in ("Sect", "Art", "Part"))
    for kid in items(element, "/K"):
        value = kid.get_object()
        if isinstance(value, DictionaryObject) and "/S" in value:
            yield from _headings(value, inner)
