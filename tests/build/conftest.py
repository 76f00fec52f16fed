"""The starter's film, built in a folder where a test may change it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from epk.build import Order, build
from epk.problems import ProblemsFound

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "epk" / "starter"
LAYOUTS = ROOT / "layouts"


@pytest.fixture
def film(tmp_path):
    """A project of its own, in a folder where a test may change it."""
    shutil.copytree(STARTER, tmp_path / "film")
    return tmp_path / "film"


def made(folder, **wishes):
    """Build and return the outcome with the documents that were made."""
    reported = []
    outcome = build(Order(folder, folder / "build", **wishes), reported.append)
    return outcome, reported


def refusal(folder, **wishes):
    """What a build raises."""
    with pytest.raises(ProblemsFound) as found:
        made(folder, **wishes)
    return found.value


def edit(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def pdfs(folder):
    return {path.name: path.read_bytes() for path in (folder / "build").glob("*.pdf")}
