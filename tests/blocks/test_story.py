"""The story and the director's words."""

import pytest

from epk.page.items import Stroke
from epk.problems import ProblemsFound
from tests.settings import line, lines, of_kind, said, strips, tree

SYNOPSES = {
    name: {"text": f"{name.title()} one.\n\n{name.title()} two."} for name in ("short", "medium", "long", "full")
}
ANN = {"people": {"a": {"name": "Ann"}, "b": {"name": "Bob"}}}


def some(*names):
    return {"synopses": {name: SYNOPSES[name] for name in names}}


class TestLogline:
    def test_it_is_one_paragraph_that_no_page_parts(self, at):
        found = strips("logline", at(logline={"text": "A boy *dreams* " * 20}))
        assert tree(found) == "P"
        assert [strip.keep for strip in found] == [True] * (len(found) - 1) + [False]
        assert strips("logline", at()) == []


class TestSynopsis:
    @pytest.mark.parametrize("length", ["short", "medium", "long", "full"])
    def test_it_is_the_one_of_its_length(self, at, length):
        found = strips(f"synopsis: {{length: {length}}}", at(synopses=SYNOPSES))
        assert said(found) == [f"{length.title()} one.", f"{length.title()} two."]

    @pytest.mark.parametrize(
        ("there", "wanted", "told"),
        [
            (("short", "long"), "medium", "Short"),
            (("short", "medium"), "full", "Medium"),
            (("medium", "full"), "long", "Medium"),
            (("long",), "medium", None),
            (("short", "medium"), "short", "Short"),
            (("long",), "long", "Long"),
        ],
    )
    def test_the_next_shorter_one_takes_its_place_where_the_layout_allows(self, at, there, wanted, told):
        found = said(strips(f"synopsis: {{length: {wanted}, or_shorter: yes}}", at(**some(*there))))
        assert found[:1] == ([f"{told} one."] if told else [])
        if told and told.lower() != wanted:
            assert strips(f"synopsis: {{length: {wanted}}}", at(**some(*there))) == []

    @pytest.mark.parametrize(
        ("there", "told"), [(("short",), False), (("short", "medium"), True), (("short", "full"), True), ((), False)]
    )
    def test_it_may_ask_for_a_longer_one_beside_it(self, at, there, told):
        assert bool(strips("synopsis: {length: short, beside_longer: yes}", at(**some(*there)))) is told

    def test_the_longest_has_none_beside_it(self, at):
        assert strips("synopsis: {length: full, beside_longer: yes}", at(**some("short", "full"))) == []

    def test_its_first_paragraph_may_have_a_style_of_its_own(self, at):
        found = strips("synopsis: {length: short, style: small, first_style: name}", at(**some("short")))
        assert [(one.text, one.size) for one in lines(found)] == [("Short one.", 12), ("Short two.", 8)]

    def test_a_text_of_one_paragraph_has_no_first(self, at):
        one = {"synopses": {"short": {"text": "Gone."}}}
        assert lines(strips("synopsis: {length: short, style: small, first_style: name}", at(**one)))[0].size == 8

    def test_it_may_begin_with_a_large_letter(self, at):
        place = at(**some("short"))
        plain = lines(strips("synopsis: {length: short}", place))[0]
        raised = lines(strips("synopsis: {length: short, initial: raised}", place))[0]
        first = lines(strips("synopsis: {length: short, initial: raised, first_style: name}", place))[0]
        assert (plain.size, raised.size, first.size) == (10, 26, pytest.approx(31.2))


class TestShorterSynopsis:
    def told(self, at, there, fewer, options):
        place = at(**some(*there), place={"fewer": fewer})
        found = strips(f"synopsis: {{{options}}}", place)
        return said(found)[0], [(one.message, one.span) for strip in found for one in strip.remarks], place.film

    @pytest.mark.parametrize(
        ("there", "fewer", "told"),
        [
            (("short", "medium", "full"), 0, "Full"),
            (("short", "medium", "full"), 1, "Medium"),
            (("short", "medium", "full"), 2, "Short"),
            (("short", "medium", "full"), 9, "Short"),
            (("short", "long"), 1, "Short"),
        ],
    )
    def test_for_want_of_room_the_next_shorter_one_is_told_where_the_layout_allows(self, at, there, fewer, told):
        assert self.told(at, there, fewer, "length: full, or_shorter: yes")[0] == f"{told} one."

    def test_otherwise_it_is_told_all_the_same(self, at):
        assert self.told(at, ("short", "long"), 3, "length: long")[:2] == ("Long one.", [])

    def test_it_says_which_one_is_left_out_and_where_that_is_written(self, at):
        _, told, film = self.told(at, ("short", "medium", "long"), 2, "length: long, or_shorter: yes")
        assert told == [("proof has no room for the synopsis: Long one. Long two.", film.synopses.long.span)]

    @pytest.mark.parametrize(("there", "fewer"), [(("short", "medium"), 0), (("short",), 4)])
    def test_one_that_is_told_as_wished_leaves_nothing_out(self, at, there, fewer):
        """Where the film lacks the length that the layout asks for, the next shorter one is no loss."""
        assert self.told(at, there, fewer, "length: long, or_shorter: yes")[1] == []


GIVEN = {"kind": "statement", "person": "a", "text": "One.\n\nTwo."}


class TestStatement:
    def test_it_is_told_in_its_paragraphs(self, at):
        found = strips("statement: {style: name}", at(**ANN, statement=GIVEN))
        assert said(found) == ["One.", "Two."]
        assert lines(found)[0].size == 12
        assert strips("statement", at()) == []

    @pytest.mark.parametrize(("occasion", "who"), [({"occasion": "in Venice"}, "Bob, in Venice"), ({}, "Bob")])
    def test_a_quotation_names_who_said_it_and_when(self, at, occasion, who):
        quotation = {"text": " “It is gone” ", "person": "b"} | occasion
        found = strips("pull-quote", at(**ANN, statement=GIVEN | {"quotation": quotation}))
        assert said(found) == ["“It is gone”", who]
        assert tree(found) == "BlockQuote(P P)"
        assert [strip.keep for strip in found] == [True, False]

    def test_in_the_marks_of_the_films_language(self, at):
        quotation = {"text": "Fini", "person": "b"}
        place = at(**ANN, statement=GIVEN | {"quotation": quotation}, language="de")
        assert said(strips("pull-quote", place))[0] == "„Fini“"

    def test_without_one_there_is_none(self, at):
        assert strips("pull-quote", at(**ANN, statement=GIVEN)) == []
        assert strips("pull-quote", at()) == []


NOTE = {"heading": "The river", "text": "It ran dry."}


QUOTED = NOTE | {"quotation": {"text": "Dry", "person": "a"}}


class TestNotes:
    def test_heading_and_quotation_stand_beside_the_text(self, at):
        found = strips(
            "production-notes: {side_width: 100pt, gutter: 20pt, gap: 30pt}",
            at(**ANN, production_notes=[QUOTED, NOTE]),
        )
        assert said(found) == ["The river", "“Dry”", "Ann", "It ran dry.", "The river", "It ran dry."]
        assert tree(found) == "Sect(H3 BlockQuote(P P) P) Sect(H3 P)"
        assert [one.left for one in lines(found)] == [0, 0, 0, 120, 0, 120]
        assert [(strip.before, strip.after) for strip in found] == [(15, 15), (15, 15)]

    def test_a_rule_stands_above_each(self, at):
        found = strips("production-notes: {rule: hairline}", at(**ANN, production_notes=[NOTE] * 2))
        assert len(of_kind(found, Stroke)) == 2

    def test_the_side_is_as_wide_as_the_layout_says_and_the_text_takes_the_rest(self, at):
        long = {"heading": "A heading that goes on and on and on", "text": "It ran dry and went on. " * 10}
        found = strips("production-notes: {side_width: 100pt, gutter: 20pt}", at(**ANN, production_notes=[long]))
        assert 70 < max(one.right for one in lines(found) if one.left == 0) <= 100
        assert 350 < max(one.right for one in lines(found)) <= 400

    def test_without_any_nothing_is_said(self, at):
        assert strips("production-notes", at()) == []


FILM = {
    "logline": {"text": "A *boy* dreams."},
    "synopses": {name: {"text": f"{name} text."} for name in ("short", "medium", "long", "full")},
    "people": {"a": {"name": "Ann", "biography": {"text": "Ann lives."}}, "b": {"name": "Bob"}},
    "crew": [{"job": "director", "people": ["a"]}, {"job": "editor", "people": ["b"]}],
}


class TestForms:
    def test_all_texts_are_told_with_their_lengths(self, at):
        found = strips("counted-texts", at(**FILM))
        assert said(found) == [
            "Logline", "3 words · 13 characters", "A boy dreams.",
            "Synopsis, short", "2 words · 11 characters", "short text.",
            "Synopsis, medium", "2 words · 12 characters", "medium text.",
            "Synopsis, long", "2 words · 10 characters", "long text.",
            "Biography of the director", "2 words · 10 characters", "Ann lives.",
        ]  # fmt: skip
        assert tree(found).startswith("Sect(H2 P P) Sect(H2 P P)")

    def test_some_of_them_can_be_chosen_in_another_order(self, at):
        found = strips("counted-texts: {texts: [long, logline], level: 4}", at(**FILM))
        assert said(found)[::3] == ["Synopsis, long", "Logline"]
        assert tree(found) == "Sect(H4 P P) Sect(H4 P P)"

    def test_several_directors_are_named(self, at):
        two = FILM | {"crew": [{"job": "director", "people": ["a", "b"]}]}
        assert said(strips("counted-texts: {texts: [director]}", at(**two)))[0] == "Biography of Ann"
        assert len(said(strips("counted-texts: {texts: [director]}", at(**two)))) == 3, "Bob has none"

    def test_what_is_missing_is_left_out(self, at):
        assert strips("counted-texts", at()) == []

    def test_labels_stand_beside_their_texts(self, at):
        found = strips("counted-texts: {texts: [logline], label_width: 90pt, gap: 8pt}", at(**FILM))
        assert line(found, "Logline").left == 0
        assert line(found, "A boy").left == 90
        assert (found[0].before, found[-1].after) == (4, 4)
        narrow = strips("counted-texts: {texts: [short], label_width: 70pt}", at(**FILM))
        assert max(one.right for one in lines(narrow) if one.left == 0) <= 56
        long = FILM | {"logline": {"text": "A boy dreams. " * 30}}
        wide = strips("counted-texts: {texts: [logline], label_width: 90pt}", at(**long))
        assert 350 < max(one.right for one in lines(wide)) <= 400


def test_an_unknown_length_is_refused(at):
    with pytest.raises(ProblemsFound, match="length"):
        strips("synopsis: {length: tiny}", at())


def test_labels_of_texts_for_forms_end_before_their_texts(at):
    found = strips("counted-texts: {texts: [logline], label_width: 90pt, label_style: flush}", at(**FILM))
    assert line(found, "Logline").right == pytest.approx(76)


@pytest.mark.parametrize("marks", ["“{}”", "«{}»", "{}"])
def test_a_quotations_own_marks_give_way_to_the_languages(at, marks):
    words = GIVEN | {"quotation": {"text": marks.format("Gone"), "person": "b"}}
    assert said(strips("pull-quote", at(**ANN, statement=words)))[0] == "“Gone”"


def test_texts_say_where_they_were_written(at):
    place = at(**ANN, statement=GIVEN | {"quotation": {"text": "Gone", "person": "b"}}, **some("short"))
    (words, _) = strips("pull-quote", place)
    assert words.span == place.film.statement.quotation.where("text")
    found = strips("synopsis: {length: short, first_style: name}", place)
    assert {strip.span for strip in found} == {place.film.synopses.short.where("text")}
