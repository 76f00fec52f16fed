"""Pixels for the size at which pictures are printed."""

import pytest
from PIL import Image

from tests.check.sheets import sheet

STILL = "stills: [{file: stills/a.png, alt: A boy runs}]"


@pytest.fixture
def picture(tmp_path):
    """Makes `assets/stills/a.png`, `width` pixels wide and 10 pixels high if not said otherwise."""

    def made(width, height=10):
        (tmp_path / "assets/stills").mkdir(parents=True)
        Image.new("1", (width, height)).save(tmp_path / "assets/stills/a.png")

    return made


@pytest.mark.parametrize(("width", "dpi"), [(650, 199), (654, 200), (977, 299), (981, 300)])
def test_resolution_is_that_of_the_size_at_which_it_is_printed_largest(found, picture, width, dpi):
    picture(width, width)
    stills = sheet(blocks="[stills: {columns: 1, gutter: 0, shape: 1, caption_style: label}]")
    layout = (
        stills.pop("layouts/tiny.yaml").replace("columns: 1-2", "columns: 1-3").replace("name: tiny", "name: press-kit")
    )
    half = {**stills, "layouts/press-kit.yaml": layout}
    coarse, fine = ([p.message for p in found(f"picture-{rule}", STILL, half)] for rule in ("too-coarse", "not-fine"))
    told = [f"{width} pixels on 83 mm: {dpi} dpi in press-kit"]
    assert (coarse, fine) == (told if dpi < 200 else [], told if 200 <= dpi < 300 else [])


@pytest.mark.parametrize(("width", "coarse", "fine"), [(1300, 1, 0), (1400, 0, 1), (2100, 0, 0)])
def test_what_no_document_prints_should_be_good_for_a_page(says, picture, width, coarse, fine):
    picture(width)
    unknown = "crew: [{job: director, people: [nobody]}]\n"
    assert len(says("picture-too-coarse", unknown + STILL)) == coarse
    assert len(says("picture-not-fine", unknown + STILL)) == fine
