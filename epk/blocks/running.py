"""What helps a reader find the way: contents, and the line of stations along the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from epk.blocks.registry import block
from epk.blocks.stations import StringOptions, strung
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.edition import Station
from epk.page.material import Piece, spaced
from epk.page.setting import Setting

if TYPE_CHECKING:
    from epk.pdf.document import Page


@record
class ContentsOptions(Record):
    """How the contents are set."""

    style: Text = described("Style of the entries.", default=Text("contents"))
    number_style: Text = described("Style of the page numbers.", default=Text("contents-number"))
    number_width: Length = described("Width of the column of page numbers and stations.", default=Length(52))
    gap: Length = described("Space between two entries.", default=Length(4))
    least: int = described("Left out when the document has fewer parts.", default=2)
    rule: Text = described("The rule of the theme that joins the entries.", default=Text("thread"))
    colour: Text = described("Colour of the station at each.", default=Text("spot"))
    radius: Length = described("Radius of a station.", default=Length(3))


@block("contents", ContentsOptions, late=True)
def contents(setting: Setting, options: ContentsOptions) -> list[Piece]:
    """All parts of the document that have a title, with their pages, each a link, as stations on a line."""
    others = [station for station in setting.edition.stations if station is not setting.station]
    if len(others) < options.least:
        return []
    listing = setting.within("TOC")
    entries = [_entry(listing, station, options) for station in others]
    return strung(setting, entries, _line(options))


def _line(options: ContentsOptions) -> StringOptions:
    return StringOptions(options.number_width - 18, options.gap, options.rule, options.colour, options.radius)


def _entry(listing: Setting, station: Station, options: ContentsOptions) -> Piece:
    item = listing.within("TOCI")
    target = f"#{station.name}"
    number = item.measured(options.number_width - 30).within("Lbl")
    title = item.measured(item.measure - options.number_width)
    words = title.paragraph([title.words(station.title, href=target)], options.style, kind="Reference")
    strip = item.beside([(0.0, [_late_number(number, station, options)]), (options.number_width, words)])
    return spaced([strip], after=options.gap)[0]


def _late_number(setting: Setting, station: Station, options: ContentsOptions) -> Piece:
    """A strip for a page number that is known only when all pages are set."""
    model = setting.phrase("0", options.number_style, "Span")[0]

    def draw(page: Page, x: float, top: float) -> None:
        setting.phrase(station.label, options.number_style, "Span")[0].draw(page, x, top)

    return model._replace(draw=draw, keep=False)


@record
class AppendicesOptions(Record):
    """How the list of appendices is set."""

    style: Text = described("Style of the titles.", default=Text("contents"))


@block("appendices", AppendicesOptions, prints=("appendices",))
def appendices(setting: Setting, options: AppendicesOptions) -> list[Piece]:
    """The appendices that are bound in behind this document; none in print, where it stays alone."""
    name, medium = setting.edition.layout.name, setting.edition.medium
    bound = [appendix for appendix in setting.film.appendices if name in appendix.documents and medium.appendices]
    listing = setting.within("L") if bound else setting
    return [piece for one in bound for piece in listing.within("LI").phrase(one.title, options.style, "LBody")]


@record
class ThreadOptions(Record):
    """The line along the edge."""

    rule: Text = described("A rule of the theme.", default=Text("thread"))
    colour: Text = described("Colour of the stations.", default=Text("spot"))
    outdent: Length = described(
        "How far outside the region it stands, in the outer margin.", default=Length(0), example="14mm"
    )
    radius: Length = described("Radius of the station the page belongs to.", default=Length(3))


@block("thread", ThreadOptions, frame=True)
def thread(setting: Setting, options: ThreadOptions) -> list[Piece]:
    """A line with a station for every part of the document; those the page belongs to are filled."""
    stations = setting.edition.stations
    if len(stations) < 2:
        return []
    rule = setting.theme_rule(options.rule)
    line, disc = setting.colour(rule.colour), setting.colour(options.colour)
    step = setting.room / (len(stations) - 1)

    def draw(page: Page, x: float, top: float) -> None:
        x += -options.outdent if setting.mirrored else setting.measure + options.outdent
        page.stroke(x, top, x, top + setting.room, rule.thickness, line)
        here = [one is setting.station or one.page == setting.page for one in stations]
        places = [(x, top + number * step) for number in range(len(stations))]
        page.discs([place for place, ours in zip(places, here, strict=True) if not ours], rule.thickness * 2, line)
        page.discs([place for place, ours in zip(places, here, strict=True) if ours], options.radius, disc)

    return [Piece(setting.room, draw, width=setting.measure)]
