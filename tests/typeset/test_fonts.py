import shutil

import fontpkg
import pytest

from epk.problems import ProblemsFound
from epk.typeset.font_files import FontMissing
from epk.typeset.fonts import FontBook
from epk.typeset.style import Face


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "fonts"
    folder.mkdir()
    return folder


def test_axes_are_pinned_to_the_face(book):
    font = book.font(Face("Newsreader", weight=600, size=10.2))
    assert font.variations == {"opsz": 10, "wght": 600}
    assert book.font(Face("Archivo", weight=400, width=75)).variations == {"wdth": 75, "wght": 400}


def test_what_an_axis_cannot_reach_is_clamped_and_what_is_left_open_is_the_default(book):
    assert book.font(Face("Newsreader", weight=900, size=200)).variations == {"opsz": 72, "wght": 800}
    assert book.font(Face("Archivo")).variations["wdth"] == 100


def test_italic_is_a_file_of_its_own_and_upright_where_there_is_none(book):
    assert "Italic" in book.font(Face("Newsreader", italic=True)).path.name
    assert book.font(Face("Noto Sans Khmer", italic=True)).path == book.font(Face("Noto Sans Khmer")).path


def test_a_font_is_opened_once_and_named_without_its_folder(book):
    font = book.font(Face("Newsreader", size=10))
    assert book.font(Face("newsreader", size=9.9)) is font
    assert font.key == "Newsreader[opsz,wght].ttf opsz=10 wght=400"


def test_metrics_are_parts_of_the_em(book):
    font = book.font(Face("Newsreader", size=10))
    assert 0.3 < font.x_height < font.cap_height < font.ascent < 1
    assert -0.5 < font.descent < 0


def test_the_chain_is_the_face_then_its_fallbacks_then_those_of_the_book():
    book = FontBook(fallbacks=["Noto Sans Khmer", "Noto Sans"])
    chain = book.chain(Face("Newsreader", weight=700, size=12), ["Source Serif 4", "Noto Sans"])
    assert [font.family for font in chain] == ["Newsreader", "Source Serif 4", "Noto Sans", "Noto Sans Khmer"]
    assert {font.variations["wght"] for font in chain} == {700}


def test_an_unknown_family_is_named_with_those_that_are_there(book):
    with pytest.raises(FontMissing, match=r'"Nonsuch".*Archivo.*Newsreader') as caught:
        book.font(Face("Nonsuch"))
    assert "Noto Sans Khmer" in caught.value.installed


def test_a_films_own_files_win(folder):
    shutil.copy(fontpkg.path("Newsreader"), folder / "own.ttf")
    assert FontBook([folder]).font(Face("Newsreader")).path == folder / "own.ttf"


def test_a_file_that_is_no_font_is_named(folder):
    (folder / "broken.ttf").write_bytes(b"\0\1\0\0 not a font")
    with pytest.raises(ProblemsFound, match=r"^.*/fonts/broken\.ttf: error: this file is no font"):
        FontBook([folder]).font(Face("Newsreader"))


def test_links_that_leave_the_folder_are_not_followed(folder, tmp_path):
    shutil.copy(fontpkg.path("Newsreader"), tmp_path / "elsewhere.ttf")
    (folder / "link.ttf").symlink_to(tmp_path / "elsewhere.ttf")
    assert FontBook([folder]).font(Face("Newsreader")).path != folder / "link.ttf"


@pytest.mark.parametrize("character", ["\u2002", "\u202f", "\u2011"])
def test_characters_that_harfbuzz_makes_are_covered(book, character):
    assert book.font(Face("Newsreader")).covers(f"a{character}b")
