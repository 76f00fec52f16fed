"""What is said of a text that does not fit."""

import pytest

from epk.limits import DOCUMENT_PAGES
from epk.makeup.overflow import endless, overflow
from epk.page.geometry import Box
from epk.page.strips import Strip
from epk.problems import ExitCode, Span


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
