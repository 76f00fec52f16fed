"""The inks. Every picture is printed from these and from mixtures of neighbours."""

from __future__ import annotations

NIGHT = "#0A0E24"
INDIGO = "#141A3F"
DUSK = "#261F57"
VIOLET = "#43296B"
PLUM = "#742F66"
ROSE = "#A8425C"
EMBER = "#E4572E"
GOLD = "#D9A441"
LIGHT = "#F2CF7A"
PAPER = "#F6F1E6"


def rgb(ink: str) -> tuple[int, int, int]:
    """The three channels of a hexadecimal ink."""
    return int(ink[1:3], 16), int(ink[3:5], 16), int(ink[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """The ink that lies `share` of the way (0 to 1) from the first to the second."""
    share = min(1.0, max(0.0, share))
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def ramp(inks: list[str], share: float) -> str:
    """The ink at `share` (0 to 1) along a list of inks spaced evenly."""
    place = min(1.0, max(0.0, share)) * (len(inks) - 1)
    index = min(int(place), len(inks) - 2)
    return mix(inks[index], inks[index + 1], place - index)
