"""Large first letters: where they stand, and that readers find whole words."""

from __future__ import annotations

import subprocess

import pytest

from epk.data.record import Text
from epk.page.initials import with_initial
from tests.composing import composed, layout, lines_of
from tests.reading import structure_of, text_of
from tests.settings import HERE, THEME, book, film, setting

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


class TestLines:
    """The lines of a text that begins with a large letter, as items."""

    def found(self, initial, text=STORY, look=THEME, **place_and):
        at = setting(measure=300, look=look, **place_and)
        strips = with_initial(at, Text(text, HERE), "body", initial)
        return at, strips, [item for strip in strips for item in strip.items]

    def cap(self, at):
        return book().font(at.style("body").text.face).cap_height * 10

    def test_a_raised_initial_makes_its_line_as_much_higher_as_it_is(self):
        at, strips, items = self.found("raised")
        extra = 1.6 * self.cap(at)
        assert [strip.height for strip in strips] == pytest.approx([14 + extra] + [14] * (len(strips) - 1))
        lead = (14 - self.cap(at)) / 2
        assert strips[0].baseline == items[0].y == pytest.approx(lead + self.cap(at) + extra)
        assert strips[0].lead == pytest.approx(lead)
        first, rest = (run for _, run in items[0].line.runs)
        assert (first.size, rest.size) == (26, 10)

    def test_a_dropped_initial_reaches_from_the_first_capitals_to_the_third_baseline(self):
        at, strips, (initial, *lines) = self.found("dropped")
        cap = self.cap(at)
        ((offset, run),) = initial.line.runs
        assert run.size == pytest.approx(10 * (28 + cap) / cap)
        assert initial.y == pytest.approx(strips[0].baseline + 28)
        inset = initial.line.width + 6
        assert [line.line.runs[0][0] for line in lines[:4]] == pytest.approx([inset, inset, inset, 0])
        assert [strip.height for strip in strips] == [14] * len(strips)
        assert (offset, len(strips[0].items), len(strips[1].items)) == (0, 2, 1)

    def test_the_lines_beside_it_stay_together(self):
        _, strips, _ = self.found("dropped")
        assert [strip.keep for strip in strips] == [True, True, False, *[False] * (len(strips) - 5), True, False]
        assert [strip.spares for strip in strips[:3]] == ["", "", ""]

    @pytest.mark.parametrize("initial", ["raised", "dropped"])
    def test_space_grid_and_place_are_the_paragraphs(self, initial):
        look = THEME.replace("indent: 12pt}", "indent: 12pt, space_before: 6pt, space_after: 5pt}")
        at, strips, items = self.found(initial, look=look)
        assert (strips[0].before, strips[-1].after) == (6, 5)
        assert {strip.gridded for strip in strips} == {True}
        assert {strip.width for strip in strips} == {300}
        assert {item.span for item in items} == {HERE}
        assert {item.element for item in items} == {at.element.child("P", (0,))}

    def test_further_paragraphs_are_as_any(self):
        _, _, items = self.found("raised", f"{STORY}\n\nThe end.")
        assert items[-1].line.runs[0][0] == 12
        assert items[-1].text == "The end."
        assert items[-1].line.runs[0][1].size == 10

    def test_lines_off_the_grid_stay_off_it(self):
        look = THEME.replace("leading: 14pt, indent", "leading: 13pt, indent")
        for initial in ("raised", "dropped"):
            assert {strip.gridded for strip in self.found(initial, look=look)[1]} == {False}

    @pytest.mark.parametrize("initial", ["raised", "dropped"])
    @pytest.mark.parametrize("text", ["ជាតិក្រោយ " * 20, "1984 was " * 30, "“… and so " * 30])
    def test_what_begins_with_no_letter_that_stands_alone_has_none(self, initial, text):
        khmer = THEME.replace("{family: Source Serif 4}", "{family: Source Serif 4, fallbacks: [Noto Sans Khmer]}")
        _, strips, items = self.found(initial, text, khmer)
        assert len({run.size for item in items for _, run in item.line.runs}) == 1
        assert strips[0].keep

    @pytest.mark.parametrize(("text", "letter"), [("“I see,” she says. ", "“I"), ("A ", "A"), ("“Go. ", "“G")])
    def test_a_mark_of_quotation_belongs_to_its_letter(self, text, letter):
        _, _, items = self.found("raised", text + STORY)
        first = items[0].line.runs[0][1]
        assert len(first.glyphs) == len(letter)

    def test_the_rest_of_the_word_says_all_of_it(self):
        for initial in ("raised", "dropped"):
            _, _, items = self.found(initial)
            runs = [run for item in items[:2] for _, run in item.line.runs]
            assert (runs[0].text, runs[1].text.split()[0]) == ("", "In")

    def test_a_letter_that_is_a_word_is_parted_from_the_next(self):
        for initial in ("raised", "dropped"):
            _, _, items = self.found(initial, f"A girl runs. {STORY}")
            said = "".join(run.text for item in items for _, run in item.line.runs)
            assert said.startswith("A girl runs.")

    @pytest.mark.parametrize(("lines", "size"), [(2, 26), (3, None)])
    def test_with_fewer_lines_than_it_takes_it_is_raised(self, lines, size):
        words = {2: 14, 3: 24}[lines]
        at, strips, items = self.found("dropped", " ".join(STORY.split()[:words]))
        assert len(strips) == lines
        first = items[0].line.runs[0][1].size
        assert (first == 26) is (size == 26)
        assert at.measure == 300

    @pytest.mark.parametrize(
        ("text", "language"), [("Ἐν ἀρχῇ ἦν ὁ λόγος ", "el"), ("Жил был мальчик ", "ru"), ("הסרט מספר על ילד ", "he")]
    )
    @pytest.mark.parametrize("initial", ["raised", "dropped"])
    def test_letters_that_stand_alone_in_other_scripts_can_be_one(self, initial, text, language):
        look = THEME.replace("{family: Source Serif 4}", "{family: Source Serif 4, fallbacks: [Rubik]}")
        _, _, items = self.found(initial, text * 12, look, of=film(language=language))
        runs = [run for item in items for _, run in item.line.runs]
        large = max(runs, key=lambda run: run.size)
        assert large.size > 20
        assert large.text == "", "the rest of its word says it"
        assert any(run.text.split()[0] == text.split()[0] for run in runs if run.size < 20 and run.text.strip())

    def test_words_may_stand_out_in_the_first_line(self):
        for initial in ("raised", "dropped"):
            _, _, items = self.found(initial, f"*In* a **near** future. {STORY}")
            said = "".join(run.text for item in items for _, run in item.line.runs)
            assert said.startswith("In a near future. In a near-future")
            assert {run.inline.em for item in items for _, run in item.line.runs} == {True, False}

    @pytest.mark.parametrize("initial", ["raised", "dropped"])
    @pytest.mark.parametrize("text", ["הסרט מספר על ילד ", "הסרט Karmalink מספר על ילד "])
    def test_from_right_to_left_the_letter_is_named_by_the_rest_of_its_own_word(self, initial, text):
        """Its run is the rightmost of the line, not the first from the left."""
        look = THEME.replace("{family: Source Serif 4}", "{family: Source Serif 4, fallbacks: [Rubik]}")
        _, _, items = self.found(initial, text * 12, look, of=film(language="he"))
        first = items[:2] if initial == "dropped" else items[:1]
        runs = [run for item in first for run in sorted((run for _, run in item.line.runs), key=lambda run: run.start)]
        assert runs[0].text == ""
        assert runs[1].text.startswith(text.split()[0])
        large = next(item for item in items if any(run.size > 20 for _, run in item.line.runs))
        assert max(offset + run.width for offset, run in large.line.runs) == pytest.approx(300, abs=1)
