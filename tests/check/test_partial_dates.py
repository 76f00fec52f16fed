"""Dates of which only a part is known."""

import pytest

from epk.check.partial_dates import certainly_before
from epk.data.values import PartialDate

BEFORE = [
    ("2020", "2021"),
    ("2020-12-31", "2021"),
    ("2021-08", "2021-09"),
    ("2021-08-31", "2021-09"),
    ("2021-09-02", "2021-09-03"),
]
NOT_BEFORE = [
    ("2021", "2021"),
    ("2021", "2021-09"),
    ("2021-09", "2021"),
    ("2021-09", "2021-09-03"),
    ("2021-09-01", "2021-09"),
    ("2021-09-03", "2021-09-03"),
]


def dates(one, other):
    return PartialDate.from_text(one), PartialDate.from_text(other)


@pytest.mark.parametrize(("one", "other"), BEFORE)
def test_a_date_is_before_another_if_all_its_days_are(one, other):
    assert certainly_before(*dates(one, other))
    assert not certainly_before(*dates(other, one))


@pytest.mark.parametrize(("one", "other"), NOT_BEFORE)
def test_where_a_day_may_be_the_same_nothing_is_certain(one, other):
    assert not certainly_before(*dates(one, other))
