"""Texts against the lengths that forms take."""

import pytest

PROFILE = "name: Our festival\nlimits: [{text: synopsis, words: 5}]\n"


def ours(messages):
    return [message for message in messages if "Our festival" in message]


@pytest.mark.parametrize(
    ("film", "most", "told"),
    [
        ("logline: {text: '%s'}", 25, "the logline is 1 word too long: 26 of 25"),
        ("synopses: {short: {text: '%s'}}", 50, "the short synopsis is 1 word too long: 51 of 50"),
        ("synopses: {medium: {text: '%s'}}", 100, "the medium synopsis is 1 word too long: 101 of 100"),
        ("synopses: {long: {text: '%s'}}", 250, "the long synopsis is 1 word too long: 251 of 250"),
    ],
)
def test_a_text_has_as_many_words_as_its_name_promises_and_no_more(says, film, most, told):
    assert says("text-too-long", film % " ".join("a" * most)) == []
    assert says("text-too-long", film % " ".join("a" * (most + 1))) == [told]


@pytest.mark.parametrize(
    ("film", "most", "told"),
    [
        ("logline: {text: '%s'}", 150, "the logline is 1 character too long: 151 of 150"),
        ("synopses: {short: {text: '%s'}}", 350, "the short synopsis is 1 character too long: 351 of 350"),
    ],
)
def test_it_has_as_many_characters_and_no_more(says, film, most, told):
    assert says("text-too-long", film % ("a" * most)) == []
    assert says("text-too-long", film % ("a" * (most + 1))) == [told]


def test_both_counts_are_told_where_both_are_too_large(says):
    assert says("text-too-long", "logline: {text: '" + "abcdefg " * 27 + "'}") == [
        "the logline is 2 words too long: 27 of 25 and 65 characters too long: 215 of 150",
    ]


def test_characters_count_spaces_and_not_markup(says):
    text = "*" + "x" * 100 + "* " + "y" * 50
    assert says("text-too-long", f"logline: {{text: '{text}'}}") == [
        "the logline is 1 character too long: 151 of 150",
    ]


def test_a_form_is_satisfied_by_any_text_that_fits(says):
    film = "synopses: {long: {text: one two three four five six}, short: {text: one two three four five}}"
    assert ours(says("form-length", film, {"assets/profiles/own.yaml": PROFILE})) == []


def test_a_form_that_no_text_fits_is_told_with_the_overrun(says):
    film = "synopses: {long: {text: one two three four five six}}"
    assert ours(says("form-length", film, {"assets/profiles/own.yaml": PROFILE})) == [
        "the long synopsis, the shortest for Our festival, is 1 word too long: 6 of 5",
    ]


def test_the_biography_of_the_director_is_measured(says):
    biography = "Anna " * 120
    people = f"people: {{anna: {{name: Anna Bell, biography: {{text: {biography}}}}}}}"
    messages = says("form-length", people + "\ncrew: [{job: director, people: anna}]")
    assert (
        "the biography of Anna Bell, the shortest for Al Jazeera festival, is 40 words too long: 120 of 80" in messages
    )


def test_a_profile_that_cannot_be_read_is_an_error_at_its_place(found):
    files = {"assets/profiles/own.yaml": PROFILE.replace("words", "wrods")}
    (problem,) = found("profile", "year: 2021", files)
    assert str(problem.span) == "assets/profiles/own.yaml:2:27"
    assert found("profile", "year: 2021", {"assets/profiles/own.yaml": PROFILE}) == []


def test_a_text_that_a_form_asks_for_and_nobody_wrote_is_told_once(says):
    messages = says("length-missing", "synopses: {short: {text: one two}}", {"assets/profiles/own.yaml": PROFILE})
    assert "no medium synopsis; asked for by this kit (100 words)" in messages
    assert "no statement; asked for by Cinefila (500 characters)" in messages
    assert not any("no synopsis" in message or "short" in message for message in messages)
    (message,) = [
        message
        for message in says("length-missing", "year: 2021", {"assets/profiles/own.yaml": PROFILE})
        if "no synopsis" in message
    ]
    assert "Our festival (5 words)" in message


def test_the_statement_is_measured_for_forms_that_ask_for_it(says):
    film = "people: {{a: {{name: A}}}}\nstatement: {{kind: summary, person: a, text: {}}}"
    fits, long = film.format("a" * 500), film.format("a" * 501)
    told = "the statement, the shortest for Cinefila, is 1 character too long: 501 of 500"
    assert told in says("form-length", long)
    assert not [message for message in says("form-length", fits) if "Cinefila" in message]


def test_a_director_whom_nobody_registered_has_no_biography(says):
    messages = says("length-missing", "crew: [{job: director, people: [nobody]}]")
    assert any(message.startswith("no biography") for message in messages)
