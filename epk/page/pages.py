"""A page as data: what stands on it, region by region."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from epk.data.record import NOWHERE
from epk.page.items import Image, Item, Items
from epk.problems import Span


class FilledRegion(NamedTuple):
    """A region of a page by name, and what stands in it; without a name, what stands behind or beside all of them.

    `span` is where the layout names the page.
    """

    name: str
    items: Items
    span: Span = NOWHERE


class Page(Struct, frozen=True):
    """A page of `width` by `height` points when trimmed, `number` counted from 0; what comes later covers the rest."""

    number: int
    width: float
    height: float
    regions: tuple[FilledRegion, ...] = ()

    @property
    def items(self) -> Iterator[Item]:
        """All that stands on it, in the order of painting."""
        return (item for region in self.regions for item in region.items)

    @property
    def images(self) -> Iterator[Image]:
        """The pictures on it."""
        return (item for item in self.items if isinstance(item, Image))
