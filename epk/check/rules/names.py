"""Names of people, companies, places and the film itself: one spelling each, in every text of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from epk.check.neighbours import Neighbours
from epk.check.registry import Finding, rule
from epk.check.spelling import distance, folded
from epk.check.subject import MOST_HITS, Subject
from epk.data.film import Film
from epk.data.record import Fact, Text
from epk.limits import NAME_COMPARISONS
from epk.problems import Severity

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_ENDINGS = ("s", "n", "an", "ian", "ese", "er", "ers", "ns", "ans", "ians")
"""What makes another word of a name rather than a slip: Cambodia, Cambodian, Cambodians."""


class _Token(NamedTuple):
    """A word of a text, without a possessive ending."""

    word: str
    start: int
    end: int
    joins: bool
    begins: bool


class _Slip(NamedTuple):
    """A word near the word of a registered name, and how near."""

    word: str
    name: str
    place: int
    far: int


def _facts(film: Film) -> Iterator[Fact[Text]]:
    yield film.title
    yield from (person.name for person in film.people.values())
    yield from (company.name for company in film.companies.values())
    yield from film.places.values()
    yield from (member.character for member in film.cast if member.character)


def _registered(film: Film) -> list[str]:
    """Names with the one spelling that counts."""
    scripts = [film.original_title, *(person.native for person in film.people.values())]
    romanised = [title.romanised for title in scripts if title and title.romanised]
    return [str(name) for name in [*(fact.value for fact in _facts(film)), *romanised]]


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


@rule(
    "recorded-variant",
    Severity.ERROR,
    why="Spellings must match across form, kit and screener: a catalogue copies whichever it meets first.",
    source="Festivals' delivery guidelines; the film's own `variants`.",
)
def recorded_variant(subject: Subject) -> Iterator[Finding]:
    """A text spells a person, company, place, character or the title as one of its recorded `variants`."""
    wrong = {bad: good for bad, good in _misspelt(subject.film).items() if subject.may_say(bad)}
    pattern = _any_of(wrong)
    for match, place in subject.hits(pattern) if wrong else ():
        variant = " ".join(match[0].split())
        yield Finding(place, f"“{variant}” is a recorded variant of “{wrong[variant]}”", f"write {wrong[variant]}")


def _misspelt(film: Film) -> dict[str, str]:
    """Every recorded variant, and every word that is spelled otherwise in one, with what is right."""
    wrong: dict[str, str] = {}
    right = {word for name in _registered(film) for word in name.split()}
    for name, variant in ((str(f.value), " ".join(v.value.split())) for f in _facts(film) for v in f.variants):
        if not _holds(name, variant):
            wrong[variant] = name
            wrong |= {bad: good for bad, good in _word_by_word(variant, name) if bad not in right}
    return wrong


def _word_by_word(variant: str, name: str) -> Iterator[tuple[str, str]]:
    """Pairs of words of a variant and its name that are spellings of one another."""
    words, right = variant.split(), name.split()
    for bad, good in zip(words, right, strict=True) if len(words) == len(right) else ():
        if distance(folded(bad), folded(good), 2) <= 2:
            yield bad, good


def _holds(name: str, variant: str) -> bool:
    """Whether `variant` is only a part of `name`, or the same in capitals."""
    return re.search(rf"(?<!\w){re.escape(variant)}(?!\w)", name, re.IGNORECASE) is not None


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    spaced = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)")


@rule(
    "near-miss",
    Severity.WARNING,
    why="A misspelt name is the first thing its owner sees, and it makes two people of one in every data base.",
    source="Festivals' delivery guidelines: names as in the credits, with their diacritics.",
)
def near_miss(subject: Subject) -> Iterator[Finding]:
    """A word in a text is nearly, but not quite, the word of a registered name: Chitth for Chhith, Zoe for Zoë."""
    watch = _Watch(subject.film)
    for written in subject.prose:
        tokens = list(_tokens(written.words))
        slips = ((tokens[index], slip) for index in range(len(tokens)) if (slip := watch.slip(tokens, index)))
        for token, slip in islice(slips, MOST_HITS):
            place = subject.place(written, token.start, token.end)
            yield Finding(
                place, f"“{slip.word}” is nearly the name “{slip.name}”", f"write {slip.name}, if it is meant"
            )
    if watch.exhausted:
        message = f"only the first {NAME_COMPARISONS.value:,} comparisons of words with names were made"
        yield Finding(subject.file, message, f"Shorten the texts. {NAME_COMPARISONS.way_out}")


def _tokens(words: str) -> Iterator[_Token]:
    end = 0
    for match in _WORD.finditer(words):
        gap = words[end : match.start()]
        word = _POSSESSIVE.sub("", match[0])
        begins = end == 0 or bool(re.search(r"[.!?:\n“]", gap))
        yield _Token(word, match.start(), match.start() + len(word), gap in (" ", "\n", "\u00a0"), begins)
        end = match.end()


class _Watch:
    """The registered names, word by word, and the words that are right as they stand."""

    def __init__(self, film: Film) -> None:
        names = _registered(film)
        self._split = {name: [_POSSESSIVE.sub("", word) for word in _WORD.findall(name)] for name in names}
        others = [word for name in _other_names(film) if name for word in _WORD.findall(name)]
        variants = [word for fact in _facts(film) for v in fact.variants for word in _WORD.findall(str(v.value))]
        self._right = {word for words in self._split.values() for word in words} | {*others, *variants}
        self._right |= {word.capitalize() for word in self._right} | {word.upper() for word in self._right}
        self._known = [
            (word, name, place)
            for name, words in self._split.items()
            for place, word in enumerate(words)
            if word[:1].isupper() and len(word) > 2
        ]
        self._neighbours = Neighbours([folded(word) for word, _, _ in self._known], NAME_COMPARISONS.value)
        self._seen: dict[str, list[_Slip]] = {}

    @property
    def exhausted(self) -> bool:
        """Whether there were more words and names than are compared."""
        return self._neighbours.exhausted

    def slip(self, tokens: list[_Token], index: int) -> _Slip | None:
        """What the token at `index` is a slip for, given its neighbours."""
        word = tokens[index].word
        if word in self._right or not word[:1].isupper():
            return None
        if word not in self._seen:
            self._seen[word] = list(self._near(word))
        return next((slip for slip in self._seen[word] if self._meant(slip, tokens, index)), None)

    def _near(self, word: str) -> Iterator[_Slip]:
        plain = folded(word)
        for number, far in self._neighbours.near(plain):
            known, name, place = self._known[number]
            if far <= (2 if len(known) > 4 else 1) and not _inflected(plain, folded(known)):
                yield _Slip(word, name, place, far)

    def _meant(self, slip: _Slip, tokens: list[_Token], index: int) -> bool:
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
