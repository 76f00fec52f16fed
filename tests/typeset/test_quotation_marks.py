"""The quotation marks of each language."""

import pytest

from epk.typeset.quotation_marks import quoted


@pytest.mark.parametrize(
    ("language", "marks"), [("en", "“Karma”"), ("de", "„Karma“"), ("fr-FR", "«Karma»"), ("ar", "«Karma»")]
)
def test_a_quotation_has_the_marks_of_its_language(language, marks):
    assert quoted("Karma", language) == marks
