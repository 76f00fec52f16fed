"""Kinds of page: the dataclasses behind `templates` in layouts and in the folders of themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from epk.data.block import BlockSpec
from epk.data.record import Record, Text, described, record
from epk.data.values import ColumnSpan, Extent, Length

Side = Literal["top", "bottom", "inside", "outside"]
Rung = Literal["error", "shrink", "fewer", "leave-out", "continue", "fit"]


_PLACE = frozenset({"top", "bottom", "height"})


@record
class Region(Record):
    """A rectangle of the page that blocks are set in, top to bottom."""

    columns: ColumnSpan | None = described(
        "First and last column of the grid; all of them if left out.", default=None, example="1-12"
    )
    top: Extent | None = described(
        "Distance from the top margin, as a length or in percent of the height between margins.", default=None
    )
    bottom: Extent | None = described("Distance from the bottom margin.", default=None)
    height: Extent | None = described("Height, if not both `top` and `bottom` decide it.", default=None)
    bleed: tuple[Side, ...] = described(
        "Sides on which the region runs on to the edge of the paper, in print into the bleed.", default=()
    )
    ground: Text | None = described("A colour of the palette behind it.", default=None)
    padding: Length | None = described("Space inside all four edges.", default=None)
    align: Literal["top", "middle", "bottom"] = described("Where its content stands when it is shorter.", default="top")
    overflow: tuple[Rung, ...] = described(
        "When the content does not fit, one thing or several in turn: stop with an error, set it smaller, show fewer "
        "items of each block, leave blocks out from the last on, or go on to a further page; `fit` sets it smaller "
        "where that spares the further page.",
        default=("error",),
        example="[shrink, fewer, leave-out]",
    )
    shrink_to: float = described(
        "With `shrink` and `fit`: the smallest allowed scale of type.", default=0.85, least=0.25
    )
    grow_to: float = described("The largest scale of type, taken where there is room for it.", default=1.0, least=1)
    colours: Text | None = described(
        "The ground whose colours it is set in without painting it, such as one that lies beneath it.", default=None
    )
    recolour: Mapping[str, Text] = described(
        "Colours exchanged inside it, such as `{ink: paper}` on a dark ground.", factory=dict
    )
    content: tuple[BlockSpec, ...] = described(
        "What a section tells there, unless its entry in `pages` gives blocks for the region.", default=()
    )
    blocks: tuple[BlockSpec, ...] = described(
        "Blocks set on every page of the template, such as a running foot.", default=()
    )
    stops: Length | None = described(
        "Distance, outwards from where its lines begin, at which a disc marks every entry; none if left out.",
        default=None,
        example="13.8mm",
    )
    stops_colour: Text = described("Colour of these discs.", default=Text("spot"))
    mirrors: bool = described(
        "Whether it stands, and bleeds, on the other side on the left pages of a facing layout.", default=True
    )
    artifact: bool = described("Repeated decoration, not read aloud.", default=False)

    def over(self, base: Region) -> Region:
        """This region with what it leaves out taken from `base`; where it stands on the page as a whole."""
        places: dict[str, Any] = {} if _PLACE.isdisjoint(self.at) else dict.fromkeys(_PLACE)
        own = {name: getattr(self, name) for name in self.at}
        return replace(base, **places | own, span=self.span, at={**base.at, **self.at})

    @property
    def continues(self) -> bool:
        """Whether its content may go on to a further page."""
        return not {"continue", "fit"}.isdisjoint(self.overflow)

    @property
    def smallest(self) -> float:
        """The smallest scale of type that a text may be set at to fit."""
        return 1.0 if {"shrink", "fit"}.isdisjoint(self.overflow) else self.shrink_to


@record
class Joining(Record):
    """How a part shares the last page of the part before it."""

    template: Text = described(
        "The template it has there. Its lengths count from where the part before ends. "
        "Blocks of regions it lacks, such as an opening picture, are left out."
    )
    within: Extent = described(
        "Most of the height between margins that the part may take.", default=Extent(0.5, relative=True), example="40%"
    )
    least: Extent | None = described(
        "Height that must be left for a part that goes on to further pages, and has no opening picture, to begin "
        "there; without it only parts that fit whole join.",
        default=None,
        example="50%",
    )
    unless: tuple[Text, ...] = described(
        "Regions of its own template that are worth a page: where one of them is filled, the part does not join.",
        default=(),
        example="[art]",
    )


@record
class Template(Record):
    """A kind of page."""

    based_on: Text | None = described(
        "The template this one changes: what it leaves out comes from there, key by key in its regions too (`top`, "
        "`bottom` and `height` as one), but for `needs` and the other templates it names. One based on its own name "
        "changes that of the theme below.",
        default=None,
    )
    without: tuple[Text, ...] = described("Regions of the template it is based on that it has not.", default=())
    ground: Text | None = described(
        "A colour of the palette for the whole page. What stands on `night` is set in `night-ink` in place of `ink`, "
        "and so on, as far as the palette has such colours.",
        default=None,
    )
    recolour: Mapping[str, Text] = described("Colours exchanged on it.", factory=dict)
    regions: Mapping[str, Region] = described("Regions by name, in reading order.", factory=dict)
    joins: tuple[Joining, ...] = described(
        "Ways to set a section of it below the section before, unless its entry in `pages` states some.", default=()
    )
    arrangements: tuple[Text, ...] = described(
        "Templates with other ways to set the same section. Of all ways the document is set in the one that leaves the "
        "fewest pages and holes.",
        default=(),
    )
    needs: tuple[Text, ...] = described(
        "Regions that make this template worth its room; where one stays empty, `otherwise` takes its place.",
        default=(),
    )
    otherwise: Text | None = described("The template without those regions.", default=None)
    instead: tuple[Text, ...] = described(
        "Templates for the same regions that are tried too: for more than this one holds, or for so little that it "
        "stands empty. The one on which least is set smaller, left out or left white is taken.",
        default=(),
    )
    next: Text | None = described(
        "The template of further pages when a region continues; itself if left out.", default=None
    )
    closing: tuple[Text, ...] = described(
        "Templates for a section's last page in place of this one, tried in order: the first that holds what is left, "
        "and whose `needs` are filled.",
        default=(),
    )

    def colours_in(self, region: Region) -> dict[str, Text]:
        """The colours exchanged in one of its regions."""
        return {**self.recolour, **region.recolour}

    def over(self, base: Template) -> Template:
        """This template with what it leaves out taken from `base`."""
        own = {name: getattr(self, name) for name in self.at}
        kept = {name: getattr(base, name) for name in _INHERITED}
        regions = _merged({n: r for n, r in base.regions.items() if n not in self.without}, self.regions)
        return replace(self, **kept | own | {"regions": regions}, at={**base.at, **self.at})


_INHERITED = ("ground", "recolour", "next", "joins")


def _merged(base: Mapping[str, Region], own: Mapping[str, Region]) -> dict[str, Region]:
    """The regions of `base` changed by `own`; a new one comes before the next of its neighbours that `base` has."""
    order, waiting = list(base), list[str]()
    for name in own:
        if name not in base:
            waiting.append(name)
            continue
        at = order.index(name)
        order[at:at] = waiting
        waiting = []
    both = {name: own[name].over(base[name]) for name in own if name in base}
    return {name: {**base, **own, **both}[name] for name in [*order, *waiting]}
