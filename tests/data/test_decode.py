"""From nodes to a film or a layout: what is accepted, and how everything that is wrong is told."""

import pytest

from epk.data.decode import decode
from epk.data.film import Film
from epk.data.layout import Layout, PageEntry
from epk.data.template import Region
from epk.data.theme import Style
from epk.data.values import ColumnSpan, Extent, Minutes, PartialDate
from epk.data.yaml import read_yaml

FILE = "assets/film.yaml"


def decoded(text, record=Film):
    problems = []
    value = decode(record, read_yaml(text.encode(), FILE, problems), problems)
    return value, problems


def film(text, record=Film):
    value, problems = decoded(text, record)
    assert not problems
    return value


def messages(text, record=Film):
    value, problems = decoded(text, record)
    assert value is None
    return [f"{problem.span.line}:{problem.span.column}: {problem.message}" for problem in problems]


def message(text, record=Film):
    (only,) = messages(text, record)
    return only


def hint(text, record=Film):
    _, (problem,) = decoded(text, record)
    return problem.hint


class TestFacts:
    def test_a_fact_is_a_plain_value_or_a_mapping_with_its_sources(self):
        plain = film("title: T\nyear: 2021").year
        sourced = film("title: T\nyear: {value: 2021, source: levelk, variants: [2022, {value: 2020, source: [a, b]}]}")
        assert plain.value == sourced.year.value == 2021
        assert sourced.year.source == ("levelk",)
        assert [(v.value, v.source) for v in sourced.year.variants] == [(2022, ()), (2020, ("a", "b"))]

    def test_a_fact_of_several_values_takes_a_list_or_a_single_one(self):
        for typed in ("Cambodia", "[Cambodia]", "{value: Cambodia}", "{value: [Cambodia]}"):
            assert film(f"title: T\ncountries: {typed}").countries.value == ("Cambodia",)

    def test_variants_of_several_values_are_lists_in_the_list(self):
        countries = film("title: T\ncountries: {value: [A, B], variants: [[B, A], {value: A}]}").countries
        assert [variant.value for variant in countries.variants] == [("B", "A"), ("A",)]

    def test_a_fact_without_its_value_is_told(self):
        assert message("title: {source: [a]}") == "1:8: title.value: is missing"


class TestScalars:
    def test_norway_and_a_telephone_number_stay_text(self):
        value = film("title: T\ncountries: [NO]\ncontacts: [{role: press, phone: 01234567, email: 1.10}]")
        assert value.countries.value == ("NO",)
        assert (value.contacts[0].phone, value.contacts[0].email) == ("01234567", "1.10")

    def test_a_ratio_stays_text(self):
        assert film("title: T\ntechnical: {aspect_ratio: 16:9}").technical.aspect_ratio.value == "16:9"

    def test_ninety_two_past_fourteen_is_no_running_time(self):
        told = '2:10: runtime: expected minutes, such as 102 or 1h42, found "92:14"'
        assert message("title: T\nruntime: 92:14") == told

    def test_values_are_converted_by_their_field(self):
        value = film("title: '1984'\nyear: '2021'\nruntime: 1h42\nsubmission: {completion_date: 2021-09}")
        assert (value.title.value, value.year.value) == ("1984", 2021)
        assert value.runtime.value == Minutes(102)
        assert value.submission.completion_date.value == PartialDate(2021, 9)

    @pytest.mark.parametrize("typed", ["MMXXI", "2021.0", "0x7E5", "2_021", "about 2021", "២០២១"])
    def test_a_whole_number_is_written_in_digits(self, typed):
        assert message(f"title: T\nyear: {typed}") == f'2:7: year: expected a whole number, found "{typed}"'

    @pytest.mark.parametrize("typed", ["4,5", "nan", ".inf", "1e3", "five"])
    def test_a_number_is_written_in_digits_with_a_point(self, typed):
        told = f'1:8: width: expected a number, such as 3 or 2.5, found "{typed}"'
        assert message(f"width: {typed}", Style) == told

    @pytest.mark.parametrize(("typed", "value"), [("yes", True), ("true", True), ("No", False), ("FALSE", False)])
    def test_yes_no_true_and_false_are_the_only_answers(self, typed, value):
        assert film(f"italic: {typed}", Style).italic is value

    @pytest.mark.parametrize("typed", ["on", "y", "1", "off"])
    def test_other_answers_are_not(self, typed):
        assert message(f"italic: {typed}", Style) == f'1:9: italic: expected yes or no, found "{typed}"'

    def test_a_word_that_is_not_in_the_list_is_told_with_the_list_and_the_nearest(self):
        told = '2:7: kind: expected one of feature, short, documentary, series, found "Docmentary"'
        assert message("title: T\nkind: Docmentary") == told
        assert hint("title: T\nkind: Docmentary") == "Did you mean `documentary`?"

    def test_text_knows_its_place_and_loses_the_space_around_it(self):
        tagline = film('title: T\ntagline: " in a word "').tagline
        assert (tagline, str(tagline.span)) == ("in a word", f"{FILE}:2:10")

    def test_a_text_block_keeps_its_lines(self):
        assert film("title: T\nlogline:\n  text: |\n    One\n\n    Two\n").logline.text == "One\n\nTwo"

    def test_a_long_wrong_value_is_shown_in_part(self):
        assert message(f"title: T\nyear: {'x' * 500}").endswith(f'found "{"x" * 60}…"')

    def test_khmer_before_a_value_does_not_shift_its_column(self):
        line = "technical: {colour: ជាតិក្រោយ, subtitles: [ខ្មែរ]}"
        column = line.index("[") + 1
        assert message(f"title: T\n{line}") == f"2:{column}: technical.subtitles: expected text, found a list"


class TestLeavingOut:
    @pytest.mark.parametrize("typed", ["", " ~", " null", ' ""', " # later"])
    def test_an_empty_value_counts_as_left_out(self, typed):
        value = film(f"title: T\ntagline:{typed}\ncast:{typed}\n")
        assert (value.tagline, value.cast) == (None, ())

    def test_a_required_value_that_is_empty_or_missing_is_told(self):
        assert message("title:\n") == "1:7: title: is empty"
        assert message("year: 2021\n") == "1:1: title: is missing"

    def test_the_hint_says_what_belongs_there(self):
        told = "The file, relative to the film's `assets/`. Add it as `file: stills/01.jpg`."
        assert hint("title: T\nkey_art: {alt: x}") == told

    def test_an_empty_item_is_told(self):
        assert message("title: T\nkeywords:\n  - a\n  -\n") == "4:4: keywords[2]: is empty"
        assert message("title: T\npeople:\n  jake:\n") == "3:8: people.jake: is empty"


class TestStructure:
    def test_a_single_item_needs_no_list(self):
        value = film("title: T\nkeywords: drama\ncast: {person: a}")
        assert value.keywords == ("drama",)
        assert [member.person for member in value.cast] == ["a"]

    def test_names_that_users_choose_know_their_place(self):
        (key,) = film("title: T\npeople:\n  jake: {name: Jake}\n").people
        assert (key, str(key.span)) == ("jake", f"{FILE}:3:3")

    def test_records_know_the_places_of_their_values(self):
        value = film("title: T\ncast:\n  - person: a\n    key: yes\n")
        (member,) = value.cast
        assert str(member.where("key")) == f"{FILE}:4:10"
        assert str(member.where("note")) == str(member.span) == f"{FILE}:3:5"
        assert str(value.title.where("value")) == f"{FILE}:1:8"

    def test_a_pair_has_two_values(self):
        still = "title: T\nkey_art: {file: a, alt: b, focus: %s}"
        assert film(still % "[0.2, 1]").key_art.focus == (0.2, 1.0)
        assert message(still % "[0.5]") == "2:35: key_art.focus: expected a list of 2 values, found 1"
        assert message(still % "0.5") == '2:35: key_art.focus: expected a list of 2 values, found "0.5"'

    def test_an_unknown_key_is_told_with_the_nearest(self):
        text = "title: T\nruntme: 102\ncast:\n  - {person: a}\n  - {person: b, charakter: c}\n"
        assert messages(text) == ['2:1: unknown key "runtme"', '5:17: cast[2]: unknown key "charakter"']
        assert hint("title: T\nruntme: 1") == "Did you mean `runtime`?"
        assert hint("title: T\nkey-art: {file: a, alt: b}") == "Did you mean `key_art`?"

    def test_an_unknown_key_unlike_any_is_told_with_all(self):
        assert hint("title: T\nlinks: {xyz: a}") == "Known: imdb, press, trailer, website."

    def test_text_where_keys_belong_is_told_with_the_keys(self):
        assert message("title: T\nlogline: A boy.") == '2:10: logline: expected keys with values, found "A boy."'
        assert hint("title: T\nlogline: A boy.").endswith("The keys are text, source.")

    def test_an_unquoted_colon_in_a_list_is_guessed(self):
        text = "title: T\nkeywords:\n  - space: the end\n"
        assert message(text) == "3:5: keywords[1]: expected text, found keys with values"
        assert hint(text) == "If the colon is part of the text, put the text in quotes."

    def test_a_file_that_is_a_list_or_a_text_is_told(self):
        assert message("- title: T") == "1:1: expected keys with values, found a list"
        assert message("Karmalink") == '1:1: expected keys with values, found "Karmalink"'

    def test_all_problems_come_at_once(self):
        text = "runtime: long\nkind: book\ncast: [{}, {person: [a]}]\npeople: [a]\n"
        assert sorted(messages(text)) == [
            '1:10: runtime: expected minutes, such as 102 or 1h42, found "long"',
            "1:1: title: is missing",
            '2:7: kind: expected one of feature, short, documentary, series, found "book"',
            "3:21: cast[2].person: expected text, found a list",
            "3:8: cast[1].person: is missing",
            "4:9: people: expected keys with values, found a list",
        ]

    def test_what_an_alias_repeats_is_told_once(self):
        text = "title: T\nkey_art: &art {file: a, alt: b, illustration: perhaps}\nstills: [*art, *art]\n"
        assert message(text).startswith("2:47: key_art.illustration: expected yes or no")

    def test_no_file_is_no_further_problem(self):
        problems = []
        assert decode(Film, None, problems) is None
        assert not problems


class TestBlocks:
    def blocks(self, text):
        return film(f"template: t\nblocks:\n  body:\n{text}", PageEntry).blocks["body"]

    def test_a_block_is_its_name_or_its_name_over_its_options(self):
        bare, empty, with_options = self.blocks("    - title\n    - facts:\n    - synopsis: {lengths: [short]}\n")
        assert [block.name for block in (bare, empty, with_options)] == ["title", "facts", "synopsis"]
        assert bare.options is empty.options is None
        assert with_options.options.entries[0][0].text == "lengths"
        assert str(with_options.span) == f"{FILE}:6:7"

    def test_options_that_are_not_indented_are_told(self):
        text = "template: t\nblocks:\n  body:\n    - synopsis:\n      lengths: [short]\n"
        assert message(text, PageEntry) == '5:7: blocks.body[1]: expected one block, found "synopsis" and "lengths"'
        assert hint(text, PageEntry).startswith('Indent the options of "synopsis" further')

    def test_a_list_is_no_block(self):
        text = "template: t\nblocks: {body: [[a]]}"
        assert message(text, PageEntry) == "2:17: blocks.body[1]: expected the name of a block, found a list"


def test_a_region_is_read_in_its_units():
    region = film("columns: 1-7\ntop: 40%\nheight: 60mm\nbleed: [top, outside]\npadding: 0", Region)
    assert region.columns == ColumnSpan(1, 7)
    assert region.top == Extent(0.4, relative=True)
    assert region.height.of(0) == pytest.approx(170.08, abs=0.01)
    assert (region.bleed, region.padding) == (("top", "outside"), 0)


def test_a_layout_lacking_everything_names_all_that_is_missing():
    told = messages("name: x\n", Layout)
    assert told == [f"1:1: {key}: is missing" for key in ("title", "margins", "grid", "pages")]


def test_problems_in_options_are_told_below_the_name_of_the_block():
    problems = []
    node = read_yaml(b"italic: maybe", FILE, problems)
    assert decode(Style, node, problems, "synopsis") is None
    assert problems[0].message.startswith("synopsis.italic: expected yes or no")
