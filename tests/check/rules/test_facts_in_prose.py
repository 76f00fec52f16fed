"""Texts against facts."""

import pytest

FACTS = "year: 2021\nruntime: 102\n"


def logline(words):
    return f"{FACTS}logline: {{text: '{words}'}}"


@pytest.mark.parametrize("words", ["It runs 100 minutes.", "A 104-minute film.", "Of 1h44, all good."])
def test_another_running_time_in_a_text_is_told(says, words):
    assert len(says("runtime-in-prose", logline(words))) == 1


@pytest.mark.parametrize(
    "words", ["It runs 102 minutes.", "Ten minutes in, 10 minutes out.", "Of 1h42.", "20 min left"]
)
def test_the_running_time_and_other_minutes_are_right(says, words):
    assert says("runtime-in-prose", logline(words)) == []


@pytest.mark.parametrize(("minutes", "told"), [(74, 0), (75, 1), (99, 1), (100, 0), (101, 1), (125, 1), (126, 0)])
def test_minutes_are_meant_for_the_running_time_if_a_quarter_of_it_away_or_less(says, minutes, told):
    assert len(says("runtime-in-prose", f"runtime: 100\nlogline: {{text: It runs {minutes} minutes.}}")) == told


def test_the_year_of_the_film_in_a_text(says):
    assert says("year-in-prose", logline("The Film (2020) is about")) == ["“The Film (2020)”, but `year` is 2021"]
    assert says("year-in-prose", logline("the 2020 film The Film")) == ["“2020 film The Film”, but `year` is 2021"]
    assert says("year-in-prose", logline("The Film (2021), after Another (2012)")) == []


def test_a_debut_that_is_none(says):
    words = "logline: {text: A feature debut.}\n"
    assert len(says("debut-in-prose", words + "submission: {first_feature: no}")) == 1
    assert says("debut-in-prose", words + "submission: {first_feature: yes}") == []


def made_in(countries, words, key="logline"):
    texts = {
        "logline": f"logline: {{text: '{words}'}}",
        "biography": f"people: {{a: {{name: A, biography: {{text: '{words}'}}}}}}",
    }
    return f"countries: [{countries}]\n{texts[key]}\n"


@pytest.mark.parametrize(
    ("countries", "words", "told"),
    [
        ("Cambodia", "A Cambodian-American film.", "“Cambodian-American film”, but `countries` has no United States"),
        (
            "Cambodia, USA",
            "A Thai–Cambodian feature film.",
            "“Thai–Cambodian feature film”, but `countries` has no Thailand",
        ),
        ("Cambodia", "A French co-production.", "“French co-production”, but `countries` has no France"),
        ("France", "A co-production between France and the UK.", "but `countries` has no United Kingdom"),
        ("France", "An international co-production.", "“international co-production”, but `countries` has only France"),
    ],
)
def test_a_country_that_is_not_among_those_of_the_film(says, countries, words, told):
    (message,) = says("countries-in-prose", made_in(countries, words))
    assert message.endswith(told)


@pytest.mark.parametrize(
    ("countries", "words"),
    [
        ("Cambodia, USA", "A Cambodian-American co-production."),
        ("Cambodia, the United States", "A Cambodian/US production, not a film of the American army."),
        ("Cambodia", "A French film director and a Chinese-owned tower in the Thai film industry."),
        ("Cambodia", "A Thai-American boy films it all. A co-production of Anna Bell Films and Us."),
        ("South Korea, Japan", "A Korean-Japanese film."),
        ("Kampuchea", "A Thai-American film."),
        ("France", "A co-production between France, and the usual friends."),
    ],
)
def test_other_words_about_countries_are_left_alone(says, countries, words):
    assert says("countries-in-prose", made_in(countries, words)) == []


def test_biographies_may_tell_of_films_of_other_countries(says):
    words = "She made a Thai-American film."
    assert len(says("countries-in-prose", made_in("France", words))) == 1
    assert says("countries-in-prose", made_in("France", words, "biography")) == []
