"""Every script comes back from a PDF as it was written, whoever reads it."""

from __future__ import annotations

import pymupdf
import pypdfium2
import pytest

from epk.typeset.style import Face
from tests.passages import PASSAGES
from tests.pdf.conftest import STYLE
from tests.readers import READERS, read_as


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("passage", PASSAGES, ids=[one[0] for one in PASSAGES])
def test_text_is_found_in_its_logical_order(sheet, tmp_path, read, passage):
    language, _, family, text = passage
    sheet.paragraph(text, style=STYLE._replace(face=Face(family), language=language, size=14))
    assert read_as(read(sheet.finish(), tmp_path)) == read_as(text)


def first_word(text):
    return text.replace("\u200c", " ").split()[0]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("passage", PASSAGES, ids=[one[0] for one in PASSAGES])
def test_a_word_among_latin_ones_is_found(sheet, tmp_path, read, passage):
    word = first_word(passage[3])
    sheet.paragraph(f"The film {word} was shown in 2021.", style=STYLE)
    assert read_as(read(sheet.finish(), tmp_path)) == read_as(f"The film {word} was shown in 2021.")


def found_by_pdfium(data, word):
    return pypdfium2.PdfDocument(data)[0].get_textpage().search(word).get_next() is not None


def found_by_mupdf(data, word):
    return bool(pymupdf.open(stream=data)[0].search_for(word))


@pytest.mark.parametrize("found", [found_by_pdfium, found_by_mupdf])
@pytest.mark.parametrize("passage", PASSAGES, ids=[one[0] for one in PASSAGES])
def test_searching_for_a_word_finds_it(sheet, found, passage):
    language, _, family, text = passage
    sheet.paragraph(text, style=STYLE._replace(face=Face(family), language=language, size=14))
    data, word = sheet.finish(), max(text.split(), key=len)
    assert found(data, word)
    assert not found(data, word * 2)
