"""Typographer's quotes, dashes and spaces for what a keyboard gives, by the habits of each language.

Letters, digits and the order of words never change, so that a quotation stays exact: straight quotes become the
language's, `--` and ` - ` its dash, `...` an ellipsis, and some spaces become ones at which no line breaks (U+00A0,
and the narrow U+202F). Addresses and words in another language are left alone. Sources:
Lexique des règles typographiques en usage à l'Imprimerie nationale; DIN 5008; Ortografía de la lengua española (2010).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from epk.typeset.markup import Inline
from epk.typeset.quotation_marks import STRAIGHT, CurledQuotes, language_of, quotation_marks

NBSP, NARROW = "\u00a0", "\u202f"
MONTHS = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    "es": "de enero|de febrero|de marzo|de abril|de mayo|de junio|de julio|de agosto|de septiembre|de octubre"
    "|de noviembre|de diciembre",
}
UNITS = (
    "min|mins|minutes|h|s|sec|mm|cm|m|km|kg|g|fps|ips|i/s|im/s|Hz|kHz|MHz|dpi|px|[KMGT]B|K"
    "|USD|EUR|CHF|GBP|%|‰|€|£|¥|°C|°F"
)
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_COMMON = (
    (r"(?<!\.)\.\.\.(?!\.)", "…"),
    (r"(?<![\w-])((?:1[89]|20)\d\d)-((?:1[89]|20)\d\d)(?![\w-])", r"\1–\2"),
    (rf"(?<=\d) (?=(?:{UNITS})(?!\w))", NBSP),
    (r"(?<=[§№°º]) (?=\d)", NBSP),
    (r"\b([Nn]o|[Nn]r|pp?|S|vol|[Ff]ig|art)\. (?=\d)", rf"\1.{NBSP}"),
    (r"\b(Mrs?|Ms|Dr|Prof|Sra?|St)\. (?=[^\W\d_])", rf"\1.{NBSP}"),
    (r"(?<=\b[2579]\.[0124]) (?=(?:surround|sound|mix|channels|canaux|canales|canali|Kanäle)\b)", NBSP),
    (r"(?<=[A-Za-z]) (?=[2579]\.[0124](?![\w.]))", NBSP),
)  # fmt: skip
_DASHES = {"en": "—", "es": "—"}
_FRENCH = (
    (rf"«[ {NBSP}{NARROW}]*", f"«{NBSP}"),
    (rf"[ {NBSP}{NARROW}]*»", f"{NBSP}»"),
    (rf"(?<=[\w»”’'\")\]…%€])[ {NBSP}{NARROW}]?([;!?]+)(?=[\s{NBSP}»”’\")\]…]|$)", rf"{NARROW}\1"),
    (rf"(?<=[\w»”’'\")\]…%€])[ {NBSP}{NARROW}]?:(?=\s|$)", f"{NBSP}:"),
    (r"\b(1er|MM?\.|Mmes?|Mlles?) (?=\w)", rf"\1{NBSP}"),
    (r"(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))", rf"\1{NARROW}"),
)
_OWN = {
    "fr": _FRENCH,
    "fr-ca": (*_FRENCH[:2], *_FRENCH[3:]),
    "fr-ch": tuple((pattern, new.replace(NBSP, NARROW)) for pattern, new in _FRENCH),
    "de": ((r"\b([zZdDuUiI]\.) (?=[BhaäÄdRA]\.)", rf"\1{NARROW}"),),
    "es": ((r"\b(D|Dña|núm)\. (?=\w)", rf"\1.{NBSP}"),),
    "it": ((r"\b([Dd]ott|[Ss]ig|[Ss]ig\.ra)\. (?=\w)", rf"\1.{NBSP}"),),
}


def typographic(inlines: Sequence[Inline], language: str) -> Sequence[Inline]:
    """The words of a paragraph in `language` (a BCP 47 tag) as a typographer writes them; its inlines stay apart."""
    text = "".join(inline.text for inline in inlines)
    conventions = _conventions(language)
    if not conventions.trigger.search(text):
        return inlines
    owners = [number for number, inline in enumerate(inlines) for _ in inline.text]
    own = language_of(language)
    foreign = {n for n, inline in enumerate(inlines) if inline.language and language_of(inline.language) != own}
    written = _InlineText(text, owners, foreign)
    for pattern, new in conventions.rules:
        written.replace(pattern, new)
    return written.inlines(inlines)


Replacement = str | Callable[[re.Match[str]], str]
Rules = tuple[tuple[re.Pattern[str], Replacement], ...]


class _Conventions(NamedTuple):
    """The rules of a language in their order; a text in which `trigger` is not found needs none of them."""

    rules: Rules
    trigger: re.Pattern[str]


@cache
def _conventions(language: str) -> _Conventions:
    tag, base = language.lower(), language_of(language)
    dash = _DASHES.get(base, f"{NBSP}– ")
    month = MONTHS.get(base, MONTHS["en"])
    common = [
        (r"(?<=\w)--(?=\w)", dash),
        (r"(?<=\S) -{1,2} (?=\S)", f"{NBSP}– "),
        (r"(?<=\S) (?=[–—] )", NBSP),
        *_COMMON,
        (rf"(?<=\d) (?=(?:{month})\b)|(?<=\d\.) (?=(?:{month})\b)", NBSP),
        *(_OWN.get(tag) or _OWN.get(base, ())),
    ]
    rules: list[tuple[re.Pattern[str], Replacement]] = [(STRAIGHT, CurledQuotes(quotation_marks(language)))]
    rules += [(re.compile(pattern), new) for pattern, new in common]
    first = r"[\"']|--| - | [–—] |\.\.\.|\d[ .-]|[.§№°º] \w| [2579]\."
    french = r"|[«»;!?:]|\b(?:1er|Mme|Mlle) " if base == "fr" else ""
    return _Conventions(tuple(rules), re.compile(first + french))


class _InlineText:
    """A text whose every character knows the inline it came from; `kept` inlines and addresses are not touched."""

    def __init__(self, text: str, owners: list[int], kept: set[int]) -> None:
        self._text, self._owners = text, owners
        self._kept = kept

    def replace(self, pattern: re.Pattern[str], new: Replacement) -> None:
        """Put `new` in the place of all that `pattern` finds."""
        matches = list(pattern.finditer(self._text))
        if not matches:
            return
        closed = [match.span() for match in _ADDRESS.finditer(self._text)]
        parts, owners, done = [], [], 0
        for match in matches:
            start, end = match.span()
            if self._owners[start] in self._kept or any(left < end and start < right for left, right in closed):
                continue
            shown = new(match) if callable(new) else match.expand(new)
            parts += [self._text[done:start], shown]
            owners += self._owners[done:start] + [self._owners[start]] * len(shown)
            done = end
        self._text = "".join([*parts, self._text[done:]])
        self._owners = owners + self._owners[done:]

    def inlines(self, originals: Sequence[Inline]) -> list[Inline]:
        """The inlines with their new text."""
        texts = [""] * len(originals)
        for owner, character in zip(self._owners, self._text, strict=True):
            texts[owner] += character
        return [inline._replace(text=text) for inline, text in zip(originals, texts, strict=True)]
