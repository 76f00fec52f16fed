"""Texts in columns of equal height, which go on over pages."""

from __future__ import annotations

import pytest

from epk.page.columns import Columns, alongside
from epk.page.flow import height_of, split
from epk.page.items import Item
from epk.page.strips import Strip, kept_with_next
from epk.problems import Span
from tests.settings import film, setting, standing

LEADING = 14.0


class Numbered(Item, frozen=True):
    """Stands for a line."""

    number: int


class Record:
    """Lines that write down where they stand: page, column and baseline of each."""

    def __init__(self) -> None:
        self.drawn: dict[int, tuple[int, float, float]] = {}
        self.page = 0

    def line(self, number: int, **more: bool) -> Strip:
        item = Numbered(number, y=10.0)
        return Strip(LEADING, (item,), lead=4, baseline=10, gridded=True, words=2, **more)

    def set(self, strip: Strip, height: float) -> list[int]:
        """Put a strip on pages of `height` points; tell how many lines stand on each."""
        counts, rest = [], [strip]
        while rest:
            head, rest = split(rest, height)
            assert head, "something fits on every page"
            before = len(self.drawn)
            for item in (item for part in head for item in part.moved(0.0, -part.lead)):
                assert item.number not in self.drawn
                self.drawn[item.number] = (self.page, item.x, item.y)
            counts.append(len(self.drawn) - before)
            self.page += 1
        return counts


def test_columns_at_a_sections_end_are_balanced() -> None:
    record = Record()
    strip = Columns(3, 100, LEADING).strip([record.line(number) for number in range(9)])
    assert record.set(strip, 500) == [9]
    by_column = [[n for n, (_, x, _) in record.drawn.items() if x == column] for column in (0, 100, 200)]
    assert by_column == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]


def test_a_full_page_fills_one_column_after_the_other_and_the_last_is_balanced() -> None:
    record = Record()
    strip = Columns(2, 100, LEADING).strip([record.line(number) for number in range(14)])
    assert record.set(strip, 5 * LEADING) == [10, 4]
    assert [record.drawn[n][:2] for n in (4, 5, 9, 10, 12)] == [(0, 0), (0, 100), (0, 100), (1, 0), (1, 100)]


def test_lines_side_by_side_stand_on_common_baselines() -> None:
    record = Record()
    strips = [record.line(number) for number in range(8)]
    strips.insert(2, Strip(5))
    record.set(Columns(2, 100, LEADING).strip(strips), 500)
    offsets = {round((y - record.drawn[0][2]) % LEADING, 3) for _, _, y in record.drawn.values()}
    assert offsets == {0}


def test_a_heading_goes_to_the_next_column_with_its_text() -> None:
    record = Record()
    strips = [record.line(n) for n in range(3)] + kept_with_next([record.line(3)]) + [record.line(n) for n in (4, 5)]
    record.set(Columns(2, 100, LEADING).strip(strips), 500)
    assert record.drawn[3][1] == 100


def test_the_strip_tells_its_height_and_words() -> None:
    strip = Columns(2, 100, LEADING).strip([Record().line(number) for number in range(6)])
    assert strip.words == 12
    assert height_of([strip]) == pytest.approx(3 * LEADING - 8, abs=0.1)


class TestDivision:
    """What a page's end makes of columns."""

    def parts(self, lines: list[Strip], height: float, *, loosely: bool = False) -> tuple[Strip, Strip] | None:
        strip = Columns(2, 100, LEADING).strip(lines)
        assert strip.parts
        return strip.parts.divided(height, loosely=loosely)

    def numbers(self, strip: Strip) -> list[int]:
        return [item.number for item in strip.items]

    def lines(self, count: int) -> list[Strip]:
        return [Record().line(number) for number in range(count)]

    def test_full_columns_stay_and_the_rest_is_balanced(self) -> None:
        head, rest = self.parts(self.lines(10), 3 * LEADING)
        assert self.numbers(head) == [0, 1, 2, 3, 4, 5]
        assert [item.x for item in head.items] == [0, 0, 0, 100, 100, 100]
        assert self.numbers(rest) == [6, 7, 8, 9]
        assert [item.x for item in rest.items] == [0, 0, 100, 100]

    def test_blank_space_above_the_letters_is_not_counted(self) -> None:
        """The strip begins with it, so that a height seen from its top holds the letters and that space."""
        assert self.numbers(self.parts(self.lines(8), 4 + 2 * LEADING - 8)[0]) == [0, 1, 2, 3]
        assert self.numbers(self.parts(self.lines(8), 4 + 2 * LEADING - 9)[0]) == [0, 1]

    def test_where_nothing_fits_or_all_does_it_is_not_parted(self) -> None:
        assert self.parts(self.lines(8), 5) is None
        assert self.parts(self.lines(4), 500) is None

    def test_a_column_that_ends_with_a_line_alone_says_so(self) -> None:
        span = Span("film", 3)
        lines = self.lines(4)
        lines[0] = lines[0]._replace(keep=True, spares="a first line", span=span)
        assert self.parts(lines, 4 + 6) is None
        head, _ = self.parts(lines, 4 + 6, loosely=True)
        assert (head.keep, head.spares, head.span) == (True, "a first line", span)

    @pytest.mark.parametrize("height", [34, 42, 43.9])
    def test_what_fits_only_apart_from_the_common_grid_is_parted_too(self, height: float) -> None:
        """A large first line makes the second column begin lower than it would alone, and so end below the page."""
        large = Strip(24, (Numbered(0, y=20.0),), lead=2, baseline=20, gridded=True, words=2)
        lines = [large, *(Record().line(number) for number in range(1, 5))]
        strip = Columns(2, 100, LEADING).strip(lines)
        assert height_of([strip]) == 44
        head, rest = split([strip], height)
        assert [self.numbers(one) for one in head] == [[0, 1, 2]]
        assert [self.numbers(one) for one in rest] == [[3, 4]]
        assert height_of(head) <= height

    def test_a_column_that_ends_well_keeps_nothing(self) -> None:
        head, rest = self.parts(self.lines(10), 3 * LEADING, loosely=True)
        assert (head.keep, head.spares, rest.keep) == (False, "", False)

    def test_space_around_and_the_place_of_the_last_line_are_the_strips_own(self) -> None:
        lines = self.lines(4)
        lines[0], lines[-1] = lines[0]._replace(before=5), lines[-1]._replace(after=7, span=Span("film", 9))
        strip = Columns(2, 100, LEADING).strip(lines)
        assert (strip.before, strip.after, strip.span) == (5, 7, Span("film", 9))


def test_the_first_column_is_on_the_right_of_a_mirror() -> None:
    lines = [Record().line(number, width=90) for number in range(4)]
    strip = Columns(2, 100, LEADING, mirror=190).strip(lines)
    assert [(item.number, item.x) for item in strip.items] == [(0, 100), (1, 100), (2, 0), (3, 0)]


def test_columns_without_letters_have_no_grid() -> None:
    columns = Columns(2, 100, LEADING)
    assert columns.grid([Strip(5)]) is None
    assert columns.grid([Strip(14, lead=4, baseline=10)]) is None
    assert columns.grid([Record().line(0)]) == (6, LEADING)


class TestAlongside:
    """A text beside the beginning of another, which goes on below it."""

    def block(self, number: int, height: float = 10, **more: float) -> Strip:
        return Strip(height, (Numbered(number),), width=50, **more)

    def of(self, left: int, right: int, **place_and: str) -> list[Strip]:
        at = setting(film(**place_and), measure=300)
        return alongside(at, [self.block(100 + n) for n in range(left)], [self.block(n) for n in range(right)], 120)

    def test_as_much_as_is_as_high_stays_with_it(self) -> None:
        first, *further = self.of(2, 5)
        assert [(item.number, item.x, item.y) for item in first.items] == [
            (100, 0, 0), (101, 0, 10), (0, 120, 0), (1, 120, 10),
        ]  # fmt: skip
        assert [(item.number, item.x) for strip in further for item in strip.items] == [(2, 120), (3, 120), (4, 120)]

    def test_what_may_not_be_parted_stays_too(self) -> None:
        at = setting(measure=300)
        right = [self.block(0, keep=True), self.block(1, keep=True), self.block(2), self.block(3)]
        first, *further = alongside(at, [self.block(100)], right, 120)
        assert (len(first.items), len(further)) == (4, 1)

    def test_a_short_text_stands_beside_a_longer_one_whole(self) -> None:
        (strip,) = self.of(4, 2)
        assert (len(strip.items), strip.height) == (6, 40)

    def test_from_right_to_left_it_stands_on_the_other_side(self) -> None:
        first, further = self.of(1, 2, language="he")
        assert [item.x for item in first.items] == [250, 130]
        assert [item.x for item in further.items] == [130]

    @pytest.mark.parametrize(("language", "places"), [("en", [250, 0, 0]), ("he", [0, 250, 250])])
    def test_it_may_stand_on_the_other_side_of_what_goes_on(self, language: str, places: list[float]) -> None:
        at = setting(film(language=language), measure=300)
        first, further = alongside(at, [self.block(100)], [self.block(0), self.block(1)], 0, left_at=250)
        assert [item.x for strip in (first, further) for item in strip.items] == places

    def test_one_without_the_other_stands_alone(self) -> None:
        (strip,) = self.of(2, 0)
        assert strip.height == 20
        assert self.of(0, 0) == []
        first, second = self.of(0, 2)
        assert (first.items[0].x, second.items[0].x) == (120, 120)

    @pytest.mark.parametrize("lead", [0, 2, 4, 9])
    def test_lines_that_go_on_stand_as_far_apart_as_the_others(self, lead: float) -> None:
        label = Strip(2 * lead + 6, (Numbered(100, y=lead + 6),), lead=lead, baseline=lead + 6)
        strips = alongside(setting(measure=300), [label], [Record().line(number) for number in range(4)], 120)
        baselines = {item.number: item.y for item in standing(strips)}
        assert baselines[100] == baselines[0]
        assert [baselines[number] - baselines[0] for number in range(4)] == [0, LEADING, 2 * LEADING, 3 * LEADING]

    def test_it_keeps_the_space_of_the_text_that_goes_on(self) -> None:
        right = [self.block(0, before=3), self.block(1, after=4), self.block(2)]
        first, _ = alongside(setting(measure=300), [self.block(100, height=15)], right, 120)
        assert (first.before, first.after) == (3, 4)


def test_where_nothing_stands_beside_them_lines_are_as_far_apart_as_ever() -> None:
    record = Record()
    strips = alongside(setting(measure=300), [], [record.line(number) for number in range(4)], 120)
    assert [(strip.height, strip.lead, strip.items[0].x) for strip in strips] == [(LEADING, 4, 120)] * 4
