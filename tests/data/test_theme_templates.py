"""Templates of themes: what they take from others, and what a layout makes of them."""

import pytest

from epk.data.layout import Layout
from epk.data.template import Template
from epk.data.theme import Theme
from epk.data.theme_templates import Templates, with_templates
from epk.data.values import ColumnSpan, Extent
from tests.settings import decoded

LAYOUT = """
name: leaflet
title: Leaflet
margins: {top: 10mm, bottom: 10mm, inside: 10mm, outside: 10mm}
grid: {gutter: 4mm, baseline: 14pt}
"""
PAGES = "pages: [{template: story}]\n"
LOOK = """
palette: {ink: "#000000", muted: "#333333", night: "#000011", night-ink: "#FFFFFF", night-line: "#222233"}
styles: {body: {}}
"""


def layer(text):
    return decoded(Templates, f"document: leaflet\ntemplates:\n{text}", "layouts/themes/look/leaflet.yaml").templates


def themed(*layers, layout=LAYOUT + PAGES, look=LOOK):
    """A layout with layers of templates, and what is wrong with them."""
    problems = []
    made = with_templates(decoded(Layout, layout), decoded(Theme, look), [layer(text) for text in layers], problems)
    return made, [problem.message for problem in problems]


BELOW = "  story: {ground: paper, regions: {art: {height: 40mm, columns: 1-6}, main: {top: 50mm}}}\n"


class TestLayers:
    def test_a_theme_inherits_what_it_does_not_define(self):
        layout, _ = themed(BELOW, "  back: {}\n")
        assert set(layout.templates) == {"story", "back"}

    def test_the_theme_above_wins_and_the_layout_over_all(self):
        layout, _ = themed(BELOW, "  story: {ground: sheet}\n")
        assert layout.templates["story"].ground == "sheet"
        layout, _ = themed(BELOW, layout=LAYOUT + "templates: {story: {ground: night}}\n" + PAGES)
        assert layout.templates["story"].ground == "night"

    def test_a_template_based_on_its_own_name_changes_the_one_below(self):
        layout, _ = themed(BELOW, "  story: {based_on: story, regions: {art: {columns: 2-5}}}\n")
        regions = layout.templates["story"].regions
        assert (regions["art"].columns, regions["art"].height) == (ColumnSpan(2, 5), decoded_height("40mm"))
        assert regions["main"].top == decoded_height("50mm")

    def test_a_template_below_is_changed_with_the_one_it_is_based_on(self):
        below = BELOW + "  further: {based_on: story}\n"
        layout, _ = themed(below, "  story: {based_on: story, ground: night}\n")
        assert layout.templates["further"].ground == "night"

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("  story: {based_on: stroy}\n", 'based_on: there is no template "stroy"'),
            ("  story: {based_on: story}\n", 'based_on: there is no template "story"'),
            ("  story: {based_on: back}\n  back: {based_on: story}\n", 'template "back" is based on itself'),
        ],
    )
    def test_what_cannot_be_based_on_is_named(self, text, told):
        assert told in themed(text)[1]

    def test_a_theme_exchanges_templates_by_name(self):
        layout, _ = themed(BELOW + "  plate: {ground: sheet}\n", look=LOOK + "templates: {story: plate, back: plate}\n")
        assert layout.templates["story"].ground == "sheet"
        assert "back" not in layout.templates


def decoded_height(text):
    return Extent.from_text(text)


class TestBasedOn:
    BASE = "{needs: [art], otherwise: plain, next: further, regions: {art: {height: 40mm}, main: {top: 50mm}}}"

    def over(self, text):
        return decoded(Template, text).over(decoded(Template, self.BASE))

    def test_needs_and_what_stands_in_are_not_inherited_further_pages_are(self):
        made = self.over("{without: [art]}")
        assert (made.needs, made.otherwise, made.next, list(made.regions)) == ((), None, "further", ["main"])

    def test_a_place_is_inherited_as_a_whole(self):
        region = self.over("{regions: {main: {bottom: 10mm}}}").regions["main"]
        assert (region.top, region.bottom) == (None, decoded_height("10mm"))

    def test_a_new_region_comes_before_the_neighbour_it_is_written_above(self):
        made = self.over("{regions: {band: {height: 5mm}, main: {align: bottom}, note: {}}}")
        assert list(made.regions) == ["art", "band", "main", "note"]


class TestColours:
    def test_what_stands_on_a_ground_is_set_in_its_colours(self):
        layout, _ = themed("  story: {ground: night, regions: {main: {}}}\n")
        recolour = layout.templates["story"].recolour
        assert (recolour["ink"], recolour["line"], recolour["muted"]) == ("night-ink", "night-line", "night-ink")

    def test_a_region_has_the_colours_of_a_ground_that_it_does_not_paint(self):
        layout, _ = themed("  story: {regions: {main: {colours: night, recolour: {line: muted}}}}\n")
        region = layout.templates["story"].regions["main"]
        assert (region.ground, region.recolour["ink"], region.recolour["line"]) == (None, "night-ink", "muted")

    def test_on_paper_colours_are_themselves_again(self):
        layout, _ = themed("  story: {ground: night, regions: {main: {ground: paper}}}\n")
        assert layout.templates["story"].regions["main"].recolour["ink"] == "ink"

    def test_a_ground_without_an_ink_changes_nothing(self):
        assert themed("  story: {ground: muted}\n")[0].templates["story"].recolour == {}


class TestSections:
    CONTENT = "{regions: {main: {content: [logline]}, head: {content: [heading]}}}"

    def told(self, layout, template="story", region="main"):
        page = layout.pages[0]
        return [spec.name for spec in layout.content(page, layout.templates[template], region)]

    def test_a_template_says_what_a_section_tells_unless_its_entry_does(self):
        assert self.told(themed(f"  story: {self.CONTENT}\n")[0]) == ["logline"]
        own = LAYOUT + "pages: [{template: story, blocks: {main: [synopsis]}}]\n"
        assert self.told(themed(f"  story: {self.CONTENT}\n", layout=own)[0]) == ["synopsis"]

    def test_a_template_without_content_takes_that_of_the_sections_own(self):
        layout, _ = themed(
            f"  story: {self.CONTENT}\n  plain: {{regions: {{main: {{}}, head: {{content: [title]}}}}}}\n"
        )
        assert self.told(layout, "plain") == ["logline"]
        assert self.told(layout, "plain", "head") == ["title"]

    def test_arrangements_are_other_templates_with_joins_of_their_own(self):
        more = "joins: {template: joined}, arrangements: [plain]"
        layout, _ = themed(f"  story: {{{more}}}\n  plain: {{joins: {{template: low}}}}\n  joined: {{}}\n  low: {{}}\n")
        ways = [(way.template, [str(one.template) for one in way.joins]) for way in layout.pages[0].variants()]
        assert ways == [("story", ["joined"]), ("plain", ["low"])]

    def test_everything_a_section_may_tell_is_known(self):
        more = "otherwise: plain, joins: {template: joined}, "
        text = f"  story: {{{more}regions: {{main: {{content: [logline]}}}}}}\n"
        text += (
            "  plain: {regions: {main: {content: [synopsis]}}}\n  joined: {regions: {main: {content: [statement]}}}\n"
        )
        layout, _ = themed(text)
        assert [spec.name for spec in layout.all_content(layout.pages[0])] == ["logline", "synopsis", "statement"]
