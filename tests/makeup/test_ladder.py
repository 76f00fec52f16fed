"""The ladder of a region: what becomes of material that it does not hold, step by step as the layout states."""

from __future__ import annotations

import pytest

from epk.data.template import Region
from epk.makeup.ladder import Attempt, Ladder
from epk.makeup.section import Filling
from tests.settings import THEME, decoded, film, styles

ITEM = 10.0
"""Height of an item in type of full size; a text in type half as large takes a quarter."""


def climbed(overflow, height, *items, **more):
    """Scale of type, items fewer and blocks fewer with which blocks of so many `items` stand in a region, and whether
    they fit; each block shows one item at least."""
    region = decoded(Region, {"columns": "1-2", "overflow": overflow, "shrink_to": 0.9} | more, "layouts/proof.yaml")

    def on(rung):
        shown = items[: len(items) - rung.without]
        needed = sum(max(1, count - rung.fewer) for count in shown) * ITEM * rung.scale**2
        filling = Filling((), styles(film(), scale=rung.scale), True, rung.fewer, rung.without)
        return Attempt(filling, needed - height)

    chosen = Ladder(region, height, len(items), on).climbed()
    filling = chosen.filling
    return round(filling.styles.scale, 2), filling.fewer, filling.without, chosen.fits


class TestOrder:
    """Ten items need 100 points, and in the smallest type, of nine tenths, 81."""

    @pytest.mark.parametrize("overflow", ["error", "shrink", "fit", "continue", ["shrink", "fewer", "leave-out"]])
    def test_what_fits_stays_as_it_is(self, overflow):
        assert climbed(overflow, 100, 10) == (1.0, 0, 0, True)

    @pytest.mark.parametrize(
        ("overflow", "height", "items", "rung"),
        [
            (["shrink", "fewer"], 90, [10], (0.94, 0, 0, True)),
            (["fewer", "shrink"], 90, [10], (1.0, 1, 0, True)),
            (["shrink", "fewer", "leave-out"], 82, [5, 5], (0.9, 0, 0, True)),
            (["leave-out", "shrink", "fewer"], 82, [5, 5], (1.0, 0, 1, True)),
            (["fewer", "leave-out"], 20, [5, 5], (1.0, 4, 0, True)),
            (["fewer", "leave-out"], 19, [5, 5], (1.0, 4, 1, True)),
        ],
    )
    def test_steps_are_taken_as_listed_and_none_after_one_that_will_do(self, overflow, height, items, rung):
        assert climbed(overflow, height, *items) == rung

    def test_where_none_will_do_all_have_been_taken(self):
        assert climbed(["shrink", "fewer"], 8, 4) == (0.9, 3, 0, False)

    def test_smaller_type_after_fewer_items_keeps_them_few(self):
        assert climbed(["fewer", "shrink"], 16.5, 3, 3) == (0.9, 2, 0, True)


class TestSingleWords:
    @pytest.mark.parametrize("overflow", ["error", "continue"])
    def test_type_keeps_its_size_and_nothing_is_taken_away(self, overflow):
        assert climbed(overflow, 99, 10) == (1.0, 0, 0, False)

    @pytest.mark.parametrize(("height", "scale", "fits"), [(99, 0.98, True), (81, 0.9, True), (80.9, 0.9, False)])
    def test_shrink_sets_it_as_large_as_fits_and_no_smaller_than_allowed(self, height, scale, fits):
        assert climbed("shrink", height, 10) == (scale, 0, 0, fits)

    def test_shrink_leaves_alone_what_is_hopeless(self):
        assert climbed("shrink", 41, 10) == (0.9, 0, 0, False)
        assert climbed("shrink", 40, 10) == (1.0, 0, 0, False)

    @pytest.mark.parametrize(("height", "scale", "fits"), [(99, 0.98, True), (81, 0.9, True), (80.9, 1.0, False)])
    def test_fit_sets_it_smaller_only_where_that_spares_a_page(self, height, scale, fits):
        assert climbed("fit", height, 10) == (scale, 0, 0, fits)


class TestFewer:
    def test_as_few_items_are_taken_away_as_will_do(self):
        assert climbed("fewer", 70, 10) == (1.0, 3, 0, True)
        assert climbed("fewer", 69, 10) == (1.0, 4, 0, True)

    def test_each_block_shows_that_many_fewer(self):
        assert climbed("fewer", 70, 10, 3) == (1.0, 4, 0, True)

    @pytest.mark.parametrize(("height", "scale", "fewer"), [(60, 0.92, 3), (57, 0.9, 3), (56, 0.96, 4), (31, 1.0, 7)])
    def test_what_they_leave_room_for_is_given_back_to_the_type(self, height, scale, fewer):
        """Seven items need 56.7 points in the smallest type, and three no more than 30 in the largest."""
        assert climbed(["shrink", "fewer"], height, 10) == (scale, fewer, 0, True)

    def test_it_ends_where_blocks_have_no_more_to_spare(self):
        assert climbed("fewer", 5, 3) == (1.0, 2, 0, False)
        assert climbed("fewer", 5, 3, 6) == (1.0, 5, 0, False)

    def test_items_that_make_no_difference_do_not_end_it(self):
        """To say how many more there are takes a line, as long as that is less than to name them."""

        assert _reached(30, lambda fewer: 50.0 if fewer < 4 else 20.0) == 4
        assert _reached(10, lambda fewer: 50.0 if fewer < 4 else 20.0) == 4


def _reached(room, height):
    """How many items fewer a block shows for which `height` tells what it needs with so many fewer."""
    region = decoded(Region, {"columns": "1-2", "overflow": "fewer"}, "layouts/proof.yaml")

    def on(rung):
        return Attempt(Filling((), styles(film()), True, rung.fewer), height(rung.fewer) - room)

    return Ladder(region, room, 1, on).climbed().filling.fewer


class TestLeavingOut:
    @pytest.mark.parametrize(("height", "without"), [(60, 0), (59, 1), (30, 1), (29, 2), (10, 2), (9, 3), (0.1, 3)])
    def test_blocks_go_from_the_last_on_until_the_others_fit_or_none_is_left(self, height, without):
        assert climbed("leave-out", height, 1, 2, 3) == (1.0, 0, without, True)

    def test_what_they_leave_room_for_is_given_back_to_the_type(self):
        assert climbed(["shrink", "leave-out"], 47, 5, 5) == (0.96, 0, 1, True)
        assert climbed(["shrink", "leave-out"], 60, 5, 5) == (1.0, 0, 1, True)


class TestGrowing:
    @pytest.mark.parametrize(("height", "scale"), [(100, 1.0), (103, 1.0), (105, 1.02), (130, 1.14), (900, 1.2)])
    def test_type_is_as_large_as_fits_and_no_larger_than_allowed(self, height, scale):
        assert climbed("error", height, 10, grow_to=1.2) == (scale, 0, 0, True)

    def test_it_grows_only_where_the_layout_lets_it(self):
        assert climbed("shrink", 900, 10) == (1.0, 0, 0, True)

    def test_what_does_not_fit_does_not_grow(self):
        assert climbed(["shrink", "fewer"], 75, 10, grow_to=1.2)[0] <= 1.0


class TestSmallestType:
    """No style is set smaller than it says itself, or than 8 points, however small a layout lets type be."""

    LAYOUT = (
        "templates: {page: {regions: {main: {columns: 1-2, height: 30pt, overflow: [shrink, continue],"
        " shrink_to: 0.5}}}}\npages: [{template: page, blocks: {main: [synopsis: {length: short, style: set}]}}]\n"
    )

    @pytest.mark.parametrize(
        ("style", "size"),
        [
            ("size: 20pt", 10),
            ("size: 10pt", 8),
            ("size: 10pt, smallest: 7pt", 7),
            ("size: 10pt, smallest: 9pt", 9),
            ("size: 10pt, smallest: 12pt", 10),
            ("size: 7pt", 7),
        ],
    )
    def test_a_style_is_never_set_smaller_than_its_smallest(self, made, style, size):
        look = THEME + f"  set: {{{style}}}\n"
        story = {"synopses": {"short": {"text": "The train ran on. " * 60}}}
        page, *_ = made(self.LAYOUT, more={"look": look}, **story).document().pages
        (found,) = {round(run.size, 2) for item in page.items for _, run in item.line.runs}
        assert found == size


FILM = {
    "logline": {"text": "Gone."},
    "quotes": [{"excerpt": word, "sentence": word, "outlet": f"{word} Times"} for word in ("One", "Two", "Three")],
}


class TestOnThePage:
    LAYOUT = (
        "templates: {page: {regions: {main: {columns: 1-2, height: HEIGHT, overflow: [shrink, fewer, leave-out],"
        " shrink_to: 0.9}}}}\npages: [{template: page, blocks: {main: [logline, quotes]}}]\n"
    )

    @pytest.mark.parametrize(
        ("height", "told", "size"),
        [
            ("100pt", "Gone. “One” One Times “Two” Two Times “Three” Three Times", 10),
            ("86pt", "Gone. “One” One Times “Two” Two Times “Three” Three Times", 9.4),
            ("80pt", "Gone. “One” One Times “Two” Two Times", 10),
            ("42pt", "Gone. “One” One Times", 10),
            ("30pt", "Gone.", 10),
        ],
    )
    def test_a_quote_less_is_better_than_none(self, made, height, told, size):
        document = made(self.LAYOUT.replace("HEIGHT", height), **FILM)
        (page,) = document.document().pages
        assert document.pages() == [{"main": told}]
        assert {round(run.size, 2) for item in page.items for _, run in item.line.runs} == {size}

    def test_it_warns_of_the_items_it_takes_away(self, made):
        document = made(self.LAYOUT.replace("HEIGHT", "42pt"), **FILM).document()
        assert [one.message for one in document.remarks] == ["proof has no room for quotes: Two Times, Three Times"]

    def test_it_warns_of_the_blocks_it_takes_away(self, made):
        document = made(self.LAYOUT.replace("HEIGHT", "30pt"), **FILM).document()
        assert [one.message for one in document.remarks] == [
            "proof has no room for its quotes: “One” One Times “Two” Two Times “Three” Three Times"
        ]
