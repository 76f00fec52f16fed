"""Where words may be hyphenated: Liang's patterns (F. M. Liang, *Word Hy-phen-a-tion by Com-put-er*, 1983) from pyphen.

pyphen's own reader takes 70 ms for a language, for it takes every pattern apart; here a pattern is taken apart when a
word holds its letters, and a language is ready in 10 ms.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_DIGITS = str.maketrans("", "", "0123456789")
_HEX = re.compile(r"\^\^([0-9a-f]{2})")
_PARTS = re.compile(r"(\d?)(\D?)")
_NO_PATTERN = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUND", "NEXTLEVEL")
_USUAL = {"de": "de_de", "en": "en_us", "no": "nb_no", "pt": "pt_br"}
"""What a language without a region means (CLDR, likely subtags)."""
_AMERICAN = {"us", "ca", "ph"}
"""Regions whose English is parted as in the United States: by sound, not by origin."""
_CHANGES = 0.5
"""Added to the value of a place at which the letters would change: still below the next one."""


class Patterns:
    """The patterns of one language."""

    def __init__(self, dictionary: Path) -> None:
        encoding, _, rest = dictionary.read_bytes().partition(b"\n")
        name = encoding.decode("ascii").strip().lower()
        text = rest.decode("cp1251" if name == "microsoft-cp1251" else name)
        if "^^" in text:
            text = _HEX.sub(lambda match: chr(int(match[1], 16)), text)
        lines = [line.strip() for line in text.split("\n")]
        kept = [line for line in lines if line and not line.startswith(_NO_PATTERN)]
        self._lines = {line.split("/", 1)[0].translate(_DIGITS): line for line in kept}
        self._longest = max(map(len, self._lines))
        self._values: dict[str, list[float]] = {}

    def positions(self, word: str) -> tuple[int, ...]:
        """Offsets in `word` at which it may be parted without a change of its letters."""
        pointed = f".{word.lower()}."
        places = [0.0] * (len(pointed) + 1)
        for start in range(len(pointed) - 1):
            for end in range(start + 1, min(start + self._longest, len(pointed)) + 1):
                letters = pointed[start:end]
                if letters in self._lines:
                    for place, value in enumerate(self._of(letters), start):
                        places[place] = max(places[place], value)
        return tuple(place - 1 for place, value in enumerate(places) if value % 2 == 1)

    def _of(self, letters: str) -> list[float]:
        """The values between the letters of a pattern."""
        if letters not in self._values:
            pattern, _, change = self._lines[letters].partition("/")
            values = [float(digit or 0) for digit, _ in _PARTS.findall(pattern)]
            self._values[letters] = [value + _CHANGES if change and value % 2 else value for value in values]
        return self._values[letters]


@cache
def patterns(language: str) -> Patterns | None:
    """The patterns for a BCP 47 tag, or for the longest part of it that has some; None for a language without."""
    spec = importlib.util.find_spec("pyphen")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "dictionaries"
    known = {path.stem.removeprefix("hyph_").lower(): path for path in sorted(folder.glob("hyph_*.dic"))}
    for name in sorted(known):
        known.setdefault(name.split("_")[0], known[name])
    return next((Patterns(known[name]) for name in _names(language) if name in known), None)


def _names(language: str) -> Iterator[str]:
    """What the patterns for a language may be called, the closest first."""
    tag, *others = parts = language.replace("-", "_").lower().split("_")
    yield from ("_".join(parts[:count]) for count in range(len(parts), 1, -1))
    if tag == "en" and any(len(part) == 2 and part not in _AMERICAN for part in others):
        yield "en_gb"
    yield _USUAL.get(tag, tag)
