"""Appendices bound in after a document: pages, structure, outlines, links and page labels."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import NamedTuple

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from epk.binder import grammar
from epk.binder.attachments import attachments, complete, is_document
from epk.binder.branch import Branch, spoken
from epk.binder.claims import Claims, Standard
from epk.binder.conformance import faults
from epk.binder.graft import Graft
from epk.binder.layers import bind_layers
from epk.binder.leaf import Binder
from epk.binder.objects import array, child, dictionary, entry
from epk.binder.repairs import repair
from epk.binder.rootstock import Rootstock
from epk.binder.source import Appendix, repairing
from epk.binder.trunk import Trunk
from epk.binder.verdicts import Verdicts
from epk.problems import Problem

MAX_OUTLINE_ENTRIES = 5_000
MAX_OUTLINE_DEPTH = 16
"""Further entries of an appendix's outline are left out; no reader shows so many."""


class Merged(NamedTuple):
    """A document with its appendices; `notes` are warnings of what was left out of them."""

    data: bytes
    pages: int
    notes: tuple[Problem, ...]


def append(document: bytes, appendices: Sequence[Appendix], verdicts: Verdicts | None = None) -> Merged:
    """Bind `appendices` in after the pages of `document`, one of our own files.

    Every appendix gets an entry in the outline with its own outline beneath, keeps its links, and goes on with the
    page labels. `verdicts` are those of former builds. Raises ProblemsFound, with the exit code for unreadable
    appendices, for all that cannot be bound in.
    """
    merge = _Merge(document, verdicts or Verdicts(None))
    for appendix in appendices:
        with repairing(appendix.file):
            merge.bind(appendix)
    return merge.finished()


class _Merge:
    """A document that appendices are bound in to."""

    def __init__(self, document: bytes, verdicts: Verdicts) -> None:
        self.verdicts = verdicts
        self.writer = Rootstock(document)
        self.root = self.writer.root_object
        self.trunk = Trunk(self.writer)
        self.digest = hashlib.sha256(document)
        self.count = len(self.writer.pages)
        self.bound = 0
        self.claims = Claims()
        self.notes: list[Problem] = []

    def bind(self, appendix: Appendix) -> None:
        """Add one appendix after everything there is."""
        self.bound += 1
        graft = Graft(appendix, self.writer, f"appendix-{self.bound}-")
        first, pages = self.count, self._bind_pages(graft)
        self._bind_structure(graft, first, pages)
        self._bind_names(graft)
        self._bind_attachments(graft)
        bind_layers(graft, self.root)
        self._bind_outline(graft, pages[0])
        graft.count_active_parts()
        self.notes += graft.warnings()
        self.digest.update(appendix.data)

    def finished(self) -> Merged:
        """The file."""
        self.trunk.finish()
        self.claims.write(self.root)
        _give_identity(self.writer, self.digest.digest()[:16])
        output = BytesIO()
        self.writer.write(output)
        return Merged(output.getvalue(), self.count, (*self.notes, *self.claims.warnings()))

    def _bind_pages(self, graft: Graft) -> list[IndirectObject]:
        self._go_on_with_labels()
        tree = child(self.root, "/Pages")
        node = DictionaryObject({NameObject("/Type"): NameObject("/Pages")})
        node[NameObject("/Parent")] = self.root.raw_get("/Pages")
        reference = self.trunk.add(node)
        pages = graft.pages(reference)
        node[NameObject("/Kids")], node[NameObject("/Count")] = ArrayObject(pages), NumberObject(len(pages))
        array(tree, "/Kids").append(reference)
        self.count += len(pages)
        tree[NameObject("/Count")] = NumberObject(self.count)
        return pages

    def _bind_structure(self, graft: Graft, first: int, pages: Sequence[IndirectObject]) -> None:
        """A part for the appendix, with its own structure in it, and with all that has none."""
        language = spoken(entry(graft.appendix.reader.root_object, "/Lang"))
        part = self.trunk.element("Part", self.trunk.document, T=graft.appendix.file.title, Lang=language)
        branch = Branch(graft, self.trunk, part)
        binder = Binder(graft, self.trunk, branch, first)
        kept = [list(graft.annotations(page)) for page in graft.appendix.pages]
        branch.grow()
        for index, copy in enumerate(pages):
            binder.bind(index, copy, kept[index])
        for form, copied in branch.forms.items():
            self.trunk.own_marks(copied, branch.marks[form])
        repair(graft, pages)
        grammar.give_scopes(grammar.node(dictionary(part), self.trunk.role))
        for standards, reason in self.verdicts.of(graft.appendix.data, partial(faults, branch, pages)):
            self.claims.withdraw(standards, graft.appendix.file, reason)

    def _go_on_with_labels(self) -> None:
        """Count the next page on from those before, where the last label would not do that by itself (12.4.2)."""
        numbers = array(child(self.root, "/PageLabels"), "/Nums")
        last = dictionary(numbers[-1]) if numbers else DictionaryObject()
        if last.get("/S") != "/D" or "/P" in last:
            label = {NameObject("/S"): NameObject("/D"), NameObject("/St"): NumberObject(self.count + 1)}
            numbers += [NumberObject(self.count), DictionaryObject(label)]

    def _bind_names(self, graft: Graft) -> None:
        """Add the named destinations of the appendix under its prefix."""
        entries = []
        for name, destination in graft.appendix.reader.named_destinations.items():
            place = destination.dest_array
            if isinstance(place[0].get_object(), DictionaryObject):
                entries.append((graft.name(name), graft.value(place)))
        self._list_names("/Dests", entries)

    def _bind_attachments(self, graft: Graft) -> None:
        """Add the files attached to the appendix that may be kept."""
        entries = []
        for name, file in attachments(graft.appendix.reader.root_object):
            if is_document(file):
                copy = self.trunk.add(graft.value(dictionary(file)))
                complete(dictionary(copy))
                entries.append((graft.name(name), copy))
        if entries:
            self._list_names("/EmbeddedFiles", entries)
            reason = "it has attached files, which archives allow only as PDF/A"
            self.claims.withdraw([Standard.ARCHIVE], graft.appendix.file, reason)

    def _list_names(self, kind: str, added: Sequence[tuple[PdfObject, PdfObject]]) -> None:
        """Add names to those of a kind, and keep all in order (7.9.6)."""
        names = array(child(child(self.root, "/Names"), kind), "/Names")
        entries = [*zip(names[::2], names[1::2], strict=True), *added]
        names[:] = [part for entry in sorted(entries, key=lambda entry: _raw(entry[0])) for part in entry]

    def _bind_outline(self, graft: Graft, first_page: IndirectObject) -> None:
        title = TextStringObject(graft.appendix.file.title)
        place = ArrayObject([first_page, NameObject("/Fit")])
        node = DictionaryObject({NameObject("/Title"): title, NameObject("/Dest"): place})
        if "/Outlines" not in self.root:
            self.root[NameObject("/Outlines")] = self.trunk.add(DictionaryObject())
        outline = child(self.root, "/Outlines")
        outline[NameObject("/Count")] = NumberObject(int(outline.get("/Count", 0)) + 1)
        self._hang(_Entry(node, _own_outline(graft)), self.root.raw_get("/Outlines"))

    def _hang(self, entry: _Entry, parent: IndirectObject) -> None:
        """Put `entry`, closed, behind the others of its level (12.3.3)."""
        reference, above = self.trunk.add(entry.node), dictionary(parent)
        entry.node[NameObject("/Parent")] = parent
        if "/Last" in above:
            entry.node[NameObject("/Prev")] = above.raw_get("/Last")
            child(above, "/Last")[NameObject("/Next")] = reference
        else:
            above[NameObject("/First")] = reference
        above[NameObject("/Last")] = reference
        for below in entry.beneath:
            self._hang(below, reference)
        if entry.beneath:
            entry.node[NameObject("/Count")] = NumberObject(-len(entry.beneath))


class _Entry(NamedTuple):
    """An entry of an outline with those beneath it."""

    node: DictionaryObject
    beneath: tuple[_Entry, ...]


def _own_outline(graft: Graft) -> tuple[_Entry, ...]:
    """The outline of the appendix; without its only top entry where that merely repeats the title."""
    outline = graft.appendix.reader.root_object.get("/Outlines")
    entries = tuple(_copied_level(graft, outline.get_object(), set(), MAX_OUTLINE_DEPTH)) if outline else ()
    if len(entries) == 1 and str(entries[0].node.get("/Title")).casefold() == graft.appendix.file.title.casefold():
        return entries[0].beneath
    return entries


def _copied_level(graft: Graft, parent: PdfObject | None, seen: set[int], depth: int) -> Iterator[_Entry]:
    """Copies of the entries directly beneath `parent`; an entry that comes up again ends the level."""
    node = _followed(parent, "/First")
    while node is not None and id(node) not in seen and len(seen) < MAX_OUTLINE_ENTRIES and depth:
        seen.add(id(node))
        kept = {key: node.raw_get(key) for key in ("/Title", "/Dest", "/A", "/C", "/F") if key in node}
        copy = graft.value(DictionaryObject({NameObject(key): value for key, value in kept.items()}))
        if isinstance(copy, DictionaryObject):
            yield _Entry(copy, tuple(_copied_level(graft, node, seen, depth - 1)))
        node = _followed(node, "/Next")


def _followed(node: PdfObject | None, key: str) -> DictionaryObject | None:
    value = entry(node, key)
    return value if isinstance(value, DictionaryObject) else None


def _raw(name: PdfObject) -> bytes:
    """The bytes that order names in a name tree."""
    return name.original_bytes if isinstance(name, TextStringObject | ByteStringObject) else b""


def _give_identity(writer: PdfWriter, digest: bytes) -> None:
    """Keep the first part of the file's identifier and let the second tell this file from others (14.4)."""
    first = writer._ID[0] if writer._ID else ByteStringObject(digest)  # noqa: SLF001  # pypdf only makes random ones
    writer._ID = ArrayObject([first, ByteStringObject(digest)])  # noqa: SLF001
