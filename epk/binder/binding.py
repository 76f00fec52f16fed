"""Appendices bound in behind a document: the stages of it, in their order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import partial
from io import BytesIO
from typing import NamedTuple

from pypdf.generic import IndirectObject

from epk.binder.annotations import kept_annotations
from epk.binder.appendix import Appendix
from epk.binder.archive_repairs import repair
from epk.binder.attachments import bind_attachments
from epk.binder.claims import ClaimedStandard, Claims
from epk.binder.conformance import faults
from epk.binder.destinations import bind_destinations
from epk.binder.elements import tree_below
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import dictionary, entry
from epk.binder.optional_content import bind_optional_content
from epk.binder.outline import bind_outline
from epk.binder.page_copier import bind_pages
from epk.binder.structure_copier import StructureCopier, language_tag
from epk.binder.structure_tree import TargetStructure
from epk.binder.tables import add_scopes
from epk.binder.target_document import TargetDocument
from epk.binder.untagged_pages import PageTagger
from epk.binder.verdicts import Verdicts
from epk.problems import Problem


class Bound(NamedTuple):
    """A document with its appendices; `notes` are warnings of what was left out of them."""

    data: bytes
    pages: int
    notes: tuple[Problem, ...]


def bind_appendices(document: bytes, appendices: Sequence[Appendix], verdicts: Verdicts | None = None) -> Bound:
    """Bind `appendices` in after the pages of `document`, one of our own files.

    Every appendix gets an entry in the outline with its own outline beneath, keeps its links, and goes on with the
    page labels. `verdicts` are those of former builds. Raises ProblemsFound, with the exit code for unreadable
    appendices, for all that cannot be bound in.
    """
    binding = _Binding(document, verdicts)
    for appendix in appendices:
        with appendix.file.reporting_damage():
            binding.bind(appendix)
    return binding.finished()


class _Binding:
    """A document that appendices are bound in to."""

    def __init__(self, document: bytes, verdicts: Verdicts | None) -> None:
        self.verdicts = verdicts
        self.target = TargetDocument(document)
        self.catalog = self.target.root_object
        self.tree = TargetStructure(self.target)
        self.digest = hashlib.sha256(document)
        self.pages = len(self.target.pages)
        self.bound = 0
        self.claims = Claims()
        self.notes: list[Problem] = []

    def bind(self, appendix: Appendix) -> None:
        """Add one appendix after everything there is."""
        self.bound += 1
        copier = ObjectCopier(appendix, self.target, f"appendix-{self.bound}-")
        pages = bind_pages(copier, self.catalog)
        part = self._bind_structure(copier, pages)
        repair(copier, pages)
        self._examine(appendix, part, pages)
        bind_destinations(copier, self.catalog)
        if bind_attachments(copier, self.catalog):
            reason = "it has attached files, which archives allow only as PDF/A"
            self.claims.withdraw([ClaimedStandard.ARCHIVE], appendix.file, reason)
        bind_optional_content(copier, self.catalog)
        bind_outline(copier, self.catalog, pages[0])
        copier.actions.count_in_catalog(appendix.catalog)
        self.notes += copier.actions.warnings(appendix.file)
        self.pages += len(pages)
        self.digest.update(appendix.data)

    def finished(self) -> Bound:
        """The file."""
        self.tree.finish()
        self.claims.write(self.catalog)
        self.target.identify(self.digest.digest()[:16])
        output = BytesIO()
        self.target.write(output)
        return Bound(output.getvalue(), self.pages, (*self.notes, *self.claims.warnings()))

    def _bind_structure(self, copier: ObjectCopier, pages: Sequence[IndirectObject]) -> IndirectObject:
        """A part for the appendix, with its own structure in it, and with all that has none."""
        appendix = copier.appendix
        language = language_tag(entry(appendix.catalog, "/Lang"))
        part = self.tree.element("Part", self.tree.document, T=appendix.file.title, Lang=language)
        annotations = [list(kept_annotations(copier, page)) for page in appendix.pages]
        structure = StructureCopier(copier, self.tree, part)
        structure.copy()
        tagger = PageTagger(copier, self.tree, structure, self.pages)
        for index, copy in enumerate(pages):
            tagger.tag(index, copy, annotations[index])
        structure.set_parents_of_forms()
        return part

    def _examine(self, appendix: Appendix, part: IndirectObject, pages: Sequence[IndirectObject]) -> None:
        """Withdraw the claims that do not hold with this appendix."""
        structure = tree_below(dictionary(part), self.tree.role)
        add_scopes(structure)
        examine = partial(faults, structure, pages)
        found = self.verdicts.of(appendix.data, examine) if self.verdicts else examine()
        for standards, reason in found:
            self.claims.withdraw(standards, appendix.file, reason)
