"""Full credits: roles and names aligned on the gutter between them."""

from typing import ClassVar

import pytest

from epk.page.items import EmptyCell
from epk.page.structure import HEADER_OF_ROW
from tests.settings import THEME, elements, line, of_kind, said, strips, tree

FILM = {
    "people": {"a": {"name": "Ann"}, "b": {"name": "Bob"}},
    "cast": [{"person": "a", "character": "Leng"}, {"person": "b"}],
    "crew": [{"job": "producer", "people": ["a", "b"]}, {"job": "writer", "people": ["b"]},
             {"job": "other", "label": "Thanks to", "people": ["a"]}],
    "companies": {"n": {"name": "Nordlys", "roles": ["world sales", "stills lab"]}, "m": {"name": "Mute"}},
}  # fmt: skip


def test_cast_crew_and_companies_are_told_in_turn(at):
    found = strips("credits", at(**FILM))
    assert said(found) == [
        "Cast", "Leng", "Ann", "Bob", "Crew", "Producers", "Ann", "Bob", "Writer", "Bob", "Thanks to", "Ann",
        "Companies", "World sales", "Nordlys", "Stills lab", "Nordlys",
    ]  # fmt: skip


def test_each_is_a_table_under_its_heading(at):
    found = strips("credits", at(**{key: FILM[key] for key in ("people", "cast")}))
    assert tree(found) == "Sect(H3 Table(TR(TH(P) TD(P)) TR(TH TD(P))))"
    assert [cell.element.kind for cell in of_kind(found, EmptyCell)] == ["TH"]
    assert {cell.attributes for cell in elements(found, "TH")} == {HEADER_OF_ROW}


def test_what_the_film_does_not_know_has_no_heading(at):
    assert said(strips("credits", at(people=FILM["people"], crew=FILM["crew"])))[0] == "Crew"
    assert strips("credits", at()) == []


def test_roles_take_their_part_of_the_width_and_names_the_rest(at):
    look = THEME + "  credit-role: {align: right}\n"
    found = strips("credits: {role_part: 0.3, gutter: 20pt, gap: 7pt}", at(**FILM, place={"look": look}))
    assert line(found, "Leng").right == pytest.approx(120)
    assert line(found, "Cast").left == 140
    assert [strip.after for strip in found[1:3]] == [7, 7]
    assert found[0].keep
    assert not found[1].keep


def test_a_heading_keeps_the_distance_of_its_style(at):
    assert strips("credits", at(**FILM))[0].before == 9


def test_long_names_are_set_within_their_column(at):
    many = {"people": {"a": {"name": "Ann " * 40}}, "cast": [{"person": "a", "character": "Leng"}]}
    found = strips("credits: {role_part: 0.5, gutter: 20pt}", at(**many))
    assert found[1].height > 3 * 14
    assert found[1].width <= 400


def test_from_right_to_left_roles_stand_on_the_right(at):
    found = strips("credits: {role_part: 0.3, gutter: 20pt}", at(**FILM, language="he"))
    assert line(found, "Leng").left > line(found, "Cast").right


def test_headings_and_names_fill_the_column_beside_the_roles(at):
    one = {key: FILM[key] for key in ("people", "cast")}
    found = strips("credits: {role_part: 0.3, gutter: 20pt, heading_style: flush, style: flush}", at(**one))
    assert line(found, "Cast").right == line(found, "Ann").right == pytest.approx(400)
    assert line(strips("credits: {role_part: 0.3, gutter: 20pt}", at(**one)), "Ann").left == 140


class TestTheDirectorAlone:
    """Who is named on every page needs no page to be named again."""

    ALONE: ClassVar = {"people": {"a": {"name": "Ann"}}, "crew": [{"job": "director", "people": ["a"]}]}

    @pytest.mark.parametrize("block", ["credits", "billing"])
    def test_is_left_out_on_demand(self, at, block):
        assert strips(f"{block}: {{director_alone: no}}", at(**self.ALONE)) == []
        assert strips(block, at(**self.ALONE)) != []

    @pytest.mark.parametrize(
        "more",
        [
            {"cast": [{"person": "a"}]},
            {"companies": {"n": {"name": "Nordlys", "roles": ["production"]}}},
            {"crew": [{"job": "director", "people": ["a"]}, {"job": "editor", "people": ["a"]}]},
        ],
    )
    def test_is_not_alone_with_cast_companies_or_another_job(self, at, more):
        assert strips("credits: {director_alone: no}", at(**self.ALONE | more)) != []
        assert strips("billing: {director_alone: no}", at(**self.ALONE | more)) != []
