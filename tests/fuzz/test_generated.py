"""Any value that the schema allows builds, or fails with located problems.

200 films and layouts at every run, the same each time; `make fuzz` takes thousands of others.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from epk.data.film import Film
from epk.data.kinds import record_kind
from epk.data.layout import Layout
from epk.data.theme import Theme
from epk.data.theme_templates import Templates
from tests.fuzz.judge import judge
from tests.fuzz.kinds import values

ROOT = Path(__file__).parents[2]
CASES = int(os.environ.get("EPK_FUZZ", "0"))
SETTINGS = settings(
    max_examples=CASES or 100,
    derandomize=not CASES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


FRAME = {
    "theme": "night-train",
    "margins": dict.fromkeys(("top", "bottom", "inside", "outside"), "15mm"),
    "grid": {"columns": 12, "gutter": "4mm", "baseline": "14pt"},
    "templates": {"only": {"regions": {"body": {"columns": "1-12"}, "head": {"columns": "1-6", "height": "30mm"}}}},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The starter's film."""
    return shutil.copytree(ROOT / "epk" / "starter", tmp_path_factory.mktemp("fuzz") / "film")


@pytest.fixture(scope="module")
def card(tmp_path_factory):
    """The same with a folder for layouts, in which the stock documents, which no other layout changes, are small."""
    folder = shutil.copytree(ROOT / "epk" / "starter", tmp_path_factory.mktemp("card") / "film")
    (folder / "layouts" / "themes").mkdir(parents=True)
    page = {"template": "only", "blocks": {"body": ["title"]}}
    for name in ("one-sheet", "press-kit", "submission-sheet"):
        write(folder / "layouts" / f"{name}.yaml", {**FRAME, "name": name, "title": name, "pages": [page]})
    return folder


def write(file, content):
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8", errors="replace")


@SETTINGS
@given(film=values(record_kind(Film)))
def test_any_film_builds_or_says_where_it_is_wrong(folder, film):
    write(folder / "assets" / "film.yaml", film)
    judge(folder)


@SETTINGS
@given(layout=values(record_kind(Layout)), theme=values(record_kind(Theme)))
def test_any_layout_builds_or_says_where_it_is_wrong(card, layout, theme):
    page = {"template": "only", "blocks": {"body": ["title"]}}
    write(card / "layouts" / "card.yaml", {"pages": [page], **layout, "name": "card", "theme": "card"})
    write(card / "layouts" / "themes" / "card.yaml", theme)
    judge(card)


@SETTINGS
@given(layout=values(record_kind(Layout)))
def test_any_layout_over_the_stock_theme_builds_or_says_where_it_is_wrong(card, layout):
    (card / "layouts" / "themes" / "card.yaml").unlink(missing_ok=True)
    pages = [
        {"template": "only", "blocks": {"body": blocks}}
        for page in layout["pages"]
        for blocks in page.get("blocks", {}).values()
    ]
    write(
        card / "layouts" / "card.yaml",
        {**layout, **FRAME, "name": "card", "pages": pages, "pages_from": 0, "pages_to": 200},
    )
    judge(card)


@SETTINGS
@given(templates=values(record_kind(Templates)))
def test_any_templates_of_a_theme_build_or_say_where_they_are_wrong(card, templates):
    folder = card / "layouts" / "themes" / "card"
    folder.mkdir(exist_ok=True)
    write(card / "layouts" / "themes" / "card.yaml", {"based_on": "night-train"})
    write(folder / "card.yaml", {**templates, "document": "card"})
    names = list(templates["templates"])[:3]
    pages = [{"template": name} for name in names] or [{"template": "none"}]
    frame = {key: value for key, value in FRAME.items() if key != "templates"}
    write(card / "layouts" / "card.yaml", {**frame, "name": "card", "title": "Card", "theme": "card", "pages": pages})
    judge(card)
    (folder / "card.yaml").unlink()
