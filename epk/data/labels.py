"""The words that documents print beside the film's own, in one language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Self

from msgspec import Struct, field

from epk.data.record import NOWHERE, Text
from epk.data.values import PartialDate
from epk.problems import Span

Phrase = tuple[str, ...]
"""A text in parts: those that are a Label are in its language, the others in the film's."""
Key = tuple[str, str]
"""Section and key of a label in its file."""
PLACE = re.compile(r"\{([a-z]+)\}")
"""What is replaced in a label."""


_NONE_IS_ONE = frozenset((
    "ak", "am", "as", "bho", "bn", "ceb", "doi", "fa", "ff", "fil", "fr", "gu", "guw", "hi", "hy", "kab", "kn", "kok",
    "ln", "mg", "nso", "pa", "pcm", "pt", "shi", "si", "ti", "tl", "tzm", "wa", "zu",
))  # fmt: skip
"""Languages in which nothing is counted like one thing, "zéro producteur" (CLDR, plural rules: `one` holds 0)."""


class Label(Text):
    """Words in a language, given as a BCP 47 tag."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, words: str, language: str, span: Span = NOWHERE) -> Self:
        label = super().__new__(cls, words, span)
        label.language = language
        return label

    def __getnewargs__(self) -> tuple[str, str, Span]:  # type: ignore[override]  # more than a plain string needs
        return str(self), self.language, self.span


class Labels(Struct, frozen=True):
    """All labels in one language. `forms` are the words by section and key: for one thing, and for several.

    Those in another language than this one's are missing in its file; `lacking` are the keys of those asked for.
    """

    language: str
    forms: Mapping[Key, tuple[Label, ...]]
    lacking: dict[Key, Label] = field(default_factory=dict)

    def __call__(self, section: str, key: str, count: int = 1) -> Label:
        """The words for so many things. Raises KeyError for a label that English has not got either."""
        forms = self._forms((section, key))
        return forms[0] if count == 1 or (count == 0 and _none_is_one(forms[0].language)) else forms[-1]

    def filled(self, section: str, key: str, number: int = 1, /, **values: str) -> Phrase:
        """The words for a `number` of things, with `values` in the places of the names in braces."""
        label = self(section, key, number)
        parts = (
            values.get(part, "") if place % 2 else Label(part, label.language, label.span)
            for place, part in enumerate(PLACE.split(label))
        )
        return tuple(part for part in parts if part)

    def said(self, section: str, key: str, number: int = 1, /, **values: str) -> Label:
        """The same as one text."""
        return Label("".join(self.filled(section, key, number, **values)), self(section, key).language)

    def dated(self, date: PartialDate, section: str = "dates") -> Label:
        """As much of a date as is known: "15 July 2022", "September 2021", "2019"."""
        if not date.month:
            return Label(str(date.year), self.language)
        month = self._forms(("dates", "months"))[date.month - 1]
        day = self("dates", "first") if date.day == 1 else str(date.day)
        where = (section, "day") if date.day else ("dates", "month")
        return self.said(*where, day=day, month=month, year=str(date.year))

    def number(self, value: float) -> Label:
        """A number with the marks that the language puts between its digits."""
        marks = {",": self("numbers", "thousands").strip("01"), ".": self("numbers", "decimal").strip("15")}
        return Label("".join(marks.get(sign, sign) for sign in f"{value:,.10g}"), self.language)

    def listed(self, names: list[str], last: str = "and") -> str:
        """Names as a sentence lists them: "A, B and C"."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self('words', 'and') if last == 'and' else last} {names[-1]}"

    def role(self, role: Text) -> Text:
        """What a company does, in this language if it has words for it; otherwise as the film says it."""
        return self._translated("roles", role, str.casefold)

    def of_layout(self, words: Text) -> Text:
        """What a layout says, in this language if it has words for it."""
        return self._translated("layouts", words, str)

    def _translated(self, section: str, words: Text, alike: Callable[[str], str]) -> Text:
        for name, key in self.forms:
            if name == section and alike(key) == alike(words):
                label = self(section, key)
                return Label(words if alike(label) == alike(words) else label, label.language, words.span)
        return words

    def _forms(self, key: Key) -> tuple[Label, ...]:
        forms = self.forms[key]
        if forms[0].language != self.language:
            self.lacking[key] = forms[0]
        return forms


def _none_is_one(language: str) -> bool:
    return language.partition("-")[0].lower() in _NONE_IS_ONE and language.lower() != "pt-pt"


def joined(parts: Iterable[str | Phrase | None], between: str) -> Phrase:
    """What there is of several texts or phrases, `between` from one to the next."""
    return tuple(_interleaved([(part,) if isinstance(part, str) else part for part in parts if part], between))


def _interleaved(phrases: list[Phrase], between: str) -> Iterator[str]:
    for number, phrase in enumerate(phrases):
        yield from (between, *phrase) if number else phrase


def trimmed(phrase: Phrase, signs: str) -> Phrase:
    """A phrase without any of `signs` at its ends."""
    parts = list(phrase)
    for end in (0, -1):
        while parts and not parts[end].strip(signs):
            parts.pop(end)
    if parts:
        parts[0] = _again(parts[0], parts[0].lstrip(signs))
        parts[-1] = _again(parts[-1], parts[-1].rstrip(signs))
    return tuple(parts)


def lowered(phrase: Phrase) -> Phrase:
    """A phrase in small letters."""
    return tuple(_again(part, part.lower()) for part in phrase)


def capitalised(phrase: Phrase) -> Phrase:
    """A phrase that begins with a capital."""
    return tuple(_again(part, part if n else part[:1].upper() + part[1:]) for n, part in enumerate(phrase))


def _again(part: str, words: str) -> str:
    """Other words in the language of a part."""
    return Label(words, part.language, part.span) if isinstance(part, Label) else words


def by_language(phrase: Phrase, own: str) -> list[tuple[str, str | None]]:
    """A phrase in as few parts as it has languages in turn, each with its language; None stands for the `own` one.

    What has neither letters nor digits goes on with the part before it.
    """
    tags: list[str | None] = []
    for part in phrase:
        language = part.language if isinstance(part, Label) and part.language != own else None
        mute = tags and not any(letter.isalnum() for letter in part)
        tags.append(tags[-1] if mute else language)
    pairs = groupby(zip(phrase, tags, strict=True), key=itemgetter(1))
    return [("".join(part for part, _ in group), tag) for tag, group in pairs]
