"""Words a layout brings along, and the space and rules between blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from epk.blocks.registry import block, compose_all
from epk.data.block import BlockSpec
from epk.data.record import Record, Text, described
from epk.data.values import Length
from epk.page.material import Piece, blank, kept_with_next, spaced
from epk.page.setting import Setting

MEASURED_AT = 100.0
"""Type size in points at which a title is measured before it is fitted."""


@dataclass(frozen=True, kw_only=True)
class TitleOptions(Record):
    """How the title is set."""

    style: Text = described("Style of the title.", default=Text("title"))
    original_style: Text = described("Style of the original title.", default=Text("title-original"))
    show: Literal["both", "title", "original"] = described("Which titles.", default="both")
    fit: bool = described(
        "Set the title as wide as the region, between half and five times its style's size.", default=False
    )
    heading: bool = described("Whether it is the document's main heading.", default=True)


@block("title", TitleOptions)
def title(setting: Setting, options: TitleOptions) -> list[Piece]:
    """The film's title, and below it the original title with its romanisation."""
    pieces: list[Piece] = []
    film, kind = setting.film, "H1" if options.heading else "P"
    if options.show != "original":
        chosen = fitted_to_measure(setting, film.title.value, options.style) if options.fit else setting
        pieces += chosen.phrase(film.title.value, options.style, kind)
    if options.show != "title" and film.original_title:
        pieces += original_title(setting, options.original_style)
    return pieces


def original_title(setting: Setting, style: str) -> list[Piece]:
    """The title in its own script, its romanisation after it, each in its own language."""
    title = setting.film.original_title
    if title is None:
        return []
    inlines = [setting.words(title.text, language=title.language)]
    if title.romanised:
        inlines.append(setting.words(f"\u2002{title.romanised}", language=f"{title.language}-Latn"))
    return setting.paragraph(inlines, style, title.where("text"))


def fitted_to_measure(setting: Setting, text: str, style: str) -> Setting:
    """A setting in which `text` in `style` is as wide as the measure."""
    natural = setting.width_of(text, style)
    factor = min(5.0, max(0.5, setting.measure / natural)) if natural else 1.0
    return replace(setting, styles=setting.styles.recoloured({}, setting.styles.scale * factor * 0.999))


@dataclass(frozen=True, kw_only=True)
class WordsOptions(Record):
    """Words of the layout's own."""

    text: Text = described(
        "What to print. `{title}`, `{document}`, `{year}`, `{page}`, `{pages}`, `{part}` are replaced."
    )
    style: Text = described("Its style.", default=Text("body"))


@block("words", WordsOptions, frame=True)
def words(setting: Setting, options: WordsOptions) -> list[Piece]:
    """Words that the layout gives, the same for every film."""
    text = replaced(setting, options.text)
    return setting.phrase(Text(text, options.text.span), options.style) if text.strip() else []


def replaced(setting: Setting, text: str) -> str:
    """`text` with the names in braces replaced by what they stand for."""
    film, edition = setting.film, setting.edition
    known = {
        "title": str(film.title.value),
        "document": str(edition.layout.title),
        "year": str(film.year.value) if film.year else "",
        "page": str(setting.page + 1) if setting.page is not None else "",
        "pages": str(edition.pages),
        "part": setting.station.title if setting.station else "",
    }
    for name, value in known.items():
        text = text.replace(f"{{{name}}}", value)
    return text


@dataclass(frozen=True, kw_only=True)
class HeadingOptions(Record):
    """A heading."""

    text: Text | None = described("Its words; the page's title if left out.", default=None)
    style: Text = described("Its style.", default=Text("heading"))
    level: int = described("Its rank, from 2 to 4; the title's is 1.", default=2)


@block("heading", HeadingOptions, frame=True)
def heading(setting: Setting, options: HeadingOptions) -> list[Piece]:
    """A heading, never left alone at the foot of a page."""
    text = options.text or (Text(setting.station.title, setting.span) if setting.station else None)
    return kept_with_next(setting.phrase(text, options.style, f"H{options.level}")) if text else []


@dataclass(frozen=True, kw_only=True)
class GroupOptions(Record):
    """Blocks under a heading."""

    heading: Text = described("The heading above them.")
    style: Text = described("The heading's style.", default=Text("subheading"))
    level: int = described("The heading's rank.", default=3)
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("group", GroupOptions)
def group(setting: Setting, options: GroupOptions) -> list[Piece]:
    """A heading and blocks under it; both vanish when the blocks have nothing to say."""
    place = setting.within("Sect")
    head = kept_with_next(place.phrase(options.heading, options.style, f"H{options.level}"))
    pieces, said = compose_all(options.blocks, place)
    return [*head, *pieces] if said else []


@dataclass(frozen=True, kw_only=True)
class SpaceOptions(Record):
    """Space."""

    height: Length = described("How much.", example="6mm")


@block("space", SpaceOptions, frame=True)
def space(_: Setting, options: SpaceOptions) -> list[Piece]:
    """Empty space."""
    return [blank(options.height)]


@dataclass(frozen=True, kw_only=True)
class RuleOptions(Record):
    """A line across the region."""

    rule: Text = described("A name from the theme's `rules`.", default=Text("hairline"))
    width: Length | None = described("Its length; as wide as the region if left out.", default=None)
    above: Length = described("Space above it.", default=Length(0))
    below: Length = described("Space below it.", default=Length(0))


@block("rule", RuleOptions, frame=True)
def rule(setting: Setting, options: RuleOptions) -> list[Piece]:
    """A line that divides."""
    drawn = setting.rule(options.rule, options.width or setting.measure)
    return spaced([drawn], before=options.above, after=options.below)
