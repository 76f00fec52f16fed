"""The file of an appendix: read as bytes, and refused where it is no whole PDF."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pypdf.errors import PyPdfError

from epk.limits import APPENDIX_BYTES
from epk.problems import ExitCode, ProblemsFound, Span, error

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it speaks to stderr of what it repairs


class AppendixFile(NamedTuple):
    """A PDF to bind in under `title`, named in the film at `span`."""

    path: Path
    title: str
    span: Span

    def content(self) -> bytes:
        """The bytes of the file. Raises ProblemsFound for one that is missing, too large, cut off or no PDF."""
        try:
            size = self.path.stat().st_size
            data = self.path.read_bytes() if size <= APPENDIX_BYTES.value else b""
        except OSError as trouble:
            raise self.unreadable(f"cannot be read: {trouble.strerror}", "Check its name and permissions.") from None
        if size > APPENDIX_BYTES.value:
            hint = f"Save it with smaller pictures. {APPENDIX_BYTES.way_out}"
            raise self.unreadable(f"is larger than {APPENDIX_BYTES.value / 1e6:g} MB", hint)
        if not data:
            raise self.unreadable("is empty", "Export it again.")
        if b"%PDF-" not in data[:1024]:
            raise self.unreadable("is not a PDF", "Export it as PDF; renaming a file does not convert it.")
        if b"%%EOF" not in data[-2048:]:
            raise self.unreadable("is cut off: its end is missing", "Copy or export it again.")
        return data

    @contextmanager
    def reporting_damage(self) -> Iterator[None]:
        """Turn whatever a broken file makes pypdf trip over into the problem that it is broken."""
        try:
            yield
        except ProblemsFound:
            raise
        except MemoryError:
            raise self.unreadable("takes more memory than there is", "Bind in a part of it.") from None
        except Exception as trouble:  # pypdf has no common error for damaged files
            reason = f" ({trouble})" if isinstance(trouble, PyPdfError) and str(trouble) else ""
            hint = "Open it in a PDF viewer and save or print it as a new PDF."
            raise self.unreadable(f"is damaged{reason}", hint) from trouble

    def unreadable(self, trouble: str, hint: str) -> ProblemsFound:
        """The problem that this file cannot be used; `trouble` is the end of a sentence."""
        message = f'appendix "{self.path.name}" {trouble}'
        return ProblemsFound([error(self.span, message, hint, ExitCode.APPENDIX_UNREADABLE)])
