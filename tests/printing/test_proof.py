"""The proof: pages with their edges drawn in, and a page for the printing house."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from epk.build import Order
from epk.build.document_properties import metadata_of
from epk.build.proof import BLEED, COARSE, KEPT, TRIM, prove
from epk.data.label_files import label_set
from epk.data.project import open_project
from epk.data.values import Colour
from epk.printing.job_sheet import Job, Preview, job_sheet
from epk.printing.preview import pictured
from epk.printing.printed_page import PlacedPicture, PrintedPage
from epk.problems import ProblemsFound
from tests.printing.conftest import PROJECT
from tests.reading import structure_of, text_of
from tests.verapdf import failures

A4 = (0.0, 0.0, 595.276, 841.89)


@pytest.fixture
def proof(small):
    """The picture of the small film's sheet, and the page about it."""
    small.made()
    files = prove(Order(small.folder, small.folder / "proof", ("sheet",))).files
    report, picture = sorted(files, key=lambda file: file.suffix)
    with Image.open(picture) as opened:
        return opened.copy(), report.read_bytes()


def test_lines_show_trim_bleed_and_safe_zone_from_outside_in(proof):
    picture, _ = proof
    height = picture.height * 3 // 4
    row = [picture.getpixel((x, height)) for x in range(picture.width // 2)]
    assert row.index(BLEED) < row.index(TRIM) < row.index(KEPT)


def test_pictures_too_coarse_are_framed(small):
    small.picture = small.picture.resize((1900, 877))
    small.made()
    files = prove(Order(small.folder, small.folder / "proof", ("sheet",))).files
    [picture] = [file for file in files if file.suffix == ".png"]
    with Image.open(picture) as opened:
        assert COARSE in {colour for _, colour in opened.getcolors(1 << 20)}


def test_the_report_is_one_page_that_says_what_a_printer_asks(proof):
    _, report = proof
    text = text_of(report).replace("\u00a0", " ").replace("\n", " ")
    for words in (
        "the-film-sheet-print.pdf",
        "Standard PDF/X-4",
        "Printed as Coated FOGRA39L",
        "Pages 1",
        "Trimmed size 210 × 297 mm",
        "Bleed 3 mm on every side",
        "Sheet with marks 236 × 323 mm",
        "at most 300 % together",
        "SourceSerif4",
        "all embedded",
        "1 216 × 100.1 mm 304",
        "proof-01.png",
    ):
        assert words in text


@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_it_complies_like_every_other_document(proof, tmp_path, standard):
    file = tmp_path / "report.pdf"
    file.write_bytes(proof[1])
    assert failures(file, standard) == []


def test_it_reads_in_the_order_it_stands(proof):
    structure = structure_of(proof[1])
    kinds = [
        line.split()[0] for line in structure.splitlines() if line.split()[0] in ("H1", "Table", "H2", "Figure", "L")
    ]
    assert kinds == ["H1", "Table", "H2", "Table", "Figure", "H2", "L"]


def test_it_speaks_the_language_of_the_job(small):
    small.made()
    files = prove(Order(small.folder, small.folder / "proof", ("sheet",), languages=("fr",))).files
    [report] = [file for file in files if file.suffix == ".pdf"]
    assert report.name == "the-film-sheet-fr-proof.pdf"
    assert "Format rogné" in text_of(report.read_bytes())


def test_a_booklet_says_how_many_pages_are_empty(small):
    small.made()
    files = prove(Order(small.folder, small.folder / "proof", ("sheet",), booklet=True)).files
    assert len([file for file in files if file.suffix == ".png"]) == 4
    [report] = [file for file in files if file.suffix == ".pdf"]
    text = text_of(report.read_bytes()).replace("\u00a0", " ").replace("\n", " ")
    assert "4, the last 3 of them empty" in text
    assert "Trimmed size 148 × 210 mm" in text
    assert "1 154 × 71.7 mm 301" in text


def reported(pictures, fonts=frozenset({"Font"})):
    """The page about a job with these pictures."""
    project = open_project(PROJECT)
    layout, labels = project.layouts["press-kit"], label_set("en").labels
    page = PrintedPage(A4, A4, A4, "PDF/X-4", "A press", fonts, tuple(pictures))
    job = Job("film.pdf", [page], 0, 300.0, ("film-proof-01.png",))
    png = PROJECT / "docs" / "gallery" / "documents.png"
    preview = Preview(pictured(png.read_bytes(), 100), 1.41, [("line-trim", Colour(1, 0, 0))])
    return job_sheet(project, layout, labels, job, preview, metadata_of(project.film, layout, labels), "a4")


def test_of_many_pictures_it_shows_the_coarsest_and_counts_the_rest():
    data = reported(PlacedPicture((0, 0, 72, 72), 900.0 - number) for number in range(700))
    assert len(PdfReader(BytesIO(data)).pages) == 1
    lines = text_of(data).splitlines()
    shown = [line for line in lines if "25.4" in line or line.startswith("201")]
    [more] = [line for line in lines if line.startswith("and ")]
    assert "201, too coarse" in " ".join(lines)
    assert "202, too coarse" in " ".join(lines)
    assert "899" not in " ".join(lines)
    assert shown
    assert int(more.split()[1]) > 600


def test_all_of_it_stays_on_the_page_whatever_the_job():
    fonts = frozenset(f"AFamilyOfSomeName{number}-SemiBoldItalic" for number in range(12))
    data = reported([PlacedPicture((0, 0, 72, 72), 100.0)] * 90, fonts)
    page = PdfReader(BytesIO(data)).pages[0]
    lowest = []
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: text.strip() and lowest.append(tm[5]))
    assert min(lowest) > 40


def test_a_film_without_pictures_has_a_proof_too(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "film.yaml").write_text(
        "title: The Film\nlogline: {text: Two children look for a statue.}\n"
    )
    order = Order(tmp_path, tmp_path / "out")
    files = prove(order).files
    reports = [file for file in files if file.suffix == ".pdf"]
    assert len(reports) == 3
    for report in reports:
        assert "There are none." in text_of(report.read_bytes())


def test_without_the_extra_it_says_how_to_get_it(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    small.made()
    with pytest.raises(ProblemsFound) as found:
        prove(Order(small.folder, small.folder / "proof", ("sheet",)))
    assert "pip install 'epk[proof]'" in found.value.problems[0].hint
