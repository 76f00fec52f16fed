"""The steps of CONTRIBUTING.md work: what stands in its boxes is put into a copy of the program, and tried."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pypdfium2
import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BOXES = [dedent(box) for box in re.findall(r"^ *```(?:python|yaml)\n(.*?)^ *```", PAGE, re.DOTALL | re.MULTILINE)]
FILM = """\
title: Snow
tagline: Every winter has somebody who waits for the first snow and then cannot bear it
theme: winter
runtime: 12
synopses: {short: {text: A boy waits.}}
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A copy of the program with all that the page adds to it, beside a film."""
    folder = tmp_path_factory.mktemp("house")
    for part in ("epk", "layouts"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for box in BOXES:
        file, _, content = box.partition("\n")
        place = folder / file.removeprefix("# ")
        assert not place.exists(), "the page shows something new"
        place.write_text(content, "utf-8")
    (folder / "film" / "assets").mkdir(parents=True)
    (folder / "film" / "assets" / "film.yaml").write_text(FILM, "utf-8")
    return folder


def epk(house, *arguments, code=0):
    """What the copy says when the command is run on its film."""
    command = [sys.executable, "-c", "from epk.cli import main; main()", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(house)}
    done = subprocess.run(command, cwd=house / "film", env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def text_of(path):
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def test_there_is_a_box_for_each_of_the_five():
    files = [box.partition("\n")[0].removeprefix("# ") for box in BOXES]
    assert [str(Path(file).parent) for file in files] == [
        "epk/blocks", "epk/check/rules", "layouts/themes", "epk/labels", "layouts",
    ]  # fmt: skip


def test_a_block_in_a_document_of_ones_own_prints_what_it_says(house):
    epk(house, "build", "--document", "programme-note")
    assert "waits for the first snow" in text_of(house / "film" / "build" / "snow-programme-note.pdf")


def test_a_rule_finds_what_it_looks_for(house):
    assert "the tagline has 15 words [tagline-too-long" in epk(house, "check", "--only", "tagline-too-long")
    assert "more than twelve words" in epk(house, "check", "--explain", "tagline-too-long")


def test_a_theme_can_be_chosen(house):
    assert "winter" in epk(house, "new", "another", "--theme", "wintry", code=2)
    epk(house, "new", "another", "--theme", "winter")
    assert "theme: winter" in (house / "film" / "another" / "assets" / "film.yaml").read_text("utf-8")


def test_a_language_is_spoken_as_far_as_it_is_translated(house):
    said = epk(house, "build", "--document", "submission-sheet", "--language", "de")
    assert "is missing; the English" in said
    assert "laufzeit" in text_of(house / "film" / "build" / "snow-submission-sheet-de.pdf").casefold()


def test_what_is_shown_is_in_order(house):
    files = [house / box.partition("\n")[0].removeprefix("# ") for box in BOXES if "import" in box]
    for job in (["check"], ["format", "--check"]):
        command = [sys.executable, "-m", "ruff", *job, "--config", ROOT / "pyproject.toml", *files]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
