"""What documents share: the dataclasses behind `layouts/themes/*.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Literal

from epk.data.record import Record, Text, described, record
from epk.data.values import Colour, InkMix, Length

ON_GROUNDS = ("ink", "muted", "label", "line", "hot", "spot")
"""Colours of letters and lines that the palette may hold once more for every ground, such as `night-ink`."""


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
    smallest: Length | None = described(
        "Size below which it is never shrunk to fit; 8 points if left out.", default=None, example="6pt", least=1
    )
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
class RuleStyle(Record):
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
    rules: Mapping[str, RuleStyle] = described("Rules by name.", factory=dict)
    mark: tuple[Shape, ...] = described("A drawing that stands for the theme, shape over shape.", default=())
    templates: Mapping[str, Text] = described(
        "Templates that stand in for others, such as `{cover: cover-plate}`, in layouts that have both.", factory=dict
    )

    def colours_on(self, ground: str | None) -> dict[str, Text]:
        """What stands in for the colours of letters and lines on a ground: `night-ink` for `ink` on `night`.

        What the palette lacks is set in the ground's ink; a ground without an ink changes nothing, and on `paper` all
        colours are themselves again.
        """
        if ground == "paper":
            return {name: Text(name) for name in ON_GROUNDS}
        ink = Text(f"{ground}-ink")
        if ground is None or ink not in self.palette:
            return {}
        return {name: Text(f"{ground}-{name}") if f"{ground}-{name}" in self.palette else ink for name in ON_GROUNDS}

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
            templates={**base.templates, **self.templates},
        )
