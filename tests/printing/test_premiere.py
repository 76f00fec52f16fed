"""The announcement of a premiere: what is known, in the languages of its guests."""

from __future__ import annotations

import shutil

import pypdfium2
import pytest
from pypdf import PdfReader

from epk.build import Order, build
from epk.data.label_files import label_set
from epk.data.values import PartialDate
from tests.printing.conftest import PROJECT
from tests.reading import text_of
from tests.verapdf import failures

LANGUAGES = ("en", "fr", "km")
PREMIERE = """
premiere:
  date: 2026-11-21
  time: "19:00"
  place: Cinema One, Phnom Penh
  guests: [A. Guest]
  thanks: [Thank you all.]
translations:
  km: {synopsis: រឿងខ្លី, thanks: [អរគុណ]}
"""


@pytest.fixture
def leaflet(tmp_path):
    """The text of Karmalink's leaflet, with more said in its film file."""

    def made(more="", **wishes):
        film = tmp_path / "film"
        shutil.copytree(PROJECT / "assets", film / "assets", dirs_exist_ok=True)
        text = (PROJECT / "assets" / "film.yaml").read_text("utf-8")
        (film / "assets" / "film.yaml").write_text(text + more, "utf-8")
        outcome = build(Order(film, tmp_path / "out", ("leaflet",), **wishes), lambda built: None)
        text = text_of(outcome.files[0].read_bytes())
        return text.replace("\u00a0", " ").replace("\r\n", " "), outcome.files[0]

    return made


def test_nothing_is_said_of_a_premiere_that_nothing_is_known_of(leaflet):
    assert "GUESTS" not in leaflet()[0].upper()


def test_in_the_films_own_language(leaflet):
    text, _ = leaflet(PREMIERE)
    for words in ("21 November 2026", "19:00", "Cinema One, Phnom Penh", "A. Guest", "Jake Wachtel", "Thank you all."):
        assert words in text
    assert "ភ្ញៀវ" not in text


def test_in_two_languages_each_marked_as_such(leaflet):
    text, path = leaflet(PREMIERE, languages=("en", "km"))
    assert "ថ្ងៃទី 21 ខែវិច្ឆិកា ឆ្នាំ 2026" in text
    assert "រឿងខ្លី" in text
    assert text.index("21 November 2026") < text.index("វិច្ឆិកា")
    assert text.count("Cinema One") == 2
    assert "ម៉ោង 19:00" in text
    assert b"/Lang" in path.read_bytes()
    assert len(PdfReader(path).pages) == 4


def test_dates_are_said_in_full():
    dates = {
        language: label_set(language).labels.dated(PartialDate(2026, 11, 21), "invitation") for language in LANGUAGES
    }
    assert dates == {"en": "21 November 2026", "fr": "21 novembre 2026", "km": "ថ្ងៃទី 21 ខែវិច្ឆិកា ឆ្នាំ 2026"}


@pytest.mark.parametrize("languages", [(), ("fr",), ("en", "km"), ("en", "km", "fr")])
def test_the_leaflet_complies_in_one_language_and_in_several(leaflet, languages):
    _, path = leaflet(PREMIERE, languages=languages)
    assert failures(path, "ua1") == []
    assert failures(path, "2a") == []


def test_without_a_premiere_it_complies_too(leaflet):
    assert failures(leaflet()[1], "ua1") == []


def test_two_languages_stand_beside_each_other(leaflet):
    _, path = leaflet(PREMIERE, languages=("en", "km"))
    page = pypdfium2.PdfDocument(path)[3]
    text, middle = page.get_textpage(), page.get_width() / 2
    left = text.get_text_bounded(0, 0, middle, page.get_height())
    assert "Guests" in left
    assert "ភ្ញៀវ" not in left
    assert "ភ្ញៀវ" in text.get_text_bounded(middle, 0, page.get_width(), page.get_height())
