"""Texts that do not fit: how much smaller they must be set, and what to say of those that cannot be."""

from __future__ import annotations

from collections.abc import Callable

from epk.limits import DOCUMENT_PAGES
from epk.page.geometry import Box
from epk.page.strips import Strip, Strips
from epk.problems import ExitCode, Problem, Span, error

MM = 72 / 25.4
SHRINK_STEP = 0.02
"""How much smaller type gets between two attempts to make a text fit."""


def endless(span: Span) -> Problem:
    """The error for more pages than any document may have."""
    message = f"goes on for more than {DOCUMENT_PAGES.value:,} pages"
    hint = f"Shorten the texts, or make the region larger. {DOCUMENT_PAGES.way_out}"
    return error(span, message, hint, ExitCode.DOES_NOT_FIT)


def overflow(strips: Strips, excess: float, name: str, box: Box, span: Span) -> Problem:
    """The error for strips that need `excess` points more than the region `name` has."""
    words, left = 0, excess
    culprit: Strip | None = None
    for strip in reversed(strips):
        if left > 0 and strip.words:
            words, culprit = words + strip.words, culprit or strip
            left -= strip.height
    where = culprit.span if culprit and culprit.span else span
    about = f" (about {words} words)" if words else ""
    message = f'exceeds region "{name}" by {max(excess / MM, 0.1):.1f} mm{about}'
    hint = f"Shorten the text, or give the region more than its {box.height / MM:.0f} mm in the layout."
    return error(where, message, hint, ExitCode.DOES_NOT_FIT)


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
