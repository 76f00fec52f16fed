"""A document to draw on."""

from __future__ import annotations

import pytest

from epk.data.values import Colour
from epk.pdf.metadata import Metadata
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face, TextStyle
from tests.drawing import Sheet
from tests.sample_font import sample_font

FALLBACKS = ("Noto Sans Khmer", "Noto Sans Thai", "Noto Sans Devanagari")
STYLE = TextStyle(Face("Newsreader", weight=400, size=10), size=10, leading=14, colour=Colour(0, 0, 0), language="en")


@pytest.fixture(scope="session")
def fonts():
    return FontBook(fallbacks=FALLBACKS)


@pytest.fixture(scope="session")
def newsreader():
    return FontBook().font(Face("Newsreader"))


@pytest.fixture
def sheet(fonts):
    return Sheet(Metadata(title="Karmalink", language="en"), fonts, STYLE)


@pytest.fixture(scope="session")
def postscript_font(tmp_path_factory):
    """An OpenType font with PostScript outlines."""
    path = tmp_path_factory.mktemp("fonts") / "SampleSans.otf"
    sample_font(path)
    return path
