"""Which font a character is set in: the first of a style's fonts that has it, else one that goes with its script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import category, normalize
from unicodedata import name as unicode_name

from epk.problems import Problem, ProblemsFound, Span, error
from epk.typeset.fallback_families import extra_for
from epk.typeset.fonts import Font, FontBook
from epk.typeset.paragraph_text import INVISIBLE
from epk.typeset.shaping_and_kerning import script_in, script_of
from epk.typeset.style import Face

MATCHED = (0.9, 1.15)
"""The least and the most that a fallback's size is changed."""
LEGIBLE = 8.0
"""Size in points below which no fallback is set smaller."""


def matched_size(own: Font, other: Font, size: float) -> float:
    """How much larger than `size` a fallback is set so that its small letters are as high.

    As CSS Fonts 5 says of `font-size-adjust`; but not so small that it cannot be read.
    """
    if own is other or not (own.x_height and other.x_height):
        return 1.0
    least, most = MATCHED
    return min(max(own.x_height / other.x_height, least, min(1.0, LEGIBLE / size)), most)


class FontSearch(NamedTuple):
    """Where the font of a character is looked for."""

    face: Face
    fonts: Sequence[Font]
    language: str
    book: FontBook
    where: Span

    def fonts_of(self, clusters: Sequence[str]) -> list[Font]:
        """For every grapheme cluster a font that has all of it; blanks stay with the word before them.

        Raises ProblemsFound for the characters that no font has.
        """
        chosen: list[Font] = []
        missing: dict[str, None] = {}
        for cluster in clusters:
            needed = [character for character in cluster if character not in INVISIBLE]
            previous = chosen[-1] if chosen else self.fonts[0]
            if cluster.isspace() and all(map(previous.has, needed)):
                chosen.append(previous)
                continue
            font = self._font_of(needed, previous)
            if font is None:
                missing |= dict.fromkeys(_culprits(needed, self.fonts))
            chosen.append(font or previous)
        if missing:
            raise ProblemsFound(self._missing(character) for character in missing)
        return chosen

    def _font_of(self, needed: Sequence[str], previous: Font) -> Font | None:
        """The first declared font that has all of a cluster, else the one before it, else one for its script."""
        font = next((font for font in (*self.fonts, previous) if _has(font, needed)), None)
        return font or self.book.stand_in(self.face, needed, script_in(needed), self.language)

    def _missing(self, character: str) -> Problem:
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


def _has(font: Font, needed: Sequence[str]) -> bool:
    """Whether the font has the characters, or HarfBuzz can compose or decompose them to ones it has."""
    return all(map(font.has, needed)) or any(
        all(map(font.has, normalize(form, "".join(needed)))) for form in ("NFC", "NFD")
    )


def _culprits(needed: Sequence[str], fonts: Sequence[Font]) -> list[str]:
    """The characters no font has, or all of a cluster that no single font has complete."""
    return [character for character in needed if not any(font.has(character) for font in fonts)] or list(needed)
