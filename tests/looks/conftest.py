"""Every invented film in every theme, built once."""

from __future__ import annotations

from functools import cache

import pytest

from epk.data.project import theme_files
from epk.production import Built, Order, Production
from tests.looks.films import FILMS, project

THEMES = sorted(theme_files())


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The documents of a film, by name, as bytes."""
    root = tmp_path_factory.mktemp("films")

    @cache
    def build(film: str, theme: str, paper: str) -> dict[str, bytes]:
        folder = root / f"{film}-{theme}"
        if not folder.exists():
            project(folder, FILMS[film], theme)
        order = Order(folder, folder / "build", (), paper)
        return {_document(one): one.data for one in Production(order).documents(lambda _: None)}

    return build


def _document(one: Built) -> str:
    return one.path.stem.removeprefix("film-")
