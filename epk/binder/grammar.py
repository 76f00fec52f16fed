"""What PDF/UA-1 asks of a structure beyond having one (ISO 14289-1, 7; ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from pypdf.generic import ArrayObject, DictionaryObject

from epk.binder.objects import entry, items, made

Role = Callable[[str], str]
"""Gives the standard kind of a kind of elements."""
_HOLDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
}  # fmt: skip
_WITHIN = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TH": {"TR"}, "TD": {"TR"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}  # fmt: skip
_NAMES = {"L": "a list", "LI": "a list", "LBody": "a list", "TOC": "a table of contents", "TOCI": "a table of contents"}
WIDEST, MOST_CELLS = 200, 100_000
"""Cells that span more columns or rows are cut; a table of more cells is not looked at."""


class Node(NamedTuple):
    """An element, its standard kind, and the elements in it."""

    element: DictionaryObject
    kind: str
    kids: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        """This element and all in it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def node(element: DictionaryObject, role: Role) -> Node:
    """The tree below an element."""
    return Node(element, role(str(element["/S"])[1:]), tuple(_kids(element, role)))


def _kids(element: DictionaryObject, role: Role) -> Iterator[Node]:
    """The elements in another; what is in one that only groups (`NonStruct`) counts as being in its stead."""
    for kid in items(element, "/K"):
        value = kid.get_object()
        if isinstance(value, DictionaryObject) and "/S" in value:
            own = node(value, role)
            yield from own.kids if own.kind == "NonStruct" else (own,)


def faults(top: Node) -> Iterator[str]:
    """Why what is below `top` does not comply, as subjects with their verbs."""
    for one in top.walk():
        if one.kind in ("Figure", "Formula") and not _spoken(one.element):
            yield "a picture in it has no alternative text"
        allowed = _HOLDS.get(one.kind)
        for kid in one.kids:
            if (allowed and kid.kind not in allowed) or one.kind not in _WITHIN.get(kid.kind, {one.kind}):
                yield f"{_NAMES.get(kid.kind, _NAMES.get(one.kind, 'a table'))} in it is put together wrongly"
        if one.kind == "Table":
            yield from _table_faults(one)


def _spoken(element: DictionaryObject) -> bool:
    return bool(str(element.get("/Alt", ""))) or "/ActualText" in element


def _table_faults(table: Node) -> Iterator[str]:
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


def _rows(table: Node) -> list[Node]:
    return [row for part in table.kids for row in (part.kids if part.kind != "TR" else (part,)) if row.kind == "TR"]


Grid = dict[tuple[int, int], Node]


def _grid(rows: list[Node]) -> Grid | None:
    """The cells by row and column, several times where they span; None if they do not make a rectangle."""
    grid: Grid = {}
    for down, row in enumerate(rows):
        across = 0
        for cell in row.kids:
            while (down, across) in grid:
                across += 1
            high, wide = _number(cell.element, "/RowSpan"), _number(cell.element, "/ColSpan")
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
        scope = str(_attribute(cell.element, "/Scope")) if cell.kind == "TH" else ""
        headed |= {("row", down)} if scope in ("/Row", "/Both") else set()
        headed |= {("column", across)} if scope in ("/Column", "/Both") else set()
    return all(
        cell.kind == "TH"
        or not headed.isdisjoint({("row", down), ("column", across)})
        or _attribute(cell.element, "/Headers") is not None
        for (down, across), cell in grid.items()
    )


def _attribute(element: DictionaryObject, key: str) -> object | None:
    owners = [one.get_object() for one in items(element, "/A")]
    return next((value for owner in owners if (value := entry(owner, key)) is not None), None)


def _number(element: DictionaryObject, key: str) -> int:
    value = _attribute(element, key)
    return min(max(int(str(value)), 1), WIDEST) if value is not None else 1


def give_scopes(top: Node) -> None:
    """Let headings of tables that do not say what they head do so: the first row's their columns, others their rows."""
    for table in (one for one in top.walk() if one.kind == "Table"):
        for down, row in enumerate(_rows(table)):
            for cell in row.kids:
                if cell.kind == "TH" and _attribute(cell.element, "/Scope") is None:
                    _give_scope(cell.element, "/Column" if down == 0 else "/Row")


def _give_scope(element: DictionaryObject, scope: str) -> None:
    listed = [*items(element, "/A"), made(O="/Table", Scope=scope)]
    element.update(made(A=ArrayObject(listed)))
