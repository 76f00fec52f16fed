"""What guests of a premiere are told, in one language or in several."""

import pytest
from msgspec.structs import replace

from epk.data.labels import Label
from tests.settings import elements, labels, line, lines, runs, said, strips, tree

PEOPLE = {"a": {"name": "Ann"}, "b": {"name": "Bob"}, "c": {"name": "Cat"}}
COMING = {
    "date": "2026-11-21", "time": "19:00", "place": "Chaktomuk, Phnom Penh", "guests": ["Mr One", "Ms Two"],
    "thanks": ["The city", "All others"],
}  # fmt: skip
FILM = {
    "premiere": COMING,
    "people": PEOPLE,
    "crew": [{"job": "director", "people": ["a"]}, {"job": "editor", "people": ["b"]}],
    "cast": [{"person": "b", "key": True}, {"person": "c"}],
    "synopses": {"short": {"text": "A boy dreams."}},
    "translations": {"fr": {"synopsis": "Un garçon rêve.", "thanks": ["La ville"]}},
}


def test_day_hour_and_place_come_first_then_all_else_in_the_order_of_an_invitation(at):
    assert said(strips("premiere", at(**FILM))) == [
        "21 November 2026", "19:00", "Chaktomuk, Phnom Penh", "Guests", "Mr One", "Ms Two", "The story",
        "A boy dreams.", "Director", "Ann", "Cast", "Bob", "Thanks", "The city", "All others",
    ]  # fmt: skip


def test_without_a_premiere_nothing_is_said(at):
    assert strips("premiere", at(people=PEOPLE)) == []


@pytest.mark.parametrize(
    ("date", "told"), [("2026-11-21", "21 November 2026"), ("2026-11", "November 2026"), ("2026", "2026")]
)
def test_as_much_of_the_date_as_is_known(at, date, told):
    assert said(strips("premiere", at(premiere={"date": date}))) == [told]


def test_what_is_not_known_is_left_out(at):
    assert said(strips("premiere", at(premiere={"guests": ["Mr One"]}))) == ["Guests", "Mr One"]
    minor = at(premiere={"place": "Venice"}, people=PEOPLE, cast=[{"person": "a"}])
    assert said(strips("premiere", minor)) == ["Venice"], "only key cast is named"


@pytest.mark.parametrize(
    ("story", "languages", "told"),
    [
        ("all", ("en",), ["A boy dreams."]),
        ("translated", ("en",), []),
        ("none", ("en",), []),
        ("all", ("fr",), ["Un garçon rêve."]),
        ("translated", ("fr",), ["Un garçon rêve."]),
        ("none", ("fr",), []),
        ("translated", ("en", "fr"), ["Un garçon rêve."]),
    ],
)
def test_the_story_is_told_in_the_languages_the_layout_says(at, story, languages, told):
    place = at(**FILM, place={"languages": languages})
    stories = {"A boy dreams.", "Un garçon rêve."}
    assert [text for text in said(strips(f"premiere: {{story: {story}}}", place)) if text in stories] == told


def test_thanks_of_another_language_are_its_own(at):
    found = said(strips("premiere: {label_width: 120pt}", at(**FILM, place={"languages": ("fr",)})))
    assert found[-2:] == ["Remerciements", "La ville"]
    assert "The city" not in found


def test_a_language_without_translations_tells_what_needs_none(at):
    found = said(strips("premiere", at(**FILM, place={"languages": ("km", "en")}, language="fr")))
    assert "Ann" in found


class TestOneLanguage:
    def test_labels_stand_beside_what_is_said(self, at):
        found = strips("premiere: {label_width: 90pt, gap: 5pt}", at(**FILM))
        assert (line(found, "Guests").left, line(found, "Mr One").left) == (0, 90)
        assert line(found, "Guests").baseline == pytest.approx(line(found, "Mr One").baseline)
        assert line(found, "Ms Two").left == 90
        assert [strip.keep for strip in found[:3]] == [True, True, False]
        assert found[2].after == 10
        assert {strip.after for strip in found[3:]} == {5}

    def test_its_parts_are_one_section(self, at):
        assert tree(strips("premiere", at(premiere={"date": "2026", "guests": ["Mr One"]}))) == "Sect(P P P)"

    def test_lines_keep_to_their_columns(self, at):
        long = {"guests": ["A guest with a title that goes on " * 8]}
        found = lines(strips("premiere: {label_width: 90pt}", at(premiere=long)))
        assert 350 < max(one.right for one in found) <= 400

    def test_styles_are_the_layouts_to_say(self, at):
        found = strips("premiere: {lead_style: small, style: name, label_style: small}", at(**FILM))
        assert [line(found, text).size for text in ("19:00", "Guests", "Mr One")] == [8, 8, 12]


class TestSeveral:
    def found(self, at, **more):
        return strips("premiere: {apart: 20pt, gap: 5pt}", at(**FILM, place={"languages": ("en", "fr")}, **more))

    def test_they_stand_beside_each_other(self, at):
        (strip,) = self.found(at)
        assert (line([strip], "Guests").left, line([strip], "Invités").left) == (0, 210)
        assert {one.left for one in lines([strip])} == {0, 210}

    def test_labels_stand_above(self, at):
        (strip,) = self.found(at)
        assert line([strip], "The story").baseline < line([strip], "A boy").baseline

    def test_each_is_a_section_in_its_language(self, at):
        (strip,) = self.found(at)
        assert [element.language for element in elements([strip], "Sect")] == ["en", "fr"]


def test_from_right_to_left_the_first_language_is_on_the_right(at):
    (strip,) = strips("premiere: {apart: 20pt}", at(**FILM | {"language": "he"}, place={"languages": ("he", "en")}))
    assert {one.left >= 210 for one in lines([strip])[:3]} == {True}


def test_three_languages_share_the_width(at):
    (strip,) = strips("premiere: {apart: 20pt}", at(premiere={"date": "2026"}, place={"languages": ("en", "fr", "en")}))
    assert [one.left for one in lines([strip])] == pytest.approx([0, 140, 280])


def test_labels_end_eight_points_before_what_is_said(at):
    found = strips("premiere: {label_width: 90pt, label_style: flush}", at(**FILM))
    assert line(found, "Guests").right == pytest.approx(82)


def test_labels_above_are_as_wide_as_their_column(at):
    options = "apart: 20pt, label_style: flush, style: flush"
    (strip,) = strips(f"premiere: {{{options}}}", at(**FILM, place={"languages": ("en", "fr")}))
    assert line([strip], "Guests").right == pytest.approx(190)
    assert min(one.right for one in lines([strip]) if one.text == "Mr One") == pytest.approx(190)


def test_names_are_in_the_films_language_and_labels_in_their_own(at):
    found = runs(strips("premiere", at(**FILM, place={"languages": ("fr",)})))
    languages = {run.text.strip(): run.language for run in found}
    assert (languages["Mr One"], languages["Invités"], languages["La ville"]) == ("en", "fr", "fr")


def test_an_invitation_may_say_days_otherwise_than_other_texts(at):
    forms = {**labels("en").forms, ("invitation", "day"): (Label("the {day} of {month}, {year}", "en"),)}
    place = at(premiere={"date": "2026-11-21"})
    other = replace(place.context, all_labels=(replace(labels("en"), forms=forms),))
    assert said(strips("premiere", place._replace(context=other))) == ["the 21 of November, 2026"]
    month = at(premiere={"date": "2026-11"})
    other = replace(month.context, all_labels=other.all_labels)
    assert said(strips("premiere", month._replace(context=other))) == ["November 2026"]


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_the_films_own_language_is_told_from_others_without_regard_to_regions(at, language):
    found = said(strips("premiere", at(**FILM | {"language": language}, place={"languages": ("en",)})))
    assert "A boy dreams." in found
    assert "All others" in found


def test_without_a_short_synopsis_the_story_is_left_out(at):
    assert said(strips("premiere", at(premiere={"date": "2026"}, synopses={"long": {"text": "Long."}}))) == ["2026"]
