"""Words and characters of a text, counted as forms count them."""

from __future__ import annotations

from typing import NamedTuple

from epk.typeset.markup import plain


class Count(NamedTuple):
    """How long a text is. `characters` includes spaces."""

    words: int
    characters: int


def count(text: str) -> Count:
    """The length of `text`, its markup left out and its line ends taken for spaces."""
    words = plain(text).split()
    return Count(len(words), len(" ".join(words)))
