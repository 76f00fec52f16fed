"""The type specimen: every script, feature and style, set from a film project like any other."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from epk.build import Order, build
from tests.reading import read, text_of

SPECIMEN = Path(__file__).parents[2] / "docs" / "specimen"
FAMILIES = [
    "SourceSerif4",
    "Archivo",
    "NotoSansKhmer",
    "NotoSansThai",
    "NotoSansLao",
    "NotoSansMyanmar",
    "NotoSansDevanagari",
    "NotoSansBengali",
    "NotoSansTamil",
    "NotoSansArabic",
    "NotoSansHebrew",
    "NotoSansSC",
    "NotoSansTC",
    "NotoSansJP",
    "NotoSansKR",
]


@pytest.fixture(scope="module")
def specimen(tmp_path_factory):
    outcome = build(Order(SPECIMEN, tmp_path_factory.mktemp("specimen"), ("specimen",)), lambda document: None)
    (path,) = outcome.changed
    return path.read_bytes()


def test_every_family_is_used(specimen):
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in read(specimen).pages
        for font in page["/Resources"]["/Font"].values()
    }
    for family in FAMILIES:
        assert any(font.startswith(family) for font in fonts), family


def test_quotes_and_spaces_of_each_language_are_set(specimen):
    text = normalize("NFC", text_of(specimen))
    for words in ("«\u00a0Le karma\u00a0»", "„Das Karma“", "«El karma»", "z.\u202fB.", "third—well", "2019–2021"):
        assert words in text, words
