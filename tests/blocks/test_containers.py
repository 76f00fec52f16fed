"""Blocks that hold others."""

import pytest

from epk.data.medium import OFFICE, PRINT
from epk.problems import ProblemsFound
from tests.settings import context, film, lines, said, setting, strips

WORDS = "{words: {text: A}}, {words: {text: B}}"
FACTS = "{logline: {}}, {logline: {}}"
FILM = {"logline": {"text": "Gone."}}


@pytest.mark.parametrize(
    ("editions", "medium", "there"),
    [("[screen]", None, True), ("[print]", None, False), ("[screen, print]", PRINT, True), ("[screen]", OFFICE, False)],
)
def test_some_editions_go_without_some_blocks(editions, medium, there):
    made = context(film(), **({"medium": medium} if medium else {}))
    found = strips(f"only: {{editions: {editions}, blocks: [{WORDS}]}}", setting(of_edition=made))
    assert said(found) == (["A", "B"] if there else [])


class TestColumns:
    def found(self, at, options="count: 2, gutter: 20pt", count=4, **place):
        blocks = ", ".join(["logline"] * count)
        return strips(f"columns: {{{options}, blocks: [{blocks}]}}", at(**FILM, **place))

    def test_texts_stand_in_columns_of_equal_width(self, at):
        (strip,) = self.found(at)
        assert [one.left for one in lines([strip])] == [0, 0, 210, 210]

    def test_three_share_what_the_gutters_leave(self, at):
        (strip,) = self.found(at, "count: 3, gutter: 20pt", 3)
        assert [one.left for one in lines([strip])] == pytest.approx([0, 140, 280])

    def test_each_is_set_to_its_width(self, at):
        long = {"logline": {"text": "A text that goes on. " * 40}}
        (strip,) = strips("columns: {gutter: 20pt, blocks: [logline]}", at(**long))
        left = [one for one in lines([strip]) if one.left < 200]
        assert 160 < max(one.right for one in left) <= 190

    def test_the_first_is_on_the_right_where_reading_begins_there(self, at):
        (strip,) = self.found(at, language="he")
        texts = [one.right for one in lines([strip])]
        assert texts == pytest.approx([400, 400, 190, 190], abs=1)

    def test_lines_keep_to_the_grid_of_the_layout(self, at):
        blocks = "logline, {space: {height: 5pt}}, logline, logline, logline"
        (strip,) = strips(f"columns: {{blocks: [{blocks}]}}", at(**FILM))
        tops = {one.baseline % 14 for one in lines([strip])}
        assert max(tops) - min(tops) == pytest.approx(0, abs=0.01)

    def test_they_vanish_where_nothing_is_said(self, at):
        assert strips("columns: {blocks: [logline]}", at()) == []
        assert strips("columns: {blocks: [{words: {text: A}}]}", at()) == []

    def test_fewer_than_one_are_refused(self, at):
        with pytest.raises(ProblemsFound, match="count"):
            self.found(at, "count: 0")
        assert len(self.found(at, "count: 1", 2)) == 1
