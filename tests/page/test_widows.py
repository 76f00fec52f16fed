"""Lines that a page's end may not leave alone."""

import pytest

from epk.page.widows import widow_or_orphan
from epk.typeset.lines import Line

FIRST, LAST, HALF = "the first line of a paragraph", "the last line of a paragraph", "half a word"


def line(*, hyphen=False):
    return Line((), 100.0, 8.0, -2.0, soft_hyphen=hyphen)


@pytest.mark.parametrize(
    ("count", "alone"),
    [
        (1, [""]),
        (2, [FIRST, ""]),
        (3, [FIRST, LAST, ""]),
        (4, [FIRST, "", LAST, ""]),
        (5, [FIRST, "", "", LAST, ""]),
    ],
)
def test_neither_the_first_nor_the_last_line_of_a_paragraph_is_left_alone(count, alone):
    assert [widow_or_orphan(line(), index, count - 1) for index in range(count)] == alone


def test_no_page_ends_with_half_a_word():
    assert [widow_or_orphan(line(hyphen=True), index, 4) for index in range(5)] == [FIRST, HALF, HALF, LAST, ""]
