"""Appendices: what is bound in, what is kept of them, what is left out, and what is refused."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    Fit,
    NameObject,
    NumberObject,
    TextStringObject,
)

from epk.pdf.appendices.merge import append
from epk.pdf.appendices.source import AppendixFile, open_all
from epk.pdf.document import PdfDocument
from epk.pdf.metadata import Metadata
from epk.problems import ExitCode, ProblemsFound, Severity, Span

HERE = Span("assets/film.yaml", 774, 11)


@pytest.fixture(scope="module")
def kit():
    """Two tagged pages of our own, with an outline and the destinations `part-0` and `part-1`."""
    document = PdfDocument(Metadata(title="Kit", language="en"))
    for index in range(2):
        with document.page(595, 842):
            document.destination(f"part-{index}", index, 0)
            document.bookmark(f"Part {index}", 0, f"part-{index}")
    return document.finish()


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

    def bind(*contents):
        files = []
        for number, content in enumerate(contents, start=1):
            path = tmp_path / f"appendix-{number}.pdf"
            path.write_bytes(content if isinstance(content, bytes) else written(content))
            files.append(AppendixFile(path, f"Appendix {number}", HERE))
        return append(kit, open_all(files))

    return bind


def written(writer):
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def read(merged):
    return PdfReader(BytesIO(merged.data))


def titles(outline):
    return [titles(entry) if isinstance(entry, list) else entry.title for entry in outline]


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


def annotations(merged, page=2):
    return [entry.get_object() for entry in read(merged).pages[page].get("/Annots", ())]


def warnings(merged):
    assert all(note.severity is Severity.WARNING and note.span == HERE for note in merged.notes)
    return " ".join(note.message for note in merged.notes)


class TestPages:
    def test_follow_those_of_the_kit_in_their_own_size(self, bind, pdf):
        merged = bind(pdf, pdf)
        pages = read(merged).pages
        assert merged.pages == len(pages) == 8
        assert [float(page.mediabox.width) for page in pages] == [595, 595, *[612] * 6]

    def test_go_on_with_the_page_labels(self, bind, pdf):
        assert read(bind(pdf)).page_labels == ["1", "2", "3", "4", "5"]

    def test_keep_the_kit_s_language_title_and_structure(self, bind, pdf):
        root = read(bind(pdf)).root_object
        assert root["/Lang"] == "en"
        assert "/StructTreeRoot" in root
        assert read(bind(pdf)).metadata.title == "Kit"

    def test_lose_their_ties_to_a_structure_that_is_not_copied(self, bind, pdf):
        pdf.pages[0][NameObject("/StructParents")] = NumberObject(0)
        assert "/StructParents" not in read(bind(pdf)).pages[2]

    def test_come_out_the_same_from_the_same_files(self, bind, pdf):
        assert bind(pdf).data == bind(pdf).data

    def test_leave_the_kit_its_identifier_and_add_one_of_the_whole(self, kit, bind, pdf):
        before, *after = (
            list(PdfReader(BytesIO(data)).trailer["/ID"]) for data in (kit, bind(pdf).data, bind(pdf, pdf).data)
        )
        assert [identifier[0] for identifier in after] == [before[0], before[0]]
        assert len({before[1], *(identifier[1] for identifier in after)}) == 3

    def test_that_link_to_one_another_in_a_long_chain_are_copied(self, bind):
        writer = PdfWriter()
        for _ in range(400):
            writer.add_blank_page(100, 100)
        for number in range(399):
            writer.add_annotation(number, Link(rect=(0, 0, 9, 9), target_page_index=number + 1))
        assert bind(writer).pages == 402


class TestOutline:
    def test_gets_an_entry_for_each_with_its_own_beneath(self, bind, pdf):
        chapter = pdf.add_outline_item(title="Chapter", page_number=1)
        pdf.add_outline_item(title="Section", page_number=2, parent=chapter)
        plain = PdfWriter(clone_from=BytesIO(written(pdf)))
        outline = read(bind(pdf, plain)).outline
        nested = ["Chapter", ["Section"]]
        assert titles(outline) == ["Part 0", "Part 1", "Appendix 1", nested, "Appendix 2", nested]

    def test_leads_to_the_right_pages(self, bind, pdf):
        pdf.add_outline_item(title="Chapter", page_number=1)
        reader = read(bind(pdf))
        _, _, appendix, (chapter,) = reader.outline
        assert [reader.get_destination_page_number(entry) for entry in (appendix, chapter)] == [2, 3]

    def test_does_not_repeat_the_title(self, bind, pdf):
        top = pdf.add_outline_item(title="Appendix 1", page_number=0)
        pdf.add_outline_item(title="Chapter", page_number=1, parent=top)
        assert titles(read(bind(pdf)).outline) == ["Part 0", "Part 1", "Appendix 1", ["Chapter"]]

    def test_that_runs_in_a_circle_ends(self, bind, pdf):
        item = pdf.add_outline_item(title="Chapter", page_number=1).get_object()
        item[NameObject("/Next")] = item.indirect_reference
        assert titles(read(bind(pdf)).outline)[-1] == ["Chapter"]


class TestLinks:
    def test_to_a_page_lead_there(self, bind, pdf):
        pdf.add_annotation(0, Link(rect=(0, 0, 9, 9), target_page_index=2, fit=Fit.fit()))
        merged = bind(pdf)
        (link,) = annotations(merged)
        target = link["/Dest"] if "/Dest" in link else link["/A"]["/D"]
        assert target[0].idnum == read(merged).pages[4].indirect_reference.idnum

    def test_by_name_lead_to_the_appendix_s_own_place(self, bind, pdf):
        pdf.add_named_destination("part-0", 2)
        annotate(pdf, "Link", Dest=TextStringObject("part-0"))
        merged = bind(pdf)
        places = read(merged).named_destinations
        (link,) = annotations(merged)
        own = places[link["/Dest"] if isinstance(link["/Dest"], str) else link["/Dest"].decode()]
        assert read(merged).get_destination_page_number(own) == 4
        assert read(merged).get_destination_page_number(places["part-0"]) == 0

    def test_to_the_web_are_kept(self, bind, pdf):
        annotate(pdf, "Link", A=act("URI", URI=TextStringObject("https://example.org")))
        merged = bind(pdf)
        assert annotations(merged)[0]["/A"]["/URI"] == "https://example.org"
        assert merged.notes == ()


class TestActiveParts:
    @pytest.mark.parametrize(
        ("action", "named"),
        [
            (act("JavaScript", JS=TextStringObject("app.alert(1)")), "JavaScript"),
            (act("Launch", F=TextStringObject("calc.exe")), "a command that starts a program"),
            (act("SubmitForm", F=TextStringObject("https://example.org")), "a form to send"),
            (act("GoToR", F=TextStringObject("other.pdf")), "a link to another file"),
            (act("URI", URI=TextStringObject("file:///etc/passwd")), "a link that is no web address"),
        ],
    )
    def test_links_that_act_are_left_out_and_named(self, bind, pdf, action, named):
        annotate(pdf, "Link", A=action)
        merged = bind(pdf)
        assert annotations(merged) == []
        assert named in warnings(merged)

    def test_an_action_that_follows_another_is_left_out(self, bind, pdf):
        annotate(pdf, "Link", A=act("URI", URI=TextStringObject("https://example.org"), Next=act("JavaScript")))
        assert "/Next" not in annotations(bind(pdf))[0]["/A"]

    @pytest.mark.parametrize(("name", "data"), [("setup.exe", b"text"), ("notes.txt", b"MZ"), ("run", b"#!/bin/sh")])
    def test_attached_programs_are_left_out(self, bind, pdf, name, data):
        pdf.add_attachment(name, data)
        merged = bind(pdf)
        assert "an attached file that may be a program" in warnings(merged)
        assert b"EmbeddedFile" not in merged.data

    def test_attached_documents_are_kept_under_new_names(self, bind, pdf):
        pdf.add_attachment("a.txt", b"text")
        merged = bind(pdf, pdf)
        kept = read(merged).attachments
        assert kept["appendix-1-a.txt"] == kept["appendix-2-a.txt"] == [b"text"]
        assert "PDF/A-2a: it has attached files, which archives allow only as PDF/A" in warnings(merged)

    def test_scripts_and_opening_actions_of_the_document_are_left_out(self, bind, pdf):
        script = act("JavaScript", JS=TextStringObject("app.alert(1)"))
        names = ArrayObject([TextStringObject("start"), script])
        tree = DictionaryObject({NameObject("/Names"): names})
        pdf.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): tree})
        pdf.root_object[NameObject("/OpenAction")] = script
        pdf.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): act("JavaScript")})
        merged = bind(pdf)
        assert "JavaScript" in warnings(merged)
        assert b"/JavaScript" not in merged.data

    def test_plain_notes_are_kept(self, bind, pdf):
        annotate(pdf, "Text", Contents=TextStringObject("A note"))
        assert annotations(bind(pdf))[0]["/Contents"] == "A note"


class TestRefusals:
    def refusal(self, bind, content):
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
    def test_of_what_is_no_whole_pdf(self, bind, content, message):
        assert f'"appendix-1.pdf" {message}' in self.refusal(bind, content)

    @pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
    def test_of_a_truncated_file(self, bind, pdf, part):
        content = written(pdf)
        assert "is cut off" in self.refusal(bind, content[: int(len(content) * part)])

    def test_of_a_protected_file(self, bind, pdf):
        pdf.encrypt("secret", algorithm="RC4-128")
        assert "protected by a password" in self.refusal(bind, pdf)

    def test_of_a_file_without_pages(self, bind):
        assert "has no pages" in self.refusal(bind, PdfWriter())

    def test_of_too_many_pages(self, bind):
        writer = PdfWriter()
        for _ in range(501):
            writer.add_blank_page(10, 10)
        assert "has 501 pages, more than 500" in self.refusal(bind, writer)

    def test_names_every_file_at_once(self, bind):
        with pytest.raises(ProblemsFound) as found:
            bind(b"", b"text")
        assert len(found.value.problems) == 2

    def test_of_a_missing_file(self, kit, tmp_path):
        with pytest.raises(ProblemsFound, match="No such file"):
            append(kit, open_all([AppendixFile(tmp_path / "none.pdf", "None", HERE)]))
