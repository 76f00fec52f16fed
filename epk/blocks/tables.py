"""Screenings, quotes and coverage as tables with a head and rules."""

from __future__ import annotations

from typing import Literal

from epk.blocks.left_out import left_out, remarked
from epk.blocks.quote_choice import SharedQuotes, shown
from epk.blocks.quotes_and_coverage import rating
from epk.blocks.registry import block
from epk.blocks.screenings import ScreeningKind, is_release, of_kind, when
from epk.data.labels import Labels, Phrase, joined
from epk.data.premiere_status import RANKS
from epk.data.reception import Coverage, Quote, Screening
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip
from epk.page.table import TableColumn, TableLook, ruled_table
from epk.typeset.markup import plain
from epk.typeset.quotation_marks import quoted

ScreeningsColumn = Literal["date", "event", "section", "status", "place"]
QuotesColumn = Literal["outlet", "critic", "date", "sentence", "rating"]
CoverageColumn = Literal["outlet", "kind", "date", "title", "author"]
NAMES = frozenset(("event", "outlet"))
"""Columns whose cells say what the other cells of their row are about."""
RIGID = frozenset(("date", "rating", "kind"))
"""Columns that are no wider than what stands in them."""
GREEDY = frozenset(("sentence", "title"))
"""Columns that take what room the others leave."""


@record
class TableOptions(Record):
    """How a table is set."""

    rule: Text = described("The rule of the theme above the head and below every row.", default=Text("hairline"))
    head_style: Text = described("Style of the head.", default=Text("label"))
    style: Text = described("Style of the cells.", default=Text("fact"))
    gap: Length = described("Space above and below a rule.", default=Length(3))
    gutter: Length = described("Space between two columns.", default=Length(12), example="5mm")
    unknown_colour: Text = described("Colour of the dash where nothing is known.", default=Text("muted"))

    def look(self) -> TableLook:
        """The same for the table."""
        return TableLook(self.rule, self.head_style, self.gap, self.gutter, self.unknown_colour)


@record
class ScreeningsTableOptions(TableOptions):
    """Which screenings stand in a table, and how."""

    of: ScreeningKind = described("Which.", default="all")
    columns: tuple[ScreeningsColumn, ...] = described(
        "What is told of each; a column that would be empty is left out.",
        default=("date", "event", "section", "status"),
    )
    most: int = described(
        "How many at most: first those with a prize, then premieres by rank, then official selections.", default=8
    )
    ranked: bool = described("In that order; otherwise by their dates.", default=False)
    notes: bool = described("Print remarks on a screening after its place.", default=False)
    event_style: Text = described("Style of festivals and releases.", default=Text("company"))


@block("screenings-table", ScreeningsTableOptions, prints=("screenings",))
def screenings_table(setting: Setting, options: ScreeningsTableOptions) -> list[Strip]:
    """Festivals, premieres and releases in a table, with the prize or premiere status of each."""
    wanted = sorted(of_kind(setting.film.screenings, options.of), key=_rank)[: options.most]
    there = wanted[: max(1, len(wanted) - setting.fewer)]
    missed = wanted[len(there) :]
    rows = there if options.ranked else sorted(there, key=when)
    event = "event" if any(is_release(screening) for screening in rows) else "festival"
    columns = [
        TableColumn(
            setting.labels("heads", event if name == "event" else name),
            [_of_screening(screening, name, setting.labels, notes=options.notes) for screening in rows],
            options.event_style if name == "event" else options.style,
            names_row=name in NAMES,
            rigid=name in RIGID,
        )
        for name in options.columns
    ]
    names = [str(screening.event.value) for screening in missed]
    remarks = [left_out(setting.context, "screenings", names, missed[0].span)] if missed else []
    return remarked(ruled_table(setting, columns, options.look()), remarks)


def _rank(screening: Screening) -> tuple[int, tuple[int, int, int]]:
    """A prize before any premiere, premieres by rank, then official selections; what is alike by dates."""
    if screening.award:
        rank = 0
    elif screening.premiere:
        rank = 1 + RANKS.index(screening.premiere.value)
    else:
        rank = len(RANKS) + (1 if screening.selection else 2)
    return rank, when(screening)


def _of_screening(screening: Screening, column: ScreeningsColumn, labels: Labels, *, notes: bool) -> Phrase:
    """What stands in a cell."""
    if column == "date":
        return (labels.dated(screening.date.value),) if screening.date else ()
    if column == "event":
        return (screening.event.value,)
    if column == "place":
        place = joined((screening.venue, screening.city, screening.country), ", ")
        note = screening.note if notes else None
        return joined((place, Text(plain(note), note.span) if note else None), ". ")
    return _status(screening, labels) if column == "status" else joined((screening.section,), "")


def _status(screening: Screening, labels: Labels) -> Phrase:
    """The prize, or what kind of premiere it was, or that it was an official selection."""
    if screening.award:
        return (screening.award,)
    if screening.premiere:
        return (labels("premieres", screening.premiere.value),)
    return (labels("words", "official-selection"),) if screening.selection else ()


@record
class QuotesTableOptions(TableOptions, SharedQuotes):
    """Which quotes stand in a table, and how."""

    columns: tuple[QuotesColumn, ...] = described(
        "What is told of each; a column that would be empty is left out.",
        default=("outlet", "critic", "date", "sentence", "rating"),
    )
    outlet_style: Text = described("Style of the outlets.", default=Text("company"))
    sentence_style: Text | None = described("Style of the quotes, if not that of the cells.", default=None)


@block("quotes-table", QuotesTableOptions, prints=("quotes",))
def quotes_table(setting: Setting, options: QuotesTableOptions) -> list[Strip]:
    """Lines from reviews in a table, with outlet, critic, date and rating; what has no outlet is never printed."""
    rows, remarks = shown(setting, options)
    styles = {"outlet": options.outlet_style, "sentence": options.sentence_style or options.style}
    columns = [
        TableColumn(
            setting.labels("heads", name),
            [_of_quote(setting, quote, name) for quote in rows],
            styles.get(name, options.style),
            names_row=name in NAMES,
            rigid=name in RIGID,
            greedy=name in GREEDY,
        )
        for name in options.columns
    ]
    return remarked(ruled_table(setting, columns, options.look()), remarks)


def _of_quote(setting: Setting, quote: Quote, column: QuotesColumn) -> Phrase:
    """What stands in a cell."""
    if column == "date":
        return (setting.labels.dated(quote.date),) if quote.date else ()
    if column == "rating":
        return rating(quote.stars, setting.labels, "score") if quote.stars else ()
    if column == "sentence":
        return (Text(quoted(quote.excerpt.strip(), setting.styles.language), quote.where("excerpt")),)
    return joined((quote.outlet if column == "outlet" else quote.critic,), "")


@record
class CoverageTableOptions(TableOptions):
    """Which articles stand in a table, and how."""

    columns: tuple[CoverageColumn, ...] = described(
        "What is told of each; a column that would be empty is left out.",
        default=("outlet", "kind", "date", "title", "author"),
    )
    most: int = described("How many at most.", default=12)
    outlet_style: Text = described("Style of the outlets.", default=Text("company"))


@block("coverage-table", CoverageTableOptions, prints=("coverage",))
def coverage_table(setting: Setting, options: CoverageTableOptions) -> list[Strip]:
    """Articles with an outlet in a table: kind, date, headline and author."""
    wanted = [article for article in setting.film.coverage if article.outlet][: options.most]
    rows = wanted[: max(1, len(wanted) - setting.fewer)]
    missed = wanted[len(rows) :]
    columns = [
        TableColumn(
            setting.labels("heads", name),
            [_of_article(article, name, setting.labels) for article in rows],
            options.outlet_style if name == "outlet" else options.style,
            names_row=name in NAMES,
            rigid=name in RIGID,
            greedy=name in GREEDY,
        )
        for name in options.columns
    ]
    names = [str(article.outlet) for article in missed]
    remarks = [left_out(setting.context, "coverage", names, missed[0].span)] if missed else []
    return remarked(ruled_table(setting, columns, options.look()), remarks)


def _of_article(article: Coverage, column: CoverageColumn, labels: Labels) -> Phrase:
    """What stands in a cell."""
    if column == "date":
        return (labels.dated(article.date),) if article.date else ()
    if column == "kind":
        return (labels("coverage", article.kind),)
    return joined(({"outlet": article.outlet, "title": article.title, "author": article.author}[column],), "")
