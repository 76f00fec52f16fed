"""A document as a whole: what keeps it from being made is told at once."""

from __future__ import annotations

import pytest

from epk.problems import ExitCode, ProblemsFound

LAYOUT = """\
templates:
  page: {regions: {main: {columns: 1, height: 20pt}, side: {columns: 2, height: 20pt}}}
pages:
"""
FILM = {
    "logline": {"text": "Gone for good.\n\nAnd again."},
    "synopses": {"short": {"text": "Lost.\n\nFound.\n\nLost."}, "medium": {"text": "Told.\n\nTwice."}},
}


def entry(**blocks):
    told = ", ".join(f"{region}: [{block}]" for region, block in blocks.items())
    return f"  - {{template: page, blocks: {{{told}}}}}\n"


SHORT, MEDIUM = "synopsis: {length: short}", "synopsis: {length: medium}"


@pytest.fixture
def told(made):
    """What is told of a document of some pages, whether it is made or tried: the region that does not hold a text, and
    where that begins; for all else the message."""

    def tell(*entries):
        document = made(LAYOUT + "".join(entries), **FILM)
        film = document.context.film
        passages = {"logline": film.logline, "short": film.synopses.short, "medium": film.synopses.medium}
        names = {passage.where("text"): name for name, passage in passages.items()}
        with pytest.raises(ProblemsFound) as caught:
            document.document()
        assert set(document.trial().problems) == set(caught.value.problems)
        return sorted(
            (one.message.split('"')[1], names[one.span]) if one.code is ExitCode.DOES_NOT_FIT else (one.message,)
            for one in caught.value.problems
        )

    return tell


def test_all_regions_of_a_page_that_do_not_hold_their_text_are_told(told):
    assert told(entry(main=SHORT, side="logline")) == [("main", "short"), ("side", "logline")]


def test_so_are_those_of_all_pages(told):
    found = told(entry(main=SHORT), entry(main="statement"), entry(side=MEDIUM), entry(main="logline"))
    assert found == [("main", "logline"), ("main", "short"), ("side", "medium")]


def test_so_are_those_of_pages_that_tell_of_the_others(told):
    contents = "  - {template: page, title: One, blocks: {main: [logline], side: [contents: {least: 0}]}}\n"
    assert told(contents, entry(main=SHORT)) == [("main", "logline"), ("main", "short")]


def test_what_is_wrong_in_other_ways_is_told_with_them(told):
    found = told(entry(main=SHORT, side="logline: {style: gone}"), entry(main="logline: {style: lost}"))
    assert found == [("main", "short"), ('unknown style "gone"',), ('unknown style "lost"',)]


def test_the_same_is_told_once(told):
    assert told(entry(main=SHORT), entry(main=SHORT)) == [("main", "short")]
