"""Laurels: which, in which order, how wide, and a festival's own file."""

import math

import pytest

from epk.blocks.laurels import NARROWEST, Oval
from epk.page.items import Contour, Image, Stroke
from tests.settings import elements, lines, of_kind, said, strips, tree

MM = 72 / 25.4
INNER, PAIRS, FOOT, TIP = 0.66, 7, 24.0, 122.0
"""Part of the width for words, pairs of leaves on a branch, and where these begin and end in degrees."""


def shown(event, **more):
    return {"event": event, "kind": "festival", "selection": True} | more


def named(found):
    return [one.text for one in lines(found) if one.text in ("Austin", "Busan", "Cannes", "Delhi", "Essen", "Fez")]


SIX = [
    shown("Austin"),
    shown("Busan", award="Prize"),
    shown("Cannes"),
    shown("Delhi", selection=False),
    shown("Essen", award="Mention", selection=False),
    shown("Fez"),
]


class TestWhich:
    def test_prizes_come_first_and_each_kind_in_the_films_order(self, at):
        found = strips("laurels: {most: 9}", at(screenings=SIX, place={"measure": 900}))
        assert named(found) == ["Busan", "Essen", "Austin", "Cannes", "Fez"]

    @pytest.mark.parametrize(("most", "count"), [(1, 1), (3, 3), (9, 5)])
    def test_no_more_than_the_layout_says(self, at, most, count):
        assert len(named(strips(f"laurels: {{most: {most}}}", at(screenings=SIX, place={"measure": 900})))) == count

    def test_four_unless_more_is_said(self, at):
        assert len(named(strips("laurels", at(screenings=SIX, place={"measure": 900})))) == 4

    def test_none_without_prizes_and_selections(self, at):
        assert strips("laurels", at(screenings=[SIX[3]])) == []
        assert strips("laurels", at()) == []


class TestWords:
    def test_the_prize_the_festival_and_the_year(self, at):
        found = strips("laurels", at(screenings=[shown("Busan", award="Best Film", date="2021-09-03")]))
        assert said(found) == ["Best Film", "Busan", "2021"]
        assert tree(found) == "L(LI(LBody(P P P)))"

    def test_or_that_it_was_a_selection(self, at):
        assert said(strips("laurels", at(screenings=[shown("Cannes")]))) == ["Official selection", "Cannes"]

    def test_words_stand_between_the_branches(self, at):
        found = strips("laurels: {width: 120pt}", at(screenings=[shown("Cannes")]))
        found_lines = lines(found)
        assert [one.left for one in found_lines] == pytest.approx([120 * (1 - INNER) / 2] * len(found_lines))
        (height,) = {strip.height for strip in found}
        middle = (found_lines[0].baseline + found_lines[-1].baseline - 6.7) / 2
        assert middle == pytest.approx(height / 2, abs=0.5)

    def test_and_are_as_wide_as_that_leaves(self, at):
        long = shown("A festival whose name goes on and on and on")
        found = lines(strips("laurels: {width: 120pt}", at(screenings=[long])))
        assert len(found) > 3
        assert 80 < max(one.right for one in found) <= 120 * (1 + INNER) / 2


class TestRows:
    def lefts(self, at, count, measure, **options):
        wishes = ", ".join(f"{key}: {value}" for key, value in ({"most": 9} | options).items())
        screenings = [shown("Cannes") for _ in range(count)]
        found = strips(f"laurels: {{{wishes}}}", at(screenings=screenings, place={"measure": measure}))
        return [sorted({item.x for item in strip.items if isinstance(item, Contour)}) for strip in found], found

    def test_as_many_stand_side_by_side_as_there_is_room_for(self, at):
        rows, found = self.lefts(at, 5, 320, width="100pt", gutter="10pt")
        assert rows == [[0, 110, 220], [0, 110]]
        assert {strip.after for strip in found} == {10}

    @pytest.mark.parametrize(("measure", "across"), [(319, 2), (320, 3), (209, 1), (210, 2), (90, 1)])
    def test_no_more_than_fit(self, at, measure, across):
        rows, _ = self.lefts(at, 5, measure, width="100pt", gutter="10pt")
        assert len(rows[0]) == across

    def test_one_is_no_wider_than_its_region(self, at):
        _, found = self.lefts(at, 1, 90, width="100pt")
        assert found[0].width == 90

    def test_from_right_to_left_they_begin_on_the_right(self, at):
        found = strips(
            "laurels: {width: 100pt, gutter: 10pt}", at(screenings=[shown("Cannes"), shown("Fez")], language="he")
        )
        assert sorted({item.x for item in found[0].items if isinstance(item, Contour)}) == [190, 300]
        assert [one.text for one in lines(found) if one.left > 300][-1] == "Cannes"


class TestBranches:
    def test_each_side_has_a_stem_and_leaves_in_pairs_and_one_at_the_tip(self, at):
        found = strips("laurels", at(screenings=[shown("Cannes")]))
        assert len(of_kind(found, Contour)) == 2 * (2 * PAIRS + 1)
        assert len(of_kind(found, Stroke)) == 2 * 24
        assert {item.element for item in of_kind(found, Contour)} == {None}

    def test_both_sides_mirror_each_other(self, at):
        (strip,) = strips("laurels: {width: 100pt}", at(screenings=[shown("Cannes")]))
        stems = of_kind([strip], Stroke)
        for left, right in zip(stems[:24], stems[24:], strict=True):
            assert left.start[0] + right.start[0] == pytest.approx(100)
            assert left.start[1] == pytest.approx(right.start[1])
            assert left.start[0] < 50
        feet = [leaf.steps[0][1] for leaf in of_kind([strip], Contour)]
        left, right = feet[: len(feet) // 2], feet[len(feet) // 2 :]
        assert [x + other for x, other in zip(left, right, strict=True)] == pytest.approx([100] * len(left))

    def test_branches_stay_within_the_laurel(self, at):
        (strip,) = strips("laurels: {width: 100pt}", at(screenings=[shown("Cannes")]))
        for item in of_kind([strip], Contour):
            for step in item.steps:
                xs, ys = step[-2::2], step[-1::2]
                assert all(-1 <= x <= 101 for x in xs)
                assert all(-1 <= y <= strip.height + 1 for y in ys)

    def test_leaves_grow_smaller_towards_the_tip(self, at):
        (strip,) = strips("laurels: {width: 100pt}", at(screenings=[shown("Cannes")]))

        def length(leaf):
            (_, x, y), (*_, to_x, to_y) = leaf.steps[0], leaf.steps[1]
            return ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5

        sizes = [length(leaf) for leaf in of_kind([strip], Contour)[: 2 * PAIRS + 1]]
        assert sizes == pytest.approx(sorted(sizes, reverse=True))
        oval = strip.height * 0.48
        assert sizes[0] == pytest.approx(oval * 0.3)
        assert sizes[-1] == pytest.approx(oval * (0.3 - 0.012 * (PAIRS - 1)))

    def test_stem_and_leaves_follow_an_oval(self, at):
        (strip,) = strips("laurels: {width: 100pt}", at(screenings=[shown("Cannes")]))
        oval = Oval(50, strip.height / 2, 45.5, strip.height * 0.48, 1)
        stem, leaves = of_kind([strip], Stroke)[24:], of_kind([strip], Contour)[2 * PAIRS + 1 :]
        step = (TIP - FOOT + 14) / 24
        for number, piece in enumerate(stem):
            assert piece.start == pytest.approx(oval.at(FOOT - 14 + number * step))
            assert piece.end == pytest.approx(oval.at(FOOT - 14 + (number + 1) * step))
            assert piece.thickness == pytest.approx(strip.height * 0.48 * 0.028)
        places = [FOOT + number * (TIP - FOOT) / 6 for number in range(PAIRS)]
        feet = [place for place in places for _ in range(2)] + [TIP]
        turns = [-34, 34] * 6 + [-30, 0, 30]
        for leaf, degrees, turn in zip(leaves, feet, turns, strict=True):
            (_, *foot), there, back = leaf.steps
            assert foot == pytest.approx(oval.at(degrees))
            ahead = oval.at(degrees + 4)
            along = math.atan2(ahead[1] - foot[1], ahead[0] - foot[0])
            assert math.atan2(there[-1] - foot[1], there[-2] - foot[0]) == pytest.approx(along + math.radians(turn))
            assert back[-2:] == pytest.approx(foot)

    def test_a_leaf_is_two_curves_on_both_sides_of_its_axis(self, at):
        (strip,) = strips("laurels: {width: 100pt}", at(screenings=[shown("Cannes")]))
        (start, (kind, *there), (back_kind, *back)) = of_kind([strip], Contour)[0].steps
        (x, y), tip = start[1:], there[-2:]
        length = math.dist((x, y), tip)
        along = ((tip[0] - x) / length, (tip[1] - y) / length)

        def seen(to_x, to_y):
            """A point as parts of the leaf's length along its axis and aside of it."""
            right, down = (to_x - x) / length, (to_y - y) / length
            return (right * along[0] + down * along[1], down * along[0] - right * along[1])

        assert (start[0], kind, back_kind) == ("m", "c", "c")
        curve = [seen(*there[:2]), seen(*there[2:4]), seen(*there[4:])]
        assert [pytest.approx(point, abs=1e-9) for point in curve] == [(0.3, 0.24), (0.7, 0.2), (1, 0)]
        curve = [seen(*back[:2]), seen(*back[2:4]), seen(*back[4:])]
        assert [pytest.approx(point, abs=1e-9) for point in curve] == [(0.7, -0.2), (0.3, -0.24), (0, 0)]

    def test_they_are_higher_than_the_words_and_half_as_high_as_wide(self, at):
        (low,) = strips("laurels: {width: 200pt}", at(screenings=[shown("Cannes")]))
        assert low.height == 100
        (high,) = strips("laurels: {width: 90pt}", at(screenings=[shown("A festival with a long name " * 2)]))
        found = lines([high])
        words = found[-1].baseline - found[0].baseline
        lead = (14 - 6.7) / 2
        assert high.height == pytest.approx((words + 6.7 + 2 * lead) * 1.16)

    def test_an_oval_begins_at_its_foot(self):
        oval = Oval(50, 40, 30, 20, 1)
        assert oval.at(0) == (50, 60)
        assert oval.at(90) == (80, pytest.approx(40))
        assert oval.at(90, 2) == (110, pytest.approx(40))
        assert oval._replace(side=-1).at(90) == (20, pytest.approx(40))


class TestOwnFiles:
    ONE = shown("Cannes", laurel="laurel.png")

    def test_a_festivals_own_file_is_placed_unchanged(self, at):
        found = strips("laurels: {width: 100pt}", at(screenings=[self.ONE]))
        (image,) = of_kind(found, Image)
        assert (image.width, image.height, image.x) == (100, 50, 0)
        assert image.placement.crop == (0, 0, 1, 1)
        assert image.element.alt == "Laurel of Cannes"
        assert said(found) == []
        assert tree(found) == "L(LI(LBody(Figure)))"

    def test_it_is_no_higher_than_its_region(self, at):
        found = strips("laurels: {width: 100pt}", at(screenings=[self.ONE], place={"room": 40}))
        (image,) = of_kind(found, Image)
        assert (image.width, image.height, image.x) == (80, 40, 10)

    def test_laurels_beside_it_are_30_mm_wide_at_least(self, at):
        found = strips("laurels: {width: 10mm, gutter: 0}", at(screenings=[self.ONE, shown("Fez")]))
        assert of_kind(found, Image)[0].width == pytest.approx(30 * MM)
        assert [strip.width for strip in found] == [pytest.approx(60 * MM)]
        bare = strips("laurels: {width: 10mm, gutter: 0}", at(screenings=[shown("Fez")]))
        assert bare[0].width == pytest.approx(10 * MM)


class TestTooSmall:
    @pytest.mark.parametrize(("width", "told"), [("30mm", False), ("29.97mm", False), ("29.9mm", True)])
    def test_laurels_under_30_mm_are_worth_a_look(self, at, width, told):
        found = strips(f"laurels: {{width: {width}}}", at(screenings=[shown("Cannes"), shown("Fez")]))
        assert [len(strip.remarks) for strip in found] == [int(told)]

    def test_the_remark_names_festivals_width_and_the_way_out(self, at):
        (strip,) = strips("laurels: {width: 20mm}", at(screenings=[shown("Cannes"), shown("Fez")]))
        (remark,) = strip.remarks
        assert remark.rule == "laurel-too-small"
        assert remark.message == "laurels are 20.0 mm wide in proof, under 30 mm: Cannes, Fez"
        assert remark.hint.startswith("set `width: 30mm`")
        assert (remark.span.file, remark.span.column) == ("layouts/proof.yaml", 51)
        assert pytest.approx(30 * MM) == NARROWEST

    def test_a_list_has_an_item_for_each(self, at):
        found = strips("laurels", at(screenings=SIX, place={"measure": 900}))
        assert len(elements(found, "LI")) == 4
