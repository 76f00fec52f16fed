"""What is said of a text that does not fit."""

import pytest

from epk.data.film import Film
from epk.data.layout import PageEntry
from epk.limits import DOCUMENT_PAGES
from epk.makeup.overflow import endless, omitted, overflow
from epk.page.geometry import Box
from epk.page.strips import Strip
from epk.problems import ExitCode, Severity, Span
from tests.settings import decoded, setting


class TestMessage:
    BOX = Box(0, 0, 100, 283.4646)

    def lines(self, *words):
        return [Strip(10, words=count, span=Span("film", number)) for number, count in enumerate(words, start=1)]

    def told(self, strips, excess):
        return overflow(strips, excess, "main", self.BOX, Span("layout", 1))

    @pytest.mark.parametrize(
        ("excess", "words", "line"), [(10, 4, 4), (10.1, 3 + 4, 4), (25, 2 + 3 + 4, 4), (40, 10, 4), (400, 10, 4)]
    )
    def test_it_counts_the_words_of_the_lines_that_are_too_many_and_names_the_last(self, excess, words, line):
        problem = self.told(self.lines(1, 2, 3, 4), excess)
        assert f"(about {words} words)" in problem.message
        assert problem.span == Span("film", line)

    def test_what_has_no_words_is_passed_over(self):
        strips = [*self.lines(1, 2), Strip(50)]
        assert "(about 2 words)" in self.told(strips, 5).message
        assert self.told(strips, 5).span == Span("film", 2)
        silent = self.told([Strip(50)], 5)
        assert silent.message == 'exceeds region "main" by 1.8 mm'
        assert silent.span == Span("layout", 1)

    def test_words_written_nowhere_are_named_by_the_layout(self):
        assert self.told([Strip(10, words=3)], 5).span == Span("layout", 1)

    def test_it_tells_by_how_much_and_the_way_out(self):
        problem = self.told(self.lines(1), 72)
        assert problem.message == 'exceeds region "main" by 25.4 mm (about 1 words)'
        assert problem.hint == "Shorten the text, or give the region more than its 100 mm in the layout."
        assert problem.code is ExitCode.DOES_NOT_FIT
        assert "by 0.1 mm" in self.told(self.lines(1), 0.06).message

    def test_endless_texts_name_the_limit(self):
        problem = endless(Span("layout", 3))
        assert problem.message == f"goes on for more than {DOCUMENT_PAGES.value:,} pages"
        assert (problem.span, problem.code) == (Span("layout", 3), ExitCode.DOES_NOT_FIT)


class TestOmitted:
    """What is said of blocks that are left out of their region."""

    FILM = (
        "title: Karmalink\nlogline: {text: Gone.}\n"
        "synopses:\n  short: {text: 'The train ran on through all of the towns of his lives, and nobody asked.'}\n"
        "contacts:\n  - {role: Press, phone: +1 2}\n"
    )

    def told(self, blocks, **place):
        entry = decoded(PageEntry, f"{{template: page, blocks: {{main: [{blocks}]}}}}", "layouts/proof.yaml")
        return list(omitted(entry.blocks["main"], setting(decoded(Film, self.FILM), tagged=False, **place)))

    @pytest.mark.parametrize(
        ("block", "words", "line"),
        [
            ("logline", "its logline: Gone.", 2),
            ("contacts", "its contacts: Press +1 2", 6),
            ("synopsis: {length: short}",
             "its synopsis: The train ran on through all of the towns of his lives, and…", 4),
        ],
    )  # fmt: skip
    def test_it_names_the_block_and_its_first_words_where_they_were_written(self, block, words, line):
        (problem,) = self.told(block)
        assert problem.message == f"proof has no room for {words}"
        assert (problem.span.file, problem.span.line) == ("assets/film.yaml", line)
        assert (problem.severity, problem.rule) == (Severity.WARNING, "left-out")

    @pytest.mark.parametrize("measure", [30, 45, 60, 90])
    def test_words_that_lines_part_are_told_whole(self, measure):
        (problem,) = self.told("synopsis: {length: short}", measure=float(measure))
        assert problem.message.endswith("The train ran on through all of the towns of his lives, and…")

    def test_words_of_the_layout_are_told_there(self):
        (problem,) = self.told("heading: {text: Press}")
        assert problem.message == "proof has no room for its heading: Press"
        assert problem.span.file == "layouts/proof.yaml"

    def test_of_a_block_that_holds_others_these_are_told(self):
        (problem,) = self.told("inset: {before: 10pt, blocks: [columns: {blocks: [logline]}]}")
        assert problem.message == "proof has no room for its logline: Gone."
        assert (problem.span.file, problem.span.line) == ("assets/film.yaml", 2)

    def test_what_another_edition_shows_is_not_told(self):
        assert self.told("only: {editions: [print], blocks: [logline]}") == []

    def test_each_block_is_told_in_the_order_of_reading(self):
        told = self.told("logline, synopsis: {length: short}")
        assert [problem.message.split()[6] for problem in told] == ["logline:", "synopsis:"]

    def test_blocks_with_nothing_to_say_are_not_told(self):
        assert self.told("statement, space: {height: 10pt}, synopsis: {length: long}") == []
