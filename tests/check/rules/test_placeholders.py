"""What is left of the starter's texts."""

import pytest


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("countries: [Your Country]", ['"Your Country" is a placeholder of `epk new`']),
        ("people: {director: {name: Director Name}}", ['"Director Name" is a placeholder of `epk new`']),
        ("countries: [Peru]", []),
        ("genres: [Drama]", []),
        ("contacts: [{role: Press}]", []),
        ("companies: {production: {name: Us, roles: [production company]}}", []),
    ],
)
def test_a_text_of_the_starter_is_told_where_it_stood_there_unless_it_may_be_true(says, yaml, told):
    assert says("placeholder", yaml) == told


def test_a_long_one_is_told_by_its_beginning(says):
    logline = "The story in one sentence of at most 25 words, with the person it is about, what they want "
    logline += "and what is in the way."
    told = '"The story in one sentence of at most 25 words, wi…" is a placeholder of `epk new`'
    assert says("placeholder", f"logline: {{text: '{logline}'}}") == [told]
