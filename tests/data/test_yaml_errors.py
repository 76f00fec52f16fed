"""What is not YAML is told in words for people who know YAML at most."""

import pytest

from epk.data.yaml import read_yaml


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("title: Foo: bar", "1:11", '": " inside a value that is not in quotes', "Put the whole value in quotes."),
        ("- title: Foo: bar", "1:13", '": " inside a value that is not in quotes', "Put the whole value in quotes."),
        ("title: Foo\n  year: 2", "2:3", "a key inside the value of the line above", "begin in the same column"),
        ("title:Foo\nyear: 2", "1:6", "no space after the colon", "a space between the colon and the value"),
        ("title: Foo\nyear\nkind: x", "2:1", 'expected "key: value"', "Put a colon and a space after the key"),
        ('title: "Foo\nyear: 2', "1:8", "a quote opened here is not closed", "Close it with the same sign."),
        ("t: 'it's fine'", "1:8", "text after the closing quote", "Inside these quotes, ' is written ''."),
        ('t: "He said "no""', "1:14", "text after the closing quote", 'Inside these quotes, " is written \\".'),
        ('t: "C:\\qux"', "1:7", "unknown escape in double quotes", "or use single quotes."),
        ("t: @someone", "1:4", 'a value cannot begin with "@"', "Put the whole value in quotes."),
        ("t: %d", "1:4", 'a value cannot begin with "%"', "Put the whole value in quotes."),
        ("t: `code`", "1:4", 'a value cannot begin with "`"', "Put the whole value in quotes."),
        ("t: *Karmalink* is", "1:4", 'a value cannot begin with "*"', "Or write | and begin it on the next line"),
        ("t: **Karmalink** is", "1:4", 'a value cannot begin with "*"', "Or write | and begin it on the next line"),
        ("t: & sons", "1:4", 'a value cannot begin with "&"', "Put the whole value in quotes."),
        ("t: ]", "1:4", 'a value cannot begin with "]"', "Put the whole value in quotes."),
        ("t: {: a}", "1:5", 'a value cannot begin with ":"', "Put the whole value in quotes."),
        (
            "t: [words](https://x.org)",
            "1:11",
            'text after the closing "]"',
            'If a text begins with "[", put it in quotes.',
        ),
        ("t: [a, b\nu: c", "1:4", '"[" opened here is not closed', 'close with "]"'),
        ("t: {a: b\nu: c", "1:4", '"{" opened here is not closed', 'close with "}"'),
        ("t: [a, b, \n", "1:10", "a list or mapping in brackets is not closed before this", "Close it with ] or }."),
        ("t:\n\tu: c", "2:1", "a tab stands where spaces are expected", "Indent with spaces only."),
        ("t: |\n\tfoo", "2:1", "a tab stands where spaces are expected", "Indent with spaces only."),
        ("t: | foo\n  bar", "1:6", "a text cannot begin on the line of its | or >", "on the next line, indented"),
        ("t:\n    a: b\n  c: d", "3:3", "this line is indented unlike its neighbours", "in the same column"),
        ("t: |\n    foo\n  bar", "3:3", "this line is indented unlike its neighbours", "in the same column"),
        ("t: a\n- b", "2:1", "a list item where a key is expected", "Give the list a key, or indent it."),
        ("- a\nb: c", "2:1", 'expected a list item, which begins with "- "', "begin in the same column"),
        ("- a\n-b\n- c", "2:1", "expected a list item", "Put a space after the dash."),
        ("t: - a", "1:4", "a list cannot begin on the line of its key", "Begin it on the next line, indented."),
        ("foo\n: bar", "2:1", "this does not belong to the value above it", "begin in the same column"),
    ],
)
def test_the_message_says_what_is_wrong_and_the_hint_the_way_out(text, place, message, hint):
    problems = []
    assert read_yaml(text.encode(), "film.yaml", problems) is None
    (problem,) = problems
    assert (str(problem.span), problem.message) == (f"film.yaml:{place}", message)
    assert hint in problem.hint


def test_the_rest_of_the_line_is_underlined():
    problems = []
    read_yaml(b"title: 'it's fine'  \n", "film.yaml", problems)
    assert problems[0].span.length == len("s fine'")
