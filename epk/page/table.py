"""Tables with a head and rules: how wide each column is, and how rows stand between rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from epk.data.labels import Label, Phrase
from epk.page.column_widths import Wish, column_widths
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, kept_with_next, spaced
from epk.page.structure import HEADER_OF_COLUMN, HEADER_OF_ROW
from epk.typeset.break_opportunities import opportunities

UNKNOWN = "–"
"""What stands in a cell of which nothing is known."""
ROUNDING = 0.2
"""Points by which a column is wider than its text, lest a line end for a rounding."""
LONG = 4
"""So many of the longest words of a column are measured."""


class TableLook(NamedTuple):
    """Rule and styles by their names in the theme; `gap` points above and below every rule, `gutter` between columns.

    `unknown` is the colour of what stands in cells of which nothing is known.
    """

    rule: str
    head_style: str
    gap: float
    gutter: float
    unknown: str


class TableColumn(NamedTuple):
    """A column: what stands above it and in its cells, a phrase each, empty where nothing is known.

    One that `names_row` says what the other cells of its row are about.
    A `rigid` one is only as wide as its text; a `greedy` one takes the room that others leave.
    """

    head: Label
    cells: Sequence[Phrase]
    style: str
    names_row: bool = False
    rigid: bool = False
    greedy: bool = False


def ruled_table(setting: Setting, columns: Sequence[TableColumn], look: TableLook) -> list[Strip]:
    """Rows of cells on a common first baseline, with rules above and below each; columns that say nothing are left out.

    Neither the head nor the first or last row is left alone, and no row is parted. In a measure that is too narrow for
    the longest words side by side, the cells of a row stand one below the other.
    """
    told = [column for column in columns if any(column.cells)]
    if not told:
        return []
    table = setting.within("Table")
    widths = column_widths([_wish(setting, column, look) for column in told], setting.measure, look.gutter)
    if widths is None:
        rows = [_stacked(table, told, number) for number in range(len(told[0].cells))]
    else:
        quiet = table.coloured(look.unknown)
        rows = [_head(table, told, widths, look)]
        rows += [_row(table, quiet, told, widths, look, number) for number in range(len(told[0].cells))]
    return _between_rules(setting, rows, look, headed=widths is not None)


def _wish(setting: Setting, column: TableColumn, look: TableLook) -> Wish:
    """The width of the longest word, and that of the longest text."""
    texts = [("".join(cell), column.style) for cell in column.cells if cell]
    texts.append((str(column.head), look.head_style))
    words = sorted((word for text in texts for word in _words(setting, *text)), key=lambda word: -len(word[0]))
    longest = max(setting.width_of(*word) for word in words[:LONG])
    whole = max(setting.width_of(*text) for text in texts)
    return Wish(longest + ROUNDING, whole + ROUNDING, column.rigid, column.greedy)


def _words(setting: Setting, text: str, style: str) -> list[tuple[str, str]]:
    """The parts of a text between which a line may end."""
    starts, words = 0, []
    for end in opportunities(text, 0, len(text), setting.labels.language):
        words.append((text[starts : end.end], style))
        starts = end.start
    return words


def _head(table: Setting, columns: Sequence[TableColumn], widths: Sequence[float], look: TableLook) -> list[Strip]:
    row, cells, x = table.within("TR"), [], 0.0
    for column, width in zip(columns, widths, strict=True):
        cell = row.within("TH", attributes=HEADER_OF_COLUMN).measured(width)
        cells.append((x, cell.cell(cell.phrase(column.head, look.head_style))))
        x += width + look.gutter
    return [table.beside(cells)]


def _row(
    table: Setting,
    quiet: Setting,
    columns: Sequence[TableColumn],
    widths: Sequence[float],
    look: TableLook,
    number: int,
) -> list[Strip]:
    row, cells, x = table.within("TR"), [], 0.0
    for column, width in zip(columns, widths, strict=True):
        words = column.cells[number]
        place = _cell(row if words else row._replace(styles=quiet.styles), column).measured(width)
        cells.append((x, place.phrase(words or UNKNOWN, column.style)))
        x += width + look.gutter
    return [table.beside(cells)]


def _cell(row: Setting, column: TableColumn) -> Setting:
    return row.within("TH", attributes=HEADER_OF_ROW) if column.names_row else row.within("TD")


def _stacked(table: Setting, columns: Sequence[TableColumn], number: int) -> list[Strip]:
    """What is known of a row, one cell below the other."""
    row = table.within("TR")
    strips: list[Strip] = []
    for column in columns:
        cell, words = _cell(row, column), column.cells[number]
        strips += cell.cell(cell.phrase(words, column.style) if words else [])
    return strips


def _between_rules(setting: Setting, rows: Sequence[list[Strip]], look: TableLook, *, headed: bool) -> list[Strip]:
    """The strips of all rows, with rules; lines keep to the rhythm of the rules instead of the page's grid."""
    line = setting.rule(look.rule, setting.measure)
    strips = kept_with_next(spaced([line], after=look.gap))
    first, last = (1 if headed else 0), len(rows) - 1
    for number, row in enumerate(rows):
        own = kept_with_next(spaced([strip._replace(gridded=False) for strip in row], before=look.gap, after=look.gap))
        below = spaced([line], before=look.gap, after=0.0 if number == last else look.gap)
        holds = number < first or number == last - 1 or (number == first and number < last)
        strips += kept_with_next([*own, *below]) if holds else kept([*own, *below])
    return strips
