"""Karmalink's documents, built once for all tests that read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from epk.build import Order, build

PROJECT = Path(__file__).parents[2]
NAMES = ("one-sheet", "press-kit", "submission-sheet")


@pytest.fixture(scope="session", params=["a4", "letter"])
def karmalink(request, tmp_path_factory):
    """The three PDFs on one paper: `{"one-sheet": path, …}`."""
    out = tmp_path_factory.mktemp(request.param)
    build(Order(PROJECT, out, paper=request.param), lambda built: None)
    return {name: out / f"karmalink-{name}.pdf" for name in NAMES}
