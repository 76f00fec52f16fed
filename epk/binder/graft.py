"""Pages of other programs' PDFs copied into ours, without anything that acts on its own."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

from msgspec import Struct, field
from pypdf import PdfWriter
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

from epk.binder.attachments import attachments, is_document
from epk.binder.objects import below, entry, items, number, words
from epk.binder.source import Appendix, unreadable
from epk.limits import APPENDIX_OBJECTS
from epk.problems import Problem, warning

_DROPPED = words(
    "/StructParents /StructParent /B /PieceInfo /Ref /OPI /Metadata /LastModified /Thumb /Trans /Dur /PresSteps"
    " /SeparationInfo /Alternates /Popup /Subtype2 /PS /FFilter /FDecodeParms /CIDSet /CharSet"
)
"""What leads out of the pages (structure, article threads, private data, other files) or archives forbid."""
_PAGE_ONLY = frozenset(["/Contents", "/Annots", "/Parent", "/Tabs"])
"""Entries of a page that are written anew."""
_RESOURCES = frozenset(["/Font", "/XObject", "/ExtGState", "/Pattern", "/OCG", "/OCMD", "/Form", "/Image"])
"""Things that may have any name, also one that is dropped elsewhere."""
PROGRAM = "an attached file that may be a program"
_ACTING = {"/AA": "actions", "/PA": "actions", "/AF": "an attached file"}
_SAFE_ACTIONS = {"/GoTo": ("/S", "/D"), "/Named": ("/S", "/N"), "/URI": ("/S", "/URI")}
"""Actions that are kept, with the entries that are (12.6.4)."""
_SAFE_SCHEMES = ("http:", "https:", "mailto:")
_ACTIONS = {
    "/JavaScript": "JavaScript",
    "/Launch": "a command that starts a program",
    "/SubmitForm": "a form to send",
    "/GoToR": "a link to another file",
    "/URI": "a link that is no web address",
}
_UNSEEN = 2 | 32
"""Flags of annotations that are never shown: hidden, or not on screens (12.5.3)."""
_ANNOTATIONS = {
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


class Graft(Struct):
    """Copies objects of an appendix into `writer`: each once, on demand, with `prefix` before names of destinations.

    Object by object rather than in depth, so that no chain of references is too long. `removed` counts what was
    left out because it acts on its own.
    """

    appendix: Appendix
    writer: PdfWriter
    prefix: str
    removed: Counter[str] = field(default_factory=Counter)
    _most: int = field(default_factory=lambda: APPENDIX_OBJECTS.value)
    _copies: dict[int, IndirectObject] = field(default_factory=dict)
    _waiting: deque[tuple[PdfObject, PdfObject]] = field(default_factory=deque)

    def pages(self, parent: IndirectObject) -> list[IndirectObject]:
        """Copies of all pages, below the page tree node `parent`, without their contents and annotations."""
        references = [self._reserved(_number(page), page, DictionaryObject()) for page in self.appendix.pages]
        self._finish()
        for reference in references:
            copy = reference.get_object()
            if isinstance(copy, DictionaryObject):
                copy[NameObject("/Type")] = NameObject("/Page")
                copy[NameObject("/Parent")] = parent
        return references

    def annotations(self, page: DictionaryObject) -> Iterator[tuple[DictionaryObject, IndirectObject]]:
        """The annotations of a page that are kept, each with its copy; what would act is left out and counted."""
        for item in items(page, "/Annots"):
            annotation = item.get_object()
            if isinstance(annotation, DictionaryObject) and self._keeps(annotation):
                copy = self._copy_of(item) if isinstance(item, IndirectObject) else self._added(self.value(annotation))
                self._finish()
                yield annotation, copy

    def fields(self, page: DictionaryObject) -> Iterator[DictionaryObject]:
        """The form fields that are seen on a page."""
        for item in items(page, "/Annots"):
            field = item.get_object()
            if isinstance(field, DictionaryObject) and field.get("/Subtype") == "/Widget" and not _hidden(field):
                yield field

    def has(self, original: PdfObject | None) -> bool:
        """Whether the object of the appendix that a reference leads to was copied."""
        return number(original) in self._copies

    def reference(self, original: PdfObject | None) -> IndirectObject:
        """Where the copy of an object is."""
        return self._copies[number(original)]

    def value(self, original: PdfObject) -> PdfObject:
        """A copy of any value, and of all it refers to."""
        copy = self._shallow(original)
        self._finish()
        return copy

    def name(self, original: object) -> ByteStringObject:
        """The name that a destination of the appendix has in the merged file."""
        text = original.decode("latin-1") if isinstance(original, bytes) else str(original).removeprefix("/")
        return ByteStringObject(f"{self.prefix}{text}".encode())

    def count_active_parts(self) -> None:
        """Note what acts on its own for the document as a whole; none of it is copied with the pages."""
        root = self.appendix.reader.root_object
        self._refuses(root.get("/OpenAction"))
        found = ["JavaScript"] if "/JavaScript" in below(root, "/Names") else []
        found += [kind for key, kind in _ACTING.items() if key in root]
        found += ["form fields to fill in"] if "/AcroForm" in root else []
        found += ["a form made by a program (XFA)"] if "/XFA" in below(root, "/AcroForm") else []
        found += [PROGRAM for _, file in attachments(root) if not is_document(file)]
        self.removed.update(found)

    def warnings(self) -> list[Problem]:
        """What was left out, in one warning."""
        if not self.removed:
            return []
        message = f'appendix "{self.appendix.file.path.name}" contains {", ".join(sorted(self.removed))}: left out'
        return [warning(self.appendix.file.span, message, "Its pages are bound in without.")]

    def _reserved(self, key: int, original: PdfObject, empty: PdfObject) -> IndirectObject:
        """The number of a copy that is filled later."""
        self._waiting.append((original, empty))
        self._copies[key] = self._added(empty)
        return self._copies[key]

    def _added(self, value: PdfObject) -> IndirectObject:
        if len(self._copies) >= self._most:
            hint = f"Print it as a new PDF. {APPENDIX_OBJECTS.way_out}"
            raise unreadable(self.appendix.file, f"has more than {self._most:,} objects", hint)
        return self.writer._add_object(value)  # noqa: SLF001  # pypdf's only way to add an object of one's own

    def _copy_of(self, source: IndirectObject) -> IndirectObject:
        if source.idnum in self._copies:
            return self._copies[source.idnum]
        value = source.get_object()
        if isinstance(value, DictionaryObject) and value.get("/Type") not in ("/Page", "/Pages"):
            return self._reserved(
                source.idnum, value, type(value)() if isinstance(value, StreamObject) else DictionaryObject()
            )
        if isinstance(value, ArrayObject):
            return self._reserved(source.idnum, value, ArrayObject())
        leaf = NullObject() if value is None or isinstance(value, DictionaryObject) else value
        self._copies[source.idnum] = self._added(leaf)
        return self._copies[source.idnum]

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
            if key in _ACTING and not _is_resource(seen):
                self.removed[_ACTING[key]] += 1
            elif key == "/A" and isinstance(seen, DictionaryObject) and "/S" in seen:
                yield from self._action(seen)
            elif key == "/Dest" or (key == "/D" and original.get("/S") == "/GoTo"):
                yield key, self._shallow(value) if isinstance(seen, ArrayObject) else self.name(seen)
            elif key in _DROPPED and not _is_resource(seen):
                continue
            elif key != "/F" or not isinstance(original, StreamObject):
                yield key, self._shallow(value)

    def _keeps(self, annotation: DictionaryObject) -> bool:
        """Whether an annotation is bound in; counts it if it would act."""
        subtype, action = str(annotation.get("/Subtype")), entry(annotation, "/A")
        if subtype in ("/Popup", "/Widget"):
            return False
        if _hidden(annotation):
            self.removed["hidden notes"] += 1
            return False
        if subtype in _ANNOTATIONS:
            self.removed[_ANNOTATIONS[subtype]] += 1
            return False
        if subtype == "/FileAttachment" and not is_document(entry(annotation, "/FS")):
            self.removed[PROGRAM] += 1
            return False
        return subtype != "/Link" or action is None or not self._refuses(action)

    def _action(self, action: DictionaryObject) -> Iterator[tuple[str, PdfObject]]:
        """The entry for an action, reduced to what is known to be harmless; none for any other."""
        if not self._refuses(action):
            kept = _SAFE_ACTIONS[str(action["/S"])]
            reduced = DictionaryObject({NameObject(key): action.raw_get(key) for key in kept if key in action})
            yield "/A", self._shallow(reduced)

    def _refuses(self, action: PdfObject | None) -> bool:
        """Whether this is an action that is not kept; counts it if so."""
        value = action.get_object() if action is not None else None
        if not isinstance(value, DictionaryObject):
            return False
        kind = str(value.get("/S"))
        if kind in _SAFE_ACTIONS and (kind != "/URI" or str(value.get("/URI", "")).lower().startswith(_SAFE_SCHEMES)):
            return False
        self.removed[_ACTIONS.get(kind, "actions")] += 1
        return True


def _hidden(annotation: DictionaryObject) -> bool:
    return bool(int(str(annotation.get("/F", 0))) & _UNSEEN)


def _is_resource(value: PdfObject | None) -> bool:
    """Whether this is a resource, as far as it says so itself."""
    return isinstance(value, DictionaryObject) and not _RESOURCES.isdisjoint(
        [str(value.get("/Type")), str(value.get("/Subtype"))]
    )


def _number(page: DictionaryObject) -> int:
    """The number of a page's object in its file; one of its own for a page without."""
    return page.indirect_reference.idnum if page.indirect_reference else -id(page)
