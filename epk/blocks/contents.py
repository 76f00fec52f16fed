"""The table of contents, and the list of appendices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from epk.blocks.registry import block
from epk.blocks.stops import StopsOptions, with_stops
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.document_context import SectionAnchor
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, opened, spaced


@record
class ContentsOptions(Record):
    """How the contents are set."""

    look: Literal["line", "table"] = described(
        "Stations on a line, or rows of a table: number of the part, title, and its page at the end; `rule` is above "
        "each row.",
        default="line",
    )
    style: Text = described("Style of the entries.", default=Text("contents"))
    number_style: Text = described("Style of the page numbers.", default=Text("contents-number"))
    number_width: Length = described("Width of the column of page numbers and stations.", default=Length(52))
    gap: Length = described("Space between two entries.", default=Length(4))
    least: int = described("Left out when the document has fewer parts.", default=2)
    rule: Text = described("The rule of the theme that joins the entries, or parts rows.", default=Text("thread"))
    stations: bool = described(
        "Draw a line with a station at each; not where entries are `stops` of the region.", default=True
    )
    colour: Text = described("Colour of the station at each.", default=Text("spot"))
    radius: Length = described("Radius of a station.", default=Length(3))


@block("contents", ContentsOptions, late=True)
def contents(setting: Setting, options: ContentsOptions) -> list[Strip]:
    """All parts of the document that have a title, with their pages, each a link."""
    own = setting.anchor and setting.anchor.name
    others = [anchor for anchor in setting.context.anchors if anchor.name != own]
    if len(others) < options.least:
        return []
    listing = setting.within("TOC")
    if options.look == "table":
        return _table(listing, others, options)
    entries = [_entry(listing, anchor, options) for anchor in others]
    return with_stops(setting, entries, _line(options)) if options.stations else entries


def _line(options: ContentsOptions) -> StopsOptions:
    return StopsOptions(options.number_width - 18, options.gap, options.rule, options.colour, options.radius)


def _entry(listing: Setting, anchor: SectionAnchor, options: ContentsOptions) -> Strip:
    item = listing.within("TOCI")
    place = item.measured(options.number_width - 30).within("Lbl")
    title = item.measured(item.measure - options.number_width)
    number = place.phrase(anchor.label or "0", options.number_style, "Span")[:1]
    words = title.paragraph([title.words(anchor.title, href=f"#{anchor.name}")], options.style, kind="Reference")
    strip = item.beside([(0.0, number), (options.number_width, words)])
    return spaced([strip], after=options.gap)[0]._replace(opens=True)


def _table(listing: Setting, anchors: Sequence[SectionAnchor], options: ContentsOptions) -> list[Strip]:
    """Rows between rules; parts are numbered among all that have a title."""
    names, strips = [anchor.name for anchor in listing.context.anchors], list[Strip]()
    for anchor in anchors:
        row = _row(listing.within("TOCI"), anchor, names.index(anchor.name) + 1, options)
        strips += ruled(listing, options.rule, [row], options.gap)
    line = listing.rule(options.rule, listing.measure)
    return [*strips, *spaced([line], before=options.gap)]


def _row(item: Setting, anchor: SectionAnchor, number: int, options: ContentsOptions) -> Strip:
    """Number, title, and page; title and page are links."""
    page, href = anchor.label or "0", f"#{anchor.name}"
    wide = item.width_of(page, options.number_style) + 1
    title = item.measured(item.measure - 2 * options.number_width)
    counted = item.measured(options.number_width).within("Lbl").phrase(f"{number:02}", options.number_style, "Span")
    words = title.paragraph([title.words(anchor.title, href=href)], options.style, kind="Reference")
    at = item.measured(wide)
    paged = at.paragraph([at.words(page, href=href)], options.number_style, kind="Reference")
    return item.beside([(0.0, counted), (options.number_width, words), (item.measure - wide, paged)])


@record
class AppendicesOptions(Record):
    """How the list of appendices is set."""

    style: Text = described("Style of the titles.", default=Text("contents"))
    rule: Text | None = described("A rule of the theme above each.", default=None)
    gap: Length = described("Space above and below a rule.", default=Length(4))


@block("appendices", AppendicesOptions, prints=("appendices",))
def appendices(setting: Setting, options: AppendicesOptions) -> list[Strip]:
    """The appendices that are bound in behind this document; none in print, where it stays alone."""
    name, medium = setting.context.layout.name, setting.context.medium
    bound = [appendix for appendix in setting.film.appendices if name in appendix.documents and medium.appendices]
    listing = setting.within("L") if bound else setting
    entries = (listing.within("LI").phrase(one.title, options.style, "LBody") for one in bound)
    return [
        strip
        for entry in entries
        for strip in opened(ruled(listing, options.rule, entry, options.gap) if options.rule else entry)
    ]
