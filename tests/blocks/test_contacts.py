"""Contacts: which of them, what is said of each, the code beside them."""

import pytest

from epk.blocks.contacts import CODE_GAP
from epk.page.items import Fill
from tests.settings import line, lines, of_kind, runs, said, strips, tree

FILM = {
    "companies": {"n": {"name": "Nordlys"}},
    "links": {"website": "https://film.example/"},
    "contacts": [
        {
            "role": "World sales",
            "company": "n",
            "people": [
                {"name": "Ann Bell", "title": "Head", "email": "ann@n.example", "phone": "+1 2"},
                {"name": "Bob"},
            ],
            "address": "1 Road\n\nTown",
            "email": "post@n.example",
            "website": "https://www.n.example/",
        },
        {"role": "Press", "phone": "+3 4"},
    ],
}


def test_each_tells_role_company_people_address_and_how_it_is_reached(at):
    found = strips("contacts", at(**FILM))
    assert said(found) == [
        "World sales", "Nordlys", "Ann Bell Head ann@n.example +1 2", "Bob", "1 Road", "Town",
        "post@n.example n.example", "Press", "+3 4",
    ]  # fmt: skip
    assert tree(found) == "Sect(P P P P P P P) Sect(P P)"


@pytest.mark.parametrize(
    ("options", "roles"),
    [("roles: [Press]", ["Press"]), ("most: 1", ["World sales"]), ("roles: [Nobody]", []), ("most: 0", [])],
)
def test_some_of_them_can_be_chosen(at, options, roles):
    found = said(strips(f"contacts: {{{options}}}", at(**FILM)))
    assert [text for text in found if text in ("World sales", "Press")] == roles


def test_people_can_be_left_out(at):
    assert "Ann Bell" not in " ".join(said(strips("contacts: {people: no}", at(**FILM))))


def test_addresses_lead_where_they_say(at):
    found = strips("contacts", at(**FILM))
    links = {
        run.text.strip(): run.inline.href
        for strip in found
        for item in strip.items
        for _, run in item.line.runs
        if run.inline.href
    }
    assert links == {
        "ann@n.example": "mailto:ann@n.example",
        "post@n.example": "mailto:post@n.example",
        "n.example": "https://www.n.example/",
    }


def test_a_name_stands_on_its_own_line_above_how_it_is_reached(at):
    found = strips("contacts", at(**FILM))
    assert line(found, "Ann").baseline + 14 == pytest.approx(line(found, "ann@").baseline)


def test_one_contact_is_kept_together_and_apart_from_the_next(at):
    found = strips("contacts: {gap: 20pt}", at(**FILM))
    assert [strip.keep for strip in found] == [True] * 7 + [False, True, False]
    assert found[7].after == found[-1].after == 20


class TestCode:
    def test_a_code_stands_on_their_right(self, at):
        (strip,) = strips("contacts: {code: 60pt}", at(**FILM))
        (code,) = of_kind([strip], Fill)
        assert (code.x, code.box.right) == (340, pytest.approx(400, abs=10))
        assert max(one.right for one in lines([strip])) <= 400 - 60 - CODE_GAP
        assert "film.example" not in " ".join(said([strip])), "its address is not printed again"

    def test_from_right_to_left_on_their_left(self, at):
        (strip,) = strips("contacts: {code: 60pt}", at(**FILM, language="he"))
        (code,) = of_kind([strip], Fill)
        assert code.x == 0

    def test_there_is_none_without_a_website_or_without_contacts(self, at):
        assert of_kind(strips("contacts: {code: 60pt}", at(**FILM | {"links": {}})), Fill) == []
        assert strips("contacts: {code: 60pt, roles: [Nobody]}", at(**FILM)) == []
        assert strips("contacts", at()) == []

    def test_lines_beside_it_are_shorter(self, at):
        long = FILM | {"contacts": [{"role": "Press", "address": "A road with a name that goes on and on " * 4}]}
        (strip,) = strips("contacts: {code: 60pt}", at(**long))
        assert 250 < max(one.right for one in lines([strip])) <= 400 - 60 - CODE_GAP


def test_names_of_persons_stand_out(at):
    strong = {run.text.strip(): run.inline.strong for run in runs(strips("contacts", at(**FILM)))}
    assert strong["Ann Bell"]
    assert not strong["Head"]


def test_nothing_parts_what_stands_alone(at):
    found = strips("contacts", at(**FILM))
    texts = [run.text for run in runs(found)]
    assert "+3 4" in texts, "no space before a number that stands first"
    assert texts[texts.index("Bob") :][:2] == ["Bob", "1 Road"], "no empty line below a name"


def test_contacts_end_a_gap_before_the_code(at):
    (strip,) = strips("contacts: {code: 60pt, role_style: flush}", at(**FILM))
    assert line([strip], "World").right == pytest.approx(400 - 60 - 8)
    (strip,) = strips("contacts: {code: 60pt}", at(**FILM))
    assert line([strip], "World").left == 0
