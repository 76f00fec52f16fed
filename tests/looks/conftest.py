"""Every invented film in every theme, built once."""

from __future__ import annotations

from functools import cache

import pytest

from epk.data.theme_choice import theme_files
from tests.looks.films import documents

THEMES = sorted(theme_files())


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The documents of a film, by name, as bytes."""
    root = tmp_path_factory.mktemp("films")

    @cache
    def build(film: str, theme: str, paper: str) -> dict[str, bytes]:
        return documents(root / f"{film}-{theme}-{paper}", film, theme, paper)

    return build
