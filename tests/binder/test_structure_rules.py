"""What PDF/UA asks of lists, tables and pictures."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, NumberObject

from epk.binder.elements import tree_below
from epk.binder.objects import made
from epk.binder.structure_rules import faults
from epk.binder.tables import add_scopes

TABLE = "a table in it is put together wrongly"
LENGTHS = "a table in it has rows of different lengths"
HEADLESS = "a table in it has cells without a heading"


def element(text, **entries):
    """An element written as `Kind(kid kid(...))`."""
    kind, _, rest = text.partition("(")
    kids, depth, start = [], 0, 0
    inner = rest[:-1] + " "
    for place, letter in enumerate(inner):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == " " and not depth:
            kids += [element(inner[start:place])] if inner[start:place] else []
            start = place + 1
    return made(S=f"/{kind}", K=ArrayObject(kids), **entries)


def found(top):
    tree = tree_below(top if not isinstance(top, str) else element(top), str)
    add_scopes(tree)
    return sorted(set(faults(tree)))


@pytest.mark.parametrize(
    ("structure", "said"),
    [
        ("Part(L(LI(Lbl LBody)))", []),
        ("Part(L(P))", ["a list in it is put together wrongly"]),
        ("Part(LI(LBody))", ["a list in it is put together wrongly"]),
        ("Part(L(NonStruct(LI(LBody))))", []),
        ("Part(TOC(TOCI Caption))", []),
        ("Part(TOC(P))", ["a table of contents in it is put together wrongly"]),
        ("Part(Table(TR(TH TH) TR(TD TD)))", []),
        ("Part(Table(TR(TH TH) TR(TD)))", [LENGTHS]),
        ("Part(Table(TR(TD TD) TR(TD TD)))", [HEADLESS]),
        ("Part(Table(TR(TD TH) TR(TD TD)))", [HEADLESS]),
        ("Part(Table(THead(TR(TH)) TBody(TR(TD))))", []),
        ("Part(Table(THead(TR(TH)) TR(TD)))", [TABLE]),
        ("Part(Table(TR(TH) Caption TR(TD)))", [TABLE]),
        ("Part(Table(Caption TR(TH) TR(TD)))", []),
        ("Part(Table(TR(P)))", [TABLE, HEADLESS]),
        ("Part(TD)", [TABLE]),
    ],
)
def test_structures_are_put_together_as_the_standard_says(structure, said):
    assert found(structure) == sorted(said)


@pytest.mark.parametrize("kind", ["Figure", "Formula"])
def test_pictures_and_formulas_have_words(kind):
    assert found(kind) == ["a picture in it has no alternative text"]
    assert found(element(kind, Alt="")) == ["a picture in it has no alternative text"]
    assert found(element(kind, Alt="A frame")) == found(element(kind, ActualText="x")) == []


def spanning(**spans):
    """A table whose first row is one heading that spans, above a row of two cells."""
    cell = made(S="/TH", A=made(O="/Table", **{key: NumberObject(value) for key, value in spans.items()}))
    return made(S="/Table", K=ArrayObject([made(S="/TR", K=ArrayObject([cell])), element("TR(TD TD)")]))


def test_cells_that_span_fill_their_rows():
    assert found(spanning(ColSpan=2)) == []
    assert found(spanning(ColSpan=3)) == [LENGTHS]
    assert found(spanning()) == [LENGTHS]
    assert found(spanning(ColSpan=2, RowSpan=2)) == [LENGTHS]


def test_headings_say_that_they_head_their_column_or_row_unless_they_say_otherwise():
    table = element("Table(TR(TH TH) TR(TH TD))")
    row = table["/K"][0]["/K"]
    row[0].update(made(A=made(O="/Table", Scope="/Both")))
    add_scopes(tree_below(table, str))
    scopes = [[a["/Scope"] for a in ([cell["/A"]] if "/O" in cell["/A"] else cell["/A"])] for cell in row]
    assert scopes == [["/Both"], ["/Column"]]
    assert table["/K"][1]["/K"][0]["/A"][0]["/Scope"] == "/Row"
