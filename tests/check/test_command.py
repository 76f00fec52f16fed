"""`epk check` on the command line."""

import json

import pytest

from epk.cli import run
from epk.problems import ExitCode


@pytest.fixture
def command(project, capsys):
    """Runs `epk check` on a film without a year: exit code, standard output, standard error."""

    def made(*arguments):
        folder = project("cast: [{person: anna}]\n").folder
        return run(["check", str(folder), *arguments]), *capsys.readouterr()

    return made


def test_errors_make_it_fail(command):
    code, out, _ = command()
    assert code is ExitCode.PROBLEMS
    assert '"anna" is not in `people` [unknown-key at cast[1].person]' in out


def test_warnings_fail_only_a_strict_check(command):
    assert command("--only", "no-year")[0] is ExitCode.DONE
    assert command("--only", "no-year", "--strict")[0] is ExitCode.PROBLEMS
    assert command("--skip", "unknown-key", "--skip", "no-year", "--only", "no-year", "--strict")[0] is ExitCode.DONE


def test_the_format_is_chosen(command):
    _, out, _ = command("--format", "json", "--only", "unknown-key")
    assert [problem["rule"] for problem in json.loads(out)["problems"]] == ["unknown-key"]


def test_a_rule_is_explained_without_a_check(command):
    code, out, _ = command("--explain", "no-year")
    assert code is ExitCode.DONE
    assert out.startswith("no-year (warning)\n")


@pytest.mark.parametrize("option", ["--only", "--skip", "--explain"])
def test_an_unknown_rule_is_a_slip_in_the_command(command, option):
    code, _, err = command(option, "no-yaer")
    assert code is ExitCode.USAGE
    assert 'there is no rule "no-yaer"; did you mean "no-year"?' in err
