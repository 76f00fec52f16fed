"""Texts against the lengths that forms take."""

import pytest

PROFILE = "name: Our festival\nlimits: [{text: synopsis, words: 5}]\n"


def ours(messages):
    return [message for message in messages if "Our festival" in message]


@pytest.mark.parametrize(("words", "told"), [(50, []), (53, ["the short synopsis is 3 words too long: 53 of 50"])])
def test_a_synopsis_keeps_to_the_length_its_name_promises(says, words, told):
    assert says("text-too-long", "synopses: {short: {text: " + "ab " * words + "}}") == told


def test_characters_count_spaces_and_not_markup(says):
    text = "*" + "x" * 100 + "* " + "y" * 50
    assert says("text-too-long", f"logline: {{text: '{text}'}}") == [
        "the logline is 1 character too long: 151 of 150",
    ]


def test_a_form_is_satisfied_by_any_text_that_fits(says):
    film = "synopses: {long: {text: one two three four five six}, short: {text: one two}}"
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
