"""The pictures of a document: each stored once, as fine as its largest print needs."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from epk.cache import Cache
from epk.file_state import FileState, states
from epk.pictures.colour_conversion import UNCONVERTED, Conversion
from epk.pictures.encoded import EncodedPicture, PictureCache
from epk.pictures.encoder import ImageEncoder
from epk.pictures.files import PictureHeaders
from epk.pictures.loaded import read
from epk.pictures.picture import PictureFile, Placement
from epk.problems import Problem, ProblemsFound, Span

SLACK = 1.15
"""A picture up to this much finer than asked for is left as it is: resampling would cost more than it saves."""


class ImageStore:
    """The pictures of one document.

    `cache` keeps encoded pictures, `dpi` the pixels per inch to reduce to; nothing is enlarged. Colours are
    brought through the `conversion`. Pictures are encoded by the `encoder` from when they are requested, so that little
    is left to do when the file is written.
    """

    def __init__(
        self,
        cache: Cache | None,
        dpi: int = 200,
        conversion: Conversion = UNCONVERTED,
        encoder: ImageEncoder | None = None,
    ) -> None:
        self.cache = PictureCache(cache or Cache(None))
        self.dpi = dpi
        self.conversion = conversion
        self._encoder = encoder or ImageEncoder()
        self._headers = PictureHeaders()
        self._sizes: dict[Placement, tuple[float, float]] = {}
        self._read: dict[Path, FileState] = {}
        self._begun: dict[Placement, tuple[tuple[int, int], Future[EncodedPicture]]] = {}

    def open(self, path: Path, span: Span) -> PictureFile:
        """Read a picture's header. Raises ProblemsFound, at `span`, for what cannot be used."""
        return self._headers.open(path, span)

    def request(self, placement: Placement, width: float, height: float) -> None:
        """Have a picture encoded that is printed `width` by `height` points large, if nowhere larger."""
        widest, highest = self._sizes.get(placement, (0.0, 0.0))
        self._sizes[placement] = (max(width, widest), max(height, highest))
        self._begin(placement)

    def encoded(self, placement: Placement) -> EncodedPicture:
        """The picture, ready for a PDF, for the largest size requested so far; it may have to be waited for.

        Raises ProblemsFound naming every damaged picture of the document if this one is damaged.
        """
        try:
            return self._begun[placement][1].result()
        except ProblemsFound:
            raise ProblemsFound(self._problems()) from None

    def states(self) -> dict[str, FileState]:
        """Every picture file opened, as it was when it was read; as it is now where that did not come about."""
        read = {str(path): state for path, state in self._read.items()}
        return states(path for path in self._headers if str(path) not in read) | read

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
        work = self._encoder.begin(partial(self._encode, placement, size), weight, size[0] * size[1])
        self._begun[placement] = size, work

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
        decisive = f"{crop} {size} {shade or ''} {self.conversion.key}".rstrip()
        known = self._read.get(picture.path)
        if known and (found := self.cache.find(f"{known.digest} {decisive}")):
            return found
        source = read(picture)
        self._read[picture.path] = source.state
        if not self.conversion.key and not shade and (untouched := source.untouched(crop, size)):
            return untouched
        recipe = f"{source.digest} {decisive}"
        encoded = None if known else self.cache.find(recipe)
        if encoded is None:
            encoded = source.encoded(crop, size, self.conversion, shade)
            self.cache.keep(recipe, encoded)
        return encoded
