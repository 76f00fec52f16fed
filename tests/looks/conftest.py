"""Every invented film in every theme, built once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from epk.data.theme_choice import theme_files
from tests.looks.films import documents

THEMES = sorted(theme_files())


@pytest.fixture(scope="session")
def built(once):
    """The documents of a film, by name, as bytes."""

    @cache
    def build(film: str, theme: str, paper: str) -> dict[str, bytes]:
        def write(folder: Path) -> None:
            for name, data in documents(folder / "film", film, theme, paper).items():
                (folder / f"{name}.pdf").write_bytes(data)

        folder = once(f"{film}-{theme}-{paper}", write)
        return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.pdf"))}

    return build
