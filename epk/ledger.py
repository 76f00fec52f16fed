"""What the last build read and wrote, kept beside its PDFs, so that a build with nothing to do can tell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from epk.file_state import FileState
from epk.outputs import write_quietly

FORMAT = 1
"""Raised when the ledger changes shape; one of another format counts as missing."""


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


def listing(folder: Path) -> tuple[str, ...]:
    """Names of what is below a folder, one level deep; empty if it is missing."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir()))
    except OSError:
        return ()
