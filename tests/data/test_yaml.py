"""Reading YAML: everything stays text, every value knows its place, no input can exhaust or crash the reader."""

import pytest
import yaml as pyyaml
from hypothesis import given, settings
from hypothesis import strategies as st

from epk.data import yaml
from epk.data.nodes import Mapping, Scalar, Sequence
from epk.data.yaml import read_yaml


def read(text):
    problems = []
    node = read_yaml(text if isinstance(text, bytes) else text.encode(), "film.yaml", problems)
    return node, problems


def plain(node):
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}


def value(text):
    node, problems = read(text)
    assert not problems
    return plain(node)


def only_problem(text):
    _, (problem,) = read(text)
    return f"{problem.span.line}:{problem.span.column}: {problem.message}"


@pytest.mark.parametrize(
    "typed", ["16:9", "92:14", "NO", "01234567", "1.10", "1_000", "0x10", "yes", "2021-09-01", "1e3", "~", ".inf", "="]
)
def test_a_value_stays_what_was_typed(typed):
    assert value(f"key: {typed}") == {"key": typed}


def test_quoted_values_say_so():
    node, _ = read("plain: a\nsingle: 'a'\ndouble: \"a\"\nblock: |\n  a\n")
    assert [entry.quoted for _, entry in node.entries] == [False, True, True, True]


def test_places_are_counted_in_characters_from_1():
    node, _ = read('title: {km: "ជាតិក្រោយ", en: Karmalink}\n')
    ((_, titles),) = node.entries
    (_, khmer), (_, english) = titles.entries
    assert (khmer.span.line, khmer.span.column, khmer.span.length) == (1, 13, 11)
    assert (english.span.column, english.span.length) == (30, 9)


def test_wide_letters_and_those_beyond_16_bits_are_one_character_each():
    node, _ = read("題名: [映画, 🎬🎬, e\u0301, x]\n")
    ((key, titles),) = node.entries
    assert (key.span.column, key.span.length) == (1, 2)
    assert [(item.span.column, item.span.length) for item in titles.items] == [(6, 2), (10, 2), (14, 2), (18, 1)]


@pytest.mark.parametrize("text", ["\ufeffa: b\r\nc: d\r\n", "a: b\nc: d\n", "a: b\rc: d\r"])
def test_byte_order_marks_and_line_ends_of_other_systems_change_nothing(text):
    node, problems = read(text)
    assert not problems
    assert plain(node) == {"a": "b", "c": "d"}
    assert [str(key.span) for key, _ in node.entries] == ["film.yaml:1:1", "film.yaml:2:1"]


def test_a_value_over_several_lines_is_underlined_on_its_first():
    node, _ = read('a: "one\n  two"\nb: |\n  three\n')
    assert [entry.span.length for _, entry in node.entries] == [4, 1]


def test_an_alias_repeats_a_value():
    assert value("a: &team [x, y]\nb: *team\n") == {"a": ["x", "y"], "b": ["x", "y"]}


def test_an_anchor_that_is_given_twice_stands_for_what_came_last_before_its_alias():
    assert value("a: &x 1\nb: *x\nc: &x 2\nd: *x\n") == {"a": "1", "b": "1", "c": "2", "d": "2"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "people:\n  jake: {name: A}\n  leng: {name: B}\n  jake: {name: C}\n",
            '4:3: "jake" is given twice; the first is on line 2',
        ),
        ('a: {b: 1, "b": 2}\n', '1:11: "b" is given twice; the first is on line 1'),
        ("title: A\nyear: 2\ntitle: B\n", '3:1: "title" is given twice; the first is on line 1'),
        ("a: !str b\n", '1:4: a value cannot begin with "!"'),
        ("a: !!int 3\n", '1:4: a value cannot begin with "!"'),
        ("<<: {a: b}\n", '1:1: the merge key "<<" is not known here'),
        ("a: b\n---\nc: d\n", "2:1: a second document begins here"),
        ("? [a, b]\n: c\n", "1:3: a list or mapping cannot be a key"),
        ("a: b\n: c\n", "2:1: the key before the colon is missing"),
        ('"": c\n', "1:1: the key before the colon is missing"),
        ("a: *nobody\n", '1:4: "*nobody" names nothing: no "&nobody" before it'),
        ("a: &a [*a]\n", '1:8: "*a" names nothing: no "&a" before it'),
        ("title: Film #2\n", '1:13: YAML takes "#" after a space for a comment and drops what follows'),
        ("ink: #1A2B3C\n", '1:6: YAML takes "#" after a space for a comment and drops what follows'),
        ("a: b\x07\n", "1:5: control character U+0007, which editors do not show"),
        ("a: b\x00c\n", "1:5: control character U+0000, which editors do not show"),
        ("a: |\n  one\u2028two\n", "2:6: control character U+2028, which editors do not show"),
        (b"a: b\r\nc: Caf\xe9\r\n", "2:7: byte 0xE9 is not UTF-8"),
        ("a: b\n".encode("utf-16"), "1:1: byte 0xFF is not UTF-8"),
        ("", "0:0: is empty"),
        ("# nothing but a comment\n", "0:0: is empty"),
    ],
)
def test_what_is_refused_is_told_with_its_place(text, expected):
    assert only_problem(text) == expected


def test_comments_with_a_space_and_quoted_number_signs_are_fine():
    assert value('year: 2021 # from the sales page\ntitle: "Film #2"\n') == {"year": "2021", "title": "Film #2"}


def test_all_problems_come_at_once_and_the_first_of_two_values_stays():
    node, problems = read("a: 1\na: 2\nb: !x 3\n<<: c\n")
    assert [problem.span.line for problem in problems] == [2, 3, 4]
    assert plain(node) == {"a": "1", "b": "3"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_50000_deep_is_refused_not_followed(opening):
    assert only_problem(opening * 50_000).endswith("nested more than 64 deep")


def test_nesting_hidden_in_aliases_is_refused():
    links = "".join(f"k{n}: &k{n} [*k{n - 1}]\n" for n in range(1, 100))
    assert only_problem("k0: &k0 [x]\n" + links).endswith("nested more than 64 deep")


def test_an_alias_bomb_is_refused():
    fuses = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 10))
    assert only_problem("k0: &k0 [lol]\n" + fuses).endswith("more than 200,000 values")


def test_too_many_aliases_are_refused():
    assert only_problem("a: &a b\nc: [" + "*a, " * 1001 + "]\n").endswith("more than 1,000 aliases")


def test_a_file_of_more_than_4_megabytes_is_not_even_parsed():
    assert only_problem(b"[" * 4_000_001) == "0:0: is larger than 4 MB"


def test_every_problem_names_a_way_out():
    for text in ("a: @b", "a: 1\na: 2", "a: b\x07", b"\xff", "", "[" * 99, "- - x\n-y"):
        assert all(problem.hint for problem in read(text)[1])


def test_without_libyaml_the_same_comes_out(monkeypatch):
    text = "a: [1, {b: 'ខ'}]\nc: |\n  d\na: 2\ne: 'f\n"
    with_libyaml = read(text)
    monkeypatch.setattr(yaml, "_LOADER", pyyaml.SafeLoader)
    assert read(text) == with_libyaml


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab:- \n\t'\"[]{}#&*!|>%@`?,\\~ខ\u200b1"), max_size=40) | st.binary(max_size=40))
def test_any_input_ends_in_a_node_or_in_a_located_problem(text):
    node, problems = read(text)
    assert node is not None or problems
    assert all(problem.message and problem.span.file for problem in problems)
