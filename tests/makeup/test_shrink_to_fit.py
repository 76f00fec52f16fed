"""How much smaller a text is set that does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epk.makeup.shrink_to_fit import SHRINK_STEP, fewest_steps


@pytest.mark.parametrize("smallest", [0.3, 0.85, 0.94, 0.98])
@pytest.mark.parametrize("excess", [1.001, 1.05, 1.3, 2.0, 9.0])
def test_the_largest_size_that_fits_is_found_wherever_the_search_begins(smallest, excess):
    most = int((1 - smallest) / SHRINK_STEP + 1e-9)
    for needed in range(1, most + 1):
        assert fewest_steps(lambda steps, needed=needed: steps >= needed, smallest, excess) == needed


def test_what_never_fits_is_set_as_small_as_is_allowed():
    assert fewest_steps(lambda steps: False, 0.9, 1.2) == 5


def test_a_text_that_shrinks_as_texts_do_takes_few_attempts():
    tried = []

    def fits(steps):
        tried.append(steps)
        return 1.2 * (1 - steps * SHRINK_STEP) ** 2 <= 1

    assert fewest_steps(fits, 0.3, 1.2) == 5
    assert len(tried) <= 3


@given(st.integers(1, 60), st.floats(0.3, 0.99), st.floats(1.001, 30))
def test_the_search_agrees_with_trying_every_size(needed, smallest, excess):
    most = int((1 - smallest) / SHRINK_STEP + 1e-9)
    by_hand = next((steps for steps in range(1, most) if steps >= needed), most)
    assert fewest_steps(lambda steps: steps >= needed, smallest, excess) == by_hand


def test_where_one_step_is_allowed_it_is_not_even_tried():
    assert fewest_steps(lambda steps: pytest.fail("tried"), 0.98, 1.2) == 1
    assert fewest_steps(lambda steps: pytest.fail("tried"), 1.0, 1.2) == 0
