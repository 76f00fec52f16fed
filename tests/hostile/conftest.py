"""A film built as its publicist builds it, by the command in a process of its own with a gigabyte of memory."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from epk.problems import ExitCode

ROOT = Path(__file__).parents[2]
SECONDS = 30
"""Of processor time, which a busy machine hardly stretches: what a build of anything hostile may take."""
HANGING = 600
"""Seconds of the clock after which a command that does not even use the processor is given up."""
MEMORY = 1 << 30
OBEY_FILE_MODES = """
import ctypes, os
if os.geteuid() == 0:  # give up what lets root read and write everything: capabilities(7), capget(2)
    version_3, dac_override, dac_read_search = 0x20080522, 1, 2
    process, sets, libc = (ctypes.c_uint32 * 2)(version_3, 0), (ctypes.c_uint32 * 6)(), ctypes.CDLL(None)
    libc.capget(process, sets)
    sets[0] &= ~(1 << dac_override | 1 << dac_read_search)
    libc.capset(process, sets)
"""
COMMAND = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({0}, {0}))
resource.setrlimit(resource.RLIMIT_CPU, ({1}, {1}))
from epk.cli import main
main()
"""


@dataclass
class Outcome:
    """How the command ended and what it said."""

    code: int
    said: str

    def refused(self, *words, code=ExitCode.PROBLEMS, place="assets/film.yaml:"):
        """Check that this is a refusal as users want it: the code, a place, the words and a way out."""
        assert self.code == code, self.said
        assert self.said.startswith(place), self.said
        assert "error: " in self.said
        assert "hint: " in self.said or "expected " in self.said
        assert all(word in self.said for word in words), self.said


class Hostile:
    """A film that is built once while it is good; whatever is done to it then, its PDFs must survive a failure."""

    def __init__(self, folder, good):
        self.folder = shutil.copytree(good, folder)
        self.assets = self.folder / "assets"
        self.file = self.assets / "film.yaml"

    @property
    def pdfs(self):
        return {path.name: path.read_bytes() for path in (self.folder / "build").glob("*.pdf")}

    def edit(self, old, new):
        text = self.file.read_text("utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments, **environment):
        """Run the command; no traceback, no hang, nothing left behind, and after a failure the last good PDFs."""
        before = self.pdfs
        command = [sys.executable, "-c", OBEY_FILE_MODES + COMMAND.format(MEMORY, SECONDS), *map(str, arguments)]
        outcome = subprocess.run(
            command,
            cwd=ROOT,
            capture_output=True,
            timeout=HANGING,
            check=False,
            env={**os.environ, "EPK_MAX_SECONDS": str(HANGING), **environment},
        )
        said = outcome.stderr.decode("utf-8")
        assert outcome.returncode >= 0, f"killed by {signal.Signals(-outcome.returncode).name}: {said}"
        assert "Traceback" not in said
        assert not list((self.folder / "build").glob(".*.epk-part"))
        assert outcome.returncode != ExitCode.BUG, said
        if outcome.returncode:
            assert self.pdfs == before
        return Outcome(outcome.returncode, said)

    def build(self, **environment):
        """Build one document, which needs everything that the films here have."""
        return self.run("build", self.folder, "--document", "one-sheet", **environment)

    def check(self):
        return self.run("check", self.folder)


@pytest.fixture(scope="session")
def good(once):
    """The starter's film with its one-sheet built."""
    return once("good", _build_well)


def _build_well(folder):
    shutil.copytree(ROOT / "epk" / "starter", folder, dirs_exist_ok=True)
    command = [sys.executable, "-c", "from epk.cli import main; main()", "build", folder, "--document", "one-sheet"]
    subprocess.run(command, cwd=ROOT, check=True)
    shutil.rmtree(folder / "build" / ".epk")


@pytest.fixture
def film(tmp_path, good):
    return Hostile(tmp_path / "film", good)
