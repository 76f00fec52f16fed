"""Quotation marks by language, and which of them a straight quote of the keyboard stands for.

Source: Unicode CLDR, delimiters.
"""

from __future__ import annotations

import re

from msgspec import Struct

QUOTES = {
    "en": "“”‘’",
    "fr": "«»“”",
    "de": "„“‚‘",
    "de-ch": "«»‹›",
    "es": "«»“”",
    "it": "«»“”",
    "pt": "“”‘’",
    "pt-pt": "«»“”",
    "nl": "“”‘’",
    "da": "“”‘’",
    "sv": "””’’",
    "nb": "«»‘’",
    "fi": "””’’",
    "pl": "„”«»",
    "cs": "„“‚‘",
    "sk": "„“‚‘",
    "hu": "„”»«",
    "ro": "„”«»",
    "ru": "«»„“",
    "uk": "«»„“",
    "el": "«»“”",
    "tr": "“”‘’",
    "he": "””’’",
    "ar": "«»“”",
    "fa": "«»‹›",
}
"""Opening and closing marks of a quotation, and of one within it."""
STRAIGHT = re.compile(r"[\"']")
_BEFORE_OPENING = frozenset("([{-–—/“‘«‹„‚¿¡\"'")


def quoted(text: str, language: str) -> str:
    """`text` in the quotation marks of `language` (a BCP 47 tag)."""
    marks = quotation_marks(language)
    return f"{marks[0]}{text}{marks[1]}"


def quotation_marks(language: str) -> str:
    """Opening and closing mark of a quotation in `language` (a BCP 47 tag), then those of one within it."""
    return QUOTES.get(language.lower()) or QUOTES.get(language_of(language), QUOTES["en"])


def language_of(tag: str) -> str:
    """The language of a BCP 47 tag, without script and region."""
    return tag.lower().split("-")[0]


class CurledQuotes(Struct, frozen=True):
    """Straight quotes as a language's: double ones are the outer quotation, single ones the inner or an apostrophe."""

    marks: str

    def __call__(self, match: re.Match[str]) -> str:
        text, place = match.string, match.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        starts = (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
        if match[0] == '"':
            unopened = before.isdigit() and text.count('"', 0, place) % 2 == 0
            return '"' if unopened else self.marks[0] if starts else self.marks[1]
        if not starts:
            return self.marks[3] if self._closes(text, place, before) else "’"
        closed = re.search(r"\S'(?!\w)", text[place + 1 :])
        return self.marks[2] if closed and not after.isdigit() else "’"

    def _closes(self, text: str, place: int, before: str) -> bool:
        """Whether a single quote after a letter ends a quotation that began in this text."""
        opened = re.search(r"(?:^|[\s(\[{\"“«„–—])'(?=[^\W\d])", text[:place])
        follows = text[place + 1 : place + 2]
        return opened is not None and bool(before.strip()) and not (follows.isalnum())
