"""The billing block: who is named in which order, in which words, and where its lines may end."""

import re

import pytest

from epk.page.items import TextLine
from tests.settings import THEME, lines, of_kind, said, strips, tree

PEOPLE = {key: {"name": name} for key, name in {"ann": "Ann Bell", "bob": "Bob Cole", "cat": "Cat Dane"}.items()}


def told(found):
    """The words of a billing block, its joined words apart again."""
    (text,) = said(found)
    return re.sub("[\u00a0\u2002]", " ", text).replace("\u2060", "")


def crew(*jobs):
    return [{"job": job, "people": ["ann"]} for job in jobs]


def test_it_names_companies_title_cast_and_crew_and_the_director_last(at):
    place = at(
        people=PEOPLE,
        companies={"n": {"name": "Nordlys", "roles": ["production"]}},
        cast=[{"person": "bob"}],
        crew=[*crew("director"), {"job": "writer", "people": ["cat"]}],
    )
    assert told(strips("billing", place)) == (
        "Nordlys presents Karmalink Bob Cole written by Cat Dane directed by Ann Bell"
    )


def test_several_companies_present(at):
    names = {key: {"name": key.title(), "roles": ["production company"]} for key in ("uno", "due", "tre")}
    place = at(people=PEOPLE, companies=names, crew=crew("director"))
    assert told(strips("billing", place)).startswith("Uno, Due and Tre present Karmalink")


def test_companies_that_only_sell_are_not_among_them(at):
    place = at(people=PEOPLE, companies={"s": {"name": "Seller", "roles": ["sales"]}}, crew=crew("director"))
    assert told(strips("billing", place)) == "Karmalink directed by Ann Bell"


def test_the_trades_order_holds_whatever_the_films_is(at):
    words = {
        "casting": "casting by", "music": "music by", "visual-effects": "visual effects", "sound": "sound",
        "makeup": "hair and make-up", "costume-designer": "costume designer", "editor": "edited by",
        "production-designer": "production designer", "cinematographer": "director of photography",
        "line-producer": "line producer", "consulting-producer": "consulting producer",
        "executive-producer": "executive producer", "co-producer": "co-produced by", "producer": "produced by",
        "story": "story by", "writer": "written by", "director": "directed by",
    }  # fmt: skip
    place = at(people=PEOPLE, crew=crew(*sorted(words)))
    assert told(strips("billing", place)) == " ".join(["Karmalink", *(f"{word} Ann Bell" for word in words.values())])


def test_jobs_outside_the_order_are_not_named(at):
    place = at(people=PEOPLE, crew=crew("assistant-director", "editor"))
    assert told(strips("billing", place)) == "Karmalink edited by Ann Bell"


def test_credits_of_a_job_are_named_as_they_read(at):
    several = {"job": "writer", "people": ["ann", "bob", "cat"], "joined": "&"}
    labelled = {"job": "producer", "people": ["bob"], "label": "Made By"}
    place = at(people=PEOPLE, crew=[several, labelled])
    assert told(strips("billing", place)) == "Karmalink made by Bob Cole written by Ann Bell, Bob Cole & Cat Dane"


def test_only_key_cast_is_named_where_there_is_any(at):
    cast = [{"person": "ann"}, {"person": "bob", "key": True}, {"person": "cat", "key": True, "billing": "and"}]
    assert told(strips("billing", at(people=PEOPLE, cast=cast))) == "Karmalink Bob Cole and Cat Dane"
    assert told(strips("billing", at(people=PEOPLE, cast=cast[:1]))) == "Karmalink Ann Bell"


def test_a_title_alone_is_no_billing(at):
    assert strips("billing", at()) == []


def test_lines_end_only_between_two_names(at):
    three = {"a": {"name": "Anna Maria Bell"}, "b": {"name": "Bob Cole"}, "c": {"name": "Jean-Luc Dé"}}
    place = at(people=three, crew=[{"job": "writer", "people": ["a", "b", "c"]}], place={"measure": 160})
    found = [one.text.replace("\u00a0", " ") for one in lines(strips("billing", place))]
    assert found == ["Karmalink", "written by Anna Maria Bell,", "Bob Cole and Jean-Luc Dé"]
    wider = [one.text.replace("\u00a0", " ") for one in lines(strips("billing", place.measured(190)))]
    assert wider == ["Karmalink", "written by Anna Maria Bell, Bob Cole", "and Jean-Luc Dé"]


def test_roles_are_small_and_names_are_capitals(at):
    found = strips("billing", at(people=PEOPLE, crew=crew("director")))
    runs = [run for item in of_kind(found, TextLine) for _, run in item.line.runs]
    sizes = {"".join(run.text.split()): run.size for run in runs}
    assert sizes["directedby"] == pytest.approx(7.0)
    assert sizes["AnnBell"] == 10
    assert {run.inline.upper for run in runs if "Ann" in run.text} == {True}
    assert {run.inline.upper for run in runs if "directed" in run.text} == {None}


def test_it_is_one_paragraph_that_no_page_parts(at):
    found = strips("billing: {style: name}", at(people=PEOPLE, crew=crew("director", "writer"), place={"measure": 90}))
    assert tree(found) == "P"
    assert len(found) > 1
    assert [strip.keep for strip in found] == [True] * (len(found) - 1) + [False]
    sizes = {round(run.size, 2) for item in of_kind(found, TextLine) for _, run in item.line.runs}
    assert sizes == {12, 7.0}


def test_role_words_name_their_language_in_a_film_of_another(at):
    place = at(people=PEOPLE, language="km", crew=crew("director"), place={"languages": ["en"], "look": THEME})
    runs = [run for item in of_kind(strips("billing", place), TextLine) for _, run in item.line.runs]
    assert {run.language for run in runs if "directed" in run.text} == {"en"}
    assert {run.language for run in runs if "Ann" in run.text} == {"km"}
