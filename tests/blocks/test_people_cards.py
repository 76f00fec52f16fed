"""People on cards in rows."""

import pytest

from epk.blocks.people_cards import beginning
from epk.data.record import Text
from epk.page.flow import height_of, split
from epk.page.items import Image, Stroke
from epk.problems import Span
from tests.settings import elements, line, lines, of_kind, said, strips, tree

TOLD = "Lives and works in Phnom Penh."
TALL = "tall.png"


def film(*portraits, text=TOLD, **more):
    known = {
        f"p{n}": {"name": f"Name {n}", "biography": {"text": text}} | ({"portrait": file} if file else {}) | more
        for n, file in enumerate(portraits)
    }
    return {"people": known, "cast": [{"person": key} for key in known]}


def cards(at, *portraits, options="", place=None, **more):
    block = f"people-cards: {{of: cast, columns: 3, gutter: 20pt{options}}}"
    facts = {key: more.pop(key) for key in ("language", "cast", "crew") if key in more}
    return strips(block, at(**film(*portraits, **more) | facts, place=place or {}))


def names_of(found):
    return [one for one in lines(found) if one.size == 12]


def rows_of(found):
    """The numbers of those in each row, by their names."""
    rows = {}
    for one in names_of(found):
        rows.setdefault(round(one.baseline), []).append(one.text.split()[-1])
    return ["".join(row) for row in rows.values()]


class TestRows:
    @pytest.mark.parametrize(("count", "rows"), [(1, ["0"]), (3, ["012"]), (5, ["012", "34"])])
    def test_people_stand_in_rows_in_the_order_of_the_film(self, at, count, rows):
        assert rows_of(cards(at, *[None] * count)) == rows

    @pytest.mark.parametrize("count", [1, 2, 3])
    def test_columns_keep_their_width(self, at, count):
        found = cards(at, *[TALL] * count)
        assert {one.width for one in of_kind(found, Image)} == {120}
        assert [one.x for one in of_kind(found, Image)] == [0, 140, 280][:count]

    def test_forty_people_flow_in_rows_that_are_not_parted(self, at):
        found = cards(at, *[TALL] * 40)
        ends = [strip for strip in found if not strip.keep]
        assert len(ends) == 14
        assert len(names_of(found)) == 40
        assert elements(found, "L") == elements(cards(at, TALL), "L")

    def test_nobody_without_biographies(self, at):
        assert strips("people-cards: {of: cast}", at()) == []

    def test_the_first_is_on_the_right_where_reading_begins_there(self, at):
        found = cards(at, TALL, TALL, language="he")
        assert [one.x for one in of_kind(found, Image)] == [280, 140]
        assert line(found, "Name 0").right == pytest.approx(400, abs=1)

    def test_names_stand_on_one_baseline_and_texts_begin_on_one(self, at):
        found = strips(
            "people-cards: {of: cast, columns: 3, gutter: 20pt}",
            at(
                people={
                    "a": {"name": "Ann", "biography": {"text": TOLD}, "portrait": TALL},
                    "b": {
                        "name": "Bartholomew Featherstonehaugh the Elder",
                        "biography": {"text": TOLD},
                        "portrait": "wide.png",
                    },
                },
                cast=[{"person": "a"}, {"person": "b"}],
            ),
        )
        assert {(one.y, one.height) for one in of_kind(found, Image)} == {(0, 150)}
        assert line(found, "Ann").baseline == line(found, "Bartholomew").baseline
        assert len({one.baseline for one in lines(found) if one.text.startswith("Lives")}) == 1

    def test_space_between_rows(self, at):
        found = cards(at, *[None] * 4, options=", gap: 30pt, text: none")
        bare = cards(at, *[None] * 4, options=", gap: 20pt, text: none")
        apart = [line(one, "Name 3").baseline - line(one, "Name 0").baseline for one in (found, bare)]
        assert apart[0] - apart[1] == pytest.approx(10)

    def test_a_row_stays_whole_while_a_page_may_hold_it_and_then_goes_on_line_by_line(self, at):
        long = film(TALL, TALL, text="And so on. " * 300)
        found = strips("people-cards: {of: cast, text: full}", at(**long, place={"room": 500.0}))
        assert split(found, 500.0)[0] == []
        pages, rest = [], found
        while rest:
            head, rest = split(rest, 500.0, loosely=True)
            pages.append(head)
        assert len(pages) > 2
        assert all(height_of(page) <= 500.0 for page in pages)
        assert len(names_of(pages[0])) == 2
        assert sorted(one.text for page in pages for one in lines(page)) == sorted(one.text for one in lines(found))

    def test_cards_of_a_whole_row_are_drawn_one_after_the_other(self, at):
        long = film(TALL, TALL, text="And so on. " * 40)
        for room in (60.0, 900.0):
            found = strips("people-cards: {of: cast, text: full}", at(**long, place={"room": room}))
            lefts = [one.left for one in lines(found) if "And" in one.text]
            assert lefts == sorted(lefts)

    def test_they_are_a_list_of_figures_headings_and_texts(self, at):
        found = cards(at, TALL, None)
        assert tree(found) == "L(LI(LBody(Figure H3 P P)) LI(LBody(H3 P P)))"
        assert [one.element.alt for one in of_kind(found, Image)] == ["Portrait of Name 0"]


class TestRules:
    def test_stand_above_each_row(self, at):
        found = cards(at, *[None] * 4, options=", rule: hairline")
        rules = [one.y for one in of_kind(found, Stroke)]
        assert len(rules) == 2
        assert rules[0] < line(found, "Name 0").baseline < rules[1] < line(found, "Name 3").baseline

    def test_or_below_and_stay_with_it(self, at):
        found = cards(at, *[None] * 4, options=", rule: hairline, rule_place: below")
        rules = [one.y for one in of_kind(found, Stroke)]
        assert line(found, "Name 0").baseline < rules[0] < line(found, "Name 3").baseline < rules[1]
        assert [bool(of_kind([strip], Stroke)) for strip in found if not strip.keep] == [True, True]


class TestPortraits:
    def test_have_a_height_or_a_shape(self, at):
        (high,) = of_kind(cards(at, TALL, options=", portrait_height: 80pt"), Image)
        (shaped,) = of_kind(cards(at, TALL, options=", portrait_ratio: 1.5"), Image)
        assert (high.height, shaped.height) == (80, 80)

    def test_may_be_narrower_than_the_column(self, at):
        (image,) = of_kind(cards(at, TALL, options=", portrait_width: 60pt, portrait_shape: disc"), Image)
        assert (image.width, image.height) == (60, 60)

    def test_places_stay_empty_where_half_or_more_have_one(self, at):
        found = cards(at, TALL, None, TALL, None)
        assert rows_of(found) == ["012", "3"]
        assert line(found, "Name 1").baseline > 150

    def test_the_others_begin_at_the_top_where_few_have_one(self, at):
        found = cards(at, None, TALL, None, None, None)
        assert sorted(rows_of(found)) == ["02", "1", "34"]
        assert line(found, "Name 0").baseline < 10
        assert 150 < line(found, "Name 1").baseline < 180

    @pytest.mark.parametrize(
        ("portraits", "rows"),
        [((TALL, None, None, None, None), ["0", "123", "4"]), ((None, None, None, TALL), ["012", "3"])],
    )
    def test_the_few_that_have_one_stand_in_rows_of_their_own_where_the_order_allows(self, at, portraits, rows):
        assert rows_of(cards(at, *portraits)) == rows

    def test_their_credit_stands_below_them(self, at):
        found = cards(at, TALL, portrait_credit="Photograph: Eve")
        assert 150 < line(found, "Photograph").baseline < line(found, "Name").baseline
        assert tree(found) == "L(LI(LBody(Figure P H3 P P)))"


class TestText:
    LONG = "One is told. Two follows it. " + "Three goes on for a while, " * 8 + "and ends."

    @pytest.mark.parametrize(
        ("options", "shown"),
        [
            (", text: full", LONG),
            (", text: short", "One is told. Two follows it."),
            (", text: short, longest: 20", "One is told."),
            (", text: short, longest: 5", "One is told."),
            (", text: short, longest: 999", LONG),
        ],
    )
    def test_is_whole_or_its_first_sentences(self, at, options, shown):
        assert said(cards(at, None, text=self.LONG, options=options))[2:] == [shown]

    def test_or_nothing(self, at):
        assert said(cards(at, None, options=", text: none")) == ["Name 0", "cast"]

    @pytest.mark.parametrize(
        ("text", "language", "shown"),
        [
            ("He made *The End.* She left. They stayed for long.", "en", "He made *The End.* She left."),
            ("See [Mine. Yours](https://a.org/b.c), he said. They stayed for long.", "en", None),
            ("Born to J. R. Ward and Mrs. Ward. They stayed for long.", "en", "Born to J. R. Ward and Mrs. Ward."),
            ("គាត់រស់នៅភ្នំពេញ។ នាងរស់នៅសៀមរាប។ ពួកគេធ្វើភាពយន្តជាច្រើន។", "km", "គាត់រស់នៅភ្នំពេញ។ នាងរស់នៅសៀមរាប។"),
            (
                "彼は東京に住む。彼女も東京に住む。二人は映画を作り続けている、今もなお昔と同じように。",
                "ja",
                "彼は東京に住む。彼女も東京に住む。",
            ),
        ],
    )
    def test_ends_where_a_sentence_does_in_any_language(self, text, language, shown):
        longest = len(shown) if shown else 5
        expected = shown or "See [Mine. Yours](https://a.org/b.c), he said."
        assert beginning(Text(text), longest, language) == expected

    def test_knows_where_it_was_written(self):
        place = Span("assets/film.yaml", 3, 7)
        assert beginning(Text("One. Two.", place), 4, "en").span == place

    def test_is_told_among_the_cast_of_those_who_act_too(self, at):
        crew = [{"job": "director", "people": ["p0"]}]
        place = at(**film(None), crew=crew)
        assert said(strips("people-cards: {of: crew}", place)) == ["Name 0", "Director"]


@pytest.mark.parametrize("first", [0, 1, 2, 5])
def test_some_in_one_manner_and_the_others_on_cards_are_all_shown_once(at, first):
    place = at(**film(*[None] * 5))
    found = strips(f"biographies: {{of: cast, most: {first}}}", place)
    found += strips(f"people-cards: {{of: cast, skip: {first}}}", place)
    assert sorted(one.text for one in names_of(found)) == [f"Name {n}" for n in range(5)]
