"""How documents look: the dataclasses behind `layouts/*.yaml` and `layouts/themes/*.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Literal

from epk.data.block import BlockSpec
from epk.data.record import Record, Text, described, record
from epk.data.values import Colour, Columns, Extent, InkMix, Length

Side = Literal["top", "bottom", "inside", "outside"]


@record
class Typeface(Record):
    """A font family and how it is used."""

    family: Text = described(
        "Family name: an installed `fontpkg` family, or a file's family in the film's `assets/fonts/`."
    )
    width: float | None = described("Width in percent, where the family has a width axis.", default=None, example="75")
    fallbacks: tuple[Text, ...] = described("Families for characters this one lacks, tried in order.", default=())


@record
class Style(Record):
    """A named style of text. What is left out comes from `based_on`, and last from the style `body`."""

    based_on: Text | None = described("The style this one changes.", default=None)
    font: Text | None = described("A name from the theme's `fonts`.", default=None)
    size: Length | None = described("Type size.", default=None, example="10pt", least=1)
    leading: Length | None = described("Distance between baselines.", default=None, example="14pt")
    weight: int | None = described("100 (thin) to 900 (black).", default=None)
    italic: bool | None = described("Italic.", default=None)
    width: float | None = described("Width in percent, instead of the typeface's.", default=None)
    colour: Text | None = described("A name from the theme's `palette`.", default=None)
    align: Literal["left", "right", "centre", "justify"] | None = described(
        "How lines stand in their measure.", default=None
    )
    case: Literal["none", "upper"] | None = described(
        "`upper` prints capitals; the text itself stays as written.", default=None
    )
    tracking: float | None = described(
        "Extra space between letters, in thousandths of the size.", default=None, example="60"
    )
    language: Text | None = described(
        "Language of what is set in it, as a BCP 47 tag, where it is not the film's.", default=None, example="ja"
    )
    features: tuple[Text, ...] | None = described("OpenType features.", default=None, example="[onum, smcp]")
    hyphenate: bool | None = described("Whether words may be hyphenated.", default=None)
    optical: bool | None = described(
        "Whether punctuation at the ends of lines, and the white beside large letters, hang into the margins.",
        default=None,
    )
    space_before: Length | None = described("Space above; none at the top of a region.", default=None)
    space_after: Length | None = described("Space below.", default=None)
    indent: Length | None = described("Indent of the first line of every paragraph but the first.", default=None)

    def over(self, base: Style) -> Style:
        """This style with everything it leaves out taken from `base`."""
        own = {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name not in {"span", "at"}}
        given = {name: value for name, value in own.items() if value is not None}
        return replace(base, **given, span=self.span, at={**base.at, **self.at})


@record
class Rule(Record):
    """A line that divides."""

    thickness: Length = described("How thick.", example="0.5pt")
    colour: Text = described("A name from the palette.")


@record
class Shape(Record):
    """One shape of a mark. Distances are parts of its width, `[0, 0]` is its upper left corner."""

    colour: Text = described("A name from the palette.")
    centre: tuple[float, float] = described("Centre of a disc, a ring or rays.", default=(0.5, 0.5))
    radius: float | None = described("Radius of a disc, or to the middle of a ring's line.", default=None)
    thickness: float | None = described("Thickness of a ring, of rays or of a line; without it a disc.", default=None)
    opening: float = described("Degrees by which a ring or rays are open on both sides below.", default=0.0)
    rays: tuple[float, float, float] | None = described(
        "Short lines around the centre: inner radius, outer radius, degrees between two.", default=None
    )
    line: tuple[float, float, float, float] | None = described("A line: from x, y to x, y.", default=None)
    least: Length = described("Left out of a smaller mark.", default=Length(0), example="8mm")


@record
class Theme(Record):
    """What the documents share: colours, typefaces, styles of text, rules, a mark."""

    based_on: Text | None = described(
        "The theme this one changes; what it does not say comes from there.", default=None
    )
    about: Text = described("For which films it is, and its idea; `epk new` shows it.", default=Text(""))
    palette: Mapping[str, Colour] = described("Colours by name.", factory=dict)
    inks: Mapping[str, InkMix] = described(
        "What colours of the palette are printed with; by the profile of the press if left out.", factory=dict
    )
    fonts: Mapping[str, Typeface] = described("Typefaces by the part they play.", factory=dict)
    fallbacks: tuple[Text, ...] = described("Families tried last, for every typeface.", default=())
    styles: Mapping[str, Style] = described("Styles of text by name; `body` must be among them.", factory=dict)
    rules: Mapping[str, Rule] = described("Rules by name.", factory=dict)
    mark: tuple[Shape, ...] = described("A drawing that stands for the theme, shape over shape.", default=())

    def over(self, base: Theme) -> Theme:
        """This theme with everything it leaves out taken from `base`."""
        styles = {name: style.over(base.styles[name]) for name, style in self.styles.items() if name in base.styles}
        return replace(
            self,
            palette={**base.palette, **self.palette},
            inks={name: mix for name, mix in base.inks.items() if name not in self.palette} | dict(self.inks),
            fonts={**base.fonts, **self.fonts},
            fallbacks=self.fallbacks or base.fallbacks,
            styles={**base.styles, **self.styles, **styles},
            rules={**base.rules, **self.rules},
            mark=self.mark or base.mark,
        )


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

    columns: Columns = described("First and last column of the grid.", example="1-12")
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
    overflow: Literal["error", "shrink", "continue", "fit"] = described(
        "When the content does not fit: stop with an error, set it smaller, or go on to a further page; `fit` sets it "
        "smaller where that spares the further page.",
        default="error",
    )
    shrink_to: float = described(
        "With `shrink` and `fit`: the smallest allowed scale of type.", default=0.85, least=0.25
    )
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
        return self.overflow in {"continue", "fit"}


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
    """How a short part shares the page of the part before it."""

    template: Text = described(
        "The template it has there. Its lengths count from where the part before ends. "
        "Blocks of regions it lacks, such as an opening picture, are left out."
    )
    within: Extent = described(
        "Most of the height between margins that the part may take.", default=Extent(0.5, relative=True), example="40%"
    )
    unless: tuple[Text, ...] = described(
        "Regions of its own template that are worth a page: where one of them is filled, the part does not join.",
        default=(),
        example="[art]",
    )


@record
class Page(Record):
    """A page, or as many as its blocks need. It is left out when none of its blocks has anything to say."""

    template: Text = described("A name from `templates`.")
    joins: tuple[Joining, ...] = described(
        "Ways to set it below the part before, where all of it fits there; the first whose template has the ground of "
        "that page is taken. On a new page if left out.",
        default=(),
        example="{template: joined, within: 40%}",
    )
    title: Text | None = described("Its entry in the outline and the contents; none if left out.", default=None)
    blocks: Mapping[str, tuple[BlockSpec, ...]] = described("Blocks by region, in order.")


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
    pages: tuple[Page, ...] = described("The pages, in order.")

    def family(self, template: str) -> dict[str, Template]:
        """A template with all that may follow it or take its place, by name; names nobody has are passed over."""
        found: dict[str, Template] = {}
        waiting = [template]
        while waiting:
            name = waiting.pop(0)
            if name in self.templates and name not in found:
                one = found[name] = self.templates[name]
                waiting += [str(other) for other in (one.otherwise, one.next, *one.closing) if other]
        return found
