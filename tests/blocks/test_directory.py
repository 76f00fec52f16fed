"""The directory: who is whom at every company."""

import pytest

from epk.page.items import Stroke
from tests.settings import line, lines, of_kind, said, strips, tree


def contact(count, **more):
    people = [{"name": f"Person{number}", "title": f"Office{number}"} for number in range(count)]
    return {"role": "World sales", "company": "c", "people": people} | more


COMPANY = {"c": {"name": "Nordlys"}}


def placed(at, *contacts, options="side_width: 112pt, columns: 2, gutter: 12pt", **facts):
    return strips(f"directory: {{{options}}}", at(companies=COMPANY, contacts=list(contacts), **facts))


def test_all_persons_stand_beside_their_company(at):
    found = placed(at, contact(3, email="post@n.example"))
    assert said(found) == [
        "World sales", "Nordlys", "Person0", "Office0", "Person1", "Office1", "Person2", "Office2", "post@n.example",
    ]  # fmt: skip
    assert line(found, "World sales").left == line(found, "Nordlys").left == 0
    assert tree(found).startswith("Sect(P P P P")


def test_persons_are_read_in_rows(at):
    found = placed(at, contact(3))
    first, second, third = (line(found, f"Person{number}") for number in range(3))
    assert (first.left, second.left, third.left) == (112, 262, 112)
    assert first.baseline == second.baseline < third.baseline
    assert line(found, "Office0").left == 112


def test_columns_share_what_is_left_beside_the_side(at):
    found = placed(at, contact(3), options="side_width: 100pt, columns: 3, gutter: 30pt")
    assert [line(found, f"Person{number}").left for number in range(3)] == [100, 210, 320]


def test_the_side_ends_a_gutter_before_the_persons(at):
    long = {"c": {"name": "A company whose name goes on and on and on"}}
    found = strips("directory: {side_width: 100pt, gutter: 30pt}", at(companies=long, contacts=[contact(1)]))
    side = [one for one in lines(found) if one.left == 0]
    assert 50 < max(one.right for one in side) <= 70


def test_address_and_how_it_is_reached_follow_the_persons(at):
    found = placed(at, contact(1, address="1 Road", email="post@n.example", website="https://n.example"))
    assert said(found)[-2:] == ["1 Road", "post@n.example n.example"]
    assert line(found, "1 Road").left == 112


def test_a_person_is_reached_too(at):
    people = [{"name": "Ann", "email": "ann@n.example"}]
    assert said(placed(at, contact(0, people=people)))[2:] == ["Ann", "ann@n.example"]


def test_what_is_not_known_is_left_out(at):
    found = placed(at, {"role": "Press", "phone": "+1 2"})
    assert said(found) == ["Press", "+1 2"]
    assert strips("directory", at()) == []


@pytest.mark.parametrize(("rule", "strokes"), [("", 0), (", rule: hairline", 2)])
def test_gap_and_rule_part_two_companies(at, rule, strokes):
    found = placed(at, contact(1), contact(1), options=f"gap: 20pt{rule}")
    assert len(of_kind(found, Stroke)) == strokes
    assert (found[0].before, found[-1].after) == (10, 20)


def test_rows_are_half_a_gap_apart(at):
    found = placed(at, contact(6), options="gap: 20pt, columns: 1, side_width: 112pt")
    assert [strip.after for strip in found] == [10, 10, 10, 10, 20] or found[-1].after == 20
    assert found[1].after == 10


def test_from_right_to_left_the_company_stands_on_the_right(at):
    found = placed(at, contact(2), language="he")
    assert line(found, "Nordlys").right == pytest.approx(400, abs=0.1)
    assert line(found, "Person0").left > line(found, "Person1").right


def test_persons_keep_to_their_columns(at):
    found = placed(at, contact(2), options="side_width: 112pt, columns: 2, gutter: 12pt, person_style: flush")
    assert [line(found, f"Person{number}").right for number in range(2)] == pytest.approx([112 + 138, 400])
