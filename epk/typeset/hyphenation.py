"""Where words may be parted by a hyphen, and which words never are."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import combining

from epk.typeset.break_opportunities import HYPHEN_PENALTY, Break
from epk.typeset.hyphenation_patterns import patterns

SHORTEST_WORD = 5
LETTERS_BEFORE = 2
LETTERS_AFTER = 3
"""Letters that a word must have to be parted, and that must stand before and after the hyphen."""
_WORD = re.compile(rf"\W*([^\W\d_]{{{SHORTEST_WORD},}})(?:['’]\w{{1,3}})?\W*")
_ADDRESS = frozenset("/@_=&#\\")
_JOINED = frozenset("-\u00ad\u2010.:?") | _ADDRESS
"""What stands before a part of a longer word or of an address."""
_CAPITALISED_NOUNS = ("de", "lb")


def hyphens(text: str, start: int, end: int, language: str) -> list[Break]:
    """The places within `text[start:end]`, what stands between two opportunities, where a hyphen may part a word.

    Never within names and other capitalised words, parts of compounds with hyphens, or words with soft hyphens.
    """
    match = _WORD.fullmatch(text, start, end)
    before, after = text[start - 1 : start], text[end : end + 1]
    if match is None or before in _JOINED or after == "\u00ad" or not _ADDRESS.isdisjoint(match[0]):
        return []
    word = match[1]
    if not (word.islower() or (word[1:].islower() and language.startswith(_CAPITALISED_NOUNS))):
        return []
    if combining(text[match.end(1) : match.end(1) + 1] or " "):
        return []
    places = [match.start(1) + offset for offset in _syllables(word, language)]
    return [Break(place, place, HYPHEN_PENALTY, hyphen=True, flagged=True) for place in places]


@cache
def _syllables(word: str, language: str) -> tuple[int, ...]:
    """Offsets of hyphens in one word; those that change its letters are left out."""
    known = patterns(language)
    if known is None:
        return ()
    return tuple(place for place in known.positions(word) if LETTERS_BEFORE <= place <= len(word) - LETTERS_AFTER)
