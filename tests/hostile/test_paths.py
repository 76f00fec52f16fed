"""Paths that lead elsewhere, to what is no file, or that only look odd."""

from __future__ import annotations

import os
import shutil

import pytest

from epk.problems import ExitCode


@pytest.fixture
def named(film):
    """Gives the key art another name in the film's file, and builds."""

    def build(name):
        film.edit("file: key-art.jpg", f'file: "{name}"')
        return film.build()

    return build


@pytest.mark.parametrize("name", ["/etc/passwd", "../film.yaml", "stills/../../x.jpg", "..", "C:\\\\x.jpg", "~/x.jpg"])
def test_paths_that_lead_elsewhere_are_refused(named, name):
    named(name).refused("[file-missing at ")


@pytest.mark.parametrize("name", ["", ".", "nowhere.jpg", "key-art.jpg/x.jpg", "x" * 5_000, "x/" * 2_000])
def test_paths_to_nothing_are_refused(named, name):
    named(name).refused()


DEVICES = [pytest.param(lambda path: os.mknod(path, 0o20666, os.makedev(1, 5)), id="device")][: os.geteuid() == 0]
"""Only root makes devices."""


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(os.mkfifo, id="fifo"),
        pytest.param(os.mkdir, id="folder"),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), id="link-to-a-device"),
        pytest.param(lambda path: path.symlink_to("/etc/passwd"), id="link-out-of-the-project"),
        pytest.param(lambda path: path.symlink_to(path.name), id="link-to-itself"),
        *DEVICES,
    ],
)
def test_what_is_no_file_is_refused(film, make):
    art = film.assets / "key-art.jpg"
    art.unlink()
    make(art)
    film.build().refused("[file-missing at ")


@pytest.mark.parametrize("file", ["assets/film.yaml", "assets/key-art.jpg"])
def test_what_may_not_be_read_is_told(film, file):
    (film.folder / file).chmod(0)
    film.build().refused("Permission denied", place="assets/film.yaml")


@pytest.mark.parametrize(
    "name", ["two words.jpg", "🎬.jpg", "Zoë's \u2028.jpg", "សិល្បៈ.jpg", "-q", "#1.jpg", "x" * 251 + ".jpg"]
)
def test_odd_names_are_only_names(film, named, name):
    (film.assets / "key-art.jpg").rename(film.assets / name)
    assert named(name.replace("\u2028", "\\L")).code in (ExitCode.DONE, ExitCode.PROBLEMS)


@pytest.mark.parametrize("kind", [os.mkfifo, os.mkdir])
def test_a_layout_that_is_no_file_is_refused(film, kind):
    (film.folder / "layouts").mkdir()
    kind(film.folder / "layouts" / "card.yaml")
    film.build().refused("is not a file", place="layouts/card.yaml")


def test_fonts_and_profiles_that_are_no_files_are_passed_over(film):
    for folder in ("fonts", "profiles"):
        (film.assets / folder).mkdir()
    os.mkfifo(film.assets / "fonts" / "a.ttf")
    os.mkfifo(film.assets / "profiles" / "a.yaml")
    assert film.build().code == ExitCode.DONE
    assert film.check().code in (ExitCode.DONE, ExitCode.PROBLEMS)


def test_a_folder_that_links_to_itself_is_searched_once(film):
    (film.assets / "fonts").mkdir()
    (film.assets / "fonts" / "again").symlink_to(film.assets)
    film.edit("file: key-art.jpg", "file: missing.jpg")
    film.build().refused("[file-missing at ")


def test_a_project_in_a_folder_with_an_odd_name_is_built(film, tmp_path):
    odd = shutil.copytree(film.folder, tmp_path / "Zoë's 🎬 -- film; $(rm)")
    assert film.run("build", odd, "--document", "one-sheet").code == ExitCode.DONE
