"""The film's title, as it is or as wide as its region, and the original title."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Literal

from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.page.setting import Setting
from epk.page.strips import Strip
from epk.page.turned import turned

LEAST_FIT = 0.7
"""The part of its style's size below which a fitted title is set on another line."""

SMALLER, LARGER = 0.35, 5.0
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
        "Set the title as wide as the region, on up to four lines, between a third and five times its style's size.",
        default=False,
    )
    turned: bool = described(
        "Read upwards along the region, as on the spine of a book; the block then fills the region.", default=False
    )
    heading: bool = described("Whether it is the document's main heading.", default=True)


@block("title", TitleOptions, prints=("title", "original_title"))
def title(setting: Setting, options: TitleOptions) -> list[Strip]:
    """The film's title, and below it the original title with its romanisation."""
    return turned(setting, lambda place: _titles(place, options)) if options.turned else _titles(setting, options)


def _titles(setting: Setting, options: TitleOptions) -> list[Strip]:
    strips: list[Strip] = []
    film, kind = setting.film, "H1" if options.heading else "P"
    if options.show != "original":
        strips += _fitted(setting, film.title.value, options.style, kind) if options.fit else []
        strips += setting.phrase(film.title.value, options.style, kind) if not options.fit else []
    if options.show != "title":
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
    room = chosen.measured(max(ink + 1.0, setting.measure)) if ink < setting.measure * 1.01 else chosen
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
class LineOptions(Record):
    """A line of the film's."""

    style: Text = described("Its style.", default=Text("body"))


@block("tagline", LineOptions, prints=("tagline",))
def tagline(setting: Setting, options: LineOptions) -> list[Strip]:
    """The line that the film is sold with."""
    return setting.phrase(setting.film.tagline, options.style) if setting.film.tagline else []


@block("rights", LineOptions, prints=("rights",), frame=True)
def rights(setting: Setting, options: LineOptions) -> list[Strip]:
    """Who owns the film and its press materials, and how they may be used."""
    return setting.phrase(setting.film.rights, options.style) if setting.film.rights else []
