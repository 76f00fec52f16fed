"""What was found wrong with appendices, remembered until they change: it takes longer to find out than to bind them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable

from epk.binder.claims import ClaimedStandard, Fault
from epk.cache import Cache

_KIND = "verdict"


class Verdicts:
    """Verdicts kept in `cache`."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def of(self, appendix: bytes, examine: Callable[[], Iterable[Fault]]) -> list[Fault]:
        """The faults of an appendix: those remembered, or those that `examine` finds now."""
        recipe = hashlib.sha256(appendix).hexdigest()
        entry = self._cache.find(_KIND, recipe)
        if entry:
            return [([ClaimedStandard[name] for name in names], str(reason)) for names, reason in json.loads(entry)]
        faults = list(examine())
        said = [[[standard.name for standard in standards], reason] for standards, reason in faults]
        self._cache.keep(_KIND, recipe, json.dumps(said).encode())
        return faults
