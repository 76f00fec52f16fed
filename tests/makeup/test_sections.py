"""Sections: set in turn, numbered, joined; late ones set anew; every one its own still; no attempt leaves anything."""

from __future__ import annotations

import pytest

from epk.page.items import Fill, Image, SectionStart, TextLine
from epk.problems import ExitCode, ProblemsFound
from tests.makeup.conftest import words
from tests.settings import THEME

SENTENCE = "The train ran on through all of the towns of his lives. "
PLAIN = "templates: {page: {regions: {main: {columns: 1-2, overflow: continue}}}}\n"


def entry(blocks, title="", template="page", more=""):
    named = f"title: {title}, " if title else ""
    return f"  - {{template: {template}, {named}{more}blocks: {{{blocks}}}}}\n"


def shown(document):
    """The files of the pictures on every page."""
    return [[image.placement.picture.path.name for image in page.images] for page in document.pages]


FILM = {"synopses": {"short": {"text": SENTENCE * 200}}, "logline": {"text": "Gone."}}


class TestNumbers:
    LAYOUT = (
        PLAIN
        + "pages:\n"
        + entry("main: [contents]", "Contents")
        + entry("main: [synopsis: {length: short}]", "Story")
        + entry("main: [logline]", "Line")
        + entry("main: [statement]", "Statement")
    )

    def test_contents_tell_the_pages_of_all_sections_that_have_something_to_say(self, made):
        pages = made(self.LAYOUT, **FILM).pages()
        assert pages[0]["main"] == "2 Story 4 Line"
        assert len(pages) == 4

    def test_sections_without_a_title_count_but_are_not_told(self, made):
        layout = PLAIN + "pages:\n" + entry("main: [contents: {least: 1}]") + entry("main: [logline]")
        layout += entry("main: [logline]", "Line")
        assert made(layout, **FILM).pages()[0]["main"] == "3 Line"

    def test_late_sections_stand_where_the_layout_has_them(self, made):
        layout = PLAIN + "pages:\n" + entry("main: [logline]", "One") + entry("main: [contents]", "Contents")
        layout += entry("main: [logline]", "Two")
        assert [page["main"] for page in made(layout, **FILM).pages()] == ["Gone.", "1 One 3 Two", "Gone."]

    def test_they_are_set_anew_where_numbers_change_their_own_pages(self, made):
        """Forty entries take two pages, known only once they are set: all that follows is on a later one."""
        layout = PLAIN + "pages:\n" + entry("main: [contents: {gap: 10pt}]", "Contents")
        layout += "".join(entry("main: [logline]", f"P{number}") for number in range(40))
        pages = made(layout, **FILM).pages()
        assert len(pages) == 42
        told = f"{pages[0]['main']} {pages[1]['main']}".split()
        assert told == [word for number in range(40) for word in (str(number + 3), f"P{number}")]

    def test_links_lead_to_the_page_of_a_section(self, made):
        document = made(self.LAYOUT, **FILM).document()
        starts = {
            item.name: (item.title, page.number)
            for page in document.pages
            for item in page.items
            if isinstance(item, SectionStart)
        }
        assert starts == {"part-0": ("Contents", 0), "part-1": ("Story", 1), "part-2": ("Line", 3)}

    def test_titles_are_said_in_the_documents_language(self, made):
        layout = PLAIN + "pages:\n" + entry("main: [logline]", "Synopsis") + entry("main: [contents: {least: 1}]")
        document = made(layout, more={"languages": ("fr",)}, logline={"text": "Gone."})
        assert document.pages()[1]["main"] == "1 Synopsis"
        (start, *_) = [item for item in document.document().pages[0].items if isinstance(item, SectionStart)]
        assert start.element.title == "Synopsis"
        assert start.element.parent.language == "fr"

    def test_sections_stand_in_the_structure_in_the_layouts_order(self, made):
        document = made(self.LAYOUT, **FILM).document()
        starts = [item for page in document.pages for item in page.items if isinstance(item, SectionStart)]
        assert [start.element.order for start in starts] == [(0,), (1,), (2,)]


class TestLate:
    """Sections that tell of the others are set last, and anew until numbers and pages agree."""

    def test_they_are_set_once_all_others_are_before_numbers_are_known(self, made):
        layout = PLAIN + "pages:\n" + entry("main: [{heading: {text: All}}, contents]", "Contents")
        layout += entry("main: [logline]", "One") + entry("main: [statement]", "None") + entry("main: [logline]", "Two")
        document = made(layout, **FILM)
        document.sections.fill()
        first, *_ = document.sections.pages()
        assert words(first)["main"] == "All 0 One 0 Two"

    def test_a_page_more_is_counted_in_what_they_tell(self, made):
        """Ten pages are two digits, with which a line of theirs becomes two, for which there is no room: eleven."""
        layout = (
            "templates:\n  list: {next: more, regions: {main: {columns: 1, height: HEIGHT, overflow: continue}}}\n"
            "  more: {regions: {main: {columns: 1, overflow: continue}}}\n"
            "  page: {regions: {main: {columns: 1-2}}}\npages:\n"
        ).replace("HEIGHT", f"{2 * 14 + 8}pt")
        count = int(272.6 / made(PLAIN + "pages: []\n").wide("0 "))
        told = " ".join(["{pages}"] * count)
        layout += entry(f'main: [{{words: {{text: "{told}"}}}}, contents: {{least: 1, gap: 0}}]', template="list")
        layout += entry("main: [logline]", "One") + entry("main: [logline]") * 7 + entry("main: [logline]", "Last")
        pages = made(layout, **FILM).pages()
        assert len(pages) == 11
        list_of = f"{pages[0]['main']} {pages[1]['main']}"
        assert set(list_of.split()) == {"11", "One", "Last", "3"}
        assert list_of.endswith("3 One 11 Last")


class TestJoining:
    LAYOUT = (
        "templates:\n  page: {regions: {main: {columns: 1-2, overflow: continue}}}\n"
        "  below: {next: page, regions: {main: {columns: 1-2, top: 10pt, overflow: continue}}}\npages:\n"
    )
    JOINS = "joins: [{template: below, within: 90%}], "

    def pages(self, made, *entries, **facts):
        return made(self.LAYOUT + "".join(entries), **(facts or FILM)).document().pages

    def told(self, pages):
        return [" ".join(item.text.strip() for item in page.items if isinstance(item, TextLine)) for page in pages]

    def test_those_that_share_a_page_have_its_number(self, made):
        joined = entry("main: [logline]", "Two", more=self.JOINS)
        pages = self.pages(made, entry("main: [logline]", "One"), joined, entry("main: [logline]", "Three"),
                           entry("main: [contents]"))  # fmt: skip
        assert self.told(pages) == ["Gone. Gone.", "Gone.", "1 One 1 Two 2 Three"]
        assert [page.number for page in pages] == [0, 1, 2]
        first, second = (item.y for item in pages[0].items if isinstance(item, TextLine))
        assert second > first + 14

    def test_one_that_asks_for_a_page_of_its_own_gets_it(self, made):
        assert len(self.pages(made, entry("main: [logline]"), entry("main: [logline]"))) == 2

    def test_the_first_has_nothing_to_join(self, made):
        assert len(self.pages(made, entry("main: [logline]", more=self.JOINS))) == 1

    def test_one_that_does_not_fit_begins_on_a_page_of_its_own(self, made):
        long = entry("main: [synopsis: {length: short}]", more=self.JOINS)
        assert self.told(self.pages(made, entry("main: [logline]"), long))[0] == "Gone."

    def test_one_with_nothing_to_say_is_passed_over(self, made):
        found = self.pages(made, entry("main: [logline]"), entry("main: [statement]"),
                           entry("main: [logline]", more=self.JOINS))  # fmt: skip
        assert self.told(found) == ["Gone. Gone."]

    def test_nothing_joins_what_is_not_set_yet(self, made):
        found = self.pages(made, entry("main: [logline]", "One"), entry("main: [contents: {least: 1}]"),
                           entry("main: [logline]", more=self.JOINS))  # fmt: skip
        assert self.told(found) == ["Gone.", "1 One", "Gone."]

    def test_what_is_set_last_joins_the_one_before_it(self, made):
        joining = entry("main: [contents: {least: 1}]", more=self.JOINS)
        found = self.pages(made, entry("main: [logline]", "One"), joining, *[entry("main: [logline]")] * 2)
        assert self.told(found) == ["Gone. 1 One", "Gone.", "Gone."]

    def test_pages_after_those_that_are_shared_go_on_counting(self, made):
        """A section that begins on a shared page and goes on makes the next one begin two pages further."""
        run_on = entry("main: [synopsis: {length: short}]", "Two",
                       more="joins: [{template: below, within: 90%, least: 10%}], ")  # fmt: skip
        pages = self.pages(made, entry("main: [logline]", "One"), run_on, entry("main: [logline]", "Three"),
                           entry("main: [contents]"))  # fmt: skip
        assert self.told(pages)[-1] == "1 One 1 Two 3 Three" if len(pages) == 4 else "1 One 1 Two 4 Three"
        assert [page.number for page in pages] == list(range(len(pages)))


class TestWatching:
    def test_pictures_of_templates_are_watched_too(self, made, stills):
        layout = "templates: {page: {ground: night, regions: {main: {columns: 1-2, height: 50pt},"
        layout += " art: {columns: 1, top: 60pt, blocks: [picture: {still: 1}]}}}}\npages:\n"
        document = made(layout + entry("main: [logline]"), stills=stills(1), **FILM)
        (page,) = document.document().pages
        assert document.watched == list(page.images)
        assert len([item for item in page.items if isinstance(item, Fill)]) == 1

    def test_from_right_to_left_the_first_column_is_on_the_right(self, made):
        layout = "templates: {page: {regions: {main: {columns: 1}}}}\npages:\n" + entry("main: [logline]")
        for language, left in (("en", 20), ("he", 302.6)):
            (page,) = made(layout, language=language, **FILM).document().pages
            (item,) = (item for item in page.items if isinstance(item, TextLine))
            assert item.x == pytest.approx(left, abs=0.1)

    def test_pages_stand_in_sections_of_the_document(self, made):
        document = made(PLAIN + "pages:\n" + entry("main: [logline]"), **FILM).document()
        ((element,),) = ({item.element.parent for item in page.items} for page in document.pages)
        assert (element.kind, element.title, element.parent.kind) == ("Sect", None, "Document")


class TestCount:
    LAYOUT = "pages_from: {0}\npages_to: {1}\n" + PLAIN.replace("{", "{{").replace("}", "}}") + "pages:\n"

    def lay(self, first, last):
        return self.LAYOUT.format(first, last) + entry("main: [logline]") * 3

    @pytest.mark.parametrize(("first", "last", "fits"), [(1, 3, True), (3, 3, True), (4, 9, False), (1, 2, False)])
    def test_no_fewer_pages_and_no_more_than_the_layout_allows(self, made, first, last, fits):
        document = made(self.lay(first, last), logline={"text": "Gone."})
        if fits:
            assert len(document.document().pages) == 3
            assert document.trial().problems == ()
            return
        with pytest.raises(ProblemsFound) as caught:
            document.document()
        (problem,) = caught.value.problems
        assert problem.message == f"proof has 3 pages, outside the {first} to {last} it allows"
        assert (problem.code, problem.span.line) == (ExitCode.DOES_NOT_FIT, 7)
        assert problem.hint == "Shorten a text, or change `pages_from` and `pages_to`."
        assert [one.message for one in document.trial().problems] == [problem.message]

    def test_a_section_with_nothing_to_say_is_no_page(self, made):
        layout = PLAIN + "pages:\n" + entry("main: [logline]") + entry("main: [statement]")
        assert len(made(layout, logline={"text": "Gone."}).document().pages) == 1


class TestSpares:
    ART = "templates: {page: {regions: {art: {columns: 1-2, height: 50%}, main: {columns: 1-2, top: 50%}}}}\n"
    SPARE = "art: [{picture: {spare: yes, height: 100%}}], main: [logline]"

    def shown(self, made, stills, count, *entries):
        return shown(made(self.ART + "pages:\n" + "".join(entries), stills=stills(count), **FILM).document())

    def test_every_section_shows_one_of_its_own_that_the_layout_names_nowhere(self, made, stills):
        named = entry("art: [{picture: {still: 2}}]")
        found = self.shown(made, stills, 5, entry(self.SPARE), named, entry(self.SPARE), entry(self.SPARE))
        assert found == [["1.png"], ["2.png"], ["3.png"], ["4.png"]]

    def test_where_there_are_too_few_the_later_ones_show_none(self, made, stills):
        found = self.shown(made, stills, 2, entry(self.SPARE), entry(self.SPARE), entry(self.SPARE))
        assert found == [["1.png"], ["2.png"], []]

    def test_a_section_that_asks_for_none_takes_none(self, made, stills):
        found = self.shown(made, stills, 2, entry("main: [logline]"), entry(self.SPARE))
        assert found == [[], ["1.png"]]

    def test_the_credit_is_that_of_the_still_that_is_shown(self, made, stills):
        credited = [still | {"credit": f"By {still['file'][0]}"} for still in stills(3)]
        both = "art: [{picture: {spare: yes, height: 100%}}], main: [logline, {picture-credit: {spare: yes}}]"
        pages = made(self.ART + "pages:\n" + entry(both) * 2, stills=credited, **FILM).pages()
        assert [page["main"] for page in pages] == ["Gone. By 1", "Gone. By 2"]

    def test_a_page_that_is_left_out_takes_none(self, made, stills):
        """Its template needs a statement, and the one in its place has no room for a picture."""
        layout = (
            "templates:\n  art: {needs: [side], otherwise: page, regions: {art: {columns: 1-2, height: 50%},"
            " side: {columns: 1, top: 50%}, main: {columns: 2, top: 50%}}}\n"
            "  page: {regions: {main: {columns: 1-2}}}\n"
            "  open: {regions: {art: {columns: 1-2, height: 50%}, main: {columns: 1-2, top: 50%}}}\npages:\n"
        )
        layout += entry(f"{self.SPARE}, side: [statement]", template="art") + entry(self.SPARE, template="open")
        assert shown(made(layout, stills=stills(2), **FILM).document()) == [[], ["1.png"]]


class TestAttempts:
    """What is tried and rejected leaves nothing: no remark, no picture to encode, no still that counts as shown."""

    CLOSED = """
templates:
  page:
    closing: [tight, closed]
    regions: {main: {columns: 1-2, overflow: continue}}
  tight: {needs: [art], regions: {main: {columns: 1-2, height: 20pt}, art: {columns: 1-2, top: 40pt}}}
  closed: {needs: [art], regions: {main: {columns: 1-2, height: 300pt}, art: {columns: 1-2, top: 400pt}}}
pages:
"""
    ENTRY = entry("main: [synopsis: {length: short}], art: [picture: {spare: yes, height: 100%}]")

    def film(self, stills, sentences):
        return {"synopses": {"short": {"text": SENTENCE * sentences}}, "stills": stills(3)}

    def test_a_section_set_twice_has_equal_pages(self, made, stills):
        document = made(self.CLOSED + self.ENTRY, **self.film(stills, 20))
        document.sections.fill()
        once = list(document.sections.pages())
        document.sections.fill()
        assert list(document.sections.pages()) == once

    def test_two_documents_of_one_film_are_equal(self, made, stills):
        one, other = (made(self.CLOSED + self.ENTRY * 2, **self.film(stills, 20)) for _ in range(2))
        assert one.document().pages == other.document().pages
        assert one.watched == other.watched

    def test_only_chosen_pictures_are_asked_for_in_their_chosen_sizes(self, made, stills):
        document = made(self.CLOSED + self.ENTRY, **self.film(stills, 20))
        (image,) = [image for page in document.document().pages for image in page.images]
        assert {(one.width, one.height) for one in document.watched} == {(image.width, image.height)}
        assert image.height == 400

    def test_a_last_page_that_is_not_closed_asks_for_no_picture_and_leaves_the_still(self, made, stills):
        full = self.CLOSED.replace("height: 300pt", "height: 20pt")
        layout = full + self.ENTRY + entry("art: [picture: {spare: yes, height: 100%}]", template="closed")
        layout = layout.replace("closed: {needs: [art], ", "closed: {")
        document = made(layout, **self.film(stills, 20))
        assert shown(document.document()) == [[], ["1.png"]]
        assert {one.placement.picture.path.name for one in document.watched} == {"1.png"}

    def test_remarks_are_those_of_the_chosen_pages(self, made):
        """Laurels are too narrow where they stand first, and not where the section goes instead."""
        narrow = "templates:\n  page: {needs: [side], otherwise: wide, regions: {main: {columns: 1-2, padding: 250pt},"
        narrow += " side: {columns: 1}}}\n  wide: {regions: {main: {columns: 1-2}}}\npages:\n"
        screening = {"event": "Cannes", "kind": "festival", "selection": True}
        layout = narrow + entry("main: [laurels], side: [statement]")
        assert made(layout, screenings=[screening]).document().remarks == ()
        told = made(layout.replace("otherwise: wide", "otherwise: page").replace("needs: [side], ", ""),
                    screenings=[screening]).document().remarks  # fmt: skip
        assert [one.rule for one in told] == ["laurel-too-small"]

    def test_remarks_are_told_once(self, made):
        layout = PLAIN + "pages:\n" + entry("main: &same [{laurels: {width: 10mm}}]") + entry("main: *same")
        screening = {"event": "Cannes", "kind": "festival", "selection": True}
        found = made(layout, screenings=[screening]).document()
        assert (len(found.pages), len(found.remarks)) == (2, 1)


def test_pictures_are_watched_before_pages_are_numbered(made, stills):
    layout = "templates: {page: {regions: {art: {columns: 1-2}}}}\npages:\n"
    layout += entry("art: [{picture: {still: 1}}]") + entry("art: [{picture: {still: 2}}]")
    document = made(layout, stills=stills(2))
    document.sections.fill()
    assert [image.placement.picture.path.name for image in document.watched] == ["1.png", "2.png"]
    assert all(isinstance(image, Image) for image in document.watched)


class TestTrial:
    def test_it_tells_of_every_section_what_keeps_it_from_being_made(self, made):
        layout = "templates: {page: {regions: {main: {columns: 1-2, height: 20pt}}}}\npages:\n"
        layout += entry("main: [logline, logline, logline]") + entry("main: [{logline: {style: gone}}]")
        layout += entry("main: [logline]")
        found = made(layout, logline={"text": "Gone."}).trial()
        assert [problem.message.split(" by ")[0] for problem in found.problems] == [
            'exceeds region "main"',
            'unknown style "gone"',
        ]

    def test_what_templates_say_is_tried_once_the_sections_are(self, made):
        layout = (
            "templates: {page: {regions: {main: {columns: 1-2, height: 50%}, foot: {columns: 1-2, top: 90%,"
            ' height: 5pt, blocks: [{words: {text: "Page {page}"}}]}}}}\npages:\n'
        )
        document = made(layout + entry("main: [logline]") * 2, logline={"text": "Gone."})
        (problem,) = document.trial().problems
        assert problem.message.startswith('exceeds region "foot"')
        with pytest.raises(ProblemsFound):
            document.document()

    def test_a_document_that_can_be_made_has_none(self, made):
        screening = {"event": "Cannes", "kind": "festival", "selection": True}
        layout = PLAIN + "pages:\n" + entry("main: [{laurels: {width: 10mm}}]")
        found = made(layout, screenings=[screening]).trial()
        assert found.problems == ()
        assert [one.rule for one in found.remarks] == ["laurel-too-small"]

    def test_fonts_nobody_has_are_told(self, made):
        look = THEME.replace("family: Archivo", "family: Nonsuch")
        document = made(PLAIN + "pages: []\n", more={"look": look})
        assert "Nonsuch" in document.trial().problems[0].message
        with pytest.raises(ProblemsFound, match="Nonsuch"):
            document.document()
