"""The Unicode Bidirectional Algorithm (UAX 9, revision 48), for paragraphs that hold right-to-left characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import bidirectional

from epk.typeset.bidi_embeddings import ISOLATES, REMOVED, explicit, first_strong, isolating_runs
from epk.typeset.bidi_resolve import resolve_brackets, resolve_neutral, resolve_weak

_RTL = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TRAILING = {"WS", "PDI", *ISOLATES, *REMOVED}


def has_rtl(text: str) -> bool:
    """Whether anything in `text` may run from right to left."""
    return _RTL.search(text) is not None


def base_level(text: str, *, rtl: bool = False) -> int:
    """1 for a paragraph that is read from right to left, else 0.

    In a language that is (`rtl`), any with words of that direction; in others, one that begins with them (P2, P3) and
    has at least as many letters of them. So one that begins with a foreign name keeps its direction (HL1).
    """
    classes = [bidirectional(character) for character in text]
    right, left = classes.count("R") + classes.count("AL"), classes.count("L")
    return int(right > 0) if rtl else int(right >= left and first_strong(classes))


def levels(text: str, base: int) -> list[int]:
    """The embedding level of every character of one paragraph; odd ones run from right to left (X1 to I2)."""
    original = [bidirectional(character) or "L" for character in text]
    classes, result = explicit(original, base)
    for sequence in isolating_runs(original, result, base):
        resolve_weak(sequence, classes)
        resolve_brackets(sequence, classes, original, text)
        resolve_neutral(sequence, classes)
    return _implicit(classes, result)


def trailing_to_base(text: str, line: list[int], base: int) -> list[int]:
    """Levels of one line whose separators and white space at its end take the paragraph's level (L1)."""
    reset, trailing = list(line), True
    for index in range(len(text) - 1, -1, -1):
        kind = bidirectional(text[index])
        trailing = kind in {"S", "B"} or (trailing and kind in _TRAILING)
        if trailing:
            reset[index] = base
    return reset


def visual_order(line: Sequence[int]) -> list[int]:
    """Indices of a line's parts from left to right, given their levels (L2)."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def _implicit(classes: list[str], result: list[int]) -> list[int]:
    """I1, I2; a character that X9 removes goes with the one before it, so that it parts no word (5.2)."""
    for index, kind in enumerate(classes):
        level = result[index]
        if kind in REMOVED:
            result[index] = result[index - 1] if index else level
        elif level % 2:
            result[index] = level + (kind in {"L", "EN", "AN"})
        else:
            result[index] = level + (1 if kind == "R" else 2 if kind in {"EN", "AN"} else 0)
    return result
