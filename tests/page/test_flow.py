"""Strips stand below each other, break where they may, and keep to the baseline grid."""

from __future__ import annotations

import pytest

from epk.page.flow import BaselineGrid, height_of, place, split, split_evenly
from epk.page.strips import Strip, kept, kept_with_next, spaced


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


def test_spaced_never_lessens_a_space() -> None:
    (strip,) = spaced([a_strip(before=8)], before=3, after=2)
    assert (strip.before, strip.after) == (8, 2)
