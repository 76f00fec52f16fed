"""PDFs of other programs: opened and checked."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pypdf import PasswordType, PdfReader
from pypdf.constants import UserAccessPermissions
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import DictionaryObject

from epk.limits import APPENDIX_BYTES, APPENDIX_PAGES
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error

_UNPROTECTED = "Open it in a PDF viewer and save or print it without protection."
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it speaks to stderr of what it repairs


class AppendixFile(NamedTuple):
    """A PDF to bind in under `title`, named in the film at `span`."""

    path: Path
    title: str
    span: Span


class Appendix:
    """An opened appendix. Raises ProblemsFound, with the exit code of its own, where it cannot be bound in."""

    def __init__(self, file: AppendixFile) -> None:
        self.file = file
        self.data = _content(file)
        with repairing(file):
            self.reader = _reader(file, self.data)
        self.pages = self._all_pages()

    def read_ahead(self) -> None:
        """Read what binding it in will ask for, while there is nothing else to do; a broken object is found then."""
        for number in {number for numbers in self.reader.xref.values() for number in numbers} | {
            *self.reader.xref_objStm
        }:
            with suppress(Exception):
                self.reader.get_object(number)

    def _all_pages(self) -> list[DictionaryObject]:
        with repairing(self.file):
            self._refuse_too_many(_declared_count(self.reader))
            self._refuse_too_many(len(self.reader.pages))
            pages: list[DictionaryObject] = list(self.reader.pages)
            areas = [float(page["/MediaBox"][2]) * float(page["/MediaBox"][3]) for page in pages]  # type: ignore[index]
        if not pages or not all(areas):
            raise unreadable(self.file, "has no pages", "Export it again.")
        return pages

    def _refuse_too_many(self, pages: int) -> None:
        if pages > APPENDIX_PAGES.value:
            hint = f"Bind in a part of it. {APPENDIX_PAGES.way_out}"
            raise unreadable(self.file, f"has {pages} pages, more than {APPENDIX_PAGES.value}", hint)


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


@contextmanager
def repairing(file: AppendixFile) -> Iterator[None]:
    """Turn whatever a broken file makes pypdf trip over into the problem that it is broken."""
    try:
        yield
    except ProblemsFound:
        raise
    except MemoryError:
        raise unreadable(file, "takes more memory than there is", "Bind in a part of it.") from None
    except Exception as trouble:  # pypdf has no common error for damaged files
        reason = f" ({trouble})" if isinstance(trouble, PyPdfError) and str(trouble) else ""
        hint = "Open it in a PDF viewer and save or print it as a new PDF."
        raise unreadable(file, f"is damaged{reason}", hint) from trouble


def _reader(file: AppendixFile, data: bytes) -> PdfReader:
    """The file, opened as everybody may open it: with an empty password."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            _require_permission(file, reader)
    except DependencyError:
        hint = f"Install what reads it with `pip install 'epk[protected]'`. {_UNPROTECTED}"
        raise unreadable(file, "is encrypted with AES, which is not read without an extra package", hint) from None
    except NotImplementedError:
        raise unreadable(file, "is encrypted for certain readers, or in a way nobody knows", _UNPROTECTED) from None
    return reader


def _require_permission(file: AppendixFile, reader: PdfReader) -> None:
    """Raises ProblemsFound for a file that only opens with a password, or whose owner forbids to assemble it anew.

    Bits 4 and 11 of the permissions (ISO 32000-1, table 22) allow that; whoever has the owner's password may all.
    """
    opened = reader.decrypt("")
    if opened == PasswordType.NOT_DECRYPTED:
        raise unreadable(file, "is protected by a password", _UNPROTECTED)
    allowed = reader.user_access_permissions or UserAccessPermissions(0)
    binding = UserAccessPermissions.MODIFY | UserAccessPermissions.ASSEMBLE_DOC
    if opened == PasswordType.USER_PASSWORD and not allowed & binding:
        hint = "Ask who made it for a file without restrictions, or for permission to assemble documents."
        raise unreadable(file, "may be read, but its owner forbids to bind it in", hint)


def _content(file: AppendixFile) -> bytes:
    try:
        size = file.path.stat().st_size
        data = file.path.read_bytes() if size <= APPENDIX_BYTES.value else b""
    except OSError as trouble:
        raise unreadable(file, f"cannot be read: {trouble.strerror}", "Check its name and permissions.") from None
    if size > APPENDIX_BYTES.value:
        hint = f"Save it with smaller pictures. {APPENDIX_BYTES.way_out}"
        raise unreadable(file, f"is larger than {APPENDIX_BYTES.value / 1e6:g} MB", hint)
    if not data:
        raise unreadable(file, "is empty", "Export it again.")
    if b"%PDF-" not in data[:1024]:
        raise unreadable(file, "is not a PDF", "Export it as PDF; renaming a file does not convert it.")
    if b"%%EOF" not in data[-2048:]:
        raise unreadable(file, "is cut off: its end is missing", "Copy or export it again.")
    return data


def unreadable(file: AppendixFile, trouble: str, hint: str) -> ProblemsFound:
    """The problem that an appendix cannot be used."""
    message = f'appendix "{file.path.name}" {trouble}'
    return ProblemsFound([error(file.span, message, hint, ExitCode.APPENDIX_UNREADABLE)])
