"""Threads that encode pictures while pages are composed; Pillow leaves Python's lock alone meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from heapq import heappop, heappush
from pathlib import Path
from threading import Lock
from typing import NamedTuple, TypeVar

from epk.pictures.decoding_slots import DECODERS, SharedSlots, Slots
from epk.pictures.memory import give_back

T = TypeVar("T")
TURN = 0.0005
"""Seconds that a thread waits for Python's lock before it asks for it: a picture needs it often, and never for long."""
LARGE = 6_000_000
"""Pictures of more pixels are decoded alone, for each takes 6 bytes a pixel while it is reduced."""


class _Task(NamedTuple):
    """Something to do, in order of `rank`, then of the time when it was asked for."""

    rank: int
    number: int
    do: Callable[[], None]


class ImageEncoder:
    """Work on pictures, at most so much at once that memory stays small.

    Processes that work at the same time name a folder they have in common, where locks keep count of what all of them
    have in hand.
    """

    def __init__(self, shared: Path | None = None) -> None:
        self._threads = ThreadPoolExecutor(DECODERS)
        sys.setswitchinterval(TURN)
        self._slots = SharedSlots(shared) if shared else Slots()
        self._waiting: list[_Task] = []
        self._begun = self._done = 0
        self._count = Lock()

    def begin(self, work: Callable[[], T], pixels: int, effort: int = 0) -> Future[T]:
        """Have `work` done, on a picture of so many pixels.

        Of what waits, that with the most `effort` is done first: if it came last, one thread would be left with it.
        """
        future: Future[T] = Future()
        future.add_done_callback(self._put_down)
        with self._count:
            self._begun += 1
            heappush(self._waiting, _Task(-effort, self._begun, partial(self._do, work, pixels, future)))
        self._threads.submit(self._next)
        return future

    def _next(self) -> None:
        with self._count:
            task = heappop(self._waiting)
        task.do()

    def _do(self, work: Callable[[], T], pixels: int, future: Future[T]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            with self._slots.taken(DECODERS if pixels > LARGE else 1):
                result = work()
        except BaseException as trouble:  # noqa: BLE001  # for whoever asks for the result
            future.set_exception(trouble)
        else:
            future.set_result(result)

    def _put_down(self, _: Future[T]) -> None:
        """After the last thing to do, memory that waits for the next picture is given back."""
        with self._count:
            self._done += 1
            if self._done == self._begun:
                give_back()

    def close(self) -> None:
        """Begin nothing that has not begun yet, and wait for the rest."""
        self._threads.shutdown(cancel_futures=True)
