"""A map of the world with lines from where the film was made to where it was shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from epk.blocks.map_projection import Chart, Point, Spot, middle_of, way
from epk.blocks.registry import block
from epk.data.reception import Place
from epk.data.record import Record, Text, described, record
from epk.data.values import Extent, Length
from epk.page.geometry import Box
from epk.page.items import Discs, Item, Stroke, Tiles
from epk.page.setting import Setting
from epk.page.strips import Strip
from epk.problems import ProblemsFound, error

if TYPE_CHECKING:
    from epk.data.values import Colour

FILLED = 0.62
"""Side of a square of land, as a part of its cell."""
SLEEPER = 2.6
"""Length in points of the short lines across a way, as of sleepers across rails."""
SAFE = 8 * 72 / 25.4
"""Points from the sides within which no name stands."""


@record
class JourneyOptions(Record):
    """How the map is set."""

    height: Extent = described("Height, in percent of the region or as a length.", default=Extent(1.0, relative=True))
    least: int = described("Left out when the film was shown in fewer places on the map.", default=2)
    style: Text = described("Style of the names.", default=Text("map"))
    colour: Text = described("Colour of the land.", default=Text("line"))
    rule: Text = described("A rule of the theme, for the lines.", default=Text("thread"))
    station: Text = described("Colour of the places.", default=Text("label"))
    radius: Length = described("Radius of a place; that where the film was made is larger.", default=Length(2.8))


@block("journey", JourneyOptions, prints=("home", "screenings"))
def journey(setting: Setting, options: JourneyOptions) -> list[Strip]:
    """A map of the world, with lines from where the film was made to the places where it was shown."""
    home = setting.film.home
    shown = {str(one.place.name): one.place for one in setting.film.screenings if one.place}
    places = [place for name, place in shown.items() if home and name != home.name]
    if home is None or len(places) < options.least:
        return []
    start, ends = spot_of(home), [spot_of(place) for place in places]
    height = options.height.of(setting.room)
    chart = Chart(setting.measure, height, middle_of(start, ends))
    labels = setting.labels
    said = labels.said("words", "map", home=home.name, places=labels.listed([str(place.name) for place in places]))
    figure = setting.within("Figure", alt=said)
    names = [_named(figure, str(place.name), options.style) for place in (home, *places)]
    rule = setting.theme_rule(options.rule)
    land, line, station = (setting.colour(name) for name in (options.colour, rule.colour, options.station))
    ways = [[chart.at(spot) for spot in way(start, end)] for end in ends]
    stand = _apart([chart.at(spot) for spot in (start, *ends)], ways, names, chart, SAFE / setting.styles.printed)

    items: list[Item] = [Tiles(tuple(chart.land()), chart.cell * FILLED, land, element=figure.element)]
    for points in ways:
        items += _rail(points, rule.thickness, line)
    for spots, radius in (((start,), options.radius * 1.7), (ends, options.radius)):
        items.append(Discs(tuple(map(chart.at, spots)), radius, station))
    for name, box in zip(names, stand, strict=True):
        items += name.moved(box.x, box.top - name.lead)
    return [Strip(height, tuple(items), width=setting.measure)]


def spot_of(place: Place) -> Spot:
    """Where a place is. Raises ProblemsFound for what is not on the earth."""
    latitude, longitude = place.at_degrees
    if abs(latitude) > 90 or abs(longitude) > 180:
        message = f"expected latitude and longitude, such as [45.44, 12.33], found [{latitude:g}, {longitude:g}]"
        raise ProblemsFound([error(place.where("at_degrees"), message)])
    return Spot(latitude, longitude)


def _named(figure: Setting, name: str, style: str) -> Strip:
    return figure.measured(figure.width_of(name, style) + 1).phrase(name, style, "Span")[0]


def _apart(
    spots: Sequence[Point], ways: Sequence[Sequence[Point]], names: Sequence[Strip], chart: Chart, safe: float = SAFE
) -> list[Box]:
    """Where the names stand: beside, above or below their places, clear of names, places and lines if it can be.

    None comes nearer to the sides than `safe` points, or stands above or below the map if it can be.
    """
    taken = [Box(x - 5, y - 5, 10, 10) for x, y in spots]
    taken += [Box(x - 1, y - 1, 2, 2) for points in ways for x, y in points]
    boxes: list[Box] = []
    for (x, y), name in zip(spots, names, strict=True):
        cap = name.height - 2 * name.lead
        sides = tuple(Box(x + right, y + down, name.width, cap) for right, down in _around(name.width, cap))
        between = [box for box in sides if box.x >= safe and box.right <= chart.width - safe]
        inside = [box for box in between if box.top >= 0 and box.bottom <= chart.height] or between
        free = (box for box in inside if not any(box.inset(-2).meets(other) for other in taken))
        chosen = next(free, inside[0] if inside else sides[0])
        taken.append(chosen)
        boxes.append(chosen)
    return boxes


def _around(width: float, cap: float) -> Iterator[Point]:
    """Where a name may stand, seen from its place: beside it, below and above, then aslant, then further away."""
    for off in (0.0, cap + 4, 2 * cap + 8):
        for down in (-cap / 2,) if off == 0 else (-cap / 2 - off, -cap / 2 + off):
            yield 9, down
            yield -9 - width, down
        yield -width / 2, 10 + off
        yield -width / 2, -10 - cap - off


def _rail(points: Sequence[Point], thickness: float, colour: Colour) -> Iterator[Stroke]:
    """A line with sleepers across it."""
    for (x, y), (to_x, to_y) in pairwise(points):
        length = hypot(to_x - x, to_y - y) or 1.0
        yield Stroke((x, y), (to_x, to_y), thickness, colour)
        across, down = -(to_y - y) / length * SLEEPER / 2, (to_x - x) / length * SLEEPER / 2
        middle = ((x + to_x) / 2, (y + to_y) / 2)
        ends = ((middle[0] - across, middle[1] - down), (middle[0] + across, middle[1] + down))
        yield Stroke(*ends, thickness * 0.8, colour)
