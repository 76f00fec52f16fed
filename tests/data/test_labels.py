"""What documents say beside the film's own words, in every language."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from string import ascii_lowercase

import pytest
from icu4py.messageformat import MessageFormat

from epk.check.prints import blocks_of
from epk.data.film_fields import FIELDS
from epk.data.label_files import STOCK, label_set
from epk.data.labels import PLACE, Label, Labels, by_language, capitalised, joined, lowered, trimmed
from epk.data.people import Job
from epk.data.project import open_project
from epk.data.record import Text
from epk.data.values import PartialDate
from epk.data.yaml import Mapping, Scalar
from epk.problems import ProblemsFound

PROJECT = Path(__file__).parents[2]
SHIPPED = sorted(path.stem for path in (STOCK / "labels").glob("*.yaml"))
TRANSLATIONS = [language for language in SHIPPED if language != "en"]
ENGLISH = label_set("en").labels


@pytest.fixture
def film(tmp_path):
    """A folder whose `labels/` a test fills."""
    (tmp_path / "labels").mkdir()
    return tmp_path


def write(film, language, text):
    (film / "labels" / f"{language}.yaml").write_text(text, "utf-8")


def refused(language, film):
    with pytest.raises(ProblemsFound) as found:
        label_set(language, film)
    return found.value.problems


class TestShipped:
    def test_english_and_at_least_two_more(self):
        assert {"en", "fr", "km"} <= set(SHIPPED)

    @pytest.mark.parametrize("language", TRANSLATIONS)
    def test_every_key_has_words_in_its_own_file(self, language):
        labels = label_set(language).labels
        missing = [key for key, forms in labels.forms.items() if forms[0].language != language]
        assert missing == []

    @pytest.mark.parametrize("language", TRANSLATIONS)
    def test_what_is_replaced_in_english_is_replaced_in_every_language(self, language):
        labels = label_set(language).labels
        for key, forms in ENGLISH.forms.items():
            assert {*PLACE.findall(labels.forms[key][-1])} == {*PLACE.findall(forms[-1])}, key

    @pytest.mark.parametrize("language", SHIPPED)
    def test_every_language_has_twelve_months(self, language):
        assert len(set(label_set(language).labels.forms["dates", "months"])) == 12

    def test_khmer_asks_for_a_reader(self):
        assert "WITHOUT A NATIVE SPEAKER" in (STOCK / "labels" / "km.yaml").read_text("utf-8").split("\n\n")[0]

    def test_every_field_and_every_job_has_a_label(self):
        assert {key for section, key in ENGLISH.forms if section == "fields"} == set(FIELDS)
        jobs = {job for job in Job.__args__ if job != "other"}
        assert {key for section, key in ENGLISH.forms if section == "jobs"} == jobs

    def test_every_text_of_the_stock_layouts_is_there(self):
        known = {key for section, key in ENGLISH.forms if section == "layouts"}
        said = set(_texts(open_project(PROJECT / "epk" / "starter").layouts.values()))
        assert {text for text in said if re.search("[a-z]{2}", PLACE.sub("", text))} == known


def _texts(layouts):
    """Titles, headings and sentences that stand in layouts."""
    for layout in layouts:
        yield str(layout.title)
        yield from (str(page.title) for page in layout.pages if page.title)
        for spec in blocks_of(layout):
            for key, value in spec.options.entries if isinstance(spec.options, Mapping) else ():
                if key.text in ("text", "heading") and isinstance(value, Scalar) and value.text != "false":
                    yield value.text


class TestOfAFilm:
    def test_its_words_win_and_the_others_stay(self, film):
        write(film, "en", "fields: {director: A film by}")
        labels = label_set("en", film).labels
        assert labels("fields", "director", 2) == "A film by"
        assert labels("fields", "runtime") == "Running time"

    def test_a_language_of_its_own_falls_back_to_english_with_a_warning_for_what_is_asked(self, film):
        write(film, "de", "fields: {director: Regie}")
        german = label_set("de", film)
        assert (german.labels("fields", "director"), german.labels("fields", "music")) == ("Regie", "Music")
        assert german.labels("fields", "music").language == "en"
        [warning] = german.warnings()
        assert str(warning.span) == "labels/de.yaml"
        assert warning.message == 'fields: "music" is missing; the English "Music" is printed'
        assert "Add it below `fields:` in labels/de.yaml" in warning.hint

    def test_a_region_changes_what_its_language_says(self, film):
        write(film, "fr-CA", "fields: {year: Année}")
        labels = label_set("fr-CA", film).labels
        assert (labels("fields", "year"), labels("fields", "director")) == ("Année", "Réalisation")
        assert labels("fields", "director").language == "fr-CA"

    def test_an_unknown_key_is_an_error_with_the_nearest(self, film):
        write(film, "fr", "fields:\n  directer: Réalisation\n")
        [problem] = refused("fr", film)
        assert (str(problem.span), problem.message) == ("labels/fr.yaml:2:3", 'fields: unknown key "directer"')
        assert problem.hint == "Did you mean `director`?"

    def test_so_is_a_name_in_braces_that_nothing_replaces(self, film):
        write(film, "fr", 'dates: {day: "{jour} {month} {year}"}')
        [problem] = refused("fr", film)
        assert problem.message == 'dates.day: "{jour}" is not replaced by anything'
        assert "{day}, {month}, {year}" in problem.hint

    def test_so_are_eleven_months(self, film):
        write(film, "fr", "dates: {months: [janvier]}")
        assert refused("fr", film)[0].message == "dates.months: expected 12 months, found 1"

    def test_words_of_films_and_layouts_may_be_added(self, film):
        write(film, "fr", "roles: {Gaffer: Chef électricien}\nlayouts: {Our film: Notre film}")
        labels = label_set("fr", film).labels
        assert labels.role(Text("gaffer")) == "Chef électricien"
        assert labels.of_layout(Text("Our film")) == "Notre film"
        assert labels.of_layout(Text("Their film")) == "Their film"

    def test_a_file_outside_the_film_is_not_read(self, film, tmp_path_factory):
        outside = tmp_path_factory.mktemp("outside") / "fr.yaml"
        outside.write_text("fields: {director: X}")
        (film / "labels" / "fr.yaml").symlink_to(outside)
        assert "link to a file outside the project" in refused("fr", film)[0].message


class TestLanguagesWithoutWords:
    def test_one_that_is_asked_for_is_refused_with_those_there_are(self, film):
        write(film, "de", "fields: {director: Regie}")
        [problem] = refused("es", film)
        assert problem.message == 'there are no labels in "es"'
        assert problem.hint.startswith("Known: de, en, fr, km. To translate them, copy ")

    @pytest.mark.parametrize("language", ["", "../en", "x/y", "*"])
    def test_whatever_is_asked_for(self, language, film):
        assert "there are no labels in" in refused(language, film)[0].message

    def test_a_film_in_one_is_set_with_english_words_and_one_warning(self):
        spanish = label_set("es", asked=False)
        assert spanish.warnings() == []
        assert spanish.labels("fields", "music") == spanish.labels("jobs", "music") == "Music"
        [warning] = spanish.warnings()
        assert warning.message == 'there are no labels in "es"; those in English are printed'


class TestSaying:
    @pytest.mark.parametrize(
        ("language", "date", "told"),
        [
            ("en", PartialDate(2022, 7, 15), "15\u00a0July 2022"),
            ("en", PartialDate(2021, 9), "September\u00a02021"),
            ("en", PartialDate(2019), "2019"),
            ("en", PartialDate(2022, 1, 1), "1\u00a0January 2022"),
            ("en", PartialDate(2022, 12, 31), "31\u00a0December 2022"),
            ("fr", PartialDate(2021, 9, 1), "1er\u00a0septembre 2021"),
            ("fr", PartialDate(2022, 7, 15), "15\u00a0juillet 2022"),
            ("fr", PartialDate(2021, 9), "septembre\u00a02021"),
            ("fr", PartialDate(2019), "2019"),
            ("km", PartialDate(2022, 7, 1), "1\u00a0កក្កដា 2022"),
            ("km", PartialDate(2021, 9), "កញ្ញា\u00a02021"),
        ],
    )
    def test_dates(self, language, date, told):
        assert label_set(language).labels.dated(date) == told

    @pytest.mark.parametrize(
        ("language", "told"),
        [
            ("en", ["0.5", "102", "1,000", "12,345.5", "1,234,567"]),
            ("fr", ["0,5", "102", "1\u202f000", "12\u202f345,5", "1\u202f234\u202f567"]),
            ("km", ["0.5", "102", "1,000", "12,345.5", "1,234,567"]),
        ],
    )
    def test_numbers(self, language, told):
        assert [label_set(language).labels.number(value) for value in (0.5, 102, 1000, 12345.5, 1234567)] == told

    def test_one_is_meant_where_nothing_is_counted(self):
        assert ENGLISH("jobs", "producer") == "Producer"
        assert ENGLISH.lacking == {}

    def test_what_is_counted_decides_the_form_that_names_in_braces_are_filled_into(self):
        forms = (Label("{count} other, {event}", "en"), Label("{count} others, {event}", "en"))
        labels = Labels("en", {("words", "more"): forms})
        assert labels.said("words", "more", count="1", event="Venice") == "1 other, Venice"
        assert labels.said("words", "more", 2, count="2", event="Venice") == "2 others, Venice"
        assert labels.filled("words", "more", 2, count=Label("2", "fr")) == ("2", " others, ")
        assert [part.language for part in labels.filled("words", "more", 2, count=Label("2", "fr"))] == ["fr", "en"]

    def test_words_with_a_single_form_are_said_of_any_number(self):
        labels = Labels("fr", {("fields", "year"): (Label("Année", "fr"),)})
        assert [labels("fields", "year", count) for count in (0, 1, 2)] == ["Année"] * 3

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", ["Producers", "Producer", "Producers", "Producers"]),
            ("fr", ["Producteur", "Producteur", "Producteurs", "Producteurs"]),
        ],
    )
    def test_no_one_is_counted_as_the_language_counts(self, language, words):
        labels = label_set(language).labels
        assert [labels("jobs", "producer", count) for count in (0, 1, 2, 21)] == words

    def test_no_one_is_counted_as_cldr_says_of_any_language(self):
        two_letters = ("".join(letters) for letters in product(ascii_lowercase, repeat=2))
        for language in (*two_letters, "ceb", "fil", "kab", "haw", "fr-CA", "pt-BR", "pt-PT"):
            cldr = MessageFormat("{count, plural, one {one} other {several}}", language)
            labels = Labels(language, {("jobs", "editor"): (Label("one", language), Label("several", language))})
            assert labels("jobs", "editor", 0) == cldr.format({"count": 0}), language

    def test_lists_of_names(self):
        french = label_set("fr").labels
        assert french.listed(["A", "B", "C"]) == "A, B et C"
        assert french.listed(["A", "B"], "&") == "A & B"

    def test_capitals_of_a_role_do_not_matter_and_stay_in_english(self):
        assert label_set("fr").labels.role(Text("WORLD SALES")) == "Ventes internationales"
        assert ENGLISH.role(Text("world sales")) == "world sales"

    def test_a_phrase_is_in_as_few_parts_as_it_has_languages(self):
        phrase = joined((Label("Critique", "fr"), Label("mai 2021", "fr"), "Variety", None), ", ")
        assert by_language(phrase, "en") == [("Critique, mai 2021, ", "fr"), ("Variety", None)]
        assert by_language(phrase, "fr") == [("Critique, mai 2021, Variety", None)]

    def test_capitals_of_a_phrase_are_those_of_its_beginning(self):
        phrase = (Label("WORLD sales", "en"), " & ", "press")
        assert capitalised(phrase) == ("WORLD sales", " & ", "press")
        assert capitalised((Label("élan", "fr"), " vital")) == ("Élan", " vital")
        assert lowered(phrase) == ("world sales", " & ", "press")
        assert (capitalised(phrase)[0].language, lowered(phrase)[0].language) == ("en", "en")

    def test_marks_without_letters_go_with_the_language_before_them(self):
        phrase = ("Variety", ": ", Label("Critique", "fr"), " (5)", " — ", "x")
        assert by_language(phrase, "en") == [("Variety: ", None), ("Critique", "fr"), (" (5) — x", None)]

    def test_dots_that_join_nothing_are_trimmed(self):
        assert trimmed((" · ", Label("Synopsis · ", "en"), ""), " ·") == ("Synopsis",)
