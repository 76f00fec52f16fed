"""How much smaller type is set so that a text fits."""

from __future__ import annotations

from collections.abc import Callable

SHRINK_STEP = 0.02
"""How much smaller type gets between two attempts to make a text fit."""


def fewest_steps(fits: Callable[[int], bool], smallest: float, excess: float) -> int:
    """Steps of shrinking after which a text fits that is `excess` times too long; all that are allowed if none will do.

    What fits in one size fits in smaller ones. The search begins where type half as large takes a quarter, and goes on
    in strides that double, for every attempt sets all of the text.
    """
    low, high, stride = 0, int((1.0 - smallest) / SHRINK_STEP + 1e-9), 1
    probe = max(1, round((1.0 - excess**-0.5) / SHRINK_STEP))
    while high - low > 1:
        probe = min(max(probe, low + 1), high - 1)
        if fits(probe):
            high, probe = probe, probe - stride
        else:
            low, probe = probe, probe + stride
        stride *= 2
    return high
