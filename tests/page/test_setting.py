"""The place that a block is given to set itself in."""

import pytest

from epk.data.labels import Label
from epk.data.record import Text
from epk.page.items import EmptyCell, Stroke, TextLine
from epk.page.setting import ruled
from epk.page.strips import Strip
from epk.problems import ProblemsFound, Span
from tests.settings import HERE, THEME, film, line, lines, of_kind, runs, said, setting, tree

WRITTEN = Span("assets/film.yaml", 3, 5)


def test_a_place_is_on_a_page_like_any_other_unless_more_is_known():
    at = setting()
    assert (at.mirrored, at.spare_still, at.page, at.anchor, at.ground, at.letters) == (False, 1, None, None, None, ())


class TestElements:
    def test_places_within_a_place_are_numbered_in_turn(self):
        at = setting()
        one, two = at.within("Sect"), at.within("P")
        assert (one.element.kind, one.element.order, two.element.order) == ("Sect", (0,), (1,))
        assert one.element.parent == at.element

    def test_where_everything_is_decoration_so_is_what_is_within(self):
        at = setting(tagged=False)
        assert at.within("Sect").element is None
        assert {item.element for item in of_kind(at.phrase("Words", "body"), TextLine)} == {None}

    def test_the_alternative_text_of_a_foreign_film_names_its_language(self):
        at = setting(film(language="fr"), languages=("en",))
        assert at.within("Figure", alt="Un garçon").element.language == "fr"
        assert at.within("Figure", alt=Label("A boy", "en")).element.language is None
        assert at.within("Figure").element.language is None
        assert setting(film(language="fr")).within("Figure", alt="Un garçon").element.language is None

    def test_paragraphs_of_a_foreign_film_name_its_language(self):
        at = setting(film(language="fr"), languages=("en",))
        assert at.phrase("Un garçon", "body")[0].items[0].element.language == "fr"
        assert at.phrase(Label("A boy", "en"), "body")[0].items[0].element.language is None
        assert setting().phrase("A boy", "body")[0].items[0].element.language is None

    def test_an_empty_cell_is_kept(self):
        at = setting().within("TD")
        ((item,),) = (strip.items for strip in at.cell([]))
        assert isinstance(item, EmptyCell)
        assert item.element == at.element
        assert at.cell([Strip(3)]) == [Strip(3)]
        assert setting(tagged=False).cell([]) == []


class TestWords:
    def test_words_in_the_language_of_the_film_name_none(self):
        at = setting(film(language="fr"), languages=("en",))
        assert at.words("Un garçon").language is None
        assert at.words(Label("Un garçon", "fr")).language is None
        assert at.words(Label("A boy", "en")).language == "en"
        assert at.words("កម្ពុជា", language="km").language == "km"

    def test_words_keep_how_they_are_set(self):
        words = setting().words("Go", strong=True, href=Text("https://a.example"), scale=0.5, upper=True)
        assert (words.strong, words.href, words.scale, words.upper) == (True, "https://a.example", 0.5, True)
        assert type(words.href) is str

    def test_markup_counts_only_in_the_films_own_words(self):
        at = setting(film(language="fr"), languages=("en",))
        phrase = (Label("*a*", "en"), "*b*")
        assert [(one.text, one.em) for one in at.inlines(phrase, markup=True)] == [("*a*", False), ("b", True)]
        assert [one.text for one in at.inlines(phrase)] == ["*a*", "*b*"]

    def test_width_of_words_is_that_of_their_line(self):
        at = setting()
        one = line(at.phrase("Karmalink", "name"), "Karmalink")
        assert at.width_of("Karmalink", "name") == pytest.approx(one.right - one.left)


class TestParagraphs:
    def test_prose_of_several_paragraphs_indents_all_but_the_first(self):
        found = lines(setting().prose("One.\n\nTwo.\n\nThree.", "body"))
        assert [(one.text, one.left) for one in found] == [("One.", 0), ("Two.", 12), ("Three.", 12)]
        assert tree(setting().prose("One.\n\nTwo.", "body", "LI")) == "LI LI"

    def test_indented_paragraphs_are_not_set_off_as_well(self):
        look = THEME.replace("indent: 12pt}", "indent: 12pt, space_before: 6pt, space_after: 5pt}")
        first, second = setting(look=look).prose("One.\n\nTwo.", "body")
        assert (first.before, first.after, second.before, second.after) == (6, 5, 0, 5)

    def test_paragraphs_without_indent_are_set_off(self):
        look = THEME.replace("indent: 12pt}", "space_before: 6pt}")
        first, second = setting(look=look).prose("One.\n\nTwo.", "body")
        assert (first.before, second.before) == (6, 6)
        assert lines([second])[0].left == 0

    def test_a_paragraph_is_a_paragraph_unless_more_is_said(self):
        at = setting()
        assert tree(at.prose("One.", "body")) == tree(at.phrase("One.", "body")) == "P"
        assert tree(at.paragraph([at.words("One.")], "body")) == "P"
        assert tree(at.paragraph([at.words("One.")], "body", kind="Caption")) == "Caption"

    def test_one_paragraph_alone_is_not_indented(self):
        at = setting()
        (first,), (further,) = (lines(at.paragraph([at.words("One.")], "body", continued=c)) for c in (False, True))
        assert (first.left, further.left) == (0, 12)
        assert lines(at.paragraph([at.words("One.")], "body"))[0].left == 0

    def test_an_empty_part_says_nothing_and_hinders_nothing(self):
        at = setting()
        assert said(at.paragraph([at.words(""), at.words("One.")], "body")) == ["One."]

    def test_a_paragraph_in_several_languages_names_none_for_all_of_it(self):
        at = setting(film(language="fr"), languages=("en",))
        mixed = at.paragraph(at.inlines(("Un ", Label("boy", "en"))), "body")
        assert mixed[0].items[0].element.language is None

    def test_nothing_to_say_is_nothing(self):
        at = setting()
        assert at.paragraph([at.words("")], "body") == []
        assert at.paragraph([], "body") == []
        assert at.phrase("", "body") == []

    def test_a_phrase_says_where_it_was_written_or_which_block_prints_it(self):
        at = setting()
        assert at.phrase(Text("Words", WRITTEN), "body")[0].span == WRITTEN
        assert at.phrase(("In ", Text("Words", WRITTEN)), "body")[0].span == WRITTEN
        assert at.phrase("Words", "body")[0].span == HERE
        assert at.prose(Text("One.\n\nTwo.", WRITTEN), "body")[1].span == WRITTEN

    def test_a_character_nobody_has_is_named_at_the_place(self):
        with pytest.raises(ProblemsFound) as caught:
            setting().paragraph([setting().words("ᠮ")], "body")
        assert caught.value.problems[0].span == HERE

    def test_style_unknown_to_the_theme_is_named_at_the_block(self):
        with pytest.raises(ProblemsFound, match='unknown style "bod"') as caught:
            setting().phrase("Words", "bod")
        assert caught.value.problems[0].span == HERE


class TestRules:
    def test_a_rule_runs_through_its_middle(self):
        at = setting()
        strip = at.rule("thread", 120.0)
        (stroke,) = strip.items
        assert (strip.height, strip.width) == (0.75, 120)
        assert (stroke.start, stroke.end, stroke.thickness) == ((0, 0.375), (120, 0.375), 0.75)
        assert (stroke.colour, stroke.span) == (at.colour("line"), HERE)

    def test_an_unknown_rule_is_named_with_the_nearest(self):
        with pytest.raises(ProblemsFound, match='unknown rule "thred"') as caught:
            setting().rule("thred", 10)
        assert caught.value.problems[0].hint == "Did you mean `thread`?"

    def test_what_stands_below_a_rule_keeps_its_distance_and_stays_with_it(self):
        rule, strip = ruled(setting(), "thread", [Strip(10)], 6.0)
        assert (rule.before, rule.after, rule.keep, rule.width) == (6, 6, True, 400)
        assert of_kind([rule], Stroke)
        assert (strip.before, strip.after) == (6, 0)

    def test_without_a_rule_there_is_the_gap(self):
        (strip,) = ruled(setting(), None, [Strip(10)], 6.0)
        assert (strip.before, strip.after, strip.keep) == (6, 0, False)


class TestSideBySide:
    @pytest.mark.parametrize(("language", "left"), [("en", 0), ("he", 370), ("ar", 370)])
    def test_distances_count_from_where_reading_begins(self, language, left):
        at = setting(film(language=language))
        assert at.rtl is (language != "en")
        strip = at.beside(
            [(0.0, at.measured(30.0).phrase("A", "fact")), (50.0, at.measured(100.0).phrase("B", "fact"))]
        )
        assert strip.width == (400 if at.rtl else 150)
        places = dict(zip(said([strip]), (item.x for item in strip.items), strict=True))
        assert places == {"A": left, "B": 50 if language == "en" else 250}

    def test_a_narrower_place_is_the_same_place(self):
        at = setting()
        assert at.measured(30.0)._replace(measure=400.0) == at
        assert at.measured(30.0).measure == 30


class TestColoured:
    @pytest.mark.parametrize(("recolour", "seen"), [({}, "muted"), ({"muted": "spot"}, "spot")])
    def test_all_text_has_one_colour_of_the_palette_as_the_region_shows_it(self, recolour, seen):
        plain = setting(scale=0.9)
        at = plain._replace(styles=plain.styles.recoloured(recolour, 0.9))
        found = [*at.coloured("muted").phrase("A", "fact"), *at.coloured("muted").phrase("B", "name")]
        assert {run.colour for run in runs(found)} == {plain.colour(seen)}

    def test_and_nothing_else_changes(self):
        at = setting(scale=0.5)
        assert line(at.coloured("muted").phrase("A", "name"), "A").size == line(at.phrase("A", "name"), "A").size
