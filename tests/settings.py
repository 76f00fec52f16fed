"""Small films and the places that blocks are given to set them in, without files; and what stands on their strips."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from epk.blocks import registry
from epk.data.decode import decode
from epk.data.film import Film
from epk.data.label_files import label_set
from epk.data.layout import Layout, PageEntry
from epk.data.project import Project
from epk.data.theme import Theme
from epk.data.theme_templates import with_templates
from epk.data.yaml import read_yaml
from epk.page.document_context import DocumentContext
from epk.page.flow import place
from epk.page.items import TextLine
from epk.page.setting import Setting
from epk.page.structure import Element, ReadingOrder
from epk.page.styles import Styles
from epk.pictures.files import read_header
from epk.problems import Span
from epk.typeset.fonts import FontBook

THEME = """\
palette:
  {ink: "#000000", paper: "#FFFFFF", label: "#664400", muted: "#777777", spot: "#AA7700", line: "#888888",
   sheet: "#EEEEEE", sheet-ink: "#222222", night: "#101030"}
fonts: {text: {family: Source Serif 4}, label: {family: Archivo}}
rules: {hairline: {thickness: 0.5pt, colour: ink}, thread: {thickness: 0.75pt, colour: line}}
styles:
  body: {font: text, size: 10pt, leading: 14pt, indent: 12pt}
  heading: {size: 20pt, leading: 28pt, space_before: 6pt, space_after: 5pt}
  subheading: {font: label, leading: 14pt, space_before: 9pt}
  label: {font: label, size: 8pt, leading: 14pt}
  fact: {font: label, size: 9pt, leading: 14pt}
  name: {size: 12pt, leading: 14pt}
  small: {size: 8pt, leading: 10pt}
  flush: {font: label, size: 8pt, leading: 14pt, align: right}
"""
SAME = (
    "caption", "title", "title-original", "logline", "quote", "attribution", "laurel", "laurel-small", "map", "note",
    "contents", "contents-number", "date", "pull-quote", "billing", "person", "credit-name", "credit-role",
    "company",
)  # fmt: skip
"""Styles like the body's, that blocks ask for."""
LAYOUT = """\
name: proof
title: Proof
theme: proof
margins: {top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}
grid: {columns: 12, gutter: 4mm, baseline: 14pt}
templates: {page: {regions: {main: {columns: 1-12}}}}
pages: []
"""
HERE = Span("layouts/proof.yaml", 9, 9)


def decoded(kind, text, file="assets/film.yaml"):
    """A record of YAML, or of what JSON can hold."""
    problems = []
    text = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    made = decode(kind, read_yaml(text.encode(), file, problems), problems)
    assert not problems, problems
    return made


def film(**facts):
    """A film of which nothing is known but its title and `facts`."""
    return decoded(Film, {"title": "Karmalink"} | facts)


@cache
def theme(text=THEME):
    more = "".join(f"  {name}: {{}}\n" for name in SAME if f"  {name}:" not in text)
    return decoded(Theme, text + more, "layouts/themes/proof.yaml")


@cache
def labels(language="en"):
    return label_set(language, asked=False).labels


@cache
def book():
    return FontBook()


def context(of, *, layout=LAYOUT, look=THEME, languages=(), folder=Path("/nowhere"), **more):
    """A document in the making; pictures lie in `folder`."""
    problems = []
    set_to = with_templates(decoded(Layout, layout, "layouts/proof.yaml"), theme(look), [], problems)
    assert not problems, problems
    project = Project(folder, of, {"proof": set_to}, {"proof": theme(look)}, ())
    spoken = tuple(labels(language) for language in languages or (str(of.language),))
    return DocumentContext(project, of, set_to, spoken, book(), read_header, **more)


def styles(of, look=THEME, **more):
    return Styles(theme(look), str(of.language), **more)


def setting(of=None, *, measure=400.0, room=600.0, tagged=True, look=THEME, of_edition=None, scale=1.0, **place_and):
    """A place `measure` points wide and `room` high, in an element `Document`; more is passed on to what knows it."""
    of = of or film()
    mine = {name: place_and.pop(name) for name in tuple(place_and) if name in Setting._fields}
    made = of_edition or context(of, look=look, **place_and)
    element = Element("Document", language=made.labels.language) if tagged else None
    return Setting(made, styles(of, look, scale=scale), element, ReadingOrder(), measure, room, **{"span": HERE} | mine)


def strips(block, at):
    """What a block, written as in a layout, sets at a place."""
    entry = decoded(PageEntry, f"{{template: page, blocks: {{main: [{block}]}}}}", "layouts/proof.yaml")
    return registry.compose_all(entry.blocks["main"], at)[0]


class Words(NamedTuple):
    """A line of text: from `left` to `right` on a `baseline` from the top of the region."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


def standing(found):
    """All items of strips, where they stand in a region."""
    placed = place(found)
    return [item for strip, top in zip(found, placed.tops, strict=True) for item in strip.moved(0.0, top)]


def lines(found):
    """The lines of text on strips, in order."""
    return [
        Words(
            item.text.strip(),
            item.x + item.line.runs[0][0],
            item.x + item.line.runs[-1][0] + item.line.runs[-1][1].width,
            item.y,
            item.line.runs[0][1].size,
        )
        for item in standing(found)
        if isinstance(item, TextLine)
    ]


def line(found, text):
    """The only line that begins with `text`."""
    (one,) = (one for one in lines(found) if one.text.startswith(text))
    return one


def said(found):
    """The words of strips, a text for each structure element that has any of its own."""
    told, before = [], object()
    for item in standing(found):
        if isinstance(item, TextLine):
            if item.element is None or item.element != before:
                told.append("")
            told[-1] += f" {item.text}"
            before = item.element
    return [" ".join(text.split()) for text in told]


def of_kind(found, kind):
    """The items of one kind on strips."""
    return [item for item in standing(found) if isinstance(item, kind)]


def tree(found):
    """The structure of strips, such as `L(LI(Lbl LBody))`, each element at its place in the order of reading."""
    elements = {}
    for item in standing(found):
        element = item.element
        while element is not None and element.parent is not None:
            elements.setdefault(element.parent, {})[element] = None
            element = element.parent
    roots = [element for element in elements if element.parent is None]
    return " ".join(_inside(root, elements) for root in roots)


def _inside(parent, elements):
    within = sorted(elements.get(parent, ()), key=lambda element: element.order)
    parts = [f"{one.kind}({_inside(one, elements)})" if one in elements else one.kind for one in within]
    return " ".join(parts)


def elements(found, kind):
    """The structure elements of a kind that items of strips belong to, each once, in the order of drawing."""
    found_so_far = {}
    for item in standing(found):
        element = item.element
        while element is not None:
            if element.kind == kind:
                found_so_far[element] = None
            element = element.parent
    return list(found_so_far)


def runs(found):
    """The runs of letters on strips, in the order of reading."""
    return [run for item in of_kind(found, TextLine) for _, run in item.line.runs]
