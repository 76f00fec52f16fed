"""Dates of which only a part is known, one against the other."""

from __future__ import annotations

from epk.data.values import PartialDate


def certainly_before(one: PartialDate, other: PartialDate) -> bool:
    """Whether every day that `one` may be is before every day that `other` may be."""
    pairs = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    for ours, theirs in pairs:
        if ours is None or theirs is None or ours != theirs:
            return ours is not None and theirs is not None and ours < theirs
    return False
