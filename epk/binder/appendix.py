"""Appendices opened: their pages counted and read."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from epk.binder import encryption
from epk.binder.appendix_file import AppendixFile
from epk.limits import APPENDIX_PAGES
from epk.problems import Problem, ProblemsFound


class Appendix:
    """An opened appendix. Raises ProblemsFound, with the exit code of its own, where it cannot be bound in."""

    def __init__(self, file: AppendixFile) -> None:
        self.file = file
        self.data = file.content()
        with file.reporting_damage():
            self.reader = encryption.opened(file, self.data)
        self.pages = self._all_pages()

    @property
    def catalog(self) -> DictionaryObject:
        """The root of the file's objects (ISO 32000-1, 7.7.2)."""
        return self.reader.root_object

    def read_ahead(self) -> None:
        """Read what binding it in will ask for, while there is nothing else to do; a broken object is found then."""
        for number in {number for numbers in self.reader.xref.values() for number in numbers} | {
            *self.reader.xref_objStm
        }:
            with suppress(Exception):
                self.reader.get_object(number)

    def _all_pages(self) -> list[DictionaryObject]:
        with self.file.reporting_damage():
            self._refuse_too_many(_declared_count(self.reader))
            self._refuse_too_many(len(self.reader.pages))
            pages: list[DictionaryObject] = list(self.reader.pages)
            areas = [float(page["/MediaBox"][2]) * float(page["/MediaBox"][3]) for page in pages]  # type: ignore[index]
        if not pages or not all(areas):
            raise self.file.unreadable("has no pages", "Export it again.")
        return pages

    def _refuse_too_many(self, pages: int) -> None:
        if pages > APPENDIX_PAGES.value:
            hint = f"Bind in a part of it. {APPENDIX_PAGES.way_out}"
            raise self.file.unreadable(f"has {pages} pages, more than {APPENDIX_PAGES.value}", hint)


def open_all(files: Iterable[AppendixFile]) -> list[Appendix]:
    """All files opened. Raises ProblemsFound with what is wrong with any of them."""
    opened: list[Appendix] = []
    problems: list[Problem] = []
    for file in files:
        try:
            opened.append(Appendix(file))
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return opened


def _declared_count(reader: PdfReader) -> int:
    """How many pages a file says that it has; counting 100,000 takes seconds. 0 where it does not say."""
    tree = reader.root_object.get("/Pages")
    count = tree.get_object().get("/Count") if tree is not None else None
    return int(count) if isinstance(count, int) else 0
