"""Work that a second process does while this one goes on: a copy of it, that sends back what it has made."""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from typing import NamedTuple, ParamSpec, Self, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
PATIENCE = 2.0
"""Seconds that a copy is given to tidy up when it is no longer wanted."""
ROOM = 1 << 20
"""Bytes that a pipe holds, so that nobody waits while the other one is not reading yet."""


class SecondProcess:
    """Does work in copies of this process. At the end of a `with` block, copies that are still at work are stopped."""

    def __init__(self) -> None:
        self._copies = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._copies.close()

    def begin(self, work: Callable[P, T], *args: P.args, **options: P.kwargs) -> Callable[[], T]:
        """Have `work` done meanwhile; what is returned waits for the result, which is pickled on its way.

        Where a copy would not pay or cannot be made, and where it came to nothing, the work is done here when its
        result is asked for, so that all it may raise is raised here.
        """
        here = partial(work, *args, **options)
        copy = _copied(here) if _pays() else None
        if copy is None:
            return here
        self._copies.callback(_stop, copy)
        return partial(_result, copy, here)


class _Copy(NamedTuple):
    """A process, and the descriptor of the pipe from it."""

    process: int
    results: int


def _pays() -> bool:
    """Whether there is a second processor, and nothing that a copy would break: elsewhere than on Linux, libraries of
    the system do not stand being copied, and nowhere do threads.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return False
    return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  # threads, those of libraries among them


def _copied(work: Callable[[], object]) -> _Copy | None:
    """A process that does the work; None where there is no room for one."""
    reading, writing = os.pipe()
    with suppress(OSError):  # a system may allow less
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)
    try:
        process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if process == 0:
        os.close(reading)
        _serve(work, writing)
    os.close(writing)
    return _Copy(process, reading)


def _serve(work: Callable[[], object], writing: int) -> None:
    """Be the copy: nothing of what it says or raises is heard, and it ends without the farewells of this process."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to both, and the first one decides
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with open(writing, "wb") as pipe:  # a descriptor
            pickle.dump(work(), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _result(copy: _Copy, here: Callable[[], T]) -> T:
    try:
        with open(copy.results, "rb", closefd=False) as pipe:  # a descriptor
            received: T = pickle.load(pipe)  # noqa: S301  # from a copy of ourselves
    except (EOFError, pickle.UnpicklingError):
        return here()
    return received


def _stop(copy: _Copy) -> None:
    """End a process, with force if it does not end by itself."""
    os.close(copy.results)
    os.kill(copy.process, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    while os.waitpid(copy.process, os.WNOHANG) == (0, 0):
        if time.monotonic() > until:
            os.kill(copy.process, signal.SIGKILL)
        time.sleep(0.001)
