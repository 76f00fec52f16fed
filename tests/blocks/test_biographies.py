"""Biographies: whose, in which order, with which roles, and how they stand."""

import pytest

from epk.page.items import Image, Stroke
from tests.settings import THEME, line, lines, of_kind, runs, said, strips, tree

LIFE = {"text": "Lives and works in Phnom Penh."}


def people(*keys, **more):
    return {key: {"name": key.title(), "biography": LIFE} | more.get(key, {}) for key in keys}


FILM = {
    "people": people("ann", "bob", "cat", "dan", "eve") | {"nil": {"name": "Nil"}},
    "cast": [
        {"person": "ann", "character": "Leng"},
        {"person": "nil", "character": "Srey"},
        {"person": "bob"},
    ],
    "crew": [
        {"job": "producer", "people": ["cat", "dan"]},
        {"job": "director", "people": ["dan", "ann"]},
        {"job": "writer", "people": ["dan"]},
        {"job": "editor", "people": ["eve"]},
    ],
}


def named(found):
    return [one.text for one in lines(found) if one.size == 12]


class TestWhose:
    def test_cast_with_a_biography_in_its_order(self, at):
        found = strips("biographies: {of: cast}", at(**FILM))
        assert said(found) == ["Ann", "as Leng", LIFE["text"], "Bob", "cast", LIFE["text"]]

    def test_crew_once_each_and_the_life_of_who_acts_too_is_told_among_the_cast(self, at):
        found = strips("biographies: {of: crew}", at(**FILM))
        assert said(found) == [
            "Cat", "Producer", LIFE["text"], "Dan", "Producer, director, writer", LIFE["text"], "Ann", "Director",
            "Eve", "Editor", LIFE["text"],
        ]  # fmt: skip

    def test_directors_alone_each_with_their_life(self, at):
        found = strips("biographies: {of: directors}", at(**FILM))
        assert named(found) == ["Dan", "Ann"]
        assert said(found).count(LIFE["text"]) == 2

    def test_a_note_stands_after_the_character(self, at):
        cast = [{"person": "ann", "character": "Leng", "note": "first film"}]
        assert said(strips("biographies: {of: cast}", at(**FILM | {"cast": cast})))[1] == "as Leng (first film)"

    def test_nobody_without_biographies(self, at):
        assert strips("biographies: {of: cast}", at()) == []
        assert strips("biographies: {of: crew}", at()) == []


KHMER = THEME.replace("{family: Archivo}", "{family: Archivo, fallbacks: [Noto Sans Khmer]}")
NATIVE = {"native": {"text": "អាន", "language": "km", "romanised": "Aan"}}
YEARS = {"deceased": {"when": "2013", "born": "1961"}}


class TestBesideTheName:
    def found(self, at, options="", name=None, place=None, **facts):
        known = people("ann", ann=facts | ({"name": name} if name else {}))
        film = {"people": known, "cast": [{"person": "ann"}]}
        return strips(f"biographies: {{of: cast, aside_style: small{options}}}", at(**film, place=place or {}))

    @pytest.mark.parametrize(
        ("deceased", "said_of_it"),
        [
            ({"when": "2013", "born": "1961"}, ["(1961–2013)"]),
            ({"when": "2013-05-02"}, ["(died 2013)"]),
            ({"note": "not known when"}, []),
        ],
    )
    def test_stand_the_years_of_those_who_have_died(self, at, deceased, said_of_it):
        assert said(self.found(at, deceased=deceased))[:-2] == ["Ann", *said_of_it]

    def test_they_are_small_and_on_the_baseline_of_the_name(self, at):
        found = self.found(at, **YEARS)
        name, years = line(found, "Ann"), line(found, "(1961")
        assert (years.size, years.baseline) == (8, name.baseline)
        assert name.right + 3 < years.left < name.right + 8
        assert tree(found).startswith("Sect(H3 P P")

    def test_or_below_it_where_the_line_has_no_room(self, at):
        found = self.found(at, ", name_width: 80pt", **YEARS)
        assert line(found, "(1961").left == pytest.approx(0, abs=0.5)
        assert line(found, "Ann").baseline < line(found, "(1961").baseline < line(found, "cast").baseline

    def test_or_where_names_are_not_set_from_the_edge(self, at):
        found = self.found(at, ", name_style: flush", **YEARS)
        assert line(found, "(1961").baseline > line(found, "Ann").baseline

    def test_beside_the_last_line_of_a_long_name(self, at):
        found = self.found(at, name="Annabella Wilhelmina Ito", **YEARS)
        first, last = line(found, "Annabella"), line(found, "Ito")
        assert line(found, "(1961").baseline == last.baseline > first.baseline

    def test_the_name_in_its_own_script_comes_first_and_how_it_is_read(self, at):
        found = self.found(at, place={"look": KHMER}, **NATIVE, **YEARS)
        assert said(found)[:2] == ["Ann", "អាន Aan (1961–2013)"]

    def test_what_it_is_read_as_is_not_said_twice(self, at):
        found = self.found(at, name="Aan", place={"look": KHMER}, **NATIVE)
        assert " ".join(said(found)).count("Aan") == 1

    @pytest.mark.parametrize(("language", "shown"), [("en", "אן (1961–2013)"), ("he", "(1961–2013) אן")])
    @pytest.mark.parametrize("native", [True, False])
    def test_years_are_read_from_left_to_right(self, at, language, shown, native):
        hebrew = THEME.replace("{family: Archivo}", "{family: Archivo, fallbacks: [Noto Sans Hebrew]}")
        known = people("ann", ann=YEARS | ({"native": {"text": "אן", "language": "he"}} if native else {}))
        place = at(people=known, cast=[{"person": "ann"}], language=language, place={"look": hebrew})
        found = next(one.text for one in lines(strips("biographies: {of: cast}", place)) if "1961" in one.text)
        assert "".join(letter for letter in found if letter.isprintable()) == (shown if native else "(1961–2013)")

    def test_on_the_left_of_it_where_reading_begins_on_the_right(self, at):
        found = strips(
            "biographies: {of: cast, aside_style: small}",
            at(people=people("ann", ann=YEARS), cast=[{"person": "ann"}], language="he"),
        )
        name, years = line(found, "Ann"), next(one for one in lines(found) if "1961" in one.text)
        assert years.baseline == name.baseline
        assert name.right == pytest.approx(400, abs=1)
        assert name.left - 8 < years.right < name.left - 3


ONE = {"people": people("ann", "bob"), "cast": [{"person": "ann"}, {"person": "bob"}]}


class TestPlaces:
    def test_name_and_role_stand_beside_the_text(self, at):
        found = strips("biographies: {of: cast, name_width: 100pt, gap: 20pt}", at(**ONE))
        (first, _), (text, _) = ([one for one in lines(found) if one.text.startswith(w)] for w in ("cast", "Lives"))
        assert line(found, "Ann").left == 0
        assert text.left == 100
        assert text.baseline < first.baseline
        assert [strip.before for strip in found] == [20, 20]
        assert found[-1].after == 20

    def test_or_above_it(self, at):
        found = strips("biographies: {of: cast, name_width: 0, gap: 20pt}", at(**ONE))
        assert {one.left for one in lines(found)} == {0}
        assert [strip.keep for strip in found[:3]] == [True, True, False]
        assert found[2].after == 20

    def test_a_rule_stands_above_each(self, at):
        found = strips("biographies: {of: cast, rule: hairline, gap: 20pt}", at(**ONE))
        assert [bool(of_kind([strip], Stroke)) for strip in found] == [True, False, True, False]
        assert found[0].keep

    def test_a_portrait_stands_above_the_name_with_what_it_shows(self, at):
        place = at(people=people("ann", ann={"portrait": "tall.png"}), cast=[{"person": "ann"}])
        found = strips("biographies: {of: cast, name_width: 114pt, portrait_height: 120pt}", place)
        (image,) = of_kind(found, Image)
        assert (image.width, image.height, image.element.alt) == (100, 120, "Portrait of Ann")
        assert image.y + image.height < line(found, "Ann").baseline - 6
        assert tree(found) == "Sect(Figure H3 P P)"

    @pytest.mark.parametrize("height", ["60pt", "300pt"])
    def test_a_portrait_in_a_disc_is_as_wide_as_its_column_and_as_high(self, at, height):
        place = at(people=people("ann", ann={"portrait": "tall.png"}), cast=[{"person": "ann"}])
        options = f"of: cast, name_width: 114pt, portrait_shape: disc, portrait_height: {height}"
        (portrait,) = of_kind(strips(f"biographies: {{{options}}}", place), Image)
        assert (portrait.width, portrait.height, portrait.disc) == (100, 100, True)

    def test_between_portrait_and_name_there_is_space(self, at):
        place = at(people=people("ann", ann={"portrait": "tall.png"}), cast=[{"person": "ann"}])
        found = strips("biographies: {of: cast, name_width: 0, portrait_height: 100pt}", place)
        assert [strip.before for strip in found[:2]] == [0, 6]
        bare = strips("biographies: {of: cast, name_width: 0}", at(**ONE))
        assert bare[0].before == 0

    def test_the_name_in_its_own_script_follows(self, at):
        native = {"text": "អាន", "language": "km"}
        khmer = THEME.replace("{family: Archivo}", "{family: Archivo, fallbacks: [Noto Sans Khmer]}")
        place = at(people=people("ann", ann={"native": native}), cast=[{"person": "ann"}], place={"look": khmer})
        assert said(strips("biographies: {of: cast}", place))[:3] == ["Ann", "អាន", "cast"]


def test_texts_and_heads_keep_to_their_columns(at):
    long = {"a": {"name": "Ann", "biography": {"text": "Lives and works in Phnom Penh. " * 20}}}
    place = at(people=long, cast=[{"person": "a", "character": "Leng"}])
    found = strips("biographies: {of: cast, name_width: 100pt, role_style: flush}", place)
    assert 380 < max(one.right for one in lines(found)) <= 400
    assert line(found, "as Leng").right == pytest.approx(86)


def test_a_name_in_its_own_script_is_in_its_own_language(at):
    native = {"text": "Anne", "language": "fr"}
    place = at(people=people("ann", ann={"native": native}), cast=[{"person": "ann"}])
    assert {run.language for run in runs(strips("biographies: {of: cast}", place)) if run.text == "Anne"} == {"fr"}


class TestSome:
    @pytest.mark.parametrize(
        ("options", "shown"),
        [("", ["Ann", "Bob", "Cat"]), (", most: 1", ["Ann"]), (", skip: 1", ["Bob", "Cat"]), (", skip: 3", [])],
    )
    def test_may_be_shown_here_and_the_others_elsewhere(self, at, options, shown):
        cast = [{"person": key} for key in ("ann", "nil", "bob", "cat")]
        assert named(strips(f"biographies: {{of: cast{options}}}", at(**FILM | {"cast": cast}))) == shown


class TestBesideAtTheFoot:
    OPTIONS = "biographies: {of: cast, beside: foot, name_width: 150pt, portrait_width: 60pt, portrait_height: 120pt}"

    def film(self, *portraits, words=1):
        one = {"biography": {"text": LIFE["text"] + " And so on." * words}}
        known = {f"p{n}": {"name": f"Name {n}"} | one | ({"portrait": p} if p else {}) for n, p in enumerate(portraits)}
        return {"people": known, "cast": [{"person": key} for key in known]}

    def test_portraits_stand_where_reading_begins_and_the_rest_beside_them(self, at):
        found = strips(self.OPTIONS, at(**self.film("tall.png", "tall.png")))
        assert [(one.x, one.width, one.height) for one in of_kind(found, Image)] == [(0, 60, 120)] * 2
        assert {round(one.left) for one in lines(found)} == {150}
        assert tree(found) == "Sect(Figure H3 P P) Sect(Figure H3 P P)"

    def test_few_words_stand_at_the_foot_of_the_portrait(self, at):
        found = strips(self.OPTIONS, at(**self.film("tall.png")))
        (image,) = of_kind(found, Image)
        assert 0 <= image.y + image.height - lines(found)[-1].baseline < 14

    def test_many_begin_at_its_top(self, at):
        found = strips(self.OPTIONS, at(**self.film("tall.png", words=60)))
        (image,) = of_kind(found, Image)
        assert 6 < line(found, "Name 0").baseline - image.y < 10

    def test_the_place_of_a_portrait_stays_empty_without_one(self, at):
        found = strips(self.OPTIONS, at(**self.film(None)))
        assert {round(one.left) for one in lines(found)} == {150}

    def test_sides_are_the_other_way_round_where_reading_begins_on_the_right(self, at):
        found = strips(self.OPTIONS, at(**self.film("tall.png"), language="he"))
        assert [one.x for one in of_kind(found, Image)] == [340]
        assert line(found, "Name 0").right == pytest.approx(250, abs=1)


class TestZigzag:
    OPTIONS = "biographies: {of: cast, zigzag: true, name_width: 114pt, portrait_height: 60pt"

    def film(self, *portraits, words=1, **person):
        one = {"biography": {"text": LIFE["text"] + " And so on." * words}} | person
        known = {f"p{n}": {"name": f"Name {n}"} | one | ({"portrait": p} if p else {}) for n, p in enumerate(portraits)}
        return {"people": known, "cast": [{"person": key} for key in known]}

    def test_portraits_stand_at_the_left_and_at_the_right_in_turn(self, at):
        found = strips(self.OPTIONS + "}", at(**self.film("tall.png", "tall.png", "tall.png")))
        assert [one.x for one in of_kind(found, Image)] == [0, 300, 0]
        assert {one.width for one in of_kind(found, Image)} == {100}

    def test_name_role_and_text_stand_beside_them_from_their_left_on(self, at):
        found = strips(self.OPTIONS + "}", at(**self.film("tall.png", "tall.png", words=60)))
        first, second = lines(found)[: len(lines(found)) // 2], lines(found)[len(lines(found)) // 2 :]
        assert {round(one.left) for one in first} == {114}
        assert {round(one.left) for one in second} == {0}
        assert 250 < max(one.right for one in second) <= 286
        assert tree(found) == "Sect(Figure H3 P P) Sect(Figure H3 P P)"

    def test_the_top_of_the_name_is_that_of_the_portrait(self, at):
        found = strips(self.OPTIONS + "}", at(**self.film("tall.png")))
        (image,) = of_kind(found, Image)
        assert 6 < line(found, "Name 0").baseline - image.y < 10

    def test_those_without_a_portrait_take_their_turn_beside_an_empty_place(self, at):
        found = strips(self.OPTIONS + "}", at(**self.film("tall.png", None, "tall.png", None)))
        assert [one.x for one in of_kind(found, Image)] == [0, 0]
        assert [round(line(found, f"Name {n}").left) for n in range(4)] == [114, 0, 114, 0]

    def test_without_any_portrait_all_is_as_ever(self, at):
        film = self.film(None, None)
        plain = strips("biographies: {of: cast, name_width: 114pt}", at(**film))
        assert lines(strips(self.OPTIONS + "}", at(**film))) == lines(plain)

    def test_sides_are_the_other_way_round_where_reading_begins_on_the_right(self, at):
        found = strips(self.OPTIONS + "}", at(**self.film("tall.png", "tall.png"), language="he"))
        assert [one.x for one in of_kind(found, Image)] == [300, 0]
        assert line(found, "Name 0").right == pytest.approx(286, abs=1)
        assert line(found, "Name 1").right == pytest.approx(400, abs=1)

    def test_portraits_have_their_width_where_names_stand_above_texts(self, at):
        found = strips(
            "biographies: {of: cast, zigzag: true, name_width: 0, portrait_width: 80pt}", at(**self.film("tall.png"))
        )
        assert [one.width for one in of_kind(found, Image)] == [80]
        third = strips("biographies: {of: cast, zigzag: true, name_width: 0}", at(**self.film("tall.png")))
        assert [one.width for one in of_kind(third, Image)] == [pytest.approx(400 / 3)]

    def test_the_credit_stands_below_the_portrait(self, at):
        found = strips(self.OPTIONS + "}", at(**self.film("tall.png", portrait_credit="Photograph: Eve")))
        credit, (image,) = line(found, "Photograph"), of_kind(found, Image)
        assert credit.left == pytest.approx(0, abs=0.5)
        assert credit.baseline > image.y + image.height


class TestBesideAtTheTop:
    OPTIONS = "biographies: {of: cast, beside: top, name_width: 150pt, portrait_width: 80pt, portrait_height: 90pt}"

    def found(self, at, *portraits):
        known = people(
            *"abc"[: len(portraits)], **{key: {"portrait": p} for key, p in zip("abc", portraits, strict=False) if p}
        )
        return strips(self.OPTIONS, at(people=known, cast=[{"person": key} for key in known]))

    def test_all_portraits_stand_where_reading_begins(self, at):
        found = self.found(at, "tall.png", "tall.png")
        assert [(one.x, one.width) for one in of_kind(found, Image)] == [(0, 80), (0, 80)]

    def test_names_share_a_left_edge_with_and_without_a_portrait(self, at):
        found = self.found(at, "tall.png", None)
        assert len({one.left for one in lines(found)}) == 1
        assert lines(found)[0].left > 80

    def test_without_any_portrait_names_keep_their_column(self, at):
        assert {one.left for one in lines(self.found(at, None, None))} == {0, 150}


@pytest.mark.parametrize("options", ["", ", name_width: 0", ", name_width: 0, portrait_width: 90pt", ", zigzag: true"])
def test_a_disc_is_as_high_as_wide(at, options):
    place = at(people=people("ann", ann={"portrait": "tall.png"}), cast=[{"person": "ann"}])
    (image,) = of_kind(strips(f"biographies: {{of: cast, portrait_shape: disc{options}}}", place), Image)
    assert image.width == image.height


class TestGathered:
    OPTIONS = "biographies: {of: cast, name_width: 0, gather: 3"

    def rows(self, at, *lengths):
        """The numbers of those who stand in each row, of people of so many sentences; a portrait for none."""
        known = {
            f"p{n}": {"name": f"Name {n}", "biography": {"text": "Lives on. " * (length or 1)}}
            | ({} if length else {"portrait": "tall.png"})
            for n, length in enumerate(lengths)
        }
        found = strips(self.OPTIONS + "}", at(people=known, cast=[{"person": key} for key in known]))
        rows = {}
        for one in sorted(lines(found), key=lambda one: one.baseline):
            if one.size == 12:
                rows.setdefault(round(one.baseline), []).append((round(one.left), one.text[-1]))
        return ["".join(number for _, number in sorted(row)) for row in rows.values()]

    @pytest.mark.parametrize(
        ("count", "rows"),
        [(1, ["0"]), (2, ["01"]), (3, ["012"]), (4, ["01", "23"]), (5, ["012", "34"]), (7, ["012", "34", "56"])],
    )
    def test_people_of_few_words_stand_side_by_side(self, at, count, rows):
        assert self.rows(at, *[1] * count) == rows

    def test_one_after_the_other_unless_asked(self, at):
        found = strips("biographies: {of: cast}", at(**FILM))
        assert {one.left for one in lines(found) if one.size == 12} == {0}

    def test_those_of_more_words_stand_alone_in_their_place(self, at):
        assert self.rows(at, 1, 1, 60, 1, 60) == ["01", "2", "3", "4"]

    def test_and_so_do_those_with_a_portrait(self, at):
        assert self.rows(at, 1, 1, 0, 1, 1) == ["01", "2", "34"]

    def test_they_share_a_rule_and_are_parted_nowhere(self, at):
        found = strips("biographies: {of: cast, name_width: 0, gather: 3, rule: hairline}", at(**ONE))
        assert [bool(of_kind([strip], Stroke)) for strip in found] == [True, False, False]
        assert [strip.keep for strip in found] == [True, True, False]
        assert tree(found) == "Sect(H3 P P) Sect(H3 P P)"
        assert line(found, "Ann").baseline == line(found, "Bob").baseline

    def test_they_take_no_turn_of_those_with_portraits(self, at):
        known = people(*"abcd", a={"portrait": "tall.png"}, d={"portrait": "tall.png"})
        place = at(people=known, cast=[{"person": key} for key in known])
        found = strips("biographies: {of: cast, name_width: 114pt, zigzag: true, gather: 2}", place)
        assert [one.x for one in of_kind(found, Image)] == [0, 300]
