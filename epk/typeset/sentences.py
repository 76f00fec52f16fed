"""Where the sentences of a text end."""

from __future__ import annotations

import re
from itertools import accumulate

from icu4py.breakers import SentenceBreaker

_SHORTENED = re.compile(r"(?<!\w)(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|No|Nr|Hr|Fr|vs|ca)\.$")
"""What ends in a full stop, and is seldom the end of a sentence: initials and abbreviations before names."""

_FOLDED = re.compile(r"(?<!\n)\n(?!\s*\n)")
"""A line's end that does not end a paragraph."""


def sentence_ends(text: str, language: str) -> list[int]:
    """How many characters of `text` there are up to the end of each of its sentences, spaces after it left out."""
    parts = [str(part) for part in SentenceBreaker(_FOLDED.sub(" ", text), language)]
    begins = accumulate(map(len, parts[:-1]), initial=0)
    ends = [begin + len(part.rstrip()) for part, begin in zip(parts, begins, strict=False) if part.strip()]
    return [end for end in ends if end == len(text.rstrip()) or not _SHORTENED.search(text[:end])]
