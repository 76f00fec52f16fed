"""Facts in rows and strips: what is asked, what is answered, how wide each stands."""

import pytest

from epk.blocks.fact_sheet import LABEL_GAP
from epk.page.items import Stroke, TextLine
from epk.page.structure import HEADER_OF_ROW
from epk.problems import ProblemsFound
from tests.settings import elements, line, lines, of_kind, runs, said, strips, tree

FILM = {"year": 2021, "runtime": "102 min", "countries": ["Cambodia", "USA"]}


def cast(count):
    return {
        "people": {f"p{number}": {"name": f"Ann{number}"} for number in range(count)},
        "cast": [{"person": f"p{number}", "key": True} for number in range(count)],
    }


class TestFactSheet:
    def test_facts_stand_in_the_order_asked_for(self, at):
        found = strips("fact-sheet: {fields: [runtime, title, year]}", at(**FILM))
        assert said(found) == ["Running time", "102 min", "Title", "Karmalink", "Year of production", "2021"]
        assert tree(found) == "Table(TR(TH(P) TD(P)) TR(TH(P) TD(P)) TR(TH(P) TD(P)))"
        assert {cell.attributes for cell in elements(found, "TH")} == {HEADER_OF_ROW}

    def test_what_the_film_does_not_say_is_left_out(self, at):
        found = strips("fact-sheet: {fields: [budget, year, genres]}", at(**FILM))
        assert said(found) == ["Year of production", "2021"]

    @pytest.mark.parametrize(("least", "there"), [(1, True), (2, True), (3, False)])
    def test_few_answers_make_no_sheet(self, at, least, there):
        assert bool(strips(f"fact-sheet: {{fields: [title, year], least: {least}}}", at(year=2021))) is there

    def test_one_answer_is_enough_unless_more_is_said(self, at):
        assert strips("fact-sheet: {fields: [budget]}", at()) == []
        assert strips("fact-sheet: {fields: [title]}", at())

    def test_unknown_fields_are_named_with_the_nearest(self, at):
        with pytest.raises(ProblemsFound) as caught:
            strips("fact-sheet: {fields: [yeer, title, runtme]}", at())
        assert [(problem.message, problem.hint) for problem in caught.value.problems] == [
            ('unknown field "yeer"', "Did you mean `year`?"),
            ('unknown field "runtme"', "Did you mean `runtime`?"),
        ]

    def test_labels_count_the_values(self, at):
        one, two = (strips("fact-sheet: {fields: [producers]}", at(**crew)) for crew in (_producers(1), _producers(2)))
        assert (said(one)[0], said(two)[0]) == ("Producer", "Producers")

    @pytest.mark.parametrize(
        ("count", "told"),
        [
            (3, ["Ann0", "Ann1", "Ann2"]),
            (4, ["Ann0", "Ann1", "Ann2", "Ann3"]),
            (5, ["Ann0", "Ann1", "Ann2", "and 2 more"]),
            (8, ["Ann0", "Ann1", "Ann2", "and 5 more"]),
        ],
    )
    def test_too_many_values_are_counted_and_one_more_is_named(self, at, count, told):
        found = strips("fact-sheet: {fields: [cast-names], most: 3}", at(**cast(count)))
        assert said(found)[1:] == told

    def test_twenty_are_named_unless_more_is_said(self, at):
        assert said(strips("fact-sheet: {fields: [cast-names]}", at(**cast(22))))[-1] == "and 2 more"

    def test_values_may_stand_on_one_line(self, at):
        found = strips("fact-sheet: {fields: [cast-names], joined: yes}", at(**cast(3)))
        assert said(found) == ["Cast", "Ann0, Ann1, Ann2"]

    def test_in_which_lines_end_only_between_two(self, at):
        place = at(
            people={"a": {"name": "Ann Bell Dane"}, "b": {"name": "Bob Cole Fin"}},
            cast=[{"person": key, "key": True} for key in "ab"],
            place={"measure": 215},
        )
        found = strips("fact-sheet: {fields: [cast-names], joined: yes, label_width: 110pt}", place)
        assert [one.text.replace("\u00a0", " ") for one in lines(found)][1:] == ["Ann Bell Dane,", "Bob Cole Fin"]

    def test_but_one_longer_than_a_line_ends_anywhere(self, at):
        long = {"people": {"a": {"name": "Ann " * 30}}, "cast": [{"person": "a", "key": True}]}
        found = strips("fact-sheet: {fields: [cast-names], joined: yes}", at(**long))
        assert len(lines(found)) == 4 - 1 or len(lines(found)) > 2
        assert all(one.right <= 400 for one in lines(found))

    def test_addresses_are_links(self, at):
        found = strips("fact-sheet: {fields: [website, title]}", at(links={"website": "https://a.example"}))
        hrefs = [run.inline.href for item in of_kind(found, TextLine) for _, run in item.line.runs]
        assert hrefs == [None, "https://a.example", None, None]

    @pytest.mark.parametrize(("width", "left"), [("150pt", 150), ("200pt", 200)])
    def test_values_stand_where_the_layout_says(self, at, width, left):
        found = strips(f"fact-sheet: {{fields: [title], label_width: {width}}}", at())
        assert (line(found, "Title").left, line(found, "Karmalink").left) == (0, left)

    def test_labels_are_given_room_for_their_longest_word(self, at):
        place = at(year=2021)
        found = strips("fact-sheet: {fields: [year], label_width: 20pt}", place)
        assert line(found, "2021").left == pytest.approx(place.width_of("production", "label") + LABEL_GAP + 0.1)

    def test_but_never_more_than_half(self, at):
        found = strips("fact-sheet: {fields: [year], label_width: 20pt}", at(year=2021, place={"measure": 60}))
        assert line(found, "2021").left == 30

    def test_labels_end_before_the_values_begin(self, at):
        found = strips("fact-sheet: {fields: [cinematographer], label_width: 90pt}", at(**_crew("cinematographer")))
        labels = [one for one in lines(found) if one.left == 0]
        assert len(labels) == 2
        assert max(one.right for one in labels) <= 90 - LABEL_GAP

    def test_rows_are_set_off_and_parted_by_a_rule(self, at):
        found = strips("fact-sheet: {fields: [title, year], gap: 6pt, rule: hairline}", at(year=2021))
        assert len(of_kind(found, Stroke)) == 2
        assert [(strip.before, strip.after) for strip in found] == [(6, 6), (6, 6)] * 2

    def test_neither_the_first_nor_the_last_row_is_left_alone(self, at):
        place = at(**FILM)
        fields = ["title", "year", "runtime", "countries", "kind"]
        kept = {
            count: [strip.keep for strip in strips(f"fact-sheet: {{fields: [{', '.join(fields[:count])}]}}", place)]
            for count in (1, 2, 3, 4, 5)
        }
        assert kept == {
            1: [False],
            2: [True, False],
            3: [True, True, False],
            4: [True, False, True, False],
            5: [True, False, False, True, False],
        }

    @pytest.mark.parametrize(("first", "apart"), [("Austin", 0), ("A festival whose name goes on for more lines", 6)])
    def test_values_stand_apart_where_one_takes_several_lines(self, at, first, apart):
        shown = [{"event": name, "kind": "festival"} for name in (first, "Glasgow", "Venice")]
        found = strips("fact-sheet: {fields: [screenings], label_width: 280pt, apart: 6pt}", at(screenings=shown))
        for above, below in (("Glasgow", "Venice"), (lines(found)[-3].text, "Glasgow")):
            assert line(found, below).baseline - line(found, above).baseline == pytest.approx(14 + apart)
        assert lines(found)[0].baseline == lines(found)[1].baseline, "not above the first"

    def test_from_right_to_left_labels_stand_on_the_right(self, at):
        found = strips("fact-sheet: {fields: [title]}", at(language="he"))
        assert line(found, "Title").left > line(found, "Karmalink").right


def _producers(count):
    people = {f"p{number}": {"name": f"Ann{number}"} for number in range(count)}
    return {"people": people, "crew": [{"job": "producer", "people": list(people)}]}


def _crew(job):
    return {"people": {"a": {"name": "Ann"}}, "crew": [{"job": job, "people": ["a"]}]}


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


def test_addresses_without_encryption_are_links_too(at):
    found = strips("fact-sheet: {fields: [website]}", at(links={"website": "http://a.example"}))
    assert "http://a.example" in {run.inline.href for run in runs(found)}


def test_words_of_the_documents_language_stay_in_it(at):
    found = strips("fact-sheet: {fields: [kind, runtime]}", at(**FILM, language="fr", place={"languages": ("en",)}))
    assert {run.language for run in runs(found) if run.text in ("Feature film", "102 min")} <= {"en", "fr"}
    assert {run.language for run in runs(found) if run.text == "Feature film"} == {"en"}


def test_a_value_of_several_parts_stays_whole_on_one_line(at):
    assert said(strips("fact-sheet: {fields: [runtime], joined: yes}", at(**FILM))) == ["Running time", "102 min"]


def test_without_answers_an_empty_sheet_may_be_asked_for(at):
    assert strips("fact-sheet: {fields: [budget], least: 0}", at()) == []


def test_labels_end_eight_points_before_the_values(at):
    found = strips("fact-sheet: {fields: [title], label_width: 90pt, label_style: flush}", at())
    assert line(found, "Title").right == pytest.approx(82)


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
    running = [place.width_of(text, "label") + 1 for text in ("Running time", "Running")]
    room, lines_need = 200 - 20, countries[0] + title[0] + running[0]
    words_need = countries[1] + title[1] + running[1]
    assert words_need < room < lines_need
    share = (room - words_need) / (lines_need - words_need)
    assert line([strip], "Title").left == pytest.approx(countries[1] + (countries[0] - countries[1]) * share + 10)
