"""A new project: a folder that builds at once and explains itself."""

from __future__ import annotations

import dataclasses
import re
import typing

import pytest

from epk.build import Order, build
from epk.data.film import Film
from epk.data.project import open_project
from epk.data.record import Fact, Record, Variant
from epk.new_project import create
from epk.problems import ExitCode, ProblemsFound


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
