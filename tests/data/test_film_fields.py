"""What the film answers to what fact sheets and forms ask for."""

from __future__ import annotations

import pytest

from epk.data.decode import decode
from epk.data.film import Film
from epk.data.film_fields import FIELDS, credit_label, credits_for, joined_names
from epk.data.label_files import label_set
from epk.data.premiere_status import RANKS
from epk.data.yaml import read_yaml

FILM = """
title: Karmalink
original_title: {text: ជាតិក្រោយ, language: km, romanised: Chiet Krawy}
year: 2021
runtime: 102 min
countries: [Cambodia, USA]
keywords: [drama, robots]
people:
  jake: {name: Jake Wachtel}
  chris: {name: Chris Larsen}
  leng: {name: Leng Heng Prak}
cast:
  - {person: leng, character: Leng Heng, key: yes}
  - {person: chris}
crew:
  - {job: director, people: [jake]}
  - {job: writer, people: [chris, jake], joined: "&"}
  - {job: producer, people: [jake, chris, leng]}
  - {job: other, people: [leng], label: Gaffer}
companies:
  levelk: {name: LevelK, roles: [World sales]}
  home: {name: Home Video, roles: [distribution in Denmark]}
screenings:
  - {event: Critics’ Week, kind: festival, section: Opening film, city: Venice, country: Italy, date: 2021-09-02,
     premiere: world, award: First prize}
  - {event: Cinemas, kind: theatrical, country: USA, date: 2022-07}
  - {event: Gala, kind: premiere, city: Phnom Penh}
submission: {first_feature: yes, student_project: no, completion_date: 2021-07}
"""
EXPECTED = {
    "title": ["Karmalink"],
    "original-title": ["ជាតិក្រោយ"],
    "romanised-title": ["Chiet Krawy"],
    "kind": ["Feature film"],
    "keywords": ["drama, robots"],
    "runtime": ["102\u00a0min"],
    "runtime-clock": ["01:42:00 (h:m:s)"],
    "completion-date": ["July\u00a02021"],
    "year": ["2021"],
    "countries": ["Cambodia, USA"],
    "director": ["Jake Wachtel"],
    "writers": ["Chris Larsen", "Jake Wachtel"],
    "first-feature": ["Yes"],
    "student-project": ["No"],
    "cast": ["Leng Heng Prak: Leng Heng", "Chris Larsen"],
    "cast-names": ["Leng Heng Prak"],
    "world-sales": ["LevelK"],
    "distributors": ["Home Video"],
    "premieres": ["World premiere: Critics’ Week, Opening film, Venice, Italy, 2\u00a0September 2021"],
    "screenings": ["Critics’ Week, Opening film, Venice, Italy, 2\u00a0September 2021", "Gala, Phnom Penh"],
    "releases": ["Cinema release: Cinemas, USA, July\u00a02022"],
    "awards": ["First prize, Critics’ Week"],
}


def film(text=FILM):
    problems = []
    read = decode(Film, read_yaml(text.encode(), "film.yaml", problems), problems)
    assert not problems
    return read


def answers(name, read, language="en"):
    return [value.text for value in FIELDS[name].answer(read, label_set(language).labels)]


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_answers(name, expected):
    assert answers(name, film()) == expected


@pytest.mark.parametrize("name", sorted(FIELDS.keys() - {"title", "kind"}))
def test_what_the_film_does_not_know_is_not_answered(name):
    assert answers(name, film("title: Karmalink\n")) == []


def test_answers_are_in_the_language_of_the_labels_and_names_stay():
    assert answers("student-project", film(), "fr") == ["Non"]
    assert answers("completion-date", film(), "fr") == ["juillet\u00a02021"]
    (premiere,) = FIELDS["premieres"].answer(film(), label_set("fr").labels)
    assert premiere.text.startswith("Première mondiale\u00a0: Critics’ Week")


def test_a_credit_is_named_by_its_job_and_number_or_by_its_own_words():
    labels = label_set("en").labels
    director, writers, producers, other = film().crew
    assert credit_label(director, labels, 1) == ("Director",)
    assert credit_label(producers, labels, 3) == ("Producers",)
    assert credit_label(other, labels, 1) == ("Gaffer",)
    assert joined_names(film(), writers, labels) == "Chris Larsen & Jake Wachtel"
    assert joined_names(film(), producers, labels) == "Jake Wachtel, Chris Larsen and Leng Heng Prak"
    assert credits_for(film(), "writer")[0].people == ("chris", "jake")


@pytest.mark.parametrize("language", ["en", "fr", "km"])
def test_every_rank_of_premieres_has_words_and_the_world_is_the_highest(language):
    labels = label_set(language).labels
    assert len({labels("premieres", rank) for rank in RANKS}) == len(RANKS)
    assert RANKS[0] == "world"
