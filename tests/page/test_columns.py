"""Texts in columns of equal height, which go on over pages."""

from __future__ import annotations

import pytest

from epk.page.columns import Columns
from epk.page.flow import height_of, split
from epk.page.items import Item
from epk.page.strips import Strip, kept_with_next

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
