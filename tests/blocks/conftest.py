"""Places that blocks are set at, in films whose pictures are there."""

import pytest
from PIL import Image

from tests.settings import film, setting

SIZES = {"wide.png": (160, 100), "tall.png": (100, 160), "square.png": (120, 120), "laurel.png": (200, 100)}


@pytest.fixture(scope="session")
def assets(tmp_path_factory):
    """A project's folder with a few pictures."""
    folder = tmp_path_factory.mktemp("film")
    (folder / "assets").mkdir()
    for name, size in SIZES.items():
        Image.new("RGB", size, (120, 90, 60)).save(folder / "assets" / name)
    return folder


@pytest.fixture
def at(assets):
    """Makes a place for a film of the given facts; what a place knows goes before them, as `place={"measure": 200}`."""

    def made(*, place=None, **facts):
        return setting(film(**facts), folder=assets, **(place or {}))

    return made
