"""Whether anything has changed since the last build: what that one read and wrote, kept beside its PDFs."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from epk import limits
from epk.build.atomic_write import write_quietly
from epk.build.order import Order
from epk.file_state import FileState
from epk.program import program


class BuildRecord(NamedTuple):
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
        """Write the record; if that fails, the next build only does more than it need."""
        write_quietly(path, json.dumps(self._asdict(), indent=1, ensure_ascii=False).encode())

    @classmethod
    def load(cls, path: Path) -> BuildRecord | None:
        """The record of the last build; None where there is none that can be read."""
        try:
            content = json.loads(path.read_bytes())
            states = [{k: FileState(*state) for k, state in content[part].items()} for part in ("inputs", "outputs")]
            listings = {folder: tuple(names) for folder, names in content["listings"].items()}
            return cls(content["circumstances"], listings, *states)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None


def record_file(order: Order) -> Path:
    """Where the last build that was asked for the same kind of files has left its record."""
    edition = [] if order.edition == "screen" else [order.edition]
    return order.private / f"{'-'.join(['record', *edition, *map(_plain, order.languages[:1])])}.json"


def circumstances_of(order: Order) -> dict[str, Any]:
    """What decides a build beside the files it reads."""
    return {
        "program": program(),
        "folder": str(order.folder),
        "documents": list(order.documents),
        "paper": order.paper,
        "press": [order.edition, str(order.profile), order.ink_limit, order.standard, order.booklet],
        "languages": list(order.languages),
        "strict": order.strict,
        "date": os.environ.get("SOURCE_DATE_EPOCH"),
        "limits": [limit.value for limit in limits.LIMITS],
    }


def listing(folder: Path) -> tuple[str, ...]:
    """Names of what is in a folder, not below its folders; empty if it is missing."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir()))
    except OSError:
        return ()


def _plain(language: str) -> str:
    """A language's tag as part of a file name, whatever was asked for."""
    return "".join(letter for letter in language.lower() if letter.isalnum())
