"""Screenings as stations on a line."""

import pytest

from epk.page.items import Discs, Stroke
from tests.settings import line, lines, of_kind, runs, said, strips, tree

MANY = [
    {"event": "Nowhen", "kind": "festival"},
    {"event": "Year", "kind": "festival", "date": "2021"},
    {"event": "Late", "kind": "theatrical", "date": "2022-07-15"},
    {"event": "Month", "kind": "festival", "date": "2021-09"},
    {"event": "Day", "kind": "premiere", "date": "2021-09-20"},
    {"event": "First", "kind": "video-on-demand", "date": "2021-09-01"},
]


def events(found):
    names = {one["event"] for one in MANY}
    return [text for text in said(found) if text in names]


def test_they_stand_by_their_dates_the_less_known_later_and_the_unknown_last(at):
    found = strips("screenings", at(screenings=MANY))
    assert events(found) == ["First", "Day", "Month", "Year", "Late", "Nowhen"]


@pytest.mark.parametrize(
    ("of", "named"),
    [("festivals", ["Day", "Month", "Year", "Nowhen"]), ("releases", ["First", "Late"]),
     ("all", ["First", "Day", "Month", "Year", "Late", "Nowhen"])],
)  # fmt: skip
def test_some_of_them_can_be_chosen(at, of, named):
    assert events(strips(f"screenings: {{of: {of}}}", at(screenings=MANY))) == named


def test_each_tells_what_is_known_of_it(at):
    one = {
        "event": "Venice", "kind": "festival", "date": "2021-09-03", "premiere": "world", "section": "Opening film",
        "award": "Lion", "venue": "Perla", "city": "Venice", "country": "Italy", "note": "With *music*",
    }  # fmt: skip
    found = strips("screenings", at(screenings=[one]))
    assert said(found) == [
        "3 September 2021", "Venice", "World premiere. Opening film. Lion", "Perla, Venice, Italy", "With music",
    ]  # fmt: skip
    assert tree(found) == "L(LI(Lbl(P) LBody(P P P P)))"


def test_what_is_not_known_is_said_of_the_date_alone(at):
    assert said(strips("screenings", at(screenings=[MANY[0]]))) == ["Date not known", "Nowhen"]
    assert strips("screenings", at()) == []


class TestUndated:
    """What is not known of several is said once, quietly."""

    SOME = (MANY[0], MANY[1], MANY[0] | {"event": "Never"}, MANY[0] | {"event": "Once"})

    def test_that_no_date_is_known_is_said_beside_the_first_of_them(self, at):
        found = strips("screenings", at(screenings=list(self.SOME)))
        assert said(found) == ["2021", "Year", "Date not known", "Nowhen", "Never", "Once"]
        assert line(found, "Date").baseline == pytest.approx(line(found, "Nowhen").baseline)

    def test_all_events_stand_in_their_column_and_have_a_station(self, at):
        found = strips("screenings: {date_width: 90pt}", at(screenings=list(self.SOME)))
        assert {line(found, name).left for name in ("Year", "Nowhen", "Never", "Once")} == {90}
        assert len(of_kind(found, Discs)) == 4
        assert tree(found).count("LI(") == 4

    @pytest.mark.parametrize(("option", "colour"), [("", "muted"), (": {unknown_colour: spot}", "spot")])
    def test_and_in_another_colour_than_dates(self, at, option, colour):
        place = at(screenings=list(self.SOME))
        colours = {run.text.split()[0]: run.colour for run in runs(strips(f"screenings{option}", place))}
        assert colours["Date"] == place.colour(colour)
        assert colours["2021"] == place.colour("ink")


def test_dates_events_and_the_line_stand_where_the_layout_says(at):
    found = strips("screenings: {date_width: 90pt, gap: 7pt, radius: 2pt}", at(screenings=MANY[:2]))
    assert (line(found, "2021").left, line(found, "Year").left) == (0, 90)
    assert {disc.centres[0][0] for disc in of_kind(found, Discs)} == {72}
    assert {disc.radius for disc in of_kind(found, Discs)} == {2}
    assert [strip.after for strip in found] == [7, 7]
    assert len(of_kind(found, Stroke)) == 1


def test_dates_end_before_the_line(at):
    long = [{"event": "A", "kind": "festival", "date": "2021-09-23"}]
    found = strips("screenings: {date_width: 80pt}", at(screenings=long))
    assert max(one.right for one in [line(found, "23")]) <= 50.01


def test_from_right_to_left_dates_stand_on_the_right(at):
    found = strips("screenings: {date_width: 90pt}", at(screenings=MANY[:2], language="he"))
    assert line(found, "2021").left > line(found, "Year").right
    assert {disc.centres[0][0] for disc in of_kind(found, Discs)} == {400 - 72}


def test_dates_and_details_keep_to_their_columns(at):
    long = [{"event": "Festival " * 20, "kind": "festival", "date": "2021"}]
    found = strips("screenings: {date_width: 90pt, date_style: flush}", at(screenings=long))
    assert line(found, "2021").right == pytest.approx(60)
    assert 350 < max(one.right for one in lines(found)) <= 400


def test_without_stations_they_say_the_same(at):
    drawn, bare = (strips(f"screenings: {{stations: {wish}}}", at(screenings=MANY)) for wish in ("yes", "no"))
    assert said(bare) == said(drawn)
    assert of_kind(drawn, Discs)
    assert not of_kind(bare, Discs)
    assert not of_kind(bare, Stroke)
