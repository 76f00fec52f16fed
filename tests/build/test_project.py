"""From a film project to PDFs on disk: all or none, only when needed, the same from the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader, PdfWriter

from epk.problems import ExitCode, Severity
from epk.typeset.font_files import FontFiles
from tests.build.conftest import LAYOUTS, ROOT, edit, made, pdfs, refusal
from tests.compliance import claims, complaints

UNSOUND = ROOT / "tests" / "resources" / "appendices" / "unembedded.pdf"
MISSPELT = "name: {value: Director Name, variants: [{value: The story}]}"
"""A name with a recorded variant that the texts of the starter use."""


class TestDocuments:
    def test_are_named_after_film_and_layout(self, film):
        outcome, reported = made(film)
        names = {"your-title-one-sheet.pdf", "your-title-press-kit.pdf", "your-title-submission-sheet.pdf"}
        assert set(pdfs(film)) == {path.name for path in outcome.changed} == names
        assert {document.path.name: document.data for document in reported} == pdfs(film)

    def test_have_as_many_pages_as_reported(self, film):
        for document in made(film)[1]:
            assert len(PdfReader(document.path).pages) == document.pages

    def test_of_an_earlier_title_are_named_and_kept(self, film):
        made(film)
        edit(film / "assets" / "film.yaml", "slug: your-title", "slug: new-title")
        outcome, _ = made(film)
        behind = [
            str(film / "build" / f"your-title-{name}.pdf") for name in ("one-sheet", "press-kit", "submission-sheet")
        ]
        assert sorted(problem.span.file for problem in outcome.warnings) == behind
        assert len(pdfs(film)) == 6
        assert made(film)[0].warnings == ()

    def test_that_are_not_asked_for_are_not_left_behind(self, film):
        made(film)
        assert made(film, documents=("one-sheet",))[0].warnings == ()

    def test_can_be_chosen(self, film):
        made(film, documents=("one-sheet",))
        assert set(pdfs(film)) == {"your-title-one-sheet.pdf"}

    def test_that_nobody_knows_are_refused_with_the_nearest(self, film):
        problem = refusal(film, documents=("one-shet",)).problems[0]
        assert (problem.code, "one-sheet" in problem.hint) == (ExitCode.USAGE, True)

    @pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
    def test_come_on_the_paper_asked_for(self, film, paper, width):
        made(film, documents=("one-sheet",), paper=paper)
        page = PdfReader(film / "build" / "your-title-one-sheet.pdf").pages[0]
        assert int(page.mediabox.width) == width

    def test_carry_the_date_the_environment_sets(self, film, monkeypatch):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        made(film, documents=("one-sheet",))
        reader = PdfReader(film / "build" / "your-title-one-sheet.pdf")
        assert str(reader.metadata.creation_date) == "2023-11-14 22:13:20+00:00"

    def test_have_their_appendices_bound_in(self, film):
        writer = PdfWriter()
        writer.add_blank_page(100, 100)
        writer.write(film / "assets" / "list.pdf")
        edit(film / "assets" / "film.yaml", "# appendices: ", "appendices: [{file: list.pdf, title: A list}]\n# ")
        pages = {document.path.stem: document.pages for document in made(film)[1]}
        reader = PdfReader(BytesIO(pdfs(film)["your-title-press-kit.pdf"]))
        assert len(reader.pages) == pages["your-title-press-kit"]
        assert reader.outline[-1].title == "A list"

    @pytest.mark.parametrize("paper", ["a4", "letter"])
    def test_comply_with_both_standards_for_any_film(self, film, paper):
        for document in made(film, paper=paper)[1]:
            assert claims(document.data) == {"ua1", "2a"}
            assert complaints(document.path) == []

    def test_say_who_owns_them_and_whom_to_ask(self, film):
        edit(film / "assets" / "film.yaml", "title: Your Title", "title: Your Title\nrights: © 2024 Jane Doe")
        made(film, documents=("one-sheet",))
        reader = PdfReader(film / "build" / "your-title-one-sheet.pdf")
        about = reader.xmp_metadata
        assert about.dc_rights == {"x-default": "© 2024 Jane Doe"}
        assert about.dc_title["x-default"] == reader.metadata.title
        assert about.dc_creator == [reader.metadata.author]
        assert about.dc_description["x-default"] == reader.metadata.subject


class TestStrictness:
    def unsound(self, film):
        shutil.copy(UNSOUND, film / "assets" / "invoice.pdf")
        edit(film / "assets" / "film.yaml", "# appendices: ", "appendices: [{file: invoice.pdf, title: Invoice}]\n# ")

    def test_without_it_an_appendix_that_breaks_a_standard_is_warned_of(self, film):
        self.unsound(film)
        (problem,) = made(film, documents=("press-kit",))[0].warnings
        assert (problem.span.file, problem.span.line > 0) == ("assets/film.yaml", True)
        assert "keeps the document from complying with PDF/UA-1 and PDF/A-2a" in problem.message

    def test_without_it_small_laurels_are_warned_of_unless_the_film_accepts_them(self, film):
        (film / "layouts").mkdir(exist_ok=True)
        text = (LAYOUTS / "press-kit.yaml").read_text("utf-8")
        text += "  - {template: wide-further, blocks: {main: [laurels: {width: 20mm}]}}\n"
        (film / "layouts" / "press-kit.yaml").write_text(text, "utf-8")
        screening = "screenings: [{event: Venice, kind: festival, selection: yes}]\n# "
        edit(film / "assets" / "film.yaml", "# screenings:", screening)
        (problem,) = made(film, documents=("press-kit",))[0].warnings
        assert problem.message == "laurels are 20.0 mm wide in press-kit, under 30 mm: Venice"
        with (film / "assets" / "film.yaml").open("a", encoding="utf-8") as file:
            file.write("\naccepted: [{rule: laurel-too-small, reason: Venice agreed}]\n")
        assert made(film, documents=("press-kit",))[0].warnings == ()

    def test_with_it_nothing_is_written(self, film):
        self.unsound(film)
        (problem,) = refusal(film, documents=("press-kit",), strict=True).problems
        assert problem.severity is Severity.ERROR
        assert pdfs(film) == {}


class TestWhatIsKept:
    """Pictures and type of the last build are used again, and nobody can tell by the documents."""

    @pytest.mark.parametrize(
        ("old", "new"),
        [("title: Your", "title: Another"), ("language: en ", "language: fr "), ("one", "two")],
    )
    def test_a_film_that_was_changed_is_built_as_if_for_the_first_time(self, film, tmp_path, old, new):
        made(film)
        edit(film / "assets" / "film.yaml", old, new)
        made(film)
        shutil.copytree(film / "assets", tmp_path / "other" / "assets")
        made(tmp_path / "other")
        assert pdfs(film) == pdfs(tmp_path / "other")

    def test_the_same_film_is_built_without_setting_its_texts_anew(self, film, monkeypatch):
        made(film)
        good = pdfs(film)
        (film / "build" / ".epk" / "record.json").unlink()
        for name in ("set_lines", "measure_text"):
            monkeypatch.setattr(f"epk.typeset.paragraph_cache.{name}", None)
        assert not made(film)[0].up_to_date
        assert pdfs(film) == good

    def test_what_another_program_left_is_forgotten_by_a_build_that_writes(self, film):
        left = film / "build" / ".epk" / "cache" / "another-program" / "picture-1"
        left.parent.mkdir(parents=True)
        left.touch()
        made(film, documents=("one-sheet",))
        assert not left.exists()
        left.parent.mkdir()
        left.touch()
        assert made(film, documents=("one-sheet",))[0].up_to_date
        assert left.exists()

    def test_a_font_of_the_films_own_is_used_from_when_it_is_there(self, film, tmp_path):
        made(film)
        before = pdfs(film)
        (film / "assets" / "fonts").mkdir()
        rubik = TTFont(FontFiles([]).of("Rubik")[0].path)
        for number in (1, 16):
            rubik["name"].setName("Archivo", number, 3, 1, 0x409)
        rubik.save(film / "assets" / "fonts" / "own.ttf")
        made(film)
        shutil.copytree(film / "assets", tmp_path / "other" / "assets")
        made(tmp_path / "other")
        assert before != pdfs(film) == pdfs(tmp_path / "other")


class TestFailure:
    def test_names_a_font_that_is_not_installed_where_the_theme_asks_for_it(self, film):
        shutil.copytree(LAYOUTS, film / "layouts")
        edit(film / "layouts" / "themes" / "night-train.yaml", "family: Source Serif 4", "family: Nowhere Sans")
        problem = refusal(film).problems[0]
        assert (problem.code, problem.span.file) == (ExitCode.PROBLEMS, "layouts/themes/night-train.yaml")
        assert problem.span.line > 0
        assert "Nowhere Sans" in problem.message

    def test_leaves_the_last_good_pdfs(self, film):
        made(film)
        good = pdfs(film)
        edit(film / "assets" / "film.yaml", "runtime: 90 min", "runtime: ninety")
        edit(film / "assets" / "film.yaml", "title: Your Title", "title: Another Title")
        assert refusal(film).code is ExitCode.PROBLEMS
        assert pdfs(film) == good

    def test_of_one_document_leaves_all(self, film):
        (film / "assets" / "list.pdf").write_bytes(b"no PDF")
        edit(film / "assets" / "film.yaml", "# appendices: ", "appendices: [{file: list.pdf, title: A list}]\n# ")
        assert refusal(film).code is ExitCode.APPENDIX_UNREADABLE
        assert pdfs(film) == {}

    @pytest.mark.parametrize(
        ("old", "new", "rule"),
        [
            ("people: [director]", "people: [directr]", "unknown-key"),
            ("file: key-art.jpg", "file: key-art.jpeg", "file-missing"),
            ("name: Director Name", MISSPELT, "recorded-variant"),
        ],
    )
    def test_comes_from_errors_of_a_check_with_their_rule(self, film, old, new, rule):
        edit(film / "assets" / "film.yaml", old, new)
        problems = refusal(film).problems
        assert {problem.rule for problem in problems} == {rule}
        assert all(problem.span.line and problem.hint for problem in problems)

    def test_does_not_come_from_what_the_film_accepts(self, film):
        edit(
            film / "assets" / "film.yaml",
            "name: Director Name",
            MISSPELT,
        )
        with (film / "assets" / "film.yaml").open("a") as file:
            file.write("accepted: [{rule: recorded-variant, reason: It is the word here.}]\n")
        assert len(made(film)[0].changed) == 3

    def test_comes_from_what_cannot_be_made_even_if_it_is_accepted(self, film):
        edit(film / "assets" / "film.yaml", "people: [director]", "people: [directr]")
        with (film / "assets" / "film.yaml").open("a") as file:
            file.write("accepted: [{rule: unknown-key, reason: Let it be.}]\n")
        assert {problem.rule for problem in refusal(film).problems} == {"unknown-key"}

    def test_to_write_has_its_own_exit_code(self, film):
        (film / "build").touch()
        assert refusal(film).code is ExitCode.CANNOT_WRITE


BUILD = """
import sys
from pathlib import Path
from epk.build import Order, build
build(Order(Path(sys.argv[1]), Path(sys.argv[1]) / "build"), lambda built: None)
"""


@pytest.mark.parametrize("environment", [{"PYTHONHASHSEED": "1", "TZ": "Asia/Phnom_Penh"}, {"LC_ALL": "C"}])
def test_the_same_input_gives_the_same_bytes_anywhere(film, tmp_path, environment):
    made(film)
    elsewhere = shutil.copytree(film / "assets", tmp_path / "elsewhere" / "of another name" / "assets").parent
    command = [sys.executable, "-c", BUILD, elsewhere]
    subprocess.run(command, check=True, env={**os.environ, **environment}, cwd=ROOT)
    assert pdfs(elsewhere) == pdfs(film)
