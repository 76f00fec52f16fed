"""Headings, and groups that vanish with what they announce."""

import pytest

from epk.page.document_context import SectionAnchor
from tests.settings import said, setting, strips, tree


def test_a_heading_says_its_words_and_stays_with_what_follows():
    found = strips("heading: {text: The story}", setting())
    assert (said(found), tree(found)) == (["The story"], "H2")
    assert [strip.keep for strip in found] == [True]


@pytest.mark.parametrize("level", [2, 3, 4])
def test_its_rank_is_the_layouts_to_say(level):
    assert tree(strips(f"heading: {{text: A, level: {level}}}", setting())) == f"H{level}"


def test_without_words_it_says_the_pages_title():
    assert said(strips("heading", setting(anchor=SectionAnchor("Synopsis", "part-1")))) == ["Synopsis"]
    assert strips("heading", setting()) == []


def test_words_of_the_layout_are_said_in_the_documents_language():
    assert said(strips("heading: {text: Contents}", setting(languages=("fr",)))) == ["Sommaire"]


class TestGroup:
    def test_blocks_stand_under_their_heading(self, at):
        found = strips("group: {heading: Story, blocks: [logline, logline]}", at(logline={"text": "Gone."}))
        assert said(found) == ["Story", "Gone.", "Gone."]
        assert tree(found) == "Sect(H3 P P)"
        assert [strip.keep for strip in found] == [True, False, False]

    def test_its_rank_is_the_layouts_to_say(self, at):
        found = strips("group: {heading: Story, level: 2, blocks: [logline]}", at(logline={"text": "Gone."}))
        assert tree(found) == "Sect(H2 P)"

    def test_they_vanish_where_nothing_is_said(self, at):
        assert strips("group: {heading: Story, blocks: [logline]}", at()) == []
        assert strips("group: {heading: Story, blocks: [{words: {text: A}}]}", at()) == []
