"""Disks that are full, folders that are closed, builds that are interrupted or meet: the last good PDFs stay."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from epk.problems import ExitCode
from tests.hostile.conftest import HANGING

ROOT = Path(__file__).parents[2]
LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))
from epk.cli import main
main()
"""
INTERRUPTED = """
import signal
from epk import cli
signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
signal.setitimer(signal.ITIMER_REAL, {0})
cli.main()
"""
EVERYWHERE = """
import sys
from pathlib import Path
from epk.build.atomic_write import write_all

folder, countdown = Path(sys.argv[1]), 0

def hook(event, arguments):
    global countdown
    if event in ("open", "os.rename", "os.remove", "os.chmod", "tempfile.mkstemp") and str(folder) in str(arguments):
        countdown -= 1
        if countdown == 0:
            raise KeyboardInterrupt

sys.addaudithook(hook)
targets = [folder / name for name in ("a.pdf", "b.pdf", "c.pdf")]
for moment in range(1, 200):
    for target in targets:
        target.write_bytes(b"old")
    countdown = moment
    try:
        write_all(dict.fromkeys(targets, b"new"), folder.parent / "lock")
    except KeyboardInterrupt:
        countdown = 0
        found = {target.read_bytes() for target in targets}
        assert found in ({b"old"}, {b"new"}), (moment, found)
    else:
        print(moment)
        break
"""


@pytest.fixture
def spoilt(film):
    """The film changed, so that a build has something to write."""
    film.edit("title: Your Title", "title: Another Title")
    return film


def run(code, *arguments):
    command = [sys.executable, "-c", code, *map(str, arguments)]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=HANGING, check=False)
    assert outcome.returncode != ExitCode.BUG
    return outcome


@pytest.mark.parametrize("room", [0, 1_000, 60_000])
def test_a_full_disk_leaves_the_last_good_pdfs(spoilt, room):
    before = spoilt.pdfs
    outcome = run(LIMITED.format(room), "build", spoilt.folder, "--document", "one-sheet")
    assert outcome.returncode == ExitCode.CANNOT_WRITE
    assert "cannot be written" in outcome.stderr
    assert "hint: " in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert spoilt.pdfs == before
    assert not list((spoilt.folder / "build").glob(".*part"))


def test_a_folder_nobody_may_write_to_is_told(spoilt):
    (spoilt.folder / "build").chmod(0o555)
    spoilt.build().refused("cannot be written", code=ExitCode.CANNOT_WRITE, place=str(spoilt.folder))


@pytest.mark.parametrize("place", ["/proc/epk", "/dev/full"])
def test_a_place_where_no_folder_can_be_made_is_told(spoilt, place):
    outcome = spoilt.run("build", spoilt.folder, "--out", place)
    outcome.refused("cannot be written", code=ExitCode.CANNOT_WRITE, place=place)


@pytest.mark.parametrize("step", range(8))
def test_an_interrupt_at_any_moment_leaves_all_or_nothing(film, step):
    film.run("build", film.folder)
    before = film.pdfs
    film.edit("title: Your Title", "title: Another Title")
    moment = 0.02 + 0.11 * step
    outcome = run(INTERRUPTED.format(moment), "build", film.folder)
    assert outcome.returncode in (ExitCode.INTERRUPTED, ExitCode.DONE)
    assert "Traceback" not in outcome.stderr
    unchanged = [film.pdfs[name] == content for name, content in before.items()]
    assert len(set(unchanged)) == 1
    assert outcome.returncode == ExitCode.INTERRUPTED or not any(unchanged)


def test_an_interrupt_between_any_two_steps_of_writing_leaves_all_or_nothing(tmp_path):
    (tmp_path / "out").mkdir()
    outcome = run(EVERYWHERE, tmp_path / "out")
    assert outcome.returncode == 0, outcome.stderr
    assert int(outcome.stdout) > 10


def test_a_killed_build_leaves_nothing_that_troubles_the_next(film):
    command = [sys.executable, "-c", "from epk.cli import main; main()", "build", str(film.folder)]
    for moment in (0.2, 0.4, 0.6):
        film.edit("title: Your Title", "title: Your Title Again")
        with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                process.kill()
    assert film.run("build", film.folder).code == ExitCode.DONE
    assert len(film.pdfs) == 3


def test_two_builds_at_once_leave_the_pdfs_of_one(film, tmp_path):
    other = shutil.copytree(film.folder, tmp_path / "other")
    text = (other / "assets" / "film.yaml").read_text("utf-8")
    (other / "assets" / "film.yaml").write_text(text.replace("title: Your Title", "title: Other Title"), "utf-8")
    code = "from epk.cli import main; main()"
    commands = [
        [sys.executable, "-c", code, "build", str(folder), "--out", str(tmp_path / "out")]
        for folder in (film.folder, other)
    ]
    builds = [subprocess.Popen(command, cwd=ROOT) for command in commands]
    assert [build.wait(60) for build in builds] == [0, 0]
    together = {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.pdf")}
    alone = []
    for folder in (film.folder, other):
        film.run("build", folder, "--out", tmp_path / folder.name)
        alone.append({path.name: path.read_bytes() for path in (tmp_path / folder.name).glob("*.pdf")})
    assert together in alone
