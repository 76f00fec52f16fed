"""Marks and spaces."""

import pytest

SENTENCES = [
    ("double-space", "A boy  runs.", "A boy runs."),
    ("straight-quotes", 'The boy\'s "home".', "The boy’s “home”."),
    ("space-before-mark", "A boy , running.", "A boy, running."),
    ("hyphen-for-dash", "A boy - running.", "A boy – running, well-known."),
    ("hyphen-for-dash", "From 2014-2015.", "From 2014–2015, on 2014-05-06."),
    ("hyphen-for-dash", "A boy--running.", "A boy—running."),
]


@pytest.mark.parametrize(("rule", "wrong", "right"), SENTENCES)
def test_a_slip_is_told_and_its_correction_is_not(says, rule, wrong, right):
    assert len(says(rule, f"logline:\n  text: |\n    {wrong}\n")) == 1
    assert says(rule, f"logline:\n  text: |\n    {right}\n") == []


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("fr", "Un garçon!", ["no space before “!”"]),
        ("fr", "Un garçon\u202f!", []),
        ("fr", "Un garçon .", ["space before “.”"]),
        ("en", "A boy !", ["space before “!”"]),
    ],
)
def test_the_space_before_a_mark_depends_on_the_language(says, language, words, told):
    assert says("space-before-mark", f"language: {language}\nlogline: {{text: '{words}'}}") == told


def test_a_hard_break_is_no_double_space(says):
    assert says("double-space", "logline:\n  text: |\n    A boy  \n    runs.\n") == []


def test_straight_quotes_are_told_once_for_a_text_at_the_first(found):
    (problem,) = found("straight-quotes", "logline:\n  text: |\n    It is\n    the boy's and the girl's.\n")
    assert problem.message == "2 straight quotes, the first in boy's"
    assert (problem.span.line, problem.span.column, problem.span.length) == (5, 9, 5)


def test_one_straight_quote_is_one(says):
    assert says("straight-quotes", "tagline: The boy's home") == ["1 straight quote, the first in boy's"]
