"""Strips stand below each other, break where they may, and keep to the baseline grid."""

from __future__ import annotations

import pytest
from msgspec import Struct

from epk.data.template import Region
from epk.page.flow import BaselineGrid, height_of, place, split, split_evenly, standing_at
from epk.page.geometry import Box
from epk.page.items import SectionStart
from epk.page.strips import Strip, kept, kept_with_next
from tests.settings import decoded


def a_strip(height: float = 10.0, **more: float) -> Strip:
    return Strip(height, **more)


def text_line(leading: float = 14.0, cap: float = 6.0) -> Strip:
    lead = (leading - cap) / 2
    return a_strip(leading, lead=lead, baseline=lead + cap, gridded=True)


def test_the_larger_of_two_neighbouring_spaces_counts() -> None:
    assert place([a_strip(after=4), a_strip(before=9), a_strip()]).tops == (0, 19, 29)


def test_space_falls_away_at_the_top_and_the_foot_of_a_region() -> None:
    assert height_of([a_strip(before=20, after=20)]) == 10


def test_blank_space_stays_at_the_top_of_a_region() -> None:
    assert place([Strip(5), a_strip()]).tops == (0, 5)


def test_capitals_of_the_first_line_stand_at_the_top_of_the_region() -> None:
    placed = place([text_line(), text_line()])
    assert placed.tops == (-4, 10)
    assert placed.height == 20


def test_lines_keep_to_the_baseline_grid() -> None:
    grid = BaselineGrid(origin=6, step=14)
    strips = [text_line(), a_strip(5), text_line(), text_line()]
    placed = zip(place(strips, grid).tops, strips, strict=True)
    baselines = [top + strip.baseline for top, strip in placed if strip.baseline]
    assert [(baseline - 6) % 14 for baseline in baselines] == pytest.approx([0, 0, 0])
    assert baselines == pytest.approx([6, 34, 48])


def test_a_line_is_raised_to_the_grid_by_a_quarter_of_its_step_at_most() -> None:
    grid = BaselineGrid(origin=6, step=14)
    assert grid.at_or_below(6 + 3.4) == 6
    assert grid.at_or_below(6 + 3.6) == 20


def test_text_of_another_leading_is_left_where_it_falls() -> None:
    caption = a_strip(11, lead=2, baseline=8)
    assert place([text_line(), caption], BaselineGrid(6, 14)).tops == (-4, 10)


def test_what_does_not_fit_goes_on() -> None:
    head, rest = split([a_strip(), a_strip(), a_strip()], 25)
    assert (len(head), len(rest)) == (2, 1)


def test_a_heading_is_not_left_at_the_foot_of_a_page() -> None:
    strips = [a_strip(), *kept_with_next([a_strip()]), a_strip()]
    head, rest = split(strips, 25)
    assert (len(head), len(rest)) == (1, 2)


def test_a_paragraph_of_four_lines_is_parted_only_in_the_middle() -> None:
    lines = [a_strip(keep=True), a_strip(), a_strip(keep=True), a_strip()]
    assert [len(split(lines, height)[0]) for height in (15, 25, 35, 45)] == [0, 2, 2, 4]


def test_strips_that_are_kept_together_go_on_together() -> None:
    head, rest = split([a_strip(), *kept([a_strip(), a_strip()])], 25)
    assert (len(head), len(rest)) == (1, 2)


def test_nothing_is_lost_or_doubled_over_any_number_of_pages() -> None:
    strips = [a_strip(7 + index % 5, keep=index % 3 == 0, before=index % 2) for index in range(40)]
    seen: list[Strip] = []
    rest: tuple[Strip, ...] | list[Strip] = strips
    while rest:
        head, rest = split(rest, 60)
        assert head
        assert height_of(head) <= 60.05
        seen += head
    assert seen == strips


def test_columns_at_the_end_of_a_section_are_of_nearly_one_height() -> None:
    columns = split_evenly([a_strip() for _ in range(9)], 3)
    assert [len(column) for column in columns] == [3, 3, 3]


def test_one_strip_stays_whole_in_two_columns() -> None:
    strip = a_strip(50)
    assert split_evenly([strip], 2) == [[strip]]


class Parts(Struct, frozen=True):
    """Strips that a page's end may part after as many as fit."""

    strips: tuple[Strip, ...]

    def divided(self, height: float, *, loosely: bool) -> tuple[Strip, Strip] | None:
        head, rest = split(self.strips, height, loosely=loosely)
        return (divisible(*head), divisible(*rest)) if head and rest else None


def divisible(*strips: Strip) -> Strip:
    return Strip(height_of(strips), parts=Parts(tuple(strips)))


class TestTolerance:
    """A region may be exceeded by a twentieth of a point: the rounding of lengths."""

    @pytest.mark.parametrize(("height", "fit"), [(20, 2), (19.951, 2), (19.949, 1), (10, 1), (9.949, 0)])
    def test_what_exceeds_a_region_by_rounding_fits(self, height: float, fit: int) -> None:
        assert len(split([a_strip(), a_strip()], height)[0]) == fit

    def test_blank_space_of_a_last_line_may_hang_out(self) -> None:
        head, rest = split([text_line(), text_line()], 20)
        assert (len(head), len(rest)) == (2, 0)
        assert len(split([text_line(), text_line()], 19.9)[0]) == 1

    def test_space_inside_anything_else_may_not(self) -> None:
        picture = a_strip(10, lead=4)
        assert height_of([picture]) == 6, "it is raised by it at the top"
        assert split([picture], 6) == ([picture], [])
        assert split([picture], 5.9) == ([], [picture])


class TestGrid:
    @pytest.mark.parametrize(
        ("baseline", "line"), [(6, 6), (6.1, 6), (9.5, 6), (9.51, 20), (20, 20), (23.5, 20), (-8, -8), (-4.6, -8)]
    )
    def test_a_line_goes_down_to_the_next_line_but_for_a_quarter_of_a_step(self, baseline: float, line: float) -> None:
        assert BaselineGrid(6, 14).at_or_below(baseline) == line

    def test_only_gridded_strips_with_a_baseline_keep_to_it(self) -> None:
        grid = BaselineGrid(6, 14)
        assert place([a_strip(3, gridded=True), text_line()], grid).tops == (0, 10)
        free = text_line()._replace(gridded=False)
        assert place([a_strip(3), free], grid).tops == (0, 3)
        assert place([a_strip(3), text_line()]).tops == (0, 3)

    def test_the_grid_decides_what_fits(self) -> None:
        strips, grid = [text_line(), a_strip(5), text_line()], BaselineGrid(6, 14)
        assert height_of(strips) == 25
        assert height_of(strips, grid) == 34
        assert [len(part) for part in split(strips, 30, grid)] == [2, 1]
        assert [len(part) for part in split(strips, 30)] == [3, 0]


def test_the_height_is_that_of_what_reaches_lowest() -> None:
    assert place([a_strip(30), a_strip(-20)]).height == 30
    assert height_of([]) == place([]).height == 0


@pytest.mark.parametrize(("align", "top"), [("top", 200), ("middle", 230), ("bottom", 260)])
def test_strips_stand_in_their_region_where_it_says(align: str, top: float) -> None:
    region = decoded(Region, f"{{columns: 1, align: {align}}}")
    strips = [Strip(10, (SectionStart("a", "", x=1, y=2),)), Strip(30, (SectionStart("b", ""),))]
    first, second = standing_at(place(strips), strips, region, Box(100, 200, 50, 100))
    assert (first.x, first.y) == (101, top + 2)
    assert (second.x, second.y) == (100, top + 10)


class TestParts:
    def test_a_divisible_strip_is_parted_where_the_page_ends(self) -> None:
        strips = [a_strip(), divisible(a_strip(), a_strip(), a_strip()), a_strip(7)]
        head, rest = split(strips, 35)
        assert [strip.height for strip in head] == [10, 20]
        assert [strip.height for strip in rest] == [10, 7]

    def test_one_that_fits_stays_whole(self) -> None:
        head, rest = split([divisible(a_strip(), a_strip())], 20)
        assert ([strip.height for strip in head], rest) == ([20], [])

    def test_one_of_which_nothing_fits_goes_on_whole(self) -> None:
        head, rest = split([a_strip(), divisible(a_strip(), a_strip())], 15)
        assert [strip.height for strip in head] == [10]
        assert [strip.height for strip in rest] == [20]

    def test_what_is_kept_with_one_that_goes_on_goes_with_it(self) -> None:
        head, rest = split([a_strip(), a_strip(keep=True), divisible(a_strip(), a_strip())], 25)
        assert (len(head), len(rest)) == (1, 2)


class TestLoosely:
    LINES = (a_strip(keep=True, spares="a first line"), a_strip(keep=True, spares="a last line"), a_strip())

    def test_a_line_is_left_alone_only_where_there_is_no_other_way(self) -> None:
        assert split(self.LINES, 15)[0] == ()
        head, rest = split(self.LINES, 15, loosely=True)
        assert (len(head), len(rest)) == (1, 2)

    def test_what_is_kept_for_another_reason_stays_together(self) -> None:
        assert split([a_strip(keep=True), a_strip()], 15, loosely=True)[0] == []


class TestEvenly:
    def test_columns_are_as_low_as_they_can_be(self) -> None:
        columns = split_evenly([a_strip(10), a_strip(20), a_strip(10), a_strip(30)], 2)
        assert [[strip.height for strip in column] for column in columns] == [[10, 20, 10], [30]]

    def test_the_last_may_be_shorter(self) -> None:
        assert [len(column) for column in split_evenly([a_strip() for _ in range(7)], 3)] == [3, 3, 1]

    def test_what_may_not_be_parted_stays_in_one(self) -> None:
        strips = kept([a_strip() for _ in range(6)])
        assert split_evenly(strips, 3) == [strips]

    def test_fewer_strips_than_columns_stand_in_as_many_as_there_are(self) -> None:
        assert [len(column) for column in split_evenly([a_strip(), a_strip()], 3)] == [1, 1]

    def test_columns_keep_to_the_grid(self) -> None:
        strips = [text_line(), a_strip(5), *(text_line() for _ in range(4))]
        columns = split_evenly(strips, 2, BaselineGrid(6, 14))
        assert [len(column) for column in columns] == [3, 3]
