"""A folder that keeps what was expensive to find out from one build to the next."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path


class Cache:
    """A folder of entries; without a folder nothing is kept.

    An entry that cannot be read counts as missing, one that cannot be written is not missed. Two builds may use the
    same folder at once.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, recipe: str) -> bytes | None:
        """The entry for `recipe`: whatever decides how it comes out."""
        if self._folder is None:
            return None
        try:
            return (self._folder / _name(recipe)).read_bytes()
        except OSError:
            return None

    def keep(self, recipe: str, entry: bytes) -> None:
        """Store an entry for `recipe`; it appears whole or not at all."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            import tempfile  # noqa: PLC0415  # builds that find all they need keep nothing

            descriptor, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(entry)
                Path(name).replace(self._folder / _name(recipe))
            except OSError:
                Path(name).unlink(missing_ok=True)


def _name(recipe: str) -> str:
    return hashlib.sha256(recipe.encode()).hexdigest()
