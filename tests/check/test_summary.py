"""Findings counted by document."""

import pytest

from epk.check.summary import summary
from epk.problems import Problem, Severity, Span

FILM = """\
title: The Film
statement: {kind: summary, person: anna, text: She asks.}
contacts: [{role: Press}]
sources: {page: {title: Page}}
"""
DOCUMENTS = ["one-sheet", "press-kit", "submission-sheet"]


def problem(severity, line, file="assets/film.yaml"):
    return Problem(severity, Span(file, line, 15), "wrong")


@pytest.fixture
def counted(project):
    """Rows of the table below its head: a name, and how many errors, warnings and notes."""

    def run(*problems, files=()):
        lines = summary(project(FILM, files), problems).table().splitlines()
        assert lines[0].split() == ["document", "errors", "warnings", "notes"]
        return {" ".join(words[:-3]): tuple(map(int, words[-3:])) for words in map(str.split, lines[1:])}

    return run


def test_documents_come_by_name_though_nothing_concerns_them(counted):
    assert list(counted().items()) == [(name, (0, 0, 0)) for name in DOCUMENTS]


def test_every_severity_has_its_column(counted):
    errors = [problem(Severity.ERROR, 1)] * 3
    rows = counted(*errors, *[problem(Severity.WARNING, 1)] * 2, problem(Severity.NOTE, 1))
    assert rows == dict.fromkeys(DOCUMENTS, (3, 2, 1))


def test_a_finding_counts_for_the_documents_that_print_its_place(counted):
    assert counted(problem(Severity.NOTE, 2)) == {
        "one-sheet": (0, 0, 0),
        "press-kit": (0, 0, 1),
        "submission-sheet": (0, 0, 0),
    }


def test_what_no_document_prints_comes_last(counted):
    rows = counted(problem(Severity.WARNING, 4), problem(Severity.ERROR, 1))
    assert list(rows.items()) == [*((name, (1, 0, 0)) for name in DOCUMENTS), ("not printed", (0, 1, 0))]


def test_the_film_as_a_whole_concerns_all(counted):
    assert counted(Problem(Severity.ERROR, Span("assets/film.yaml"), "wrong")) == dict.fromkeys(DOCUMENTS, (1, 0, 0))


def test_a_layout_concerns_its_document_and_a_theme_those_that_use_it(counted, tiny):
    layout = problem(Severity.ERROR, 3, "layouts/tiny.yaml")
    theme = problem(Severity.NOTE, 3, "layouts/themes/tiny-theme.yaml")
    stock = problem(Severity.WARNING, 3, "layouts/themes/night-train.yaml")
    assert counted(layout, theme, stock, files=tiny()) == dict.fromkeys(DOCUMENTS, (0, 1, 0)) | {"tiny": (1, 0, 1)}


def test_a_file_of_no_document_is_not_printed(counted):
    assert counted(problem(Severity.ERROR, 1, "assets/profiles/own.yaml"))["not printed"] == (1, 0, 0)
