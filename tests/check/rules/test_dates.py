"""Dates against dates, and the dead as dead."""

import pytest


@pytest.mark.parametrize(
    ("film", "told"),
    [
        ("year: 2021\nscreenings: [{event: E, kind: festival, date: 2020-09}]", 1),
        ("year: 2021\nscreenings: [{event: E, kind: festival, date: 2021}]", 0),
        ("submission: {completion_date: 2021-10}\nscreenings: [{event: E, kind: festival, date: 2021-09}]", 1),
        ("submission: {completion_date: 2021-09-20}\nscreenings: [{event: E, kind: festival, date: 2021-09}]", 0),
        ("people: {a: {name: A, deceased: {born: 1980, when: 1950}}}", 1),
        ("people: {a: {name: A, deceased: {born: 1950, when: 1980}}}", 0),
    ],
)
def test_dates_are_in_order_as_far_as_they_are_known(says, film, told):
    assert len(says("dates-in-order", film)) == told


def person(biography, deceased="deceased: {when: 2020}"):
    return f"people: {{a: {{name: Anna Bell, biography: {{text: {biography}}}, {deceased}}}}}"


def test_the_dead_are_not_spoken_of_as_living(found):
    (problem,) = found("present-tense", person("Anna Bell lives in Rome."))
    assert problem.message == "“Anna Bell lives”: Anna Bell has died"
    assert found("present-tense", person("She has died in Rome.")) == []
    assert found("present-tense", person("She lived in Rome. It is large.")) == []
    assert found("present-tense", person("Anna Bell lives in Rome.", "note: x")) == []


def test_a_death_is_told_with_its_year_or_in_the_biography(says):
    assert len(says("death-untold", person("She lived in Rome.", "deceased: {note: x}"))) == 1
    assert says("death-untold", person("She died young.", "deceased: {note: x}")) == []
    assert says("death-untold", person("She lived in Rome.")) == []
