"""Chinese, Japanese and Korean: punctuation, line breaking rules, justified lines, and the glyphs of each language."""

from __future__ import annotations

import pytest

from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import measure_text, set_lines
from epk.typeset.style import Face

JAPANESE, SIMPLIFIED, TRADITIONAL = ("ja", "Noto Sans JP"), ("zh-Hans", "Noto Sans SC"), ("zh-Hant", "Noto Sans TC")
STORY = (
    "「明日、『カルマリンク』を見る（プノンペンで）。」と彼は言った。監督は、「『前世』の記憶」を巡る、若者たちの物語を"
    "撮った。映画祭では、「観客賞」、「新人賞」を受けた。ちょっとした、きっかけだった。コーヒーを飲んだ！（了）"
)
EM = 10.0


def styled(style, language, family, **more):
    return style._replace(face=Face(family, size=10), language=language, **more)


@pytest.fixture
def japanese(style):
    return styled(style, *JAPANESE)


def text(line):
    return "".join(run.text for _, run in line.runs)


def advances(line):
    """Widths of the glyphs of a line, in half squares."""
    return [round(glyph.advance / (EM / 2), 3) for _, run in line.runs for glyph in run.glyphs]


def alone(words, style, book):
    (line,) = set_lines([Inline(words)], style, 1000, book)
    return line


@pytest.mark.parametrize(
    ("words", "halves"),
    [
        ("映画", [2, 2]),
        ("「映", [1, 2]),
        ("映「映", [2, 2, 2]),
        ("映「『映", [2, 2, 1, 2]),
        ("映』」映", [2, 1, 2, 2]),
        ("映。」映", [2, 1, 2, 2]),
        ("映」、映", [2, 1, 2, 2]),
        ("映」「映", [2, 1, 2, 2]),
        ("映、「映", [2, 1, 2, 2]),
        ("映。", [2, 1]),
        ("映）", [2, 1]),
        ("映・「映", [2, 2, 2, 2]),
    ],
)
def test_marks_in_a_row_and_at_edges_give_up_the_blank_half_of_their_square(words, halves, japanese, book):
    line = alone(words, japanese, book)
    assert advances(line) == halves
    assert text(line) == words


@pytest.mark.parametrize(("language", "family"), [JAPANESE, SIMPLIFIED, ("ko", "Noto Sans KR")])
def test_the_ink_of_a_mark_stays_where_it_was_beside_its_neighbour(language, family, style, book):
    line = alone("「映", styled(style, language, family), book)
    ((_, run),) = line.runs
    bracket = run.glyphs[0]
    _, white, _ = run.font.bearings(bracket.gid)
    assert 0 <= white * EM + bracket.dx < 0.25 * EM, "the ink begins at the edge"
    assert bracket.dx == pytest.approx(-EM / 2)


def test_commas_in_the_middle_of_their_square_keep_it(style, book):
    assert advances(alone("映，「映。", styled(style, *TRADITIONAL), book)) == [2, 2, 2, 2, 2]


def test_a_style_can_keep_the_squares(japanese, book):
    assert advances(alone("「映。」", japanese._replace(features=("-halt",)), book)) == [2, 2, 2, 2]


def lines(style, book, measure=130.0, words=STORY):
    return set_lines([Inline(words)], style, measure, book)


@pytest.mark.parametrize("align", ["left", "justify"])
@pytest.mark.parametrize("optical", [False, True])
@pytest.mark.parametrize("measure", range(60, 200, 7))
def test_lines_neither_begin_nor_end_with_what_must_not_stand_there(align, optical, measure, japanese, book):
    """Kinsoku (JLREQ 3.1.7, 3.1.8), at every measure."""
    style = japanese._replace(align=align, optical=optical)
    found = [text(line) for line in lines(style, book, measure)]
    assert "".join(found) == STORY
    assert not any(line[0] in "、。，．」』）ーっょゃ！？・" for line in found)
    assert not any(line[-1] in "「『（" for line in found)


@pytest.mark.parametrize("measure", range(100, 200, 7))
def test_justified_lines_fill_the_measure_with_equal_spaces(measure, japanese, book):
    *full, _ = lines(japanese._replace(align="justify", features=("-kern",)), book, measure)
    for line in full:
        assert line.width == pytest.approx(measure)
        *glyphs, _ = [glyph for _, run in line.runs for glyph in run.glyphs]
        gaps = [glyph.advance - EM for glyph in glyphs if glyph.text not in "「」『』（）、。"]
        assert max(gaps) - min(gaps) < 0.01
        assert -0.01 <= min(gaps) <= EM / 2


def test_commas_and_full_stops_hang_in_japanese(japanese, book):
    style = japanese._replace(align="justify", optical=True)
    ends = set()
    for measure in range(100, 200, 7):
        for line in lines(style, book, measure)[:-1]:
            x, run = line.runs[-1]
            ends.add(text(line)[-1])
            over = EM / 2 if text(line)[-1] in "、。" else 0
            assert x + run.width == pytest.approx(measure + over)
    assert set("、。") <= ends


def test_nothing_hangs_without_optical_margins_and_in_chinese(style, japanese, book):
    for chosen in (japanese._replace(align="justify"), styled(style, *SIMPLIFIED, align="justify", optical=True)):
        for line in lines(chosen, book)[:-1]:
            x, run = line.runs[-1]
            assert x + run.width == pytest.approx(130)


@pytest.mark.parametrize("words", ["「映画」", "映画。", "「映画"])
@pytest.mark.parametrize("optical", [False, True])
def test_a_line_is_as_wide_as_it_measures(words, optical, japanese, book):
    style = japanese._replace(optical=optical)
    assert alone(words, style, book).width == pytest.approx(measure_text(words, style, book))


HAN = "骨直海角"
"""Ideographs that are written differently from country to country."""


def shapes(language, style, book):
    """Family and outline of every ideograph, whatever the font calls its glyph."""
    found = []
    latin = style._replace(face=Face("Source Serif 4", size=10), language=language)
    for _, run in alone(HAN, latin, book).runs:
        found += [(run.font.family, run.font.hb_font.get_glyph_extents(glyph.gid)) for glyph in run.glyphs]
    return found


def test_ideographs_are_those_of_the_language(style):
    book = FontBook()
    families = {language: {family for family, _ in shapes(language, style, book)} for language in FAMILIES}
    assert families == {language: {family} for language, family in FAMILIES.items()}
    outlines = {tuple(map(str, shapes(language, style, book))) for language in FAMILIES if language != "zh"}
    assert len(outlines) == len(set(FAMILIES.values()))


FAMILIES = {
    "ja": "Noto Sans JP",
    "ko": "Noto Sans KR",
    "zh": "Noto Sans SC",
    "zh-Hans": "Noto Sans SC",
    "zh-Hant": "Noto Sans TC",
}


@pytest.mark.parametrize(("one", "other"), [("ja", "zh-Hans"), ("ja", "ko"), ("zh-Hans", "zh-Hant")])
def test_one_font_follows_the_language_of_the_words_within_a_line(one, other, style, book):
    base = style._replace(face=Face("Source Serif 4", size=10), language="en")
    (line,) = set_lines([Inline("骨", language=one), Inline("骨", language=other)], base, 500, book)
    first, second = (run for _, run in line.runs)
    assert (first.font.family, second.font.family) == (FAMILIES[one], FAMILIES[other])
