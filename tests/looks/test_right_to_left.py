"""A film in Arabic has pages that mirror those of a film in English, in every theme and on both papers."""

from __future__ import annotations

from ctypes import c_double, c_float
from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.looks.conftest import THEMES

MM = 72 / 25.4
INSIDE, OUTSIDE, FOOT = 20 * MM, 28 * MM, 18 * MM
INDENT = 14 * MM
"""By so much a theme may set its text in from the margin, beside a line that stands there."""


@pytest.fixture(params=THEMES)
def theme(request):
    return request.param


@pytest.fixture(params=["a4", "letter"])
def pages(request, built, theme):
    """The documents' pages, each as its text and width."""
    made = built("arabic", theme, request.param)
    return {name: list(pypdfium2.PdfDocument(data)) for name, data in made.items()}


def words(page):
    """Lines of text on a page: left, bottom, right, top, and what they say."""
    text = page.get_textpage()
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    return [(*box, " ".join(text.get_text_bounded(*box).split())) for box in boxes]


def rows(page):
    """Letters that stand on one baseline: its height, their size, and the left and right end of each."""
    text = page.get_textpage()
    found = {}
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        if right - left > 0.5 and top - bottom > 0.5:
            size = pdfium.FPDFText_GetFontSize(text, index)
            found.setdefault((round(_baseline(text, index)), size), []).append((left, right))
    return found


def _baseline(text, index):
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return y.value


def found(page, text):
    """The line on a page that says `text`."""
    return next(line for line in words(page) if line[4].casefold().startswith(text.casefold()))


def outer(page, number):
    """How far a line's right and left edge are from the margins that are on the outside of page `number`, inside."""
    width = page.get_width()
    left_hand = number % 2 == 1
    return (OUTSIDE, width - INSIDE) if left_hand else (INSIDE, width - OUTSIDE)


def test_reading_begins_at_the_right_margin(pages):
    page = pages["press-kit"][2]
    edge = outer(page, 3)[1]
    assert edge - INDENT < max(right for row in rows(page).values() for _, right in row) <= edge + 2


def test_labels_stand_to_the_right_of_what_they_label(pages):
    """Wherever they begin: a theme may leave the columns at the margin to the heading."""
    page = pages["press-kit"][2]
    label = found(page, "Running time")
    beside = [line for line in words(page) if line[1] < label[3] and line[3] > label[1]]
    assert any(line[2] <= label[0] for line in beside)


def test_page_numbers_stand_outside_and_the_part_inside(pages):
    for number in (4, 5, 6):
        page = pages["press-kit"][number - 1]
        left, right = outer(page, number)
        foot = [line for line in words(page) if line[1] < FOOT]
        folio = next(line for line in foot if line[4] == str(number))
        others = [line for line in foot if line is not folio]
        at_left, at_right = folio[0] - left, right - max(line[2] for line in others)
        if number % 2 == 0:
            at_left, at_right = min(line[0] for line in others) - left, right - folio[2]
        assert -2 < at_left < 2
        assert -2 < at_right < INDENT


def test_labels_stand_on_the_right_of_values(pages):
    page = pages["press-kit"][2]
    assert found(page, "Running time")[0] > found(page, "94")[2]
    assert found(pages["submission-sheet"][0], "Running time")[0] > found(pages["submission-sheet"][0], "01:34:00")[2]


def test_numbers_of_the_contents_stand_on_the_right(pages):
    page = pages["press-kit"][1]
    entry = found(page, "Synopsis")
    beside = [line for line in words(page) if line[4].isdigit() and line[1] < entry[3] and line[3] > entry[1]]
    assert any(line[0] > entry[2] for line in beside)


def test_the_first_column_of_the_form_is_on_the_right(pages):
    page = pages["submission-sheet"][0]
    assert found(page, "Film")[0] > page.get_width() / 2 > found(page, "Contacts")[2]
    assert found(page, "Submission sheet")[0] < 60 * MM


def test_quotations_have_the_marks_of_the_language(pages):
    said = "".join(page.get_textpage().get_text_range() for page in pages["press-kit"])
    assert "«" in said
    assert "“" not in said


def test_no_line_stands_on_another(pages):
    for name, document in pages.items():
        for number, page in enumerate(document, start=1):
            for (one, letters), (other, others) in combinations(rows(page).items(), 2):
                near = 2 < abs(one[0] - other[0]) < 0.6 * min(one[1], other[1])
                assert not (near and any(a < d and c < b for a, b in letters for c, d in others)), f"{name}, {number}"


def test_nothing_is_drawn_beyond_the_sides_of_the_paper(pages):
    for document in pages.values():
        for page in document:
            for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
                left, _, right, _ = shape.get_bounds()
                thickness = c_float()  # by which bounds are wider on every side, if it is a line
                pdfium.FPDFPageObj_GetStrokeWidth(shape.raw, thickness)
                assert left >= -1 - thickness.value
                assert right <= page.get_width() + 1 + thickness.value
