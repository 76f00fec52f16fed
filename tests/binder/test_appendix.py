"""Appendices opened, or refused with what is wrong with them."""

from __future__ import annotations

import pytest
from pypdf import PdfWriter

from epk.binder.appendix import open_all
from epk.binder.appendix_file import AppendixFile
from epk.problems import ExitCode, ProblemsFound
from tests.binder.conftest import HERE, written


def refusal(bind, content):
    with pytest.raises(ProblemsFound) as found:
        bind(content)
    (problem,) = found.value.problems
    assert (problem.code, problem.span) == (ExitCode.APPENDIX_UNREADABLE, HERE)
    assert problem.hint
    return problem.message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is not a PDF"),
        (b"%PDF-1.7\n" + bytes(range(256)), "is cut off"),
        (b"%PDF-1.7\n" + bytes(range(256)) + b"\n%%EOF", "is damaged"),
    ],
)
def test_what_is_no_whole_pdf_is_refused(bind, content, message):
    assert f'"appendix-1.pdf" {message}' in refusal(bind, content)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_truncated_file_is_refused(bind, pdf, part):
    content = written(pdf)
    assert "is cut off" in refusal(bind, content[: int(len(content) * part)])


def test_a_protected_file_is_refused(bind, pdf):
    pdf.encrypt("secret", algorithm="RC4-128")
    assert "protected by a password" in refusal(bind, pdf)


def test_a_file_without_pages_is_refused(bind):
    assert "has no pages" in refusal(bind, PdfWriter())


def test_too_many_pages_are_refused(bind):
    writer = PdfWriter()
    for _ in range(501):
        writer.add_blank_page(10, 10)
    assert "has 501 pages, more than 500" in refusal(bind, writer)


def test_every_file_is_named_at_once(bind):
    with pytest.raises(ProblemsFound) as found:
        bind(b"", b"text")
    assert len(found.value.problems) == 2


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ProblemsFound, match="No such file"):
        open_all([AppendixFile(tmp_path / "none.pdf", "None", HERE)])
