"""What Karmalink's three documents promise, on A4 and on Letter."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from unicodedata import normalize

import pypdfium2
import pytest
from pypdf import PdfReader

from epk.data.project import open_project
from tests.film.conftest import NAMES, PROJECT
from tests.reading import structure_of, text_of

KHMER = "ជាតិក្រោយ"
APPENDIX_PAGES = 2


@pytest.fixture(scope="module")
def film():
    return open_project(PROJECT).film


def words(text):
    """Text as a reader meets it: in one line, hyphens at line ends and invisible characters taken out."""
    for mark in ("\u00ad\r\n", "\u00ad\n", "\ufffe", "\u200b", "\u2060", "\ufeff", "\u00ad"):
        text = text.replace(mark, "")
    return " ".join(normalize("NFC", text).replace("\u00a0", " ").split())


def poppler(path):
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def mupdf(path):
    arguments = ["mutool", "draw", "-q", "-F", "txt", path]
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout


def pdfium(path):
    return text_of(path.read_bytes())


READERS = [
    pytest.param(pdfium, id="pdfium"),
    pytest.param(poppler, id="poppler", marks=pytest.mark.program("pdftotext")),
    pytest.param(mupdf, id="mupdf", marks=pytest.mark.program("mutool")),
]


class TestPages:
    def test_the_one_sheet_is_one_page(self, karmalink):
        assert len(PdfReader(karmalink["one-sheet"]).pages) == 1

    def test_the_press_kit_has_twelve_to_twenty_four_and_then_the_appendices(self, karmalink):
        assert 12 <= len(PdfReader(karmalink["press-kit"]).pages) - APPENDIX_PAGES <= 24

    def test_the_submission_sheet_is_one_or_two(self, karmalink):
        assert len(PdfReader(karmalink["submission-sheet"]).pages) in (1, 2)

    def test_no_text_leaves_the_paper(self, karmalink):
        for path in karmalink.values():
            for page in pypdfium2.PdfDocument(path):
                width, height = page.get_size()
                text = page.get_textpage()
                boxes = [text.get_rect(index) for index in range(text.count_rects())]
                assert all(x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height for x0, y0, x1, y1 in boxes)

    def test_the_press_kit_has_no_page_of_its_own_without_text(self, karmalink):
        pages = pypdfium2.PdfDocument(karmalink["press-kit"])
        assert all(len(page.get_textpage().get_text_range().split()) > 10 for page in list(pages)[1:])


@pytest.mark.parametrize("reader", READERS)
class TestText:
    @pytest.mark.parametrize("name", NAMES)
    def test_has_the_title_in_both_scripts(self, karmalink, reader, name):
        text = words(reader(karmalink[name]))
        assert "Karmalink" in text
        assert KHMER in text
        assert "Chiet Krawy" in text

    def test_comes_out_whole(self, karmalink, reader, film):
        text = words(reader(karmalink["submission-sheet"]))
        synopses = film.synopses
        for passage in (film.logline, synopses.short, synopses.medium):
            assert words(passage.text) in text

    def test_has_no_ligature_in_place_of_letters(self, karmalink, reader):
        text = reader(karmalink["press-kit"])
        assert "film" in text
        assert not set("ﬀﬁﬂﬃﬄ") & set(text)


class TestWhatIsSaid:
    def test_every_name_in_the_credits_is_in_the_press_kit(self, karmalink, film):
        text = words(pdfium(karmalink["press-kit"]))
        keys = {member.person for member in film.cast} | {key for credit in film.crew for key in credit.people}
        assert [name for key in keys if (name := words(film.people[key].name.value)) not in text] == []

    def test_a_quote_without_an_outlet_is_not_printed(self, karmalink, film):
        silent = [quote.excerpt for quote in film.quotes if not quote.outlet]
        assert silent
        for path in karmalink.values():
            text = words(pdfium(path))
            assert not [excerpt for excerpt in silent if words(excerpt) in text]

    def test_that_all_pictures_are_illustrations_is_said_once_and_every_credit_says_so(self, karmalink, film):
        assert all(picture.illustration for picture in (film.key_art, *film.stills))
        text = words(pdfium(karmalink["press-kit"]))
        assert text.count("illustrations made for this press kit, not frames of the film") == 1
        assert text.count("Illustration for the press kit") >= len(film.stills)

    def test_the_lead_actor_is_named_as_the_trade_does_when_somebody_has_died(self, karmalink):
        assert "Leng Heng Prak (died 2020)" in words(pdfium(karmalink["press-kit"]))

    def test_texts_for_forms_carry_their_counts(self, karmalink):
        assert "25 words · 123 characters" in words(pdfium(karmalink["submission-sheet"])).replace("WORDS", "words")

    def test_fields_the_film_does_not_answer_are_left_out(self, karmalink):
        text = words(pdfium(karmalink["submission-sheet"])).lower()
        assert not [label for label in ("aspect ratio", "budget", "isan", "none", "unknown") if label in text]


class TestFindingTheWay:
    def test_the_outline_names_every_part_and_appendix(self, karmalink, film):
        outline = PdfReader(karmalink["press-kit"]).outline
        titles = [entry.title for entry in outline if not isinstance(entry, list)]
        assert titles[0] == "The film at a glance"
        assert titles[-APPENDIX_PAGES:] == [appendix.title for appendix in film.appendices]

    def test_contents_lead_to_the_pages_they_name(self, karmalink):
        reader = PdfReader(karmalink["press-kit"])
        contents = reader.pages[1]
        leads_to = [reader.get_destination_page_number(reader.named_destinations[link]) for link in _links(contents)]
        text = contents.extract_text()
        assert leads_to == sorted(leads_to)
        assert len(leads_to) > 8
        assert all(str(index + 1) in text for index in leads_to)

    def test_pages_are_labelled_through_to_the_last_appendix(self, karmalink):
        reader = PdfReader(karmalink["press-kit"])
        assert reader.page_labels == [str(number) for number in range(1, len(reader.pages) + 1)]

    def test_headings_go_down_one_level_at_a_time(self, karmalink):
        for path in karmalink.values():
            levels = [int(line.split()[0][1]) for line in structure_of(path.read_bytes()).splitlines() if _heads(line)]
            assert levels[0] == 1
            assert all(after <= before + 1 for before, after in pairwise(levels))


def _links(page):
    return [note.get_object()["/Dest"] for note in page.get("/Annots", []) if "/Dest" in note.get_object()]


def _heads(line):
    kind = line.split()[0]
    return len(kind) == 2 and kind[0] == "H" and kind[1].isdigit()
