"""Tables of an appendix: cells that make a rectangle, each with its headings (ISO 14289-1, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from pypdf.generic import ArrayObject, DictionaryObject

from epk.binder.elements import TaggedElement, attribute
from epk.binder.objects import items, made

WIDEST, MOST_CELLS = 200, 100_000
"""Cells that span more columns or rows are cut; a table of more cells is not looked at."""
Grid = dict[tuple[int, int], TaggedElement]
"""Cells by row and column."""


def table_faults(table: TaggedElement) -> Iterator[str]:
    """Why a table does not comply, as subjects with their verbs."""
    parts = [kid.kind for kid in table.kids]
    doubled = parts.count("THead") > 1 or parts.count("TFoot") > 1
    headless = ("THead" in parts or "TFoot" in parts) and "TBody" not in parts
    if doubled or headless or "Caption" in parts[1:-1] or parts.count("Caption") > 1:
        yield "a table in it is put together wrongly"
    grid = _grid(_rows(table))
    if grid is None:
        yield "a table in it has rows of different lengths"
    elif not _all_have_headers(grid):
        yield "a table in it has cells without a heading"


def _rows(table: TaggedElement) -> list[TaggedElement]:
    return [row for part in table.kids for row in (part.kids if part.kind != "TR" else (part,)) if row.kind == "TR"]


def _grid(rows: list[TaggedElement]) -> Grid | None:
    """The cells by row and column, several times where they span; None if they do not make a rectangle."""
    grid: Grid = {}
    for down, row in enumerate(rows):
        across = 0
        for cell in row.kids:
            while (down, across) in grid:
                across += 1
            high, wide = _span(cell, "/RowSpan"), _span(cell, "/ColSpan")
            places = list(product(range(down, down + high), range(across, across + wide)))
            if any(place in grid for place in places) or len(grid) > MOST_CELLS:
                return None
            grid.update(dict.fromkeys(places, cell))
    lengths = {sum(1 for down, _ in grid if down == number) for number in range(len(rows))}
    return grid if len(lengths) <= 1 and all(down < len(rows) for down, _ in grid) else None


def _all_have_headers(grid: Grid) -> bool:
    """Whether every cell names its headings, or has one in its row or column that says so."""
    headed: set[tuple[str, int]] = set()
    for (down, across), cell in grid.items():
        scope = str(attribute(cell, "/Scope")) if cell.kind == "TH" else ""
        headed |= {("row", down)} if scope in ("/Row", "/Both") else set()
        headed |= {("column", across)} if scope in ("/Column", "/Both") else set()
    return all(
        cell.kind == "TH"
        or not headed.isdisjoint({("row", down), ("column", across)})
        or attribute(cell, "/Headers") is not None
        for (down, across), cell in grid.items()
    )


def _span(cell: TaggedElement, key: str) -> int:
    value = attribute(cell, key)
    return min(max(int(str(value)), 1), WIDEST) if value is not None else 1


def add_scopes(top: TaggedElement) -> None:
    """Let headings of tables say what they head, if they do not: the first row's their columns, others their rows."""
    for table in (one for one in top.walk() if one.kind == "Table"):
        for down, row in enumerate(_rows(table)):
            for cell in row.kids:
                if cell.kind == "TH" and attribute(cell, "/Scope") is None:
                    _add_scope(cell.entries, "/Column" if down == 0 else "/Row")


def _add_scope(cell: DictionaryObject, scope: str) -> None:
    cell.update(made(A=ArrayObject([*items(cell, "/A"), made(O="/Table", Scope=scope)])))
