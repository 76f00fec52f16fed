"""Lengths as forms count them."""

import pytest

from epk.typeset.counting import Count, count


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("A boy runs.", 3, 11),
        ("A *boy* runs, [home](https://example.com).", 4, 17),
        ("A boy\nruns.\n\nA girl\n  waits.", 6, 25),
        ("ជាតិក្រោយ", 1, 9),
    ],
)
def test_spaces_count_and_markup_does_not(text, words, characters):
    assert count(text) == Count(words, characters)
