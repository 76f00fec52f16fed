"""What is to be built, and where."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from epk.cache import Cache
from epk.data.medium import MediumName

PRIVATE = ".epk"
"""Folder beside the PDFs for what one build leaves to the next: its record, the lock, the cache."""


class Order(NamedTuple):
    """What is to be built: the film in `folder`, into the folder `out`.

    Without `documents` every layout is built; without `paper` (`a4`, `letter`) each as its layout says. `edition`
    is what it is for: `screen`, `print` or `office`. A press is described by an ICC file, its limit of ink in
    percent and the standard of its files, `x4` or `x1a`; a `booklet` has pages half as large, a multiple of four. Type
    is larger on pages that somebody else prints `halved`. A `strict` order takes warnings for errors. `languages`, as
    BCP 47 tags, are those that the documents speak beside the film's own words: the first in all of it, and every one
    in a premiere's announcement.
    """

    folder: Path
    out: Path
    documents: tuple[str, ...] = ()
    paper: str | None = None
    edition: MediumName = "screen"
    profile: Path | None = None
    ink_limit: float = 300.0
    standard: str = "x4"
    booklet: bool = False
    halved: bool = False
    languages: tuple[str, ...] = ()
    strict: bool = False

    @property
    def fonts(self) -> Path:
        """The folder of the film's own fonts."""
        return self.folder / "assets" / "fonts"

    @property
    def private(self) -> Path:
        return self.out / PRIVATE

    @property
    def lock(self) -> Path:
        """The file that is locked while files are written into `out`."""
        return self.private / "lock"

    @property
    def cache(self) -> Cache:
        """What former builds into the same folder have found out."""
        return Cache(self.private / "cache")
