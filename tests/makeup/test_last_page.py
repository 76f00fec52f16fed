"""Last pages: closed by a picture where there is room, and spared where slightly smaller type does it."""

from __future__ import annotations

import json

import pypdfium2
import pytest
from PIL import Image

from epk.problems import ProblemsFound
from tests.composing import composed

SENTENCE = "The train ran on through all of the towns of his lives while nobody asked him where he was going tonight. "
CLOSING = """\
name: proof
title: Proof
theme: proof
margins: {top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}
grid: {columns: 12, gutter: 4mm, baseline: 14pt}
templates:
  page:
    closing: [most, half]
    regions: {main: {columns: 1-12, overflow: continue}}
  most: {needs: [art], regions: {main: {columns: 1-12, height: 30%}, art: {columns: 1-12, top: 35%}}}
  half: {needs: [art], regions: {main: {columns: 1-12, height: 60%}, art: {columns: 1-12, top: 65%}}}
pages:
  - template: page
    blocks: {main: [synopsis: {length: short}], art: [picture: {spare: true, height: 100%}]}
  - template: page
    blocks: {main: [synopsis: {length: medium}], art: [picture: {spare: true, height: 100%}]}
  - template: page
    blocks: {main: [picture: {still: 1, height: 20mm}]}
"""


def film(folder, short, medium="", stills=0):
    """A film with texts of so many sentences, and stills in a grey of their own each."""
    (folder / "assets").mkdir(parents=True)
    for number in range(stills):
        Image.new("L", (160, 100), 40 * (number + 1)).save(folder / "assets" / f"{number}.png")
    texts = {"short": {"text": SENTENCE * short}} | ({"medium": {"text": SENTENCE * medium}} if medium else {})
    pictures = [{"file": f"{number}.png", "alt": "A still"} for number in range(stills)]
    return json.dumps({"title": "Karmalink", "synopses": texts, "stills": pictures})


def pictures(data):
    """For every page the pictures: top and bottom as parts of the page from its foot, and the grey of each."""
    pages = []
    for page in pypdfium2.PdfDocument(data):
        shown = [one for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        greys = [one.get_bitmap().to_pil().convert("L").getpixel((0, 0)) // 40 for one in shown]
        pages.append([(grey, round(one.get_bounds()[3] / 841.89, 2)) for one, grey in zip(shown, greys, strict=True)])
    return pages


def test_a_short_last_page_is_closed_by_the_still_that_no_page_names(tmp_path):
    (first, *_) = pictures(composed(tmp_path, film(tmp_path, short=8, stills=2), CLOSING))
    assert first == [(2, pytest.approx(1 - (20 + 0.35 * 257) / 297, abs=0.01))]


def test_the_more_lines_are_left_the_smaller_is_the_picture(tmp_path):
    (first, *_) = pictures(composed(tmp_path, film(tmp_path, short=20, stills=2), CLOSING))
    assert first == [(2, pytest.approx(1 - (20 + 0.65 * 257) / 297, abs=0.01))]


def test_a_full_page_is_not_closed(tmp_path):
    (first, *_) = pictures(composed(tmp_path, film(tmp_path, short=34, stills=2), CLOSING))
    assert first == []


def test_every_section_is_closed_by_another_still_and_the_last_by_none(tmp_path):
    found = pictures(composed(tmp_path / "3", film(tmp_path / "3", short=8, medium=8, stills=3), CLOSING))
    assert [[grey for grey, _ in page] for page in found] == [[2], [3], [1]]
    found = pictures(composed(tmp_path / "2", film(tmp_path / "2", short=8, medium=8, stills=2), CLOSING))
    assert [[grey for grey, _ in page] for page in found] == [[2], [], [1]]


def test_only_the_last_page_of_several_is_closed(tmp_path):
    found = pictures(composed(tmp_path, film(tmp_path, short=60, stills=2), CLOSING))
    assert [len(page) for page in found] == [0, 1, 1]


def test_a_region_nobody_has_is_named(tmp_path):
    with pytest.raises(ProblemsFound, match='unknown region "at"'):
        composed(tmp_path, film(tmp_path, short=8), CLOSING.replace("art: [picture", "at: [picture", 1))


class TestTakes:
    """Which last pages another template takes."""

    LAYOUT = """
templates:
  page:
    closing: [end]
    regions: {main: {columns: 1-2, height: 300pt, overflow: continue}, side: {columns: 1-2, top: 400pt, height: 50pt}}
  end: {needs: [art], regions: {main: {columns: 1-2, height: HEIGHT, MORE}, art: {columns: 1, top: 500pt}}}
pages:
  - {template: page, blocks: {main: [synopsis: {length: short}], side: [logline], art: [picture: {still: 1}]}}
"""
    LINES = 10
    NEEDED = (LINES - 1) * 14 + 6.7

    def closed(self, made, stills, height=400.0, more="overflow: error", old="", new="", **facts):
        """Whether the page is closed by a picture; its words are ten lines."""
        text = {"synopses": {"short": {"text": "Gone.\n\n" * self.LINES}}}
        layout = self.LAYOUT.replace("HEIGHT", f"{height:.3f}pt").replace("MORE", more)
        pages = made(layout.replace(old, new) if old else layout, stills=stills(1), **(text | facts)).document().pages
        return [bool(list(page.images)) for page in pages]

    @pytest.mark.parametrize(("more", "taken"), [(0.04, True), (-0.04, True), (-0.06, False)])
    def test_all_that_stands_on_them_must_fit(self, made, stills, more, taken):
        assert self.closed(made, stills, self.NEEDED + more) == [taken]

    def test_a_region_that_it_lacks_must_be_empty(self, made, stills):
        assert self.closed(made, stills) == [True]
        assert self.closed(made, stills, logline={"text": "Line."}) == [False]

    def test_lines_are_not_set_anew_so_that_widths_must_agree(self, made, stills):
        assert self.closed(made, stills, more="padding: 0.02pt, overflow: error") == [True]
        assert self.closed(made, stills, more="padding: 0.04pt, overflow: error") == [False]

    def test_where_its_needs_are_not_filled_the_page_stays(self, made, stills):
        assert self.closed(made, lambda _: []) == [False]
        assert stills(0) == []

    def test_a_section_with_nothing_to_say_has_no_last_page(self, made, stills):
        said = "  - {template: end, blocks: {main: [title]}}\n"
        assert self.closed(made, stills, old="pages:\n", new=f"pages:\n{said}", synopses={}) == [False]

    def test_a_template_nobody_has_is_named_where_it_is_asked_for(self, made, stills):
        with pytest.raises(ProblemsFound, match='unknown template "edn"') as caught:
            self.closed(made, stills, old="closing: [end]", new="closing: [end, edn]", logline={"text": "Line."})
        assert (caught.value.problems[0].span.line, caught.value.problems[0].span.column) == (9, 14)
