"""Pictures are fine enough for the size they are printed at: as fine as wanted, or at least as needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from epk.data.medium import OFFICE, PRINT, SCREEN
from epk.page.items import Image
from epk.page.pages import FilledRegion, Page
from epk.pictures.picture import PictureFile, Placement
from epk.printing.resolution import too_coarse
from epk.problems import Severity, Span

HERE = Span("film.yaml", 3, 9)


def image(pixels, inches, name="still.jpg", crop=(0.0, 0.0, 1.0, 1.0)):
    picture = PictureFile(Path("assets", name), HERE, pixels, 100, "RGB", "JPEG", 1)
    return Image(Placement(picture, crop), inches * 72, 10.0)


def pages(*images):
    return [Page(number, 400, 600, (FilledRegion("", (one,)),)) for number, one in enumerate(images)]


def said(*images, **wishes):
    return [(problem.severity, problem.message) for problem in too_coarse(pages(*images), PRINT, **wishes)]


@pytest.mark.parametrize(
    ("pixels", "fine"), [(6000, True), (3000, True), (2996, True), (2994, False), (1996, False), (10, False)]
)
def test_fewer_pixels_than_wanted_are_worth_a_warning(pixels, fine):
    dpi = round(pixels / 10)
    expected = (Severity.WARNING, f'"still.jpg" has {dpi} pixels an inch where it is printed largest')
    assert said(image(pixels, 10)) == ([] if fine else [expected])


def test_a_problem_says_how_large_a_file_is_wanted():
    [problem] = too_coarse(pages(image(2500, 10)), PRINT)
    assert problem.span == HERE
    assert problem.hint == "For 300 it needs a file 3000 pixels wide instead of 2500, or a smaller place."


def test_only_the_part_that_is_shown_counts():
    [problem] = too_coarse(pages(image(5000, 10, crop=(0.25, 0.0, 0.75, 1.0))), PRINT)
    assert '"still.jpg" has 250 pixels' in problem.message
    assert "a file 6000 pixels wide instead of 5000" in problem.hint


def test_of_one_picture_its_largest_print_counts():
    assert said(image(2500, 5), image(2500, 10), image(2500, 2)) == [
        (Severity.WARNING, '"still.jpg" has 250 pixels an inch where it is printed largest')
    ]


def test_what_is_printed_smaller_is_finer():
    assert said(image(2500, 10), scale=0.5) == []
    assert said(image(1250, 10), scale=0.5) == [
        (Severity.WARNING, '"still.jpg" has 250 pixels an inch where it is printed largest')
    ]


@pytest.mark.parametrize("medium", [SCREEN, OFFICE])
def test_a_screen_and_an_office_take_any(medium):
    assert too_coarse(pages(image(10, 10)), medium) == []
