"""Premiere claims against the record of screenings."""

import pytest

ORIGIN = "countries: [Cambodia]\nscreenings:\n"


def shown(event, date=None, country=None, premiere=None):
    parts = {"event": event, "kind": "festival", "date": date, "country": country, "premiere": premiere}
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in parts.items() if value) + "}\n"


CONTRADICTED = {
    "two world premieres": shown("A", "2021", "Italy", "world") + shown("B", "2022", "France", "world"),
    "shown before": shown("A", "2021-08", "Italy") + shown("B", "2021-09", "France", "world"),
    "abroad before": shown("A", "2021-08", "Italy") + shown("B", "2021-09", "France", "international"),
    "at home": shown("A", "2021-08", "Cambodia", "international"),
    "in a country that no table has": shown("A", "2021-08", "Zubrowka", "national")
    + shown("B", "2021-09", "the zubrowka", "national"),
    "in the country before": shown("A", "2021-08", "USA") + shown("B", "2021-09", "United States", "national"),
}
IN_ORDER = {
    "the ladder goes down": shown("A", "2021-08", "Cambodia", "world")
    + shown("B", "2021-09", "Italy", "international")
    + shown("C", "2022", "France", "national"),
    "dates known too little": shown("A", "2021-09", "Italy") + shown("B", "2021-09-03", "France", "world"),
    "first in a country nobody knows": shown("A", "2021-08") + shown("B", "2021-09", "Italy", "international"),
    "in a country nobody knows": shown("A", "2021-08", "Cambodia") + shown("B", "2021-09", None, "international"),
    "in two countries nobody knows": shown("A", "2021-08") + shown("B", "2021-09", None, "national"),
    "in another country": shown("A", "2021-08", "Italy") + shown("B", "2021-09", "France", "national"),
    "at home before": shown("A", "2021-08", "Cambodia") + shown("B", "2021-09", "France", "international"),
    "regional after national": shown("A", "2021-08", "Italy", "national") + shown("B", "2021-09", "Italy", "regional"),
    "one day": shown("A", "2021-09-03", "Italy") + shown("B", "2021-09-03", "France", "world"),
    "no dates": shown("A", None, "Italy", "world") + shown("B", None, "Cambodia", "national"),
}


@pytest.mark.parametrize("record", CONTRADICTED.values(), ids=CONTRADICTED)
def test_a_claim_that_the_record_contradicts_is_an_error(says, record):
    assert says("premiere-contradicted", ORIGIN + record)


@pytest.mark.parametrize("record", IN_ORDER.values(), ids=IN_ORDER)
def test_a_claim_that_the_record_bears_out_is_right(says, record):
    assert says("premiere-contradicted", ORIGIN + record) == []


def test_without_countries_of_origin_nothing_is_abroad(says):
    abroad = "screenings:\n" + shown("A", "2021-08", "Italy") + shown("B", "2021-09", "France", "international")
    assert says("premiere-contradicted", abroad) == []


def test_the_international_premiere_is_not_at_home(says):
    assert says("premiere-contradicted", ORIGIN + CONTRADICTED["at home"]) == [
        "A cannot be the international premiere: Cambodia is a country of origin",
    ]


def test_the_earlier_screening_is_named(says):
    assert says("premiere-contradicted", ORIGIN + CONTRADICTED["shown before"]) == [
        "B cannot be the world premiere: A (2021-08) was earlier",
    ]


def test_a_higher_premiere_below_a_lower_one_wants_dates(says):
    lower, higher = shown("A", None, "Peru", "national"), shown("B", None, "Italy", "world")
    assert len(says("premiere-order", ORIGIN + lower + higher)) == 1
    assert says("premiere-order", ORIGIN + higher + lower) == []
    dated = shown("A", "2022", "Peru", "national"), shown("B", "2021", "Italy", "world")
    assert says("premiere-order", ORIGIN + "".join(dated)) == []
    assert len(says("premiere-order", ORIGIN + dated[0] + higher)) == 1
    assert says("premiere-order", ORIGIN + lower + shown("B", None, "Italy", "national")) == []


def test_the_first_screening_on_record_is_the_world_premiere(says):
    assert says("premiere-unclaimed", ORIGIN + shown("B", "2022") + shown("A", "2021")) == [
        "by the record A (2021) is the world premiere, and nothing says so",
    ]
    assert says("premiere-unclaimed", ORIGIN + shown("A", "2021", premiere="world")) == []
    assert len(says("premiere-unclaimed", ORIGIN + shown("A", "2021", premiere="national"))) == 1
    assert says("premiere-unclaimed", ORIGIN + shown("A")) == []


def test_a_premiere_in_a_text_must_be_claimed_by_a_screening(says):
    film = ORIGIN + shown("A", "2021", premiere="world")
    assert len(says("premiere-in-prose", film + "logline: {text: After its international premiere.}")) == 1
    assert says("premiere-in-prose", film + "logline: {text: After its world premiere.}") == []
    unclaimed = ORIGIN + shown("A", "2021")
    assert says("premiere-in-prose", unclaimed + "logline: {text: After its international premiere.}") == []
