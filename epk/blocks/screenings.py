"""Where the film was seen: festivals, premieres and releases."""

from __future__ import annotations

from typing import Literal

from epk.blocks.registry import block
from epk.blocks.stops import StopsOptions, with_stops
from epk.data.labels import Labels, Phrase, joined
from epk.data.reception import Screening
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip


@record
class ScreeningsOptions(Record):
    """Which screenings, and how."""

    of: Literal["all", "festivals", "releases"] = described("Which.", default="all")
    date_style: Text = described("Style of the dates.", default=Text("date"))
    event_style: Text = described("Style of festivals and releases.", default=Text("name"))
    style: Text = described("Style of the details.", default=Text("fact"))
    date_width: Length = described("Width of the column of dates.", default=Length(110))
    gap: Length = described("Space between two.", default=Length(10))
    rule: Text = described("The rule of the theme that joins them from date to date.", default=Text("thread"))
    colour: Text = described("Colour of the station at each.", default=Text("spot"))
    radius: Length = described("Radius of a station.", default=Length(3.5))


@block("screenings", ScreeningsOptions, prints=("screenings",))
def screenings(setting: Setting, options: ScreeningsOptions) -> list[Strip]:
    """Festivals, premieres and releases as stations on a line, by their dates; those without a date last."""
    chosen = [s for s in setting.film.screenings if options.of == "all" or _is_release(s) == (options.of == "releases")]
    listing = setting.within("L") if chosen else setting
    entries = [_screening(listing.within("LI"), screening, options) for screening in sorted(chosen, key=_when)]
    line = StopsOptions(options.date_width - 18, options.gap, options.rule, options.colour, options.radius)
    return with_stops(setting, entries, line)


def _is_release(screening: Screening) -> bool:
    return screening.kind in {"theatrical", "video-on-demand"}


def _when(screening: Screening) -> tuple[int, int, int]:
    date = screening.date.value if screening.date else None
    return (date.year, date.month or 13, date.day or 32) if date else (9999, 0, 0)


def _screening(item: Setting, screening: Screening, options: ScreeningsOptions) -> Strip:
    labels = item.labels
    date = labels.dated(screening.date.value) if screening.date else labels("words", "date-not-known")
    left = item.within("Lbl").measured(options.date_width - 30).phrase(date, options.date_style)
    body = item.within("LBody").measured(item.measure - options.date_width)
    right = body.phrase(screening.event.value, options.event_style)
    for detail in _details(screening, labels):
        right += body.paragraph(body.inlines(detail, markup=True), options.style, screening.span)
    return item.beside([(0.0, left), (options.date_width, right)], after=options.gap)


def _details(screening: Screening, labels: Labels) -> list[Phrase]:
    """What there is to say of a screening, a line each."""
    premiere = labels("premieres", screening.premiere.value) if screening.premiere else None
    place = joined((screening.venue, screening.city, screening.country), ", ")
    line = joined((premiere, screening.section, screening.award), ". ")
    return [part for part in (line, place, joined([screening.note], "")) if part]
