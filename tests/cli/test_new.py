"""`epk new`: asks for the theme where somebody can answer."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from epk.data.project import open_project
from epk.new_project import theme_choices
from epk.problems import ExitCode

RUN = "from epk.cli import main; main()"


def test_says_what_to_do_next(epk, tmp_path):
    code, out, err = epk("new", tmp_path / "film", "--theme", "matinee")
    assert (code, out) == (ExitCode.DONE, "")
    assert err == f"Made {tmp_path}/film. Fill in {tmp_path}/film/assets/film.yaml, then: epk build {tmp_path}/film\n"


def test_the_theme_is_the_usual_one_where_nobody_can_be_asked(tmp_path):
    command = [sys.executable, "-c", RUN, "new", str(tmp_path / "film")]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    assert "How are the documents to look?" not in done.stderr
    assert chosen(tmp_path / "film") == "night-train"


@pytest.mark.parametrize(("answer", "theme"), [("", "night-train"), ("matinee", "matinee")])
def test_the_theme_is_asked_for_at_a_terminal(tmp_path, answer, theme):
    said = at_a_terminal(["new", str(tmp_path / "film")], f"{answer}\n")
    for name, about in theme_choices().items():
        assert f"{name} " in said
        assert about in said
    assert "[night-train]" in said
    assert chosen(tmp_path / "film") == theme


def test_the_theme_is_asked_for_again_after_a_name_that_nobody_knows(tmp_path):
    at_a_terminal(["new", str(tmp_path / "film")], "nocturn\nnocturne\n")
    assert chosen(tmp_path / "film") == "nocturne"


def test_the_theme_is_not_asked_for_where_it_is_named(tmp_path):
    said = at_a_terminal(["new", str(tmp_path / "film"), "--theme", "field-notes"], "")
    assert "How are the documents to look?" not in said
    assert chosen(tmp_path / "film") == "field-notes"


def at_a_terminal(arguments, typed):
    """What the command shows at a terminal where somebody types."""
    ours, terminal = pty.openpty()
    os.write(ours, typed.encode())
    with subprocess.Popen([sys.executable, "-c", RUN, *arguments], stdin=terminal, stdout=terminal, stderr=terminal):
        os.close(terminal)
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return shown.decode()


def _read(terminal):
    """What comes next; nothing once the other end is closed, which Linux tells by an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def chosen(folder):
    return str(open_project(folder).film.theme)
