"""Karmalink's documents, built once for all tests that read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from epk.build import Order, build

PROJECT = Path(__file__).parents[2]
NAMES = ("one-sheet", "press-kit", "submission-sheet")


@pytest.fixture(scope="session", params=["a4", "letter"])
def karmalink(request, once):
    """The three PDFs on one paper: `{"one-sheet": path, …}`."""
    paper = request.param
    out = once(f"karmalink-{paper}", lambda folder: build(Order(PROJECT, folder, paper=paper), lambda built: None))
    return {name: out / f"karmalink-{name}.pdf" for name in NAMES}
