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


class TestRanks:
    def order(self, at, contacts, options="ranked: yes"):
        contacts = [{"phone": "+1 2"} | contact for contact in contacts]
        found = said(strips(f"contacts: {{{options}}}", at(contacts=contacts)))
        return [text for text in found if text in [contact["role"] for contact in contacts]]

    ROLES = ("Festivals", "Production", "Press", "World sales")

    def test_those_who_sell_come_first_then_press_then_production_then_others(self, at):
        contacts = [{"role": role} for role in self.ROLES]
        assert self.order(at, contacts) == ["World sales", "Press", "Production", "Festivals"]
        assert self.order(at, contacts, "ranked: no") == list(self.ROLES)
        assert self.order(at, contacts, "") == list(self.ROLES)

    @pytest.mark.parametrize(
        "role", ["Sales agent", "Ventes internationales", "Ventas", "International sales", "SALES", "Vertrieb"]
    )
    def test_roles_are_known_in_several_languages(self, at, role):
        assert self.order(at, [{"role": "Press"}, {"role": role}]) == [role, "Press"]

    @pytest.mark.parametrize("role", ["Prensa", "Presse", "Publicist", "Press office"])
    def test_so_are_those_of_the_press(self, at, role):
        assert self.order(at, [{"role": "Producer"}, {"role": role}]) == [role, "Producer"]

    def test_a_word_that_only_ends_so_is_no_such_role(self, at):
        assert self.order(at, [{"role": "Events"}, {"role": "Press"}]) == ["Press", "Events"]

    def test_of_one_rank_they_stay_in_the_films_order(self, at):
        contacts = [{"role": "Sales of rights"}, {"role": "World sales"}]
        assert self.order(at, contacts) == ["Sales of rights", "World sales"]

    def test_those_that_the_film_says_are_key_come_before_all_others(self, at):
        contacts = [{"role": role, "key": role == "Festivals"} for role in self.ROLES]
        assert self.order(at, contacts) == ["Festivals", "World sales", "Press", "Production"]

    @pytest.mark.parametrize(
        ("way", "first"),
        [({}, "Press"), ({"address": "1 Road"}, "Press"), ({"email": "a@b.example"}, "World sales"),
         ({"website": "https://b.example"}, "World sales"), ({"people": [{"name": "Ann"}]}, "Press"),
         ({"people": [{"name": "Ann", "phone": "+3"}]}, "World sales")],
    )  # fmt: skip
    def test_those_that_nobody_can_reach_come_last(self, at, way, first):
        contacts = [{"role": "World sales"} | way, {"role": "Press", "phone": "+1 2"}]
        found = said(strips("contacts: {ranked: yes, most: 1}", at(contacts=contacts)))
        assert found[0] == first

    def test_ranks_decide_who_is_there_at_all(self, at):
        assert self.order(at, [{"role": role} for role in self.ROLES], "ranked: yes, most: 2") == [
            "World sales",
            "Press",
        ]


class TestOnePerson:
    """Where no people are to be named, one still is if the contact itself has neither mail nor telephone."""

    PEOPLE = ({"name": "Bob"}, {"name": "Ann", "email": "ann@n.example"}, {"name": "Cy", "phone": "+5"})

    @pytest.mark.parametrize(
        ("own", "told"),
        [
            ({"email": "post@n.example"}, ["Press", "post@n.example"]),
            ({"phone": "+1 2"}, ["Press", "+1 2"]),
            ({}, ["Press", "Ann ann@n.example"]),
            ({"website": "https://n.example"}, ["Press", "Ann ann@n.example", "n.example"]),
        ],
    )
    def test_it_is_the_first_who_can_be_reached(self, at, own, told):
        contact = {"role": "Press", "people": list(self.PEOPLE)} | own
        assert said(strips("contacts: {people: no}", at(contacts=[contact]))) == told

    def test_none_is_named_where_none_can_be_reached(self, at):
        contact = {"role": "Press", "people": [{"name": "Bob"}]}
        assert said(strips("contacts: {people: no}", at(contacts=[contact]))) == ["Press"]


class TestFewer:
    """Two contacts: the second goes first, then what the first can spare, in turn."""

    def told(self, at, fewer, **more):
        found = strips("contacts: {code: 60pt}", at(**FILM | more, place={"fewer": fewer}))
        words = [text for text in said(found) if not text.startswith(("World", "Nordlys"))]
        return words, bool(of_kind(found, Fill)), [one.message for strip in found for one in strip.remarks]

    ANN, ROAD = ("Ann Bell Head ann@n.example +1 2", "Bob"), ("1 Road", "Town")

    @pytest.mark.parametrize(
        ("fewer", "words", "code", "missed"),
        [
            (0, [*ANN, *ROAD, "post@n.example n.example", "Press", "+3 4"], True, ""),
            (1, [*ANN, *ROAD, "post@n.example n.example"], True, "Press"),
            (2, [*ROAD, "post@n.example n.example"], True, "Press, Ann Bell, Bob"),
            (3, ["post@n.example n.example"], True, "Press, Ann Bell, Bob, 1 Road Town"),
            (4, ["post@n.example"], True, "Press, Ann Bell, Bob, 1 Road Town and 1 more"),
            (60, ["post@n.example"], False, "Press, Ann Bell, Bob, 1 Road Town and 2 more"),
        ],
    )
    def test_people_address_website_and_code_are_spared_in_turn_and_never_mail(self, at, fewer, words, code, missed):
        assert self.told(at, fewer) == (words, code, [f"proof has no room for contacts: {missed}"] if missed else [])

    def test_nor_telephone_nor_the_one_person_who_can_be_reached(self, at):
        one = {"role": "Press", "phone": "+3 4", "address": "1 Road"}
        assert self.told(at, 60, contacts=[one])[0] == ["Press", "+3 4"]
        one = {"role": "Press", "people": [{"name": "Ann", "email": "ann@n.example"}, {"name": "Bob"}]}
        assert self.told(at, 60, contacts=[one])[0] == ["Press", "Ann ann@n.example"]

    def test_what_it_has_not_got_is_not_missed(self, at):
        one = {"role": "Press", "phone": "+3 4", "address": "1 Road"}
        assert self.told(at, 60, contacts=[one])[2] == ["proof has no room for contacts: 1 Road, code"]

    def test_of_three_the_last_go_first(self, at):
        three = [{"role": role, "phone": "+1"} for role in ("Press", "Festivals", "Music")]
        assert self.told(at, 1, contacts=three)[0] == ["Press", "+1", "Festivals", "+1"]
        assert self.told(at, 2, contacts=three)[2] == ["proof has no room for contacts: Festivals, Music"]


LONG = {
    "role": "Press",
    "email": "international-sales@nordlys-distribution.example",
    "phone": "+44 20 7946 0958",
    "website": "https://nordlys-distribution.example/films/karmalink",
}


class TestWhole:
    """No line ends within an address or a number that fits one."""

    def test_lines_end_between_them(self, at):
        found = strips("contacts", at(contacts=[LONG], place={"measure": 250}))
        assert [one.text for one in lines(found)][1:] == [
            "international-sales@nordlys-distribution.example",
            "+44 20 7946 0958",
            "nordlys-distribution.example/films/karmalink",
        ]

    def test_one_wider_than_a_line_is_broken_where_addresses_may_be(self, at):
        found = strips("contacts", at(contacts=[LONG], place={"measure": 100}))
        assert [one.text for one in lines(found)][1:] == [
            "international-",
            "sales@nordlys-",
            "distribution.example",
            "+44 20 7946 0958",
            "nordlys-",
            "distribution.example/",
            "films/karmalink",
        ]
