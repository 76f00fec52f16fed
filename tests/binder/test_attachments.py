"""Files attached to appendices."""

from __future__ import annotations

import pytest

from tests.binder.conftest import read, warnings


@pytest.mark.parametrize(("name", "data"), [("setup.exe", b"text"), ("notes.txt", b"MZ"), ("run", b"#!/bin/sh")])
def test_attached_programs_are_left_out(bind, pdf, name, data):
    pdf.add_attachment(name, data)
    merged = bind(pdf)
    assert "an attached file that may be a program" in warnings(merged)
    assert b"EmbeddedFile" not in merged.data


def test_attached_documents_are_kept_under_new_names(bind, pdf):
    pdf.add_attachment("a.txt", b"text")
    merged = bind(pdf, pdf)
    kept = read(merged).attachments
    assert kept["appendix-1-a.txt"] == kept["appendix-2-a.txt"] == [b"text"]
    assert "PDF/A-2a: it has attached files, which archives allow only as PDF/A" in warnings(merged)
