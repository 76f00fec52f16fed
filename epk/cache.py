"""What was expensive to find out, kept from one build to the next.

There is one rule for all of it: an entry is found by the same program and by the same recipe, and by nobody else. So
no entry says of which version it is, and none need be understood by another one.
"""

from __future__ import annotations

import hashlib
import os
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from epk.program import program

UNUSED = 30 * 24 * 60 * 60
"""Seconds after which an entry that nobody has asked for is forgotten."""
MOST = 500_000_000
"""Bytes of all entries together; beyond them, those unused for longest are forgotten. Karmalink takes 40 million."""


class Cache:
    """A folder that holds a folder of entries for each program; without one, nothing is kept.

    An entry that cannot be read or is damaged counts as missing, one that cannot be written is not missed. Several
    builds, of several programs, may use the same folder at once.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._own = folder / program()[:16] if folder else None

    def find(self, kind: str, recipe: str) -> bytes | None:
        """The entry of a `kind`, such as `picture`, for `recipe`: whatever decides how it comes out."""
        if self._own is None:
            return None
        path = self._own / _name(kind, recipe)
        try:
            with path.open("rb") as file:
                checksum, entry = file.read(4), file.read()
        except OSError:
            return None
        if zlib.crc32(entry).to_bytes(4) != checksum:
            return None
        with suppress(OSError):
            os.utime(path)  # used now
        return entry

    def keep(self, kind: str, recipe: str, entry: bytes) -> None:
        """Store an entry for `recipe`; it appears whole or not at all."""
        if self._own is None:
            return
        with suppress(OSError):
            self._own.mkdir(parents=True, exist_ok=True)
            import tempfile  # noqa: PLC0415  # builds that find all they need keep nothing

            descriptor, name = tempfile.mkstemp(dir=self._own, suffix=".part")
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(zlib.crc32(entry).to_bytes(4))
                    file.write(entry)
                Path(name).replace(self._own / _name(kind, recipe))
            except OSError:
                Path(name).unlink(missing_ok=True)

    def forget(self) -> None:
        """Remove what other programs have left, and what has long been unused (`UNUSED`, `MOST`)."""
        if self._folder is None or self._own is None:
            return
        for other in _entries(self._folder):
            if other.name != self._own.name:
                import shutil  # noqa: PLC0415  # most builds follow one of the same program

                shutil.rmtree(other.path, ignore_errors=True)
        total, oldest = 0, time.time() - UNUSED
        with suppress(OSError):  # another build may be tidying up too
            used = [(entry.stat(), entry.path) for entry in _entries(self._own)]
            for status, path in sorted(used, key=lambda entry: entry[0].st_mtime, reverse=True):
                total += status.st_size
                if total > MOST or status.st_mtime < oldest:
                    Path(path).unlink(missing_ok=True)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from entries


def _name(kind: str, recipe: str) -> str:
    return f"{kind}-{hashlib.sha256(recipe.encode()).hexdigest()}"
