"""The announcement of a premiere: what is known, in the languages of its guests."""

from __future__ import annotations

import shutil

import pytest
from pypdf import PdfReader

from epk.build import Order, build
from epk.data.translation import tongue
from epk.data.values import PartialDate
from tests.press.conftest import PROJECT
from tests.reading import text_of

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
    assert b"/Lang" in path.read_bytes()
    assert len(PdfReader(path).pages) == 4


def test_dates_are_said_in_full():
    dates = {language: tongue(language).labels.dated(PartialDate(2026, 11, 21), "invitation") for language in LANGUAGES}
    assert dates == {"en": "21 November 2026", "fr": "21 novembre 2026", "km": "ថ្ងៃទី 21 ខែវិច្ឆិកា ឆ្នាំ 2026"}
