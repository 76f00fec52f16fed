"""Discs beside a region, one for every entry in it: its entries are stops on a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from epk.data.values import POINTS, Colour
from epk.page.items import Discs
from epk.page.strips import Strips

RADIUS = 1.3 * POINTS["mm"]
"""Radius of a disc, in points."""


def stations(strips: Strips, tops: Sequence[float], x: float, colour: Colour) -> list[Discs]:
    """Discs at `x`, each half as high as the first letters of an entry; strips begin at `tops`."""
    centres = tuple((x, y) for y in _heights(strips, tops))
    return [Discs(centres, RADIUS, colour)] if centres else []


def _heights(strips: Strips, tops: Sequence[float]) -> Iterator[float]:
    """Where the first letters of each entry have their middle; a rule or a picture may stand above them."""
    opening = False
    for strip, top in zip(strips, tops, strict=True):
        opening = opening or strip.opens
        if opening and strip.baseline is not None:
            yield top + (strip.lead + strip.baseline) / 2
            opening = False
