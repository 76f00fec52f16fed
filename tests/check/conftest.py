"""Film projects of a few lines, read as real ones are, and what a rule finds in them."""

import pytest

from epk.check import check
from epk.data.project import open_project

BARE = "title: The Film\n"


@pytest.fixture
def project(tmp_path):
    """Makes a project from the text of its film.yaml, and of other files by their paths."""

    def made(film, files=()):
        text = film if film.startswith("title:") else BARE + film
        for name, content in {"assets/film.yaml": text, **dict(files)}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
        return open_project(tmp_path)

    return made


@pytest.fixture
def found(project):
    """What one rule finds: message and place as `line:column`."""

    def run(rule, film, files=()):
        return list(check(project(film, files), only=[rule]).problems)

    return run


@pytest.fixture
def says(found):
    """The messages of one rule."""

    def run(rule, film, files=()):
        return [problem.message for problem in found(rule, film, files)]

    return run


LAYOUT = """
name: tiny
title: Tiny
theme: tiny-theme
margins: {top: 10mm, bottom: 10mm, inside: 10mm, outside: 10mm}
grid: {columns: 6, gutter: 4mm, baseline: 14pt}
templates:
  sheet:
    ground: night
    next: further
    regions:
      head: {columns: 1-6, height: 50%, recolour: {ink: paper}}
      side: {columns: 5-6, top: 50%, ground: paper}
  further:
    regions:
      head: {columns: 1-6}
  joined:
    regions:
      head: {columns: 1-6, top: 10mm}
pages:
  - template: sheet
    joins: {template: joined, unless: [side]}
    blocks:
      head:
        - logline: {style: large}
        - group:
            heading: Told
            style: large
            blocks:
              - synopsis: {length: short, style: large}
      side:
        - rule: {rule: thin}
"""
THEME = """
palette: {ink: "#111111", paper: "#FFFFFF", night: "#000022"}
fonts: {text: {family: Newsreader}}
styles:
  body: {font: text, size: 10pt, colour: ink}
  base: {size: 12pt}
  large: {based_on: base, size: 20pt}
rules:
  thin: {thickness: 1pt, colour: ink}
"""


@pytest.fixture
def tiny():
    """A layout and its theme, with words exchanged in whichever has them."""

    def changed(*exchanges):
        layout, theme = LAYOUT, THEME
        for old, new in exchanges:
            assert old in layout + theme
            layout, theme = layout.replace(old, new), theme.replace(old, new)
        return {"layouts/tiny.yaml": layout, "layouts/themes/tiny-theme.yaml": theme}

    return changed


@pytest.fixture
def tells(found, tiny):
    """The messages of one rule about the tiny layout and its theme."""

    def run(rule, *exchanges):
        return [p.message for p in found(rule, "year: 2021", tiny(*exchanges)) if "tiny" in p.span.file]

    return run


@pytest.fixture
def files(tmp_path):
    """Puts pictures into `assets/` by their names."""

    def put(**images):
        (tmp_path / "assets").mkdir(exist_ok=True)
        for name, image in images.items():
            image.save(tmp_path / "assets" / name.replace("_", "."), quality=60)

    return put
