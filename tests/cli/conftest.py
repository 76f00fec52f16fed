"""The command run in this process, on a film of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from epk import cli

ROOT = Path(__file__).parents[2]


@pytest.fixture
def film(tmp_path):
    """A project of its own."""
    shutil.copytree(ROOT / "epk" / "starter", tmp_path / "film")
    return tmp_path / "film"


@pytest.fixture
def epk(capsys):
    """Runs the command; its exit code, standard output and standard error."""

    def epk(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return epk


@pytest.fixture
def watched(monkeypatch):
    """From when it is called, somebody watches standard error."""
    return lambda: monkeypatch.setattr("sys.stderr.isatty", lambda: True)
