"""The worked example of Knuth and Plass (1981), pages 1121 to 1128, and total fit against trying everything."""

import re
from itertools import combinations
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epk.typeset.knuth_plass import Opportunity, Tolerance, first_fit, total_fit

FROG_KING = (
    "In olden times when wish-ing still helped one, there lived a king whose daugh-ters were all beau-ti-ful; and the "
    "young-est was so beau-ti-ful that the sun it-self, which has seen so much, was aston-ished when-ever it shone in "
    "her face. Close by the king's castle lay a great dark for-est, and un-der an old lime-tree in the for-est was a "
    "well, and when the day was very warm, the king's child went out into the for-est and sat down by the side of the "
    "cool foun-tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this "
    "ball was her favorite play-thing."
)
WIDTHS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        [9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8],
        strict=True,
    )
)
WIDTHS |= {"C": 13, "I": 6, "-": 6, ",": 5, ";": 5, ".": 5, "'": 5}
GLUE = {",": (6, 4, 2), ";": (6, 4, 1), ".": (8, 6, 1)}
PARAGRAPH_INDENT = 18


def paper_opportunities():
    places, total = [], [float(PARAGRAPH_INDENT), 0.0, 0.0]
    for word in FROG_KING.split():
        for part in re.split("(-)", word):
            if part == "-":
                written = word == "lime-tree"
                total[0] += 6 * written
                places.append(opportunity(total, total, hyphen=0 if written else 6, penalty=50, flagged=True))
            else:
                total[0] += sum(WIDTHS[letter] for letter in part)
        after = [a + b for a, b in zip(total, GLUE.get(word[-1], (6, 3, 2)), strict=True)]
        places.append(opportunity(total, after))
        total = after
    return places


def opportunity(before, after, **more):
    return Opportunity(before[0], after[0], before[1], after[1], before[2], after[2], **more)


def ratios(places, breaks, measure):
    """The adjustment ratio of every line but the last, as the paper prints them."""
    start, result = Opportunity(0, 0), []
    for index in breaks[:-1]:
        end = places[index]
        room = measure - (end.before + end.hyphen - start.after)
        glue = end.stretch_before - start.stretch_after if room > 0 else end.shrink_before - start.shrink_after
        result.append(round(room / glue, 3))
        start = end
    return result


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (390, [0.857, 0.0, 0.28, 1.0, 0.067, -0.278, 0.536, -0.167, 0.7, -0.176, 0.357]),
        (500, [0.774, 0.179, 0.629, 0.545, 0.0, 0.079, 0.282, 0.294, 0.575]),
    ],
)
def test_the_frog_king_breaks_as_in_the_paper(measure, expected):
    places = paper_opportunities()
    assert ratios(places, total_fit(places, measure, Tolerance(ratio=1)), measure) == expected


def words(widths, space=4.0):
    places, total, glue = [], 0.0, 0
    for width in widths:
        total += width
        places.append(Opportunity(total, total + space, glue, glue + 2, glue / 2, glue / 2 + 1))
        total, glue = total + space, glue + 2
    return places


def demerits(places, breaks, measure):
    """The paper's sum, without fitness classes; infinite for a line that does not fit."""
    start, total = Opportunity(0, 0), 0.0
    for index in breaks:
        end = places[index]
        room = measure - (end.before - start.after)
        stretch, shrink = end.stretch_before - start.stretch_after, end.shrink_before - start.shrink_after
        ratio = room / stretch if room > 0 and stretch else room / shrink if room < 0 and shrink else inf if room else 0
        if index == len(places) - 1:
            ratio = min(ratio, 0)
        if not -1 <= ratio <= 3:
            return inf
        total += (1 + 100 * abs(ratio) ** 3) ** 2
        start = end
    return total


@given(st.lists(st.integers(3, 30), min_size=1, max_size=9), st.integers(30, 90))
def test_no_other_breaks_are_better(widths, measure):
    places = words(widths)
    last = len(places) - 1
    every = [(*some, last) for count in range(last + 1) for some in combinations(range(last), count)]
    best = min(demerits(places, breaks, measure) for breaks in every)
    found = total_fit(places, measure, Tolerance(ratio=3))
    assert (found is None) == (best == inf)
    if found:
        assert demerits(places, found, measure) <= best + 3000 * len(found)


def test_a_word_wider_than_the_measure_leaves_no_way():
    assert total_fit(words([50.0]), 40, Tolerance(ratio=inf)) is None


def test_a_hyphen_is_not_left_to_the_last_line_but_one():
    hyphen = Opportunity(48, 48, 2, 2, 1, 1, hyphen=4, penalty=50, flagged=True)
    places = [Opportunity(40, 44, 0, 2, 0, 1), hyphen, Opportunity(60, 60, 2, 2, 1, 1)]
    assert total_fit(places, 52, Tolerance(ratio=2, slack=20)) == [0, 2]


def test_a_short_last_line_is_avoided():
    places = words([20, 20, 20, 20, 20, 8])
    assert total_fit(places, 70, Tolerance(ratio=20))[-2] == 2
    assert total_fit(places, 116, Tolerance(ratio=20, slack=30)) == [4, 5]
    assert total_fit(places, 116, Tolerance(ratio=20, slack=30, runt=20)) != [4, 5]


class TestFirstFit:
    def test_lines_are_filled_one_after_the_other(self):
        assert first_fit(words([20, 20, 20, 20, 20, 8]), 70) == [2, 5]
        assert first_fit(words([20, 20, 20, 20, 20, 8]), 70, indent=20) == [1, 4, 5]

    def test_a_word_wider_than_the_measure_has_a_line_of_its_own(self):
        assert first_fit(words([20, 90, 20]), 40) == [0, 1, 2]

    @given(st.lists(st.integers(3, 30), min_size=1, max_size=40), st.integers(30, 90))
    def test_no_line_is_wider_than_the_measure_nor_has_room_for_another_word(self, widths, measure):
        places = words(widths)
        begin = 0.0
        for index in first_fit(places, measure):
            assert places[index].before - begin <= measure
            assert index == len(places) - 1 or places[index + 1].before - begin > measure
            begin = places[index].after
