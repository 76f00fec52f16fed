"""A build with nothing to do: whatever could change a document is noticed, and nothing else is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from epk.build import Order
from epk.build.up_to_date import BuildRecord, circumstances_of, listing, record_file
from epk.file_state import states
from tests.build.conftest import LAYOUTS, edit, made, pdfs


class TestNothingToDo:
    def test_when_nothing_has_changed(self, film):
        made(film)
        outcome, reported = made(film)
        assert outcome.up_to_date
        assert reported == []
        assert len(outcome.files) == 3

    def test_when_a_file_was_only_touched(self, film):
        made(film)
        os.utime(film / "assets" / "film.yaml", (1, 1))
        assert made(film)[0].up_to_date

    def test_but_a_changed_film_is_built(self, film):
        made(film)
        edit(film / "assets" / "film.yaml", "title: Your Title", "title: Another Title")
        assert len(made(film)[0].changed) == 3

    def test_and_so_is_one_with_a_new_layout(self, film):
        made(film, documents=("one-sheet",))
        (film / "layouts").mkdir()
        stock = (LAYOUTS / "one-sheet.yaml").read_text("utf-8")
        (film / "layouts" / "handout.yaml").write_text(
            stock.replace("name: one-sheet", "name: handout\ntemplates_of: one-sheet"), "utf-8"
        )
        assert not made(film, documents=("one-sheet",))[0].up_to_date

    def test_and_one_with_another_picture(self, film):
        made(film, documents=("one-sheet",))
        picture = film / "assets" / "key-art.jpg"
        picture.write_bytes(picture.read_bytes() + b"\0")
        assert not made(film, documents=("one-sheet",))[0].up_to_date

    def test_and_one_whose_pdf_was_deleted_or_changed(self, film):
        made(film)
        good = pdfs(film)
        for spoil in (Path.unlink, lambda path: path.write_bytes(b"spoilt")):
            spoil(film / "build" / "your-title-one-sheet.pdf")
            assert [path.name for path in made(film)[0].changed] == ["your-title-one-sheet.pdf"]
            assert pdfs(film) == good

    def test_and_one_with_other_wishes(self, film):
        made(film, documents=("one-sheet",))
        assert not made(film, documents=("one-sheet",), paper="letter")[0].up_to_date

    def test_a_damaged_record_counts_as_none(self, film):
        made(film)
        (film / "build" / ".epk" / "record.json").write_bytes(b'{"format": 1}')
        outcome, _ = made(film)
        assert (outcome.up_to_date, outcome.changed) == (False, frozenset())

    def test_documents_for_a_screen_and_for_a_press_are_up_to_date_side_by_side(self, film):
        for edition in ("screen", "print"):
            made(film, documents=("one-sheet",), edition=edition)
        assert made(film, documents=("one-sheet",))[0].up_to_date

    @pytest.mark.parametrize(
        "file",
        ["labels/en.yaml", "assets/fonts/own.ttf", "layouts/mine.yaml", "layouts/themes/night-train/mine.yaml"],
    )
    def test_a_new_file_of_labels_fonts_layouts_or_templates_is_noticed(self, film, file):
        made(film, documents=("one-sheet",))
        assert BuildRecord.load(record(film)).is_current(circumstances(film))
        (film / file).parent.mkdir(parents=True, exist_ok=True)
        (film / file).touch()
        assert not BuildRecord.load(record(film)).is_current(circumstances(film))

    def test_a_new_font_in_a_folder_of_fonts_is_noticed(self, film):
        (film / "assets" / "fonts" / "family").mkdir(parents=True)
        made(film, documents=("one-sheet",))
        assert BuildRecord.load(record(film)).is_current(circumstances(film))
        (film / "assets" / "fonts" / "family" / "own.ttf").touch()
        assert not BuildRecord.load(record(film)).is_current(circumstances(film))


def order(film):
    return Order(film, film / "build", ("one-sheet",))


def circumstances(film):
    return circumstances_of(order(film))


def record(film):
    return record_file(order(film))


class TestCircumstances:
    @pytest.mark.parametrize(
        "wish",
        [
            {"folder": Path("/other")},
            {"documents": ("press-kit",)},
            {"paper": "letter"},
            {"edition": "print"},
            {"profile": Path("press.icc")},
            {"ink_limit": 280.0},
            {"standard": "x1a"},
            {"booklet": True},
            {"languages": ("fr",)},
            {"strict": True},
        ],
        ids=lambda wish: next(iter(wish)),
    )
    def test_are_others_with_every_other_wish(self, film, wish):
        assert circumstances_of(order(film)._replace(**wish)) != circumstances(film)

    @pytest.mark.parametrize("variable", ["SOURCE_DATE_EPOCH", "EPK_MAX_PICTURE_PIXELS"])
    def test_are_others_in_another_environment(self, film, variable, monkeypatch):
        before = circumstances(film)
        monkeypatch.setenv(variable, "1700000")
        assert circumstances(film) != before

    def test_are_others_for_another_program(self, film, monkeypatch):
        before = circumstances(film)
        monkeypatch.setattr("epk.build.up_to_date.program", lambda: "another")
        assert circumstances(film) != before

    def test_are_the_same_for_the_same(self, film):
        assert circumstances(film) == circumstances(film)


class TestRecord:
    @pytest.fixture
    def written(self, tmp_path):
        """A record of one file read, one written and one folder, as the next build finds it."""
        folder = tmp_path / "layouts"
        folder.mkdir()
        for name in ("film.yaml", "one-sheet.pdf"):
            (tmp_path / name).write_bytes(b"content")
        inputs, outputs = states([tmp_path / "film.yaml"]), states([tmp_path / "one-sheet.pdf"])
        BuildRecord({"paper": "a4"}, {str(folder): listing(folder)}, inputs, outputs).save(tmp_path / "record.json")
        return BuildRecord.load(tmp_path / "record.json")

    def test_is_current_where_nothing_has_changed(self, written):
        assert written.is_current({"paper": "a4"})

    def test_is_not_in_other_circumstances(self, written):
        assert not written.is_current({"paper": "letter"})

    @pytest.mark.parametrize("name", ["film.yaml", "one-sheet.pdf"])
    @pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"other")])
    def test_is_not_with_other_files(self, written, tmp_path, name, spoil):
        spoil(tmp_path / name)
        assert not written.is_current({"paper": "a4"})

    def test_is_not_with_another_file_in_a_folder(self, written, tmp_path):
        (tmp_path / "layouts" / "mine.yaml").touch()
        assert not written.is_current({"paper": "a4"})

    @pytest.mark.parametrize("content", [b"", b"[]", b"{", b"{}", b'{"inputs": 1, "outputs": {}}', b"\xff"])
    def test_that_is_damaged_counts_as_none(self, tmp_path, content):
        (tmp_path / "record.json").write_bytes(content)
        assert BuildRecord.load(tmp_path / "record.json") is None

    def test_is_missed_by_nobody_where_it_cannot_be_written(self, tmp_path):
        BuildRecord({}, {}, {}, {}).save(tmp_path / "no-folder" / "record.json")
        assert BuildRecord.load(tmp_path / "no-folder" / "record.json") is None

    def test_has_a_file_for_each_edition_and_language(self, film):
        asked = [{}, {"edition": "print"}, {"languages": ("fr",)}, {"edition": "print", "languages": ("pt-BR", "fr")}]
        names = [record_file(order(film)._replace(**wishes)).name for wishes in asked]
        assert names == ["record.json", "record-print.json", "record-fr.json", "record-print-ptbr.json"]

    def test_stays_in_its_folder_whatever_language_is_asked_for(self, film):
        file = record_file(order(film)._replace(languages=("../../x",)))
        assert file == film / "build" / ".epk" / "record-x.json"


def test_a_listing_has_the_names_in_a_folder_in_order_and_none_below(tmp_path):
    for name in ("b", "a", "folder/deep"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert listing(tmp_path) == ("a", "b", "folder")
    assert listing(tmp_path / "missing") == ()
