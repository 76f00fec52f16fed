"""Facts in rows: what is asked, what is answered, how wide each stands, and what a row gives up for want of room."""

import pytest

from epk.blocks.fact_sheet import LABEL_GAP
from epk.page.flow import split
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


class TestFewer:
    """Five names, then two facts more, each of one value."""

    def told(self, at, fewer, options="fields: [cast-names, title, runtime]"):
        found = strips(f"fact-sheet: {{{options}}}", at(**FILM, **cast(5), place={"fewer": fewer}))
        return said(found), [remark.message for strip in found for remark in strip.remarks]

    @pytest.mark.parametrize(
        ("fewer", "names", "missed"),
        [
            (2, ["Ann0", "Ann1", "Ann2", "and 2 more"], "Ann3, Ann4"),
            (3, ["Ann0", "Ann1", "and 3 more"], "Ann2, Ann3, Ann4"),
            (4, ["Ann0", "and 4 more"], "Ann1, Ann2, Ann3, Ann4"),
        ],
    )
    def test_facts_tell_fewer_values_and_how_many_more_there_are(self, at, fewer, names, missed):
        rest = ["Title", "Karmalink", "Running time", "102 min"]
        assert self.told(at, fewer) == (["Cast", *names, *rest], [f"proof has no room for Cast: {missed}"])

    def test_one_value_less_is_told_as_it_takes_no_more_room_than_to_say_so(self, at):
        assert self.told(at, 1) == self.told(at, 0)

    @pytest.mark.parametrize(
        ("fewer", "facts", "missed"),
        [
            (5, ["Cast", "Title"], ["Running time: 102 min"]),
            (6, ["Cast"], ["Title: Karmalink", "Running time: 102 min"]),
            (60, ["Cast"], ["Title: Karmalink", "Running time: 102 min"]),
        ],
    )
    def test_then_the_last_facts_are_left_out_but_for_the_first(self, at, fewer, facts, missed):
        told, remarks = self.told(at, fewer)
        assert [text for text in told if text in ("Cast", "Title", "Running time")] == facts
        assert told[:3] == ["Cast", "Ann0", "and 4 more"]
        assert remarks[1:] == [f"proof has no room for {one}" for one in missed]

    def test_values_that_the_layout_does_not_want_are_not_missed(self, at):
        told, remarks = self.told(at, 1, "fields: [cast-names], most: 3")
        assert (told, remarks) == (["Cast", "Ann0", "Ann1", "and 3 more"], ["proof has no room for Cast: Ann2"])

    def test_it_is_told_where_the_first_of_them_is_written(self, at):
        place = at(**cast(5), place={"fewer": 3})
        (first, *_) = strips("fact-sheet: {fields: [cast-names]}", place)
        assert first.remarks[0].span == place.film.people["p2"].name.value.span


class TestParting:
    """Where a page may end in a table."""

    def on_first_page(self, at, names, height, fields="cast-names"):
        head, _ = split(strips(f"fact-sheet: {{fields: [{fields}]}}", at(**FILM, **cast(names))), height)
        return said(head)

    @pytest.mark.parametrize(
        ("names", "there"), [(4, []), (5, ["Cast", "Ann0", "Ann1"]), (9, ["Cast", "Ann0", "Ann1"])]
    )
    def test_a_row_of_more_than_four_lines_may_be_parted_and_no_shorter_one(self, at, names, there):
        assert self.on_first_page(at, names, 30) == there

    def test_a_long_row_is_not_held_by_its_neighbours(self, at):
        told = self.on_first_page(at, 6, 40, "cast-names, title, year")
        assert told == ["Cast", "Ann0", "Ann1", "Ann2"]
        assert self.on_first_page(at, 4, 65, "cast-names, title, year") == []

    def test_a_short_row_at_the_foot_goes_on_with_the_next(self, at):
        assert self.on_first_page(at, 3, 50, "title, cast-names") == []


def test_what_does_not_fit_is_blamed_on_the_words_of_the_film(at):
    people = {"a": {"name": "Ann Bell Carter of Dunedin"}}
    (strip,) = strips("fact-sheet: {fields: [cast-names]}", at(people=people, cast=[{"person": "a", "key": True}]))
    assert (strip.span.file, strip.words) == ("assets/film.yaml", 6)


def _producers(count):
    people = {f"p{number}": {"name": f"Ann{number}"} for number in range(count)}
    return {"people": people, "crew": [{"job": "producer", "people": list(people)}]}


def _crew(job):
    return {"people": {"a": {"name": "Ann"}}, "crew": [{"job": job, "people": ["a"]}]}


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
