"""Which part of a picture is shown: as large as can be, around what matters, clear of letters."""

import pytest

from epk.pictures.crop import crop_to

MIDDLE = (0.5, 0.5)


def near(*crop):
    return pytest.approx(crop, abs=1e-9)


class TestSize:
    def test_a_picture_too_wide_loses_from_its_sides(self):
        assert crop_to(200, 100, 1.0, MIDDLE) == near(0.25, 0, 0.75, 1)

    def test_a_picture_too_high_loses_from_above_and_below(self):
        assert crop_to(100, 200, 1.0, MIDDLE) == near(0, 0.25, 1, 0.75)

    def test_one_of_the_shape_loses_nothing(self):
        assert crop_to(300, 200, 1.5, (0.1, 0.9)) == near(0, 0, 1, 1)

    def test_what_is_shown_has_the_shape(self):
        left, top, right, bottom = crop_to(400, 300, 0.5, (0.3, 0.3))
        assert (right - left) * 400 / ((bottom - top) * 300) == pytest.approx(0.5)


class TestFocus:
    @pytest.mark.parametrize(
        ("focus", "left"), [(0.0, 0), (0.25, 0), (0.3, 0.05), (0.5, 0.25), (0.7, 0.45), (0.75, 0.5), (1.0, 0.5)]
    )
    def test_is_in_the_middle_as_nearly_as_can_be(self, focus, left):
        assert crop_to(200, 100, 1.0, (focus, 0.0)) == near(left, 0, left + 0.5, 1)
        assert crop_to(100, 200, 1.0, (0.0, focus)) == near(0, left, 1, left + 0.5)


class TestKeep:
    """What is kept is given from the left, the top, the right and the bottom; half the width is shown."""

    @pytest.mark.parametrize(
        ("focus", "keep", "left"),
        [
            (0.1, (0.4, 0.8), 0.3),
            (0.9, (0.2, 0.4), 0.2),
            (0.5, (0.3, 0.7), 0.25),
            (0.5, (0.3, 0.8), 0.3),
            (0.0, (0.5, 1.0), 0.5),
            (1.0, (0.0, 0.5), 0.0),
        ],
    )
    def test_holds_what_must_be_seen_whatever_the_focus(self, focus, keep, left):
        assert crop_to(200, 100, 1.0, (focus, 0.5), (keep[0], 0, keep[1], 1)) == near(left, 0, left + 0.5, 1)
        assert crop_to(100, 200, 1.0, (0.5, focus), (0, keep[0], 1, keep[1])) == near(0, left, 1, left + 0.5)

    @pytest.mark.parametrize(
        ("keep", "left"), [((0.1, 0.9), 0.25), ((0.0, 0.7), 0.1), ((0.4, 1.0), 0.45), ((0.2, 0.71), 0.205)]
    )
    @pytest.mark.parametrize("focus", [0.0, 0.5, 1.0])
    def test_holds_the_middle_of_it_where_there_is_too_little_room(self, focus, keep, left):
        assert crop_to(200, 100, 1.0, (focus, 0.5), (keep[0], 0, keep[1], 1)) == near(left, 0, left + 0.5, 1)
        assert crop_to(100, 200, 1.0, (0.5, focus), (0, keep[0], 1, keep[1])) == near(0, left, 1, left + 0.5)


class TestClear:
    """Letters stand on what is not clear. Half of the height is shown, a fifth of that is 0.1."""

    def test_the_focus_is_in_the_middle_of_what_is_clear(self):
        assert crop_to(100, 200, 1.0, MIDDLE, clear=(0.2, 1.0)) == near(0, 0.2, 1, 0.7)
        assert crop_to(100, 200, 1.0, MIDDLE, clear=(0.0, 0.6)) == near(0, 0.35, 1, 0.85)

    def test_what_is_clear_of_letters_is_a_matter_of_height(self):
        assert crop_to(200, 100, 1.0, MIDDLE, clear=(0.2, 1.0)) == near(0.25, 0, 0.75, 1)

    def test_no_part_beyond_the_picture_is_shown(self):
        assert crop_to(100, 200, 1.0, (0.5, 0.1), clear=(0.5, 1.0)) == near(0, 0, 1, 0.5)
        assert crop_to(100, 200, 1.0, (0.5, 0.9), clear=(0.0, 0.5)) == near(0, 0.5, 1, 1)

    def test_what_must_be_seen_is_clear_where_there_is_room(self):
        assert crop_to(100, 200, 1.0, (0.5, 0.9), (0, 0.4, 1, 0.6), (0.2, 1.0)) == near(0, 0.3, 1, 0.8)
        assert crop_to(100, 200, 1.0, (0.5, 0.1), (0, 0.4, 1, 0.6), (0.2, 1.0)) == near(0, 0.1, 1, 0.6)

    def test_it_is_clear_of_letters_below_too(self):
        keep = (0, 0.4, 1, 0.6)
        assert crop_to(100, 200, 1.0, (0.5, 0.1), keep, (0.0, 0.6)) == near(0, 0.3, 1, 0.8)
        assert crop_to(100, 200, 1.0, (0.5, 0.9), keep, (0.0, 0.6)) == near(0, 0.4, 1, 0.9)

    def test_and_is_seen_where_letters_leave_too_little_of_it(self):
        keep = (0, 0.3, 1, 0.78)
        assert crop_to(100, 200, 1.0, MIDDLE, keep, (0.5, 1.0)) == near(0, 0.28, 1, 0.78)
        assert crop_to(100, 200, 1.0, MIDDLE, keep, (0.0, 0.5)) == near(0, 0.3, 1, 0.8)

    def test_what_is_too_high_for_all_that_is_shown_has_its_middle_in_what_is_clear(self):
        assert crop_to(100, 200, 1.0, MIDDLE, (0, 0.2, 1, 0.8), (0.2, 1.0)) == near(0, 0.2, 1, 0.7)
