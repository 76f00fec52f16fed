"""The film's title, as it is or as wide as its region."""

import pytest

from epk.page.items import TextLine, TurnedLine
from epk.problems import ProblemsFound
from tests.settings import THEME, film, lines, of_kind, said, setting, strips, tree

KHMER = THEME.replace("{family: Source Serif 4}", "{family: Source Serif 4, fallbacks: [Noto Sans Khmer]}")
KHMER += "  title: {font: label, size: 20pt, leading: 24pt}\n"
ORIGINAL = {"text": "ជាតិក្រោយ", "language": "km", "romanised": "Chiet Krawy"}


def place(title="Karmalink", *, measure=400.0, scale=1.0, **facts):
    return setting(film(title=title, **facts), measure=measure, look=KHMER, scale=scale)


class TestWhich:
    @pytest.mark.parametrize(
        ("show", "told"),
        [
            ("both", ["Karmalink", "ជាតិក្រោយ Chiet Krawy"]),
            ("title", ["Karmalink"]),
            ("original", ["ជាតិក្រោយ Chiet Krawy"]),
        ],
    )
    def test_titles_are_chosen(self, show, told):
        assert said(strips(f"title: {{show: {show}}}", place(original_title=ORIGINAL))) == told

    def test_a_film_may_have_one_title_alone(self):
        assert said(strips("title", place())) == ["Karmalink"]
        assert strips("title: {show: original}", place()) == []

    def test_each_title_is_in_its_own_language(self):
        found = strips("title: {show: original}", place(original_title=ORIGINAL))
        languages = [run.language for strip in found for item in strip.items for _, run in item.line.runs]
        assert list(dict.fromkeys(languages)) == ["km", "km-Latn"]
        bare = {key: ORIGINAL[key] for key in ("text", "language")}
        assert said(strips("title: {show: original}", place(original_title=bare))) == ["ជាតិក្រោយ"]

    @pytest.mark.parametrize(("wish", "kind"), [("", "H1"), (", heading: no", "P")])
    def test_it_is_the_documents_heading_or_not(self, wish, kind):
        assert tree(strips(f"title: {{show: title{wish}}}", place())) == kind
        assert tree(strips(f"title: {{show: title, fit: yes{wish}}}", place())) == kind


class TestFit:
    def found(self, title, measure, **more):
        return lines(strips("title: {fit: yes, show: title}", place(title, measure=measure, **more)))

    def width(self, title):
        return place().width_of(title, "title")

    @pytest.mark.parametrize("measure", [100.0, 150.0, 300.0])
    def test_one_word_is_as_wide_as_its_region(self, measure):
        (one,) = self.found("Karmalink", measure)
        assert one.right - one.left == pytest.approx(measure, rel=0.01)
        assert one.right - one.left <= measure

    def test_it_is_no_more_than_five_times_as_large_nor_less_than_a_third(self):
        (large,), (small,) = self.found("Ka", 4000.0), self.found("Karmalinkkarmalinkkarmalink", 20.0)[:1]
        assert large.size == 20 * 5
        assert small.size == 8

    def test_below_seven_tenths_of_its_size_it_takes_another_line(self):
        whole = self.width("A near future")
        assert len(self.found("A near future", whole * 0.7 * 1.01)) == 1
        found = self.found("A near future", whole * 0.7 * 0.99)
        assert [one.text for one in found] == ["A near", "future"]
        assert max(one.right for one in found) == pytest.approx(whole * 0.7 * 0.99, rel=0.01)

    ROAD = "The very long and winding road home"

    @pytest.mark.parametrize(
        ("measure", "told"),
        [
            (235, [ROAD]),
            (200, ["The very long and", "winding road home"]),
            (100, ["The very long", "and winding", "road home"]),
            (80, ["The very", "long and", "winding", "road home"]),
        ],
    )
    def test_lines_are_as_few_as_will_do_up_to_four_and_of_nearly_one_width(self, measure, told):
        found = self.found(self.ROAD, float(measure))
        assert [one.text for one in found] == told
        assert max(one.right for one in found) == pytest.approx(measure, rel=0.01)

    def test_no_more_lines_than_words(self):
        (first, second) = self.found("one two", 20.0)
        assert (first.text, second.text) == ("one", "two")
        assert first.size > 10, "they are set as wide as the region, not broken"

    def test_no_more_lines_than_four(self):
        found = self.found("one two three four five six seven eight nine ten", 60.0)
        assert [one.text for one in found] == ["one two", "three four", "five six seven", "eight nine ten"]

    def test_the_first_line_counts_like_the_others(self):
        assert [one.text for one in self.found("Extraordinary a b c", 100.0)] == ["Extraordinary", "a b c"]

    def test_a_region_set_smaller_sets_it_smaller(self):
        found = self.found("Karmalink", 150.0, scale=0.8)
        assert found[0].right == pytest.approx(0.8 * 150, rel=0.01)
        assert self.found("Ka", 4000.0, scale=0.8)[0].size == pytest.approx(80)
        whole = self.width("A near future") * 0.7
        assert [len(self.found("A near future", whole * part, scale=0.8)) for part in (1.01, 0.99)] == [1, 2]

    def test_a_title_of_too_many_words_is_broken_as_any_text(self):
        assert {one.size for one in self.found(" ".join(["go"] * 25), 100.0)} == {8}
        assert len(self.found(" ".join(["go"] * 24), 200.0)) == 3
        assert {one.size for one in self.found(" ".join(["go"] * 24), 200.0)} != {8}

    def test_one_too_wide_at_its_smallest_is_broken_rather_than_hang_out(self):
        width = self.width("Karmalink") * 8 / 20
        assert len(self.found("Karmalink", width / 1.005)) == 1
        assert len(self.found("Karmalink", width / 1.03)) == 2

    def test_titles_say_where_they_were_written(self):
        at = place(original_title=ORIGINAL)
        assert strips("title: {show: original}", at)[0].span == at.film.original_title.where("text")
        for title in ("Karmalink", "A near future"):
            at = place(title, measure=60.0)
            assert {strip.span for strip in strips("title: {fit: yes}", at)} == {at.film.title.value.span}
        with pytest.raises(ProblemsFound) as caught:
            strips("title: {fit: yes}", place("A film ᠮ"))
        assert caught.value.problems[0].span.file == "assets/film.yaml"


def test_turned_it_says_the_same_upwards(at):
    place = at()
    level, turned = strips("title", place), strips("title: {turned: yes}", place)
    assert said(turned) == said(level)
    assert tree(turned) == tree(level)
    assert [type(item) for item in of_kind(turned, TextLine)] == [TurnedLine]
    assert turned[0].height == place.room


def test_turned_and_fitted_it_is_as_long_as_the_region_is_high(at):
    place = at(place={"room": 200.0, "measure": 120.0})
    (item,) = of_kind(strips("title: {turned: yes, fit: yes}", place), TurnedLine)
    assert item.box.height == pytest.approx(200, rel=0.02)
