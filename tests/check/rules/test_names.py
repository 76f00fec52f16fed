"""One spelling for every name."""

import random
import time

import pytest

CHHITH = """
people:
  chhith: {name: {value: Srey Leak Chhith, variants: [{value: Srey Leak Chitth}]}}
  zoe: {name: Zoë Hart}
  luk: {name: Łukasz Żal}
  atkins: {name: Harrison Atkins}
  sean: {name: Christopher Seán Larsen}
places:
  bek: {value: Tralok Bek, variants: [{value: Tralop Bek}]}
"""


def text(words):
    return f"{CHHITH}logline:\n  text: {words}\n"


@pytest.mark.parametrize(
    ("words", "variant"),
    [
        ("A girl, Srey Leak Chitth, plays.", "Srey Leak Chitth"),
        ("They live in Tralop Bek.", "Tralop Bek"),
        ("The talented Chitth came.", "Chitth"),
    ],
)
def test_a_recorded_variant_is_an_error_where_it_stands(found, words, variant):
    (problem,) = found("recorded-variant", text(words))
    assert problem.message.startswith(f"“{variant}” is a recorded variant")
    assert (problem.span.line, problem.span.column) == (12, 9 + words.index(variant))


def test_the_registered_spelling_is_right(found):
    assert found("recorded-variant", text("Srey Leak Chhith lives in Tralok Bek.")) == []


def test_a_name_folded_over_two_lines_is_found(found):
    film = CHHITH + "logline:\n  text: >-\n    They live in Tralop\n    Bek now.\n"
    (problem,) = found("recorded-variant", film)
    assert (problem.span.line, problem.span.column) == (13, 18)


def test_the_words_of_others_stay_as_they_were_published(found):
    quote = "quotes: [{excerpt: Tralop Bek, sentence: Tralop Bek, outlet: Daily}]\n"
    assert found("recorded-variant", CHHITH + quote) == []


def test_how_others_spell_a_name_is_told_in_passing(found):
    quote = "quotes: [{excerpt: 'Tralop Bek and Zoe live', sentence: 'Tralop Bek and Zoe live', outlet: Daily}]\n"
    first, second = found("name-in-quote", CHHITH + quote)
    assert first.message == "“Tralop Bek” is a recorded variant of “Tralok Bek”"
    assert second.message == "“Zoe” is nearly the name “Zoë Hart”"
    assert "“[Tralok Bek]” corrects it" in first.hint
    assert found("name-in-quote", CHHITH + quote.replace("Tralop", "Tralok").replace("Zoe", "Zoë")) == []


def test_the_sentence_that_is_kept_of_a_quote_is_not_printed(says):
    quote = "quotes: [{excerpt: '%s', sentence: '%s', outlet: Daily}]\n"
    assert says("name-in-quote", CHHITH + quote % ("They live.", "They live in Tralop Bek with Zoe.")) == []
    assert len(says("name-in-quote", CHHITH + quote % ("Zoe lives.", "She lives."))) == 1


def test_a_part_of_the_name_and_its_capitals_are_no_variants(found):
    film = (
        "title: {value: The Long Film, variants: [{value: Long Film}, {value: THE LONG FILM}]}\ntagline: THE LONG FILM"
    )
    assert found("recorded-variant", film) == []


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("The girl is Srey Leak Chith.", "Chith"),
        ("It was Zoe who came.", "Zoe"),
        ("Then Lukasz came.", "Lukasz"),
        ("Edited by Harrison Atkin and others.", "Atkin"),
        ("The talented Chhitth came.", "Chhitth"),
        ("Written by Christopher Sean Larsen.", "Sean"),
        ("They live in Trallok Bek.", "Trallok"),
    ],
)
def test_a_near_miss_of_a_name_is_told(says, words, slip):
    assert [message.split("”")[0] for message in says("near-miss", text(words))] == [f"“{slip}"]


@pytest.mark.parametrize(
    "words",
    [
        "Srey Leak Chhith’s first part, with Zoë and Łukasz.",
        "Sean Penn came, and Zoe Saldana.",
        "The talk at the bek went on.",
        "TRALOK BEK",
        "Hard work at Heart of Gold.",
    ],
)
def test_other_names_and_words_are_left_alone(says, words):
    assert says("near-miss", text(words)) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Here is Zoë Hort.", 1),
        ("Here is Zoë Hoot.", 0),
        ("Here is Mia Stane.", 1),
        ("Here is Mia Stanx.", 1),
        ("Here is Mia Staxx.", 0),
        ("Here is Ann Bo.", 0),
    ],
)
def test_a_short_name_has_one_letter_wrong_a_longer_one_two(says, words, told):
    registry = "people: {zoe: {name: Zoë Hart}, mia: {name: Mia Stone}, ann: {name: Ann Bi}}\n"
    assert len(says("near-miss", f"{registry}logline: {{text: {words}}}\n")) == told


def words(dice, count, letters="abcdefgh", longest=12):
    return ["".join(dice.choices(letters, k=dice.randint(1, longest))) for _ in range(count)]


def test_thousands_of_names_and_words_end_soon_and_it_is_told(found, monkeypatch):
    dice = random.Random(7)  # noqa: S311
    names = [
        f"{one.capitalize()} {two.capitalize()}" for one, two in zip(*[iter(words(dice, 10_000))] * 2, strict=True)
    ]
    registry = "".join(f"  p{number}: {{name: {name}}}\n" for number, name in enumerate(names))
    text = " ".join(word.capitalize() for word in words(dice, 20_000))
    monkeypatch.setenv("EPK_MAX_NAME_COMPARISONS", "50_000")
    start = time.process_time()
    problems = found("near-miss", f"people:\n{registry}logline: {{text: {text}}}\n")
    assert time.process_time() - start < 15
    assert problems[0].message == "only the first 50,000 comparisons of words with names were made"
    assert "EPK_MAX_NAME_COMPARISONS" in problems[0].hint
