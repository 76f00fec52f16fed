"""Stills side by side: contact sheets, mosaics, and captions that stand elsewhere."""

import pytest

from epk.page.flow import height_of, split
from epk.page.items import Image
from tests.settings import line, lines, of_kind, runs, said, strips, tree


def still(file="wide.png", **more):
    return {"file": file, "alt": "A still"} | more


class TestStills:
    def found(self, at, count, options="columns: 3", **more):
        return strips(f"stills: {{{options}}}", at(stills=[still() for _ in range(count)], **more))

    @pytest.mark.parametrize(
        ("count", "rows"),
        [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (7, [2, 2, 3]), (8, [2, 3, 3]), (10, [2, 2, 3, 3])],
    )
    def test_rows_are_full_and_the_larger_pictures_come_first(self, at, count, rows):
        found = self.found(at, count)
        assert [len(of_kind([strip], Image)) for strip in found] == rows
        assert [one.text for one in lines(found)] == [str(number) for number in range(1, count + 1)]

    def test_pictures_share_what_the_gutters_leave(self, at):
        (strip,) = self.found(at, 3, "columns: 3, gutter: 20pt, gap: 9pt, shape: 2")
        assert [(one.x, one.width, one.height) for one in of_kind([strip], Image)] == [
            (0, 120, 60), (140, 120, 60), (280, 120, 60),
        ]  # fmt: skip
        assert strip.after == 9

    def test_each_is_a_section_with_picture_and_caption(self, at):
        (strip,) = self.found(at, 2)
        assert tree([strip]) == "Sect(Figure Caption) Sect(Figure Caption)"
        assert line([strip], "1").baseline > of_kind([strip], Image)[0].height + 5

    def test_from_right_to_left_the_first_is_on_the_right(self, at):
        (strip,) = self.found(at, 2, language="he")
        first, second = of_kind([strip], Image)
        assert first.x > second.x

    def test_without_stills_there_is_none(self, at):
        assert self.found(at, 0) == []


def test_captions_stand_five_points_below_their_stills_their_numbers_bold(at):
    (strip,) = strips("stills: {columns: 1}", at(stills=[still(caption="Leng")]))
    (image_of,) = of_kind([strip], Image)
    caption = line([strip], "1")
    cap = runs([strip])[0].font.cap_height * 10
    assert caption.baseline - image_of.y - image_of.height == pytest.approx(5 + (14 - cap) / 2 + cap)
    assert [run.inline.strong for run in runs([strip])] == [True, False]


def test_stills_are_shown_in_the_films_order(at):
    (strip,) = strips("stills: {columns: 2}", at(stills=[still("tall.png"), still()]))
    assert [one.placement.picture.path.name for one in of_kind([strip], Image)] == ["tall.png", "wide.png"]


class TestMosaic:
    """Pictures that touch run on beneath the next, so that no paper shines through between them."""

    def found(self, at, count, options="", **more):
        wish = f"stills: {{columns: 2, gutter: 0, gap: 0, shape: 2, captions: no{options}}}"
        return strips(wish, at(stills=[still(caption="Leng") for _ in range(count)], **more))

    def test_nothing_is_between_them_and_they_have_no_words(self, at):
        found = self.found(at, 4)
        assert [strip.height for strip in found] == [100, 100]
        assert [strip.after for strip in found] == [0, 0]
        assert [(one.x, one.y) for one in of_kind(found, Image)] == [(0, 0), (200, 0), (0, 100), (200, 100)]
        assert (lines(found), tree(found)) == ([], "Sect(Figure) " * 3 + "Sect(Figure)")

    def test_each_laps_under_the_next_but_the_last_of_a_row_and_those_of_the_last_row(self, at):
        sizes = [(round(one.width, 2), round(one.height, 2)) for one in of_kind(self.found(at, 4), Image)]
        assert sizes == [(200.3, 100.3), (200, 100.3), (200.3, 100), (200, 100)]

    def test_those_of_the_last_row_lap_where_another_block_goes_on_with_further_stills(self, at):
        sizes = [(round(one.width, 2), round(one.height, 2)) for one in of_kind(self.found(at, 3, ", most: 2"), Image)]
        assert sizes == [(200.3, 100.3), (200, 100.3)]

    def test_with_space_between_them_none_laps(self, at):
        found = self.found(at, 4, ", file_names: yes")
        assert {round(one.height, 2) for one in of_kind(found, Image)} == {100}
        wide = strips("stills: {columns: 2, gutter: 10pt, shape: 2}", at(stills=[still()] * 4))
        assert {one.width for one in of_kind(wide, Image)} == {195}

    def test_from_right_to_left_the_first_laps_under_that_on_its_left(self, at):
        first, second = of_kind(self.found(at, 2, language="he"), Image)
        assert (first.x, first.width, second.x, second.width) == (200, 200.3, 0, 200)


class TestFileNames:
    def test_each_has_the_name_of_its_file_below_its_caption(self, at):
        found = strips("stills: {file_names: yes}", at(stills=[still(caption="Leng"), still("tall.png")]))
        assert said(found) == ["1 Leng.", "wide.png", "2", "tall.png"]

    def test_or_alone(self, at):
        found = strips("stills: {file_names: yes, captions: no}", at(stills=[still(caption="Leng")]))
        assert (said(found), tree(found)) == (["wide.png"], "Sect(Figure P)")


class TestWhich:
    @pytest.mark.parametrize("block", ["stills", "still-captions"])
    @pytest.mark.parametrize(
        ("wish", "numbers"),
        [
            ("most: 2", "12"),
            ("skip: 2", "345"),
            ("skip: 1, most: 3", "234"),
            ("skip: 4, most: 9", "5"),
            ("skip: 5", ""),
        ],
    )
    def test_some_of_them_keep_their_numbers(self, at, block, wish, numbers):
        place = at(stills=[still(caption="Leng") for _ in range(5)])
        assert said(strips(f"{block}: {{{wish}}}", place)) == [f"{number} Leng." for number in numbers]


class TestCaptions:
    STILLS = (still(caption="One", credit="Ann"), still(), still(copyright="© 2021"), still(caption="Four"))

    def test_those_that_say_something_stand_in_columns_with_their_numbers(self, at):
        (strip,) = found = strips("still-captions: {gutter: 20pt}", at(stills=self.STILLS))
        assert said(found) == ["1 One. Ann.", "3 © 2021.", "4 Four."]
        assert [one.left for one in lines([strip])] == [0, 0, 210]
        assert tree(found) == "L(LI(LBody(P)) LI(LBody(P)) LI(LBody(P)))"

    def test_or_below_each_other_as_figures(self, at):
        found = strips("still-captions: {columns: 1, figure: yes, gap: 7pt}", at(stills=self.STILLS))
        assert [told.replace("\u00a0", " ") for told in said(found)] == [
            "Fig. 1 One. Ann.",
            "Fig. 3 © 2021.",
            "Fig. 4 Four.",
        ]
        assert [strip.after for strip in found] == [7, 7, 7]

    def test_from_right_to_left_they_begin_on_the_right(self, at):
        found = strips("still-captions: {gutter: 20pt}", at(stills=self.STILLS, language="he"))
        assert lines(found)[0].left > 200

    @pytest.mark.parametrize("stills", [[], [still()]])
    def test_without_words_there_are_none(self, at, stills):
        assert strips("still-captions", at(stills=stills)) == []

    def test_forty_are_parted_where_a_page_ends(self, at):
        found = strips("still-captions", at(stills=[still(caption="Leng by the river") for _ in range(40)]))
        head, rest = split(found, 200.0)
        assert height_of(head) <= 200
        assert said([*head, *rest]) == [f"{number} Leng by the river." for number in range(1, 41)]
