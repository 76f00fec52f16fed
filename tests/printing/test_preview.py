"""Pages of print files as pictures, with lines drawn over them."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest
from PIL import Image

from epk.data.values import Colour
from epk.page.items import Fill
from epk.pdf.metadata import Metadata
from epk.printing.preview import Overlay, pictured, rendered
from epk.problems import ExitCode, ProblemsFound
from tests.drawing import Sheet

RED, GREEN, BLACK, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 0), (255, 255, 255)


@pytest.fixture(scope="module")
def document():
    """Two pages of 100 by 200 points, the second one black."""
    sheet = Sheet(Metadata(title="Pages", language="en"), None, None, (100.0, 200.0))
    sheet.turn()
    sheet.add(Fill(((0.0, 0.0, 100.0, 200.0),), Colour(0, 0, 0)))
    return sheet.finish()


def pictures(document, resolution, *overlays):
    return [Image.open(BytesIO(png)) for png in rendered(document, resolution, overlays)]


@pytest.mark.parametrize("resolution", [72, 144])
def test_pages_are_as_fine_as_asked_for(document, resolution):
    first, second = pictures(document, resolution, (), ())
    assert first.size == second.size == (100 * resolution // 72, 200 * resolution // 72)
    assert (first.getpixel((5, 5)), second.getpixel((5, 5))) == (WHITE, BLACK)
    assert first.format == "PNG"


def test_frames_are_drawn_where_they_stand_seen_from_below(document):
    overlays = (Overlay((10, 20, 60, 150), RED),)
    first, second = pictures(document, 144, overlays, (Overlay((0, 0, 100, 200), GREEN),))
    red = [(x, y) for y in range(400) for x in range(200) if first.getpixel((x, y)) == RED]
    across, down = zip(*red, strict=True)
    assert (min(across), max(across), min(down), max(down)) == (20, 120, 100, 360)
    assert first.getpixel((21, 200)) == RED
    assert first.getpixel((22, 200)) == WHITE
    assert second.getpixel((0, 0)) == GREEN


def test_a_word_stands_in_the_corner_of_its_frame(document):
    [plain, _] = pictures(document, 144, (Overlay((10, 20, 60, 150), RED),), ())
    [named, _] = pictures(document, 144, (Overlay((10, 20, 60, 150), RED, "trim"),), ())
    inside = (24, 104, 116, 356)
    assert plain.crop(inside).getcolors() == [(92 * 252, WHITE)]
    word = Image.eval(named.crop(inside).convert("L"), lambda level: 255 - level).getbbox()
    assert 0 < word[0] < 6
    assert 0 < word[1] < 8
    assert word[3] < 20


def test_there_is_a_list_of_frames_for_each_page(document):
    with pytest.raises(ValueError, match="zip"):
        pictures(document, 72, ())


def test_without_the_extra_it_says_how_to_get_it(document, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ProblemsFound) as found:
        pictures(document, 72, (), ())
    [problem] = found.value.problems
    assert (problem.span.file, problem.message, problem.code) == ("epk proof", "needs pypdfium2", ExitCode.USAGE)
    assert problem.hint == "Install it with `pip install 'epk[proof]'`."


def test_a_page_can_stand_on_a_page_itself(document):
    [first, _] = rendered(document, 144, [(Overlay((0, 0, 100, 200), RED),), ()])
    picture = pictured(first, 50)
    assert picture[1:6] == ("DCTDecode", 50, 100, 3, None)
    with Image.open(BytesIO(picture.data)) as opened:
        assert (opened.format, opened.size, opened.mode) == ("JPEG", (50, 100), "RGB")
        assert min(opened.getpixel((25, 50))) > 245
        red, green, _ = opened.getpixel((0, 50))
        assert red > green + 30
