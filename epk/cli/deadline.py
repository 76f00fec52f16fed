"""A time limit for work that input decides the length of."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from epk.limits import SECONDS
from epk.problems import ProblemsFound, Span, error


class _OutOfTime(BaseException):
    """Like an interrupt, so that nobody on the way takes it for a problem of a single file."""


@contextmanager
def deadline(film: Path) -> Iterator[None]:
    """Stop what is done for the project `film` after the time that is allowed, as an interrupt would.

    Raises ProblemsFound then. Signals reach only the main thread; on others nothing is limited.
    """
    seconds = SECONDS.value
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _OutOfTime:
        hint = f"Find what is so large, or set {SECONDS.variable} in the environment."
        raise ProblemsFound([error(Span(str(film)), f"took longer than {seconds:,} seconds", hint)]) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(*_: object) -> None:
    raise _OutOfTime
