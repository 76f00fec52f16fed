"""Small films composed into documents, and where their letters stand."""

from __future__ import annotations

from ctypes import c_double
from textwrap import dedent

import pypdfium2
from pypdfium2.raw import FPDFText_GetCharOrigin

from epk.cache import Cache
from epk.data.label_files import label_set
from epk.data.project import open_project
from epk.makeup.document import make_up
from epk.page.document_context import DocumentContext
from epk.page.styles import Styles
from epk.pdf.document import pdf_of
from epk.pdf.metadata import Metadata
from epk.pictures.store import ImageStore
from epk.typeset.fonts import FontBook

FILM = "title: Karmalink\n"
THEME = """\
palette: {ink: "#000000"}
fonts: {text: {family: Source Serif 4}, label: {family: Archivo}}
rules: {hairline: {thickness: 0.5pt, colour: ink}}
styles:
  body: {font: text, size: 10pt, leading: 14pt, indent: 12pt}
  heading: {size: 20pt, leading: 28pt}
  subheading: {font: label, size: 10pt, leading: 14pt}
  label: {font: label, size: 8pt, leading: 14pt}
  fact: {font: label, size: 9pt, leading: 14pt}
  name: {size: 12pt, leading: 14pt}
  credit-name: {font: label, size: 9pt, leading: 14pt}
  credit-role: {font: label, size: 9pt, leading: 14pt, align: right}
  caption: {font: label, size: 8pt, leading: 11pt}
"""
LAYOUT = """\
name: proof
title: Proof
theme: proof
margins: {top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}
grid: {columns: 12, gutter: 4mm, baseline: 14pt}
templates:
  page: {regions: {main: {columns: 1-12, height: HEIGHT, overflow: OVERFLOW}}}
pages:
  - template: page
    blocks:
      main: BLOCKS
"""


def layout(blocks, *, height="100%", overflow="continue"):
    """One region on as many pages as the blocks, given as flow YAML, need."""
    return LAYOUT.replace("BLOCKS", blocks).replace("HEIGHT", height).replace("OVERFLOW", overflow)


def composed(folder, film, layout, *, theme=THEME) -> bytes:
    """The document that `layout` makes of `film`, in a project written to `folder`."""
    files = {"assets/film.yaml": film, "layouts/proof.yaml": layout, "layouts/themes/proof.yaml": theme}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text), "utf-8")
    project = open_project(folder)
    labels, book = label_set(str(project.film.language), asked=False).labels, FontBook([folder / "assets" / "fonts"])
    return made_up(project, project.layouts["proof"], labels, book, ImageStore(Cache(folder / "cache")), "Proof")


def made_up(project, layout, labels, book, store, title) -> bytes:
    """The document that a layout of a project becomes, on A4, for a screen."""
    context = DocumentContext(project, project.film, layout, (labels,), book, store.open)
    styles = Styles(project.themes[layout.theme], str(project.film.language))
    document = make_up(context, styles, "a4", lambda image: store.request(image.placement, image.width, image.height))
    return pdf_of(document.pages, Metadata(title=title, language=labels.language), store.encoded)


def lines_of(data) -> list[list[tuple[float, float, float, str]]]:
    """For every page its lines in reading order: left, right, baseline from the foot, and letters, by PDFium."""
    pages = []
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        lines = []
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            left, _, right, _ = text.get_charbox(index, loose=True)
            bottom = baseline(text, index)
            if not character.strip(" \r\n\u200e\u200f"):
                continue
            if lines and abs(lines[-1][2] - bottom) < 2 and left >= lines[-1][0] and left - lines[-1][1] < 20:
                start, _, low, words = lines[-1]
                lines[-1] = (start, right, low, words + character)
            else:
                lines.append((left, right, bottom, character))
        pages.append(lines)
    return pages


def baseline(text, index) -> float:
    """Height of a letter's baseline above the foot of its page."""
    x, y = c_double(), c_double()
    FPDFText_GetCharOrigin(text, index, x, y)
    return y.value
