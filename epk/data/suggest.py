"""What somebody who mistyped a word may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word nearest to `word`; empty where none is near."""
    by_folded = {_folded(name): name for name in known}
    nearest = get_close_matches(_folded(word), by_folded, n=1)
    return f'did you mean "{by_folded[nearest[0]]}"?' if nearest else ""


def _folded(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
