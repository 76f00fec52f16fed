"""What a film says and its documents do not."""

import pytest

STILL = "stills: [{file: a.jpg, alt: A boy runs, caption: He runs.}]"


@pytest.mark.parametrize(
    ("film", "told"),
    [
        ("countries: [Peru]", []),
        ("places: {lima: Lima}", ['"Lima" stands in none of the documents']),
        ("places: {lima: {value: Peru}}\ncountries: [Peru]", []),
        ("quotes: [{excerpt: Fine, sentence: It is fine.}]", []),
        ("coverage: [{kind: review, title: Fine}]", []),
        ("premiere: {place: Cinema One}", []),
    ],
)
def test_a_text_that_no_document_prints_is_named_unless_it_is_kept_for_something_else(says, film, told):
    assert says("not-printed", film) == told


def test_nothing_is_said_where_a_document_cannot_be_set(says):
    assert says("not-printed", "places: {lima: Lima}\ntagline: ᠮ") == []
