"""Every page of the films that are looked at is as expected, in every theme. `make looks` shows the difference."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from tests.looks import pages
from tests.looks.conftest import THEMES


@pytest.fixture(scope="module", params=THEMES)
def found(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param) / "film"
    return {shot.name: shot for shot in pages.shots(request.param, folder)}


def test_there_are_the_pages_that_are_expected(found):
    theme = next(iter(found)).split("/")[0]
    assert set(found) == pages.names(theme)


def test_words_stand_where_they_stood(found):
    for name, shot in found.items():
        before = pages.expected(name)
        assert before is not None
        assert pages.moved(before.words, shot.words) == [], name


def test_pictures_look_as_they_looked(found):
    for name, shot in found.items():
        before = pages.expected(name)
        assert before is not None
        assert not pages.other(before.picture, shot.picture), name


class TestComparison:
    @pytest.fixture
    def picture(self):
        drawn = Image.new("L", (200, 300), 255)
        ImageDraw.Draw(drawn).rectangle((40, 40, 160, 80), fill=0)
        return drawn

    def test_forgives_another_edge(self, picture):
        edged = picture.copy()
        ImageDraw.Draw(edged).line((40, 39, 160, 39), fill=200)
        assert not pages.other(picture, edged)

    def test_sees_a_block_that_moved(self, picture):
        shifted = Image.new("L", (200, 300), 255)
        ImageDraw.Draw(shifted).rectangle((40, 46, 160, 86), fill=0)
        assert pages.other(picture, shifted)

    def test_sees_a_ground_that_changed(self, picture):
        assert pages.other(picture, picture.point(lambda value: max(0, value - 4)))

    def test_sees_words_that_moved_or_changed(self):
        assert pages.moved("10.0 20.0 Cast", "10.4 19.8 Cast") == []
        assert pages.moved("10.0 20.0 Cast", "12.0 20.0 Cast")
        assert pages.moved("10.0 20.0 Cast", "10.0 20.0 Crew")
