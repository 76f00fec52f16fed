"""Problems as people read them."""

import pytest

from epk.problems import Problem, Severity, Span, error, warning
from epk.report import report


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "assets").mkdir()
    return tmp_path


def rendered(folder, line, column, length, text="message"):
    (folder / "assets/film.yaml").write_text(f"first\n{line}\n", encoding="utf-8")
    return report([error(Span("assets/film.yaml", 2, column, length), text)], [folder]).splitlines()


def test_a_problem_shows_its_place_and_the_way_out(folder):
    (folder / "assets/film.yaml").write_text("title: T\n    runtime: 92:14\n", encoding="utf-8")
    told = 'runtime: expected minutes, such as 102 or 1h42, found "92:14"'
    problem = error(Span("assets/film.yaml", 2, 14, 5), told, "write minutes")
    assert report([problem], [folder]) == (
        f"assets/film.yaml:2:14: error: {told}\n"
        "    2 |     runtime: 92:14\n"
        "      |              ^^^^^\n"
        "  hint: write minutes"
    )


def test_problems_come_in_order_of_place(folder):
    problems = [warning(Span("b", 1, 1), "two"), error(Span("a", 10, 1), "one"), error(Span("a", 9, 1), "zero")]
    assert report(problems, [folder]) == "a:9:1: error: zero\na:10:1: error: one\nb:1:1: warning: two"


def test_the_whole_file_and_a_missing_file_have_no_excerpt(folder):
    assert rendered(folder, "x", 1, 1)[1:] != []
    whole = Problem(Severity.NOTE, Span("assets/film.yaml"), "is large")
    gone = error(Span("assets/gone.yaml", 3, 1), "is gone")
    assert report([whole, gone], [folder]) == "assets/film.yaml: note: is large\nassets/gone.yaml:3:1: error: is gone"


def test_a_place_behind_the_last_line_has_no_excerpt(folder):
    (folder / "assets/film.yaml").write_text("a", encoding="utf-8")
    assert report([error(Span("assets/film.yaml", 9, 1), "m")], [folder]) == "assets/film.yaml:9:1: error: m"


def test_the_excerpt_comes_from_the_first_folder_that_has_the_file(folder):
    (folder / "stock/assets").mkdir(parents=True)
    (folder / "stock/assets/film.yaml").write_text("stock", encoding="utf-8")
    problem = error(Span("assets/film.yaml", 1, 1, 5), "m")
    assert "    1 | stock" in report([problem], [folder, folder / "stock"])


def test_a_place_without_length_is_one_caret(folder):
    assert rendered(folder, "a: b", 3, 0)[2] == "      |   ^"


def test_marks_take_no_room_and_wide_letters_take_two(folder):
    assert rendered(folder, "ក្មួយ: ខ", 8, 1)[2] == "      | " + " " * 5 + "^"
    assert rendered(folder, "映画: 夜", 5, 1)[2] == "      | " + " " * 6 + "^^"
    assert rendered(folder, "e\u0301: x", 5, 1)[2] == "      | " + " " * 3 + "^"


def test_tabs_and_control_characters_are_made_visible(folder):
    _, line, carets = rendered(folder, "a:\t\x1b[31mb", 4, 1)
    assert line == "    2 | a: �[31mb"
    assert carets == "      |    ^"


def test_a_long_line_is_shown_around_the_place(folder):
    _, line, carets = rendered(folder, "x" * 400 + "HERE" + "y" * 400, 401, 4)
    assert len(line) < 120
    assert line.startswith("    2 | …x")
    assert line.endswith("y…")
    assert line[carets.index("^") : carets.rindex("^") + 1] == "HERE"


def test_an_underline_ends_with_the_line_shown(folder):
    _, line, carets = rendered(folder, "z" * 500, 1, 500)
    assert len(carets) <= len(line)


def test_line_ends_and_byte_order_marks_of_other_systems_do_not_show(folder):
    (folder / "assets/film.yaml").write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    problems = [error(Span("assets/film.yaml", line, 4, 1), "m") for line in (1, 2)]
    lines = report(problems, [folder]).split("\n")
    assert lines[1] == "    1 | a: b"
    assert lines[4] == "    2 | c: d"
