"""What builds keep for one another: one rule says when an entry is found, one what is forgotten."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from epk import cache as module
from epk.cache import MOST, UNUSED, Cache

DAY = 24 * 60 * 60
ROOT = Path(__file__).parents[1]


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def files(tmp_path):
    """The files of all entries, those of other programs too."""
    return lambda: [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]


@pytest.fixture
def another_program(tmp_path, monkeypatch):
    """The same folder, seen by another program."""

    def another_program():
        monkeypatch.setattr(module, "program", lambda: "f" * 64)
        return Cache(tmp_path / "cache")

    return another_program


def used(file, days_ago):
    """Make it look as if an entry had been asked for so long ago."""
    moment = time.time() - days_ago * DAY
    os.utime(file, (moment, moment))


class TestFinding:
    def test_what_was_kept(self, cache):
        cache.keep("picture", "a recipe", b"content")
        assert cache.find("picture", "a recipe") == b"content"

    def test_by_the_next_process(self, cache, tmp_path):
        cache.keep("picture", "a recipe", b"content")
        code = (
            "import sys; from pathlib import Path; from epk.cache import Cache;"
            "print(Cache(Path(sys.argv[1])).find('picture', 'a recipe').decode())"
        )
        command = [sys.executable, "-c", code, tmp_path / "cache"]
        assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout == "content\n"

    @pytest.mark.parametrize(("kind", "recipe"), [("type", "a recipe"), ("picture", "another recipe")])
    def test_nothing_of_another_kind_or_recipe(self, cache, kind, recipe):
        cache.keep("picture", "a recipe", b"content")
        assert cache.find(kind, recipe) is None

    def test_nothing_of_another_program(self, cache, another_program):
        cache.keep("picture", "a recipe", b"content")
        assert another_program().find("picture", "a recipe") is None

    @pytest.mark.parametrize(
        "damage",
        [
            lambda entry: b"",
            lambda entry: entry[:3],
            lambda entry: entry[:-1],
            lambda entry: entry + b"\0",
            lambda entry: bytes(len(entry)),
            lambda entry: entry[:-1] + bytes([entry[-1] ^ 1]),
        ],
        ids=["empty", "torn", "cut", "longer", "zeros", "one bit"],
    )
    def test_nothing_that_is_damaged(self, cache, files, damage):
        cache.keep("picture", "a recipe", b"content")
        (file,) = files()
        file.write_bytes(damage(file.read_bytes()))
        assert cache.find("picture", "a recipe") is None
        cache.keep("picture", "a recipe", b"content")
        assert cache.find("picture", "a recipe") == b"content"

    def test_nothing_without_a_folder(self):
        cache = Cache(None)
        cache.keep("picture", "a recipe", b"content")
        cache.forget()
        assert cache.find("picture", "a recipe") is None


class TestKeeping:
    def test_replaces_what_there_was(self, cache, files):
        for content in (b"old", b"new"):
            cache.keep("picture", "a recipe", content)
        assert cache.find("picture", "a recipe") == b"new"
        assert len(files()) == 1

    def test_is_passed_over_where_nothing_can_be_written(self, tmp_path):
        (tmp_path / "cache").touch()
        cache = Cache(tmp_path / "cache")
        cache.keep("picture", "a recipe", b"content")
        cache.forget()
        assert cache.find("picture", "a recipe") is None

    def test_leaves_nothing_half_written(self, cache, files, monkeypatch):
        def full(*_):
            raise OSError(28, "No space left on device")

        cache.keep("picture", "another recipe", b"content")
        monkeypatch.setattr(Path, "replace", full)
        cache.keep("picture", "a recipe", b"content")
        assert cache.find("picture", "a recipe") is None
        assert len(files()) == 1


class TestForgetting:
    def test_what_other_programs_have_left(self, cache, another_program, files):
        cache.keep("picture", "a recipe", b"old")
        other = another_program()
        other.keep("picture", "a recipe", b"new")
        other.forget()
        assert len(files()) == 1
        assert other.find("picture", "a recipe") == b"new"

    def test_troubles_no_other_program_at_work(self, cache, another_program):
        cache.keep("picture", "a recipe", b"content")
        another_program().forget()
        assert cache.find("picture", "a recipe") is None
        cache.keep("picture", "a recipe", b"content")
        assert cache.find("picture", "a recipe") == b"content"
        cache.forget()

    def test_what_nobody_has_asked_for_in_a_month(self, cache, files):
        assert UNUSED == 30 * DAY
        for recipe in ("recent", "old"):
            cache.keep("picture", recipe, b"content")
            (new,) = [file for file in files() if file.stat().st_mtime > time.time() - DAY]
            used(new, days_ago={"recent": 29, "old": 31}[recipe])
        cache.forget()
        assert len(files()) == 1
        assert cache.find("picture", "recent") == b"content"

    def test_nothing_that_was_asked_for_since(self, cache, files):
        cache.keep("picture", "a recipe", b"content")
        used(*files(), days_ago=31)
        assert cache.find("picture", "a recipe") == b"content"
        cache.forget()
        assert cache.find("picture", "a recipe") == b"content"

    def test_the_longest_unused_where_there_is_too_much(self, cache, files, monkeypatch):
        for days, recipe in enumerate(("today", "yesterday", "before")):
            cache.keep("picture", recipe, b"x" * 100)
            (new,) = [file for file in files() if file.stat().st_mtime > time.time() - DAY / 2][:1]
            used(new, days_ago=days + 0.6)
        monkeypatch.setattr(module, "MOST", 250)
        cache.forget()
        found = [recipe for recipe in ("today", "yesterday", "before") if cache.find("picture", recipe)]
        assert found == ["today", "yesterday"]

    def test_no_build_keeps_more_than_a_disk_bears(self):
        assert MOST <= 1_000_000_000
