"""Lines: what they hold, how wide they are, how they stand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from epk.data.values import Colour
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline, parse
from epk.typeset.paragraph import measure_text, set_lines
from epk.typeset.style import Face, TextStyle

STORY = (
    "In a near-future Phnom Penh, two children dream of their past lives and search for a golden statue that one of "
    "them believes to have stolen in a former one. Their investigation leads through a neighbourhood threatened by "
    "eviction, and into an experimental treatment that promises enlightenment through technological reincarnation."
)
BOOK = FontBook(fallbacks=["Noto Sans Khmer", "Noto Sans", "Noto Sans Thai", "Rubik"])
BODY = TextStyle(Face("Newsreader", size=10), size=10, leading=14, colour=Colour(0, 0, 0), hyphenate=True)


def lines(text, measure, style=BODY):
    return set_lines([Inline(text)], style, measure, BOOK)


def words(line):
    return "".join(run.text for _, run in line.runs)


def text_of(setting):
    """The text as it was before lines were made of it."""
    return "".join(words(line) for line in setting).replace("\u00ad", "")


def right_edge(line):
    x, run = line.runs[-1]
    return x + run.width


def test_justified_lines_fill_the_measure_but_for_the_last():
    setting = lines(STORY, 170, BODY._replace(align="justify"))
    assert [line.width for line in setting[:-1]] == pytest.approx([170] * (len(setting) - 1))
    assert setting[-1].width < 170
    assert all(right_edge(line) == pytest.approx(170) for line in setting[:-1])


@pytest.mark.parametrize(("align", "left", "right"), [("left", 0, None), ("right", None, 170), ("center", 85, 85)])
def test_ragged_lines_keep_their_spaces(align, left, right):
    for line in lines(STORY, 170, BODY._replace(align=align)):
        x = line.runs[0][0]
        if align == "center":
            assert (x + right_edge(line)) / 2 == pytest.approx(85)
        else:
            assert (x if left is not None else right_edge(line)) == pytest.approx(left if left is not None else right)
        if not line.soft_hyphen:
            assert line.width == pytest.approx(measure_text(words(line).rstrip(), BODY, BOOK))


def test_the_first_line_is_indented():
    first, second, *_ = lines(STORY, 170, BODY._replace(indent=12, align="justify"))
    assert (first.runs[0][0], second.runs[0][0]) == (12, 0)
    assert right_edge(first) == pytest.approx(170)


def test_a_first_line_that_is_centred_stands_in_the_middle_of_what_its_indent_leaves():
    first, *_ = lines("Karma", 170, BODY._replace(indent=12, align="center"))
    assert (first.runs[0][0] + right_edge(first)) / 2 == pytest.approx((12 + 170) / 2)
    hebrew, *_ = lines("קארמה", 170, BODY._replace(indent=12, align="center", language="he"))
    assert (hebrew.runs[0][0] + right_edge(hebrew)) / 2 == pytest.approx((170 - 12) / 2)


def test_a_first_line_from_the_right_is_indented_on_the_right():
    first, second, *_ = lines("קארמה " * 20, 170, BODY._replace(indent=12, language="he"))
    assert (right_edge(first), right_edge(second)) == (pytest.approx(170 - 12), pytest.approx(170))


def test_every_line_but_the_last_ends_in_a_space_without_width():
    for text, language in ((STORY, "en"), ("קארמה " * 20, "he")):
        *others, last = lines(text.strip(), 170, BODY._replace(hyphenate=False, language=language))
        assert others
        for line in others:
            edge = line.runs[0][1].glyphs[0] if line.rtl else line.runs[-1][1].glyphs[-1]
            assert (edge.text, edge.advance) == (" ", 0)
            assert words(line).endswith(" ")
        assert not words(last).endswith(" ")


@pytest.mark.parametrize("measure", [142, 156, 170, 227])
@pytest.mark.parametrize("align", ["left", "justify"])
def test_hyphens_keep_their_limits(measure, align):
    setting = lines(STORY * 3, measure, BODY._replace(align=align))
    ends = [line.soft_hyphen for line in setting]
    assert not any(a and b and c for a, b, c in zip(ends, ends[1:], ends[2:], strict=False))
    assert not any(ends[-2:])
    assert all(words(line).endswith("\u00ad") == line.soft_hyphen for line in setting)


def test_hyphenation_needs_the_style_to_allow_it():
    assert not any(line.soft_hyphen for line in lines(STORY, 60, BODY._replace(hyphenate=False)))
    assert any(line.soft_hyphen for line in lines(STORY, 60))


def test_a_soft_hyphen_shows_only_where_the_line_ends():
    joined = lines("Donau\u00addampf", 200)
    parted = lines("Donau\u00addampf", 40)
    assert [words(line) for line in joined] == ["Donaudampf"]
    assert [words(line) for line in parted] == ["Donau\u00ad", "dampf"]
    assert parted[0].soft_hyphen


def test_a_hard_break_ends_the_line_and_is_not_justified():
    setting = lines("Street 12\nPhnom Penh", 300, BODY._replace(align="justify"))
    assert [words(line) for line in setting] == ["Street 12", "Phnom Penh"]
    assert setting[0].width == pytest.approx(measure_text("Street 12", BODY, BOOK))


def test_an_address_breaks_at_its_parts_before_it_breaks_anywhere():
    address = "https://www.example.com/festivals/2021/submissions/karmalink"
    assert all(words(line).endswith(("/", ".", "-")) for line in lines(address, 120)[:-1])
    assert all(line.width <= 20 for line in lines(address, 20))


WHOLE = ["post-office@nordlys-films.example", "+44 20 7946 0958", "nordlys-films.example/a-film/stills", "12 min"]


@pytest.mark.parametrize("text", WHOLE)
@pytest.mark.parametrize("align", ["left", "justify"])
def test_no_line_ends_within_words_that_are_to_stay_whole(text, align):
    style = BODY._replace(hyphenate=False, align=align)
    least = round(measure_text(text, style, BOOK)) + 1
    for measure in range(least, least + 60, 5):
        setting = set_lines([Inline("Write to "), Inline(text, whole=True), Inline(" or to us")], style, measure, BOOK)
        assert sum(text in words(line) for line in setting) == 1, measure
        assert all(line.width <= measure + 0.01 for line in setting)


def test_others_are_broken_at_spaces_hyphens_and_dots():
    style = BODY._replace(hyphenate=False)
    for text in WHOLE[:3]:
        measure = measure_text(text, style, BOOK) + 1
        setting = set_lines([Inline("Write to "), Inline(text), Inline(" or to us")], style, measure, BOOK)
        assert not any(text in words(line) for line in setting)


def test_lines_end_between_words_that_are_each_to_stay_whole():
    style = BODY._replace(hyphenate=False)
    inlines = [Inline("post-office@nordlys.example", whole=True), Inline("\u2002"), Inline("+44 20 7946", whole=True)]
    setting = set_lines(inlines, style, measure_text("post-office@nordlys.example", style, BOOK) + 5, BOOK)
    assert [words(line).strip() for line in setting] == ["post-office@nordlys.example", "+44 20 7946"]


def test_what_is_to_stay_whole_is_broken_where_it_is_wider_than_the_measure():
    style = BODY._replace(hyphenate=False)
    setting = set_lines([Inline("Write to "), Inline(WHOLE[0], whole=True)], style, 70, BOOK)
    assert all(line.width <= 70 for line in setting)
    assert text_of(setting) == f"Write to {WHOLE[0]}"


def test_the_last_line_is_not_one_short_word():
    for measure in range(140, 200, 4):
        assert lines(STORY, measure)[-1].width > 0.15 * measure


def test_a_last_word_gets_company_where_that_costs_a_little_looseness():
    style = BODY._replace(hyphenate=False)
    words_of = "The quick brown fox jumps over the lazy dog"
    measure = measure_text("The quick brown fox jumps over the lazy", style, BOOK) + 1
    assert [words(line).strip() for line in lines(words_of, measure, style)][-1] == "lazy dog"


def test_loose_lines_spread_their_letters_by_as_little_as_nobody_sees():
    style = BODY._replace(align="justify", hyphenate=False, features=("-kern", "-liga"))
    measure = measure_text("typographical peculiarities", style, BOOK) + 1
    first, *_ = lines("unwarranted typography and typographical peculiarities", measure, style)
    assert words(first).strip() == "unwarranted typography"
    assert first.width == pytest.approx(measure), "not ragged"
    ((_, run),) = first.runs
    gaps = [glyph.advance / run.size - run.font.bearings(glyph.gid)[0] for glyph in run.glyphs[:-2]]
    letters = [gap for gap, glyph in zip(gaps, run.glyphs, strict=False) if glyph.text != " "]
    assert all(0 < gap <= 0.025 + 1e-6 for gap in letters)


def test_joined_letters_are_never_spread():
    arabic = BODY._replace(face=Face("Noto Sans Arabic", size=10), language="ar", align="justify", hyphenate=False)
    text = "الفيلم الكمبودي الأول في المهرجان الدولي للأفلام القصيرة والطويلة في المدينة القديمة"
    for measure in range(80, 160, 10):
        for line in lines(text, measure, arabic):
            for _, run in line.runs:
                alone = {glyph.gid: run.font.bearings(glyph.gid)[0] for glyph in run.glyphs}
                wide = [g for g in run.glyphs if g.text.strip() and g.advance / run.size > alone[g.gid] + 0.02]
                assert not wide


def test_khmer_breaks_between_words():
    setting = lines("ជាភាសាខ្មែរដែលមានអត្ថបទវែង", 54)
    assert [words(line) for line in setting] == ["ជាភាសាខ្មែរ", "ដែលមានអត្ថបទ", "វែង"]


def test_right_to_left_lines_read_from_the_right():
    hebrew = BODY._replace(face=Face("Rubik"), language="he")
    first, *_ = lines("סרט חדש מקמבודיה (Karmalink) בפסטיבל ונציה", 120, hebrew)
    assert right_edge(first) == pytest.approx(120)
    assert first.runs[0][1].glyphs[0].text == " ", "the space at the line's end stands at its left"


def test_a_link_keeps_its_inline_over_several_lines():
    setting = set_lines(parse("See [the whole list of screenings](https://x.y/z) now")[0], BODY, 70, BOOK)
    assert len(setting) > 1
    linked = "".join(run.text for line in setting for _, run in line.runs if run.inline.href)
    assert linked.strip() == "the whole list of screenings"


def test_an_inline_can_be_smaller_and_in_capitals():
    inlines = [Inline("Karmalink "), Inline("directed by", scale=0.5, upper=True)]
    (line,) = set_lines(inlines, BODY, 300, BOOK)
    (_, name), (_, role) = line.runs
    half = BODY._replace(size=5, upper=True)
    assert (name.size, role.size, role.text) == (10, 5, "directed by")
    assert role.width == pytest.approx(measure_text("directed by", half, BOOK))


def test_ends_of_lines_are_shaped_as_ends():
    """No kerning against a letter of the next line: a line alone measures the same."""
    for line in lines(STORY, 170):
        alone = words(line).rstrip(" ")
        if not line.soft_hyphen:
            assert line.width == pytest.approx(measure_text(alone, BODY, BOOK))


def test_nothing_to_set_is_no_line():
    assert lines("", 100) == []
    assert set_lines([], BODY, 100, BOOK) == []


LETTERS = st.sampled_from(
    [*"aAfiTVoy.,-/ \u00a0\u00ad\u200b1é", "ffi", "word ", "Straße ", "ខ្មែរ", "ជាតិ ", "ไทย", "е\u0301 "]
)
TEXTS = st.lists(LETTERS, max_size=60).map("".join)


def visible(text):
    return re.sub("[\u00ad\u200b ]+", "", text)


@settings(max_examples=150)
@given(
    TEXTS,
    st.floats(25, 300),
    st.sampled_from(["left", "right", "center", "justify"]),
    st.booleans(),
    st.sampled_from([0.0, 80.0]),
)
def test_nothing_is_lost_doubled_or_outside_the_measure(text, measure, align, upper, tracking):
    style = BODY._replace(align=align, upper=upper, tracking=tracking)
    setting = lines(text, measure, style)
    assert visible(text_of(setting)) == visible(text)
    for line in setting:
        if line.runs:
            assert line.runs[0][0] >= -0.01
            assert right_edge(line) <= measure + 0.01


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(["abc ", "(", ") ", "אבג ", "12 ", "שָׁ", "- "]), min_size=1, max_size=25),
    st.floats(60, 200),
)
def test_lines_of_both_directions_keep_every_letter(parts, measure):
    setting = lines("".join(parts), measure)
    assert sorted(visible(text_of(setting))) == sorted(visible("".join(parts)))
    assert all(right_edge(line) <= measure + 0.01 for line in setting if line.runs)
