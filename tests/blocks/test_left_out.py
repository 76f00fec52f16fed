"""What is said of items that have no room."""

import pytest

from epk.blocks.left_out import left_out, remarked
from epk.page.strips import Strip
from epk.problems import Severity, Span
from tests.settings import context, film

WHERE = Span("assets/film.yaml", 7, 5)


def told(*names):
    return left_out(context(film()), "quotes", names, WHERE)


def test_it_is_a_warning_at_the_place_of_the_first_with_the_way_out():
    problem = told("Times")
    assert (problem.severity, problem.span, problem.rule) == (Severity.WARNING, WHERE, "left-out")
    assert problem.hint == "shorten what stands beside it, or give its region more room in a layout of your own"


@pytest.mark.parametrize(
    ("names", "named"),
    [("A", "A"), ("AB", "A, B"), ("ABCD", "A, B, C, D"), ("ABCDE", "A, B, C, D and 1 more"),
     ("ABCDEFGH", "A, B, C, D and 4 more")],
)  # fmt: skip
def test_it_names_the_document_and_four_at_most(names, named):
    assert told(*names).message == f"proof has no room for quotes: {named}"


def test_long_names_are_cut_short_at_sixty_letters():
    assert told("a" * 60).message.endswith(": " + "a" * 60)
    assert told("a" * 61).message.endswith(": " + "a" * 59 + "…")


def test_names_stand_on_one_line():
    assert told("The  one\n\nand the other").message.endswith(": The one and the other")


def test_the_first_strip_bears_all_remarks():
    one, two, three = (told(name) for name in "ABC")
    first, second = remarked([Strip(5, remarks=(one,)), Strip(6)], [two, three])
    assert (first.remarks, second.remarks) == ((one, two, three), ())
    assert (first.height, second.height) == (5, 6)


def test_without_strips_there_is_nobody_to_bear_them():
    assert remarked([], [told("A")]) == []
