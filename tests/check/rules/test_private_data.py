"""What does not belong into a public document."""

import pytest


@pytest.mark.parametrize(
    "words",
    [
        "Born on 3 March 1990 in Rome",
        "born 1990-03-03",
        "Mobile: +45 12 34 56 78",
        "Screener password: hunter2",
        "She lives in Paris, at 12 Rose Garden Street.",
        "He resides in Bonn, Lindenstraße 5, with a cat.",
    ],
)
def test_private_data_does_not_go_into_a_text(says, words):
    assert len(says("private-data", f"tagline: '{words}'")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Born in Rome in 1990.",
        "A mobile library",
        "He forgot the password.",
        "She lives in Paris. At 12 Rose Street a film was shot.",
        "He lives for 24 Hours in Bonn.",
    ],
)
def test_what_is_not_private(says, words):
    assert says("private-data", f"tagline: '{words}'") == []


def test_a_day_of_birth_of_the_dead_is_private_too(says):
    assert len(says("private-data", "people: {a: {name: A, deceased: {born: 1950-02-03}}}")) == 1
    assert says("private-data", "people: {a: {name: A, deceased: {born: 1950}}}") == []


def test_contacts_are_those_of_companies(says):
    home = "contacts: [{role: Press, address: '12 Rose Street, Bonn', phone: 'mobile +45 12 34 56 78'}]\n"
    assert says("private-data", home) == [
        "an address of no company: is it somebody's home?",
        "“mobile +45 12 34 56 78” is a mobile number",
    ]
    office = "companies: {a: {name: A}}\n" + home.replace("role: Press", "role: Press, company: a").replace(
        "mobile ", ""
    )
    assert says("private-data", office) == []
