"""A book of fonts and a style that every test of this room starts from."""

import pytest

from epk.data.values import Colour
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face, TextStyle

FALLBACKS = ("Noto Sans Khmer", "Noto Sans", "Noto Sans Thai", "Noto Sans Arabic", "Rubik", "Noto Sans Devanagari")


@pytest.fixture(scope="session")
def book():
    return FontBook(fallbacks=FALLBACKS)


@pytest.fixture(scope="session")
def style():
    face = Face("Newsreader", weight=400, size=10)
    return TextStyle(face, size=10, leading=14, colour=Colour(0, 0, 0))
