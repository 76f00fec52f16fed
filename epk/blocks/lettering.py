"""Words a layout brings along, and the space and rules between blocks."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Literal

from epk.blocks.registry import block, compose_all
from epk.data.block import BlockSpec
from epk.data.labels import PLACE, Label, Phrase, trimmed
from epk.data.medium import MediumName
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.columns import Columns
from epk.page.setting import Setting
from epk.page.strips import Strip, kept_with_next, spaced
from epk.problems import ProblemsFound, error

LEAST_FIT = 0.7
"""The part of its style's size below which a fitted title is set on another line."""

SMALLER, LARGER = 0.5, 5.0
"""How much smaller and larger than its style a fitted title may be."""

MOST_WORDS = 24
"""A title of more words is no title; to try all its lines would take long."""
MOST_LINES = 4
"""Lines of a fitted title at most."""


@record
class TitleOptions(Record):
    """How the title is set."""

    style: Text = described("Style of the title.", default=Text("title"))
    original_style: Text = described("Style of the original title.", default=Text("title-original"))
    show: Literal["both", "title", "original"] = described("Which titles.", default="both")
    fit: bool = described(
        "Set the title as wide as the region, on up to four lines, between half and five times its style's size.",
        default=False,
    )
    heading: bool = described("Whether it is the document's main heading.", default=True)


@block("title", TitleOptions, prints=("title", "original_title"))
def title(setting: Setting, options: TitleOptions) -> list[Strip]:
    """The film's title, and below it the original title with its romanisation."""
    strips: list[Strip] = []
    film, kind = setting.film, "H1" if options.heading else "P"
    if options.show != "original":
        strips += _fitted(setting, film.title.value, options.style, kind) if options.fit else []
        strips += setting.phrase(film.title.value, options.style, kind) if not options.fit else []
    if options.show != "title" and film.original_title:
        strips += original_title(setting, options.original_style)
    return strips


def original_title(setting: Setting, style: str) -> list[Strip]:
    """The title in its own script, its romanisation after it, each in its own language."""
    title = setting.film.original_title
    if title is None:
        return []
    inlines = [setting.words(title.text, language=title.language)]
    if title.romanised:
        inlines.append(setting.words(f"\u2002{title.romanised}", language=f"{title.language}-Latn"))
    return setting.paragraph(inlines, style, title.where("text"))


def _fitted(setting: Setting, text: Text, style: str, kind: str) -> list[Strip]:
    """`text` on as many lines as its size needs, the longest of which is as wide as the measure."""
    lines = _parted(setting, text, style)
    chosen = _widened(_widened(setting, lines, style, 1.0), lines, style, setting.styles.scale)
    ink = max(chosen.width_of(line, style) for line in lines)
    room = chosen.measured(max(ink + 1.0, setting.measure)) if ink < setting.measure * 1.1 else chosen
    return room.phrase(Text(" \n".join(lines), text.span), style, kind)


def _widened(setting: Setting, lines: list[str], style: str, shrunk: float) -> Setting:
    """The setting in which the ink of the widest line fills `shrunk` of the measure, between `SMALLER` and `LARGER`.

    Twice over it is exact: a typeface with optical sizes is wider when it is small.
    """
    widest = max(setting.width_of(line, style) for line in lines)
    scale = setting.styles.scale * setting.measure * shrunk / max(widest, 1.0) * 0.999
    bounds = (SMALLER * shrunk, LARGER * shrunk)
    return setting._replace(styles=setting.styles.recoloured({}, min(bounds[1], max(bounds[0], scale))))


def _parted(setting: Setting, text: Text, style: str) -> list[str]:
    """`text` in the fewest lines, of nearly one width, that can be set at no less than `LEAST_FIT` of their size."""
    words = text.split()
    lines: list[str] = [text]
    setting = setting._replace(span=text.span)
    for count in range(2, MOST_LINES + 1):
        room = setting.measure * setting.styles.scale / LEAST_FIT
        if not count <= len(words) <= MOST_WORDS or max(setting.width_of(line, style) for line in lines) <= room:
            break
        lines = _evenly([(word, setting.width_of(f"{word} ", style)) for word in words], count)
    return lines


def _evenly(words: list[tuple[str, float]], count: int) -> list[str]:
    """Words with their widths in `count` lines, the widest as narrow as can be."""
    ends = min(
        combinations(range(1, len(words)), count - 1),
        key=lambda inner: max(sum(width for _, width in words[a:b]) for a, b in pairwise((0, *inner, len(words)))),
    )
    return [" ".join(word for word, _ in words[a:b]) for a, b in pairwise((0, *ends, len(words)))]


@record
class WordsOptions(Record):
    """Words of the layout's own."""

    text: Text = described(
        "What to print. `{title}`, `{document}`, `{year}`, `{page}`, `{pages}`, `{part}` are replaced."
    )
    shorter: Text | None = described("What to print where that takes more than one line.", default=None)
    style: Text = described("Its style.", default=Text("body"))
    mirrored_style: Text | None = described("Its style on the left pages of a facing layout, if another.", default=None)


@block("words", WordsOptions, frame=True)
def words(setting: Setting, options: WordsOptions) -> list[Strip]:
    """Words that the layout gives, the same for every film."""
    text = trimmed(replaced(setting, options.text), " ·")
    other = setting.mirrored != setting.rtl
    style = options.mirrored_style if other and options.mirrored_style else options.style
    if options.shorter and setting.width_of("".join(text), style) > setting.measure:
        text = replaced(setting, options.shorter)
    return setting.paragraph(setting.inlines(text), style, options.text.span) if text else []


def replaced(setting: Setting, text: Text) -> Phrase:
    """`text` with the names in braces replaced by what they stand for; dots that join nothing are left out."""
    film, edition = setting.film, setting.edition
    known = {
        "title": film.title.value,
        "document": setting.labels.of_layout(edition.layout.title),
        "year": str(film.year.value) if film.year else "",
        "page": str(setting.page + 1) if setting.page is not None else "",
        "pages": str(edition.pages),
        "part": setting.anchor.title if setting.anchor else "",
    }
    words = setting.labels.of_layout(text)
    tag = words.language if isinstance(words, Label) else None
    parts = [known.get(part, f"{{{part}}}") if n % 2 else part for n, part in enumerate(PLACE.split(words))]
    return tuple(Label(part, tag) if tag and not n % 2 else part for n, part in enumerate(parts))


@record
class HeadingOptions(Record):
    """A heading."""

    text: Text | None = described("Its words; the page's title if left out.", default=None)
    style: Text = described("Its style.", default=Text("heading"))
    level: int = described("Its rank, from 2 to 4; the title's is 1.", default=2)


@block("heading", HeadingOptions, frame=True)
def heading(setting: Setting, options: HeadingOptions) -> list[Strip]:
    """A heading, never left alone at the foot of a page."""
    text = setting.labels.of_layout(options.text) if options.text else setting.anchor and setting.anchor.title
    return kept_with_next(setting.phrase(text, options.style, f"H{options.level}")) if text else []


@record
class GroupOptions(Record):
    """Blocks under a heading."""

    heading: Text = described("The heading above them.")
    style: Text = described("The heading's style.", default=Text("subheading"))
    level: int = described("The heading's rank.", default=3)
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("group", GroupOptions)
def group(setting: Setting, options: GroupOptions) -> list[Strip]:
    """A heading and blocks under it; both vanish when the blocks have nothing to say."""
    place = setting.within("Sect")
    head = kept_with_next(place.phrase(setting.labels.of_layout(options.heading), options.style, f"H{options.level}"))
    strips, said = compose_all(options.blocks, place)
    return [*head, *strips] if said else []


@record
class OnlyOptions(Record):
    """Blocks for some editions."""

    editions: tuple[MediumName, ...] = described("The editions that have them.", example="[screen]")
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("only", OnlyOptions)
def only(setting: Setting, options: OnlyOptions) -> list[Strip]:
    """Blocks that some editions go without, such as words to click on, which paper has no use for."""
    return compose_all(options.blocks, setting)[0] if setting.edition.medium.name in options.editions else []


@record
class ColumnsOptions(Record):
    """Blocks in columns."""

    count: int = described("How many columns.", default=2, least=1)
    gutter: Length = described("Space between two columns.", default=Length(14), example="6mm")
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("columns", ColumnsOptions)
def columns(setting: Setting, options: ColumnsOptions) -> list[Strip]:
    """Blocks in columns of equal height; on pages that are full, one column after the other."""
    if options.count < 1:
        raise ProblemsFound([error(options.where("count"), f"expected 1 column or more, found {options.count}")])
    width = (setting.measure - (options.count - 1) * options.gutter) / options.count
    strips, said = compose_all(options.blocks, setting.measured(width))
    if not said:
        return []
    leading = setting.edition.layout.grid.baseline
    return [
        Columns(options.count, width + options.gutter, leading, setting.measure if setting.rtl else None).strip(strips)
    ]


@record
class SpaceOptions(Record):
    """Space."""

    height: Length = described("How much.", example="6mm")


@block("space", SpaceOptions, frame=True)
def space(_: Setting, options: SpaceOptions) -> list[Strip]:
    """Empty space."""
    return [Strip(options.height)]


@record
class RuleOptions(Record):
    """A line across the region."""

    rule: Text = described("A name from the theme's `rules`.", default=Text("hairline"))
    width: Length | None = described("Its length; as wide as the region if left out.", default=None)
    above: Length = described("Space above it.", default=Length(0))
    below: Length = described("Space below it.", default=Length(0))


@block("rule", RuleOptions, frame=True)
def rule(setting: Setting, options: RuleOptions) -> list[Strip]:
    """A line that divides."""
    drawn = setting.rule(options.rule, options.width or setting.measure)
    return spaced([drawn], before=options.above, after=options.below)
