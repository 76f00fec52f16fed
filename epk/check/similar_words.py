"""Words that are nearly alike, found without comparing every one with every other.

Two words that differ in a few letters have a common rest if that many letters are taken out of each; the rests of all
known words are kept (symmetric deletion, as in Wolf Garbe's SymSpell). The beginnings of words are enough for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from epk.check.spelling import distance

BEGINNING = 8
"""Letters of a word whose rests are kept: 37 for every word, however long it is."""
FARTHEST = 2


class SimilarWordIndex:
    """Known words by what is left of them when letters are taken out.

    `budget` is for the words looked for and for the pairs compared; once it is `exhausted`, nothing more is found.
    """

    def __init__(self, words: Sequence[str], budget: int) -> None:
        self._words = words
        self._budget = budget
        self._by_rest: dict[str, list[int]] = {}
        for number, word in enumerate(words):
            for rest in _rests(word):
                self._by_rest.setdefault(rest, []).append(number)

    def near(self, word: str) -> Iterator[tuple[int, int]]:
        """Numbers of the known words within `FARTHEST` letters of `word`, in order, and how far each is."""
        candidates = {number for rest in _rests(word) for number in self._by_rest.get(rest, ())} if self._paid() else ()
        for number in sorted(candidates):
            far = distance(word, self._words[number], FARTHEST) if self._paid() else FARTHEST + 1
            if far <= FARTHEST:
                yield number, far

    def _paid(self) -> bool:
        """Whether one more step is within the budget."""
        self._budget -= 1
        return not self.exhausted

    @property
    def exhausted(self) -> bool:
        """Whether there was more to look for than the budget allows."""
        return self._budget < 0


def _rests(word: str) -> Iterable[str]:
    letters = word[:BEGINNING]
    kept = (len(letters) - gone for gone in range(min(FARTHEST, len(letters)) + 1))
    return {"".join(rest) for length in kept for rest in combinations(letters, length)}
