"""Damaged files of a real film build, or fail with located problems, within ten seconds and a gigabyte."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfWriter

ROOT = Path(__file__).parents[2]
CASES = int(os.environ.get("EPK_FUZZ", "0"))
APPENDIX = "appendices: [{file: list.pdf, title: A list, documents: [one-sheet]}]\n# "


@pytest.fixture
def folder(tmp_path):
    """A film with a picture, an appendix, and layouts of its own."""
    folder = shutil.copytree(ROOT / "epk" / "starter", tmp_path / "film")
    file = folder / "assets" / "film.yaml"
    file.write_text(file.read_text("utf-8").replace("# appendices: ", APPENDIX), "utf-8")
    (folder / "layouts" / "themes").mkdir(parents=True)
    for name in ("themes/nocturne.yaml", "one-sheet.yaml"):
        shutil.copy(ROOT / "layouts" / name, folder / "layouts" / name)
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    chapter = writer.add_outline_item(title="One", page_number=0)
    writer.add_outline_item(title="Two", page_number=0, parent=chapter)
    writer.write(folder / "assets" / "list.pdf")
    return folder


def test_mutants_of_every_file(folder):
    seed = random.SystemRandom().randrange(10**9) if CASES else 1
    command = [sys.executable, "-m", "tests.fuzz.mutants", str(folder), str(seed), str(CASES or 60)]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
