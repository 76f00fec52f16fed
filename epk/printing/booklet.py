"""Booklets have whole sheets: what is folded once has four pages."""

from __future__ import annotations

from collections.abc import Sequence

from epk.page.pages import Page

SHEET = 4
"""Pages of a sheet that is folded once."""


def in_whole_sheets(pages: Sequence[Page], sheet: int = SHEET) -> tuple[Page, ...]:
    """The pages with empty ones after them, of the size of the last, up to a multiple of `sheet`."""
    last = pages[-1]
    empty = range(len(pages), -(-len(pages) // sheet) * sheet)
    return (*pages, *(Page(number, last.width, last.height) for number in empty))
