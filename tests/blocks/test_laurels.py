"""Laurels: which, in which order, how wide, and a festival's own file."""

import math

import pytest

from epk.blocks.laurel_shapes import Oval
from epk.blocks.laurel_words import in_disc, smallest_disc, wording
from epk.blocks.laurels import NARROWEST
from epk.page.items import Contour, Discs, Image, Stroke, TextLine
from tests.settings import elements, lines, of_kind, runs, said, strips, tree

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

    def test_none_where_the_film_has_fewer_than_the_least(self, at):
        assert len(named(strips("laurels: {least: 5, most: 2}", at(screenings=SIX, place={"measure": 900})))) == 2
        assert strips("laurels: {least: 6, most: 2}", at(screenings=SIX)) == []

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
        assert middle == pytest.approx(height * 0.48, abs=0.5)

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


LONG = "The festival whose name goes on and on and on and on and on and on and on and on and on"


class TestWidest:
    """Laurels of 90 points or more, with 10 between two; all of them are of one width."""

    def rows(self, at, names, *, measure=400, room=600, widest="150pt"):
        """For each row the left edges of its laurels, and their width."""
        place = at(screenings=[shown(name) for name in names], place={"measure": measure, "room": room})
        found = strips(f"laurels: {{most: 9, width: 90pt, gutter: 10pt, widest: {widest}}}", place)
        lefts = [sorted({item.x for item in strip.items if isinstance(item, Contour)}) for strip in found]
        (width,) = {round(strip.width - row[-1], 2) for strip, row in zip(found, lefts, strict=True)}
        return lefts, width

    @pytest.mark.parametrize(("widest", "width"), [("80pt", 90), ("91pt", 91), ("150pt", 92.5)])
    def test_they_grow_to_fill_the_row_but_no_further(self, at, widest, width):
        lefts, found = self.rows(at, ["Fez"] * 4, widest=widest)
        assert found == width
        assert lefts == [pytest.approx([number * (width + 10) for number in range(4)])]

    def test_rows_are_of_nearly_equal_length(self, at):
        assert [len(row) for row in self.rows(at, ["Fez"] * 5)[0]] == [3, 2]
        assert [len(row) for row in self.rows(at, ["Fez"] * 9)[0]] == [3, 3, 3]

    @pytest.mark.parametrize(("room", "rows", "width"), [(313, [2], 100), (312, [1, 1], 150)])
    def test_where_they_are_too_high_fewer_stand_side_by_side_and_wider(self, at, room, rows, width):
        """A long name makes one 312.5 points high at 100, and 190.9 at 150; the other one needs 75 below it."""
        lefts, found = self.rows(at, [f"{LONG} {LONG}", "Fez"], measure=210, room=room)
        assert ([len(row) for row in lefts], found) == (rows, width)

    @pytest.mark.parametrize(("name", "rows"), [(f"{LONG} {LONG}", [1, 1]), (LONG, [2])])
    def test_where_no_way_has_room_the_lowest_is_taken(self, at, name, rows):
        assert [len(row) for row in self.rows(at, [name, "Fez"], measure=210, room=10)[0]] == rows

    def test_none_is_so_narrow_that_a_word_is_broken(self, at):
        name = "Internationale Kurzfilmtage"
        assert [len(row) for row in self.rows(at, [name] * 4, widest="200pt")[0]] == [2, 2]
        place = at(screenings=[shown(name)] * 4)
        found = lines(strips("laurels: {width: 90pt, gutter: 10pt, widest: 200pt}", place))
        assert {word for one in found for word in one.text.split()} == {
            "Official", "selection", "Internationale", "Kurzfilmtage",
        }  # fmt: skip

    def test_nor_a_word_of_a_prize(self, at):
        prized = [shown("Fez", award="Dokumentarfilmpreis")] * 4
        found = strips("laurels: {width: 90pt, gutter: 10pt, widest: 200pt}", at(screenings=prized))
        assert len(found) == 2

    def test_without_room_for_a_word_it_is_broken_all_the_same(self, at):
        lefts, width = self.rows(at, ["Internationale Kurzfilmtage"], measure=60)
        assert (lefts, width) == ([[0]], 60)

    def test_a_festivals_own_file_breaks_no_word(self, at):
        own = [shown("Internationale Kurzfilmtage", laurel="laurel.png")] * 4
        found = strips("laurels: {width: 90pt, gutter: 10pt, widest: 200pt}", at(screenings=own))
        assert len(found) == 1


class TestRowsOfOneHeight:
    def test_laurels_side_by_side_are_as_high_as_the_highest(self, at):
        (strip,) = strips("laurels: {width: 90pt, gutter: 10pt}", at(screenings=[shown(LONG), shown("Fez")]))
        stems = of_kind([strip], Stroke)
        heights = [
            (min(one.start[1] for one in side), max(one.start[1] for one in side)) for side in (stems[:48], stems[48:])
        ]
        assert heights[0] == pytest.approx(heights[1])
        assert heights[0][1] == pytest.approx(strip.height, abs=6)

    def test_words_stand_a_little_above_their_middle(self, at):
        (strip,) = strips("laurels: {width: 90pt, gutter: 10pt}", at(screenings=[shown(LONG), shown("Fez")]))
        for left in (0, 100):
            found = [one.baseline for one in lines([strip]) if left <= one.left < left + 90]
            assert (found[0] + found[-1] - 6.7) / 2 == pytest.approx(strip.height * 0.48, abs=0.5)

    def test_a_festivals_own_file_too(self, at):
        both = [shown(LONG), shown("Cannes", laurel="laurel.png")]
        (strip,) = strips("laurels: {width: 90pt, gutter: 10pt}", at(screenings=both))
        (image,) = of_kind([strip], Image)
        assert image.y + image.height / 2 == pytest.approx(strip.height / 2)

    def test_each_row_has_a_height_of_its_own(self, at):
        found = strips("laurels: {width: 190pt}", at(screenings=[shown(LONG * 2), shown("Fez"), shown("Fez")]))
        assert found[0].height > found[1].height == 95


class TestAlign:
    @pytest.mark.parametrize(("align", "lefts"), [("left", [0, 100]), ("centre", [105, 205])])
    def test_a_row_that_leaves_room_stands_on_the_left_or_in_the_middle(self, at, align, lefts):
        place = at(screenings=[shown("Cannes"), shown("Fez")])
        (strip,) = strips(f"laurels: {{width: 90pt, gutter: 10pt, align: {align}}}", place)
        assert sorted({item.x for item in of_kind([strip], Contour)}) == lefts

    def test_so_does_a_last_row(self, at):
        place = at(screenings=[shown("Fez")] * 3, place={"measure": 190})
        found = strips("laurels: {width: 90pt, gutter: 10pt, align: centre}", place)
        assert [sorted({item.x for item in of_kind([strip], Contour)}) for strip in found] == [[0, 100], [50]]

    def test_from_right_to_left_too(self, at):
        place = at(screenings=[shown("Fez")], language="he")
        (strip,) = strips("laurels: {width: 90pt, align: centre}", place)
        assert {item.x for item in of_kind([strip], Contour)} == {155}


class TestFewer:
    def told(self, at, fewer, most=9):
        place = at(screenings=SIX, place={"measure": 900, "fewer": fewer})
        found = strips(f"laurels: {{most: {most}}}", place)
        return named(found), [remark.message for strip in found for remark in strip.remarks]

    @pytest.mark.parametrize(
        ("fewer", "names", "missed"),
        [
            (1, ["Busan", "Essen", "Austin", "Cannes"], "Fez"),
            (3, ["Busan", "Essen"], "Austin, Cannes, Fez"),
            (4, ["Busan"], "Essen, Austin, Cannes, Fez"),
            (9, ["Busan"], "Essen, Austin, Cannes, Fez"),
        ],
    )
    def test_those_of_the_lowest_rank_are_left_out_and_named_but_the_first(self, at, fewer, names, missed):
        assert self.told(at, fewer) == (names, [f"proof has no room for laurels: {missed}"])

    def test_only_those_are_missed_that_the_layout_wants(self, at):
        assert self.told(at, 1, most=3) == (["Busan", "Essen"], ["proof has no room for laurels: Austin"])

    def test_it_is_told_where_the_first_of_them_is_written(self, at):
        place = at(screenings=SIX, place={"measure": 900, "fewer": 3})
        (strip,) = strips("laurels: {most: 9}", place)
        assert strip.remarks[0].span == place.film.screenings[0].span


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
        assert high.height == pytest.approx((words + 6.7 + 2 * lead) * 1.24)

    def test_an_oval_begins_at_its_foot(self):
        oval = Oval(50, 40, 30, 20, 1)
        assert oval.at(0) == (50, 60)
        assert oval.at(90) == (80, pytest.approx(40))
        assert oval.at(90, 2) == (110, pytest.approx(40))
        assert oval._replace(side=-1).at(90) == (20, pytest.approx(40))


GRAND = "Festival international du film de l’environnement et des droits humains"
KHMER = "មហោស្រពភាពយន្តអន្តរជាតិកម្ពុជានៅភ្នំពេញ"


class Looks:
    def found(self, at, look, *names, options="", place=None, **more):
        shows = [shown(name, date="2021", **more) for name in names]
        wish = f"laurels: {{most: 40, width: 90pt, gutter: 10pt, look: {look}{options}}}"
        return strips(wish, at(screenings=shows, place=place))


@pytest.mark.parametrize("look", ["ring", "badge"])
class TestRound(Looks):
    def circles(self, found, look):
        """Left edge, middle from the top, and diameter of each."""
        if look == "badge":
            return [
                (x - one.radius + one.x, y + one.y, 2 * one.radius)
                for one in of_kind(found, Discs)
                for x, y in one.centres
            ]
        return [(box.x, (box.top + box.bottom) / 2, box.width) for box in (one.box for one in of_kind(found, Contour))]

    @pytest.mark.parametrize("names", [["Fez"], [GRAND], [KHMER], ["Internationale Kurzfilmtage", GRAND, "Fez"]])
    def test_all_words_lie_within_their_circle(self, at, look, names):
        found = self.found(at, look, *names)
        circles = self.circles(found, look)
        assert len(circles) == len(names)
        for box in (one.box for one in of_kind(found, TextLine)):
            corners = [(x, y) for x in (box.x, box.right) for y in (box.top, box.bottom)]
            assert any(
                all(math.hypot(x - left - width / 2, y - middle) < width / 2 - 1 for x, y in corners)
                for left, middle, width in circles
            )

    def test_they_are_as_wide_as_is_asked_for_or_as_the_longest_words_need(self, at, look):
        assert [width for *_, width in self.circles(self.found(at, look, "Fez", "Busan"), look)] == [90, 90]
        wide = [width for *_, width in self.circles(self.found(at, look, "Fez", GRAND), look)]
        assert wide[0] == wide[1] > 100

    def test_a_name_has_three_lines_at_most_and_no_word_is_broken(self, at, look):
        found = self.found(at, look, GRAND)
        told = [one.text for one in lines(found)]
        assert told[1:-1] == ["Festival international du", "film de l’environnement et", "des droits humains"]
        assert len(said(found)) == 3

    def test_few_words_have_as_few_lines_as_there_is_room_for(self, at, look):
        found = strips(f"laurels: {{width: 120pt, look: {look}}}", at(screenings=[shown("Fez")]))
        assert [one.text for one in lines(found)] == ["Official selection", "Fez"]
        assert len(lines(self.found(at, look, "Fez"))) == 4, "in a smaller one"

    def test_type_is_smaller_where_a_circle_may_not_be_as_wide(self, at, look):
        found = self.found(at, look, GRAND, options=", widest: 100pt")
        assert lines(found)[0].size < 10
        assert lines(self.found(at, look, GRAND))[0].size == 10

    def test_they_may_touch(self, at, look):
        place = at(screenings=[shown("Fez")] * 6)
        found = strips(f"laurels: {{most: 6, width: 100pt, gutter: 0, look: {look}}}", place)
        assert [left for left, *_ in self.circles(found, look)] == pytest.approx([0, 100, 200] * 2)
        assert [middle for _, middle, _ in self.circles(found, look)] == pytest.approx([50] * 3 + [150] * 3)

    def test_a_festivals_own_file_is_in_none(self, at, look):
        found = self.found(at, look, "Cannes", laurel="laurel.png")
        assert self.circles(found, look) == []
        assert [image.width for image in of_kind(found, Image)] == [90]
        assert of_kind(found, Image)[0].placement.crop == (0, 0, 1, 1)

    def test_forty_stand_in_rows_and_none_in_nothing(self, at, look):
        found = self.found(at, look, *["Fez"] * 40)
        assert [len(self.circles([strip], look)) for strip in found] == [4] * 10
        assert self.found(at, look) == []

    def test_it_is_a_list_whatever_its_look(self, at, look):
        assert tree(self.found(at, look, "Fez")) == "L(LI(LBody(P P P)))"


def test_words_that_no_disc_holds_exceed_it_as_little_as_can_be(at):
    place = at(screenings=[shown(GRAND, date="2021")])
    words = wording(place, place.film.screenings[0], "body", "body")
    smallest = smallest_disc(place, words).across
    assert in_disc(place, words, smallest - 5).across == pytest.approx(smallest, abs=0.5)
    assert in_disc(place, words, 2 * smallest).lines < 5


class TestColours(Looks):
    def test_a_badge_has_its_ground_and_words_that_are_made_for_it(self, at):
        found = self.found(at, "badge", "Fez", options=", ground: sheet")
        (disc,) = of_kind(found, Discs)
        palette = at().styles.theme.palette
        assert disc.colour == palette["sheet"]
        assert {run.colour for run in runs(found)} == {palette["sheet-ink"]}

    def test_or_those_of_their_style(self, at):
        found = self.found(at, "badge", "Fez", options=", ground: night")
        assert {run.colour for run in runs(found)} == {at().styles.theme.palette["ink"]}

    @pytest.mark.parametrize(
        ("options", "thickness", "colour"), [("", 0.75, "label"), (", rule: hairline", 0.5, "ink")]
    )
    def test_a_ring_is_as_thick_as_a_rule(self, at, options, thickness, colour):
        (ring,) = of_kind(self.found(at, "ring", "Fez", options=options), Contour)
        starts = [step[1:] for step in ring.steps if step[0] == "m"]
        assert [x for x, _ in starts] == [90, 90 - thickness]
        assert ring.colour == at().styles.theme.palette[colour]


class TestLine(Looks):
    def test_words_stand_below_a_rule_where_reading_begins(self, at):
        found = self.found(at, "line", "Fez", "Cannes")
        rules = of_kind(found, Stroke)
        assert [(one.start[0] + one.x, one.end[0] + one.x) for one in rules] == [(0, 90), (100, 190)]
        assert [one.left for one in lines(found)] == pytest.approx([0, 0, 0, 100, 100, 100])
        assert min(one.box.bottom for one in of_kind(found, TextLine)) > 0.75

    def test_on_the_right_where_reading_begins_there(self, at):
        place = at(screenings=[shown("Fez")], language="he")
        found = strips("laurels: {width: 90pt, look: line}", place)
        assert {round(one.right) for one in lines(found)} == {400}

    def test_they_begin_at_one_height_and_are_told_to_be_small_by_nobody(self, at):
        found = self.found(at, "line", "Fez", GRAND)
        tops = [one.box.top for one in of_kind(found, Stroke)]
        assert tops[0] == tops[1]
        narrow = strips("laurels: {width: 50pt, look: line}", at(screenings=[shown("Fez")]))
        assert [strip.remarks for strip in narrow] == [()]

    def test_a_long_name_has_the_lines_it_needs(self, at):
        found = self.found(at, "line", GRAND)
        assert len(lines(found)) > 5
        assert max(one.right for one in lines(found)) <= 90


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
