"""One page of an appendix: its content with marks, its annotations with elements (ISO 32000-1, 14.7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct, field
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    RectangleObject,
    StreamObject,
)

from epk.binder.branch import Branch
from epk.binder.graft import Graft
from epk.binder.marking import Ground, Role, mark
from epk.binder.objects import below, child, dictionary, entry, items, made, number
from epk.binder.operators import SHOWS, named, operations
from epk.binder.trunk import Trunk

Kept = Sequence[tuple[DictionaryObject, IndirectObject]]
"""Annotations of an appendix, each with its copy."""
PRINTED = 4
_FORBIDDEN_FLAGS = 1 | 2 | 32 | 256
"""Flags of annotations: `PRINTED` is asked for by archives, the others are refused (ISO 19005-2, 6.3.2)."""
DEEPEST = 6
"""Forms within forms further down are not looked into."""


class Binder(Struct):
    """Binds the pages of one appendix in below `branch`; `numbers` tell on which page of the whole each comes."""

    graft: Graft
    trunk: Trunk
    branch: Branch
    first: int
    _kinds: dict[int, Role] = field(default_factory=dict)

    def bind(self, index: int, copy: IndirectObject, annotations: Kept) -> None:
        """Give the page with that index its content and its annotations."""
        target = dictionary(copy)
        self._bind_content(self.graft.appendix.pages[index], copy, index)
        for original, annotation in annotations:
            self._tidy(original, dictionary(annotation), copy)
            if "/StructParent" not in dictionary(annotation):
                kind = "Link" if original.get("/Subtype") == "/Link" else "Annot"
                said = str(dictionary(annotation)["/Contents"])
                self.trunk.hold_object(self.trunk.element(kind, self._paragraph(), Alt=said), copy, annotation)
        if annotations:
            target[NameObject("/Annots")] = ArrayObject(reference for _, reference in annotations)
        target[NameObject("/Tabs")] = NameObject("/S")

    def _paragraph(self) -> IndirectObject:
        return self.trunk.element("P", self.branch.part)

    def _bind_content(self, page: DictionaryObject, copy: IndirectObject, index: int) -> None:
        known = self.branch.marks.get(number(page.indirect_reference), {})
        target = dictionary(copy)
        data = _content(page)
        fields = list(self._flattened(page, target))
        if fields:
            data = b"\n".join([b"q", data, b"Q", *fields])
        marked = mark(data, self._ground(page, target, known), max(known, default=-1) + 1)
        if marked.data == data and not fields:
            target[NameObject("/Contents")] = self.graft.value(page.raw_get("/Contents")) if data else ArrayObject()
        else:
            stream = DecodedStreamObject()
            stream.set_data(marked.data)
            target[NameObject("/Contents")] = self.trunk.add(stream.flate_encode())
        owners = {**known, **dict(self._owned(marked.added, copy, index))}
        if owners:
            self.trunk.own_marks(copy, owners)

    def _owned(
        self, added: tuple[tuple[int, Role], ...], copy: IndirectObject, index: int
    ) -> Iterator[tuple[int, IndirectObject]]:
        """New elements for new marks: a paragraph for text that follows each other, a figure for each picture."""
        for role, group in groupby(added, key=lambda one: one[1]):
            numbers = [one for one, _ in group]
            parts = [numbers] if role is Role.TEXT else [[one] for one in numbers]
            for part in parts:
                alt = None if role is Role.TEXT else self._said_of_picture(index, whole=len(added) == 1)
                element = self.trunk.element(role, self.branch.part, Alt=alt)
                for mark_number in part:
                    self.trunk.hold(element, copy, mark_number)
                    yield mark_number, element

    def _said_of_picture(self, index: int, *, whole: bool) -> str:
        title = self.graft.appendix.file.title
        if whole:
            return f"Page {index + 1} of {len(self.graft.appendix.pages)} of “{title}”, a picture without text"
        return f"Picture on page {index + 1} of “{title}”, which has no description"

    def _ground(self, page: DictionaryObject, target: DictionaryObject, known: dict[int, IndirectObject]) -> Ground:
        resources = below(page, "/Resources")
        box = RectangleObject(tuple(float(str(edge)) for edge in items(page, "/MediaBox")))

        def shows(name: bytes) -> tuple[Role, float] | None:
            own = below(resources, "/XObject")
            raw = own.raw_get(named(name)) if named(name) in own else None
            form = raw if raw is not None else entry(below(target, "/Resources", "/XObject"), named(name))
            if number(form) in self.branch.marks:
                return None
            return self._kind(form, DEEPEST), _extent(form)

        def numbered(name: bytes) -> int | None:
            value = entry(below(resources, "/Properties", named(name)), "/MCID")
            return int(str(value)) if value is not None else None

        return Ground(abs(float(box.width * box.height)) or 1.0, shows, numbered, known)

    def _kind(self, reference: PdfObject | None, depth: int) -> Role:
        """What an external object shows."""
        thing = reference.get_object() if reference is not None else None
        if not isinstance(thing, StreamObject) or thing.get("/Subtype") == "/Image":
            return Role.FIGURE if isinstance(thing, StreamObject) else Role.DECORATION
        if id(thing) not in self._kinds:
            self._kinds[id(thing)] = Role.DECORATION
            self._kinds[id(thing)] = self._form_kind(thing, depth)
        return self._kinds[id(thing)]

    def _form_kind(self, form: StreamObject, depth: int) -> Role:
        found = {Role.DECORATION}
        within = below(form, "/Resources", "/XObject")
        for operation in operations(form.get_data()):
            if operation.operator in SHOWS:
                return Role.TEXT
            if operation.operator == b"BI":
                found.add(Role.FIGURE)
            if operation.operator == b"Do" and depth:
                found.add(self._kind(entry(within, named(operation.operands[-1])), depth - 1))
        return next(role for role in (Role.TEXT, Role.FIGURE, Role.DECORATION) if role in found)

    def _flattened(self, page: DictionaryObject, target: DictionaryObject) -> Iterator[bytes]:
        """What form fields look like, as content of the page (12.5.5)."""
        for count, widget in enumerate(self.graft.fields(page)):
            look = entry(below(widget, "/AP"), "/N")
            if isinstance(look, DictionaryObject) and not isinstance(look, StreamObject):
                look = entry(look, str(widget.get("/AS", "/Off")))
            if not isinstance(look, StreamObject) or look.indirect_reference is None:
                continue
            name = f"{self.graft.prefix}field-{count}"
            child(child(target, "/Resources"), "/XObject")[NameObject(f"/{name}")] = self.graft.value(
                look.indirect_reference
            )
            yield f"q {_placed(look, widget)} cm /{name} Do Q".encode()

    def _tidy(self, original: DictionaryObject, annotation: DictionaryObject, page: IndirectObject) -> None:
        """What standards ask of every annotation: printed, one appearance, words to read aloud."""
        flags = int(str(annotation.get("/F", 0)))
        annotation[NameObject("/F")] = NumberObject((flags | PRINTED) & ~_FORBIDDEN_FLAGS)
        annotation[NameObject("/P")] = page
        looks = entry(annotation, "/AP")
        if isinstance(looks, DictionaryObject):
            kept = {key: looks.raw_get(key) for key in ("/N",) if key in looks}
            annotation[NameObject("/AP")] = DictionaryObject({NameObject(key): value for key, value in kept.items()})
        if not str(annotation.get("/Contents", "")):
            annotation.update(made(Contents=self._said_of(original)))

    def _said_of(self, annotation: DictionaryObject) -> str:
        """Where a link leads, or what kind of note this is."""
        address = entry(below(annotation, "/A"), "/URI")
        if address is not None:
            return str(address).removeprefix("mailto:").removeprefix("tel:")
        if annotation.get("/Subtype") != "/Link":
            return str(entry(annotation, "/T") or str(annotation.get("/Subtype"))[1:])
        place = entry(annotation, "/Dest") or entry(below(annotation, "/A"), "/D")
        found = self.cited(place)
        return f"Page {self.first + found + 1}" if found is not None else "Elsewhere in this document"

    def cited(self, place: PdfObject | None) -> int | None:
        """The index within the appendix of the page that a destination leads to."""
        if place is not None and not isinstance(place, ArrayObject):
            named = self.graft.appendix.reader.named_destinations.get(str(place).removeprefix("/"))
            place = named.dest_array if named is not None else None
        target = list.__getitem__(place, 0) if isinstance(place, ArrayObject) and place else None
        pages = [number(page.indirect_reference) for page in self.graft.appendix.pages]
        return pages.index(number(target)) if number(target) in pages else None


def _content(page: DictionaryObject) -> bytes:
    """All content streams of a page, which are one (7.8.2)."""
    streams = [item.get_object() for item in items(page, "/Contents")]
    return b"\n".join(stream.get_data() for stream in streams if isinstance(stream, StreamObject))


def _box(owner: DictionaryObject, key: str) -> tuple[float, float, float, float]:
    left, low, right, high = (float(str(edge.get_object())) for edge in items(owner, key))
    return min(left, right), min(low, high), max(left, right), max(low, high)


def _matrix(form: DictionaryObject) -> list[float]:
    return [float(str(part.get_object())) for part in items(form, "/Matrix")] or [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def _extent(reference: PdfObject | None) -> float:
    """The area that an external object covers in its own units: a picture 1, a form that of its box."""
    thing = reference.get_object() if reference is not None else None
    if not isinstance(thing, DictionaryObject) or thing.get("/Subtype") != "/Form":
        return 1.0
    left, low, right, high = _box(thing, "/BBox")
    a, b, c, d, _, _ = _matrix(thing)
    return (right - left) * (high - low) * abs(a * d - b * c)


def _placed(look: DictionaryObject, widget: DictionaryObject) -> str:
    """The matrix that puts an appearance into the rectangle of its annotation."""
    (left, low, right, high), (a, b, c, d, e, f) = _box(look, "/BBox"), _matrix(look)
    across = [a * x + c * y + e for x in (left, right) for y in (low, high)]
    up = [b * x + d * y + f for x in (left, right) for y in (low, high)]
    x, y, right, high = _box(widget, "/Rect")
    wide = (right - x) / ((max(across) - min(across)) or 1.0)
    tall = (high - y) / ((max(up) - min(up)) or 1.0)
    return f"{wide:.5f} 0 0 {tall:.5f} {x - min(across) * wide:.5f} {y - min(up) * tall:.5f}"
