"""Threads that encode pictures while pages are composed; Pillow leaves Python's lock alone meanwhile."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock, Semaphore
from typing import BinaryIO, TypeVar

T = TypeVar("T")
DECODERS = 2
"""Pictures decoded at once."""
LARGE = 6_000_000
"""Pictures of more pixels are decoded alone, for each takes 6 bytes a pixel while it is reduced."""


class Workshop:
    """Work on pictures, at most so much at once that memory stays small.

    Processes that work at the same time name a folder they have in common, where locks keep count of what all of them
    have in hand.
    """

    def __init__(self, shared: Path | None = None) -> None:
        self._threads = ThreadPoolExecutor(DECODERS)
        self._benches = _SharedBenches(shared) if shared else _Benches()

    def begin(self, work: Callable[[], T], pixels: int) -> Future[T]:
        """Start `work`, or put it behind the work begun before; it is on a picture of so many pixels."""

        def done() -> T:
            with self._benches.taken(DECODERS if pixels > LARGE else 1):
                return work()

        return self._threads.submit(done)

    def close(self) -> None:
        """Begin nothing that has not begun yet, and wait for the rest."""
        self._threads.shutdown(cancel_futures=True)


class _Benches:
    """Room for `DECODERS` pictures, within one process."""

    def __init__(self) -> None:
        self._free = Semaphore(DECODERS)
        self._turn = Lock()

    @contextmanager
    def taken(self, count: int) -> Iterator[None]:
        with self._turn:  # so that two large pictures do not take one bench each, and wait for the other
            for _ in range(count):
                self._free.acquire()
        try:
            yield
        finally:
            self._free.release(count)


class _SharedBenches:
    """The same for several processes. Locks of files are let go of even where a process is killed."""

    def __init__(self, folder: Path) -> None:
        self._files = [folder / f"bench-{number}" for number in range(DECODERS)]

    @contextmanager
    def taken(self, count: int) -> Iterator[None]:
        with ExitStack() as stack:
            with suppress(OSError):  # a folder that takes no files has no room to share
                self._files[0].parent.mkdir(parents=True, exist_ok=True)
                benches = [stack.enter_context(file.open("ab")) for file in self._files]
                if count == len(benches):
                    for bench in benches:
                        fcntl.flock(bench, fcntl.LOCK_EX)
                elif not any(map(_is_free, benches)):
                    fcntl.flock(benches[os.getpid() % len(benches)], fcntl.LOCK_EX)
            yield


def _is_free(bench: BinaryIO) -> bool:
    """Whether a lock was to be had; it is held now."""
    try:
        fcntl.flock(bench, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
