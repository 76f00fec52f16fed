"""Facts side by side: how wide each stands, and in how many rows."""

import pytest

from tests.settings import line, lines, said, strips, tree

FILM = {"year": 2021, "runtime": "102 min", "countries": ["Cambodia", "USA"]}


def cast(count):
    return {
        "people": {f"p{number}": {"name": f"Ann{number}"} for number in range(count)},
        "cast": [{"person": f"p{number}", "key": True} for number in range(count)],
    }


class TestDataStrip:
    def found(self, at, fields="title, year", **place):
        return strips(f"data-strip: {{fields: [{fields}], gutter: 20pt}}", at(**FILM, **place))

    def test_facts_stand_side_by_side_their_labels_above(self, at):
        (strip,) = self.found(at)
        assert said([strip]) == ["Title", "Karmalink", "Year", "2021"]
        assert tree([strip]) == "L(LI(Lbl(Span) LBody(P)) LI(Lbl(Span) LBody(P)))"
        assert line([strip], "Title").left == line([strip], "Karmalink").left == 0
        assert line([strip], "Title").baseline < line([strip], "Karmalink").baseline
        assert line([strip], "Year").left == line([strip], "2021").left > 100

    def test_labels_are_brief_where_there_is_a_brief_one(self, at):
        (strip,) = self.found(at, "countries, year, runtime")
        assert said([strip])[::2] == ["Origin", "Year", "Running time"]

    def test_they_fill_the_width_as_their_lines_need_it(self, at):
        place = at(**FILM)
        (strip,) = strips("data-strip: {fields: [title, year, countries], gutter: 20pt}", place)
        (first, second, third) = (line([strip], word).left for word in ("Title", "Year", "Origin"))
        title, year, countries = (
            max(place.width_of(text, style) for text, style in pair) + 1
            for pair in (
                (("Title", "label"), ("Karmalink", "fact")),
                (("Year", "label"), ("2021", "fact")),
                (("Origin", "label"), ("Cambodia, USA", "fact")),
            )
        )
        share = (400 - 40) / (title + year + countries)
        assert first == 0
        assert second == pytest.approx(title * share + 20)
        assert third == pytest.approx((title + year) * share + 40)

    def test_where_lines_do_not_fit_words_do(self, at):
        long = FILM | {"countries": ["Cambodia and many other countries of the world", "USA"]}
        place = at(**long, place={"measure": 160})
        (strip,) = strips("data-strip: {fields: [title, countries, year], gutter: 10pt}", place)
        assert line([strip], "Origin").left == pytest.approx(place.width_of("Karmalink", "fact") + 1 + 10)
        assert line([strip], "Karmalink").text == "Karmalink"
        assert line([strip], "2021").text == "2021"
        assert max(one.right for one in lines([strip])) <= 160

    def test_without_answers_there_is_none(self, at):
        assert strips("data-strip: {fields: [budget]}", at()) == []

    def test_one_fact_fills_the_width(self, at):
        (strip,) = self.found(at, "countries")
        assert strip.width == 400

    def test_from_right_to_left_the_first_is_on_the_right(self, at):
        (strip,) = self.found(at, language="he")
        assert line([strip], "Title").left > line([strip], "2021").right


def test_facts_side_by_side_have_a_line_for_each_value(at):
    (strip,) = strips("data-strip: {fields: [cast-names, title]}", at(**cast(2)))
    assert [one.text for one in lines([strip])] == ["Cast", "Ann0", "Ann1", "Title", "Karmalink"]
    assert line([strip], "Ann1").baseline - line([strip], "Ann0").baseline == pytest.approx(14)


def test_what_words_do_not_need_goes_to_those_whose_lines_are_longest(at):
    place = at(**FILM | {"countries": ["Cambodia and many others"]}, place={"measure": 200})
    (strip,) = strips("data-strip: {fields: [countries, title, runtime], gutter: 10pt}", place)
    texts = (("Cambodia and many others", "Cambodia", "Origin"), ("Karmalink", "Karmalink", "Title"))
    countries, title = (
        [max(place.width_of(text, "fact"), place.width_of(label, "label")) + 1 for text in (long, word)]
        for long, word, label in texts
    )
    running = [place.width_of(text, "label") + 1 for text in ("Running time", "Running time")]
    room, lines_need = 200 - 20, countries[0] + title[0] + running[0]
    words_need = countries[1] + title[1] + running[1]
    assert words_need < room < lines_need
    share = (room - words_need) / (lines_need - words_need)
    assert line([strip], "Title").left == pytest.approx(countries[1] + (countries[0] - countries[1]) * share + 10)


class TestRows:
    """Four facts that stand side by side where their longest words do."""

    FIELDS = "[title, countries, year, runtime]"
    LONG = FILM | {"title": "Reincarnationalism", "countries": ["Liechtenstein"]}

    def rows(self, at, measure, rows, **more):
        """The facts of each row by their first words, and the rows' heights."""
        found = strips(
            f"data-strip: {{fields: {self.FIELDS}, gutter: 10pt, rows: {rows}, gap: 6pt}}",
            at(**self.LONG, place={"measure": measure} | more),
        )
        labels = ("Title", "Origin", "Year", "Running time")
        return [[text for text in said([strip]) if text in labels] for strip in found], found

    @pytest.mark.parametrize(
        ("measure", "rows", "told"),
        [
            (400, 3, [["Title", "Origin", "Year", "Running time"]]),
            (200, 2, [["Title", "Origin"], ["Year", "Running time"]]),
            (200, 4, [["Title", "Origin"], ["Year", "Running time"]]),
            (100, 4, [["Title"], ["Origin", "Year"], ["Running time"]]),
            (100, 9, [["Title"], ["Origin", "Year"], ["Running time"]]),
        ],
    )
    def test_they_stand_in_as_few_rows_as_break_no_word(self, at, measure, rows, told):
        assert self.rows(at, measure, rows)[0] == told

    def test_no_word_is_broken_where_rows_allow(self, at):
        _, found = self.rows(at, 200, 2)
        assert {"Reincarnationalism", "Liechtenstein"} <= {one.text for one in lines(found)}
        assert max(one.right for one in lines(found)) <= 200

    def test_where_more_rows_break_words_all_the_same_the_lowest_way_is_taken(self, at):
        few, _ = self.rows(at, 60, 2)
        heights = {count: sum(strip.height for strip in self.rows(at, 60, count)[1]) for count in (1, 2)}
        assert len(few) == 2
        assert heights[2] < heights[1]

    def test_they_are_one_list_with_a_gap_between_rows(self, at):
        _, found = self.rows(at, 200, 2)
        assert tree(found) == "L(" + " ".join(["LI(Lbl(Span) LBody(P))"] * 4) + ")"
        assert {strip.after for strip in found} == {6}

    def test_a_last_row_may_be_shorter(self, at):
        found = strips("data-strip: {fields: [title, countries, year], rows: 2, gutter: 10pt}",
                       at(**self.LONG, place={"measure": 160}))  # fmt: skip
        assert sorted(len(said([strip])) for strip in found) == [2, 4]


class TestFewer:
    def told(self, at, fewer):
        found = strips("data-strip: {fields: [cast-names, title]}", at(**cast(4), place={"fewer": fewer}))
        return said(found), [remark.message for strip in found for remark in strip.remarks]

    @pytest.mark.parametrize(
        ("fewer", "told", "missed"),
        [
            (2, ["Cast", "Ann0", "Ann1", "and 2 more", "Title", "Karmalink"], ["Cast: Ann2, Ann3"]),
            (3, ["Cast", "Ann0", "and 3 more", "Title", "Karmalink"], ["Cast: Ann1, Ann2, Ann3"]),
            (4, ["Cast", "Ann0", "and 3 more"], ["Cast: Ann1, Ann2, Ann3", "Title: Karmalink"]),
        ],
    )
    def test_facts_tell_fewer_values_and_then_the_last_are_left_out(self, at, fewer, told, missed):
        assert self.told(at, fewer) == (told, [f"proof has no room for {one}" for one in missed])

    @pytest.mark.parametrize(("count", "last"), [(21, "Ann20"), (22, "and 2 more")])
    def test_a_fact_tells_no_more_than_twenty_values(self, at, count, last):
        assert said(strips("data-strip: {fields: [cast-names]}", at(**cast(count))))[-1] == last
