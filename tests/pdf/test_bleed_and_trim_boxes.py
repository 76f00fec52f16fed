"""Sheet, bleed and trim: each within the one before, all at the scale they are printed at."""

import pytest

from epk.pdf.bleed_and_trim_boxes import UNFRAMED, Frame

FRAME = Frame(bleed=9, marks=30, safe=14)


def test_the_sheet_has_the_bleed_and_the_marks_on_every_side():
    assert FRAME.around == 39
    assert FRAME.media_box(400, 600) == (0, 0, 478, 678)


def test_the_page_is_cut_within_the_bleed():
    assert FRAME.trim_box(400, 600) == (39, 39, 439, 639)
    assert FRAME.bleed_box(400, 600) == (30, 30, 448, 648)


def test_width_and_height_are_each_printed_at_their_scale():
    frame = FRAME._replace(scale=(0.5, 2))
    assert frame.media_box(400, 600) == (0, 0, 239, 1356)
    assert frame.trim_box(400, 600) == (19.5, 78, 219.5, 1278)
    assert frame.bleed_box(400, 600) == (15, 60, 224, 1296)


@pytest.mark.parametrize("box", [UNFRAMED.media_box, UNFRAMED.bleed_box, UNFRAMED.trim_box])
def test_without_a_frame_the_sheet_is_the_page(box):
    assert box(400, 600) == (0, 0, 400, 600)
    assert UNFRAMED.around == UNFRAMED.safe == 0
