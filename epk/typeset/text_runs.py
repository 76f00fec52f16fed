"""A paragraph's text in runs, each of one font, script, direction, language and look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from icu4py.breakers import CharacterBreaker

from epk.problems import Span
from epk.typeset.fallback_fonts import FontSearch, matched_size
from epk.typeset.fonts import Font, FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph_text import INVISIBLE, ParagraphText
from epk.typeset.shaping_and_kerning import script_in, script_of
from epk.typeset.style import TextStyle


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
    """The runs of a paragraph. `levels` is None where everything runs from left to right.

    Raises ProblemsFound at `where` for characters that none of the fonts has.
    """
    runs: list[TextRun] = []
    borders = pairwise((*text.starts, len(text.text)))
    for inline, (start, end) in zip(text.inlines, borders, strict=True):
        face = style.face.emphasised(em=inline.em, strong=inline.strong)
        fonts = book.chain(face, style.fallbacks)
        language = inline.language or style.language
        search = FontSearch(face, fonts, language, book, where)
        for first, last, font, code in _font_runs(text.text, start, end, search):
            scale = inline.scale * matched_size(fonts[0], font, style.size * inline.scale)
            for left, right, level in _level_runs(first, last, levels):
                runs.append(TextRun(left, right, font, code, level, language, inline, scale))
    return runs


def _font_runs(text: str, start: int, end: int, search: FontSearch) -> Iterator[tuple[int, int, Font, str]]:
    """Runs of one font and one script."""
    part, fonts = text[start:end], search.fonts
    characters = set(part) - INVISIBLE
    scripts = {script_of(character) for character in characters} - {None}
    if len(scripts) <= 1 and all(map(fonts[0].has, characters)):
        yield start, end, fonts[0], scripts.pop() or "" if scripts else "Zyyy"
        return
    clusters = list(CharacterBreaker(part, "und"))
    chosen = zip(search.fonts_of(clusters), _scripts_of(clusters), strict=True)
    first, current, position = start, None, start
    for cluster, look in zip(clusters, chosen, strict=True):
        if current is not None and look != current:
            yield first, position, *current
            first = position
        current = look
        position += len(cluster)
    if current is not None:
        yield first, position, *current


def _scripts_of(clusters: Sequence[str]) -> list[str]:
    """For every cluster its script; those that every script shares join the one before, or the first one after."""
    own = [script_in(cluster) for cluster in clusters]
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
