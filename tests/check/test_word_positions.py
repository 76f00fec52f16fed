"""Where words of a text stand in its file."""

import pytest

from epk.check.checked_project import CheckedProject

FILM = """\
title: The Film
tagline: He runs and runs
logline:
  text: >-
    A boy runs
    along *the* railway,
    and the boy runs on.
statement: {kind: summary, person: anna, text: "One \\u0041 two"}
"""


@pytest.fixture
def placed(project):
    """Line, column and length of the words of a text, `nth` of their kind."""
    checked = CheckedProject(project(FILM))
    texts = {text.path: text for text in checked.texts}

    def run(path, words, nth=0):
        start = -1
        for _ in range(nth + 1):
            start = texts[path].words.index(words, start + 1)
        span = checked.place(texts[path], start, start + len(words))
        return span.line, span.column, span.length

    return run


def test_words_are_found_on_the_line_of_a_plain_value(placed):
    assert placed("tagline", "He") == (2, 10, 2)
    assert placed("tagline", "runs") == (2, 13, 4)
    assert placed("tagline", "runs", 1) == (2, 22, 4)


def test_words_are_found_on_later_lines(placed):
    assert placed("logline.text", "boy runs") == (5, 7, 8)
    assert placed("logline.text", "boy runs", 1) == (7, 13, 8)


def test_words_over_two_lines_are_marked_on_the_first(placed):
    assert placed("logline.text", "railway, and the") == (6, 17, 8)


def test_words_that_do_not_stand_there_as_they_are_have_the_place_of_the_text(placed):
    assert placed("logline.text", "along the railway") == (4, 9, 1)
    assert placed("statement.text", "A two") == (8, 48, 16)


def test_a_file_that_is_gone_leaves_the_place_of_the_text(project):
    checked = CheckedProject(project(FILM))
    (checked.project.folder / "assets" / "film.yaml").unlink()
    (tagline,) = (text for text in checked.texts if text.path == "tagline")
    assert checked.place(tagline, 0, 2) == tagline.text.span


def test_no_words_have_the_place_of_the_text(project):
    checked = CheckedProject(project(FILM))
    (tagline,) = (text for text in checked.texts if text.path == "tagline")
    assert checked.place(tagline, 2, 2) == tagline.text.span
