"""What a document needs and the film does not have."""

import pytest

PEOPLE = "people: {anna: {name: Anna Bell}}\ncrew: [{job: director, people: anna}]\n"
STILL = "stills: [{file: a.jpg, alt: A boy runs, credit: 'Photo: B', "

LACKING_AND_NOT = [
    (
        "no-short-synopsis",
        "synopses: {long: {text: '" + "word " * 51 + "'}}",
        "synopses: {medium: {text: '" + "word " * 50 + "'}}",
    ),
    ("no-director", "year: 2021", PEOPLE),
    ("no-runtime", "year: 2021", "runtime: 90"),
    ("no-logline", "year: 2021", "logline: {text: A boy runs.}"),
    ("no-year", "runtime: 90", "year: 2021"),
    ("no-countries", "year: 2021", "countries: [Peru]"),
    ("no-languages", "year: 2021", "languages: [Quechua]"),
    ("no-director-biography", PEOPLE, PEOPLE.replace("Bell}", "Bell, biography: {text: She films.}}")),
    ("no-key-art", "year: 2021", "key_art: {file: a.jpg, alt: A boy runs}"),
    ("no-still", STILL + "illustration: yes}]", STILL + "}]"),
    ("no-press-contact", "contacts: [{role: World sales}]", "contacts: [{role: Press}]"),
    ("no-reachable-contact", "contacts: [{role: Press}]", "contacts: [{role: Press, people: [{name: A, phone: '1'}]}]"),
    ("no-statement", "year: 2021", PEOPLE + "statement: {kind: summary, person: anna, text: She asks.}"),
    ("no-website", "year: 2021", "links: {website: https://example.com}"),
]


@pytest.mark.parametrize(("rule", "lacking", "complete"), LACKING_AND_NOT)
def test_a_need_is_told_until_it_is_met(says, rule, lacking, complete):
    assert len(says(rule, lacking)) == 1
    assert says(rule, complete) == []


def test_a_need_names_the_documents_that_have_a_place_for_it(says):
    assert says("no-still", "year: 2021") == [
        "no still with a credit that is a frame of the film; needed for press-kit",
    ]


def test_what_no_document_prints_is_not_needed(says, tiny):
    without = {"layouts/press-kit.yaml": tiny(("name: tiny", "name: press-kit"))["layouts/tiny.yaml"]}
    assert says("no-still", "year: 2021", tiny() | without) == []


def test_a_block_within_a_group_counts(says, tiny):
    (message,) = says("no-short-synopsis", "year: 2021", tiny())
    assert "tiny" in message


def test_what_forms_ask_and_the_film_does_not_say_is_one_note(says):
    (message,) = says("form-fields", "year: 2021")
    assert "Completion date" in message
    assert "Year of production" not in message


def test_a_field_that_is_answered_is_not_listed(says):
    (message,) = says("form-fields", "submission: {completion_date: 2021-05}")
    assert "Completion date" not in message


@pytest.mark.parametrize(
    ("rule", "place"), [("no-year", "year"), ("no-website", "links.website"), ("no-short-synopsis", "synopses.short")]
)
def test_what_is_missing_has_the_place_it_would_have(found, rule, place):
    assert [problem.place for problem in found(rule, "runtime: 90")] == [place]
