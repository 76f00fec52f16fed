"""Files written all together or not at all."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import pytest

from epk.build.atomic_write import write_all, write_quietly
from epk.problems import ExitCode, ProblemsFound


@pytest.fixture
def out(tmp_path):
    """A folder with two files of an earlier build."""
    folder = tmp_path / "build"
    folder.mkdir()
    for name in ("a.pdf", "b.pdf"):
        (folder / name).write_bytes(b"old")
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write(folder, **files):
    return write_all({folder / f"{name}.pdf": data for name, data in files.items()}, folder.parent / "lock")


def test_changed_files_are_written_and_named(out):
    assert write(out, a=b"new", b=b"old", c=b"more") == {out / "a.pdf", out / "c.pdf"}
    assert contents(out) == {"a.pdf": b"new", "b.pdf": b"old", "c.pdf": b"more"}


def test_files_with_the_same_content_keep_their_time(out):
    os.utime(out / "a.pdf", (1, 1))
    assert write(out, a=b"old") == frozenset()
    assert (out / "a.pdf").stat().st_mtime == 1


def test_missing_folders_are_made(tmp_path):
    (tmp_path / "deep").mkdir()
    write(tmp_path / "deep", a=b"new")
    assert contents(tmp_path / "deep") == {"a.pdf": b"new"}


@pytest.fixture
def umask():
    """Sets what is withheld from new files, until the test ends."""
    before = os.umask(0o022)
    os.umask(before)
    yield os.umask
    os.umask(before)


@pytest.mark.parametrize(("withheld", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_new_files_get_the_permissions_the_user_gives_files(out, umask, withheld, mode):
    umask(withheld)
    write(out, c=b"new")
    assert (out / "c.pdf").stat().st_mode & 0o777 == mode
    assert umask(withheld) == withheld


def test_content_is_on_the_disk_before_it_takes_its_name(out, monkeypatch):
    steps = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda file: (steps.append(os.fstat(file).st_ino), fsync(file)))
    monkeypatch.setattr(Path, "replace", lambda self, target: (steps.append(target.name), replace(self, target)))
    write(out, a=b"new", c=b"more")
    assert steps == [(out / "a.pdf").stat().st_ino, (out / "c.pdf").stat().st_ino, "a.pdf", "c.pdf"]


def test_a_folder_in_the_place_of_a_file_stops_all(out):
    (out / "c.pdf").mkdir()
    with pytest.raises(ProblemsFound) as found:
        write(out, a=b"new", c=b"new")
    assert found.value.code is ExitCode.CANNOT_WRITE
    assert (out / "a.pdf").read_bytes() == b"old"
    assert {path.name for path in out.iterdir()} == {"a.pdf", "b.pdf", "c.pdf"}


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_half_way_puts_everything_back(out, monkeypatch, trouble):
    replace = Path.replace

    def failing(self, target):
        if Path(target).name == "c.pdf":
            raise trouble
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises((ProblemsFound, KeyboardInterrupt)):
        write(out, a=b"new", b=b"new", c=b"new")
    assert contents(out) == {"a.pdf": b"old", "b.pdf": b"old"}


@pytest.fixture
def interruptible():
    """Python's own answer to SIGINT, which a shell that starts the tests in the background takes away."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_while_renaming_waits_until_all_are_renamed(out, monkeypatch):
    replace = Path.replace

    def interrupted(self, target):
        signal.raise_signal(signal.SIGINT)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(out, a=b"new", b=b"new")
    assert contents(out) == {"a.pdf": b"new", "b.pdf": b"new"}


def test_a_place_nobody_can_write_to_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ProblemsFound, match="file") as found:
        write(tmp_path / "file", a=b"new")
    assert found.value.code is ExitCode.CANNOT_WRITE
    assert found.value.problems[0].hint


def test_leftovers_of_a_killed_build_are_removed(out):
    (out / ".a.pdf.x7_.epk-part").write_bytes(b"half")
    write(out, a=b"new")
    assert set(contents(out)) == {"a.pdf", "b.pdf"}


def test_two_builds_at_once_leave_the_files_of_one(out):
    names = [f"f{number}" for number in range(20)]
    builds = [threading.Thread(target=write, args=(out,), kwargs=dict.fromkeys(names, data)) for data in (b"1", b"2")]
    for thread in builds:
        thread.start()
    for thread in builds:
        thread.join()
    assert len({contents(out)[f"{name}.pdf"] for name in names}) == 1


def test_a_file_of_our_own_is_written_whole(tmp_path):
    write_quietly(tmp_path / "record.json", b"{}")
    assert contents(tmp_path) == {"record.json": b"{}"}


def test_a_file_of_our_own_is_not_missed_where_it_cannot_be_written(tmp_path):
    write_quietly(tmp_path / "missing" / "record.json", b"{}")
    assert contents(tmp_path) == {}
