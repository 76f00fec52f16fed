"""Tables with a head and rules: what stands where, what is left out, and where a page may part them."""

from itertools import pairwise

import pytest

from epk.data.labels import Label
from epk.page.column_widths import MOST, Wish, column_widths
from epk.page.flow import split
from epk.page.items import Stroke
from epk.page.structure import HEADER_OF_COLUMN, HEADER_OF_ROW
from epk.page.table import TableColumn, TableLook, ruled_table
from tests.settings import elements, film, line, lines, of_kind, runs, said, setting, standing, tree

LOOK = TableLook(rule="hairline", head_style="label", gap=3.0, gutter=10.0, unknown="muted")


def column(head, *cells, style="fact", **more):
    return TableColumn(Label(head, "en"), [(cell,) if cell else () for cell in cells], style, **more)


def table(*columns, **place):
    return ruled_table(setting(**place), columns, LOOK)


TWO = (column("Who", "Ann", "Bob", names_row=True), column("What", "", "Light"))


class TestTable:
    def test_heads_stand_above_and_cells_beside_each_other_row_by_row(self):
        found = table(*TWO)
        assert said(found) == ["Who", "What", "Ann", "–", "Bob", "Light"]
        assert tree(found) == "Table(TR(TH(P) TH(P)) TR(TH(P) TD(P)) TR(TH(P) TD(P)))"
        assert [cell.attributes for cell in elements(found, "TH")] == [HEADER_OF_COLUMN] * 2 + [HEADER_OF_ROW] * 2

    def test_a_column_of_which_nothing_is_known_is_left_out(self):
        assert said(table(*TWO, column("When", "", ""))) == said(table(*TWO))
        assert table(column("When", "")) == []
        assert table() == []
        assert table(column("When")) == []

    def test_the_dash_for_what_is_not_known_is_quiet(self):
        colours = {run.text: run.colour for run in runs(table(*TWO))}
        assert (colours["–"], colours["Light"]) == (setting().colour("muted"), setting().colour("ink"))

    def test_cells_of_a_row_share_their_first_baseline_in_all_styles(self):
        found = table(column("Who", "Ann", style="heading"), column("What", "Light"))
        assert line(found, "Ann").baseline == pytest.approx(line(found, "Light").baseline)
        assert line(found, "Ann").size != line(found, "Light").size

    def test_a_rule_stands_above_the_head_and_below_every_row(self):
        found = table(*TWO)
        rules = [stroke.box for stroke in of_kind(found, Stroke)]
        assert len(rules) == 4
        assert all((rule.x, rule.right) == pytest.approx((-0.25, 400.25)) for rule in rules)
        tops = sorted(rule.top for rule in rules)
        baselines = {one.baseline for one in lines(found)}
        assert [sum(above < one < below for one in baselines) for above, below in pairwise(tops)] == [1, 1, 1]

    def test_columns_stand_apart_and_within_the_measure(self):
        found = table(column("Who", "A name that goes on " * 5), column("What", "Light " * 60, greedy=True))
        second = line(found, "What").left
        assert max(one.right for one in lines(found) if one.left < second) <= second - 10
        assert max(one.right for one in lines(found)) <= 400.5

    def test_from_right_to_left_the_first_column_stands_on_the_right(self):
        found = table(*TWO, of=film(language="he"))
        assert line(found, "Who").left > line(found, "What").right
        assert max(one.right for one in lines(found)) <= 400.5

    @pytest.mark.parametrize("words", ["ភាពយន្តកម្ពុជានិងបច្ចេកវិទ្យា", "カンボジアの映画と音楽の祭典"])  # fmt: skip
    def test_texts_without_spaces_share_the_measure_too(self, words):
        place = {"of": film(language="km" if words[0] == "ភ" else "ja"), "measure": 150}
        found = table(column("A", words), column("B", words), **place)
        assert len({one.left for one in lines(found) if one.text in {"A", "B"}}) == 2


class TestNarrow:
    """Where words have no room side by side, cells stand one below the other."""

    def found(self):
        return table(column("Who", "Ann", "Bob", names_row=True), column("What", "", "Photography"), measure=60.0)

    def test_they_have_no_head_but_that_of_their_row_and_no_dashes(self):
        assert said(self.found()) == ["Ann", "Bob", "Photography"]
        assert tree(self.found()) == "Table(TR(TH(P) TD) TR(TH(P) TD(P)))"

    def test_they_begin_at_one_edge_and_rules_part_the_rows(self):
        assert {one.left for one in lines(self.found())} == {0}
        assert len(of_kind(self.found(), Stroke)) == 3


class TestParting:
    """Where a page may end."""

    def rows(self, count, **place):
        names = [f"N{number}" for number in range(count)]
        return table(column("Who", *names), column("What", *["Light " * 30] * count), **place)

    def heads(self, count):
        """The first words of each page, of pages as low as can be."""
        rest, pages = self.rows(count, measure=200.0), []
        while rest:
            height = next(h for h in range(10, 3000) if split(rest, h)[0])
            head, rest = split(rest, height)
            pages.append([one.text for one in lines(head) if one.text.startswith(("Who", "N"))])
        return pages

    @pytest.mark.parametrize(
        ("count", "pages"),
        [
            (1, [["Who", "N0"]]),
            (2, [["Who", "N0", "N1"]]),
            (3, [["Who", "N0", "N1", "N2"]]),
            (4, [["Who", "N0", "N1"], ["N2", "N3"]]),
            (5, [["Who", "N0", "N1"], ["N2"], ["N3", "N4"]]),
        ],
    )
    def test_no_row_is_parted_nor_left_alone_at_the_head_or_the_foot(self, count, pages):
        assert self.heads(count) == pages

    def test_a_page_ends_below_a_rule(self):
        head, _ = split(self.rows(5, measure=200.0), 300)
        assert isinstance(standing(head)[-1], Stroke)

    def test_lines_keep_to_the_rules_instead_of_the_grid(self):
        assert not any(strip.gridded for strip in self.rows(3))


class TestWidths:
    def test_all_have_the_measure_between_them(self):
        wishes = [Wish(20, 90, rigid=True), Wish(30, 200), Wish(40, 900, greedy=True)]
        for measure in (130, 200, 300, 500, 2000):
            assert sum(column_widths(wishes, measure, 10)) == pytest.approx(measure - 20)

    def test_no_word_is_parted(self):
        wishes = [Wish(20, 90, rigid=True), Wish(30, 200), Wish(40, 900, greedy=True)]
        assert column_widths(wishes, 110, 10) == pytest.approx([20, 30, 40])
        assert column_widths(wishes, 109.9, 10) is None

    def test_a_rigid_one_has_its_text_first(self):
        rigid, other = column_widths([Wish(20, 50, rigid=True), Wish(20, 500)], 200, 0)
        assert (rigid, other) == pytest.approx((50, 150))

    def test_a_greedy_one_has_what_others_leave_and_they_part_of_the_measure(self):
        other, greedy = column_widths([Wish(20, 300), Wish(20, 900, greedy=True)], 400, 0)
        assert (other, greedy) == pytest.approx((400 * MOST, 400 * (1 - MOST)))
        other, greedy = column_widths([Wish(20, 300), Wish(20, 60, greedy=True)], 400, 0)
        assert (other, greedy) == pytest.approx((300, 100))

    def test_otherwise_room_to_spare_goes_by_length_to_those_that_are_not_rigid(self):
        assert column_widths([Wish(9, 50, rigid=True), Wish(9, 50), Wish(9, 100)], 350, 0) == pytest.approx(
            [50, 100, 200]
        )

    def test_or_to_all_where_all_are_rigid(self):
        assert column_widths([Wish(9, 50, rigid=True)], 350, 0) == pytest.approx([350])
