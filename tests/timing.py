"""How much of the processor commands take, measured so that a busy machine makes no test fail."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
LEAST, MOST = 5, 30


def processor_time(command: list[object], **options: object) -> float:
    """Seconds of the processor that a command takes, which a busy machine stretches less than those of the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(once: Callable[[], T], holds: Callable[[list[T]], bool]) -> list[T]:
    """What `once` measures in five turns, and in further ones while what is promised does not hold.

    A promise tells of the least of all turns: that of a quiet moment, for which a busy machine has to be waited.
    """
    turns = [once() for _ in range(LEAST)]
    while len(turns) < MOST and not holds(turns):
        turns.append(once())
    return turns
