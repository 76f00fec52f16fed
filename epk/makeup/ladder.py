"""The ladder of a region: what becomes of material that it does not hold, step by step in the order a layout states.

A designer's order is: smaller type within a limit, then fewer items, then whole blocks left out; what blocks arrange in
another way to fit their measure, they do before all that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from epk.data.template import Region
from epk.makeup.section import Filling
from epk.makeup.shrink_to_fit import SHRINK_STEP, fewest_steps
from epk.page.flow import TOLERANCE

HOPELESS = {"shrink": 2.0, "fit": 1.1}
"""So many times too long even in the smallest type, a text is not tried; type half as large takes a quarter. What may
go on to a further page is tried only where it is likely to fit."""
MOST_FEWER = 60
"""Items that blocks show fewer at most."""
UNMOVED = 4
"""After so many items fewer without a change in height, blocks have no more to spare."""


class Rung(NamedTuple):
    """How material is set: so many `steps` of shrinking smaller (below 0: larger), with so many items `fewer` in each
    block, and without so many blocks at the end."""

    steps: int = 0
    fewer: int = 0
    without: int = 0

    @property
    def scale(self) -> float:
        """The scale of type."""
        return 1.0 - self.steps * SHRINK_STEP


class Attempt(NamedTuple):
    """What a region is filled with on a rung, and the points by which that exceeds it."""

    filling: Filling
    excess: float

    @property
    def fits(self) -> bool:
        return self.excess <= TOLERANCE


class Ladder(NamedTuple):
    """A region of `height` points for so many `blocks`, and what sets them on a rung, once for each."""

    region: Region
    height: float
    blocks: int
    on: Callable[[Rung], Attempt]

    def climbed(self) -> Attempt:
        """The first attempt that fits; where none does, that on the last rung."""
        rung = Rung()
        if self.on(rung).fits:
            return self.on(self._larger(rung))
        for index, step in enumerate(self.region.overflow):
            if step in HOPELESS:
                rung = self._smaller(step, rung, last=index == len(self.region.overflow) - 1)
            elif step == "fewer":
                rung = self._sparer(rung)
            elif step == "leave-out":
                rung = self._barer(rung)
            if self.on(rung).fits:
                return self.on(rung)
        return self.on(Rung(rung.steps) if self.region.continues else rung)

    def _fewest(self, rung: Rung, smallest: float, times: float) -> Rung:
        """The rung with the fewest steps of shrinking on which it fits, for a text so many `times` too long."""
        fewest = fewest_steps(lambda steps: self.on(rung._replace(steps=steps)).fits, smallest, times)
        return rung._replace(steps=fewest)

    def _smaller(self, step: str, rung: Rung, *, last: bool) -> Rung:
        """Smaller type; none where even the smallest would not do and nothing is to follow."""
        smallest = self.region.smallest
        times = (self.on(rung).excess + self.height) / self.height
        if times * smallest**2 > HOPELESS[step]:
            return rung if last else rung._replace(steps=_steps_to(smallest))
        fewest = self._fewest(rung, smallest, times)
        return fewest if not last or step == "shrink" or self.on(fewest).fits else rung

    def _sparer(self, rung: Rung) -> Rung:
        """As few items fewer as will do, in type as large as they leave room for."""
        least, unmoved = self.on(rung).excess, 0
        for fewer in range(1, MOST_FEWER + 1):
            tried = rung._replace(fewer=fewer)
            excess = self.on(tried).excess
            if self.on(tried).fits:
                return self._restored(tried)
            unmoved = 0 if excess < least - TOLERANCE else unmoved + 1
            if unmoved == UNMOVED:
                return tried._replace(fewer=fewer - UNMOVED)
            least = min(least, excess)
        return tried

    def _barer(self, rung: Rung) -> Rung:
        """Without as few blocks as will do."""
        for without in range(1, self.blocks + 1):
            tried = rung._replace(without=without)
            if self.on(tried).fits:
                ways = (tried._replace(fewer=fewer) for fewer in range(rung.fewer + 1))
                return self._restored(next(way for way in ways if self.on(way).fits))
        return tried

    def _restored(self, rung: Rung) -> Rung:
        """The rung with type as large as still fits."""
        whole = rung._replace(steps=0)
        if not rung.steps or self.on(whole).fits:
            return whole
        times = (self.on(whole).excess + self.height) / self.height
        return self._fewest(rung, rung.scale, times)

    def _larger(self, rung: Rung) -> Rung:
        """Type as large as the region lets it grow."""
        low, high = 0, -_steps_to(self.region.grow_to)
        while low < high:
            middle = (low + high + 1) // 2
            if self.on(rung._replace(steps=-middle)).fits:
                low = middle
            else:
                high = middle - 1
        return rung._replace(steps=-low)


def _steps_to(scale: float) -> int:
    """Steps of shrinking from 1 to `scale`, towards 1; below 0 for a larger one."""
    return int((1.0 - scale) / SHRINK_STEP + (1e-9 if scale <= 1.0 else -1e-9))
