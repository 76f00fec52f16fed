"""Pages of an appendix without tags, or with tags for a part: all on them is described (ISO 32000-1, 14.7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct, field
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

from epk.binder.annotations import complete, words_for
from epk.binder.content_streams import named
from epk.binder.external_objects import ExternalObjects, extent
from epk.binder.form_fields import drawn_fields
from epk.binder.geometry import box_of
from epk.binder.marked_content import PageFacts, Role, mark
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import below, dictionary, entry, items, number
from epk.binder.structure_copier import StructureCopier
from epk.binder.structure_tree import TargetStructure

Kept = Sequence[tuple[DictionaryObject, IndirectObject]]
"""Annotations of an appendix, each with its copy."""
Owners = dict[int, IndirectObject]
"""The elements that marks belong to, by the numbers of the marks."""


class PageTagger(Struct):
    """Gives the pages of one appendix their contents and annotations, and an element to all that has none.

    New elements go behind those that `structure` copied. The first page of the appendix has index `first` in the
    document.
    """

    copier: ObjectCopier
    tree: TargetStructure
    structure: StructureCopier
    first: int
    _objects: ExternalObjects = field(default_factory=ExternalObjects)

    def tag(self, index: int, copy: IndirectObject, annotations: Kept) -> None:
        """Give the page with that index its content and its annotations."""
        page, target = self.copier.appendix.pages[index], dictionary(copy)
        owners = self._bind_content(page, copy, index)
        if owners:
            self.tree.set_parents_of_marks(copy, owners)
        for original, reference in annotations:
            annotation = dictionary(reference)
            complete(annotation, copy, partial(words_for, self.copier, original, self.first))
            if "/StructParent" not in annotation:
                kind = "Link" if original.get("/Subtype") == "/Link" else "Annot"
                paragraph = self.tree.element("P", self.structure.part)
                element = self.tree.element(kind, paragraph, Alt=str(annotation["/Contents"]))
                self.tree.add_object(element, copy, reference)
        if annotations:
            target[NameObject("/Annots")] = ArrayObject(reference for _, reference in annotations)
        target[NameObject("/Tabs")] = NameObject("/S")

    def _bind_content(self, page: DictionaryObject, copy: IndirectObject, index: int) -> Owners:
        known = self.structure.marks.get(number(page.indirect_reference), {})
        target, data = dictionary(copy), _content(page)
        fields = list(drawn_fields(self.copier, page, target))
        if fields:
            data = b"\n".join([b"q", data, b"Q", *fields])
        marked = mark(data, self._facts(page, target, known), max(known, default=-1) + 1)
        if marked.data == data and not fields:
            target[NameObject("/Contents")] = self.copier.copy(page.raw_get("/Contents")) if data else ArrayObject()
        else:
            stream = DecodedStreamObject()
            stream.set_data(marked.data)
            target[NameObject("/Contents")] = self.copier.target.add(stream.flate_encode())
        return {**known, **dict(self._described(marked.added, copy, index))}

    def _described(
        self, added: Sequence[tuple[int, Role]], copy: IndirectObject, index: int
    ) -> Iterator[tuple[int, IndirectObject]]:
        """New elements for new marks: a paragraph for text that follows each other, a figure for each picture."""
        for role, group in groupby(added, key=lambda one: one[1]):
            numbers = [one for one, _ in group]
            parts = [numbers] if role is Role.TEXT else [[one] for one in numbers]
            for part in parts:
                alt = None if role is Role.TEXT else self._words_for_picture(index, whole=len(added) == 1)
                element = self.tree.element(role, self.structure.part, Alt=alt)
                for mark_number in part:
                    self.tree.add_mark(element, copy, mark_number)
                    yield mark_number, element

    def _words_for_picture(self, index: int, *, whole: bool) -> str:
        title = self.copier.appendix.file.title
        if whole:
            return f"Page {index + 1} of {len(self.copier.appendix.pages)} of “{title}”, a picture without text"
        return f"Picture on page {index + 1} of “{title}”, which has no description"

    def _facts(self, page: DictionaryObject, target: DictionaryObject, known: Owners) -> PageFacts:
        resources = below(page, "/Resources")

        def shows(name: bytes) -> tuple[Role, float] | None:
            own = below(resources, "/XObject")
            raw = own.raw_get(named(name)) if named(name) in own else None
            thing = raw if raw is not None else entry(below(target, "/Resources", "/XObject"), named(name))
            return None if number(thing) in self.structure.marks else (self._objects.role(thing), extent(thing))

        def numbered(name: bytes) -> int | None:
            value = entry(below(resources, "/Properties", named(name)), "/MCID")
            return int(str(value)) if value is not None else None

        return PageFacts(box_of(page, "/MediaBox").area or 1.0, shows, numbered, known)


def _content(page: DictionaryObject) -> bytes:
    """All content streams of a page, which are one (7.8.2)."""
    streams = [item.get_object() for item in items(page, "/Contents")]
    return b"\n".join(stream.get_data() for stream in streams if isinstance(stream, StreamObject))
