"""Room for pictures that are decoded at the same time, in one process or in several."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock, Semaphore
from typing import BinaryIO

DECODERS = 2
"""Pictures decoded at once."""


class Slots:
    """Room for `DECODERS` pictures, within one process."""

    def __init__(self) -> None:
        self._free = Semaphore(DECODERS)
        self._turn = Lock()

    @contextmanager
    def taken(self, count: int) -> Iterator[None]:
        with self._turn:  # so that two large pictures do not take one slot each, and wait for the other
            for _ in range(count):
                self._free.acquire()
        try:
            yield
        finally:
            self._free.release(count)


class SharedSlots:
    """The same for several processes. Locks of files are let go of even where a process is killed."""

    def __init__(self, folder: Path) -> None:
        self._files = [folder / f"slot-{number}" for number in range(DECODERS)]
        self._turn = folder / "slot-turn"

    @contextmanager
    def taken(self, count: int) -> Iterator[None]:
        with ExitStack() as stack:
            with suppress(OSError):  # a folder that takes no files has no room to share
                self._files[0].parent.mkdir(parents=True, exist_ok=True)
                slots = [stack.enter_context(file.open("ab")) for file in self._files]
                with self._turn.open("ab") as turn:
                    fcntl.flock(turn, fcntl.LOCK_EX)  # or those who need one slot never leave both to a large picture
                    _take(slots, count)
            yield


def _take(slots: Sequence[BinaryIO], count: int) -> None:
    """Wait for all slots, or for any one."""
    if count == len(slots):
        for slot in slots:
            fcntl.flock(slot, fcntl.LOCK_EX)
    elif not any(map(_is_free, slots)):
        fcntl.flock(slots[os.getpid() % len(slots)], fcntl.LOCK_EX)


def _is_free(slot: BinaryIO) -> bool:
    """Whether a lock was to be had; it is held now."""
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
