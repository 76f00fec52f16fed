"""The quotation marks of each language."""

import pytest

from epk.typeset.quotation_marks import quotation_marks, quoted


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        *(("en", "“Karma”"), ("en-GB", "“Karma”"), ("de", "„Karma“"), ("DE-ch", "«Karma»"), ("fr-FR", "«Karma»")),
        *(("es", "«Karma»"), ("it", "«Karma»"), ("pt", "“Karma”"), ("pt-PT", "«Karma»"), ("nl", "“Karma”")),
        *(("da", "“Karma”"), ("sv", "”Karma”"), ("nb", "«Karma»"), ("fi", "”Karma”"), ("pl", "„Karma”")),
        *(("cs", "„Karma“"), ("sk", "„Karma“"), ("hu", "„Karma”"), ("ro", "„Karma”"), ("ru", "«Karma»")),
        *(("uk", "«Karma»"), ("el", "«Karma»"), ("tr", "“Karma”"), ("he", "”Karma”"), ("ar", "«Karma»")),
        *(("fa", "«Karma»"), ("km", "“Karma”"), ("", "“Karma”")),
    ],
)
def test_a_quotation_has_the_marks_of_its_language(language, marks):
    assert quoted("Karma", language) == marks


@pytest.mark.parametrize(
    ("language", "marks"),
    [("en", "‘’"), ("fr", "“”"), ("de", "‚‘"), ("de-CH", "‹›"), ("pl", "«»"), ("hu", "»«"), ("ru", "„“"), ("fa", "‹›")],
)
def test_a_quotation_within_one_has_marks_of_its_own(language, marks):
    assert quotation_marks(language)[2:] == marks
