"""Threads that encode pictures while pages are composed; Pillow leaves Python's lock alone meanwhile."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from heapq import heappop, heappush
from pathlib import Path
from threading import Lock, Semaphore
from typing import BinaryIO, NamedTuple, TypeVar

from epk.pictures.memory import give_back

T = TypeVar("T")
TURN = 0.0005
"""Seconds that a thread waits for Python's lock before it asks for it: a picture needs it often, and never for long."""
DECODERS = 2
"""Pictures decoded at once."""
LARGE = 6_000_000
"""Pictures of more pixels are decoded alone, for each takes 6 bytes a pixel while it is reduced."""


class _Task(NamedTuple):
    """Something to do, in order of `rank`, then of the time when it was asked for."""

    rank: int
    number: int
    do: Callable[[], None]


class Workshop:
    """Work on pictures, at most so much at once that memory stays small.

    Processes that work at the same time name a folder they have in common, where locks keep count of what all of them
    have in hand.
    """

    def __init__(self, shared: Path | None = None) -> None:
        self._threads = ThreadPoolExecutor(DECODERS)
        sys.setswitchinterval(TURN)
        self._benches = _SharedBenches(shared) if shared else _Benches()
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
            with self._benches.taken(DECODERS if pixels > LARGE else 1):
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
        self._turn = folder / "bench-turn"

    @contextmanager
    def taken(self, count: int) -> Iterator[None]:
        with ExitStack() as stack:
            with suppress(OSError):  # a folder that takes no files has no room to share
                self._files[0].parent.mkdir(parents=True, exist_ok=True)
                benches = [stack.enter_context(file.open("ab")) for file in self._files]
                with self._turn.open("ab") as turn:
                    fcntl.flock(turn, fcntl.LOCK_EX)  # or those who need one bench never leave both to a large picture
                    _take(benches, count)
            yield


def _take(benches: Sequence[BinaryIO], count: int) -> None:
    """Wait for all benches, or for any one."""
    if count == len(benches):
        for bench in benches:
            fcntl.flock(bench, fcntl.LOCK_EX)
    elif not any(map(_is_free, benches)):
        fcntl.flock(benches[os.getpid() % len(benches)], fcntl.LOCK_EX)


def _is_free(bench: BinaryIO) -> bool:
    """Whether a lock was to be had; it is held now."""
    try:
        fcntl.flock(bench, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
