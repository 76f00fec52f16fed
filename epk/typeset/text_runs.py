"""A paragraph's text in runs, each of one font, script, direction, language and look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category, normalize
from unicodedata import name as unicode_name

from icu4py.breakers import CharacterBreaker

from epk.problems import Problem, ProblemsFound, Span, error
from epk.typeset.fallback_families import extra_for
from epk.typeset.fonts import Font, FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph_text import INVISIBLE, ParagraphText
from epk.typeset.shaping import script_of
from epk.typeset.style import Face, TextStyle

MATCHED = (0.9, 1.15)
"""The least and the most that a fallback's size is changed."""
LEGIBLE = 8.0
"""Size in points below which no fallback is set smaller."""


class TextRun(NamedTuple):
    """Characters `start` to `end` of the paragraph; `level` is odd where they run from right to left.

    `scale` is their size as a part of the paragraph's: what the inline asks for, matched to the style's own font.
    """

    start: int
    end: int
    font: Font
    script: str
    level: int
    language: str
    inline: Inline
    scale: float


def text_runs(
    text: ParagraphText, style: TextStyle, book: FontBook, levels: Sequence[int] | None, where: Span
) -> list[TextRun]:
    """The items of a paragraph. `levels` is None where everything runs from left to right.

    Raises ProblemsFound at `where` for characters that none of the fonts has.
    """
    items: list[TextRun] = []
    borders = pairwise((*text.starts, len(text.text)))
    for inline, (start, end) in zip(text.inlines, borders, strict=True):
        face = style.face.emphasised(em=inline.em, strong=inline.strong)
        fonts = book.chain(face, style.fallbacks)
        language = inline.language or style.language
        search = _Search(face, fonts, language, book, where)
        for first, last, font, code in _runs(text.text, start, end, search):
            scale = inline.scale * _matched(fonts[0], font, style.size * inline.scale)
            for left, right, level in _level_runs(first, last, levels):
                items.append(TextRun(left, right, font, code, level, language, inline, scale))
    return items


def _matched(own: Font, other: Font, size: float) -> float:
    """How much larger than `size` a fallback is set so that its small letters are as high.

    As CSS Fonts 5 says of `font-size-adjust`; but not so small that it cannot be read.
    """
    if own is other or not (own.x_height and other.x_height):
        return 1.0
    least, most = MATCHED
    return min(max(own.x_height / other.x_height, least, min(1.0, LEGIBLE / size)), most)


class _Search(NamedTuple):
    """Where the font of a character is looked for."""

    face: Face
    fonts: Sequence[Font]
    language: str
    book: FontBook
    where: Span

    def font_of(self, needed: Sequence[str], previous: Font) -> Font | None:
        """The first declared font that has all of a cluster, else the one before it, else one for its script."""
        font = next((font for font in (*self.fonts, previous) if _has(font, needed)), None)
        return font or self.book.stand_in(self.face, needed, _script_in(needed), self.language)

    def missing(self, character: str) -> Problem:
        code = f"U+{ord(character):04X}"
        name = unicode_name(character, "unassigned" if category(character) == "Cn" else "unnamed")
        shown = f'"{character}" ' if character.isprintable() else ""
        script = script_of(character)
        families = (*(font.family for font in self.fonts), *self.book.stand_ins(script, self.language))
        tried = ", ".join(dict.fromkeys(families))
        extra = extra_for(script, self.language)
        install = f"Run pip install 'epk[{extra}]'" if extra else "Add a family that has it to `fallbacks` in the theme"
        message = f"no font has the character {shown}({code} {name}); tried {tried}"
        return error(self.where, message, f"{install}, or put a font file into assets/fonts.")


def _runs(text: str, start: int, end: int, search: _Search) -> Iterator[tuple[int, int, Font, str]]:
    """Runs of one font and one script."""
    part, fonts = text[start:end], search.fonts
    characters = set(part) - INVISIBLE
    scripts = {script_of(character) for character in characters} - {None}
    if len(scripts) <= 1 and all(map(fonts[0].has, characters)):
        yield start, end, fonts[0], scripts.pop() or "" if scripts else "Zyyy"
        return
    clusters = list(CharacterBreaker(part, "und"))
    chosen = zip(_fonts_of(clusters, search), _scripts_of(clusters), strict=True)
    first, current, position = start, None, start
    for cluster, look in zip(clusters, chosen, strict=True):
        if current is not None and look != current:
            yield first, position, *current
            first = position
        current = look
        position += len(cluster)
    if current is not None:
        yield first, position, *current


def _fonts_of(clusters: Sequence[str], search: _Search) -> list[Font]:
    """For every grapheme cluster a font that has all of it; blanks stay with the word before them."""
    chosen: list[Font] = []
    missing: dict[str, None] = {}
    for cluster in clusters:
        needed = [character for character in cluster if character not in INVISIBLE]
        previous = chosen[-1] if chosen else search.fonts[0]
        if cluster.isspace() and all(map(previous.has, needed)):
            chosen.append(previous)
            continue
        font = search.font_of(needed, previous)
        if font is None:
            missing |= dict.fromkeys(_culprits(needed, search.fonts))
        chosen.append(font or previous)
    if missing:
        raise ProblemsFound(search.missing(character) for character in missing)
    return chosen


def _has(font: Font, needed: Sequence[str]) -> bool:
    """Whether the font has the characters, or HarfBuzz can compose or decompose them to ones it has."""
    return all(map(font.has, needed)) or any(
        all(map(font.has, normalize(form, "".join(needed)))) for form in ("NFC", "NFD")
    )


def _culprits(needed: Sequence[str], fonts: Sequence[Font]) -> list[str]:
    """The characters no font has, or all of a cluster that no single font has complete."""
    return [character for character in needed if not any(font.has(character) for font in fonts)] or list(needed)


def _script_in(characters: Sequence[str]) -> str | None:
    """The script of the first character that has one."""
    return next(filter(None, map(script_of, characters)), None)


def _scripts_of(clusters: Sequence[str]) -> list[str]:
    """For every cluster its script; those that every script shares join the one before, or the first one after."""
    own = [_script_in(cluster) for cluster in clusters]
    current = next(filter(None, own), "Zyyy")
    scripts = []
    for code in own:
        current = code or current
        scripts.append(current)
    return scripts


def _level_runs(start: int, end: int, levels: Sequence[int] | None) -> Iterator[tuple[int, int, int]]:
    if levels is None:
        yield start, end, 0
        return
    first = start
    for index in range(start + 1, end + 1):
        if index == end or levels[index] != levels[first]:
            yield first, index, levels[first]
            first = index
