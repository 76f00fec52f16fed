"""How documents look: the dataclasses behind `layouts/*.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from epk.data.block import BlockSpec
from epk.data.record import Record, Text, described, record
from epk.data.template import Joining, Template
from epk.data.values import Length


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
    still: int | None = described(
        "Number of the still that is its own, for templates to show.",
        default=None,
        least=1,
    )
    people: Literal["cast", "crew", "directors"] = described(
        "Whose biographies it holds; `crew` includes the directors.", default="cast"
    )
    always: bool = described(
        "Whether it is there even if none of its blocks has anything to say, as in a folded leaflet.", default=False
    )
    blocks: Mapping[str, tuple[BlockSpec, ...]] = described(
        "Blocks by region, in order, in place of the template's own `content`.", factory=dict
    )
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
    templates_of: Text | None = described(
        "The document whose templates of the theme it has; those for its own name if left out.",
        default=None,
        example="press-kit",
    )
    paper: Literal["a4", "letter", "a5", "a6"] = described(
        "Paper, unless `--paper` says otherwise; with `letter`, A5 becomes its half and A6 its quarter.", default="a4"
    )
    on_request: bool = described("Built only when asked for by name, or as a handout.", default=False)
    facing: bool = described("Left and right pages mirror each other.", default=False)
    pages_from: int = described("Fewest pages.", default=1)
    pages_to: int = described("Most pages, before appendices; more is an error.", default=200)
    margins: Margins = described("Margins.")
    grid: Grid = described("Grid.")
    templates: Mapping[str, Template] = described(
        "Kinds of page by name; those of its theme for the document are there too.", factory=dict
    )
    pages: tuple[PageEntry, ...] = described("The pages, in order.")

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

    def content(self, page: PageEntry, template: Template, region: str) -> tuple[BlockSpec, ...]:
        """What a part tells in a region of `template`: its own blocks, those of the template, or of the part's own."""
        if region in page.blocks:
            return page.blocks[region]
        for one in (template, self.templates.get(page.template)):
            if one and region in one.regions and one.regions[region].content:
                return one.regions[region].content
        return ()

    def all_content(self, page: PageEntry) -> Iterator[BlockSpec]:
        """All blocks that a part may tell, on whatever template it comes to stand."""
        for specs in page.blocks.values():
            yield from specs
        for template in self.reached(page):
            for name, region in template.regions.items():
                yield from region.content if name not in page.blocks else ()

    def reached(self, page: PageEntry) -> Iterator[Template]:
        """All templates that a part may come to stand on, but for its other arrangements."""
        yield from self.family(page.template).values()
        for way in page.joins:
            yield from self.family(way.template).values()
