"""Pictures that are there twice."""

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance

from epk.check.assets import Asset
from epk.check.near_duplicates import hashed_pictures
from epk.data.project import open_project
from epk.data.record import Text

ROOT = Path(__file__).parents[3]
STILLS = sorted((ROOT / "assets" / "stills").glob("*.jpg"))
TWO = "stills: [{file: a.jpg, alt: A boy runs}, {file: b.png, alt: A girl runs}]"


@pytest.fixture(scope="module")
def still():
    with Image.open(STILLS[2]) as image:
        image.draft("RGB", (800, 500))
        return image.convert("RGB")


ANEW = {
    "smaller": lambda image: image.resize((400, 250)),
    "larger": lambda image: image.resize((1980, 1238)),
    "grey": lambda image: image.convert("L"),
    "darker": lambda image: ImageEnhance.Brightness(image).enhance(0.75),
    "of more contrast": lambda image: ImageEnhance.Contrast(image).enhance(1.3),
    "trimmed": lambda image: image.crop((6, 4, image.width - 6, image.height - 4)),
}


@pytest.mark.parametrize("how", ANEW)
def test_a_picture_saved_anew_is_the_same(says, files, still, how):
    files(a_jpg=still, b_png=ANEW[how](still))
    assert says("picture-twice", TWO) == ["b.png shows the same as a.jpg"]


def test_the_third_of_a_kind_is_told_once(says, files, still):
    files(a_jpg=still, b_png=still.resize((300, 188)))
    messages = says("picture-twice", TWO + "\nkey_art: {file: a.jpg, alt: A boy runs}")
    assert messages == ["a.jpg is named twice", "b.png shows the same as a.jpg"]


def test_a_copy_under_another_name_is_told_as_one(says, files, still, tmp_path):
    files(a_jpg=still)
    shutil.copy(tmp_path / "assets" / "a.jpg", tmp_path / "assets" / "b.png")
    assert says("picture-twice", TWO) == ["b.png is the same file as a.jpg"]


def test_a_picture_that_is_named_twice_is_told_at_the_second_place(found, files, still):
    files(a_jpg=still)
    (problem,) = found("picture-twice", TWO.replace("b.png", "a.jpg"))
    assert problem.message == "a.jpg is named twice"
    assert (problem.span.line, problem.span.column) == (2, 49)


def test_stills_in_one_style_are_not_the_same():
    names = [Asset("picture", Text(f"stills/{path.name}")) for path in STILLS]
    seen = hashed_pictures(open_project(ROOT), [*names, Asset("picture", Text("key-art.jpg"))]).pictures
    assert len(seen) == len(STILLS) + 1
    assert [(one.file, other.file) for one, other in combinations(seen, 2) if one.like(other)] == []


def test_even_surfaces_show_nothing_to_compare(says, files):
    files(a_jpg=Image.new("RGB", (50, 50), "navy"), b_png=Image.new("RGB", (60, 40), "white"))
    assert says("picture-twice", TWO) == []


def test_portraits_are_compared_among_themselves(says, files, still):
    files(a_jpg=still, b_png=still.resize((300, 180)))
    people = "people: {a: {name: A, portrait: a.jpg}, b: {name: B, portrait: b.png}}\n"
    assert says("picture-twice", people) == ["b.png shows the same as a.jpg"]
    mixed = "people: {a: {name: A, portrait: a.jpg}}\nstills: [{file: b.png, alt: A boy runs}]\n"
    assert says("picture-twice", mixed) == []


def test_one_festivals_laurel_may_stand_at_two_screenings(says, files, still):
    files(a_jpg=still)
    screenings = "screenings: [{event: E, kind: festival, laurel: a.jpg}, {event: F, kind: festival, laurel: a.jpg}]\n"
    assert says("picture-twice", screenings) == []
