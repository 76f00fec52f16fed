"""What composed pages never show: lonely lines, headings at a foot, texts that do not fit; and what they always do."""

from __future__ import annotations

from itertools import pairwise

import pytest

from epk.problems import ExitCode, ProblemsFound
from tests.composing import THEME, composed, layout, lines_of

SENTENCE = "The train ran on through all of the towns of his lives while nobody asked him where he was going tonight. "
STORY = "\n\n".join(SENTENCE * count for count in (3, 7, 4, 5, 6, 3, 8, 4, 7, 5, 6, 4))
LONG = (
    "Reincarnation investigators photograph neighbourhoods, disappointing everybody's extraordinary expectations; "
    "unfortunately, development corporations systematically demolish everything remembered. "
)
HYPHENS = THEME.replace("indent: 12pt}", "indent: 12pt, hyphenate: true, align: justify}")


def film(text, **more):
    lines = [f"title: Karmalink\nlanguage: {more.pop('language', 'en')}\n"]
    block = text.replace("\n", "\n      ")
    return "".join([*lines, f"synopses:\n  short:\n    text: |\n      {block}\n", *more.values()])


@pytest.mark.parametrize("height", ["60mm", "73mm", "85mm", "97mm", "110mm"])
def test_no_page_begins_or_ends_with_a_line_alone(tmp_path, height):
    pages = lines_of(composed(tmp_path, film(STORY), layout("[synopsis: {length: short}]", height=height)))
    assert len(pages) > 2
    left = min(line[0] for page in pages for line in page)
    for page, following in pairwise(pages):
        begins = [line[0] > left + 5 for line in page]
        assert not begins[-1], "a first line alone at the foot"
        ends_alone = len(following) > 1 and following[1][0] > left + 5 and following[0][0] < left + 5
        assert not ends_alone, "a last line alone at the head"


@pytest.mark.parametrize("height", ["60mm", "66mm", "73mm", "80mm", "85mm"])
def test_no_page_ends_with_a_hyphen(tmp_path, height):
    pages = lines_of(
        composed(
            tmp_path,
            film(LONG * 9),
            layout("[synopsis: {length: short}]", height=height).replace("1-12", "1-4"),
            theme=HYPHENS,
        )
    )
    hyphenated = [line[3][-1] in "\u00ad-\ufffe\x02" for page in pages for line in page]
    assert any(hyphenated)
    assert not any(page[-1][3][-1] in "\u00ad-\ufffe\x02" for page in pages[:-1])


@pytest.mark.parametrize("height", range(60, 120, 9))
def test_a_heading_is_followed_by_its_text(tmp_path, height):
    blocks = "[{synopsis: {length: short}}, {heading: {text: ZZZ}}, {synopsis: {length: short}}]"
    for page in lines_of(composed(tmp_path, film(SENTENCE * 20), layout(blocks, height=f"{height}mm"))):
        assert page[-1][3] != "ZZZ"


def test_facing_texts_stand_on_common_baselines(tmp_path):
    blocks = "[columns: {count: 2, gutter: 8mm, blocks: [synopsis: {length: short}]}]"
    (page,) = lines_of(composed(tmp_path, film(SENTENCE * 12 + "\n\n" + SENTENCE * 9), layout(blocks)))
    left = [line[2] for line in page if line[0] < 200]
    right = [line[2] for line in page if line[0] > 200]
    assert abs(len(left) - len(right)) <= 1, "balanced"
    assert right == pytest.approx(left[: len(right)], abs=0.01)


def test_a_region_sets_its_text_smaller_within_its_range(tmp_path):
    fitted = composed(
        tmp_path, film(SENTENCE * 22), layout("[synopsis: {length: short}]", height="100mm", overflow="shrink")
    )
    (page,) = lines_of(fitted)
    steps = {round(above[2] - below[2], 2) for above, below in pairwise(page)}
    assert 0.85 * 14 <= min(steps) < 14


def test_what_does_not_fit_is_told_in_millimetres_and_words_where_it_was_written(tmp_path):
    with pytest.raises(ProblemsFound) as caught:
        composed(tmp_path, film(SENTENCE * 22), layout("[synopsis: {length: short}]", height="30mm", overflow="error"))
    (problem,) = caught.value.problems
    assert (problem.span.file, problem.span.line) == ("assets/film.yaml", 5)
    assert problem.code is ExitCode.DOES_NOT_FIT
    assert problem.message.startswith('exceeds region "main" by ')
    millimetres = float(problem.message.split()[4])
    words = int(problem.message.split("about ")[1].split()[0])
    (page,) = lines_of(composed(tmp_path, film(SENTENCE * 22), layout("[synopsis: {length: short}]")))
    height = (page[0][2] - page[-1][2] + 7) / 72 * 25.4
    assert millimetres == pytest.approx(height - 30, abs=1)
    assert words == pytest.approx(440 * millimetres / height, rel=0.15)


def test_a_character_that_no_font_has_is_named_with_the_field_it_stands_in(tmp_path):
    with pytest.raises(ProblemsFound) as caught:
        composed(tmp_path, film("A film ᠮ."), layout("[synopsis: {length: short}]"))
    (problem,) = caught.value.problems
    assert (problem.span.file, problem.span.line) == ("assets/film.yaml", 5)
    assert "U+182E MONGOLIAN LETTER MA" in problem.message


class TestRightToLeft:
    FACTS = "runtime: 102 min\nyear: 2021\n"
    BLOCKS = "[fact-sheet: {fields: [runtime, year]}]"

    def sides(self, folder, language):
        film = f"title: Karmalink\nlanguage: {language}\n{self.FACTS}"
        (page,) = lines_of(composed(folder, film, layout(self.BLOCKS).replace("1-12", "1-6")))
        labels = [line for line in page if "unning" in line[3]]
        values = [line for line in page if "102" in line[3]]
        assert labels
        assert values
        return labels[0], values[0]

    def test_labels_stand_where_reading_begins(self, tmp_path):
        label, value = self.sides(tmp_path / "en", "en")
        assert label[1] < value[0]
        label, value = self.sides(tmp_path / "he", "he")
        assert label[0] > value[1]

    def test_the_first_columns_are_on_the_right(self, tmp_path):
        label, _ = self.sides(tmp_path / "he", "he")
        assert label[1] == pytest.approx(595.3 - 20 * 72 / 25.4, abs=1)

    def test_paragraphs_are_flush_right(self, tmp_path):
        text = "הסרט מספר על ילד בפנום פן שחולם על חייו הקודמים ומחפש אוצר. " * 4
        (page,) = lines_of(composed(tmp_path, film(text, language="he"), layout("[synopsis: {length: short}]")))
        assert len(page) > 1
