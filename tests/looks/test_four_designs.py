"""No two themes place the one-sheet's picture, its title or a section's heading alike."""

from __future__ import annotations

from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.looks.conftest import THEMES

MM = 72 / 25.4
NEAR = 7.0
"""Millimetres within which two edges are alike."""

PAIRS = [pytest.param(*pair, id="-".join(pair)) for pair in combinations(THEMES, 2)]


def document(built, theme, name, film="sample"):
    return pypdfium2.PdfDocument(built(film, theme, "a4")[name])


def picture(page):
    """The edges of the largest picture of a page in millimetres: left, foot, right, head."""
    boxes = [one.get_bounds() for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])]
    return [edge / MM for edge in max(boxes, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))]


def words(page, told):
    """The edges, in millimetres, of the largest letters that say something on a page."""
    text, found = page.get_textpage(), []
    search = text.search(told)
    while at := search.get_next():
        boxes = [text.get_charbox(at[0] + letter) for letter in range(at[1])]
        left, foot, right, head = zip(*boxes, strict=True)
        found.append((min(left) / MM, min(foot) / MM, max(right) / MM, max(head) / MM))
    return max(found, key=lambda box: box[3] - box[1])


def alike(one, other):
    return all(abs(a - b) < NEAR for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("one", "other"), PAIRS)
class TestOneSheets:
    @pytest.mark.parametrize("film", ["sample", "short-with-pictures", "feature"])
    def test_pictures_stand_elsewhere(self, built, one, other, film):
        assert not alike(*(picture(document(built, theme, "one-sheet", film)[0]) for theme in (one, other)))

    @pytest.mark.parametrize("film", ["sample", "short-with-pictures", "short"])
    def test_titles_stand_elsewhere(self, built, one, other, film):
        assert not alike(*(words(document(built, theme, "one-sheet", film)[0], "Harbour") for theme in (one, other)))


@pytest.mark.parametrize("title", ["Synopsis", "Cast", "Press", "Festivals and releases", "Stills", "Credits"])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_headings_stand_elsewhere_or_are_of_another_size(built, one, other, title):
    assert not alike(*(heading(document(built, theme, "press-kit"), title) for theme in (one, other)))


def heading(kit, title):
    """The edges of a section's heading on the page that the outline names."""
    begins = {entry.get_title(): entry.get_dest().get_index() for entry in kit.get_toc()}
    return words(kit[begins[title]], title)
