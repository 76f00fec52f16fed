"""The three engines behind most readers of PDF, each asked for the text of a file."""

from __future__ import annotations

import subprocess
from unicodedata import normalize

import pymupdf
import pytest

from tests.reading import text_of

IGNORABLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u2060\ufeff\x0c"))


def pdfium(data, _):
    return text_of(data)


def poppler(data, folder):
    (folder / "file.pdf").write_bytes(data)
    return subprocess.run(["pdftotext", folder / "file.pdf", "-"], capture_output=True, text=True, check=True).stdout


def mupdf(data, _):
    return "\n".join(page.get_text() for page in pymupdf.open(stream=data))


def old_mupdf(data, folder):
    """MuPDF 1.21 of Debian 12, which leaves letters in the order in which they were drawn."""
    (folder / "file.pdf").write_bytes(data)
    command = ["mutool", "draw", "-q", "-F", "txt", folder / "file.pdf"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


READERS = [
    pytest.param(pdfium, id="PDFium"),
    pytest.param(poppler, id="poppler", marks=pytest.mark.program("pdftotext")),
    pytest.param(mupdf, id="MuPDF"),
    pytest.param(old_mupdf, id="MuPDF 1.21", marks=pytest.mark.program("mutool")),
]


def read_as(text):
    """Text as searching compares it: canonically composed, in one line, without what is never seen."""
    return " ".join(normalize("NFC", text.translate(IGNORABLE)).split())
