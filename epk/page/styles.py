"""The theme's named styles and colours, resolved for a place on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from msgspec import Struct, field

from epk.data.record import Text
from epk.data.theme import Style, Theme
from epk.data.values import Colour
from epk.problems import Problem, ProblemsFound, Span, error, suggestion
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face, TextStyle

BASE = "body"
"""The style that everything left out comes from."""

SMALLEST = 8.0
"""Points below which no type is shrunk to fit, unless its style says how small it may be."""


LEAST_PRINTED = 7.0
"""Points below which no type comes out on pages that are printed smaller than they are set, if it is larger on them."""


def enlargement(printed: float) -> float:
    """How much larger type is set on pages that are printed at a scale of `printed`.

    On pages of half the size, 10 points come out as 8.8: a small page is read nearer to the eye.
    """
    return float(printed**-0.65)


LIGHT, SMALL = 0.5, 12.0
"""Luminance above which letters are light, and points as printed below which they are small."""
HEAVIER, DRAWN_SMALLER = 60, 0.7
"""How much heavier sturdy letters are, and the part of their size that a typeface with optical sizes is drawn for."""


class BlockStyle(NamedTuple):
    """A style of text and the space, in points, it keeps to its neighbours."""

    text: TextStyle
    before: float
    after: float


def require_fonts(theme: Theme, book: FontBook) -> None:
    """Raise ProblemsFound for every family that the theme names and nobody has."""
    named = [*(face.family for face in theme.fonts.values()), *theme.fallbacks]
    named += [family for face in theme.fonts.values() for family in face.fallbacks]
    missing = set(book.missing(named))
    if missing:
        raise ProblemsFound(_no_family(family, book) for family in named if family in missing)


def _no_family(family: Text, book: FontBook) -> Problem:
    package = f"fontpkg-{'-'.join(family.casefold().split())}"
    hint = f"Put its files into assets/fonts, or try pip install {package}. Installed: {', '.join(book.families())}."
    return error(family.span, f'no font family "{family}" is installed', hint)


class Styles(Struct, frozen=True):
    """Styles by name, in the colours of one region (`recolour`) and at its `scale` of type.

    On pages that are `printed` smaller than they are set, type is larger (see `enlargement`). On a press, small light
    letters are `sturdy`: ink runs into them from all sides, and closes hairlines.
    """

    theme: Theme
    language: str
    recolour: Mapping[str, str] = field(default_factory=dict)
    scale: float = 1.0
    printed: float = 1.0
    sturdy: bool = False
    _known: dict[str, BlockStyle] = field(default_factory=dict)
    _complete: dict[str, Style] = field(default_factory=dict)

    def recoloured(self, exchange: Mapping[str, str], scale: float = 1.0) -> Styles:
        """The same styles with more colours exchanged, at another scale."""
        colours = {**self.recolour, **exchange}
        return Styles(self.theme, self.language, colours, scale, self.printed, self.sturdy, _complete=self._complete)

    def colour(self, name: str, span: Span) -> Colour:
        """The colour that `name` stands for here. Raises ProblemsFound at `span` for a name the palette lacks."""
        name = self.recolour.get(name, name)
        if name not in self.theme.palette:
            raise _unknown("colour", name, self.theme.palette, span)
        return self.theme.palette[name]

    def style(self, name: str, span: Span) -> BlockStyle:
        """The style called `name`. Raises ProblemsFound at `span` for a name the theme lacks."""
        if name not in self._known:
            self._known[name] = self._resolve(name, span)
        return self._known[name]

    def _resolve(self, name: str, span: Span) -> BlockStyle:
        if name not in self._complete:
            self._complete[name] = self._inherited(name, span)
        style = self._complete[name]
        font = self.theme.fonts.get(style.font or "")
        if font is None:
            raise _unknown("typeface", style.font or "", self.theme.fonts, style.where("font"))
        asked = style.size or 10.0
        own = max(asked * enlargement(self.printed), min(asked, LEAST_PRINTED) / self.printed)
        larger = own / asked
        size = max(own * self.scale, float(min(own, (style.smallest or SMALLEST) / self.printed)))
        scale = size / own
        colour, weight, drawn = (
            self.colour(style.colour or "ink", style.where("colour")),
            style.weight or 400,
            size * self.printed,
        )
        if self.sturdy and colour.luminance > LIGHT and drawn < SMALL:
            weight, drawn = min(900, weight + HEAVIER), drawn * DRAWN_SMALLER
        face = Face(
            family=str(font.family),
            weight=weight,
            italic=bool(style.italic),
            width=style.width if style.width is not None else font.width,
            size=drawn,
        )
        text = TextStyle(
            face=face,
            size=size,
            leading=(style.leading * larger if style.leading else own * 1.4) * scale,
            colour=colour,
            align="center" if style.align == "centre" else style.align or "left",
            tracking=style.tracking or 0.0,
            features=tuple(map(str, style.features or ())),
            hyphenate=bool(style.hyphenate),
            upper=style.case == "upper",
            optical=bool(style.optical),
            language=str(style.language or self.language),
            fallbacks=tuple(map(str, (*font.fallbacks, *self.theme.fallbacks))),
            indent=(style.indent or 0.0) * larger * scale,
            name=name,
        )
        before, after = ((space or 0.0) * larger * scale for space in (style.space_before, style.space_after))
        return BlockStyle(text, before, after)

    def _inherited(self, name: str, span: Span) -> Style:
        """The style with everything it leaves out taken from the styles it is based on."""
        chain: dict[str, Style] = {}
        while BASE not in chain:
            if name in chain:
                raise ProblemsFound(
                    [error(span, f'style "{name}" is based on itself', "Break the circle of `based_on`.")]
                )
            if name not in self.theme.styles:
                raise _unknown("style", name, self.theme.styles, span)
            chain[name] = self.theme.styles[name]
            span, name = chain[name].where("based_on"), chain[name].based_on or BASE
        return _merged(list(chain.values()))


def _merged(chain: list[Style]) -> Style:
    """The first style, what it leaves out filled from those after it."""
    first, *bases = chain
    for base in bases:
        first = first.over(replace(base, based_on=None))
    return first


def _unknown(what: str, name: str, known: Mapping[str, object], span: Span) -> ProblemsFound:
    return ProblemsFound([error(span, f'unknown {what} "{name}"', suggestion(name, known))])
