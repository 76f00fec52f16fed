"""What fuzzing has found, each as a case of its own: it builds, or says where it is wrong."""

import shutil
from pathlib import Path

import pytest

from epk.build import Order
from epk.build.documents import make_documents
from epk.problems import ProblemsFound
from tests.fuzz.judge import judge

ROOT = Path(__file__).parents[2]
CARD = """
name: card
title: Card
theme: night-train
margins: {top: 10mm, bottom: 10mm, inside: 10mm, outside: 10mm}
grid: {columns: 12, gutter: 4mm, baseline: 14pt}
templates: {only: {regions: {body: {columns: 1-12}}}}
pages: [{template: only, blocks: {body: [title, BLOCK]}}]
"""


@pytest.fixture
def folder(tmp_path):
    """The starter's film."""
    folder = shutil.copytree(ROOT / "epk" / "starter", tmp_path / "film")
    (folder / "layouts").mkdir(exist_ok=True)
    return folder


def refusals(folder):
    """What a build says of the film in `folder`."""
    with pytest.raises(ProblemsFound) as caught:
        make_documents(Order(folder, folder / "build"))
    return [f"{problem.span}: {problem.message}" for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("columns: 12", "columns: 0", "layouts/card.yaml:6:17: grid.columns: expected at least 1, found"),
        ("BLOCK", "stills: {columns: 0}", "columns: expected at least 1, found"),
        ("BLOCK", "columns: {count: 0, gutter: 1mm, blocks: [title]}", "count: expected at least 1, found"),
        ("BLOCK", "stills: {shape: 0}", "shape: expected at least 0.1, found"),
        ("baseline: 14pt", "baseline: 0", "grid.baseline: expected at least 1pt, found"),
    ],
)
def test_columns_0_and_other_noughts_were_divisions_by_zero(folder, old, new, said):
    (folder / "layouts" / "card.yaml").write_text(CARD.replace(old, new).replace("BLOCK", "logline"), "utf-8")
    assert any(said in refusal for refusal in refusals(folder)), refusals(folder)
    judge(folder)


def test_a_variant_with_two_spaces_was_looked_for_with_one(folder):
    film = 'title: {value: director, variants: ["0  0"]}\nlogline: {text: "Of 0  0 and 0 0."}\n'
    (folder / "assets" / "film.yaml").write_text(film, "utf-8")
    assert sum("“0 0” is a recorded variant" in refusal for refusal in refusals(folder)) == 2
    judge(folder)
