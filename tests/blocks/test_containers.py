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


class TestInset:
    def found(self, at, blocks="logline", **place):
        return strips(f"inset: {{before: 40pt, after: 100pt, blocks: [{blocks}]}}", at(**(FILM | place)))

    def test_texts_stand_between_its_sides(self, at):
        found = lines(self.found(at, logline={"text": "A text that goes on. " * 40}))
        assert {one.left for one in found} == {40}
        assert 270 < max(one.right for one in found) <= 300

    def test_it_begins_on_the_right_where_reading_does(self, at):
        assert [one.right for one in lines(self.found(at, language="he"))] == pytest.approx([360], abs=1)

    def test_both_parts_of_what_a_page_parts_stand_there(self, at):
        (strip,) = self.found(at, f"{{columns: {{blocks: [{', '.join(['logline'] * 8)}]}}}}")
        for part in strip.parts.divided(strip.height / 2, loosely=True):
            assert min(one.left for one in lines([part])) == 40

    def test_it_vanishes_where_nothing_is_said(self, at):
        assert strips("inset: {before: 40pt, blocks: [logline]}", at()) == []
        assert strips("inset: {before: 40pt, blocks: [rule, logline]}", at()) == []

    def test_what_is_no_more_than_a_frame_stands_there_too(self, at):
        assert said(strips("inset: {before: 40pt, blocks: [rights]}", at(rights="© Nordlys"))) == ["© Nordlys"]

    def test_it_may_be_an_entry(self, at):
        found = strips("inset: {entry: true, blocks: [logline, logline]}", at(**FILM))
        assert [one.opens for one in found] == [True, False]
