"""What a region is filled with: strips of a page, one above the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from epk.page.items import Items
from epk.problems import Problem, Span


class Divisible(Protocol):
    """What a page's end may part."""

    def divided(self, height: float, *, loosely: bool) -> tuple[Strip, Strip] | None:
        """What fits `height` points, and what goes on; None if nothing does. `loosely` lines may be left alone."""


class Strip(NamedTuple):
    """Items that no page break cuts, unless `parts` says where. Distances in points.

    `items` are seen from its left edge and its top. `before` and `after` are distances to the
    neighbours (the larger one counts) and fall away at the top and the foot of a region. `lead` is blank space
    inside the strip above its letters; the first strip of a region is raised by it, so that capitals stand
    at the region's edge. A strip of text has a `baseline`, measured from its top; a `gridded` one
    keeps it to the baseline grid.
    `width` is what it was set to, so that strips side by side can change sides where reading begins on the right.
    `keep` forbids a break between this strip and the next; where there is no other way it is made, if `spares` says
    what a page is spared by that. `span` and `words` say where its text was written and how much of it there is, for
    the message when it does not fit. `remarks` are worth a look where the strip is printed. An entry that may be a stop
    on a line beside it `opens` here.
    """

    height: float
    items: Items = ()
    before: float = 0.0
    after: float = 0.0
    lead: float = 0.0
    baseline: float | None = None
    gridded: bool = False
    keep: bool = False
    span: Span | None = None
    words: int = 0
    width: float = 0.0
    parts: Divisible | None = None
    spares: str = ""
    remarks: tuple[Problem, ...] = ()
    opens: bool = False

    def moved(self, right: float, down: float = 0.0) -> Items:
        """Its items, so many points further."""
        return tuple([item.moved(right, down) for item in self.items])


Strips = Sequence[Strip]


def kept(strips: Iterable[Strip]) -> list[Strip]:
    """The same strips, none of which may be parted from the next."""
    listed = list(strips)
    return [*kept_with_next(listed[:-1]), *listed[-1:]]


def kept_with_next(strips: Iterable[Strip]) -> list[Strip]:
    """The same strips, kept together and with whatever follows them."""
    return [strip._replace(keep=True, spares="") for strip in strips]


def opened(strips: Iterable[Strip]) -> list[Strip]:
    """The same strips as an entry, which opens with the first."""
    listed = list(strips)
    return [*(strip._replace(opens=True) for strip in listed[:1]), *listed[1:]]


def spaced(strips: Iterable[Strip], *, before: float = 0.0, after: float = 0.0) -> list[Strip]:
    """The same strips with at least so much space before the first and after the last."""
    listed = list(strips)
    if listed and before > listed[0].before:
        listed[0] = listed[0]._replace(before=before)
    if listed and after > listed[-1].after:
        listed[-1] = listed[-1]._replace(after=after)
    return listed
