"""Numbers with Latin letters among Arabic words stand as they are written."""

from __future__ import annotations

import pytest

from epk.data.values import Colour
from epk.typeset.bidi_isolates import isolated
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines
from epk.typeset.style import Face, TextStyle

STYLE = TextStyle(face=Face("Source Serif 4"), size=10.0, leading=14.0, colour=Colour(0, 0, 0), language="ar")


def seen(text):
    """The letters of one line from left to right."""
    (line,) = set_lines(isolated([Inline(text)]), STYLE, 400.0, FontBook())
    return "".join(glyph.text for _, run in line.runs for glyph in run.glyphs)


@pytest.mark.parametrize("run", ["3 November 2026", "+961 1 000 000", "10.5240/7791-8534-2C23-9030-8610-5"])
def test_a_run_that_begins_with_a_number_is_read_from_left_to_right(run):
    assert run in seen(f"بيروت، {run}").translate({0x2066: None, 0x2069: None, 0xA0: " "})


def test_a_number_alone_is_left_as_it_is():
    (inline,) = isolated([Inline("غرق سنة 1987، ثم 12 سنة")])
    assert inline.text == "غرق سنة 1987، ثم 12 سنة"
