"""Numbers under which the film is registered."""

import pytest

ISAN = "0000-0000-D07A-0090-Q-0000-0000-X"
EIDR = "10.5240/7791-8534-2C23-9030-8610-5"


@pytest.mark.parametrize(("rule", "wrong", "right"), [("isan", ISAN[:-1] + "Y", ISAN), ("eidr", EIDR[:-1] + "6", EIDR)])
def test_numbers_of_the_submission_are_checked(says, rule, wrong, right):
    assert len(says(rule, f"submission: {{{rule}: {wrong}}}")) == 1
    assert says(rule, f"submission: {{{rule}: {right}}}") == []
