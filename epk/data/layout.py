"""How documents look: the dataclasses behind `layouts/*.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from epk.data.block import BlockSpec
from epk.data.record import Record, Text, described, record
from epk.data.theme import Theme
from epk.data.values import ColumnSpan, Extent, Length

Side = Literal["top", "bottom", "inside", "outside"]
Rung = Literal["error", "shrink", "fewer", "leave-out", "continue", "fit"]


@record
class Margins(Record):
    """Distances from the paper's edge. `inside` is left and `outside` right, but on left pages of a facing layout."""

    top: Length = described("Top.", example="18mm")
    bottom: Length = described("Bottom.")
    inside: Length = described("Towards the spine.")
    outside: Length = described("Towards the open edge.")


@record
class Grid(Record):
    """Columns between the side margins, and the distance of baselines."""

    columns: int = described("How many.", default=12, least=1)
    gutter: Length = described("Space between two columns.", example="4mm")
    baseline: Length = described("Distance of the baselines every text keeps to.", example="14pt", least=1)


@record
class Region(Record):
    """A rectangle of the page that blocks are set in, top to bottom."""

    columns: ColumnSpan = described("First and last column of the grid.", example="1-12")
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
    recolour: Mapping[str, Text] = described(
        "Colours exchanged inside it, such as `{ink: paper}` on a dark ground.", factory=dict
    )
    blocks: tuple[BlockSpec, ...] = described(
        "Blocks set on every page of the template, such as a running foot.", default=()
    )
    artifact: bool = described("Repeated decoration, not read aloud.", default=False)

    @property
    def continues(self) -> bool:
        """Whether its content may go on to a further page."""
        return not {"continue", "fit"}.isdisjoint(self.overflow)

    @property
    def smallest(self) -> float:
        """The smallest scale of type that a text may be set at to fit."""
        return 1.0 if {"shrink", "fit"}.isdisjoint(self.overflow) else self.shrink_to


@record
class Template(Record):
    """A kind of page."""

    ground: Text | None = described("A colour of the palette for the whole page.", default=None)
    recolour: Mapping[str, Text] = described("Colours exchanged on it.", factory=dict)
    regions: Mapping[str, Region] = described("Regions by name, in reading order.")
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
class Arrangement(Record):
    """Another way to set a part."""

    template: Text | None = described("Its template there; the part's own if left out.", default=None)
    joins: tuple[Joining, ...] | None = described(
        "Ways to set it below the part before; the part's own if left out.", default=None
    )
    blocks: Mapping[str, tuple[BlockSpec, ...]] = described(
        "Blocks by region, in place of the part's own; `[]` leaves a region out.", factory=dict
    )


@record
class PageEntry(Record):
    """A page, or as many as its blocks need. It is left out when none of its blocks has anything to say."""

    template: Text = described("A name from `templates`.")
    joins: tuple[Joining, ...] = described(
        "Ways to set it below the part before, where there is room for it; the first whose template has the ground of "
        "that page is taken. On a new page if left out.",
        default=(),
        example="{template: joined, within: 40%}",
    )
    title: Text | None = described("Its entry in the outline and the contents; none if left out.", default=None)
    always: bool = described(
        "Whether it is there even if none of its blocks has anything to say, as in a folded leaflet.", default=False
    )
    blocks: Mapping[str, tuple[BlockSpec, ...]] = described("Blocks by region, in order.")
    arrangements: tuple[Arrangement, ...] = described(
        "Other ways to set it. Of all ways the document is set in the one that leaves the fewest pages and holes.",
        default=(),
    )

    def variants(self) -> Iterator[PageEntry]:
        """The part as it is and in its other arrangements."""
        yield self
        for way in self.arrangements:
            blocks = {name: specs for name, specs in {**self.blocks, **way.blocks}.items() if specs}
            joins = self.joins if way.joins is None else way.joins
            yield replace(self, template=way.template or self.template, joins=joins, blocks=blocks, arrangements=())


@record
class Layout(Record):
    """One document."""

    name: Text = described("Its name on the command line and at the end of the file name.", example="press-kit")
    title: Text = described("Its title, printed and in the file's properties.")
    theme: Text = described("A theme in `layouts/themes/`; the film's if left out.", default=Text(""))
    paper: Literal["a4", "letter", "a5", "a6"] = described(
        "Paper, unless `--paper` says otherwise; with `letter`, A5 becomes its half and A6 its quarter.", default="a4"
    )
    on_request: bool = described("Built only when asked for by name, or as a handout.", default=False)
    facing: bool = described("Left and right pages mirror each other.", default=False)
    pages_from: int = described("Fewest pages.", default=1)
    pages_to: int = described("Most pages, before appendices; more is an error.", default=200)
    margins: Margins = described("Margins.")
    grid: Grid = described("Grid.")
    templates: Mapping[str, Template] = described("Kinds of page by name.")
    pages: tuple[PageEntry, ...] = described("The pages, in order.")

    def themed(self, theme: Theme) -> Layout:
        """The layout with the templates that `theme` exchanges."""
        known = self.templates
        exchanged = {name: known[other] for name, other in theme.templates.items() if name in known and other in known}
        return replace(self, templates={**known, **exchanged})

    def parts(self) -> Iterator[PageEntry]:
        """Every part in all its arrangements."""
        for page in self.pages:
            yield from page.variants()

    def family(self, template: str) -> dict[str, Template]:
        """A template with all that may follow it or take its place, by name; names nobody has are passed over."""
        found: dict[str, Template] = {}
        waiting = [template]
        while waiting:
            name = waiting.pop(0)
            if name in self.templates and name not in found:
                one = found[name] = self.templates[name]
                waiting += [str(other) for other in (one.otherwise, one.next, *one.instead, *one.closing) if other]
        return found
