"""Stills that are shown because no other page shows them."""

from __future__ import annotations

import pypdfium2
from PIL import Image

from tests.composing import FILM, composed

LAYOUT = """\
name: proof
title: Proof
theme: proof
margins: {top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}
grid: {columns: 12, gutter: 4mm, baseline: 14pt}
templates:
  page: {regions: {main: {columns: 1-12}}}
  needy: {needs: [art, words], otherwise: page, regions: {art: {columns: 1-6}, words: {columns: 7-12}}}
pages: [PAGES]
"""
SPARE = "{template: page, blocks: {main: [picture: {spare: true, caption_style: caption}]}}"
NAMED = "{template: page, blocks: {main: [picture: {still: 2, caption_style: caption}]}}"
GIVEN_UP = "{template: needy, blocks: {art: [picture: {spare: true}], main: [title: {style: heading}]}}"


def captions(folder, *pages, files=("a.jpg", "b.jpg", "c.jpg")):
    """The captions on each page of a film with three stills in so many files."""
    (folder / "assets").mkdir()
    for number, file in enumerate(set(files)):
        Image.new("RGB", (600, 400), (number * 60, 90, 120)).save(folder / "assets" / file)
    stills = ", ".join(f"{{file: {file}, alt: A still, caption: Number {n}}}" for n, file in enumerate(files, start=1))
    data = composed(folder, f"{FILM}stills: [{stills}]\n", LAYOUT.replace("PAGES", ", ".join(pages)))
    texts = [page.get_textpage().get_text_range().strip() for page in pypdfium2.PdfDocument(data)]
    return [text.removesuffix(".") for text in texts]


def test_every_entry_has_one_of_its_own_and_none_that_the_layout_names(tmp_path):
    assert captions(tmp_path, SPARE, NAMED, SPARE) == ["Number 1", "Number 2", "Number 3"]


def test_a_page_without_any_left_is_left_out(tmp_path):
    assert captions(tmp_path, SPARE, NAMED, SPARE, SPARE) == ["Number 1", "Number 2", "Number 3"]


def test_a_template_that_is_given_up_uses_none(tmp_path):
    assert captions(tmp_path, GIVEN_UP, SPARE) == ["Karmalink", "Number 1"]


def test_stills_of_one_file_are_stills_of_their_own(tmp_path):
    assert captions(tmp_path, NAMED, SPARE, SPARE, files=("a.jpg",) * 3) == ["Number 2", "Number 1", "Number 3"]
