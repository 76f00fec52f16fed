"""What is said, and where."""

from pathlib import Path

import pytest

from epk.cli.messages import Session, answer, counted, say
from epk.problems import Span, error


def test_answers_go_to_standard_output_all_else_to_standard_error(capsys):
    answer("an answer")
    answer("{}\n", end="")
    say("a message")
    assert capsys.readouterr() == ("an answer\n{}\n", "a message\n")


@pytest.mark.parametrize(("number", "said"), [(0, "0 sheets"), (1, "1 sheet"), (2, "2 sheets")])
def test_one_has_no_plural(number, said):
    assert counted(number, "sheet") == said


def test_problems_are_shown_with_the_lines_of_the_film_that_is_worked_on(capsys, tmp_path):
    (tmp_path / "film.yaml").write_text("title: T\n")
    session = Session()
    assert session.enter(tmp_path) == tmp_path.absolute()
    session.say_problems([error(Span("film.yaml", 1, 8, 1), "is short")])
    assert capsys.readouterr().err == "film.yaml:1:8: error: is short\n    1 | title: T\n      |        ^\n"


def test_no_problems_are_not_spoken_of(capsys):
    Session().say_problems([])
    assert capsys.readouterr() == ("", "")


def test_a_film_is_known_by_its_whole_path(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert Session().enter(Path("film")) == tmp_path / "film"
