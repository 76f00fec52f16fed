"""What composed pages never show: lonely lines, headings at a foot, texts that do not fit; and what they always do."""

from __future__ import annotations

from itertools import pairwise

import pytest

from epk.data.values import Colour
from epk.page.items import TextLine
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


class TestFit:
    def steps(self, folder, sentences):
        data = composed(
            folder, film(SENTENCE * sentences), layout("[synopsis: {length: short}]", height="100mm", overflow="fit")
        )
        pages = lines_of(data)
        return len(pages), min(round(above[2] - below[2], 1) for above, below in pairwise(pages[0]))

    def test_smaller_type_spares_a_page_of_a_few_lines(self, tmp_path):
        count, leading = self.steps(tmp_path, 22)
        assert count == 1
        assert 0.85 * 14 <= leading < 14

    def test_where_it_would_spare_none_the_type_keeps_its_size(self, tmp_path):
        assert self.steps(tmp_path, 36) == (2, 14)


LEADING = 14.0
MAIN = "templates: {page: {regions: {main: {columns: 1-2, height: HEIGHT, MORE}}}}\npages:\n"
ENTRY = "  - {template: page, blocks: {main: [synopsis: {length: short}]}}\n"
LINE = {"synopses": {"short": {"text": "Gone.\n\n" * 10}}}
"""Ten lines of a word each, which need the same height in every size but for their leading."""


class Filled:
    """A region of `height` points filled with ten lines."""

    def __init__(self, made, height, overflow, more="", count=10):
        layout = MAIN.replace("HEIGHT", f"{height}pt").replace("MORE", f"overflow: {overflow}{more}") + ENTRY
        text = {"synopses": {"short": {"text": "Gone.\n\n" * count}}}
        self.document = made(layout, **text)

    def sizes(self):
        """For every page the sizes of its lines."""
        return [
            [item.line.runs[0][1].size for item in page.items if isinstance(item, TextLine)]
            for page in self.document.document().pages
        ]


class TestShrinking:
    NEEDED = 9 * LEADING + 6.7

    def test_type_keeps_its_size_where_it_fits(self, made):
        assert Filled(made, self.NEEDED + 0.1, "shrink").sizes() == [[10] * 10]

    @pytest.mark.parametrize(("part", "size"), [(0.995, 9.8), (0.965, 9.6), (0.91, 9.0), (0.87, 8.6)])
    def test_or_is_as_large_as_fits_in_steps_of_a_fiftieth(self, made, part, size):
        (page,) = Filled(made, self.NEEDED * part, "shrink").sizes()
        assert page == pytest.approx([size] * 10)

    @pytest.mark.parametrize(("smallest", "fits"), [("0.8", True), ("0.9", False)])
    def test_no_smaller_than_the_layout_allows(self, made, smallest, fits):
        filled = Filled(made, self.NEEDED * 0.87, "shrink", f", shrink_to: {smallest}")
        if fits:
            assert filled.sizes() == [pytest.approx([8.6] * 10)]
        else:
            with pytest.raises(ProblemsFound, match="exceeds region"):
                filled.sizes()

    def test_without_leave_it_is_told_at_once(self, made):
        with pytest.raises(ProblemsFound, match="exceeds region"):
            Filled(made, self.NEEDED - 0.1, "error").sizes()

    def test_a_hopeless_text_is_told_in_its_own_size(self, made):
        """Twice as high as the region even in the smallest type, it is measured as written."""
        with pytest.raises(ProblemsFound) as hopeless:
            Filled(made, 30, "shrink", count=40).sizes()
        with pytest.raises(ProblemsFound) as told:
            Filled(made, 30, "error", count=40).sizes()
        assert hopeless.value.problems[0].message == told.value.problems[0].message

    @pytest.mark.parametrize(("times", "tried"), [(2.7, True), (2.8, False)])
    def test_hopeless_is_what_is_twice_as_high_in_the_smallest_type(self, made, times, tried):
        """Type of 0.85 times its size takes 0.7225 of the height, of which two regions' are too much."""
        height, told = self.NEEDED / times, []
        for overflow in ("shrink", "error"):
            with pytest.raises(ProblemsFound) as caught:
                Filled(made, height, overflow).sizes()
            told.append(caught.value.problems[0].message)
        assert (told[0] != told[1]) is tried

    def test_smaller_lines_keep_to_no_grid(self, made):
        (page,) = Filled(made, self.NEEDED * 0.95, "shrink").document.document().pages
        lines = [item.y for item in _lines(page)]
        size = _lines(page)[0].line.runs[0][1].size
        assert [below - above for above, below in pairwise(lines)] == pytest.approx([1.4 * size] * 9)

    def test_one_that_nearly_fits_is_told_in_its_smallest(self, made):
        with pytest.raises(ProblemsFound) as shrunk:
            Filled(made, self.NEEDED * 0.8, "shrink").sizes()
        with pytest.raises(ProblemsFound) as told:
            Filled(made, self.NEEDED * 0.8, "error").sizes()
        assert shrunk.value.problems[0].message != told.value.problems[0].message


class TestFitting:
    NEEDED = 9 * LEADING + 6.7

    def test_smaller_type_spares_a_page(self, made):
        assert Filled(made, self.NEEDED * 0.91, "fit").sizes() == [pytest.approx([9.0] * 10)]

    def test_where_it_would_spare_none_the_type_keeps_its_size_and_goes_on(self, made):
        first, second = Filled(made, self.NEEDED * 0.8, "fit").sizes()
        assert (first, second) == ([10] * len(first), [10] * (10 - len(first)))

    def test_what_is_far_too_long_is_not_tried(self, made):
        assert {size for page in Filled(made, 60, "fit").sizes() for size in page} == {10}


class TestGoingOn:
    LAYOUT = """
templates:
  page:
    next: further
    regions:
      head: {columns: 1-2, height: 20pt}
      main: {columns: 1-2, top: 28pt, height: 62pt, overflow: continue}
  further:
    recolour: {ink: spot}
    regions:
      main: {columns: 1-2, height: 34pt, overflow: continue}
pages:
  - {template: page, blocks: {head: [title], main: [synopsis: {length: short}]}}
"""

    def test_further_pages_have_the_template_that_follows(self, made):
        document = made(self.LAYOUT, **LINE).document()
        counts = [sum(item.text == "Gone." for item in _lines(page)) for page in document.pages]
        assert counts == [4, 2, 2, 2]
        assert [_lines(page)[0].text for page in document.pages] == ["Karmalink", *["Gone."] * 3]

    def test_a_template_that_names_none_follows_itself(self, made):
        document = made(self.LAYOUT.replace("    next: further\n", ""), **LINE).document()
        assert [sum(item.text == "Gone." for item in _lines(page)) for page in document.pages] == [4, 4, 2]

    def test_it_goes_on_only_in_a_region_of_the_same_width(self, made):
        layout = self.LAYOUT.replace("main: {columns: 1-2, height: 34pt", "main: {columns: 1, height: 34pt")
        with pytest.raises(ProblemsFound, match="another width") as caught:
            made(layout, **LINE).document()
        assert caught.value.problems[0].hint == "Give both the same columns and padding."
        assert caught.value.problems[0].span.line == 16

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            ("next: further", "next: gone", 'unknown template "gone"'),
            ("main: {columns: 1-2, height: 34pt", "mian: {columns: 1-2, height: 34pt", 'unknown region "main"'),
            ("{head: [title]", "{haed: [title]", 'unknown region "haed"'),
            ("{template: page,", "{template: paeg,", 'unknown template "paeg"'),
        ],
    )
    def test_what_the_layout_lacks_is_named(self, made, old, new, told):
        with pytest.raises(ProblemsFound, match=told):
            made(self.LAYOUT.replace(old, new), **LINE).document()

    def test_what_no_page_can_hold_is_told(self, made):
        layout = self.LAYOUT.replace("height: 62pt", "height: 5pt")
        with pytest.raises(ProblemsFound, match=r'exceeds region "main" by 0\.6 mm') as caught:
            made(layout, **LINE).document()
        assert caught.value.problems[0].code is ExitCode.DOES_NOT_FIT

    def test_a_line_left_alone_where_there_is_no_other_way_is_remarked(self, made):
        layout = self.LAYOUT.replace("height: 62pt", "height: 10pt").replace("height: 34pt", "height: 10pt")
        words = {"synopses": {"short": {"text": "A text of four lines. " * 20}}}
        document = made(layout, **words).document()
        assert len(document.pages) > 2
        assert {one.rule for one in document.remarks} == {"lonely-line"}
        assert document.remarks[0].hint == "give the region more height in the layout"
        assert document.remarks[0].message == (
            "the first line of a paragraph stands alone where a page of proof or its column ends"
        )

    def test_lines_that_belong_together_are_measured_together(self, made):
        """Two lines of a paragraph need 14 + 6.7 points, of which the region has 5."""
        layout = self.LAYOUT.replace("height: 62pt", "height: 5pt")
        text = {"synopses": {"short": {"text": "A text of two lines. " * 8 + "\\n\\nGone."}}}
        with pytest.raises(ProblemsFound, match=r"by 5\.5 mm"):
            made(layout, **text).document()

    def test_and_not_where_there_is_one(self, made):
        assert made(self.LAYOUT, **LINE).document().remarks == ()


SAID = {"kind": "statement", "person": "a", "text": "Said."}


class TestTemplates:
    LAYOUT = """
templates:
  one: {needs: [side], otherwise: two, regions: {main: {columns: 1}, side: {columns: 2}}}
  two: {needs: [foot], otherwise: three, regions: {main: {columns: 1-2, height: 50%}, foot: {columns: 1-2, top: 60%}}}
  three: {needs: [side], regions: {main: {columns: 1-2}, side: {columns: 1, top: 70%}}}
pages:
  - {template: one, blocks: {main: [title], side: [statement], foot: [logline]}}
"""

    @pytest.mark.parametrize(
        ("facts", "told"),
        [
            (("side", "foot"), {"main": "Karmalink", "side": "Said."}),
            (("foot",), {"main": "Karmalink", "foot": "Gone."}),
            ((), {"main": "Karmalink"}),
        ],
    )
    def test_where_a_region_it_needs_stays_empty_another_takes_its_place(self, made, facts, told):
        film = {"logline": {"text": "Gone."}} if "foot" in facts else {}
        film |= {"people": {"a": {"name": "Ann"}}, "statement": SAID} if "side" in facts else {}
        assert made(self.LAYOUT, **film).pages() == [told]

    @pytest.mark.parametrize(("facts", "kept"), [(("side",), False), (("foot",), False), (("side", "foot"), True)])
    def test_all_that_it_needs_must_be_filled(self, made, facts, kept):
        layout = self.LAYOUT.replace("one: {needs: [side], ", "one: {needs: [side, foot], ")
        layout = layout.replace("side: {columns: 2}}}", "side: {columns: 2}, foot: {columns: 1, top: 50%}}}")
        film = {"logline": {"text": "Gone."}} if "foot" in facts else {}
        film |= {"people": {"a": {"name": "Ann"}}, "statement": SAID} if "side" in facts else {}
        ((page),) = made(layout, **film).pages()
        assert (len(page) == 3) is kept

    def test_a_needed_region_nobody_has_is_named(self, made):
        with pytest.raises(ProblemsFound, match='unknown region "sdie"'):
            made(self.LAYOUT.replace("needs: [side], otherwise", "needs: [sdie], otherwise")).document()


class TestLettersOnPictures:
    LAYOUT = """
templates:
  page:
    ground: night
    recolour: {ink: paper}
    regions:
      art: {columns: 1-2, height: 400pt}
      over: {columns: 1, top: 100pt, height: 50pt}
      away: {columns: 1, top: 500pt, height: 50pt}
pages:
  - {template: page, blocks: {art: [picture: {still: 1, height: 100%}], over: [title], away: [title]}}
"""

    def shade(self, made, stills, layout=LAYOUT):
        document = made(layout, stills=stills(1)).document()
        ((image,),) = ([*page.images] for page in document.pages)
        return image, image.placement.shade, document

    def test_letters_that_stand_on_a_picture_shade_it(self, made, stills):
        image, shade, document = self.shade(made, stills)
        (patch,) = shade.patches
        over = next(item for item in _lines(document.pages[0]) if item.y < 200)
        ((offset, run),) = over.line.runs
        assert patch.part[0] == pytest.approx((over.x + offset - 20) / image.width)
        assert patch.part[3] == pytest.approx((over.y - 20) / 400)
        assert patch.part[1] == pytest.approx((over.y - run.font.cap_height * 10 - 20) / 400)
        assert patch.colour == Colour(1.0, 1.0, 1.0)
        assert shade.ground == Colour.from_text("#101030")

    def test_letters_that_come_before_it_stand_below_it(self, made, stills):
        before = self.LAYOUT.replace(
            "      art: {columns: 1-2, height: 400pt}\n      over: {columns: 1, top: 100pt, height: 50pt}\n",
            "      over: {columns: 1, top: 100pt, height: 50pt}\n      art: {columns: 1-2, height: 400pt}\n",
        )
        assert self.shade(made, stills, before)[1] is None

    def test_only_lines_that_meet_the_picture_are_on_it(self, made, stills):
        """Of four lines at its foot, two begin above it."""
        layout = self.LAYOUT.replace("over: [title]", "over: [title, title, title, title]")
        layout = layout.replace("top: 100pt, height: 50pt", "top: 374pt, height: 60pt")
        assert len(self.shade(made, stills, layout)[1].patches) == 2

    def test_without_a_ground_of_the_page_black_or_white_shades_it(self, made, stills):
        bare = self.LAYOUT.replace("    ground: night\n", "")
        assert self.shade(made, stills, bare)[1].ground == Colour(0.0, 0.0, 0.0)

    def test_other_blocks_know_of_no_letters(self, made, stills):
        """Stills are set in rows, on which nothing is meant to stand."""
        rows = self.LAYOUT.replace("picture: {still: 1, height: 100%}", "stills: {columns: 1}")
        assert self.shade(made, stills, rows.replace("height: 400pt", "height: 600pt"))[1] is None


def _lines(page):
    return [item for item in page.items if isinstance(item, TextLine)]


class TestGrid:
    """Lines keep to a grid that begins with the capitals at the top margin."""

    LAYOUT = """
templates: {page: {regions: {main: {columns: 1-2, top: 5pt, height: 100pt, align: ALIGN}}}}
pages:
  - {template: page, blocks: {main: [synopsis: {length: short}]}}
"""

    @pytest.mark.parametrize(
        ("align", "first"), [("top", 34.7 - 14), ("middle", 5 + (100 - 20.7) / 2 + 6.7), ("bottom", 105 - 14)]
    )
    def test_only_content_at_the_top_of_its_region_keeps_to_it(self, made, align, first):
        text = {"synopses": {"short": {"text": "Gone.\n\nGone."}}}
        (page,) = made(self.LAYOUT.replace("ALIGN", align), **text).document().pages
        assert [item.y - 20 for item in _lines(page)] == pytest.approx([first, first + 14])


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("{template: page,", "{template: paeg,", "18:16"),
        ("{head: [title]", "{haed: [title]", "18:31"),
        ("next: further", "next: gone", "9:11"),
        ("      main: {columns: 1-2, height: 34pt", "      mian: {columns: 1-2, height: 34pt", "9:11"),
        ("next: further", "needs: [gone]\n    otherwise: further", "9:12"),
        ("next: further", "needs: [head]\n    otherwise: gone", "10:16"),
    ],
)
def test_unknown_names_are_told_where_they_stand(made, old, new, place):
    layout = (
        TestGoingOn.LAYOUT.replace("{head: [title]", "{head: [statement]") if "otherwise" in new else TestGoingOn.LAYOUT
    )
    with pytest.raises(ProblemsFound, match="unknown") as caught:
        made(layout.replace(old, new), **LINE).document()
    assert str(caught.value.problems[0].span) == f"layouts/proof.yaml:{place}"
