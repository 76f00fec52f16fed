"""Which program it is: whatever may change a document changes the digest, and nothing else does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "epk"
DIGEST = "from epk.program import program; print(program())"


@pytest.fixture
def copy(tmp_path):
    """A program of its own, beside one installed package."""
    (tmp_path / "epk" / "room").mkdir(parents=True)
    (tmp_path / "pillow-12.0.dist-info").mkdir()
    for file in ("__init__.py", "program.py"):
        shutil.copy2(PACKAGE / file, tmp_path / "epk" / file)
    (tmp_path / "epk" / "room" / "deep.py").write_text("x = 1\n")
    return tmp_path


def digest(folder):
    """What a program in `folder` calls itself, in a process of its own."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(folder)}
    command = [sys.executable, "-P", "-c", DIGEST]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def other_time(file):
    os.utime(file, (1, 1))


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "epk" / "room" / "deep.py").write_text("x = 10\n"),
        lambda folder: other_time(folder / "epk" / "room" / "deep.py"),
        lambda folder: (folder / "epk" / "more.py").touch(),
        lambda folder: (folder / "epk" / "room" / "deep.py").unlink(),
        lambda folder: (folder / "pillow-12.0.dist-info").rename(folder / "pillow-12.1.dist-info"),
        lambda folder: (folder / "pypdf-7.0.dist-info").mkdir(),
    ],
    ids=["module", "time", "new module", "module less", "other version", "new package"],
)
def test_another_module_or_version_makes_another_program(copy, change):
    before = digest(copy)
    change(copy)
    assert digest(copy) != before


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: None,
        lambda folder: (folder / "epk" / "notes.txt").touch(),
        lambda folder: (folder / "film.yaml").touch(),
        lambda folder: (folder / "epk" / "__pycache__").mkdir(),
    ],
    ids=["nothing", "no module", "file beside it", "bytecode"],
)
def test_what_is_none_of_it_does_not(copy, change):
    before = digest(copy)
    change(copy)
    assert digest(copy) == before
