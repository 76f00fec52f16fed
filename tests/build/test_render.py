"""Jobs in, finished documents out: the same in whatever company and process."""

from __future__ import annotations

import pickle

import pytest

from epk.build.render import RenderJob, render
from epk.cache import Cache
from epk.data.label_files import open_with_labels
from epk.data.medium import MEDIA
from epk.file_state import FileState
from epk.printing.press import Press
from epk.problems import ExitCode
from tests.build.conftest import edit


@pytest.fixture
def job(film):
    """The job of a layout, as anybody asks for it."""

    def job(name, *, edition="screen", paper=None, cache=None):
        project, label_sets = open_with_labels(film, ())
        fonts, press = film / "assets" / "fonts", Press(None, 300.0, "x4")
        return RenderJob(
            project, label_sets, paper, MEDIA[edition], press, fonts, cache or Cache(None), False, project.layouts[name]
        )

    return job


def test_every_job_gives_a_document_in_order(job):
    names = ("submission-sheet", "one-sheet")
    rendered = render([job(name) for name in names])
    assert tuple(one.name for one in rendered) == names
    assert all(one.data.startswith(b"%PDF-") and one.pages >= 1 and one.seconds > 0 for one in rendered)
    assert all(one.problems == () and one.empty == 0 for one in rendered)


def test_a_document_is_the_same_in_any_company_and_with_any_cache(job, tmp_path):
    cache = Cache(tmp_path / "cache")
    [alone] = render([job("one-sheet")])
    _, together = render([job("submission-sheet", cache=cache), job("one-sheet", cache=cache)])
    [again] = render([job("one-sheet", cache=cache)], tmp_path / "shared")
    assert alone.data == together.data == again.data


def test_a_document_on_other_paper_or_for_a_press_is_another(job):
    kinds = [job("one-sheet"), job("one-sheet", paper="letter"), job("one-sheet", edition="print")]
    assert len({one.data for one in render(kinds)}) == 3


def test_what_comes_of_a_job_goes_from_one_process_to_another(job):
    rendered = render([job("one-sheet")])
    assert pickle.loads(pickle.dumps(rendered)) == rendered  # noqa: S301  # our own


def test_pictures_are_told_as_they_were_when_they_were_read(job, film):
    [rendered] = render([job("one-sheet")])
    picture = film / "assets" / "key-art.jpg"
    assert rendered.read[str(picture)] == FileState.of(picture)


def test_a_damaged_picture_is_a_problem_of_the_document_that_shows_it_alone(job, film):
    picture = film / "assets" / "key-art.jpg"
    picture.write_bytes(picture.read_bytes()[:-2000])
    bad, good = render([job("one-sheet", paper="letter"), job("submission-sheet")])
    assert [(problem.code, problem.span.file) for problem in bad.problems] == [(ExitCode.PROBLEMS, "assets/film.yaml")]
    assert (bad.data, bad.pages) == (b"", 0)
    assert (good.name, good.problems) == ("submission-sheet", ())
    assert good.data.startswith(b"%PDF-")


def test_what_does_not_fit_is_a_problem_too(job, film):
    edit(film / "assets" / "film.yaml", "title: Your Title", f"title: {'Unbreakable' * 4000}")
    [rendered] = render([job("one-sheet")])
    assert {problem.code for problem in rendered.problems} == {ExitCode.DOES_NOT_FIT}
    assert rendered.data == b""
