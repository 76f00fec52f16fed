"""Documents of our own that appendices are bound in to, and what appendices are made of."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from epk.binder.appendix import open_all
from epk.binder.appendix_file import AppendixFile
from epk.binder.binding import bind_appendices
from epk.binder.object_copier import ObjectCopier
from epk.binder.target_document import TargetDocument
from epk.pdf.metadata import Metadata
from epk.problems import Severity, Span
from epk.typeset.fonts import FontBook
from tests.drawing import Sheet
from tests.pdf.conftest import FALLBACKS, STYLE

RESOURCES = Path(__file__).parents[1] / "resources" / "appendices"
HERE = Span("assets/film.yaml", 774, 11)


@pytest.fixture(scope="session")
def kit():
    """Two tagged pages of our own, with an outline and the destinations `part-0` and `part-1`."""
    sheet = Sheet(Metadata(title="Kit", language="en"), None, STYLE, (595, 842))
    sheet.section("part-0", "Part 0")
    sheet.turn()
    sheet.section("part-1", "Part 1")
    return sheet.finish()


@pytest.fixture(scope="session")
def headed_kit():
    """A page of our own, with a heading, in English."""
    sheet = Sheet(Metadata(title="Kit", language="en"), FontBook(fallbacks=FALLBACKS), STYLE)
    sheet.paragraph("Karmalink", element=sheet.element("H1"))
    return sheet.finish()


@pytest.fixture
def pdf():
    """A writer with three pages, to be given what a test needs."""
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(612, 792)
    return writer


@pytest.fixture
def bind(kit, tmp_path):
    """Binds PDFs in after the kit, titled Appendix 1, Appendix 2, ..."""
    return lambda *contents: bind_appendices(kit, open_all(_files(tmp_path, contents)))


@pytest.fixture
def copier(kit, tmp_path):
    """What copies a PDF, titled Appendix 1, into the kit, where its names begin with `a-`."""
    return lambda content: ObjectCopier(open_all(_files(tmp_path, [content]))[0], TargetDocument(kit), "a-")


def _files(folder, contents):
    for number, content in enumerate(contents, start=1):
        path = folder / f"appendix-{number}.pdf"
        path.write_bytes(content if isinstance(content, bytes) else written(content))
        yield AppendixFile(path, f"Appendix {number}", HERE)


def written(writer):
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def read(bound):
    return PdfReader(BytesIO(bound.data))


def act(kind, **entries):
    """An action dictionary."""
    values = {NameObject(f"/{key}"): value for key, value in entries.items()}
    return DictionaryObject({NameObject("/S"): NameObject(f"/{kind}"), **values})


def annotate(writer, subtype, **entries):
    """An annotation of the first page."""
    values = {NameObject(f"/{key}"): value for key, value in entries.items()}
    box = ArrayObject(NumberObject(edge) for edge in (10, 10, 90, 30))
    annotation = {NameObject("/Subtype"): NameObject(f"/{subtype}"), NameObject("/Rect"): box, **values}
    writer.pages[0][NameObject("/Annots")] = ArrayObject([DictionaryObject(annotation)])


def annotations(bound, page=2):
    return [entry.get_object() for entry in read(bound).pages[page].get("/Annots", ())]


def warnings(bound):
    assert all(note.severity is Severity.WARNING and note.span == HERE for note in bound.notes)
    return " ".join(note.message for note in bound.notes)
