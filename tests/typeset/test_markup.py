import pytest
from hypothesis import given
from hypothesis import strategies as st

from epk.typeset.markup import Inline, parse, plain


def only(text):
    (paragraph,) = parse(text)
    return list(paragraph)


@pytest.mark.parametrize(
    "text",
    [
        "Dir. <unknown>",
        "2 * 3 * 4",
        "one *unbalanced star",
        "two ** stars",
        "a * at either end *",
        "***",
        "snake_case_stays",
        "[words without a target]",
        "[words](not an address)",
        "[words](javascript:alert(1))",
        "[words](file:///etc/passwd)",
        "<script>alert(1)</script> <img src=x> &amp; {{ braces }} %s \\begin{x}",
        "[" * 3000,
    ],
)
def test_what_is_no_markup_is_printed_as_it_stands(text):
    assert only(text) == [Inline(text)]


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("an *italic* word", [Inline("an "), Inline("italic", em=True), Inline(" word")]),
        ("a **strong** word", [Inline("a "), Inline("strong", strong=True), Inline(" word")]),
        ("***both***", [Inline("both", em=True, strong=True)]),
        ("*a **b** c*", [Inline("a ", em=True), Inline("b", em=True, strong=True), Inline(" c", em=True)]),
        ("**a *b* c**", [Inline("a ", strong=True), Inline("b", em=True, strong=True), Inline(" c", strong=True)]),
        ("*ជាតិ*ក្រោយ", [Inline("ជាតិ", em=True), Inline("ក្រោយ")]),
    ],
)
def test_stars_emphasise(text, inlines):
    assert only(text) == inlines


@pytest.mark.parametrize(
    ("text", "words"), [(r"\*kept\*", "*kept*"), (r"\[x](https://a.b)", "[x](https://a.b)"), (r"C:\dir", r"C:\dir")]
)
def test_a_backslash_takes_the_meaning_of_punctuation_away(text, words):
    assert only(text) == [Inline(words)]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("[Level K](https://levelk.dk)", "Level K", "https://levelk.dk"),
        ("[a](https://en.wikipedia.org/wiki/Karma_(film))", "a", "https://en.wikipedia.org/wiki/Karma_(film)"),
        ("[write](mailto:press@example.org)", "write", "mailto:press@example.org"),
        ("[call](tel:+45123)", "call", "tel:+45123"),
    ],
)
def test_links(text, words, target):
    assert only(text) == [Inline(words, href=target)]


def test_emphasis_within_a_link_and_around_it():
    link = "https://a.b"
    assert only(f"[a *b*]({link})") == [Inline("a ", href=link), Inline("b", em=True, href=link)]
    assert only(f"*[a]({link})*") == [Inline("a", em=True, href=link)]


def test_an_empty_line_parts_paragraphs_and_a_line_end_is_a_space():
    assert parse("one\ntwo\n \n\nthree") == ((Inline("one two"),), (Inline("three"),))
    assert parse(" \n ") == ()


@pytest.mark.parametrize("text", ["Street 1\\\nTown", "Street 1  \nTown"])
def test_hard_breaks(text):
    assert only(text) == [Inline("Street 1\nTown")]


@given(st.text(alphabet="a b*[]()\\\n.h:/", max_size=60))
def test_every_text_is_valid_and_keeps_its_letters(text):
    assert plain(text).count("a") + sum(i.href.count("a") for p in parse(text) for i in p if i.href) <= text.count("a")
    assert plain(text).count("b") == text.count("b") or "http" in text


def test_thousands_of_marks_take_no_time():
    assert plain("*a " * 5000 + "[" * 5000)
