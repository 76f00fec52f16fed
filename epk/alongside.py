"""Work that a copy of this process does while this one goes on."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, TypeVar

T = TypeVar("T")
PATIENCE = 2.0
"""Seconds that a copy is given to tidy up when it is no longer wanted."""


@contextmanager
def alongside(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Have `work` done meanwhile by a copy of this process; what is yielded waits for what it returns.

    That is pickled on its way. Where a copy would not pay or cannot be made, and where it came to nothing, the work
    is done here when its result is asked for, so that all it may raise is raised here. At the end of the block, a
    copy that is still at work is stopped.
    """
    copy, pipe = _copied(work) if _pays() else (0, None)
    if pipe is None:
        yield work
        return
    try:
        with pipe:
            yield lambda: _received(pipe, work)
    finally:
        _stop(copy)


def _pays() -> bool:
    """Whether there is a second processor, and nothing that a copy would break: elsewhere than on Linux, libraries of
    the system do not stand being copied, and nowhere do threads."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


def _copied(work: Callable[[], T]) -> tuple[int, BinaryIO | None]:
    """The process that has begun `work`, and where its result will come from; nothing where none can be had."""
    reading, writing = os.pipe()
    try:
        copy = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return 0, None
    if not copy:
        _deliver(work, writing)
    os.close(writing)
    return copy, open(reading, "rb")  # noqa: PTH123  # a descriptor, closed by the caller


def _deliver(work: Callable[[], T], writing: int) -> None:
    """Be the copy: nothing of what it says or raises is heard, and of this process only the pipe is touched."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to both, and the first one decides
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        result = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with open(writing, "wb") as pipe:  # a descriptor
            pipe.write(result)
    finally:
        os._exit(0)


def _received(pipe: BinaryIO, work: Callable[[], T]) -> T:
    try:
        result: T = pickle.load(pipe)  # noqa: S301  # from a copy of ourselves
    except (EOFError, pickle.UnpicklingError):
        return work()
    return result


def _stop(copy: int) -> None:
    """End a process, with force if it does not end by itself."""
    os.kill(copy, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    while os.waitpid(copy, os.WNOHANG) == (0, 0):
        if time.monotonic() > until:
            os.kill(copy, signal.SIGKILL)
        time.sleep(0.001)
