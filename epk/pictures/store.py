"""The pictures of a document: each stored once, as fine as its largest print needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from epk import ledger
from epk.ledger import FileState
from epk.pdf.inks import Inks, ScreenInks
from epk.pictures.encoded import EncodedPicture, PictureCache, Promised
from epk.pictures.encoder import Workshop
from epk.pictures.files import PictureFile, read_header
from epk.pictures.loaded import WHOLE, Crop, read
from epk.pictures.shades import Shade
from epk.problems import Problem, ProblemsFound, Span

SLACK = 1.15
"""A picture up to this much finer than asked for is left as it is: resampling would cost more than it saves."""
NEARLY = 0.002
"""A crop that takes away less than this part of a side is none."""


SCREEN_INKS = ScreenInks()


class Placement(NamedTuple):
    """A picture, or the part of it within `crop`: left, top, right and bottom as parts of width and height.

    With a `shade` where letters stand on it.
    """

    picture: PictureFile
    crop: Crop
    shade: Shade | None = None


Sized = Sequence[tuple[Placement, tuple[float, float]]]
"""Pictures with the width and height in points at which they are printed."""


class PictureShelf:
    """The pictures of one document.

    `cache` is a folder for encoded pictures, `dpi` the pixels per inch to reduce to; nothing is enlarged. `inks`
    are what they are shown in. Pictures are encoded in the `workshop` from when they are placed, so that little is
    left to do when they are drawn.
    """

    def __init__(
        self, cache: Path | None, dpi: int = 200, inks: Inks = SCREEN_INKS, workshop: Workshop | None = None
    ) -> None:
        self.cache = PictureCache(cache)
        self.dpi = dpi
        self.inks = inks
        self._workshop = workshop or Workshop()
        self._pictures: dict[Path, PictureFile] = {}
        self._sizes: dict[Placement, tuple[float, float]] = {}
        self._considered: list[tuple[Placement, tuple[float, float]]] | None = None
        self._read: dict[Path, FileState] = {}
        self._begun: dict[Placement, tuple[tuple[int, int], Future[EncodedPicture]]] = {}

    def open(self, path: Path, span: Span) -> PictureFile:
        """Read a picture's header. Raises ProblemsFound, at `span`, for what cannot be used."""
        if path not in self._pictures:
            self._pictures[path] = read_header(path, span)
        return self._pictures[path]

    def resolutions(self) -> dict[Placement, float]:
        """How many pixels of the file an inch shows of everything placed, at its largest."""
        return {placement: self._resolution(placement) for placement in self._sizes}

    def states(self) -> dict[str, FileState]:
        """Every picture file opened, as it was when it was read; as it is now where that did not come about."""
        read = {str(path): state for path, state in self._read.items()}
        return ledger.states(path for path in self._pictures if str(path) not in read) | read

    def place(
        self, picture: PictureFile, width: float, height: float, crop: Crop = WHOLE, shade: Shade | None = None
    ) -> Placement:
        """Note that `crop` of the picture is printed `width` by `height` points large, unless it is only considered."""
        whole = all(abs(part - edge) < NEARLY for part, edge in zip(crop, WHOLE, strict=True))
        left, top, right, bottom = (min(max(part, 0.0), 1.0) for part in crop)
        placement = Placement(picture, WHOLE if whole else (left, top, right, bottom), shade)
        if self._considered is None:
            self.settle([(placement, (width, height))])
        else:
            self._considered.append((placement, (width, height)))
        return placement

    @contextmanager
    def considering(self) -> Iterator[Sized]:
        """Pictures placed within are only collected: the page may yet be set otherwise. `settle` those that stay."""
        before, self._considered = self._considered, []
        try:
            yield self._considered
        finally:
            self._considered = before

    def settle(self, pictures: Sized) -> None:
        """Have pictures encoded that will be printed so large."""
        for placement, (width, height) in pictures:
            widest, highest = self._sizes.get(placement, (0.0, 0.0))
            self._sizes[placement] = (max(width, widest), max(height, highest))
            self._begin(placement)

    def encoded(self, placement: Placement) -> EncodedPicture:
        """The picture, ready for a PDF, for the largest size noted so far.

        Raises ProblemsFound naming every damaged picture of the document if this one is damaged.
        """
        try:
            return self._begun[placement][1].result()
        except ProblemsFound:
            raise ProblemsFound(self._problems()) from None

    def promised(self, placement: Placement) -> Promised:
        """The same, to be waited for later."""
        return Promised(placement, partial(self.encoded, placement))

    def _problems(self) -> Iterator[Problem]:
        for _, work in self._begun.values():
            trouble = work.exception()
            if isinstance(trouble, ProblemsFound):
                yield from trouble.problems

    def _begin(self, placement: Placement) -> None:
        """Have the picture encoded, unless that has begun for this size."""
        size = self._pixels(placement)
        known, work = self._begun.get(placement, (None, None))
        if known == size:
            return
        if work:
            work.cancel()
        picture = placement.picture
        weight = picture.width * picture.height // (2 if picture.planes else 1)
        work = self._workshop.begin(partial(self._encode, placement, size), weight, size[0] * size[1])
        self._begun[placement] = size, work

    def _resolution(self, placement: Placement) -> float:
        left, _, right, _ = placement.crop
        return placement.picture.width * (right - left) * 72 / self._sizes[placement][0]

    def _pixels(self, placement: Placement) -> tuple[int, int]:
        """The size to store: no finer than asked for, no larger than there is."""
        picture, (left, top, right, bottom) = placement.picture, placement.crop
        there = (picture.width * (right - left), picture.height * (bottom - top))
        wanted = [points / 72 * self.dpi for points in self._sizes[placement]]
        scale = max(want / have for want, have in zip(wanted, there, strict=True))
        if scale * SLACK >= 1:
            scale = 1.0
        return max(1, round(there[0] * scale)), max(1, round(there[1] * scale))

    def _encode(self, placement: Placement, size: tuple[int, int]) -> EncodedPicture:
        picture, crop, shade = placement
        decisive = f"{crop} {size} {shade or ''} {self.inks.key}".rstrip()
        known = self._read.get(picture.path)
        if known and (found := self.cache.find(f"{known.digest} {decisive}")):
            return found
        source = read(picture)
        self._read[picture.path] = source.state
        if not self.inks.key and not shade and (untouched := source.untouched(crop, size)):
            return untouched
        recipe = f"{source.digest} {decisive}"
        encoded = None if known else self.cache.find(recipe)
        if encoded is None:
            encoded = source.encoded(crop, size, self.inks, shade)
            self.cache.keep(recipe, encoded)
        return encoded
