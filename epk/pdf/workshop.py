"""Threads that encode pictures while pages are composed; Pillow leaves Python's lock alone meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Lock, Semaphore
from typing import TypeVar

T = TypeVar("T")
DECODERS = 2
"""Pictures decoded at once."""
LARGE = 6_000_000
"""Pictures of more pixels are decoded alone, for each takes 6 bytes a pixel while it is reduced."""


class Workshop:
    """Work on pictures, at most so much at once that memory stays small."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(DECODERS)
        self._benches = Semaphore(DECODERS)
        self._turn = Lock()

    def begin(self, work: Callable[[], T], pixels: int) -> Future[T]:
        """Start `work`, or put it behind the work begun before; it is on a picture of so many pixels."""

        def done() -> T:
            with self._room_for(pixels):
                return work()

        return self._threads.submit(done)

    def close(self) -> None:
        """Begin nothing that has not begun yet, and wait for the rest."""
        self._threads.shutdown(cancel_futures=True)

    @contextmanager
    def _room_for(self, pixels: int) -> Iterator[None]:
        benches = DECODERS if pixels > LARGE else 1
        with self._turn:  # so that two large pictures do not take one bench each, and wait for the other
            for _ in range(benches):
                self._benches.acquire()
        try:
            yield
        finally:
            self._benches.release(benches)
