"""Which part of a picture is shown where its shape is another than its place's."""

from __future__ import annotations

from collections.abc import Sequence

from epk.pictures.picture import Crop


def crop_to(
    width: int,
    height: int,
    shape: float,
    focus: Sequence[float],
    keep: Crop | None = None,
    clear: tuple[float, float] = (0.0, 1.0),
) -> Crop:
    """The largest part of a picture of `width` × `height` pixels that is `shape` times as wide as high.

    It holds `keep`, or the middle of it if there is too little room, and has `focus` as nearly in its own middle as
    can be; both within the part of its height that is `clear` of letters, from top to bottom. Left, top, right,
    bottom as parts of width and height.
    """
    own = width / height
    wide, high = (shape / own, 1.0) if own > shape else (1.0, own / shape)
    left = _begin(focus[0], wide, (keep[0], keep[2]) if keep else None, (0.0, 1.0))
    top = _begin(focus[1], high, (keep[1], keep[3]) if keep else None, clear)
    return (left, top, left + wide, top + high)


def _begin(focus: float, length: float, keep: tuple[float, float] | None, clear: tuple[float, float]) -> float:
    """Where a part of so much `length` begins."""
    before = length * clear[0]
    begin = _held(focus, length * (clear[1] - clear[0]), keep) - before
    if keep and keep[1] - keep[0] <= length:
        begin = min(max(begin, keep[1] - length), keep[0])
    return min(max(begin, 0.0), 1.0 - length)


def _held(focus: float, length: float, keep: tuple[float, float] | None) -> float:
    """Where it begins to hold `keep`, with `focus` in its middle as nearly as can be."""
    begin = focus - length / 2
    if keep is None:
        return begin
    if keep[1] - keep[0] > length:
        return (keep[0] + keep[1] - length) / 2
    return min(max(begin, keep[1] - length), keep[0])
