"""Appendices by other programs, bound in for real: what the file says of itself, and whether that is true."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from epk.binder.appendix import open_all
from epk.binder.appendix_file import AppendixFile
from epk.binder.binding import bind_appendices
from epk.problems import ProblemsFound
from tests import verapdf
from tests.binder.conftest import HERE, RESOURCES
from tests.compliance import claims, complaints, heard
from tests.reading import structure_of, text_of

COMPLYING = ("cairo", "chromium", "ghostscript", "libreoffice", "scan", "typst", "weasyprint")


@pytest.fixture(scope="module")
def bound(headed_kit, tmp_path_factory):
    """Binds appendices in by the names of their producers; the file, and the warnings as one text."""
    folder, known = tmp_path_factory.mktemp("bound"), {}

    def bound(*names):
        if names not in known:
            merged = bind_appendices(
                headed_kit, open_all(AppendixFile(RESOURCES / f"{name}.pdf", name.title(), HERE) for name in names)
            )
            path = folder / f"{'-'.join(names)}.pdf"
            path.write_bytes(merged.data)
            assert all(note.span == HERE for note in merged.notes)
            known[names] = path, "\n".join(note.message for note in merged.notes)
        return known[names]

    return bound


def part_of(path):
    """The structure of what was bound in, without the numbers of marks."""
    lines = structure_of(path.read_bytes()).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("  Part"))
    return "\n".join(line[2:] for line in lines[start:] if not line.strip().startswith("p"))


class TestClaims:
    @pytest.mark.parametrize("producer", COMPLYING)
    def test_stand_where_they_are_true(self, bound, producer):
        path, _ = bound(producer)
        assert complaints(path) == []
        assert claims(path.read_bytes()) == {"ua1", "2a"}

    def test_stand_for_all_of_them_together(self, bound):
        path, _ = bound(*COMPLYING)
        assert complaints(path) == []

    @pytest.mark.parametrize(
        ("producer", "left", "reason"),
        [
            ("unembedded", set(), "PDF/UA-1 and PDF/A-2a: the font Helvetica is not embedded"),
            ("form", set(), "PDF/UA-1 and PDF/A-2a: the font Helvetica is not embedded"),
            ("signed", set(), "PDF/UA-1 and PDF/A-2a: the font Courier is not embedded"),
            ("layered", {"ua1"}, "PDF/A-2a: it has attached files, which archives allow only as PDF/A"),
            ("cmyk", {"ua1"}, "PDF/A-2a: it has colours for a press (CMYK) without the press’s profile"),
        ],
    )
    def test_are_withdrawn_one_by_one_where_they_are_not(self, bound, producer, left, reason):
        path, warnings = bound(producer)
        assert f'appendix "{producer}.pdf" keeps the document from complying with {reason}' in warnings
        assert claims(path.read_bytes()) == left
        assert {flavour for flavour in ("ua1", "2a") if not verapdf.failures(path, flavour)} == left

    def test_of_a_file_that_opens_with_a_password_never_arise(self, bound):
        with pytest.raises(ProblemsFound, match="protected by a password"):
            bound("encrypted")


class TestStructure:
    def test_of_a_tagged_appendix_is_kept_with_headings_below_ours(self, bound):
        path, _ = bound("typst")
        text = part_of(path)
        assert "Part Lang=fr T=Typst" in text
        assert [line.split()[0] for line in text.splitlines() if line.strip().startswith("H")] == ["H2", "H3"]
        for kind in ("L ListNumbering=Decimal", "Figure Alt=Un cadre", "Caption", "TH Scope=Column", "Note"):
            assert kind in text

    def test_skips_no_level_where_the_appendix_did(self, bound):
        path, _ = bound("chromium")
        assert [line.split()[0] for line in part_of(path).splitlines() if line.strip().startswith("H")] == ["H2", "H3"]

    def test_of_a_scan_is_a_figure_a_page(self, bound):
        path, _ = bound("scan")
        assert part_of(path).splitlines() == [
            "Part T=Scan",
            "  Figure Alt=Page 1 of 2 of “Scan”, a picture without text",
            "  Figure Alt=Page 2 of 2 of “Scan”, a picture without text",
        ]

    def test_of_an_untagged_one_has_its_text_and_its_links(self, bound):
        path, _ = bound("cairo")
        assert part_of(path).splitlines() == [
            "Part T=Cairo",
            "  P",
            "  P",
            "    Link Alt=https://example.org/figures",
            "      link to https://example.org/figures",
        ]

    def test_keeps_names_and_classes_apart_when_two_use_the_same(self, bound):
        path, _ = bound("typst", "chromium", "typst")
        assert verapdf.failures(path, "ua1") == []
        assert heard(path) == []


class TestContents:
    @pytest.mark.parametrize("producer", [*COMPLYING, "cmyk", "form", "layered", "unembedded"])
    def test_look_and_read_as_before(self, bound, producer):
        path, _ = bound(producer)
        assert text_of((RESOURCES / f"{producer}.pdf").read_bytes()) in text_of(path.read_bytes())

    def test_of_form_fields_stay_as_print(self, bound):
        path, warnings = bound("form")
        assert "Karmalink" in PdfReader(path).pages[1].extract_text()
        assert "form fields to fill in" in warnings
        assert b"SubmitForm" not in path.read_bytes()

    def test_of_a_signature_stay_as_print_without_being_one(self, bound):
        path, warnings = bound("signed")
        assert "/AcroForm" not in PdfReader(path).root_object
        assert "Digitally signed by" in text_of(path.read_bytes())
        assert "form fields to fill in" in warnings

    def test_of_layers_are_shown_or_hidden_as_before(self, bound):
        path, warnings = bound("layered")
        layers = PdfReader(path).root_object["/OCProperties"]
        assert [layer.get_object()["/Name"] for layer in layers["/OCGs"]] == ["German", "French"]
        assert [layer.get_object()["/Name"] for layer in layers["/D"]["/OFF"]] == ["French"]
        assert "an attached file that may be a program" in warnings
