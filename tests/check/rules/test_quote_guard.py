"""Excerpts against the sentences they come from."""

import pytest

SENTENCE = "It is not only a bold, “wondrous” trip, but also a film that never lets go."


def quote(excerpt, sentence=SENTENCE, more="outlet: Variety"):
    return f"quotes:\n  - excerpt: '{excerpt}'\n    sentence: '{sentence}'\n    {more}\n"


@pytest.mark.parametrize(
    "excerpt",
    [
        "a bold, “wondrous” trip",
        "A bold … film that never lets go.",
        "[It is] a film [which] never lets go",
        "a bold... trip",
    ],
)
def test_an_excerpt_stands_in_the_sentence_in_order(says, excerpt):
    assert says("quote-not-found", quote(excerpt)) == []


@pytest.mark.parametrize(
    ("excerpt", "lost"),
    [
        ("a bold trip", "a bold trip"),
        ("a film … a bold", "a bold"),
        ("a bolder trip", "a bolder trip"),
        ("old, “wondrous”", "old wondrous"),
    ],
)
def test_words_that_were_not_published_so_are_an_error(says, excerpt, lost):
    assert says("quote-not-found", quote(excerpt)) == [f"“{lost}” is not in the sentence as published"]


def test_a_word_of_denial_left_out_is_told(says):
    assert says("quote-word-left-out", quote("a film that never lets go")) == [
        "Variety: the excerpt leaves out “but”, “not”, which the sentence has",
    ]
    assert says("quote-word-left-out", quote(SENTENCE)) == []


def test_what_is_never_printed_misleads_nobody(says):
    assert says("quote-word-left-out", quote("a film", more="lead: no")) == []


def test_a_quote_without_outlet_is_kept_and_told(says):
    assert says("quote-without-outlet", quote("a film", more="lead: yes")) == ["no outlet: kept, never printed"]
    assert says("quote-without-outlet", quote("a film")) == []


def test_what_is_not_known_of_a_quote_is_told_once_for_an_outlet(says):
    two = quote("a film") + quote("a bold").removeprefix("quotes:\n")
    assert says("quote-undated", two) == ["Variety: critic, date, url not known"]
    known = "{outlet: Variety, critic: A, date: 2021, url: 'https://example.com'}"
    assert says("quote-undated", f"quotes: [{known[:-1]}, excerpt: a, sentence: a}}]") == []


@pytest.mark.parametrize(
    ("stars", "told"),
    [
        ("given: 4, of: 5", 0),
        ("given: 0, of: 5", 0),
        ("given: 5, of: 5", 0),
        ("given: 5.5, of: 5", 1),
        ("given: -1, of: 5", 1),
        ("given: 0, of: 0", 1),
    ],
)
def test_stars_are_on_their_scale(says, stars, told):
    assert len(says("stars-and-scale", quote("a film", more=f"stars: {{{stars}}}"))) == told


SHOWN = "screenings: [{event: Venice, kind: festival, date: 2021-09-08}]\n"
REVIEW = "quotes: [{excerpt: Good, sentence: Good, outlet: Variety, date: %s}]\n"


def test_a_review_before_the_first_screening_is_told(says):
    (message,) = says("review-before-screening", SHOWN + REVIEW % "2021-08")
    assert message == "a review of 2021-08, but the first screening is of 2021-09-08"


def test_a_review_that_may_be_later_is_fine(says):
    assert says("review-before-screening", SHOWN + REVIEW % "2021") == []
    assert says("review-before-screening", REVIEW % "2020") == []


def spoken(text, sentence=SENTENCE, where="production_notes: [{heading: A, text: B, quotation: %s}]"):
    kept = f", sentence: '{sentence}'" if sentence else ""
    return "people: {a: {name: A}}\n" + where % f"{{text: '{text}', person: a, occasion: at the premiere{kept}}}"


STATEMENT = "statement: {kind: summary, person: a, text: B, quotation: %s}"


@pytest.mark.parametrize("where", ["production_notes: [{heading: A, text: B, quotation: %s}]", STATEMENT])
def test_what_somebody_said_is_found_in_what_was_published(says, where):
    assert says("quote-not-found", spoken("a bold, “wondrous” trip … that never lets go", where=where)) == []
    assert says("quote-not-found", spoken("a trip", where=where)) == ["“a trip” is not in the sentence as published"]
    assert says("quote-not-found", spoken("never … a film", where=where)) == [
        "“a film” is not in the sentence as published"
    ]


def test_a_word_of_denial_left_out_of_what_was_said_is_told(says):
    assert says("quote-word-left-out", spoken("a film that never lets go")) == [
        "at the premiere: the excerpt leaves out “but”, “not”, which the sentence has",
    ]
    assert says("quote-word-left-out", spoken(SENTENCE)) == []


def test_words_that_cannot_be_compared_are_told(says):
    assert says("spoken-unchecked", spoken("a film", sentence="")) == ["nothing to compare these words with"]
    assert says("spoken-unchecked", spoken("a film")) == []
