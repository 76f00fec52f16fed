"""Whether two pictures show the same, told from small grey copies of them.

A copy is taken apart into waves (DCT), and of the 63 longest it is kept which are stronger than half of the others
(Christoph Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010, 3.2.1). Saving a picture
again, smaller, darker or in grey changes few of them; another picture differs in about half.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from statistics import median, pstdev
from typing import NamedTuple

from epk.check.assets import Asset
from epk.data.project import Project
from epk.data.record import Text
from epk.pictures.files import Picture, read_header
from epk.pictures.sampling import greys
from epk.pictures.source import WHOLE, read
from epk.pictures.store import SCREEN_INKS
from epk.problems import Problem, ProblemsFound

SIDE = 32
"""Pixels of a side of the copy, whatever the shape of the picture."""
WAVES = 8
"""Waves across and down that are looked at."""
ALIKE = 8
"""Waves of 63 in which two copies of one picture may differ. Different stills of one film differ in 20 and more."""
FLAT = 2.0
"""Grey levels of 256 by which a copy must vary (standard deviation) for there to be anything to compare."""

_COSINES = [[math.cos(math.pi * (2 * place + 1) * wave / (2 * SIDE)) for place in range(SIDE)] for wave in range(WAVES)]


def fingerprint(copy: Sequence[int]) -> int | None:
    """The 63 bits that tell one picture from another; None for an even surface. `copy` is row by row, 0 to 255."""
    if pstdev(copy) < FLAT:
        return None
    rows = [copy[start : start + SIDE] for start in range(0, SIDE * SIDE, SIDE)]
    across = [[_along(row, wave) for row in rows] for wave in _COSINES]
    waves = [_along(column, wave) for column in across for wave in _COSINES][1:]
    middle = median(waves)
    return sum(1 << place for place, strength in enumerate(waves) if strength > middle)


def _along(values: Sequence[float], wave: Sequence[float]) -> float:
    return sum(value * height for value, height in zip(values, wave, strict=True))


class Sight(NamedTuple):
    """A picture as it is seen: `digest` is the same for equal files, `mark` nearly the same for equal pictures.

    It is in `unknown_inks` where no profile says which.
    """

    asset: Asset
    digest: str
    mark: int | None
    unknown_inks: bool

    @property
    def file(self) -> Text:
        return self.asset.file

    def like(self, other: Sight) -> bool:
        """Whether both show the same, whatever their files are."""
        if self.mark is None or other.mark is None:
            return False
        return (self.mark ^ other.mark).bit_count() <= ALIKE


class Album(NamedTuple):
    """Pictures that could be looked at, and the problems of those that are damaged."""

    sights: tuple[Sight, ...]
    damage: tuple[Problem, ...]

    def pairs(self) -> Iterator[tuple[Sight, Sight]]:
        """Every two pictures, or portraits, the earlier first; one festival's laurel may stand at two screenings."""
        pairs = combinations((sight for sight in self.sights if sight.asset.what != "laurel"), 2)
        return ((one, other) for one, other in pairs if one.asset.what == other.asset.what)


def album(project: Project, assets: Iterable[Asset]) -> Album:
    """Look at every picture named, each file once; what is missing is passed over."""
    seen: dict[Path, tuple[str, int | None, bool]] = {}
    sights: list[Sight] = []
    damage: list[Problem] = []
    for asset in assets:
        try:
            path = project.asset(asset.file)
        except ProblemsFound:
            continue  # `file-missing` tells.
        try:
            if path not in seen:
                seen[path] = _look(read_header(path, asset.file.span))
        except ProblemsFound as found:
            damage += found.problems
        else:
            sights.append(Sight(asset, *seen[path]))
    return Album(tuple(sights), tuple(damage))


def _look(picture: Picture) -> tuple[str, int | None, bool]:
    source = read(picture)
    mark = fingerprint(greys(source.encoded(WHOLE, (SIDE, SIDE), SCREEN_INKS)))
    return source.digest, mark, source.unknown_inks
