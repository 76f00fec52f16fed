"""The command: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from epk import __version__, cli
from epk.problems import ExitCode
from tests.timing import measured, processor_time

ROOT = Path(__file__).parent.parent


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


def test_version(epk):
    assert epk("--version") == (ExitCode.DONE, f"epk {__version__}\n", "")


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["new"], ["schema"]])
def test_every_command_has_help(epk, command):
    code, out, _ = epk(*command, "--help")
    assert code is ExitCode.DONE
    assert "Usage: epk" in out


@pytest.mark.parametrize(
    "arguments", [["print"], ["build", "--paper", "a3"], ["build", "no-such-folder"], ["schema", "people"], ["new"]]
)
def test_what_it_does_not_know_is_a_question_of_usage(epk, arguments):
    code, _, err = epk(*arguments)
    assert code is ExitCode.USAGE
    assert err


class TestBuild:
    def test_is_silent_where_nobody_watches(self, epk, film):
        assert epk("build", film, "--document", "one-sheet") == (ExitCode.DONE, "", "")
        assert (film / "build" / "your-title-one-sheet.pdf").exists()

    def test_tells_a_terminal_of_every_document(self, epk, film, monkeypatch):
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        _, out, err = epk("build", film)
        assert out == ""
        assert len(err.splitlines()) == 3
        assert all(line.split()[2].startswith("page") and line.endswith(" s") for line in err.splitlines())

    def test_keeps_quiet_on_request(self, epk, film, monkeypatch):
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        assert epk("build", film, "-q", "--document", "one-sheet") == (ExitCode.DONE, "", "")
        assert epk("build", film, "-q", "--document", "one-sheet") == (ExitCode.DONE, "", "")

    def test_says_when_there_is_nothing_to_do(self, epk, film):
        epk("build", film)
        code, out, err = epk("build", film)
        assert (code, out) == (ExitCode.DONE, "")
        assert err.startswith("Nothing to do: your-title-one-sheet.pdf, your-title-press-kit.pdf and")

    def test_writes_where_it_is_told(self, epk, film, tmp_path):
        epk("build", film, "--out", tmp_path / "elsewhere", "--document", "one-sheet")
        assert (tmp_path / "elsewhere" / "your-title-one-sheet.pdf").exists()
        assert not (film / "build").exists()

    def test_shows_the_line_that_is_wrong(self, epk, film):
        file = film / "assets" / "film.yaml"
        file.write_text(file.read_text("utf-8").replace("90 min", "ninety"), "utf-8")
        code, _, err = epk("build", film)
        assert code is ExitCode.PROBLEMS
        line = 1 + [text.split(":")[0] for text in file.read_text("utf-8").splitlines()].index("runtime")
        assert f"assets/film.yaml:{line}:10: error: " in err
        assert "runtime: ninety" in err

    def test_says_that_a_folder_holds_no_film(self, epk, tmp_path):
        code, _, err = epk("build", tmp_path)
        assert code is ExitCode.PROBLEMS
        assert "assets/film.yaml: error: is missing" in err


class TestTrouble:
    @pytest.fixture
    def raising(self, monkeypatch, film, epk):
        """Runs a build in which something is raised."""

        def raising(trouble):
            def build(*_):
                raise trouble

            monkeypatch.setattr("epk.build.build", build)
            return epk("build", film)

        return raising

    def test_an_interrupt_ends_without_a_traceback(self, raising):
        code, _, err = raising(KeyboardInterrupt())
        assert code is ExitCode.INTERRUPTED
        assert "Traceback" not in err

    def test_our_own_bug_asks_to_be_reported(self, raising):
        code, _, err = raising(ZeroDivisionError("by zero"))
        assert code is ExitCode.BUG
        assert "bug in epk" in err
        assert "ZeroDivisionError: by zero" in err
        assert "Traceback" not in err

    def test_our_own_bug_shows_itself_to_developers(self, raising, monkeypatch):
        monkeypatch.setenv("EPK_DEBUG", "1")
        assert "Traceback" in raising(ZeroDivisionError())[2]


@pytest.mark.parametrize("kind", ["film", "layout", "theme"])
def test_schema_prints_json(epk, kind):
    code, out, _ = epk("schema", kind)
    assert code is ExitCode.DONE
    assert json.loads(out)["type"] == "object"


def hardly_longer(turns):
    return min(own for own, _ in turns) < 1.3 * min(reference for _, reference in turns)


def test_nothing_to_do_takes_hardly_longer_than_importing_a_canvas(film):
    """0.1 s where the import of ReportLab's canvas takes 0.08 s; timed in turns, for machines differ."""
    build = [sys.executable, "-c", "from epk.cli import main; main()", "build", film, "-q"]
    canvas = [sys.executable, "-c", "import reportlab.pdfgen.canvas"]
    subprocess.run(build, check=True, cwd=ROOT)
    assert hardly_longer(measured(lambda: [processor_time(one, cwd=ROOT) for one in (build, canvas)], hardly_longer))


def test_nothing_to_do_imports_nothing_heavy(film):
    code = (
        "import sys; from epk.cli import run; run(['build', sys.argv[1], '-q']); before = set(sys.modules);"
        "print(*sorted({name.partition('.')[0] for name in before}))"
    )
    command = [sys.executable, "-c", code, film]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    loaded = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout.split()
    assert not {"yaml", "PIL", "pypdf", "reportlab", "uharfbuzz"} & set(loaded)
