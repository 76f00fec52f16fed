"""The page that goes to the printing house: what is in the file, the coarsest pictures, how the first page looks."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from epk.data.values import Colour
from epk.page.geometry import PAPERS
from epk.pdf.metadata import Metadata
from epk.pictures.encoded import encoded_picture
from epk.printing.job_sheet import Job, Preview, job_sheet
from epk.printing.printed_page import PlacedPicture, PrintedPage
from tests.reading import read, structure_of, text_of
from tests.settings import context, film, labels

MM = 72 / 25.4
TRIM = (39.0, 39.0, 39 + 210 * MM, 39 + 297 * MM)
BLEED = (39 - 3 * MM, 39 - 3 * MM, 39 + 213 * MM, 39 + 300 * MM)
MEDIA = (0.0, 0.0, 236 * MM, 323.04 * MM)
BOX = (0.0, 0.0, 100 * MM, 50.26 * MM)


def first_page():
    file = BytesIO()
    Image.new("RGB", (10, 14)).save(file, "JPEG")
    return Preview(
        encoded_picture(file.getvalue(), "DCTDecode", (10, 14), 3),
        1.4,
        [("line-trim", Colour(1, 0, 0)), ("line-bleed", Colour(0, 0, 1))],
    )


def page(*resolutions, fonts=("Beta", "Alpha")):
    pictures = tuple(PlacedPicture(BOX, float(resolution)) for resolution in resolutions)
    return PrintedPage(MEDIA, TRIM, BLEED, "PDF/X-4", "Coated", frozenset(fonts), pictures)


def made(*pages, empty=0, limit=300.0, proofs=("a-01.png", "a-02.png"), paper="a4"):
    project = context(film()).project
    job = Job("film-kit-print.pdf", pages or [page()], empty, limit, proofs)
    metadata = Metadata(title="Karmalink", language="en")
    return job_sheet(project, project.layouts["proof"], labels(), job, first_page(), metadata, paper)


def told(*pages, **wishes):
    """The text of the sheet in one line."""
    return " ".join(text_of(made(*pages, **wishes)).replace("\u00a0", " ").split())


class TestFacts:
    def test_what_a_printer_asks_is_told(self):
        words = told(page(fonts=("Beta",)), page(fonts=("Alpha", "Beta")))
        for said in (
            "film-kit-print.pdf", "PDF/X-4", "Coated", "Pages 2", "210 × 297 mm", "3 mm on every side", "236 × 323 mm",
            "5 mm", "300 %", "Alpha, Beta;",
        ):  # fmt: skip
            assert said in words

    def test_empty_pages_are_counted_where_there_are_any(self):
        assert "4, the last 3 of them empty" in told(*[page()] * 4, empty=3)
        assert "of them empty" not in told(*[page()] * 4)

    def test_the_limit_is_that_of_the_job(self):
        assert "240 %" in told(limit=240.0)

    def test_the_film_and_the_document_are_named_above(self):
        words = told()
        assert words.startswith("Karmalink")
        assert words.index("Proof") < words.index("film-kit-print.pdf")

    def test_the_first_and_the_last_proof_are_named(self):
        words = told(proofs=("a-01.png", "a-02.png", "a-03.png"))
        assert "a-01.png" in words
        assert "a-03.png" in words
        assert "a-02.png" not in words


class TestPictures:
    def test_a_film_without_any_says_so(self):
        assert "There are none." in told()
        assert "There are none." not in told(page(300))

    @pytest.mark.parametrize(
        ("resolution", "said"),
        [(300, "300"), (299.6, "300"), (299.4, "299, too coarse"), (412.7, "413"), (72, "72, too coarse")],
    )
    def test_those_with_fewer_pixels_than_wanted_are_marked(self, resolution, said):
        words = told(page(resolution))
        assert f"1 100 × 50.3 mm {said} " in words
        assert ("too coarse" in words) is ("too coarse" in said)

    def test_the_coarsest_come_first_then_those_of_earlier_pages(self):
        words = told(page(400, 310), page(320, 310.2), page(310))
        places = [words.index(said) for said in ("1 100 × 50.3 mm 310", "2 100 × 50.3 mm 310", "3 100 × 50.3 mm 310",
                                                 "2 100 × 50.3 mm 320", "1 100 × 50.3 mm 400")]  # fmt: skip
        assert places == sorted(places)

    def test_what_has_no_room_is_counted(self):
        words = told(page(*range(300, 900)))
        shown = words.count("× 50.3 mm")
        assert 5 < shown < 100
        assert f"and {600 - shown} more" in words
        assert " 300 " in words
        assert "899" not in words
        assert "more" not in told(page(300, 301))

    def test_one_is_shown_whatever_the_job(self):
        fonts = [f"AFamilyOfSomeName{number}-SemiBoldItalic" for number in range(90)]
        assert told(page(*range(300, 310), fonts=fonts)).count("× 50.3 mm") == 1


class TestPage:
    @pytest.mark.parametrize("paper", ["a4", "letter"])
    @pytest.mark.parametrize("pictures", [0, 20, 600])
    def test_it_is_one_on_which_all_has_room(self, paper, pictures):
        [only] = read(made(page(*[300] * pictures), paper=paper)).pages
        assert list(only.mediabox)[2:] == [pytest.approx(side, abs=0.001) for side in PAPERS[paper]]
        places = []
        only.extract_text(visitor_text=lambda text, _cm, tm, _font, _size: text.strip() and places.append(tm[4:]))
        assert 16 * MM - 2 < min(x for x, _ in places) < 16 * MM + 0.01
        assert min(y for _, y in places) > 15 * MM
        assert max(y for _, y in places) < PAPERS[paper][1] - 16 * MM

    def test_the_first_page_stands_beside_the_facts_in_proportion(self):
        data = made(page(300))
        [root] = read(data).root_object["/StructTreeRoot"]["/K"]
        figures = [kid.get_object() for kid in _all(root.get_object()) if kid.get_object().get("/S") == "/Figure"]
        [figure] = figures
        left, low, right, high = (float(side) for side in figure["/A"][0]["/BBox"])
        assert (right - left, high - low) == pytest.approx((62 * MM, 62 * MM * 1.4), abs=0.01)
        assert right == pytest.approx(PAPERS["a4"][0] - 16 * MM, abs=0.01)

    def test_what_it_says_is_marked_as_what_it_is(self):
        kinds = [line.split()[0] for line in structure_of(made(page(300))).splitlines() if line.strip()[0] != "p"]
        assert [kind for kind in kinds if kind in ("H1", "Table", "H2", "Figure", "L")] == [
            "H1", "Table", "H2", "Table", "Figure", "H2", "L",
        ]  # fmt: skip
        assert kinds.count("LI") == 2
        assert kinds.count("TH") == 11 + 3

    def test_its_title_says_that_it_is_a_proof(self):
        assert read(made()).metadata.title == f"Karmalink – {labels()('proof', 'title')}"


def _all(node):
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        value = kid.get_object()
        if hasattr(value, "get") and "/S" in value:
            yield value
            yield from _all(value)
