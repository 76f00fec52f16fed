"""What the last build read and wrote, kept beside its PDFs, so that a build with nothing to do can tell."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from epk.outputs import write_quietly

FORMAT = 1
"""Raised when the ledger changes shape; one of another format counts as missing."""


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


class Ledger(NamedTuple):
    """What decides the outcome of a build, and what came out.

    `circumstances` are the program, its options and its environment; `listings` name the files of folders whose
    content matters, such as `layouts/`.
    """

    circumstances: Mapping[str, Any]
    listings: Mapping[str, tuple[str, ...]]
    inputs: Mapping[str, FileState]
    outputs: Mapping[str, FileState]

    def is_current(self, circumstances: Mapping[str, Any]) -> bool:
        """Whether a build would read the same and find what it would write."""
        return (
            self.circumstances == circumstances
            and all(listing(Path(folder)) == names for folder, names in self.listings.items())
            and all(state.still_holds(Path(path)) for path, state in {**self.outputs, **self.inputs}.items())
        )

    def save(self, path: Path) -> None:
        """Write the ledger; if that fails, the next build only does more than it need."""
        content = {
            "format": FORMAT,
            "circumstances": self.circumstances,
            "listings": self.listings,
            "inputs": {path: [s.size, s.time, s.digest] for path, s in self.inputs.items()},
            "outputs": {path: [s.size, s.time, s.digest] for path, s in self.outputs.items()},
        }
        write_quietly(path, json.dumps(content, indent=1, ensure_ascii=False).encode())

    @classmethod
    def load(cls, path: Path) -> Ledger | None:
        """The ledger of the last build; None where there is none that can be read."""
        try:
            content = json.loads(path.read_bytes())
            if content["format"] != FORMAT:
                return None
            states = [{k: FileState(*state) for k, state in content[part].items()} for part in ("inputs", "outputs")]
            listings = {folder: tuple(names) for folder, names in content["listings"].items()}
            return cls(content["circumstances"], listings, *states)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None


def states(paths: Iterable[Path]) -> dict[str, FileState]:
    """The state of every file now, by its path. Raises OSError if one cannot be read."""
    return {str(path): FileState.of(path) for path in sorted(set(paths))}


def listing(folder: Path) -> tuple[str, ...]:
    """Names of what is below a folder, one level deep; empty if it is missing."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir()))
    except OSError:
        return ()


@cache
def program() -> str:
    """A digest that changes with this program's own files, the packages beside it and Python."""
    package = Path(__file__).parent
    digest = hashlib.sha256(sys.version.encode())
    for entry in sorted([*_sources(str(package)), *_installed()], key=attrgetter("path")):
        status = entry.stat()
        digest.update(f"{entry.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _sources(folder: str) -> Iterator[os.DirEntry[str]]:
    """The modules in a folder and below; `Path.rglob` takes three times as long, at every start."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from _sources(entry.path)


def _installed() -> Iterator[os.DirEntry[str]]:
    """What pip leaves for every package, its version being part of the name."""
    for folder in filter(None, sys.path):
        with suppress(OSError), os.scandir(folder) as entries:
            yield from (entry for entry in entries if entry.name.endswith(".dist-info"))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
