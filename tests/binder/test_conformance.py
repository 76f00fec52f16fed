"""Appendices spoilt on purpose: the file claims just what veraPDF finds true of it."""

from __future__ import annotations

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from epk.binder.appendix import open_all
from epk.binder.appendix_file import AppendixFile
from epk.binder.binding import bind_appendices
from epk.binder.verdicts import Verdicts
from epk.cache import Cache
from tests import verapdf
from tests.binder.conftest import HERE, RESOURCES
from tests.compliance import claims


def objects(writer, **entries):
    """All dictionaries of a file that have these entries."""
    for thing in writer._objects:  # noqa: SLF001
        if isinstance(thing, DictionaryObject) and all(thing.get(f"/{k}") == f"/{v}" for k, v in entries.items()):
            yield thing


def without_text_of_letters(writer):
    for font in objects(writer, Subtype="Type0"):
        del font["/ToUnicode"]


def with_other_widths(writer):
    for font in objects(writer, Type="Font"):
        if "/W" in font:
            font[NameObject("/W")] = ArrayObject([])
            font[NameObject("/DW")] = NumberObject(321)


def without_a_font_program(writer):
    for descriptor in objects(writer, Type="FontDescriptor"):
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            descriptor.pop(key, None)


def with_a_picture_nobody_describes(writer):
    for element in objects(writer, S="Caption"):
        element[NameObject("/S")] = NameObject("/Figure")


def without_headings_of_a_table(writer):
    for kind in ("TH", "TD"):
        for cell in list(objects(writer, S=kind)):
            cell[NameObject("/S")] = NameObject("/TD")
            cell.pop("/A", None)


def without_scopes(writer):
    for cell in objects(writer, S="TH"):
        cell.pop("/A", None)


def with_a_row_too_long(writer):
    row = next(objects(writer, S="TR"))
    cell = DictionaryObject({NameObject("/S"): NameObject("/TD"), NameObject("/P"): row.indirect_reference})
    row["/K"].append(writer._add_object(cell))  # noqa: SLF001


def with_a_list_of_paragraphs(writer):
    for item in objects(writer, S="LI"):
        item[NameObject("/S")] = NameObject("/P")


def with_a_note(writer):
    note = {"Type": NameObject("/Annot"), "Subtype": NameObject("/Text"), "Contents": TextStringObject("A note")}
    box = ArrayObject(FloatObject(edge) for edge in (10, 10, 30, 30))
    values = {NameObject(f"/{key}"): value for key, value in {**note, "Rect": box}.items()}
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(DictionaryObject(values))])  # noqa: SLF001


def drawn(operators):
    """Adds operators at the end of the first page, with a graphics state `GX` they may ask for."""

    def spoil(writer, **state):
        page, stream = writer.pages[0], DecodedStreamObject()
        stream.set_data(page.get_contents().get_data() + b"\n" + operators)
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001
        states = page["/Resources"].setdefault(NameObject("/ExtGState"), DictionaryObject()).get_object()
        states[NameObject("/GX")] = DictionaryObject({NameObject(f"/{key}"): value for key, value in state.items()})

    return spoil


def blended(mode):
    return lambda writer: drawn(b"q /GX gs 0 0 9 9 re f Q")(writer, BM=NameObject(mode))


def with_a_transfer_function(writer):
    drawn(b"q /GX gs 0 0 9 9 re f Q")(writer, TR=NameObject("/Identity"))


def with_smoothed_pictures(writer):
    for image in objects(writer, Subtype="Image"):
        image[NameObject("/Interpolate")] = BooleanObject(value=True)


def with_a_style_called_like_a_kind(writer):
    roles = writer.root_object["/StructTreeRoot"].setdefault(NameObject("/RoleMap"), DictionaryObject()).get_object()
    roles[NameObject("/Note")] = NameObject("/P")
    roles[NameObject("/P")] = NameObject("/P")


BOTH = {"ua1", "2a"}
SPOILT = [
    ("weasyprint", without_text_of_letters, set()),
    ("weasyprint", with_other_widths, set()),
    ("chromium", with_other_widths, set()),
    ("typst", without_a_font_program, set()),
    ("libreoffice", without_a_font_program, set()),
    ("ghostscript", without_a_font_program, set()),
    ("typst", with_a_picture_nobody_describes, {"2a"}),
    ("typst", without_headings_of_a_table, {"2a"}),
    ("typst", without_scopes, BOTH),
    ("typst", with_a_row_too_long, {"2a"}),
    ("typst", with_a_list_of_paragraphs, {"2a"}),
    ("cairo", with_a_note, {"ua1"}),
    ("cairo", drawn(b"0.1 0.2 0.3 0.4 k 0 0 9 9 re f"), {"ua1"}),
    ("cairo", drawn(b"q " * 30 + b"0 0 9 9 re f" + b" Q" * 30), {"ua1"}),
    ("cairo", drawn(b"1 2 3 surprise 0 0 9 9 re f"), {"ua1"}),
    ("cairo", drawn(b"q /Surprise ri 0 0 9 9 re f Q"), {"ua1"}),
    ("cairo", blended("/Surprise"), {"ua1"}),
    ("cairo", blended("/Multiply"), BOTH),
    ("cairo", with_a_transfer_function, BOTH),
    ("scan", with_smoothed_pictures, BOTH),
    ("typst", with_a_style_called_like_a_kind, BOTH),
    ("chromium", drawn(b"/P <</MCID 999>> BDC 0 0 9 9 re f EMC 1 1 2 2 re f"), BOTH),
]


def spoilt(folder, producer, spoil):
    writer, path = PdfWriter(clone_from=PdfReader(RESOURCES / f"{producer}.pdf")), folder / "spoilt.pdf"
    spoil(writer)
    writer.write(path)
    return AppendixFile(path, "Spoilt", HERE)


@pytest.mark.parametrize(("producer", "spoil", "left"), SPOILT)
def test_a_file_claims_what_is_true_of_it(headed_kit, tmp_path, producer, spoil, left):
    merged = bind_appendices(headed_kit, open_all([spoilt(tmp_path, producer, spoil)]))
    path = tmp_path / "bound.pdf"
    path.write_bytes(merged.data)
    assert claims(merged.data) == left
    assert {flavour for flavour in ("ua1", "2a") if not verapdf.failures(path, flavour)} == left
    assert bool(merged.notes) == (left != BOTH)


def test_a_remembered_verdict_changes_no_byte(headed_kit, tmp_path):
    file = spoilt(tmp_path, "typst", without_scopes)
    first, again = (
        bind_appendices(headed_kit, open_all([file]), Verdicts(Cache(tmp_path / "cache"))).data for _ in range(2)
    )
    assert first == again
    assert b"/Scope /Column" in first
