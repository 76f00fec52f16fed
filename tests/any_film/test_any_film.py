"""Sixty invented films of unlike kinds in all stock documents: nothing is refused, lost, overlaid or too small."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.any_film.films import KINDS, film
from tests.any_film.measures import faults_of

CHUNK = 15
CHUNKS = [range(start, start + CHUNK) for start in range(0, 60, CHUNK)]
THIN_PAGES = 1
"""So many pages of the press kits of a chunk may be thin: about one in a hundred."""


@pytest.fixture(params=CHUNKS, ids=lambda seeds: f"films-{seeds.start}-{seeds.stop - 1}")
def faults(request, once):
    """The faults of the films of a chunk by what is measured; they are set once for all tests."""

    def measure(folder: Path) -> None:
        found: dict[str, list[str]] = {}
        for seed in request.param:
            for what, places in faults_of(seed, folder / str(seed)).items():
                found.setdefault(what, []).extend(places)
        (folder / "faults.json").write_text(json.dumps(found), "utf-8")

    folder = once(f"any-film-{request.param.start}", measure)
    return json.loads((folder / "faults.json").read_text("utf-8"))


def told(faults, what):
    """The faults of one kind, as lines."""
    return "\n".join(faults.get(what, []))


def test_every_document_is_made(faults):
    assert told(faults, "made") == ""


def test_what_is_remarked_has_its_rule(faults):
    assert told(faults, "remarks") == ""


def test_no_line_stands_outside_its_region(faults):
    assert told(faults, "outside-region") == ""


def test_no_line_leaves_the_page(faults):
    assert told(faults, "outside-page") == ""


def test_no_line_lies_on_another(faults):
    assert told(faults, "on-one-another") == ""


def test_a_caption_stands_on_the_page_of_its_picture(faults):
    assert told(faults, "captions") == ""


def test_no_heading_stands_without_what_it_announces(faults):
    assert told(faults, "headings") == ""


def test_pages_within_the_press_kit_are_filled_to_a_third(faults):
    assert len(faults.get("thin", [])) <= THIN_PAGES, told(faults, "thin")


def test_type_is_large_enough_to_read(faults):
    assert told(faults, "small") == ""


def test_the_one_sheet_says_how_to_answer(faults):
    assert told(faults, "answer") == ""


def test_nothing_of_the_film_is_lost_without_a_word(faults):
    assert told(faults, "lost") == ""


def test_a_leaflet_has_four_pages(faults):
    assert told(faults, "leaflet") == ""


def test_a_seed_makes_the_same_film_again():
    assert film(7, "matinee") == film(7, "matinee")
    assert film(7, "matinee") != film(7 + len(KINDS), "matinee")
