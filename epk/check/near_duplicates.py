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
from epk.pictures.colour_conversion import UNCONVERTED
from epk.pictures.files import read_header
from epk.pictures.loaded import read
from epk.pictures.picture import WHOLE, PictureFile
from epk.pictures.sampling import greys
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


class HashedPicture(NamedTuple):
    """A picture: `digest` is the same for equal files, `fingerprint` nearly the same for pictures that look alike.

    It is in `unknown_inks` where no profile says which.
    """

    asset: Asset
    digest: str
    fingerprint: int | None
    unknown_inks: bool

    @property
    def file(self) -> Text:
        return self.asset.file

    def like(self, other: HashedPicture) -> bool:
        """Whether both show the same, whatever their files are."""
        if self.fingerprint is None or other.fingerprint is None:
            return False
        return (self.fingerprint ^ other.fingerprint).bit_count() <= ALIKE


class HashedPictures(NamedTuple):
    """Pictures that could be looked at, and the problems of those that are damaged."""

    pictures: tuple[HashedPicture, ...]
    damage: tuple[Problem, ...]

    def pairs(self) -> Iterator[tuple[HashedPicture, HashedPicture]]:
        """Every two pictures, or portraits, the earlier first; one festival's laurel may stand at two screenings."""
        pairs = combinations((picture for picture in self.pictures if picture.asset.what != "laurel"), 2)
        return ((one, other) for one, other in pairs if one.asset.what == other.asset.what)


def hashed_pictures(project: Project, assets: Iterable[Asset]) -> HashedPictures:
    """Look at every picture named, each file once; what is missing is passed over."""
    seen: dict[Path, tuple[str, int | None, bool]] = {}
    pictures: list[HashedPicture] = []
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
            pictures.append(HashedPicture(asset, *seen[path]))
    return HashedPictures(tuple(pictures), tuple(damage))


def _look(picture: PictureFile) -> tuple[str, int | None, bool]:
    source = read(picture)
    own = fingerprint(greys(source.encoded(WHOLE, (SIDE, SIDE), UNCONVERTED)))
    return source.digest, own, source.unknown_inks
