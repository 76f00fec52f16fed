"""Documents made up in memory, and what stands on their pages."""

from __future__ import annotations

import pytest
from PIL import Image

from epk.makeup.document import make_up, try_out
from epk.makeup.sections import Sections
from epk.page.items import TextLine
from tests.settings import THEME, context, film, setting, styles

LAYOUT = """\
name: proof
title: Proof
theme: proof
margins: {top: 20pt, bottom: 21.89pt, inside: 20pt, outside: 20pt}
grid: {columns: 2, gutter: 10pt, baseline: 14pt}
"""
"""On A4 there are 800 points from margin to margin."""


class Made:
    """A layout set for a film."""

    def __init__(self, folder, layout, facts, **more):
        self.watched = []
        self.context = context(film(**facts), layout=LAYOUT + layout, folder=folder, **more)
        self.styles = styles(self.context.film, more.get("look", THEME))
        self.sections = Sections(self.context, self.styles, "a4", self.watched.append)

    def wide(self, text):
        """The width of a text in the style of the body."""
        return setting(self.context.film).width_of(text, "body")

    def document(self):
        return make_up(self.context, self.styles, "a4", self.watched.append)

    def trial(self):
        return try_out(self.context, self.styles, "a4", self.watched.append)

    def pages(self):
        """For every page the words of every region by its name; those of several blocks follow each other."""
        return [words(page) for page in self.document().pages]


def words(page):
    told = {}
    for region in page.regions:
        for item in region.items:
            if isinstance(item, TextLine):
                told[region.name] = f"{told.get(region.name, '')} {item.text.strip()}".strip()
    return told


@pytest.fixture(scope="session")
def assets(tmp_path_factory):
    """A project's folder with stills of one shape."""
    folder = tmp_path_factory.mktemp("film")
    (folder / "assets").mkdir()
    for number in range(1, 6):
        Image.new("RGB", (160, 100), (40 * number, 90, 60)).save(folder / "assets" / f"{number}.png")
    return folder


@pytest.fixture
def made(assets):
    """Sets templates and pages, given as YAML, for a film of some facts."""

    def make(layout, *, more=None, **facts):
        return Made(assets, layout, facts, **(more or {}))

    return make


@pytest.fixture
def stills():
    """So many stills, each told from the others by its file."""
    return lambda count: [{"file": f"{number}.png", "alt": "A still"} for number in range(1, count + 1)]
