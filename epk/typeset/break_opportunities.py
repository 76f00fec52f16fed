"""Where lines may end without a hyphen of ours: as ICU says (UAX 14; for Khmer, Thai, Lao, Burmese by dictionary)."""

from __future__ import annotations

from itertools import accumulate

from icu4py import breakers
from msgspec import Struct

from epk.typeset.shaping_and_kerning import script_of

HYPHEN_PENALTY = 50.0
DASH_PENALTY = 50.0
"""For a line that ends in a hyphen or dash that is written."""
INSIDE_PENALTY = 150.0
"""For a break within an address or the like."""

_BLANKS = " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
_UNSPACED = {"Khmr", "Thai", "Laoo", "Mymr", "Hani", "Hira", "Kana", "Hang"}
"""Scripts whose lines break between words that no space parts."""


class Break(Struct, frozen=True):
    """A line may end before `end` and the next one begin at `start`; what lies between is blank.

    `hyphen` asks for one at the line's end; a soft hyphen in the text lies between `end` and `start`.
    """

    end: int
    start: int
    penalty: float = 0.0
    hyphen: bool = False
    flagged: bool = False


def opportunities(text: str, first: int, last: int, language: str) -> list[Break]:
    """Every break of `text[first:last]` that costs no hyphen of ours; the last one is its end."""
    segments = list(breakers.LineBreaker(text[first:last], _strict(language)))
    starts = accumulate(map(len, segments), initial=first)
    breaks = [_break(segment, start) for segment, start in zip(segments, starts, strict=False)]
    return [*breaks[:-1], last_break(text, first, last)]


def _strict(language: str) -> str:
    """The tag of a language whose lines ICU is to break as books do: none begins with a small kana (JLREQ 3.1.7)."""
    return f"{language}-u-lb-strict" if language.startswith("ja") and "-u-" not in language else language


def last_break(text: str, first: int, last: int) -> Break:
    """The end of `text[first:last]`, which costs nothing; neither blanks there nor a soft hyphen are of the line."""
    bare = text[first:last].rstrip(_BLANKS)
    if first + len(bare) == last:
        bare = bare.removesuffix("\u00ad")
    return Break(first + len(bare), last)


def _break(segment: str, start: int) -> Break:
    bare = segment.rstrip(_BLANKS)
    end, after = start + len(bare), start + len(segment)
    if end < after:
        return Break(end, after)
    if bare[-1] == "\u00ad":
        return Break(end - 1, after, HYPHEN_PENALTY, hyphen=True, flagged=True)
    if bare[-1] in "-\u2010\u2012\u2013\u2014":
        return Break(end, after, DASH_PENALTY, flagged=bare[-1] in "-\u2010")
    return Break(end, after, 0.0 if script_of(bare[-1]) in _UNSPACED else INSIDE_PENALTY)
