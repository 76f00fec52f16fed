"""Why a text is not YAML, in words for people who know YAML at most.

The parser says where it got stuck and in which production; what was meant is guessed from the line it got stuck on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_KEY = re.compile(r"\s*(?:- +)*\S.*?:(?=\s)")
_NO_SPACE_AFTER_COLON = re.compile(r"\s*(?:- +)*[\w-]+:[^\s/]")
_CLOSING = {"[": "]", "{": "}"}
_ESCAPED = {"'": "''", '"': '\\"'}
_INSTEAD_OF_KEY = {
    "-": ("a list item where a key is expected", "Give the list a key, or indent it."),
    ":": ("the key before the colon is missing", "Write a key, or put the text in quotes."),
}
_QUOTE_IT = "Put the whole value in quotes."
_ALIGN_KEYS = "Keys of one mapping begin in the same column."


class Position(NamedTuple):
    """A place in the text, counted from 0."""

    line: int
    column: int


class Explanation(NamedTuple):
    """What to tell, and `length` characters from `at` to underline."""

    at: Position
    message: str
    hint: str
    length: int = 1


class _Stuck(NamedTuple):
    """Where the parser got stuck (`here`), in the construct that `begun`, and what it said."""

    problem: str
    begun: Position
    here: Position
    lines: list[str]

    @property
    def character(self) -> str:
        """What stands where it got stuck; nothing at the end of a line."""
        return self.at(self.here)

    def at(self, position: Position) -> str:
        return self.lines[position.line][position.column : position.column + 1]

    def rest_of_line(self, position: Position, message: str, hint: str) -> Explanation:
        return Explanation(position, message, hint, max(1, len(self.lines[position.line].rstrip()) - position.column))


def explain(
    context: str, problem: str, context_at: Position | None, at: Position | None, lines: list[str]
) -> Explanation:
    """The message for the parser's `problem`, met at `at` in the construct `context` begun at `context_at`."""
    here = _within(at or context_at or Position(0, 0), lines)
    begun = _within(context_at, lines) if context_at else here
    stuck = _Stuck(problem, begun, here, lines)
    if "tab" in problem.split() or stuck.character == "\t":
        return Explanation(here, "a tab stands where spaces are expected", "Indent with spaces only.")
    said = f"{context}; {problem}"
    return next((guess(stuck) for phrase, guess in _GUESSES.items() if phrase in said), None) or _bad_beginning(stuck)


def _within(position: Position, lines: list[str]) -> Position:
    """`position`, or the end of the last line with text where it is beyond that."""
    if any(lines[position.line :]):
        return position
    line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    return Position(line, len(lines[line].rstrip()))


def _quote_beginning(character: str) -> str:
    return f'If a text begins with "{character}", put it in quotes.'


def _in_quotes(stuck: _Stuck) -> Explanation:
    if "escape" in stuck.problem:
        hint = r"Write \\ for a backslash, or use single quotes."
        return Explanation(stuck.here, "unknown escape in double quotes", hint)
    return stuck.rest_of_line(stuck.begun, "a quote opened here is not closed", "Close it with the same sign.")


def _no_colon(stuck: _Stuck) -> Explanation:
    if stuck.at(stuck.begun) == "-":
        return stuck.rest_of_line(stuck.begun, "expected a list item", "Put a space after the dash.")
    hint = "Put a colon and a space after the key. If this goes on with the text above, indent it."
    return stuck.rest_of_line(stuck.begun, 'expected "key: value"', hint)


def _text_beside_bar(stuck: _Stuck) -> Explanation:
    message = "a text cannot begin on the line of its | or >"
    return stuck.rest_of_line(stuck.here, message, "Begin it on the next line, indented.")


def _not_closed(stuck: _Stuck) -> Explanation:
    bracket = stuck.at(stuck.begun)
    closing = _CLOSING.get(bracket)
    if closing is None and stuck.character.strip():
        return _bad_beginning(stuck)
    if closing is None:
        return Explanation(
            stuck.begun, "a list or mapping in brackets is not closed before this", "Close it with ] or }."
        )
    hint = f'Separate items by commas and close with "{closing}". {_quote_beginning(bracket)}'
    return Explanation(stuck.begun, f'"{bracket}" opened here is not closed', hint)


def _not_a_key(stuck: _Stuck) -> Explanation:
    before = stuck.lines[stuck.here.line][: stuck.here.column].rstrip()[-1:]
    if before and before in _ESCAPED:
        hint = f"Inside these quotes, {before} is written {_ESCAPED[before]}."
        return stuck.rest_of_line(stuck.here, "text after the closing quote", hint)
    for opening, closing in _CLOSING.items():
        if before == closing:
            message = f'text after the closing "{closing}"'
            return stuck.rest_of_line(stuck.here, message, _quote_beginning(opening))
    if stuck.character in _INSTEAD_OF_KEY:
        return stuck.rest_of_line(stuck.here, *_INSTEAD_OF_KEY[stuck.character])
    return stuck.rest_of_line(stuck.here, "this line is indented unlike its neighbours", _ALIGN_KEYS)


def _not_an_item(stuck: _Stuck) -> Explanation:
    hint = "Items of one list begin in the same column."
    return stuck.rest_of_line(stuck.here, 'expected a list item, which begins with "- "', hint)


def _colon_in_value(stuck: _Stuck) -> Explanation:
    here, lines = stuck.here, stuck.lines
    if _KEY.match(lines[here.line][: here.column]):
        return Explanation(here, '": " inside a value that is not in quotes', _QUOTE_IT)
    above = next((number for number in range(here.line - 1, -1, -1) if lines[number].strip()), here.line)
    if _NO_SPACE_AFTER_COLON.match(lines[above]):
        hint = "Put a space between the colon and the value."
        return Explanation(Position(above, lines[above].index(":")), "no space after the colon", hint)
    start = Position(here.line, len(lines[here.line]) - len(lines[here.line].lstrip()))
    hint = f"{_ALIGN_KEYS} If this is text, put it in quotes."
    return stuck.rest_of_line(start, "a key inside the value of the line above", hint)


def _list_beside_key(stuck: _Stuck) -> Explanation:
    hint = f"Begin it on the next line, indented. {_quote_beginning('-')}"
    return Explanation(stuck.here, "a list cannot begin on the line of its key", hint)


def _two_values(stuck: _Stuck) -> Explanation:
    return stuck.rest_of_line(stuck.here, "this does not belong to the value above it", _ALIGN_KEYS)


def _bad_name(stuck: _Stuck) -> Explanation:
    return _bad_beginning(stuck._replace(here=stuck.begun))


def _bad_beginning(stuck: _Stuck) -> Explanation:
    if not stuck.character:
        return Explanation(stuck.here, f"not YAML: {stuck.problem}", "Compare the line with those above it.")
    hint = f"{_QUOTE_IT} Or write | and begin it on the next line, indented."
    return stuck.rest_of_line(stuck.here, f'a value cannot begin with "{stuck.character}"', hint)


# Phrases that PyYAML's two parsers share; the first that fits decides.
_GUESSES: dict[str, Callable[[_Stuck], Explanation]] = {
    "quoted scalar;": _in_quotes,
    "scanning a simple key;": _no_colon,
    "scanning a block scalar;": _text_beside_bar,
    "parsing a flow": _not_closed,
    "parsing a block mapping;": _not_a_key,
    "parsing a block collection;": _not_an_item,
    "mapping values are not allowed": _colon_in_value,
    "sequence entries are not allowed": _list_beside_key,
    "<document start>": _two_values,
    "scanning an alias;": _bad_name,
    "scanning an anchor;": _bad_name,
    "scanning a tag;": _bad_name,
    "scanning a directive;": _bad_name,
}
