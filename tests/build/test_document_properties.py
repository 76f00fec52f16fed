"""What the properties of a document say of a film."""

from datetime import UTC, datetime

import pytest

from epk.build.document_properties import metadata_of
from epk.data.label_files import open_with_labels
from epk.problems import ExitCode, ProblemsFound

FILM = """
title: The Film
language: en
keywords: [ferry, bridge]
people: {p: {name: Jane Doe}, q: {name: John Roe}}
"""
DIRECTORS = "crew: [{job: director, people: [p, q]}]\n"


@pytest.fixture
def properties(tmp_path):
    """Those of the press kit of a film with `more` facts."""

    def properties(more=DIRECTORS, languages=()):
        (tmp_path / "assets").mkdir()
        (tmp_path / "assets" / "film.yaml").write_text(FILM + more, "utf-8")
        project, label_sets = open_with_labels(tmp_path, languages)
        return metadata_of(project.film, project.layouts["press-kit"], label_sets[0].labels)

    return properties


def test_the_title_names_film_and_document_in_the_documents_language(properties):
    made = properties(languages=("fr",))
    assert (made.title, made.language) == ("The Film – Dossier de presse", "fr")


def test_the_authors_are_the_production_companies(properties):
    companies = "companies: {a: {name: Ferry Films, roles: [Production]}, b: {name: Other, roles: [World sales]}}\n"
    assert properties(DIRECTORS + companies).author == "Ferry Films"


def test_without_a_company_they_are_the_directors(properties):
    assert properties().author == "Jane Doe, John Roe"


def test_the_subject_is_the_logline_without_its_markup(properties):
    assert properties("logline: {text: A *boy* and a girl.}\n").subject == "A boy and a girl."


def test_the_contact_is_the_one_for_the_press(properties):
    contacts = """contacts:
  - {role: World sales, people: [{name: A}], email: sales@film.example}
  - {role: International press, people: [{name: B}], email: press@film.example}
"""
    assert properties(contacts).contact == "International press: B, press@film.example"


def test_without_one_for_the_press_it_is_the_first(properties):
    contacts = (
        "contacts: [{role: World sales, people: [{name: A}], phone: +1 2}, {role: Festivals, email: f@x.example}]\n"
    )
    assert properties(contacts).contact == "World sales: A, +1 2"


def test_what_a_film_does_not_know_is_left_out(properties):
    made = properties("")
    assert (made.author, made.subject, made.rights, made.contact, made.website) == ("", "", "", "", "")
    assert made.keywords == ("ferry", "bridge")
    assert made.date is None


def test_the_date_is_the_one_of_the_environment(properties, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert properties().date == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize("written", ["yesterday", "1e9", str(10**20)])
def test_a_date_that_is_none_is_a_question_of_usage(properties, monkeypatch, written):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", written)
    with pytest.raises(ProblemsFound, match=f'SOURCE_DATE_EPOCH is "{written}"') as found:
        properties()
    assert found.value.code is ExitCode.USAGE
