"""What templates set on every page of their kind: grounds, running heads and feet, where sections begin."""

from __future__ import annotations

from typing import ClassVar

import pytest

from epk.page.geometry import Box
from epk.page.items import Discs, Fill, SectionStart, Stroke, TextLine
from epk.problems import ExitCode, ProblemsFound

LAYOUT = """
facing: FACING
templates:
  page:
    ground: night
    recolour: {ink: paper}
    regions:
      main: {columns: 1-2, height: 40pt, overflow: continue}
      side: {columns: 2, top: 60pt, height: 40pt, ground: spot, bleed: [outside], blocks: [title]}
      foot: {columns: 1, bottom: 0mm, height: 14pt, align: bottom, artifact: true,
             blocks: [{words: {text: "{part} {page}/{pages}"}}]}
pages:
  - {template: page, title: One, blocks: {main: [synopsis: {length: short}], side: [logline]}}
  - {template: page, title: Two, blocks: {main: [logline]}}
"""
FILM = {"synopses": {"short": {"text": "Gone.\n\n" * 5}}, "logline": {"text": "Line."}}


@pytest.fixture
def document(made):
    def make(old="FACING", new="no", **more):
        return made(LAYOUT.replace(old, new).replace("FACING", "no"), more=more, **FILM)

    return make


def fills(page):
    return [item for item in page.items if isinstance(item, Fill)]


def in_region(page, name):
    return [item for region in page.regions if region.name == name for item in region.items]


def test_running_words_tell_the_part_and_the_page(document):
    assert [page["foot"] for page in document().pages()] == ["One 1/3", "One 2/3", "Two 3/3"]


def test_what_the_section_says_stands_above_what_the_template_sets(document):
    assert [page["side"] for page in document().pages()] == ["Line. Karmalink", "Karmalink", "Karmalink"]


def test_decoration_is_in_no_element_and_what_is_read_is_in_its_section(document):
    made = document().document()
    assert {item.element for page in made.pages for item in in_region(page, "foot")} == {None}
    elements = [in_region(page, "side")[-1].element for page in made.pages]
    assert [element.parent.order for element in elements] == [(0,), (0,), (1,)]
    assert [element.order[:3] for element in elements] == [(2, 0, 1), (2, 1, 1), (2, 2, 1)]


def test_words_of_a_template_are_read_after_those_of_its_section(document):
    page = document().document().pages[0]
    said, running = in_region(page, "side")
    assert said.element.order < running.element.order


def test_grounds_lie_below_everything_the_pages_own_first(document):
    made = document(bleed=9.0)
    page = made.document().pages[0]
    whole, region = fills(page)
    assert [type(item) for item in page.items][:3] == [SectionStart, Fill, Fill]
    assert whole.areas == ((-9, -9, pytest.approx(595.276 + 18), pytest.approx(841.89 + 18)),)
    assert whole.colour == made.styles.colour("night", made.context.layout.span)
    assert region.areas[0][1::2] == (80, 40)
    assert region.areas[0][0] + region.areas[0][2] == pytest.approx(595.276 + 9)
    assert region.colour == made.styles.colour("spot", made.context.layout.span)
    assert (str(whole.span), str(region.span)) == ("layouts/proof.yaml:10:13", "layouts/proof.yaml:14:59")


def test_colours_are_exchanged_in_what_templates_set(document):
    page = document().document().pages[1]
    (item,) = in_region(page, "side")
    assert {run.colour for _, run in item.line.runs} == {document().styles.colour("paper", item.span)}


def test_left_pages_of_a_facing_layout_are_mirrored(document):
    pages = document("FACING", "yes").document().pages
    lefts = [in_region(page, "side")[-1].x for page in pages]
    assert lefts[0] == lefts[2] > 200
    assert lefts[1] == 0, "where the region, which bleeds, begins"
    assert fills(pages[1])[1].areas[0][0] == 0 < fills(pages[0])[1].areas[0][0]


def test_content_stands_where_its_region_says(document):
    made = document()
    page = made.document().pages[0]
    (foot,) = in_region(page, "foot")
    assert foot.y == pytest.approx(841.89 - 21.89)
    middle = document("align: bottom", "align: top").document().pages[0]
    (top,) = in_region(middle, "foot")
    assert top.y < foot.y


def test_only_the_first_page_of_a_section_is_its_start(document):
    starts = [[item for item in page.items if isinstance(item, SectionStart)] for page in document().document().pages]
    assert [[(one.name, one.title, one.y) for one in page] for page in starts] == [
        [("part-0", "One", 0)], [], [("part-1", "Two", 0)],
    ]  # fmt: skip
    assert starts[0][0].element.kind == "Sect"


def test_a_section_without_a_title_has_no_start(document):
    pages = document("title: One, ", "").document().pages
    assert not any(isinstance(item, SectionStart) for item in pages[0].items)


class TestTooLong:
    def test_words_of_a_template_that_do_not_fit_are_told(self, document):
        with pytest.raises(ProblemsFound, match='exceeds region "foot"') as caught:
            document("height: 14pt", "height: 6pt").document()
        (problem,) = caught.value.problems
        assert (problem.code, problem.span.line) == (ExitCode.DOES_NOT_FIT, 16)

    def test_words_that_just_fit_are_not(self, document):
        assert document("height: 14pt", "height: 6.66pt").document()

    def test_drawings_may_exceed_their_region(self, document):
        words = 'blocks: [{words: {text: "{part} {page}/{pages}"}}]'
        assert document(words, "blocks: [{space: {height: 90pt}}]").document()

    def test_so_may_what_a_section_says_in_a_region_without_blocks(self, document):
        """That is for the section's own filling to tell."""
        assert document("blocks: [title]", "").document()


def test_a_joined_section_has_no_ground_of_its_own_and_begins_where_it_stands(made):
    joins = "title: Two, joins: [{template: page, within: 90%}], "
    layout = LAYOUT.replace("FACING", "no").replace("title: Two, ", joins)
    document = made(layout, logline={"text": "Line."}, synopses={"short": {"text": "Gone."}})
    (page,) = document.document().pages
    starts = [item for item in page.items if isinstance(item, SectionStart)]
    assert [one.title for one in starts] == ["One", "Two"]
    assert starts[1].y > 100
    assert len([fill for fill in fills(page) if fill.areas[0][3] > 800]) == 1
    assert [item.text for item in in_region(page, "foot") if isinstance(item, TextLine)] == ["One 1/1", "Two 1/1"]
    assert isinstance(fills(page)[0].box, Box)


def test_words_beside_drawings_must_fit_all_the_same(document):
    words = 'blocks: [{words: {text: "{part} {page}/{pages}"}}]'
    with pytest.raises(ProblemsFound, match='exceeds region "foot"'):
        document(words, "blocks: [{space: {height: 9pt}}, title]").document()


def test_left_pages_may_have_words_of_another_style(made):
    words = 'blocks: [{words: {text: "{part} {page}/{pages}"}}]'
    styled = 'blocks: [{words: {text: "{page}", style: small, mirrored_style: name}}]'
    layout = LAYOUT.replace(words, styled).replace("FACING", "yes")
    sizes = [in_region(page, "foot")[0].line.runs[0][1].size for page in made(layout, **FILM).document().pages]
    assert sizes == [8, 12, 8]


def test_running_words_of_a_joined_section_keep_to_the_grid_of_its_page(made):
    layout = LAYOUT.replace("FACING", "no").replace("align: bottom, ", "").replace("bottom: 0mm", "top: 120pt")
    layout = layout.replace("title: Two, ", "title: Two, joins: [{template: page, within: 90%}], ")
    (page,) = made(layout, logline={"text": "Line."}, synopses={"short": {"text": "Gone."}}).document().pages
    lines = [item for item in page.items if isinstance(item, TextLine)]
    assert {round((item.y - lines[0].y) % 14, 3) % 14 for item in lines} == {0}


@pytest.mark.parametrize(("facing", "lefts"), [("no", [480, 480]), ("yes", [480, 15])])
def test_pictures_change_sides_within_their_region_on_left_pages(made, stills, facing, lefts):
    """A region 555.28 points wide begins 20 points from the edge; a picture runs 5 points out of it."""
    layout = f"""
facing: {facing}
templates: {{page: {{regions: {{main: {{columns: 1-2}}}}}}}}
pages:
  - {{template: page, blocks: {{main: [picture: {{still: 1, width: 100.28pt, place: right, overhang: 5pt}}]}}}}
  - {{template: page, blocks: {{main: [picture: {{still: 2, width: 100.28pt, place: right, overhang: 5pt}}]}}}}
"""
    pages = made(layout, stills=stills(2)).document().pages
    assert [image.x for page in pages for image in page.images] == pytest.approx(lefts, abs=0.01)


STOPS = """
templates:
  page:
    next: further
    regions:
      thread: {columns: 1, bleed: [top, bottom], artifact: true, blocks: [line: {outdent: 8pt}]}
      main: {columns: 1-2, overflow: continue, HEIGHT, stops: 8pt}
  further:
    regions:
      thread: {columns: 1, bleed: [top, bottom], artifact: true, blocks: [line: {outdent: 8pt}]}
      main: {columns: 1-2, overflow: continue, HEIGHT, stops: 8pt, stops_colour: ink}
pages:
  - {template: page, blocks: {main: BLOCKS}}
"""


def test_turned_words_of_a_template_that_are_too_wide_are_told(made):
    layout = """
templates:
  page:
    regions:
      edge: {columns: 1, height: 50pt, padding: PAD, blocks: [words: {text: "{title} and {title} again", turned: yes}]}
      main: {columns: 2}
pages: [{template: page, blocks: {main: [logline]}}]
"""
    assert made(layout.replace("PAD", "0"), logline={"text": "Line."}).document().pages
    with pytest.raises(ProblemsFound, match='exceeds region "edge"'):
        made(layout.replace("PAD", "20pt"), logline={"text": "Line."}).document()


def quotes(count):
    return [{"sentence": f"Number {n}.", "excerpt": f"Number {n}.", "outlet": "Variety"} for n in range(1, count + 1)]


class TestStops:
    FILM: ClassVar = {
        "quotes": [{"sentence": f"Number {n}.", "excerpt": f"Number {n}.", "outlet": "Variety"} for n in range(1, 5)]
    }

    def pages(self, made, blocks="[quotes]", height="height: 60pt", **facts):
        layout = STOPS.replace("BLOCKS", blocks).replace("HEIGHT", height)
        document = made(layout, **(self.FILM | facts)).document()
        found = [in_region(page, "main") for page in document.pages]
        assert all(item.element is None for page in found for item in page if isinstance(item, Discs))
        return [
            (
                [(x, y) for item in page if isinstance(item, Discs) for x, y in item.centres],
                [item for item in page if isinstance(item, TextLine)],
            )
            for page in found
        ]

    def test_every_entry_has_a_disc_on_every_page(self, made):
        pages = self.pages(made)
        assert [len(discs) for discs, _ in pages] == [2, 2]
        for discs, lines in pages:
            said = [line for line in lines if "Number" in line.text]
            cap = said[0].line.runs[0][1].font.cap_height * 10
            assert discs == [(pytest.approx(12), pytest.approx(line.y - cap / 2)) for line in said]

    def test_on_the_right_where_reading_begins_there(self, made):
        for discs, _ in self.pages(made, language="he"):
            assert [x for x, _ in discs] == [pytest.approx(595.276 - 12)] * 2

    def test_they_stand_on_a_line_through_the_page(self, made):
        made_up = made(STOPS.replace("BLOCKS", "[quotes]").replace("HEIGHT", "height: 60pt"), more={"bleed": 9.0},
                       **self.FILM)  # fmt: skip
        for page in made_up.document().pages:
            (line,) = (item for item in in_region(page, "thread") if isinstance(item, Stroke))
            assert (line.box.x + line.box.right) / 2 == pytest.approx(12)
            assert line.y + line.end[1] == pytest.approx(841.89 + 9)
            assert line.y + line.start[1] == pytest.approx(-9)

    def test_they_are_as_the_region_colours_them(self, made):
        made_up = made(STOPS.replace("BLOCKS", "[quotes]").replace("HEIGHT", "height: 60pt"), **self.FILM)
        found = [item.colour for page in made_up.document().pages for item in page.items if isinstance(item, Discs)]
        span = made_up.context.layout.span
        assert found == [made_up.styles.colour("spot", span), made_up.styles.colour("ink", span)]

    @pytest.mark.parametrize("align", ["top", "middle", "bottom"])
    def test_they_stand_where_their_entries_do(self, made, align):
        ((discs, (line, *_)),) = self.pages(made, "[quotes: {most: 1}]", f"align: {align}, height: 300pt")
        assert line.y - 10 < discs[0][1] < line.y

    def test_columns_have_those_of_entries_in_the_first_and_keep_them_where_they_are_parted(self, made):
        pages = self.pages(made, "[columns: {blocks: [quotes: {most: 40}]}]", "height: 200pt", quotes=quotes(40))
        assert len(pages) > 1
        assert [len(discs) for discs, _ in pages] == [1] * len(pages)

    def test_without_entries_there_are_none(self, made):
        ((discs, _),) = self.pages(made, "[logline, quotes]", quotes=[], logline={"text": "Line."})
        assert discs == []
