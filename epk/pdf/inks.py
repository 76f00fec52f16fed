"""Colours as operators: of light on a screen, of the inks of a press, of the one ink of an office printer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec import Struct, field

from epk.data.values import Colour
from epk.pdf.syntax import number, numbers
from epk.pictures.colour_conversion import GREYED, UNCONVERTED, Conversion

if TYPE_CHECKING:
    from epk.pictures.separation import InkParts, Separation

RICH_BLACK: InkParts = (0.6, 0.4, 0.4, 1.0)
"""Black of large areas, which black ink alone prints as a dark grey: 240 % of ink, within any sheet-fed limit."""
NEUTRAL = 0.11
"""Colours whose red, green and blue differ by no more are greys, which in letters and rules are black ink alone."""
BLACK_ENOUGH = 0.85
"""A grey as dark as this part of black ink is printed as black, for a screened letter has no sharp edge."""
_SOLID_BLACK = (16.0, 95.0)
"""CIE lightness of black ink and of coated paper (ISO 12647-2:2004, tables 2 and 4, rounded)."""


class Inks(Protocol):
    """What colours are made of. All operators but those of `line` are for filling."""

    @property
    def conversion(self) -> Conversion:
        """What pictures become."""

    @property
    def space(self) -> str:
        """The device colour space in which pages blend (ISO 32000-1, 8.6.4)."""

    @property
    def states(self) -> str:
        """Graphics states that the operators name, as entries of a resource dictionary (8.4.5)."""

    @property
    def knockout(self) -> str:
        """The operator that lets a picture replace what is beneath it, in all inks."""

    @property
    def registration(self) -> str:
        """The operator for strokes in every ink at once."""

    def mark(self, colour: Colour) -> str:
        """For letters and small drawings."""

    def line(self, colour: Colour) -> str:
        """For strokes."""

    def ground(self, colour: Colour) -> str:
        """For large areas."""


class ScreenInks(Struct, frozen=True):
    """Light: sRGB as it is."""

    space: str = "DeviceRGB"
    conversion: Conversion = UNCONVERTED
    states: str = ""
    knockout: str = ""
    registration: str = "0 G"

    def mark(self, colour: Colour) -> str:
        return f"{_rgb(colour)} rg"

    def line(self, colour: Colour) -> str:
        return f"{_rgb(colour)} RG"

    ground = mark


class GreyInks(NamedTuple):
    """One ink, as office printers have: every colour by its lightness, dark greys as black."""

    space: str = "DeviceGray"
    conversion: Conversion = GREYED
    states: str = ""
    knockout: str = ""
    registration: str = "0 G"

    def mark(self, colour: Colour) -> str:
        return f"{number(_light(colour))} g"

    def line(self, colour: Colour) -> str:
        return f"{number(_light(colour))} G"

    def ground(self, colour: Colour) -> str:
        return f"{number(colour.lightness / 100)} g"


@cache
def _rgb(colour: Colour) -> str:
    """The operands of a colour on a screen."""
    return numbers((colour.red, colour.green, colour.blue))


def _light(colour: Colour) -> float:
    black = _black(colour)
    return 0.0 if black == 1.0 else colour.lightness / 100


class PressInks(Struct, frozen=True):
    """Cyan, magenta, yellow and black.

    `stated` are the inks of colours that a theme decides itself, the others follow from the `separation`. Grey
    letters and rules are black ink alone; full black overprints, so that no plate out of register leaves
    a white edge around it. Everything else knocks out what is beneath.
    """

    separation: Separation
    stated: Mapping[Colour, InkParts] = field(default_factory=dict)
    space: str = "DeviceCMYK"
    states: str = "/Over<</Type/ExtGState/OP true/op true/OPM 1>>/Knock<</Type/ExtGState/OP false/op false/OPM 0>>"
    knockout: str = " /Knock gs"
    registration: str = "1 1 1 1 K"

    @property
    def conversion(self) -> Conversion:
        return self.separation

    def mark(self, colour: Colour) -> str:
        return _operators(self.fine(colour), "k")

    def line(self, colour: Colour) -> str:
        return _operators(self.fine(colour), "K")

    def ground(self, colour: Colour) -> str:
        return _operators(self.broad(colour), "k")

    def fine(self, colour: Colour) -> InkParts:
        """The inks of letters, rules and small drawings."""
        return (0.0, 0.0, 0.0, _black(colour)) if is_neutral(colour) else self._separated(colour)

    def broad(self, colour: Colour) -> InkParts:
        """The inks of large areas."""
        if colour not in self.stated and is_neutral(colour) and _black(colour) == 1.0:
            return RICH_BLACK
        return self._separated(colour)

    def _separated(self, colour: Colour) -> InkParts:
        return self.stated.get(colour) or self.separation.inks(colour)


def is_neutral(colour: Colour) -> bool:
    """Whether a colour counts as a grey."""
    parts = (colour.red, colour.green, colour.blue)
    return max(parts) - min(parts) <= NEUTRAL


def _black(colour: Colour) -> float:
    """How much black ink alone is as dark as a colour, from 0 to 1."""
    solid, paper = _SOLID_BLACK
    black = (paper - colour.lightness) / (paper - solid)
    return 1.0 if black >= BLACK_ENOUGH else max(0.0, black)


def _operators(parts: InkParts, operator: str) -> str:
    state = "/Over gs" if parts == (0.0, 0.0, 0.0, 1.0) else "/Knock gs"
    return f"{state} {numbers(parts)} {operator}"
