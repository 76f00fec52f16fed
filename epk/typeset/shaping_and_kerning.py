"""HarfBuzz: characters of one font, script, direction and language become glyphs with positions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import uharfbuzz as hb
from msgspec import Struct

from epk.data.values import Colour
from epk.typeset.fonts import Font
from epk.typeset.markup import Inline


class Glyph(Struct, array_like=True):
    """A glyph and the text it stands for; distances in points, `dy` upwards.

    The logically first glyph of a cluster carries the text of all of it, the others carry none. The text of a
    hyphen that stands only at a line's end is U+00AD.
    """

    gid: int
    text: str
    advance: float
    dx: float
    dy: float


class GlyphRun(Struct):
    """Glyphs of one font and one look, from left to right; their logical order is the reverse where `rtl`.

    `start` is the place of its text in the paragraph: runs of a line are read in that order.
    """

    font: Font
    size: float
    colour: Colour
    glyphs: list[Glyph]
    inline: Inline
    language: str
    rtl: bool = False
    start: int = 0

    @property
    def width(self) -> float:
        """The sum of the advances, in points."""
        return sum(glyph.advance for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """The text in logical order."""
        return "".join(glyph.text for glyph in (reversed(self.glyphs) if self.rtl else self.glyphs))


class Shaped(NamedTuple):
    """HarfBuzz's answer in font units, in logical order of clusters; a cluster is the index of its first character.

    `placed` holds x offset, y offset, x advance, y advance of every glyph.
    """

    infos: list[Any]
    clusters: list[int]
    placed: list[tuple[int, int, int, int]]

    def first_at(self, position: int) -> int:
        """The first glyph of the cluster at `position`, or of the one after it."""
        return bisect_left(self.clusters, position)

    def safe_at(self, position: int) -> bool:
        """Whether a line can begin or end here and both parts keep their glyphs (`HB_GLYPH_FLAG_UNSAFE_TO_BREAK`)."""
        index = self.first_at(position)
        if index == len(self.clusters):
            return True
        return self.clusters[index] == position and not self.infos[index].flags & hb.GlyphFlags.UNSAFE_TO_BREAK


Features = Mapping[str, int | list[tuple[int, int, int]]]
"""The values of OpenType features by tag; or from and up to what character each has a value."""
_BUFFER = hb.Buffer()


def shape(
    text: str, start: int, end: int, font: Font, script: str, language: str, features: Features, *, rtl: bool
) -> Shaped:
    """Shapes `text[start:end]`; the rest of `text` decides how letters at its edges join."""
    _BUFFER.reset()
    _BUFFER.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    _BUFFER.add_str(text, start, end - start)
    _BUFFER.direction = "rtl" if rtl else "ltr"
    _BUFFER.script = script
    _BUFFER.language = language
    hb.shape(font.hb_font, _BUFFER, features)
    infos, positions = _BUFFER.glyph_infos, _BUFFER.glyph_positions
    if rtl:
        infos.reverse()
        positions.reverse()
    return Shaped(infos, [info.cluster for info in infos], [position.position for position in positions])


def positions(text: str, font: Font, features: Features) -> list[tuple[int, int]]:
    """The shift to the right and the advance of every glyph of `text`, in font units."""
    script = script_of(text[0]) or "Hani"
    shaped = shape(text, 0, len(text), font, script, "", features, rtl=False)
    return [(shift, advance) for shift, _, advance, _ in shaped.placed]


@cache
def feature_values(features: tuple[str, ...]) -> dict[str, int]:
    """`("onum", "-liga", "ss01=2")` as HarfBuzz wants it."""
    values: dict[str, int] = {}
    for feature in features:
        tag, _, value = feature.lstrip("+-").partition("=")
        values[tag] = 0 if feature.startswith("-") else int(value or 1)
    return values


@cache
def script_of(character: str) -> str | None:
    """ISO 15924 code of a character's script; None for those that every script shares (UAX 24: Common, Inherited)."""
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script


def script_in(characters: Sequence[str]) -> str | None:
    """The script of the first character that has one."""
    return next(filter(None, map(script_of, characters)), None)
