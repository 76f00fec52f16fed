"""Work that a copy of this process does while this one goes on."""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import BinaryIO, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
PATIENCE = 2.0
"""Seconds that a copy is given to tidy up when it is no longer wanted."""
ROOM = 1 << 20
"""Bytes that a pipe holds, so that nobody waits while the other one is not reading yet."""


class _Copy(NamedTuple):
    """A process with the pipes to and from it."""

    process: int
    orders: BinaryIO
    results: BinaryIO


@contextmanager
def alongside(prepare: Callable[[], Callable[P, T]]) -> Iterator[Callable[P, Callable[[], T]]]:
    """Have work done meanwhile by a copy of this process.

    The copy begins with `prepare`, which finds (and imports) what is to be called. What is yielded is called once with
    the arguments for that, and returns what waits for the result; both are pickled on their way. Where a copy would
    not pay or cannot be made, and where it came to nothing, the work is done here when its result is asked for, so
    that all it may raise is raised here. At the end of the block, a copy that is still at work is stopped.
    """
    copy = _copied(prepare) if _pays() else None
    if copy is None:
        yield lambda *args, **options: lambda: prepare()(*args, **options)
        return
    try:
        yield partial(_begun, copy, prepare)
    finally:
        _stop(copy)


def _pays() -> bool:
    """Whether there is a second processor, and nothing that a copy would break: elsewhere than on Linux, libraries of
    the system do not stand being copied, and nowhere do threads.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return False
    return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  # threads, those of libraries among them


def _copied(prepare: Callable[[], Callable[P, T]]) -> _Copy | None:
    """A process that prepares itself; None where there is no room for one."""
    orders, results = _pipe(), _pipe()
    try:
        process = os.fork()
    except OSError:
        return None
    if process == 0:
        orders[1].close()
        results[0].close()
        _serve(prepare, orders[0], results[1])
    orders[0].close()
    results[1].close()
    return _Copy(process, orders[1], results[0])


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    reading, writing = os.pipe()
    with suppress(OSError):  # a system may allow less
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)
    return open(reading, "rb"), open(writing, "wb")  # noqa: PTH123  # descriptors


def _serve(prepare: Callable[[], Callable[P, T]], orders: BinaryIO, results: BinaryIO) -> None:
    """Be the copy: nothing of what it says or raises is heard, and it ends without the farewells of this process."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to both, and the first one decides
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        work = prepare()
        args, options = pickle.load(orders)  # noqa: S301  # from the process that this is a copy of
        pickle.dump(work(*args, **options), results, pickle.HIGHEST_PROTOCOL)
        results.flush()
    finally:
        os._exit(0)


def _begun(copy: _Copy, prepare: Callable[[], Callable[P, T]], *args: P.args, **options: P.kwargs) -> Callable[[], T]:
    with suppress(BrokenPipeError):
        pickle.dump((args, options), copy.orders, pickle.HIGHEST_PROTOCOL)
        copy.orders.flush()

    def result() -> T:
        try:
            received: T = pickle.load(copy.results)  # noqa: S301  # from a copy of ourselves
        except (EOFError, pickle.UnpicklingError):
            return prepare()(*args, **options)
        return received

    return result


def _stop(copy: _Copy) -> None:
    """End a process, with force if it does not end by itself."""
    for pipe in (copy.results, copy.orders):
        with suppress(BrokenPipeError):
            pipe.close()
    os.kill(copy.process, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    while os.waitpid(copy.process, os.WNOHANG) == (0, 0):
        if time.monotonic() > until:
            os.kill(copy.process, signal.SIGKILL)
        time.sleep(0.001)
