"""An order's documents in memory: which ones, and what was read for them."""

from __future__ import annotations

import shutil

import pytest
from fontTools.ttLib import TTFont

from epk.build import Order
from epk.build.documents import make_documents
from epk.file_state import FileState
from epk.problems import ExitCode, ProblemsFound
from epk.typeset.font_files import FontFiles
from tests.build.conftest import LAYOUTS, ROOT, edit


def order(film, *documents, **wishes):
    return Order(film, film / "build", documents, **wishes)


def names(made):
    return [document.name for document in made.documents]


def test_nothing_is_written_but_what_the_next_build_may_use(film):
    make_documents(order(film, "one-sheet"))
    assert [path.name for path in (film / "build").iterdir()] == [".epk"]


def test_every_usual_layout_is_a_document(film):
    assert sorted(names(make_documents(order(film)))) == ["one-sheet", "press-kit", "submission-sheet"]


def test_documents_asked_for_come_in_that_order_each_once(film):
    made = make_documents(order(film, "postcard", "one-sheet", "postcard"))
    assert names(made) == ["postcard", "one-sheet"]


def test_a_booklet_is_the_press_kit_unless_others_are_asked_for(film):
    made = make_documents(order(film, edition="print", booklet=True))
    assert names(made) == ["press-kit"]
    assert made.documents[0].pages % 4 == 0
    assert names(make_documents(order(film, "submission-sheet", edition="print", booklet=True))) == ["submission-sheet"]


def test_documents_nobody_knows_are_all_told(film):
    with pytest.raises(ProblemsFound) as found:
        make_documents(order(film, "one-shet", "poster"))
    assert {problem.code for problem in found.value.problems} == {ExitCode.USAGE}
    assert len(found.value.problems) == 2


def test_where_every_layout_is_made_on_request_those_there_are_are_named(film):
    (film / "layouts").mkdir()
    for name in ("one-sheet", "press-kit", "submission-sheet"):
        text = (LAYOUTS / f"{name}.yaml").read_text("utf-8")
        (film / "layouts" / f"{name}.yaml").write_text(f"{text}\non_request: yes\n", "utf-8")
    with pytest.raises(ProblemsFound) as found:
        make_documents(order(film))
    [problem] = found.value.problems
    assert problem.code is ExitCode.USAGE
    assert "one-sheet" in problem.hint


class TestInputs:
    def test_are_the_film_its_layouts_themes_labels_pictures_and_fonts(self, film):
        (film / "assets" / "fonts").mkdir()
        font = film / "assets" / "fonts" / "own.ttf"
        TTFont(FontFiles([]).of("Rubik")[0].path).save(font)
        read = make_documents(order(film, "one-sheet")).inputs
        expected = [
            film / "assets" / "film.yaml",
            film / "assets" / "key-art.jpg",
            font,
            LAYOUTS / "one-sheet.yaml",
            LAYOUTS / "themes" / "night-train.yaml",
            ROOT / "epk" / "labels" / "en.yaml",
        ]
        assert {str(path) for path in expected} <= set(read)
        assert all(read[str(path)] == FileState.of(path) for path in expected)

    def test_are_the_profile_of_a_press_too(self, film, tmp_path):
        profile = shutil.copy(ROOT / "epk" / "printing" / "icc" / "FOGRA39L.icc", tmp_path / "press.icc")
        read = make_documents(order(film, "postcard", edition="print", profile=profile)).inputs
        assert read[str(profile)] == FileState.of(profile)

    def test_are_appendices_too(self, film):
        appendix = film / "assets" / "list.pdf"
        shutil.copy(ROOT / "tests" / "resources" / "appendices" / "unembedded.pdf", appendix)
        edit(film / "assets" / "film.yaml", "# appendices: ", "appendices: [{file: list.pdf, title: A list}]\n# ")
        read = make_documents(order(film, "press-kit")).inputs
        assert read[str(appendix)] == FileState.of(appendix)


def test_an_appendix_is_left_out_on_a_press_with_a_warning(film):
    shutil.copy(ROOT / "tests" / "resources" / "appendices" / "unembedded.pdf", film / "assets" / "list.pdf")
    edit(film / "assets" / "film.yaml", "# appendices: ", "appendices: [{file: list.pdf, title: A list}]\n# ")
    made = make_documents(order(film, "press-kit", edition="print"))
    [warning] = [one for one in made.warnings if "not bound into" in one.message]
    assert warning.message == '"A list" is not bound into press-kit, for its colours are its own'
    assert warning.span.line > 0


def test_folders_where_a_new_file_matters_are_listed(film):
    (film / "layouts").mkdir()
    (film / "layouts" / "mine.yaml").write_text(
        (LAYOUTS / "one-sheet.yaml")
        .read_text("utf-8")
        .replace("name: one-sheet", "name: mine\ntemplates_of: one-sheet"),
        "utf-8",
    )
    listings = make_documents(order(film, "one-sheet")).listings
    assert listings[str(film / "layouts")] == ("mine.yaml",)
    assert "one-sheet.yaml" in listings[str(LAYOUTS)]
    assert listings[str(film / "labels")] == listings[str(film / "assets" / "fonts")] == ()
