"""Every theme holds every film: nothing fails, leaves the paper, stands on other words or is too small to read."""

from __future__ import annotations

import ctypes
from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat

from epk.build import Order
from epk.build.documents import make_documents
from epk.check import check
from epk.data.project import open_project
from epk.data.theme_choice import theme_files
from tests import verapdf
from tests.compliance import claims
from tests.looks.conftest import THEMES
from tests.looks.films import FILMS, project

SAFE = 5 * 72 / 25.4
CASES = [(film, theme, "letter" if film == "feature" else "a4") for film in FILMS for theme in THEMES]
CASES += [("arabic", theme, "letter") for theme in THEMES]
GROUNDS = {
    "paper": ("ink", "muted", "label", "hot"),
    "band": ("band-ink",),
    "night": ("night-ink", "night-muted", "night-label", "night-hot"),
    "sheet": ("sheet-ink", "sheet-muted", "sheet-label", "sheet-hot"),
}


UNSEEN = " \r\n\u200e\u200f\u00a0\u2060\u00ad"


def lines(page):
    """The rectangles of words on a page: left, bottom, right, top. Letters that join belong to one."""
    text = page.get_textpage()
    words, parted = [], True
    for index in range(text.count_chars()):
        if text.get_text_range(index, 1) in UNSEEN:
            parted = True
            continue
        box = text.get_charbox(index)
        if parted or abs(box[1] - words[-1][1]) > box[3] - box[1] + 20:
            words.append(box)
        else:
            sides = zip(words[-1], box, strict=True)
            words[-1] = tuple((min, min, max, max)[side](pair) for side, pair in enumerate(sides))
        parted = False
    return words


def sizes(page):
    """The type sizes on a page, of characters that can be seen."""
    text = page.get_textpage()
    found = set()
    for index in range(text.count_chars()):
        left, bottom, right, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        seen = text.get_text_range(index, 1) not in UNSEEN
        if seen and right.value > left.value and top.value > bottom.value:
            found.add(round(pdfium.FPDFText_GetFontSize(text, index), 2))
    return found


def overlap(one, other):
    """How much of the smaller of two rectangles the other covers, by width and by height."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 2 and high > 0.5 * min(one[3] - one[1], other[3] - other[1])


@pytest.fixture(params=CASES, ids="-".join)
def documents(request, built):
    return {name: pypdfium2.PdfDocument(data) for name, data in built(*request.param).items()}


def test_all_three_documents_are_made_and_hold_to_their_pages(documents):
    assert len(documents["one-sheet"]) == 1
    assert len(documents["submission-sheet"]) <= 4
    assert 2 <= len(documents["press-kit"]) <= 45


def test_all_text_is_inside_what_the_knife_leaves(documents):
    for document in documents.values():
        for page in document:
            width, height = page.get_size()
            for left, bottom, right, top in lines(page):
                assert left >= SAFE
                assert bottom >= SAFE
                assert right <= width - SAFE
                assert top <= height - SAFE


@pytest.mark.parametrize("case", [case for case in CASES if case[0] != "arabic"], ids="-".join)
def test_no_words_stand_on_others(built, case):
    documents = {name: pypdfium2.PdfDocument(data) for name, data in built(*case).items()}
    for name, document in documents.items():
        for number, page in enumerate(document, start=1):
            clashing = [pair for pair in combinations(lines(page), 2) if overlap(*pair)]
            assert not clashing, f"{name}, page {number}"


def test_nothing_is_smaller_than_7_points_and_laurels_than_6(documents):
    for name, document in documents.items():
        least = 6.0 if name == "one-sheet" else 7.0
        assert min(min(sizes(page), default=8.0) for page in document) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_a_film_of_which_little_is_known_gets_a_kit_of_few_pages(built, theme):
    assert len(pypdfium2.PdfDocument(built("short", theme, "a4")["press-kit"])) <= 4
    assert len(pypdfium2.PdfDocument(built("short-with-pictures", theme, "a4")["press-kit"])) <= 10


@pytest.mark.parametrize("theme", ["night-train", "matinee"])
def test_a_tall_laurel_of_a_festival_is_shown_whole(tmp_path, theme):
    screenings = [{**FILMS["sample"]["screenings"][0], "laurel": "laurel.jpg"}]
    folder = project(tmp_path / "film", {**FILMS["sample"], "screenings": screenings}, theme)
    Image.new("L", (400, 900), 90).save(folder / "assets" / "laurel.jpg")
    made = {one.path.stem: one.data for one in make_documents(Order(folder, folder / "build")).documents}
    page = pypdfium2.PdfDocument(made["film-one-sheet"])[0]
    boxes = [shape.get_bounds() for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])]
    left, foot, right, head = min(boxes, key=lambda box: box[3] - box[1])
    assert (head - foot) / (right - left) == pytest.approx(900 / 400, rel=0.02)
    assert 0 < foot < head < page.get_height()


def test_a_feature_may_fill_thirty_pages(built):
    assert len(pypdfium2.PdfDocument(built("feature", "night-train", "letter")["press-kit"])) >= 30


@pytest.mark.parametrize("theme", THEMES)
class TestContrast:
    @pytest.fixture
    def palette(self, tmp_path, theme):
        return open_project(project(tmp_path / "film", FILMS["short"], theme)).themes[theme].palette

    def test_of_every_colour_of_text_on_its_ground(self, palette):
        for ground, colours in GROUNDS.items():
            for colour in colours:
                assert palette[colour].contrast(palette[ground]) >= 4.5, f"{colour} on {ground}"

    def test_of_every_style_where_a_layout_uses_it(self, tmp_path, theme):
        opened = open_project(project(tmp_path / "other", FILMS["feature"], theme))
        assert [problem.message for problem in check(opened, only=["contrast"]).problems] == []


def test_four_themes_to_choose_from():
    assert {"night-train", "nocturne", "field-notes", "matinee"} <= theme_files().keys()


@pytest.mark.parametrize("film", ["short", "sample"])
def test_every_theme_has_a_cover_of_its_own(built, film):
    covers = [pypdfium2.PdfDocument(built(film, theme, "a4")["press-kit"])[0] for theme in THEMES]
    looks = [cover.render(scale=0.2, grayscale=True).to_pil().convert("L") for cover in covers]
    for one, other in combinations(looks, 2):
        assert ImageStat.Stat(ImageChops.difference(one, other)).mean[0] > 15


@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_all_three_documents_comply_with_what_they_claim(built, case, tmp_path):
    for name, data in built(*case).items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        assert claims(data) == {"ua1", "2a"}
        assert [*verapdf.failures(path, "ua1"), *verapdf.failures(path, "2a")] == []
