"""Objects of an appendix copied into the document, each once, without what acts or leads elsewhere."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from msgspec import Struct, field
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
)

from epk.binder.appendix import Appendix
from epk.binder.name_trees import prefixed
from epk.binder.objects import entry, number, words
from epk.binder.scripts_and_actions import ACTING, ActionFilter
from epk.binder.target_document import TargetDocument
from epk.limits import APPENDIX_OBJECTS

_DROPPED = words(
    "/StructParents /StructParent /B /PieceInfo /Ref /OPI /Metadata /LastModified /Thumb /Trans /Dur /PresSteps"
    " /SeparationInfo /Alternates /Popup /Subtype2 /PS /FFilter /FDecodeParms /CIDSet /CharSet"
)
"""What leads out of the pages (structure, article threads, private data, other files) or archives forbid."""
_PAGE_ONLY = frozenset(["/Contents", "/Annots", "/Parent", "/Tabs"])
"""Entries of a page that are written anew."""
_RESOURCES = frozenset(["/Font", "/XObject", "/ExtGState", "/Pattern", "/OCG", "/OCMD", "/Form", "/Image"])
"""Things that may have any name, also one that is dropped elsewhere."""


class ObjectCopier(Struct):
    """Copies objects of an appendix into `target`: each once, on demand, with `prefix` before names of destinations.

    Object by object rather than in depth, so that no chain of references is too long. `actions` decides which
    actions are copied.
    """

    appendix: Appendix
    target: TargetDocument
    prefix: str
    actions: ActionFilter = field(default_factory=ActionFilter)
    _most: int = field(default_factory=lambda: APPENDIX_OBJECTS.value)
    _copies: dict[int, IndirectObject] = field(default_factory=dict)
    _waiting: deque[tuple[PdfObject, PdfObject]] = field(default_factory=deque)

    def has_copied(self, original: PdfObject | None) -> bool:
        """Whether the object of the appendix that a reference leads to was copied."""
        return number(original) in self._copies

    def copy_of(self, original: PdfObject | None) -> IndirectObject:
        """Where the copy of an object is that was copied."""
        return self._copies[number(original)]

    def copy(self, original: PdfObject) -> PdfObject:
        """A copy of any value, and of all it refers to."""
        copy = self._shallow(original)
        self._finish()
        return copy

    def copy_as_object(self, original: PdfObject) -> IndirectObject:
        """A copy of any value as an object of its own, which a reference is to already."""
        if not isinstance(original, IndirectObject):
            return self._added(self.copy(original))
        copy = self._copy_of(original)
        self._finish()
        return copy

    def copy_pages(self) -> list[IndirectObject]:
        """Copies of all pages, without their contents and annotations; what refers to a page leads to its copy."""
        references = [self._reserved(_number(page), page, DictionaryObject()) for page in self.appendix.pages]
        self._finish()
        return references

    def name(self, original: object) -> ByteStringObject:
        """The name that a destination or an element of the appendix has in the bound document."""
        return prefixed(self.prefix, original)

    def _reserved(self, key: int, original: PdfObject, empty: PdfObject) -> IndirectObject:
        """The number of a copy that is filled later."""
        self._waiting.append((original, empty))
        self._copies[key] = self._added(empty)
        return self._copies[key]

    def _added(self, value: PdfObject) -> IndirectObject:
        if len(self._copies) >= self._most:
            hint = f"Print it as a new PDF. {APPENDIX_OBJECTS.way_out}"
            raise self.appendix.file.unreadable(f"has more than {self._most:,} objects", hint)
        return self.target.add(value)

    def _copy_of(self, original: IndirectObject) -> IndirectObject:
        if original.idnum in self._copies:
            return self._copies[original.idnum]
        value = original.get_object()
        if isinstance(value, DictionaryObject) and value.get("/Type") not in ("/Page", "/Pages"):
            return self._reserved(
                original.idnum, value, type(value)() if isinstance(value, StreamObject) else DictionaryObject()
            )
        if isinstance(value, ArrayObject):
            return self._reserved(original.idnum, value, ArrayObject())
        plain = NullObject() if value is None or isinstance(value, DictionaryObject) else value
        self._copies[original.idnum] = self._added(plain)
        return self._copies[original.idnum]

    def _finish(self) -> None:
        while self._waiting:
            self._fill(*self._waiting.popleft())

    def _shallow(self, original: PdfObject) -> PdfObject:
        """A copy whose references lead to copies that may still be waiting to be filled."""
        if isinstance(original, IndirectObject):
            return self._copy_of(original)
        if isinstance(original, ArrayObject | DictionaryObject):
            copy = ArrayObject() if isinstance(original, ArrayObject) else DictionaryObject()
            self._fill(original, copy)
            return copy
        return original

    def _fill(self, original: PdfObject, copy: PdfObject) -> None:
        if isinstance(original, ArrayObject) and isinstance(copy, ArrayObject):
            copy.extend(self._shallow(item) for item in list.__iter__(original))
        elif isinstance(original, DictionaryObject) and isinstance(copy, DictionaryObject):
            copy.update({NameObject(key): value for key, value in self._entries(original)})
        if isinstance(original, StreamObject) and isinstance(copy, StreamObject):
            copy._data = original._data  # noqa: SLF001  # the bytes as they are: decoding would only cost time

    def _entries(self, original: DictionaryObject) -> Iterator[tuple[str, PdfObject]]:
        """The entries of a dictionary that are copied, as they are in the copy."""
        page = str(entry(original, "/Type")) == "/Page"
        for key in original:
            value, seen = original.raw_get(key), original[key]
            if page and key in _PAGE_ONLY:
                continue
            if key in ACTING and not _is_resource(seen):
                self.actions.removed[ACTING[key]] += 1
            elif key == "/A" and isinstance(seen, DictionaryObject) and "/S" in seen:
                if reduced := self.actions.reduced(seen):
                    yield key, self._shallow(reduced)
            elif key == "/Dest" or (key == "/D" and original.get("/S") == "/GoTo"):
                yield key, self._shallow(value) if isinstance(seen, ArrayObject) else self.name(seen)
            elif key in _DROPPED and not _is_resource(seen):
                continue
            elif key != "/F" or not isinstance(original, StreamObject):
                yield key, self._shallow(value)


def _is_resource(value: PdfObject | None) -> bool:
    """Whether this is a resource, as far as it says so itself."""
    return isinstance(value, DictionaryObject) and not _RESOURCES.isdisjoint(
        [str(value.get("/Type")), str(value.get("/Subtype"))]
    )


def _number(page: DictionaryObject) -> int:
    """The number of a page's object in its file; one of its own for a page without."""
    return page.indirect_reference.idnum if page.indirect_reference else -id(page)
