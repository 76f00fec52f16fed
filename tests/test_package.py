"""What the installed package brings along."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from epk.data.project import open_project

ROOT = Path(__file__).parent.parent


def families():
    """Every font family that a stock theme names."""
    themes = open_project(ROOT / "epk" / "starter").themes.values()
    named = {face.family for theme in themes for face in theme.fonts.values()}
    fallbacks = {
        name for theme in themes for name in (*theme.fallbacks, *(n for f in theme.fonts.values() for n in f.fallbacks))
    }
    return sorted(map(str, named | fallbacks))


@pytest.mark.parametrize("family", families())
def test_brings_every_font_of_the_stock_themes(family):
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    package = f"fontpkg-{'-'.join(family.lower().split())}"
    assert any(dependency.startswith(f"{package}>=") for dependency in dependencies)
