"""How far apart two spellings of a name are."""

from __future__ import annotations

import unicodedata
from functools import cache

_PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
})  # fmt: skip
"""Letters whose stroke or ligature Unicode does not take apart."""


@cache
def folded(word: str) -> str:
    """`word` in small letters without diacritics: what a search engine or an English keyboard makes of it."""
    letters = unicodedata.normalize("NFD", word.casefold().translate(_PLAIN))
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def distance(one: str, other: str, most: int) -> int:
    """How many letters to change, add, leave out or swap with a neighbour; `most` + 1 where it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, above = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, opposite in enumerate(other, start=1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != opposite))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        before, above = above, current
    return min(above[-1], most + 1)
