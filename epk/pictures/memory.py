"""Memory that pictures pass through: used again from one to the next, given back when there is no next one."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import Any

from PIL import Image

_CORE: Any = Image.core  # type: ignore[attr-defined]  # where Pillow documents its block allocator

BLOCK = 256 << 10
"""Bytes of the blocks that Pillow divides a picture into. The smaller, the fewer have a size of their own."""
KEPT = 40
"""Blocks that wait for the next picture: a still's. Having fresh ones from the system takes a fifth of all the time."""


@cache
def prepare() -> None:
    """Have memory handled so in this process, before the first picture is decoded.

    By itself glibc keeps more and larger blocks, for every thread, the more often they are used: a quarter of the peak.
    Elsewhere that part changes nothing.
    """
    import ctypes  # noqa: PLC0415  # a build that finds its pictures encoded does without

    threshold, kilobytes = -3, 192  # less than a block
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(threshold, kilobytes << 10)
    _CORE.set_block_size(BLOCK)
    _CORE.set_blocks_max(KEPT)


def give_back() -> None:
    """Let go of the blocks that wait."""
    _CORE.clear_cache()
