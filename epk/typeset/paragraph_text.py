"""A paragraph's inlines as one text to shape, and the way back to what was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import NamedTuple
from unicodedata import normalize

from epk.typeset.markup import Inline

INVISIBLE = frozenset(
    map(
        chr,
        (
            *(0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF),
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
"""Characters that shape words or break lines and are never seen (from Default_Ignorable_Code_Point)."""
JOINERS = frozenset("\u200c\u200d") | frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Those of them that are part of how a word is spelt."""
HARD_BREAK = "\u200b"
"""Stands in the text to shape for a `\n`: a zero width space ends no word and shows nothing."""

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085]")
_BLANKS = re.compile("[\t\v\f]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufff9-\ufffb\ud800-\udfff]")


class ParagraphText(NamedTuple):
    """`text` is what is shaped, `written` what it stands for: the same but for hard breaks and a style's capitals.

    `starts` are the beginnings of `inlines` in `text`, `lines` the ends of the lines it was written in. `origins` gives
    for every index of `text`, and for its end, the index in `written`; None where they are equal throughout.
    """

    text: str
    written: str
    inlines: tuple[Inline, ...]
    starts: tuple[int, ...]
    lines: tuple[int, ...]
    origins: tuple[int, ...] | None

    def inline_at(self, index: int) -> Inline:
        return self.inlines[bisect_right(self.starts, index) - 1]

    def between(self, start: int, end: int) -> str:
        """What was written for `text[start:end]`."""
        if self.origins is None:
            return self.written[start:end]
        return self.written[self.origins[start] : self.origins[end]]


def paragraph_text(inlines: Sequence[Inline], *, upper: bool, language: str) -> ParagraphText:
    """One text without control characters, in capitals where `upper`; inlines that are empty fall away."""
    cleaned = [(inline, _clean(inline.text)) for inline in inlines]
    cleaned = [(inline, text) for inline, text in cleaned if text]
    written = "".join(text for _, text in cleaned)
    printed: list[Sequence[str]] = []
    for inline, text in cleaned:
        capitals = upper if inline.upper is None else inline.upper
        printed.append([_capital(letter, inline.language or language) for letter in text] if capitals else text)
    parts = ["".join(letters) for letters in printed]
    starts = tuple(accumulate((len(part) for part in parts[:-1]), initial=0)) if parts else ()
    text = "".join(parts)
    origins = None if len(text) == len(written) else _origins(printed)
    lines = (*(match.end() for match in re.finditer("\n", text)), len(text))
    return ParagraphText(
        text.replace("\n", HARD_BREAK), written, tuple(inline for inline, _ in cleaned), starts, lines, origins
    )


def _clean(text: str) -> str:
    return _CONTROLS.sub("", _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text)))


def _capital(character: str, language: str) -> str:
    """The capital of one character (Unicode's SpecialCasing.txt; Greek capitals lose their tonos)."""
    if character == "i" and language.startswith(("tr", "az")):
        return "İ"
    if language.startswith("el"):
        return normalize("NFC", normalize("NFD", character).replace("\u0301", "")).upper() or character
    return character.upper()


def _origins(printed: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Only the first of several capitals stands for the letter: ß is written where SS begins."""
    letters = enumerate(chain.from_iterable(printed), start=1)
    return (0, *(number for number, letter in letters for _ in letter))
