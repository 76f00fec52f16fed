"""YAML text to nodes that know their place. Nothing is converted: `NO`, `16:9` and `01234567` stay what was typed.

The only file that imports `yaml`, and only its parser: PyYAML's composer recurses and its constructor guesses types.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

import yaml
from msgspec import Struct, field

from epk.data.nodes import Mapping, Node, Scalar, Sequence
from epk.data.utf8 import UNSEEN, utf8_text
from epk.data.yaml_errors import Position, explain
from epk.limits import YAML_ALIASES, YAML_DEPTH, YAML_VALUES, Limit
from epk.problems import Problem, ProblemsFound, Span, error

_GLUED_COMMENT = re.compile(r"[ \t]+#[^\s#]")
_MERGE = "<<"
_TOO_DEEP = "exceeded maximum nesting depth"
# Without libyaml the same events come from Python, twenty times slower.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: bytes, file: str, problems: list[Problem]) -> Node | None:
    """The one document in `text`; `file` is the name that spans carry.

    Problems are added to `problems`; None means that one of them left nothing to go on with.
    """
    try:
        builder = _Builder(file, utf8_text(text, file), problems)
        builder.build()
    except ProblemsFound as found:
        problems.extend(found.problems)
        return None
    if builder.root is None:
        problems.append(error(Span(file), "is empty", "Write lines such as `title: Karmalink` into it."))
    return builder.root


class _Open(Struct):
    """A list or mapping whose end has not come yet; `height` counts the levels inside it."""

    mapping: bool
    span: Span
    anchor: str | None
    nodes_before: int
    children: list[Node] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    height: int = 0

    @property
    def expects_key(self) -> bool:
        return self.mapping and len(self.children) % 2 == 0


class _Anchored(NamedTuple):
    node: Node
    nodes: int
    height: int


class _Builder:
    """Turns events into nodes with a stack of its own, so that no nesting can exhaust Python's or libyaml's."""

    def __init__(self, file: str, source: str, problems: list[Problem]) -> None:
        self.root: Node | None = None
        self._file = file
        self._source = source
        self._lines = source.split("\n")
        self._problems = problems
        self._stack: list[_Open] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0
        self._aliases = 0
        self._documents = 0
        self._most = {limit: limit.value for limit in (YAML_DEPTH, YAML_VALUES, YAML_ALIASES)}
        self._may_have_glued_comment = _GLUED_COMMENT.search(source) is not None

    def build(self) -> None:
        """Reads all events; `ProblemsFound` where it cannot go on."""
        take: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            for event in self._events():
                if handler := take.get(type(event)):
                    handler(event)
        except yaml.MarkedYAMLError as failure:
            raise ProblemsFound([self._explained(failure)]) from None

    def _events(self) -> Iterator[Any]:
        """What the parser tells of the source, one event after another; `MarkedYAMLError` where it gets stuck.

        To know whether a bracket begins a key, libyaml reads a line of up to 1,024 characters before it tells of it,
        and from 0.2.6 on gives up at the 1,001st bracket. What stands before that one is told nevertheless.
        """
        told = 0
        try:
            for event in yaml.parse(self._source, Loader=_LOADER):
                told += 1
                yield event
        except yaml.MarkedYAMLError as failure:
            if failure.problem != _TOO_DEEP or not failure.problem_mark:
                raise
            before = self._source[: failure.problem_mark.index]
            yield from islice(yaml.parse(before, Loader=_LOADER), told, None)

    def _explained(self, failure: yaml.MarkedYAMLError) -> Problem:
        begun, here = (
            Position(mark.line, mark.column) if mark else None for mark in (failure.context_mark, failure.problem_mark)
        )
        explanation = explain(failure.context or "", failure.problem or "", begun, here, self._lines)
        span = Span(self._file, explanation.at.line + 1, explanation.at.column + 1, explanation.length)
        return error(span, explanation.message, explanation.hint)

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        if getattr(event, "style", None) in ("|", ">"):
            length = 1
        elif start.line == end.line:
            length = end.column - start.column
        else:
            length = len(self._lines[start.line].rstrip()) - start.column
        return Span(self._file, start.line + 1, start.column + 1, length)

    def _complain(self, span: Span, message: str, hint: str) -> None:
        self._problems.append(error(span, message, hint))

    def _scalar(self, event: Any) -> None:
        plain = not event.style
        node = Scalar(event.value, self._span(event), not plain)
        self._refuse_tag(event, node.span)
        if event.style == '"' and (hidden := UNSEEN.search(event.value)):
            message = f"the escape of a control character, U+{ord(hidden[0]):04X}, which no document can print"
            self._complain(node.span, message, "Delete it.")
        self._count(1, node.span)
        if plain and self._may_have_glued_comment:
            self._refuse_glued_comment(event)
        self._keep(event.anchor, node, 1, 0)
        self._add(node)

    def _refuse_tag(self, event: Any, span: Span) -> None:
        if event.tag is not None:
            self._complain(span, 'a value cannot begin with "!"', "Put it in quotes.")

    def _refuse_glued_comment(self, event: Any) -> None:
        end = event.end_mark
        if end.line >= len(self._lines):
            return
        match = _GLUED_COMMENT.match(self._lines[end.line], end.column)
        if match:
            span = Span(self._file, end.line + 1, match.end() - 1, len(self._lines[end.line]) - match.end() + 2)
            hint = 'Put the value in quotes if "#" belongs to it; a comment needs a space after its "#".'
            self._complain(span, 'YAML takes "#" after a space for a comment and drops what follows', hint)

    def _open(self, event: Any) -> None:
        span = self._span(event)
        self._refuse_tag(event, span)
        self._count(1, span)
        self._check_depth(len(self._stack) + 1, span)
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._stack.append(_Open(mapping, span, event.anchor, self._nodes - 1))

    def _close(self, _: Any) -> None:
        done = self._stack.pop()
        node = self._mapping(done) if done.mapping else Sequence(tuple(done.children), done.span)
        self._keep(done.anchor, node, self._nodes - done.nodes_before, done.height + 1)
        if self._stack:
            self._stack[-1].height = max(self._stack[-1].height, done.height + 1)
        self._add(node)

    def _mapping(self, done: _Open) -> Mapping:
        pairs = zip(done.children[::2], done.children[1::2], strict=True)
        entries = (
            (key, value)
            for number, (key, value) in enumerate(pairs)
            if isinstance(key, Scalar) and 2 * number not in done.dropped
        )
        return Mapping(tuple(entries), done.span)

    def _keep(self, anchor: str | None, node: Node, nodes: int, height: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = _Anchored(node, nodes, height)

    def _alias(self, event: Any) -> None:
        span = self._span(event)
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            hint = 'Put the text in quotes if it is to begin with "*".'
            raise ProblemsFound([error(span, f'"*{event.anchor}" names nothing: no "&{event.anchor}" before it', hint)])
        self._aliases += 1
        self._check(YAML_ALIASES, self._aliases, span, "more than {:,} aliases", "Write the values out.")
        self._count(anchored.nodes, span)
        self._check_depth(len(self._stack) + anchored.height, span)
        if self._stack:
            self._stack[-1].height = max(self._stack[-1].height, anchored.height)
        self._add(anchored.node)

    def _count(self, nodes: int, span: Span) -> None:
        self._nodes += nodes
        self._check(YAML_VALUES, self._nodes, span, "more than {:,} values", "Make the file smaller.")

    def _check_depth(self, depth: int, span: Span) -> None:
        told = "lists and mappings nested more than {} deep"
        self._check(YAML_DEPTH, depth, span, told, "Nest them less deeply.")

    def _check(self, limit: Limit, found: int, span: Span, told: str, hint: str) -> None:
        if found > self._most[limit]:
            raise ProblemsFound([error(span, told.format(self._most[limit]), f"{hint} {limit.way_out}")])

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            span = self._span(event)
            raise ProblemsFound([error(span, "a second document begins here", 'Delete the line "---".')])

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        parent = self._stack[-1]
        if parent.expects_key:
            self._check_key(parent, node)
        parent.children.append(node)

    def _check_key(self, parent: _Open, key: Node) -> None:
        span = key.span
        if not isinstance(key, Scalar):
            self._complain(span, "a list or mapping cannot be a key", "Put the key in quotes if it is meant as text.")
        elif not key.text:
            self._complain(span, "the key before the colon is missing", "Write a key, or put the text in quotes.")
        elif key.text == _MERGE and not key.quoted:
            self._complain(span, 'the merge key "<<" is not known here', "Write the keys out.")
            parent.dropped.add(len(parent.children))
        elif key.text in parent.keys:
            message = f'"{key.text}" is given twice; the first is on line {parent.keys[key.text]}'
            self._complain(span, message, "Delete or rename one of them.")
            parent.dropped.add(len(parent.children))
        else:
            parent.keys[key.text] = span.line
