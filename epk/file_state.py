"""Files as they were: whether one has its content still, without reading it where its size and time tell."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class FileState(NamedTuple):
    """A file as it was: size in bytes, time of its last change in nanoseconds, SHA-256 of its content."""

    size: int
    time: int
    digest: str

    @classmethod
    def of(cls, path: Path) -> FileState:
        """The state of a file now. Raises OSError if it cannot be read."""
        status = path.stat()
        return cls(status.st_size, status.st_mtime_ns, _digest(path))

    def still_holds(self, path: Path) -> bool:
        """Whether the file has its content still: by size and time, by its digest only where the time differs."""
        try:
            status = path.stat()
            if status.st_size != self.size:
                return False
            return status.st_mtime_ns == self.time or _digest(path) == self.digest
        except OSError:
            return False


def states(paths: Iterable[Path]) -> dict[str, FileState]:
    """The state of every file now, by its path. Raises OSError if one cannot be read."""
    return {str(path): FileState.of(path) for path in sorted(set(paths))}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
