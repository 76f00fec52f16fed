"""The theme that docs/themes.md makes, from an empty file to a one-sheet, is one: it builds at every step."""

from __future__ import annotations

import re

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from epk.build import Order
from epk.build.documents import make_documents
from epk.check import check
from epk.data.project import open_project
from tests.looks.films import FILMS, ROOT, project

LISTING = re.compile(r"```yaml\n# (layouts/\S+)\n(.*?)```", re.DOTALL)
LISTINGS = LISTING.findall((ROOT / "docs" / "themes.md").read_text("utf-8"))


def written(folder, film, steps=None):
    """A film whose theme is that of the first listings."""
    made = project(folder, FILMS[film], "ticket")
    for file, text in LISTINGS[:steps]:
        (made / file).parent.mkdir(parents=True, exist_ok=True)
        with (made / file).open("a", encoding="utf-8") as listing:
            listing.write(text)
    return made


def one_sheet(folder, **wishes):
    order = Order(folder, folder / "build", ("one-sheet",), **wishes)
    (made,) = make_documents(order).documents
    return pypdfium2.PdfDocument(made.data)[0]


def places(page, kind):
    """The boxes of what a page shows of a kind: left, foot, right, head."""
    return [one.get_bounds() for one in page.get_objects(filter=[kind])]


@pytest.mark.parametrize("steps", range(1, len(LISTINGS) + 1))
def test_there_is_a_page_to_look_at_after_every_step(tmp_path, steps):
    folder = written(tmp_path / "film", "short-with-pictures", steps)
    assert one_sheet(folder)
    assert open_project(folder).themes["ticket"].about.startswith("For films about an evening out.")


@pytest.mark.parametrize("film", [name for name in FILMS if name != "arabic"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_holds_any_film(tmp_path, film, paper):
    assert one_sheet(written(tmp_path / "film", film), paper=paper)


def test_its_picture_leaves_the_stub_alone_and_its_title_runs_up_there(tmp_path):
    page = one_sheet(written(tmp_path / "film", "short-with-pictures"))
    (picture,) = places(page, pdfium.FPDF_PAGEOBJ_IMAGE)
    text = page.get_textpage()
    at = text.search("Harbour").get_next()
    boxes = [text.get_charbox(at[0] + letter) for letter in range(len("Harbour"))]
    assert all(right < picture[0] for _, _, right, _ in boxes)
    assert [box[1] for box in boxes] == sorted(box[1] for box in boxes)


def test_its_kit_is_that_of_the_theme_below_with_an_edge_of_its_own(tmp_path):
    layout = open_project(written(tmp_path / "film", "sample")).layouts["press-kit"]
    assert layout.templates["further"].regions["edge"].ground == "stub"


def test_all_its_letters_can_be_read(tmp_path):
    project_of = open_project(written(tmp_path / "film", "sample"))
    rules = ["contrast", "contrast-on-picture", "unknown-style", "unknown-template", "unknown-block", "region-off-page"]
    assert [one.message for one in check(project_of, only=rules).problems] == []
