"""What was found wrong with appendices, remembered until they change: it takes longer to find out than to bind them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable

from epk.binder.claims import Fault, Standard
from epk.cache import Cache


class Verdicts:
    """Verdicts kept in `cache`. Those of another `version` of what examines appendices count as missing."""

    def __init__(self, cache: Cache, version: str) -> None:
        self._cache = cache
        self._version = version

    def of(self, appendix: bytes, examine: Callable[[], Iterable[Fault]]) -> list[Fault]:
        """The faults of an appendix: those remembered, or those that `examine` finds now."""
        recipe = f"{self._version} {hashlib.sha256(appendix).hexdigest()}"
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
