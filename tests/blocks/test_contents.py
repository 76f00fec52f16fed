"""The table of contents, and the list of appendices."""

import pytest

from epk.data.medium import PRINT
from epk.page.document_context import SectionAnchor
from epk.page.items import Discs, Stroke
from tests.settings import context, elements, film, line, lines, of_kind, said, setting, strips, tree

ANCHORS = (
    SectionAnchor("Contents", "part-0", 0, "1"),
    SectionAnchor("Synopsis", "part-1", 1, "2"),
    SectionAnchor("Crew", "part-2", 11, "12"),
)


def place(anchors=ANCHORS, own=ANCHORS[0], **facts):
    of = film(**facts)
    return setting(of_edition=context(of, anchors=anchors), of=of, anchor=own)


class TestContents:
    def test_all_other_parts_are_named_with_their_pages(self):
        found = strips("contents", place())
        assert said(found) == ["2", "Synopsis", "12", "Crew"]
        assert tree(found) == "TOC(TOCI(Lbl(Span) Reference) TOCI(Lbl(Span) Reference))"

    def test_where_it_has_no_title_itself_all_parts_are(self):
        assert said(strips("contents", place(own=None)))[1::2] == ["Contents", "Synopsis", "Crew"]

    def test_without_stations_they_are_entries_for_the_stops_of_the_region(self):
        found = strips("contents: {stations: no}", place())
        assert said(found) == ["2", "Synopsis", "12", "Crew"]
        assert [strip.opens for strip in found] == [True, True]
        assert not of_kind(found, Discs) + of_kind(found, Stroke)

    def test_every_entry_is_a_link_to_its_part(self):
        found = strips("contents", place())
        targets = [
            run.inline.href for strip in found for item in strip.items if hasattr(item, "line")
            for _, run in item.line.runs if run.inline.href
        ]  # fmt: skip
        assert targets == ["#part-1", "#part-2"]

    @pytest.mark.parametrize(("least", "there"), [(1, True), (2, True), (3, False)])
    def test_it_is_left_out_where_there_are_few(self, least, there):
        assert bool(strips(f"contents: {{least: {least}}}", place())) is there

    def test_two_are_enough_unless_more_is_said(self):
        assert strips("contents", place(ANCHORS[:2])) == []
        assert len(strips("contents", place())) == 2

    def test_titles_stand_beside_their_numbers_and_the_line(self):
        found = strips("contents: {number_width: 70pt, gap: 9pt, radius: 2pt}", place())
        assert line(found, "Synopsis").left == 70
        assert line(found, "2").left == 0
        assert {stroke.start[0] for stroke in of_kind(found, Stroke)} == {52}
        assert {disc.radius for disc in of_kind(found, Discs)} == {2}
        assert [strip.after for strip in found] == [9, 9]

    def test_pages_that_are_not_known_yet_take_a_digit(self):
        at = place((ANCHORS[0], SectionAnchor("A", "a"), SectionAnchor("B", "b")))
        assert said(strips("contents", at))[0::2] == ["0", "0"]

    def test_a_table_has_the_number_of_each_part_and_its_page(self):
        found = strips("contents: {look: table, rule: hairline}", place())
        assert said(found) == ["02", "Synopsis", "2", "03", "Crew", "12"]
        assert tree(found) == "TOC(TOCI(Lbl(Span) Reference Reference) TOCI(Lbl(Span) Reference Reference))"

    def test_in_a_table_pages_end_where_it_ends_and_rules_are_above_below_and_between(self):
        found = strips("contents: {look: table, rule: hairline, number_width: 40pt}", place())
        assert line(found, "Synopsis").left == 40
        assert line(found, "12").right == pytest.approx(place().measure, abs=1.5)
        assert len(of_kind(found, Stroke)) == 3
        assert of_kind(found, Discs) == []


class TestAppendices:
    LISTED = (
        {"file": "a.pdf", "title": "Reviews"},
        {"file": "b.pdf", "title": "Form", "documents": ["proof"]},
        {"file": "c.pdf", "title": "Map", "documents": ["other", "proof"]},
    )

    def test_those_of_this_document_are_named(self):
        found = strips("appendices", place(appendices=list(self.LISTED)))
        assert said(found) == ["Form", "Map"]
        assert tree(found) == "L(LI(LBody) LI(LBody))"

    def test_a_rule_may_stand_above_each(self):
        at = place(appendices=list(self.LISTED))
        assert of_kind(strips("appendices", at), Stroke) == []
        assert len(of_kind(strips("appendices: {rule: hairline}", at), Stroke)) == 2

    def test_none_are_bound_in_print(self):
        of = film(appendices=list(self.LISTED))
        assert strips("appendices", setting(of, of_edition=context(of, medium=PRINT))) == []

    def test_without_any_there_is_no_list(self):
        at = place(appendices=[self.LISTED[0]])
        assert strips("appendices", at) == []
        assert at.order.following() == (0,), "no element was numbered for it"
        assert elements(strips("appendices", at), "L") == []


def test_numbers_and_titles_keep_to_their_columns():
    found = strips("contents: {number_width: 70pt, number_style: flush}", place())
    assert line(found, "12").right == pytest.approx(40)
    long = (*ANCHORS[:2], SectionAnchor("A part with a long title that goes on and on " * 4, "part-2", 11, "12"))
    titles = [one for one in lines(strips("contents: {number_width: 70pt}", place(long))) if one.left == 70]
    assert 350 < max(one.right for one in titles) <= 400
