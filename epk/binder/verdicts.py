"""What was found wrong with appendices, remembered until they change: it takes longer to find out than to bind them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from epk.binder.claims import Fault, Standard
from epk.cache import Cache

FORMAT = 1
"""Raised whenever the same appendix would be judged differently, so that older verdicts are no longer found."""


class Verdicts:
    """A folder of verdicts; without a folder every appendix is examined."""

    def __init__(self, folder: Path | None) -> None:
        self._cache = Cache(folder)

    def of(self, appendix: bytes, examine: Callable[[], Iterable[Fault]]) -> list[Fault]:
        """The faults of an appendix: those remembered, or those that `examine` finds now."""
        recipe = f"{FORMAT} {hashlib.sha256(appendix).hexdigest()}"
        entry = self._cache.find(recipe)
        if entry:
            try:
                return [([Standard[name] for name in names], str(reason)) for names, reason in json.loads(entry)]
            except (ValueError, KeyError, TypeError):
                pass  # damaged
        faults = list(examine())
        said = [[[standard.name for standard in standards], reason] for standards, reason in faults]
        self._cache.keep(recipe, json.dumps(said).encode())
        return faults
