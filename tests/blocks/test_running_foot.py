"""Words of the layout's own, in running heads and feet."""

import pytest
from msgspec.structs import replace

from epk.data.labels import Label
from epk.page.document_context import SectionAnchor
from epk.page.items import TextLine, TurnedLine
from tests.settings import THEME, context, film, labels, line, lines, of_kind, runs, said, setting, strips, tree


def told(text, of=None, pages=0, more="", **place):
    of = of or film()
    at = setting(of, of_edition=context(of, pages=pages, languages=place.pop("languages", ())), **place)
    return said(strips(f'words: {{text: "{text}"{more}}}', at))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{title}", "Karmalink"),
        ("{document}", "Proof"),
        ("{year}", "2021"),
        ("{page} of {pages}", "3 of 8"),
        ("{part}", "Crew"),
        ("{nothing}", "{nothing}"),
        ("All of it", "All of it"),
    ],
)
def test_names_in_braces_are_replaced(text, words):
    assert told(text, film(year=2021), 8, page=2, anchor=SectionAnchor("Crew", "part-1")) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [("{part} · {title}", ["Karmalink"]), ("{title} · {year}", ["Karmalink"]), ("{part} · {year}", []),
     ("{page}", []), ("A · B", ["A · B"])],
)  # fmt: skip
def test_dots_that_join_nothing_are_left_out(text, words):
    assert told(text) == words


def test_a_shorter_text_takes_its_place_where_a_line_is_too_short():
    more = ", shorter: Short"
    width = setting().width_of("A longer text", "body")
    assert told("A longer text", more=more, measure=width + 0.01) == ["A longer text"]
    assert told("A longer text", more=more, measure=width - 0.01) == ["Short"]
    assert len(lines(strips("words: {text: A longer text}", setting(measure=width - 0.01)))) == 2


def test_a_section_is_numbered_among_those_with_a_title():
    anchors = (SectionAnchor("Cast", "part-1"), SectionAnchor("Crew", "part-4"))
    at = setting(of_edition=context(film(), anchors=anchors), anchor=anchors[1])
    assert said(strips('words: {text: "{number}"}', at)) == ["02"]
    assert said(strips('words: {text: "{number}"}', setting(anchor=anchors[1]))) == []


LOOK = THEME + "  right: {align: right}\n"
STYLED = "words: {text: A, style: small, mirrored_style: name}"


@pytest.mark.parametrize(
    ("language", "mirrored", "size"), [("en", False, 8), ("en", True, 12), ("he", True, 8), ("he", False, 12)]
)
def test_left_pages_may_have_another_style_and_so_have_the_others_from_right_to_left(language, mirrored, size):
    at = setting(film(language=language), mirrored=mirrored)
    assert line(strips(STYLED, at), "A").size == size


def test_without_another_style_both_have_the_same():
    at = setting(mirrored=True, look=LOOK)
    assert line(strips("words: {text: A, style: small}", at), "A").size == 8


def test_what_the_layout_says_is_in_the_documents_language_and_the_films_words_in_their_own():
    at = setting(film(language="fr"), languages=("en",))
    (item,) = of_kind(strips('words: {text: "Press kit"}', at), TextLine)
    assert {run.language for _, run in item.line.runs} == {"en"}
    assert told("Contents", film(language="fr")) == ["Sommaire"]


def test_only_the_layouts_own_words_are_translated():
    at = setting(film(title="Contents", language="en"), languages=("fr",))
    found = runs(strips('words: {text: "Contents"}', at))
    assert [(run.text, run.language) for run in found] == [("Sommaire", "fr")]
    forms = {**labels("fr").forms, ("layouts", "By {title}"): (Label("De {title}", "fr"),)}
    other = replace(at.context, all_labels=(replace(labels("fr"), forms=forms),))
    mixed = runs(strips('words: {text: "By {title}"}', at._replace(context=other)))
    assert [(run.text.strip(), run.language) for run in mixed] == [("De", "fr"), ("Contents", "en")]


def test_turned_it_says_the_same_upwards():
    place = setting()
    level, turned = strips("words: {text: Upwards}", place), strips("words: {text: Upwards, turned: yes}", place)
    assert said(turned) == said(level)
    assert tree(turned) == tree(level)
    assert [type(item) for item in of_kind(turned, TextLine)] == [TurnedLine]
    assert turned[0].height == place.room
