"""Unicode's own line breaking tests (UAX 14) on the breaks that paragraphs use."""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path

import pytest
from icu4py.breakers import LineBreaker

DATA = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
"""Debian's package unicode-data."""


def cases():
    """Text, the places where a line may end in it, and the line of the file."""
    for number, line in enumerate(DATA.read_text("utf-8").splitlines(), 1):
        marks = line.partition("#")[0].split()
        if marks:
            text = "".join(chr(int(code, 16)) for code in marks[1::2])
            yield text, [place for place, mark in enumerate(marks[2::2], 1) if mark == "÷"], number


def found(text):
    return list(accumulate(map(len, LineBreaker(text, "en"))))


pytestmark = pytest.mark.skipif(not DATA.exists(), reason="needs unicode-data")
LATER = re.compile('^[-\u2010]\u0308?.|[-\u2010]|[,.]\u0308?[0-9]|["»”’«‘“]')
"""What Unicode 15.1 and 16 changed after the 15.0 of Debian 12: a hyphen before a word (LB20a), a comma before a digit
(LB25), quotation marks (LB15a, LB15b)."""


def test_lines_end_where_unicode_says_but_for_rules_that_came_later():
    differing = [(number, text) for text, places, number in cases() if found(text) != places]
    assert all(LATER.search(text) for _, text in differing), differing
    assert len(differing) < 40
