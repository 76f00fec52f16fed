"""How much smaller a text is set that does not fit."""

import pytest

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
