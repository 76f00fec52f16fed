"""The table of contents, and the list of appendices."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.blocks.stops import StopsOptions, with_stops
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.document_context import SectionAnchor
from epk.page.setting import Setting
from epk.page.strips import Strip, spaced


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
def contents(setting: Setting, options: ContentsOptions) -> list[Strip]:
    """All parts of the document that have a title, with their pages, each a link, as stations on a line."""
    own = setting.anchor and setting.anchor.name
    others = [anchor for anchor in setting.context.anchors if anchor.name != own]
    if len(others) < options.least:
        return []
    listing = setting.within("TOC")
    entries = [_entry(listing, anchor, options) for anchor in others]
    return with_stops(setting, entries, _line(options))


def _line(options: ContentsOptions) -> StopsOptions:
    return StopsOptions(options.number_width - 18, options.gap, options.rule, options.colour, options.radius)


def _entry(listing: Setting, anchor: SectionAnchor, options: ContentsOptions) -> Strip:
    item = listing.within("TOCI")
    place = item.measured(options.number_width - 30).within("Lbl")
    title = item.measured(item.measure - options.number_width)
    number = place.phrase(anchor.label or "0", options.number_style, "Span")[:1]
    words = title.paragraph([title.words(anchor.title, href=f"#{anchor.name}")], options.style, kind="Reference")
    strip = item.beside([(0.0, number), (options.number_width, words)])
    return spaced([strip], after=options.gap)[0]


@record
class AppendicesOptions(Record):
    """How the list of appendices is set."""

    style: Text = described("Style of the titles.", default=Text("contents"))


@block("appendices", AppendicesOptions, prints=("appendices",))
def appendices(setting: Setting, options: AppendicesOptions) -> list[Strip]:
    """The appendices that are bound in behind this document; none in print, where it stays alone."""
    name, medium = setting.context.layout.name, setting.context.medium
    bound = [appendix for appendix in setting.film.appendices if name in appendix.documents and medium.appendices]
    listing = setting.within("L") if bound else setting
    return [strip for one in bound for strip in listing.within("LI").phrase(one.title, options.style, "LBody")]
