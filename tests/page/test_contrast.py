"""Which letters stand on a picture, and the contrast they need (WCAG 2.2, 1.4.3)."""

import pytest

from epk.data.values import Colour
from epk.page.contrast import least_contrast, letters_in
from epk.page.items import Discs, TextLine, TurnedLine
from tests.settings import THEME, of_kind, setting, strips

BLACK = Colour(0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("size", "bold", "needed"),
    [
        (17.99, False, 4.5),
        (18, False, 3.0),
        (13.99, True, 4.5),
        (14, True, 3.0),
        (14, False, 4.5),
        (18, True, 3.0),
    ],
)
def test_large_letters_need_less(size, bold, needed):
    assert least_contrast(size, bold=bold) == needed


def letters(weight=400, text="Karmalink", size=14):
    look = THEME + f"  loud: {{font: label, size: {size}pt, leading: 20pt, weight: {weight}}}\n"
    return list(letters_in(of_kind(strips(f'words: {{text: "{text}", style: loud}}', setting(look=look)), TextLine)))


@pytest.mark.parametrize(("weight", "bold"), [(699, False), (700, True), (701, True)])
def test_letters_are_bold_from_700(weight, bold):
    (found,) = letters(weight)
    assert (found.size, found.bold, found.contrast) == (14, bold, 3.0 if bold else 4.5)


def test_letters_reach_from_the_baseline_to_the_height_of_capitals():
    look = THEME + "  moved: {font: label, size: 20pt, leading: 20pt, align: right}\n"
    (line,) = of_kind(strips("words: {text: Words, style: moved}", setting(look=look, measure=200)), TextLine)
    (found,) = letters_in([line.moved(30.0, 40.0)])
    ((_, run),) = line.line.runs
    assert found.box.bottom == pytest.approx(line.y + 40)
    assert found.box.height == pytest.approx(run.font.cap_height * 20)
    assert found.box.right == pytest.approx(230)
    assert found.box.width == pytest.approx(run.width)
    assert (found.colour, found.text) == (BLACK, "Words")


def test_blanks_and_drawings_are_no_letters():
    at = setting()
    blank = of_kind(at.paragraph([at.words("\u00a0")], "body"), TextLine)
    assert blank
    assert list(letters_in([Discs(((0, 0),), 3, BLACK), *blank])) == []


def test_letters_of_a_turned_line_stand_on_its_left():
    (line,) = of_kind(strips("words: {text: Words}", setting()), TextLine)
    ((_, run),) = line.line.runs
    (found,) = letters_in([TurnedLine(line.line, x=30.0, y=200.0)])
    assert (found.box.right, found.box.bottom) == (30, 200)
    assert found.box.width == pytest.approx(run.font.cap_height * 10)
    assert found.box.height == pytest.approx(run.width)
