"""Which picture a block shows, and which part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from epk.data.film import Picture
from epk.data.layout import Layout
from epk.data.nodes import Mapping, Node, Scalar
from epk.data.nodes import Sequence as Listing
from epk.page.setting import Setting
from epk.problems import ProblemsFound, Span, error

Crop = tuple[float, float, float, float]


class Choosing(Protocol):
    """Options that name a picture."""

    @property
    def still(self) -> int | None: ...
    @property
    def spare(self) -> bool: ...
    def where(self, name: str) -> Span: ...


def chosen(setting: Setting, options: Choosing) -> Picture | None:
    """The still that the options name, a spare one, or the key art; None where the film has no such picture."""
    if options.spare:
        number = _spare(setting)
    elif options.still is None:
        return setting.film.key_art
    elif options.still < 1:
        raise ProblemsFound([error(options.where("still"), f"stills are numbered from 1, found {options.still}")])
    else:
        number = options.still
    stills = setting.film.stills
    return stills[number - 1] if number <= len(stills) else None


def _spare(setting: Setting) -> int:
    """The number of the first still that the layout names nowhere and no entry before has; an entry keeps its own."""
    given = setting.edition.spare_stills
    if setting.entry not in given:
        taken = {*given.values(), *_named(setting.edition.layout)}
        free = (number for number in range(1, len(setting.film.stills) + 2) if number not in taken)
        given[setting.entry] = next(free, len(setting.film.stills) + 1)
    return given[setting.entry]


def _named(layout: Layout) -> Iterator[int]:
    for page in layout.pages:
        for specs in page.blocks.values():
            for spec in specs:
                yield from _numbers(spec.options)


def _numbers(node: Node | None) -> Iterator[int]:
    """The values of all keys `still` in `node`."""
    if isinstance(node, Listing):
        for item in node.items:
            yield from _numbers(item)
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if key.text == "still" and isinstance(value, Scalar) and value.text.isdecimal():
            yield int(value.text)
        yield from _numbers(value)


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
