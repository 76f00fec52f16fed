"""Where the film was seen: festivals, premieres and releases."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from epk.blocks.registry import block
from epk.blocks.stops import StopsOptions, with_stops
from epk.data.labels import Labels, Phrase, joined
from epk.data.reception import Screening
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip

ScreeningKind = Literal["all", "festivals", "releases"]


@record
class ScreeningsOptions(Record):
    """Which screenings, and how."""

    of: ScreeningKind = described("Which.", default="all")
    date_style: Text = described("Style of the dates.", default=Text("date"))
    event_style: Text = described("Style of festivals and releases.", default=Text("name"))
    style: Text = described("Style of the details.", default=Text("fact"))
    date_width: Length = described("Width of the column of dates.", default=Length(110))
    gap: Length = described("Space between two.", default=Length(10))
    stations: bool = described(
        "Draw a line with a station at each; not where entries are `stops` of the region.", default=True
    )
    rule: Text = described("The rule of the theme that joins them from date to date.", default=Text("thread"))
    colour: Text = described("Colour of the station at each.", default=Text("spot"))
    radius: Length = described("Radius of a station.", default=Length(3.5))
    unknown_colour: Text = described(
        "Colour of what is said, once, of dates that are not known.", default=Text("muted")
    )


@block("screenings", ScreeningsOptions, prints=("screenings",))
def screenings(setting: Setting, options: ScreeningsOptions) -> list[Strip]:
    """Festivals, premieres and releases as stations on a line, by their dates; those without a date last."""
    chosen = sorted(of_kind(setting.film.screenings, options.of), key=when)
    listing = setting.within("L") if chosen else setting
    undated = next((screening for screening in chosen if not screening.date), None)
    entries = [_screening(listing.within("LI"), screening, options, first=screening is undated) for screening in chosen]
    if not options.stations:
        return entries
    line = StopsOptions(options.date_width - 18, options.gap, options.rule, options.colour, options.radius)
    return with_stops(setting, entries, line)


def of_kind(screenings: Iterable[Screening], kind: ScreeningKind) -> list[Screening]:
    """The screenings of a kind."""
    return [one for one in screenings if kind == "all" or is_release(one) == (kind == "releases")]


def is_release(screening: Screening) -> bool:
    """Whether it is for everybody, in cinemas or at home."""
    return screening.kind in {"theatrical", "video-on-demand"}


def when(screening: Screening) -> tuple[int, int, int]:
    """What screenings are ordered by: the less is known of a date, the later it stands."""
    date = screening.date.value if screening.date else None
    return (date.year, date.month or 13, date.day or 32) if date else (9999, 0, 0)


def _screening(item: Setting, screening: Screening, options: ScreeningsOptions, *, first: bool) -> Strip:
    """A screening beside its date; the `first` without one says so for all that follow."""
    labels, beside = item.labels, item.measured(options.date_width - 30)
    left: list[Strip] = []
    if screening.date:
        left = beside.within("Lbl").phrase(labels.dated(screening.date.value), options.date_style)
    elif first:
        quiet = beside.within("Lbl").coloured(options.unknown_colour)
        left = quiet.phrase(labels("words", "date-not-known"), options.date_style)
    body = item.within("LBody").measured(item.measure - options.date_width)
    right = body.phrase(screening.event.value, options.event_style)
    for detail in _details(screening, labels):
        right += body.paragraph(body.inlines(detail, markup=True), options.style, screening.span)
    entry = item.beside([(0.0, left), (options.date_width, right)], after=options.gap)
    return entry._replace(opens=True)


def _details(screening: Screening, labels: Labels) -> list[Phrase]:
    """What there is to say of a screening, a line each."""
    premiere = labels("premieres", screening.premiere.value) if screening.premiere else None
    place = joined((screening.venue, screening.city, screening.country), ", ")
    line = joined((premiere, screening.section, screening.award), ". ")
    return [part for part in (line, place, joined([screening.note], "")) if part]
