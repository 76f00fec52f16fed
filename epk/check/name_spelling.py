"""The registered names of a film, and words in its texts that are nearly one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from epk.check.registered_names import facts, registered
from epk.check.similar_words import SimilarWordIndex
from epk.check.spelling import folded
from epk.data.film import Film
from epk.data.record import Text
from epk.limits import NAME_COMPARISONS

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_ENDINGS = ("s", "n", "an", "ian", "ese", "er", "ers", "ns", "ans", "ians")
"""What makes another word of a name rather than a slip: Cambodia, Cambodian, Cambodians."""


class Token(NamedTuple):
    """A word of a text, without a possessive ending."""

    word: str
    start: int
    end: int
    joins: bool
    begins: bool


class NearMiss(NamedTuple):
    """A word near the word of a registered name, and how near."""

    word: str
    name: str
    place: int
    far: int


def _other_names(film: Film) -> Iterator[Text | None]:
    """Names that may be near a registered one without being a slip."""
    for contact in film.contacts:
        yield from (person.name for person in contact.people)
    for quote in film.quotes:
        yield from (quote.outlet, quote.critic)
    for article in film.coverage:
        yield from (article.outlet, article.author)
    for screening in film.screenings:
        yield from (screening.event.value, screening.venue, screening.city, screening.country)


def tokens_of(words: str) -> Iterator[Token]:
    """The words of a text, one after the other."""
    end = 0
    for match in _WORD.finditer(words):
        gap = words[end : match.start()]
        word = _POSSESSIVE.sub("", match[0])
        begins = end == 0 or bool(re.search(r"[.!?:\n“]", gap))
        yield Token(word, match.start(), match.start() + len(word), gap in (" ", "\n", "\u00a0"), begins)
        end = match.end()


class NameSpellChecker:
    """The registered names, word by word, and the words that are right as they stand."""

    def __init__(self, film: Film) -> None:
        names = registered(film)
        self._split = {name: [_POSSESSIVE.sub("", word) for word in _WORD.findall(name)] for name in names}
        others = [word for name in _other_names(film) if name for word in _WORD.findall(name)]
        variants = [word for fact in facts(film) for v in fact.variants for word in _WORD.findall(str(v.value))]
        self._right = {word for words in self._split.values() for word in words} | {*others, *variants}
        self._right |= {word.capitalize() for word in self._right} | {word.upper() for word in self._right}
        self._known = [
            (word, name, place)
            for name, words in self._split.items()
            for place, word in enumerate(words)
            if word[:1].isupper() and len(word) > 2
        ]
        self._index = SimilarWordIndex([folded(word) for word, _, _ in self._known], NAME_COMPARISONS.value)
        self._seen: dict[str, list[NearMiss]] = {}

    @property
    def exhausted(self) -> bool:
        """Whether there were more words and names than are compared."""
        return self._index.exhausted

    def slip(self, tokens: list[Token], index: int) -> NearMiss | None:
        """What the token at `index` is a slip for, given its neighbours."""
        word = tokens[index].word
        if word in self._right or not word[:1].isupper():
            return None
        if word not in self._seen:
            self._seen[word] = list(self._near(word))
        return next((slip for slip in self._seen[word] if self._meant(slip, tokens, index)), None)

    def _near(self, word: str) -> Iterator[NearMiss]:
        plain = folded(word)
        for number, far in self._index.near(plain):
            known, name, place = self._known[number]
            if far <= (2 if len(known) > 4 else 1) and not _inflected(plain, folded(known)):
                yield NearMiss(word, name, place, far)

    def _meant(self, slip: NearMiss, tokens: list[Token], index: int) -> bool:
        """Beside its neighbour in the name any slip counts; alone, one letter of six or a diacritic does."""
        words = self._split[slip.name]
        before = tokens[index - 1] if index and tokens[index].joins else None
        after = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].joins else None
        if before and slip.place and before.word == words[slip.place - 1]:
            return True
        if after and slip.place + 1 < len(words) and after.word == words[slip.place + 1]:
            return True
        if (after and after.word[:1].isupper()) or (before and before.word[:1].isupper() and not before.begins):
            return False
        known = words[slip.place]
        return slip.far == 0 or (slip.far == 1 and len(known) >= 6 and not _inflected(folded(known), folded(slip.word)))


def _inflected(word: str, known: str) -> bool:
    """Whether `word` is `known` with an ending, or the same but for capitals; both folded."""
    return any(word == known + ending for ending in _ENDINGS)
