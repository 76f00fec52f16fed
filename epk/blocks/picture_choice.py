"""Which picture a block shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import count
from typing import Protocol

from epk.data.film import Picture
from epk.data.layout import Layout
from epk.data.nodes import Mapping, Node, Scalar
from epk.data.nodes import Sequence as Listing
from epk.page.setting import Setting
from epk.problems import ProblemsFound, Span, error


class Choosing(Protocol):
    """Options that name a picture."""

    @property
    def still(self) -> int | None: ...
    @property
    def own(self) -> bool: ...
    @property
    def spare(self) -> bool: ...
    def where(self, name: str) -> Span: ...


def chosen(setting: Setting, options: Choosing) -> Picture | None:
    """The still that the options name, a spare one, the section's own, or the key art; None where there is none."""
    number = chosen_number(setting, options)
    if number is None:
        return None if options.own else setting.film.key_art
    stills = setting.film.stills
    return stills[number - 1] if number <= len(stills) else None


def chosen_number(setting: Setting, options: Choosing) -> int | None:
    """The number of the still that the options name; None for the key art."""
    if options.spare:
        return setting.spare_still
    if options.still is not None and options.still < 1:
        raise ProblemsFound([error(options.where("still"), f"stills are numbered from 1, found {options.still}")])
    return setting.still if options.own else options.still


def spare_still(layout: Layout, shown: Collection[int]) -> int:
    """The number of the first still that the layout names nowhere and that is not `shown` yet; there may be fewer."""
    taken = {*shown, *_named(layout)}
    return next(number for number in count(1) if number not in taken)


def _named(layout: Layout) -> Iterator[int]:
    for page in layout.parts():
        yield from [page.still] if page.still else []
        for spec in layout.all_content(page):
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
