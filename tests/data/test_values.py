"""What one scalar can mean."""

import re

import pytest

from epk.data.values import Colour, ColumnSpan, Extent, InkMix, Length, Minutes, PartialDate


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("102", 102), ("102 min", 102), ("102min", 102), ("102 minutes", 102), ("1h42", 102), ("1 h 42 min", 102)),
        *(("1h", 60), ("2h05m", 125), ("1:42:00", 102), ("1:41:29", 101), ("1:41:30", 102)),
        *(("1", 1), ("9999", 9999), ("0h1", 1), ("0:01:00", 1), ("0:00:30", 1), ("99h59", 5999)),
    ],
)
def test_minutes_are_read_as_people_write_them(text, minutes):
    assert Minutes.from_text(text) == minutes


@pytest.mark.parametrize(
    "text", ["92:14", "0", "0h", "0h0", "-5", "1h72", "1h60", "about 100", "", "102.5", "១០២", "0:00:10", "10000"]
)
def test_what_is_no_running_time_is_refused(text):
    with pytest.raises(ValueError, match=r"^expected minutes, such as 102 or 1h42$"):
        Minutes.from_text(text)


@pytest.mark.parametrize("text", ["2021", "2021-09", "2021-09-01", "2024-02-29"])
def test_a_date_is_kept_as_far_as_it_is_known(text):
    assert str(PartialDate.from_text(text)) == text


@pytest.mark.parametrize(
    "text", ["21", "2021-9", "2021-13", "2021-02-29", "0000", "September 2021", "2021-09-01T10:00"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"^expected a date, such as 2021"):
        PartialDate.from_text(text)


@pytest.mark.parametrize("text", ["2021-00", "2021-00-05", "2021-05-00"])
def test_a_month_or_day_of_zero_is_refused(text):
    with pytest.raises(ValueError, match=r"that is in the calendar$"):
        PartialDate.from_text(text)


def test_dates_sort_with_the_less_known_first():
    dates = [PartialDate.from_text(text) for text in ("2021-09-02", "2022", "2021-09", "2021", "2021-08-31")]
    assert [str(date) for date in sorted(dates)] == ["2021", "2021-08-31", "2021-09", "2021-09-02", "2022"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        *(("10pt", 10), ("25.4mm", 72), ("2.54cm", 72), ("0.125in", 9), ("18 mm", 51.0236), ("0", 0), ("0mm", 0)),
        *(("1pt", 1), ("1mm", 2.834646), ("1cm", 28.346457), ("1in", 72)),
    ],
)
def test_lengths_become_points(text, points):
    assert Length.from_text(text) == pytest.approx(points, abs=0.0001)


@pytest.mark.parametrize("text", ["10", "10px", "-3mm", "ten pt", "1,5cm", "40%", "nanpt"])
def test_what_is_no_length_is_refused(text):
    with pytest.raises(ValueError, match=r"^expected a length with its unit, such as 10pt"):
        Length.from_text(text)


@pytest.mark.parametrize(("text", "points"), [("40%", 200), ("12.5 %", 62.5), ("36pt", 36), ("-1in", -72), ("0", 0)])
def test_an_extent_is_a_length_or_a_part_of_the_whole(text, points):
    assert Extent.from_text(text).of(500) == pytest.approx(points)


@pytest.mark.parametrize(("text", "shown"), [("40%", "40%"), ("12.5 %", "12.5%"), ("-4pt", "-4pt"), ("1in", "72pt")])
def test_an_extent_is_shown_as_it_would_be_written(text, shown):
    assert str(Extent.from_text(text)) == shown
    assert Extent.from_text(shown) == Extent.from_text(text)


@pytest.mark.parametrize("text", ["40", "-40%", "half", "--3mm"])
def test_what_is_no_extent_is_refused(text):
    with pytest.raises(ValueError, match=r"^expected a length or a part, such as 60mm"):
        Extent.from_text(text)


def test_colours_have_parts_from_0_to_1():
    assert Colour.from_text("#FF0080") == Colour(1, 0, 128 / 255)


@pytest.mark.parametrize("text", ["red", "#FFF", "FF0080", "#GG0080", "#FF008000"])
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(ValueError, match=r'^expected a colour in quotes, such as "#1A2B3C"$'):
        Colour.from_text(text)


def test_contrast_is_that_of_wcag():
    white, black, grey = (Colour.from_text(text) for text in ("#FFFFFF", "#000000", "#767676"))
    assert white.contrast(black) == pytest.approx(21)
    assert grey.contrast(white) == white.contrast(grey) == pytest.approx(4.54, abs=0.01)


def test_lightness_is_that_of_cie():
    shown = {"#000000": 0, "#010101": 0.2742, "#0B0B0B": 3.0212, "#777777": 50.034, "#FF0000": 53.233, "#FFFFFF": 100}
    for text, lightness in shown.items():
        assert Colour.from_text(text).lightness == pytest.approx(lightness, abs=0.02), text


@pytest.mark.parametrize(
    ("text", "parts"),
    [("100/80/0/40", (1, 0.8, 0, 0.4)), ("0/0/0/100", (0, 0, 0, 1)), ("1/2/3/4", (0.01, 0.02, 0.03, 0.04))],
)
def test_inks_are_percents(text, parts):
    assert InkMix.from_text(text).parts == pytest.approx(parts)


@pytest.mark.parametrize("text", ["101/0/0/0", "0/0/0/101", "100/80/0", "-1/0/0/0", "1.5/0/0/0", "100%/0/0/0", ""])
def test_what_is_no_mix_of_inks_is_refused(text):
    with pytest.raises(ValueError, match=r"^expected percent of cyan, magenta, yellow and black, such as 100/80/0/40$"):
        InkMix.from_text(text)


@pytest.mark.parametrize(("text", "columns"), [("1-12", (1, 12)), ("4", (4, 4)), ("3 - 5", (3, 5))])
def test_columns_are_counted_from_1(text, columns):
    assert ColumnSpan.from_text(text) == ColumnSpan(*columns)


@pytest.mark.parametrize("text", ["0", "0-3", "5-3", "1-", "a-b", "1..3", "1000"])
def test_what_are_no_columns_is_refused(text):
    with pytest.raises(ValueError, match=r"^expected columns of the grid, such as 1-12 or 4$"):
        ColumnSpan.from_text(text)


@pytest.mark.parametrize("value", [Minutes, PartialDate, Colour, ColumnSpan])
def test_editors_are_told_the_examples_of_the_message(value):
    for example in re.findall(r"#?[0-9][0-9A-Za-z-]*", value.WORDS):
        assert re.search(value.SCHEMA["pattern"], example)
        value.from_text(example)
