"""Dates against dates."""

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
