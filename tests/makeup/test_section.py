"""A section and its pages, as values."""

from epk.data.layout import PageEntry
from epk.data.template import Template
from epk.makeup.section import Filling, Section, SectionPage
from epk.page.strips import Strip
from epk.problems import Problem, Severity, Span
from tests.settings import decoded, film, styles

ENTRY = decoded(PageEntry, "{template: page, blocks: {main: [title, logline], side: [stills]}}")
PAGE = decoded(Template, "{regions: {main: {columns: 1}}}")


def remark(message):
    return Problem(Severity.WARNING, Span("film"), message)


def test_a_region_that_nothing_fills_is_empty():
    filling = Filling([Strip(3)], styles(film()))
    page = SectionPage(PAGE, fillings={"main": filling})
    assert (page.strips("main"), page.strips("side")) == ([Strip(3)], ())
    assert filling.said


def test_what_is_worth_a_look_is_told_of_the_page_first():
    strips = [Strip(3, remarks=(remark("two"), remark("three"))), Strip(3)]
    page = SectionPage(PAGE, fillings={"main": Filling(strips, styles(film()))}, remarks=(remark("one"),))
    assert [one.message for one in page.told()] == ["one", "two", "three"]


def test_it_shows_the_first_still_and_takes_nothing_unless_more_is_said():
    assert Section(ENTRY, None).spare_still == 1
    assert SectionPage(PAGE).taken == 0
