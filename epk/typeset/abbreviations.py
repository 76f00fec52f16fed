"""Abbreviations that voices read as letters or stumble over, with what they stand for (ISO 32000-1, 14.9.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from epk.typeset.markup import Inline
from epk.typeset.quotation_marks import language_of

ENGLISH = {
    "CEO": "chief executive officer",
    "DCP": "digital cinema package",
    "DoP": "director of photography",
    "EIDR": "Entertainment Identifier Registry",
    "EPK": "electronic press kit",
    "IMDb": "Internet Movie Database",
    "ISAN": "International Standard Audiovisual Number",
    "NGO": "non-governmental organisation",
    "SMPTE": "Society of Motion Picture and Television Engineers",
    "SXSW": "South by Southwest",
    "UK": "United Kingdom",
    "US": "United States",
    "USA": "United States of America",
    "VFX": "visual effects",
    "VoD": "video on demand",
    "VOD": "video on demand",
}
"""For texts in English; those that are read well as words (NASA) or as letters (TV) are left out."""
_WORD = re.compile(rf"(?<![\w@./-])({'|'.join(sorted(ENGLISH, key=len, reverse=True))})(?![\w@/-]|\.\w)")


def expanded(inlines: Sequence[Inline], language: str) -> list[Inline]:
    """The same words, with abbreviations as inlines of their own that say what they stand for."""
    if language_of(language) != "en" or not any(_WORD.search(inline.text) for inline in inlines):
        return list(inlines)
    return [part for inline in inlines for part in _parts(inline)]


def _parts(inline: Inline) -> Iterator[Inline]:
    if inline.href or inline.language:
        yield inline
        return
    for number, text in enumerate(_WORD.split(inline.text)):
        if text:
            yield inline._replace(text=text, expansion=ENGLISH[text] if number % 2 else None)
