"""A section: one entry of a layout's `pages`, and the pages that it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct, field

from epk.data.layout import PageEntry
from epk.data.template import Template
from epk.page.document_context import SectionAnchor
from epk.page.items import Item
from epk.page.strips import Strips
from epk.page.structure import Element
from epk.page.styles import Styles
from epk.problems import Problem


class Filling(NamedTuple):
    """The strips of a region and the styles they were set in; `said` is whether they tell anything of the film.

    In each block it shows so many items `fewer` than it would, and it goes `without` so many blocks.
    """

    strips: Strips
    styles: Styles
    said: bool = True
    fewer: int = 0
    without: int = 0
    remarks: tuple[Problem, ...] = ()


class SectionPage(Struct, frozen=True):
    """One page of a section: its template, and what its regions are filled with, by name.

    If points of its height are `taken`, it is the rest of the page that the section before ends on. `remarks` are worth
    a look if the page is printed.
    """

    template: Template
    taken: float = 0.0
    fillings: Mapping[str, Filling] = field(default_factory=dict)
    remarks: tuple[Problem, ...] = ()

    def strips(self, name: str) -> Strips:
        """What stands in the region called `name`."""
        return self.fillings[name].strips if name in self.fillings else ()

    def told(self) -> Iterator[Problem]:
        """What is worth a look on it."""
        yield from self.remarks
        for filling in self.fillings.values():
            yield from filling.remarks
            for strip in filling.strips:
                yield from strip.remarks


class Section(Struct, frozen=True):
    """An entry and its `pages`: none where it has nothing to say. All of them hang below its structure `element`.

    `spare_still` is the number of the still that it shows where it asks for any, `arrangement` that of the way in which
    it is set among those its entry states; `remarks` are worth a look though it has no pages.
    """

    entry: PageEntry
    element: Element | None
    anchor: SectionAnchor | None = None
    spare_still: int = 1
    arrangement: int = 0
    remarks: tuple[Problem, ...] = ()
    pages: tuple[SectionPage, ...] = ()

    def items(self) -> Iterator[Item]:
        """All that is on its pages, running heads and feet not counted."""
        fillings = (filling for page in self.pages for filling in page.fillings.values())
        return (item for filling in fillings for strip in filling.strips for item in strip.items)
