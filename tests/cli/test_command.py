"""The command as a whole: help, usage, and how it ends for every kind of trouble."""

from __future__ import annotations

import pytest

from epk import __version__
from epk.cli.command import COMMANDS
from epk.problems import ExitCode, ProblemsFound, Span, error


def test_version(epk):
    assert epk("--version") == (ExitCode.DONE, f"epk {__version__}\n", "")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_every_command_has_help(epk, command):
    code, out, _ = epk(*command, "--help")
    assert code is ExitCode.DONE
    assert f"Usage: {' '.join(['epk', *command])}" in out


def test_help_names_every_command_and_every_exit_code(epk):
    _, out, _ = epk("--help")
    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert all(f" {code.value} " in " ".join(out.split()) for code in ExitCode)


@pytest.mark.parametrize(
    "arguments", [["print"], ["build", "--paper", "a3"], ["build", "no-such-folder"], ["schema", "people"], ["new"]]
)
def test_what_it_does_not_know_is_a_question_of_usage(epk, arguments):
    code, out, err = epk(*arguments)
    assert code is ExitCode.USAGE
    assert out == ""
    assert "Usage: epk" in err


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

    def test_too_little_memory_has_a_way_out(self, raising):
        code, _, err = raising(MemoryError())
        assert code is ExitCode.PROBLEMS
        assert err.startswith("error: the film takes more memory than there is\n  hint: ")

    @pytest.mark.parametrize(
        "code", [ExitCode.PROBLEMS, ExitCode.USAGE, ExitCode.DOES_NOT_FIT, ExitCode.APPENDIX_UNREADABLE]
    )
    def test_problems_are_told_and_end_with_the_code_of_the_first(self, raising, code):
        problems = [error(Span("a.yaml", 3), "first", "a way out", code), error(Span("b.yaml"), "second")]
        assert raising(ProblemsFound(problems)) == (
            code,
            "",
            "a.yaml:3:0: error: first\n  hint: a way out\nb.yaml: error: second\n",
        )
