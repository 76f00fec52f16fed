"""Chinese and Japanese: punctuation that gives up the blank half of its square, and letters that lines are spaced at.

W3C, *Requirements for Japanese Text Layout* (JLREQ) 3.1.4 (marks in a row), 3.1.5 (at a line's head), 3.1.9 (at its
end), 3.8.2 (hanging); *Requirements for Chinese Text Layout* (CLREQ) 3.1.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from epk.typeset.fonts import Font
from epk.typeset.shaping_and_kerning import positions

OPENING = frozenset("「『（〔［｛〈《【〖〘〝")
STOPS = frozenset("、。，．")
CLOSING = frozenset("」』）〕］｝〉》】〗〙〟") | STOPS
MARKS = OPENING | CLOSING
_MARKS = f"[{''.join(map(re.escape, sorted(MARKS)))}]"
_LETTERS = "[\u3000-\u30ff\u31c0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
"""Ideographs, kana and their punctuation; Korean has spaces. Neither pattern is compiled where no text needs it."""
_FIRST = "\u3000"
"""None of these letters comes before it."""


def halved(text: str, start: int, end: int, font: Font, *, line: bool) -> list[int]:
    """The marks of `text[start:end]` that stand in half their width; `text` is a whole `line` or goes on beyond it.

    An opening bracket does at the head of a line and after another one; a closing one, a comma or a full stop does at
    the end of a line and before any other mark.
    """
    found = [match.start() for match in re.compile(_MARKS).finditer(text, start, end)]
    return [place for place in found if _narrow(text, place, line=line) and blank_half(font, text[place])]


def _narrow(text: str, place: int, *, line: bool) -> bool:
    if text[place] in OPENING:
        return text[place - 1] in OPENING if place else line
    return text[place + 1] in MARKS if place + 1 < len(text) else line


@cache
def blank_half(font: Font, mark: str) -> bool:
    """Whether a font draws a mark in one half of its square, and can take off the other (`halt`).

    Commas and full stops stand in the middle where Chinese is written traditionally.
    """
    ((_, full),), ((shift, half),) = positions(mark, font, {}), positions(mark, font, {"halt": 1})
    return half < full and shift == (half - full if mark in OPENING else 0)


def letters(text: str) -> Iterator[bool]:
    """For every character whether a line may be spaced out after it."""
    return (re.match(_LETTERS, character) is not None for character in text)


def any_letters(text: str) -> bool:
    return max(text, default="") >= _FIRST and re.search(_LETTERS, text) is not None
