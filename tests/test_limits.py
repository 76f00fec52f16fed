"""Limits: what they are, who may change them, and what happens beyond."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from epk import cli
from epk.limits import LIMITS, YAML_DEPTH, limits_reference
from epk.problems import ExitCode, ProblemsFound

ROOT = Path(__file__).parent.parent


@pytest.fixture
def film(tmp_path):
    """A project of its own."""
    return shutil.copytree(ROOT / "epk" / "starter", tmp_path / "film")


def test_every_limit_is_documented():
    page = limits_reference()
    assert all(f"`{limit.variable}`" in page for limit in LIMITS)


def test_the_environment_changes_a_limit(monkeypatch):
    monkeypatch.setenv("EPK_MAX_YAML_DEPTH", "1_00")
    assert YAML_DEPTH.value == 100
    monkeypatch.setenv("EPK_MAX_YAML_DEPTH", "")
    assert YAML_DEPTH.value == YAML_DEPTH.default


@pytest.mark.parametrize("written", ["many", "0", "-5", "1.5", "129"])
def test_a_limit_that_is_none_is_a_question_of_usage(monkeypatch, written):
    monkeypatch.setenv("EPK_MAX_YAML_DEPTH", written)
    with pytest.raises(ProblemsFound, match=f'EPK_MAX_YAML_DEPTH is "{written}"') as found:
        _ = YAML_DEPTH.value
    assert found.value.code is ExitCode.USAGE


@pytest.mark.parametrize(
    ("variable", "value", "code", "told"),
    [
        ("YAML_BYTES", "1000", ExitCode.PROBLEMS, "assets/film.yaml: error: is larger than 0.001 MB"),
        ("YAML_DEPTH", "2", ExitCode.PROBLEMS, "nested more than 2 deep"),
        ("YAML_VALUES", "20", ExitCode.PROBLEMS, "more than 20 values"),
        ("PICTURE_PIXELS", "1000", ExitCode.PROBLEMS, "0.001 megapixels are allowed"),
        ("PICTURE_BYTES", "1000", ExitCode.PROBLEMS, "0.001 MB are allowed"),
        ("DOCUMENT_PAGES", "2", ExitCode.DOES_NOT_FIT, "more than 2 pages"),
    ],
)
def test_what_goes_beyond_a_limit_is_told_with_its_name(film, capsys, monkeypatch, variable, value, code, told):
    monkeypatch.setenv(f"EPK_MAX_{variable}", value)
    assert cli.run(["build", str(film)]) is code
    message = capsys.readouterr().err
    assert told in message
    assert f"set EPK_MAX_{variable} in the environment" in message
