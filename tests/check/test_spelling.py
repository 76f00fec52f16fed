"""How far apart two spellings are."""

import pytest

from epk.check.spelling import distance, folded


def test_diacritics_strokes_and_ligatures_fold_to_plain_letters():
    assert [folded(word) for word in ("Zoë", "Łukasz", "Søren", "Sœur")] == ["zoe", "lukasz", "soren", "soeur"]


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("chhith", "chhith", 0),
        ("chith", "chhith", 1),
        ("boueng", "boeung", 1),
        ("abc", "xyz", 3),
        ("a", "aaa", 2),
        ("b", "abb", 2),
        ("aaa", "a", 2),
        ("b", "caa", 3),
    ],
)
def test_distance_counts_letters_changed_and_swapped(one, other, far):
    assert distance(one, other, 2) == far


@pytest.mark.parametrize(("one", "other"), [("a", "aa"), ("a", "b"), ("ab", "ba"), ("abc", "ac")])
def test_distance_is_told_up_to_the_most_and_one_more_beyond(one, other):
    assert [distance(one, other, most) for most in (0, 1, 2)] == [1, 1, 1]
    assert distance("abcdef", "uvwxyz", 2) == distance("a", "abcdef", 2) == 3
