"""The choice of pages over a whole document: among the arrangements that its parts state."""

from __future__ import annotations

import pytest

PLAIN = "templates:\n  page: {regions: {main: {columns: 1-2, overflow: continue}}}\n"
JOINED = "  joined: {regions: {main: {columns: 1-2, top: 14pt, overflow: continue}}}\n"


def part(name, *arrangements, more=""):
    """A part that ends with its name, and its other arrangements, each with a name of its own."""
    others = ", ".join(f"{{blocks: {{main: [{blocks}]}}}}" for blocks in arrangements)
    blocks = f"[{{synopsis: {{length: short}}}}, {{heading: {{text: {name}}}}}]"
    return f"  - {{template: page, {more}arrangements: [{others}], blocks: {{main: {blocks}}}}}\n"


def in_columns(name, count):
    """The synopsis in columns, and the name."""
    return (
        f"{{columns: {{count: {count}, gutter: 0pt, blocks: [synopsis: {{length: short}}]}}}}, "
        f"{{heading: {{text: {name}}}}}"
    )


def story(lines):
    """A film with a synopsis of so many lines, 14 points apart; a page has room for 57."""
    return {"synopses": {"short": {"text": "\n\n".join(["Gone."] * lines)}}}


def names(document):
    """The names that stand on each page."""
    told = [page.get("main", "").replace("Gone.", "").split() for page in document.pages()]
    return [" ".join(name) for name in told]


@pytest.mark.parametrize(("lines", "there"), [(50, ["Plain"]), (62, ["Columns"])])
def test_another_arrangement_is_taken_where_it_spares_a_page(made, lines, there):
    layout = PLAIN + "pages:\n" + part("Plain", in_columns("Columns", 2))
    assert names(made(layout, **story(lines))) == there


def test_the_first_of_two_that_do_as_well(made):
    layout = PLAIN + "pages:\n" + part("Plain", in_columns("Two", 2), in_columns("Three", 3))
    assert names(made(layout, **story(62))) == ["Two"]


def test_parts_are_arranged_for_those_that_follow_them(made):
    """In one column the first leaves no room for the second to share its page."""
    joins = "joins: {template: joined, within: 100%}, "
    layout = PLAIN + JOINED + "pages:\n" + part("Plain", in_columns("Columns", 2)) + part("Next", more=joins)
    assert names(made(layout, **story(30))) == ["Columns Next"]
    assert names(made(layout, **story(20))) == ["Plain Next"]


def test_an_arrangement_has_its_template_and_its_ways_to_join(made):
    layout = PLAIN + JOINED + "  low: {regions: {main: {columns: 1-2, height: 100pt, overflow: shrink}}}\npages:\n"
    layout += part("One")
    other = (
        "{template: page, joins: {template: joined, within: 100%}, blocks: {main: [{heading: {text: Low}}, logline]}}"
    )
    layout += (
        f"  - {{template: low, arrangements: [{other}], blocks: {{main: [{{heading: {{text: Alone}}}}, logline]}}}}\n"
    )
    assert names(made(layout, **story(20), logline={"text": "Gone."})) == ["One Low"]


def test_a_region_without_blocks_is_left_out_of_an_arrangement(made, stills):
    templates = "templates:\n  opening: {needs: [art], otherwise: page, next: page, regions: {art: {columns: 1-2, "
    templates += "height: 600pt}, main: {columns: 1-2, top: 610pt, overflow: continue}}}\n"
    templates += "  page: {regions: {main: {columns: 1-2, overflow: continue}}}\npages:\n"
    blocks = "art: [picture: {still: 1}], main: [synopsis: {length: short}]"
    entry = (
        f"  - {{template: opening, arrangements: [{{template: page, blocks: {{art: []}}}}], blocks: {{{blocks}}}}}\n"
    )
    pictures = [
        sum(
            len(list(page.images))
            for page in made(templates + entry, **story(lines), stills=stills(1)).document().pages
        )
        for lines in (10, 40)
    ]
    assert pictures == [1, 0]


class TestNothingToSay:
    ENTRY = "  - {template: page, title: Press, blocks: {art: [picture: {still: 1}], main: [heading, quotes]}}\n"
    PAGE = "templates: {page: {regions: {art: {columns: 1}, main: {columns: 2}}}}\npages:\n"
    PAGE += "  - {template: page, blocks: {main: [title]}}\n"

    @pytest.mark.parametrize(
        ("quotes", "pages"), [([], 1), ([{"excerpt": "Fine", "sentence": "Fine", "outlet": "Times"}], 2)]
    )
    def test_a_picture_beside_nothing_is_no_part(self, made, stills, quotes, pages):
        assert len(made(self.PAGE + self.ENTRY, stills=stills(1), quotes=quotes).pages()) == pages

    @pytest.mark.parametrize("count", [0, 1])
    def test_a_page_of_pictures_alone_is_one(self, made, stills, count):
        entry = "  - {template: page, blocks: {art: [picture: {still: 1}], main: [{heading: {text: Still}}]}}\n"
        assert len(made(self.PAGE + entry, stills=stills(count)).pages()) == 1 + count
