"""Words nearly alike."""

import random

from epk.check.similar_words import FARTHEST, SimilarWordIndex
from epk.check.spelling import distance


def words(dice, count, letters="abcdefgh", longest=12):
    return ["".join(dice.choices(letters, k=dice.randint(1, longest))) for _ in range(count)]


def test_neighbours_are_all_those_that_comparing_every_pair_finds():
    dice = random.Random(7)  # noqa: S311  # the same words every time
    known, others = words(dice, 300, "abc"), words(dice, 300, "abc")
    index = SimilarWordIndex(known, 10**9)
    for word in others:
        compared = [(number, distance(word, name, FARTHEST)) for number, name in enumerate(known)]
        assert list(index.near(word)) == [(number, far) for number, far in compared if far <= FARTHEST]


def test_the_budget_is_spent_on_words_looked_for_and_pairs_compared():
    index = SimilarWordIndex(["abc", "abd", "xyz"], 3)
    assert list(index.near("abc")) == [(0, 0), (1, 1)]
    assert not index.exhausted
    assert list(index.near("abc")) == []
    assert index.exhausted
