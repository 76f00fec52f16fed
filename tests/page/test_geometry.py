"""Where regions stand on their paper: columns, heights, bleed, padding, mirrored pages, what is taken."""

import pytest

from epk.data.layout import Layout
from epk.data.template import Region
from epk.page.geometry import PAPERS, Box, paper_of, sheet
from tests.settings import LAYOUT, decoded

MM = 72 / 25.4
A4 = PAPERS["a4"]
GRID = LAYOUT.replace(
    "{top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}", "{top: 10pt, bottom: 30pt, inside: 40pt, outside: 60pt}"
).replace("{columns: 12, gutter: 4mm, baseline: 14pt}", "{columns: 3, gutter: 9pt, baseline: 14pt}")
COLUMN = (A4[0] - 100 - 2 * 9) / 3


def layout(more=""):
    return decoded(Layout, GRID + more, "layouts/proof.yaml")


def region(text):
    return decoded(Region, f"{{{text}}}", "layouts/proof.yaml")


def of(box):
    return (box.x, box.top, box.width, box.height)


class TestBox:
    BOX = Box(10, 20, 30, 40)

    def test_knows_its_edges(self):
        assert (self.BOX.right, self.BOX.bottom) == (40, 60)

    def test_is_moved_to_the_right_and_down(self):
        assert self.BOX.moved(1, 2) == Box(11, 22, 30, 40)

    def test_is_made_smaller_on_each_side(self):
        assert self.BOX.inset(3) == Box(13, 23, 24, 34)
        assert self.BOX.inset(-3) == Box(7, 17, 36, 46)

    @pytest.mark.parametrize(
        ("other", "meet"),
        [
            (Box(39.9, 59.9, 5, 5), True),
            (Box(40, 30, 5, 5), False),
            (Box(20, 60, 5, 5), False),
            (Box(5, 30, 5, 5), False),
            (Box(5, 30, 5.1, 5), True),
            (Box(20, 10, 5, 10), False),
            (Box(20, 10, 5, 10.1), True),
            (Box(15, 25, 1, 1), True),
            (Box(0, 0, 100, 100), True),
        ],
    )
    def test_boxes_meet_in_more_than_an_edge(self, other, meet):
        assert self.BOX.meets(other) is meet
        assert other.meets(self.BOX) is meet


class TestPaper:
    @pytest.mark.parametrize(
        ("own", "wish", "paper"),
        [
            ("a4", None, "a4"),
            ("a4", "letter", "letter"),
            ("letter", "a4", "a4"),
            ("letter", None, "letter"),
            ("a5", None, "a5"),
            ("a5", "a4", "a5"),
            ("a5", "letter", "half-letter"),
            ("a6", "letter", "quarter-letter"),
            ("a6", "a4", "a6"),
        ],
    )
    def test_small_papers_stay_small(self, own, wish, paper):
        assert paper_of(layout(f"paper: {own}\n"), wish) == paper

    def test_papers_have_their_sizes(self):
        millimetres = {
            name: tuple(round(side / MM) for side in size) for name, size in PAPERS.items() if name[0] == "a"
        }
        assert millimetres == {"a4": (210, 297), "a5": (148, 210), "a6": (105, 148)}
        inches = {name: (width / 72, height / 72) for name, (width, height) in PAPERS.items() if "letter" in name}
        assert inches == {"letter": (8.5, 11), "half-letter": (5.5, 8.5), "quarter-letter": (4.25, 5.5)}


class TestSheet:
    def test_margins_surround_the_area_for_content(self):
        page = sheet(layout(), "a4", 0)
        assert (page.width, page.height) == A4
        assert of(page.live) == (40, 10, pytest.approx(A4[0] - 100), pytest.approx(A4[1] - 40))

    @pytest.mark.parametrize(
        ("facing", "index", "rtl", "mirrored"),
        [
            (True, 0, False, False),
            (True, 1, False, True),
            (True, 2, False, False),
            (True, 3, False, True),
            (True, 0, True, True),
            (True, 1, True, False),
            (False, 1, False, False),
            (False, 1, True, True),
            (False, 2, True, True),
        ],
    )
    def test_left_pages_of_a_facing_layout_are_mirrored(self, facing, index, rtl, mirrored):
        page = sheet(layout("facing: yes\n" if facing else ""), "a4", index, rtl=rtl)
        assert page.mirrored is mirrored
        assert page.live.x == (60 if mirrored else 40)

    def test_what_is_taken_is_taken_from_the_top(self):
        page = sheet(layout(), "a4", 0, taken=100)
        assert of(page.live)[1::2] == (110, pytest.approx(A4[1] - 140))

    @pytest.mark.parametrize(
        ("columns", "first", "count"), [("1", 0, 1), ("1-3", 0, 3), ("2-3", 1, 2), ("3", 2, 1), ("2", 1, 1)]
    )
    def test_regions_stand_on_columns(self, columns, first, count):
        box = sheet(layout(), "a4", 0).region(region(f"columns: {columns}"))
        assert box.x == pytest.approx(40 + first * (COLUMN + 9))
        assert box.width == pytest.approx(count * COLUMN + (count - 1) * 9)

    def test_columns_are_counted_from_the_other_side_on_mirrored_pages(self):
        page = sheet(layout(), "a4", 0, rtl=True)
        box = page.region(region("columns: 1"))
        assert (box.right, box.width) == (pytest.approx(A4[0] - 40), pytest.approx(COLUMN))
        assert page.region(region("columns: 2-3")).x == pytest.approx(60)

    @pytest.mark.parametrize("rtl", [False, True])
    def test_a_region_that_does_not_mirror_begins_where_reading_begins_on_all_pages(self, rtl):
        firm = region("columns: 1, mirrors: no")
        right, left = (sheet(layout("facing: yes\n"), "a4", index, rtl=rtl) for index in (0, 1))
        insets = [(page.live.right - page.region(firm).right) if rtl else page.region(firm).x - page.live.x
                  for page in (right, left)]  # fmt: skip
        assert insets == [pytest.approx(0), pytest.approx(0)]
        assert left.region(region("columns: 1")).x != pytest.approx(left.region(firm).x)

    @pytest.mark.parametrize(
        ("given", "top", "height"),
        [
            ("", 0, 100),
            ("top: 25%", 25, 75),
            ("bottom: 25%", 0, 75),
            ("height: 25%", 0, 25),
            ("top: 10%, bottom: 25%", 10, 65),
            ("top: 10%, height: 25%", 10, 25),
            ("bottom: 10%, height: 25%", 65, 25),
        ],
    )
    def test_two_of_top_bottom_and_height_decide(self, given, top, height):
        box = sheet(layout(), "a4", 0).region(region(f"columns: 1, {given}".rstrip(", ")))
        whole = (A4[1] - 40) / 100
        assert (box.top, box.height) == (pytest.approx(10 + top * whole), pytest.approx(height * whole))

    @pytest.mark.parametrize(
        ("sides", "box"),
        [
            ("", (40, 10, 40 + COLUMN, A4[1] - 30)),
            ("top", (40, -7, 40 + COLUMN, A4[1] - 30)),
            ("bottom", (40, 10, 40 + COLUMN, A4[1] + 7)),
            ("inside", (-7, 10, 40 + COLUMN, A4[1] - 30)),
            ("outside", (40, 10, A4[0] + 7, A4[1] - 30)),
        ],
    )
    def test_regions_bleed_on_the_sides_they_name(self, sides, box):
        found = sheet(layout(), "a4", 0, 7).region(region(f"columns: 1, bleed: [{sides}]"))
        assert (found.x, found.top, found.right, found.bottom) == pytest.approx(box)

    def test_inside_is_on_the_right_of_mirrored_pages(self):
        page = sheet(layout("facing: yes\n"), "a4", 1, 7)
        left = A4[0] - 40 - COLUMN
        inside, outside = (page.region(region(f"columns: 1, bleed: [{side}]")) for side in ("inside", "outside"))
        assert (inside.x, inside.right) == (pytest.approx(left), pytest.approx(A4[0] + 7))
        assert (outside.x, outside.right) == (-7, pytest.approx(A4[0] - 40))

    @pytest.mark.parametrize("rtl", [False, True])
    def test_a_region_that_does_not_mirror_bleeds_on_the_same_side_of_all_pages(self, rtl):
        firm = region("columns: 1, mirrors: no, bleed: [inside]")
        for index in (0, 1):
            found = sheet(layout("facing: yes\n"), "a4", index, 7, rtl=rtl).region(firm)
            assert (found.right == A4[0] + 7) if rtl else (found.x == -7)
            assert found.width < A4[0] / 2

    def test_without_bleed_the_printed_paper_is_the_trimmed_one(self):
        assert sheet(layout(), "a4", 0).printed == Box(0, 0, *A4)

    def test_the_printed_paper_is_larger_by_the_bleed(self):
        assert of(sheet(layout(), "a4", 0, 7).printed) == (-7, -7, pytest.approx(A4[0] + 14), pytest.approx(A4[1] + 14))

    def test_padding_is_measured_from_the_trim(self):
        page = sheet(layout(), "a4", 0, 7)
        found = page.content(region("columns: 1-3, bleed: [inside, top], padding: 5pt"))
        assert (found.x, found.top) == (5, 5)
        assert (found.right, found.bottom) == (pytest.approx(A4[0] - 65), pytest.approx(A4[1] - 35))

    def test_without_padding_content_fills_the_bleed(self):
        page = sheet(layout(), "a4", 0, 7)
        one = region("columns: 1-3, bleed: [inside, top]")
        assert page.content(one) == page.region(one)
        assert page.content(one).x == -7
