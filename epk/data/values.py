"""What one YAML scalar can mean: minutes, dates, lengths, colours, columns.

Every type says in `WORDS` what it takes, for messages and `docs/`, and in `SCHEMA` what an editor lets pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import total_ordering
from typing import Any, ClassVar, Protocol, Self

from msgspec import Struct

POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0}
_MINUTES = re.compile(r"([0-9]{1,4}) *(?:min(?:utes)?)?")
_HOURS = re.compile(r"([0-9]{1,2}) *h(?: *([0-5]?[0-9]) *(?:m|min)?)?")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?) *(pt|mm|cm|in)")
_SIGNED_LENGTH = re.compile(f"-?{_LENGTH.pattern}")
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?) *%")
_COLOUR = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_INK_MIX = re.compile("/".join(["([0-9]{1,3})"] * 4))
_COLUMNS = re.compile(r"([0-9]{1,3})(?: *- *([0-9]{1,3}))?")


class Value(Protocol):
    """A type that one scalar is read into."""

    WORDS: ClassVar[str]
    SCHEMA: ClassVar[Mapping[str, Any]]

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The value; a `ValueError` that says what was expected where the text is none."""


def _refusal(value: type[Value]) -> ValueError:
    return ValueError(f"expected {value.WORDS}")


def _pattern(*accepted: re.Pattern[str], numbers: bool = False) -> dict[str, Any]:
    pattern = "^(?:" + "|".join(regex.pattern for regex in accepted) + ")$"
    return {"type": ["string", "integer"] if numbers else "string", "pattern": pattern}


class Minutes(int):
    """A running time in whole minutes; seconds are rounded."""

    WORDS: ClassVar[str] = "minutes, such as 102 or 1h42"
    SCHEMA: ClassVar[Mapping[str, Any]] = {**_pattern(_MINUTES, _HOURS, _CLOCK, numbers=True), "minimum": 1}

    @classmethod
    def from_text(cls, text: str) -> Self:
        minutes = 0
        if match := _MINUTES.fullmatch(text):
            minutes = int(match[1])
        elif match := _HOURS.fullmatch(text):
            minutes = 60 * int(match[1]) + int(match[2] or 0)
        elif match := _CLOCK.fullmatch(text):
            minutes = 60 * int(match[1]) + int(match[2]) + (int(match[3]) >= 30)
        if not minutes:
            raise _refusal(cls)
        return cls(minutes)


@total_ordering
class PartialDate(Struct, frozen=True):
    """A date as far as it is known. One that is known less well comes before the days it contains."""

    WORDS: ClassVar[str] = "a date, such as 2021, 2021-09 or 2021-09-01"
    SCHEMA: ClassVar[Mapping[str, Any]] = {**_pattern(_DATE, numbers=True), "minimum": 1000, "maximum": 9999}

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def from_text(cls, text: str) -> Self:
        match = _DATE.fullmatch(text)
        if not match:
            raise _refusal(cls)
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError(f"expected {cls.WORDS}, that is in the calendar") from None
        return cls(year or 0, month, day)

    @property
    def _order(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def __lt__(self, other: PartialDate) -> bool:
        return self._order < other._order

    def __str__(self) -> str:
        """ISO 8601, as far as known."""
        month = f"-{self.month:02}" if self.month else ""
        return f"{self.year:04}{month}" + (f"-{self.day:02}" if self.day else "")


class Length(float):
    """A distance in points."""

    WORDS: ClassVar[str] = "a length with its unit, such as 10pt, 18mm, 1.5cm or 0.125in"
    SCHEMA: ClassVar[Mapping[str, Any]] = {"anyOf": [_pattern(_LENGTH), {"enum": [0, "0"]}]}

    @classmethod
    def from_text(cls, text: str) -> Self:
        if text == "0":
            return cls(0.0)
        match = _LENGTH.fullmatch(text)
        if not match:
            raise _refusal(cls)
        return cls(float(match[1]) * POINTS[match[2]])


class Extent(Struct, frozen=True):
    """A distance in points, or as a part (0 to 1) of a whole that the page knows."""

    WORDS: ClassVar[str] = "a length or a part, such as 60mm, -4mm or 40%"
    SCHEMA: ClassVar[Mapping[str, Any]] = {"anyOf": [_pattern(_SIGNED_LENGTH, _PERCENT), {"enum": [0, "0"]}]}

    value: float
    relative: bool = False

    @classmethod
    def from_text(cls, text: str) -> Self:
        if match := _PERCENT.fullmatch(text):
            return cls(float(match[1]) / 100, relative=True)
        try:
            length = float(Length.from_text(text.removeprefix("-")))
        except ValueError:
            raise _refusal(cls) from None
        return cls(-length if text.startswith("-") else length)

    def __str__(self) -> str:
        return f"{self.value * 100:g}%" if self.relative else f"{self.value:g}pt"

    def of(self, whole: float) -> float:
        """The distance in points where the whole is `whole` points."""
        return self.value * whole if self.relative else self.value


class Colour(Struct, frozen=True):
    """An sRGB colour; every part from 0 to 1."""

    WORDS: ClassVar[str] = 'a colour in quotes, such as "#1A2B3C"'
    SCHEMA: ClassVar[Mapping[str, Any]] = _pattern(_COLOUR)

    red: float
    green: float
    blue: float

    @classmethod
    def from_text(cls, text: str) -> Self:
        match = _COLOUR.fullmatch(text)
        if not match:
            raise _refusal(cls)
        return cls(*(int(part, 16) / 255 for part in match.groups()))

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 to 1 (WCAG 2, "relative luminance")."""
        red, green, blue = (_linear(part) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    @property
    def lightness(self) -> float:
        """CIE lightness, 0 to 100 (ISO/CIE 11664-4)."""
        light = self.luminance
        return 116 * light ** (1 / 3) - 16 if light > 216 / 24389 else light * 24389 / 27

    def contrast(self, other: Colour) -> float:
        """Contrast ratio, 1 to 21 (WCAG 2, "contrast ratio")."""
        dark, light = sorted((self.luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)


class InkMix(Struct, frozen=True):
    """Cyan, magenta, yellow and black, every part from 0 to 1."""

    WORDS: ClassVar[str] = "percent of cyan, magenta, yellow and black, such as 100/80/0/40"
    SCHEMA: ClassVar[Mapping[str, Any]] = _pattern(_INK_MIX)

    cyan: float
    magenta: float
    yellow: float
    black: float

    @classmethod
    def from_text(cls, text: str) -> Self:
        match = _INK_MIX.fullmatch(text)
        parts = [int(part) for part in match.groups()] if match else [101]
        if max(parts) > 100:
            raise _refusal(cls)
        return cls(*(part / 100 for part in parts))

    @property
    def parts(self) -> tuple[float, float, float, float]:
        return (self.cyan, self.magenta, self.yellow, self.black)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


class ColumnSpan(Struct, frozen=True):
    """Neighbouring columns of the grid, counted from 1."""

    WORDS: ClassVar[str] = "columns of the grid, such as 1-12 or 4"
    SCHEMA: ClassVar[Mapping[str, Any]] = {**_pattern(_COLUMNS, numbers=True), "minimum": 1}

    first: int
    last: int

    @classmethod
    def from_text(cls, text: str) -> Self:
        match = _COLUMNS.fullmatch(text)
        if not match:
            raise _refusal(cls)
        first = int(match[1])
        last = int(match[2] or first)
        if not 1 <= first <= last:
            raise _refusal(cls)
        return cls(first, last)
