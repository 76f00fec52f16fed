"""Large first letters: where they stand, and that readers find whole words."""

from __future__ import annotations

import subprocess

import pytest

from tests.composing import composed, layout, lines_of
from tests.reading import structure_of, text_of

STORY = (
    "In a near-future Phnom Penh, a boy dreams of his past lives, and sets out with a girl from his neighbourhood to "
    "find a treasure that he believes to have buried in one of them, before their homes are torn down. They follow the "
    "dreams from life to life, and what they find at the end is not gold but something that they had all along."
)


def opened(folder, initial, text=STORY):
    film = f"title: Karmalink\nsynopses: {{short: {{text: {text!r}}}}}\n"
    return composed(folder, film, layout(f"[synopsis: {{length: short, initial: {initial}}}]"))


def pdfium(data, _):
    return text_of(data)


def program(*command):
    def read(data, folder):
        (folder / "read.pdf").write_bytes(data)
        arguments = [folder / "read.pdf" if part == "FILE" else part for part in command]
        return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout

    return read


READERS = [
    pytest.param(pdfium, id="PDFium"),
    pytest.param(program("pdftotext", "FILE", "-"), id="poppler", marks=pytest.mark.program("pdftotext")),
    pytest.param(program("mutool", "draw", "-q", "-F", "txt", "FILE"), id="MuPDF", marks=pytest.mark.program("mutool")),
]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("initial", ["raised", "dropped"])
@pytest.mark.parametrize("text", [STORY, f"A girl runs. {STORY}", f"“I see,” she says. {STORY}"])
def test_readers_find_the_first_word_whole(tmp_path, read, initial, text):
    found = read(opened(tmp_path, initial, text), tmp_path).replace("\u2060", "")
    assert " ".join(found.split()) == text


@pytest.mark.parametrize("initial", ["raised", "dropped"])
def test_the_paragraph_is_one_element(tmp_path, initial):
    assert [line.strip() for line in structure_of(opened(tmp_path, initial)).splitlines() if "m" not in line] == [
        "Sect",
        "P",
    ]


def test_a_dropped_initial_stands_on_the_third_line_and_three_lines_make_room_for_it(tmp_path):
    ((initial, *lines),) = lines_of(opened(tmp_path, "dropped"))
    lefts = [round(line[0]) for line in lines]
    assert len(set(lefts[:3])) == 1
    assert lefts[0] > lefts[3]
    assert initial[2] == pytest.approx(lines[2][2], abs=0.01)


def test_a_paragraph_shorter_than_a_dropped_initial_gets_a_raised_one(tmp_path):
    (lines,) = lines_of(opened(tmp_path, "dropped", "Gone, all of it."))
    assert [line[3].replace("\u2060", "") for line in lines] == ["Gone,allofit."], "on one baseline"


def test_letters_that_join_their_neighbours_are_not_torn_off(tmp_path):
    data = opened(tmp_path, "raised", "ជាតិក្រោយ")
    assert text_of(data) == "ជាតិក្រោយ"
