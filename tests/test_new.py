"""`epk new`: a folder that builds at once and explains itself."""

from __future__ import annotations

import dataclasses
import os
import pty
import re
import subprocess
import sys
import typing

import pytest

from epk.build import Order, build
from epk.data.film import Film
from epk.data.project import open_project
from epk.data.record import Fact, Record, Variant
from epk.new import choices, create
from epk.problems import ExitCode, ProblemsFound

RUN = "from epk.cli import main; main()"


@pytest.fixture
def project(tmp_path):
    create(tmp_path / "my-film")
    return tmp_path / "my-film"


def records(kind, seen):
    """Every Record that `kind` is made of."""
    for argument in typing.get_args(kind):
        records(argument, seen)
    if isinstance(kind, type) and issubclass(kind, Record) and kind not in {*seen, Fact, Variant}:
        seen.append(kind)
        for hint in typing.get_type_hints(kind).values():
            records(hint, seen)
    return seen


def field_names():
    return sorted(
        {
            field.name
            for record in records(Film, [])
            for field in dataclasses.fields(record)
            if field.name not in ("span", "at")
        }
    )


def test_builds_at_once(project):
    outcome = build(Order(project, project / "build"), lambda built: None)
    assert len(outcome.changed) == 3


@pytest.mark.parametrize("name", field_names())
def test_explains_every_field(project, name):
    text = (project / "assets" / "film.yaml").read_text("utf-8")
    assert re.search(rf"(^|[\s{{,]){name}:", text), f"film.yaml does not mention `{name}`"


def test_lets_editors_find_the_schema(project):
    text = (project / "assets" / "film.yaml").read_text("utf-8")
    (schema,) = re.findall(r"^# yaml-language-server: \$schema=(.*)$", text, re.MULTILINE)
    assert (project / "assets" / schema).is_file()


@pytest.mark.parametrize("content", ["film.yaml", "something else", ".hidden"])
def test_never_touches_a_folder_that_holds_something(tmp_path, content):
    (tmp_path / content).write_text("mine")
    with pytest.raises(ProblemsFound, match="is not an empty folder") as found:
        create(tmp_path)
    assert found.value.code is ExitCode.CANNOT_WRITE
    assert [path.name for path in tmp_path.iterdir()] == [content]


def test_takes_an_empty_folder(tmp_path):
    create(tmp_path)
    assert (tmp_path / "assets" / "film.yaml").is_file()


def test_says_where_it_cannot_write(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ProblemsFound, match="cannot be made"):
        create(tmp_path / "file" / "my-film")


def test_starts_with_the_theme_asked_for(tmp_path):
    create(tmp_path / "film", "matinee")
    assert open_project(tmp_path / "film").film.theme == "matinee"


def test_names_the_nearest_theme(tmp_path):
    with pytest.raises(ProblemsFound) as raised:
        create(tmp_path / "film", "matine")
    problem = raised.value.problems[0]
    assert (problem.message, problem.hint) == ('there is no theme "matine"', "Did you mean `matinee`?")
    assert not (tmp_path / "film").exists()


class TestTheme:
    def test_is_the_usual_one_where_nobody_can_be_asked(self, tmp_path):
        command = [sys.executable, "-c", RUN, "new", str(tmp_path / "film")]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
        assert "How are the documents to look?" not in done.stderr
        assert chosen(tmp_path / "film") == "night-train"

    @pytest.mark.parametrize(("answer", "theme"), [("", "night-train"), ("matinee", "matinee")])
    def test_is_asked_for_at_a_terminal(self, tmp_path, answer, theme):
        said = at_a_terminal(["new", str(tmp_path / "film")], f"{answer}\n")
        for name, about in choices().items():
            assert f"{name} " in said
            assert about in said
        assert "[night-train]" in said
        assert chosen(tmp_path / "film") == theme

    def test_is_asked_for_again_after_a_name_that_nobody_knows(self, tmp_path):
        at_a_terminal(["new", str(tmp_path / "film")], "nocturn\nnocturne\n")
        assert chosen(tmp_path / "film") == "nocturne"

    def test_is_not_asked_for_where_it_is_named(self, tmp_path):
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
