"""Pages of other programs' PDFs copied into ours, without anything that acts on its own."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

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

from epk.limits import APPENDIX_OBJECTS
from epk.pdf.appendix import Appendix, unreadable
from epk.problems import Problem, warning

_DROPPED = {"/StructParents", "/StructParent", "/B", "/PieceInfo", "/Ref", "/OPI"}
"""What leads out of the pages: structure (ISO 32000-1, 14.7), article threads, private data, other files."""
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
_ANNOTATIONS = {
    "/FileAttachment": "an attached file",
    "/Movie": "a film clip",
    "/Screen": "a film clip",
    "/Sound": "a sound",
    "/RichMedia": "rich media",
    "/3D": "a 3D model",
}


@dataclass(slots=True)
class Graft:
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
        """Copies of all pages, below the page tree node `parent`."""
        references = [self._reserved(_number(page), page, DictionaryObject()) for page in self.appendix.pages]
        self._finish()
        for reference in references:
            copy = reference.get_object()
            if isinstance(copy, DictionaryObject):
                copy[NameObject("/Type")] = NameObject("/Page")
                copy[NameObject("/Parent")] = parent
        return references

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
        names = root.get("/Names")
        listed = names.get_object() if names is not None else None
        kinds = {"/JavaScript": "JavaScript", "/EmbeddedFiles": "an attached file"}
        found = [kind for key, kind in kinds.items() if isinstance(listed, DictionaryObject) and key in listed]
        found += [kind for key, kind in _ACTING.items() if key in root]
        found += ["form fields to fill in"] if "/AcroForm" in root else []
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
        for key in original:
            value, seen = original.raw_get(key), original[key]
            if key in _ACTING:
                self.removed[_ACTING[key]] += 1
            elif key == "/Annots" and isinstance(seen, ArrayObject):
                yield key, ArrayObject(self._annotations(seen))
            elif key == "/A" and isinstance(seen, DictionaryObject) and "/S" in seen:
                yield from self._action(seen)
            elif key == "/Dest" or (key == "/D" and original.get("/S") == "/GoTo"):
                yield key, self._shallow(value) if isinstance(seen, ArrayObject) else self.name(seen)
            elif key not in _DROPPED and not (key == "/F" and isinstance(original, StreamObject)):
                yield key, self._shallow(value)

    def _annotations(self, annotations: ArrayObject) -> Iterator[PdfObject]:
        for item in list.__iter__(annotations):
            annotation = item.get_object()
            if not isinstance(annotation, DictionaryObject):
                continue
            subtype, action = annotation.get("/Subtype"), annotation.get("/A")
            if subtype in _ANNOTATIONS:
                self.removed[_ANNOTATIONS[subtype]] += 1
            elif subtype != "/Link" or action is None or not self._refuses(action):
                yield self._shallow(item)

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


def _number(page: DictionaryObject) -> int:
    """The number of a page's object in its file; one of its own for a page without."""
    return page.indirect_reference.idnum if page.indirect_reference else -id(page)
