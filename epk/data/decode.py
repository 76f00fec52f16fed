"""Nodes to dataclasses: every problem at once, each with its place, its path such as `cast[2].person` and a way out.

Items of a list are counted from 1.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from epk.data.block import BlockSpec
from epk.data.kinds import BlockKind, Field, FixedKind, Kind, ListKind, MappingKind, RecordKind, ScalarKind, record_kind
from epk.data.nodes import Mapping, Node, Scalar, Sequence
from epk.data.record import Record, Text
from epk.problems import Problem, Span, error, suggestion

T = TypeVar("T", bound=Record)
_LONGEST_SHOWN = 60
_FAILED: Any = object()


def decode(cls: type[T], node: Node | None, problems: list[Problem], path: str = "") -> T | None:
    """`node` as a `cls`, with its problems added to `problems`; None if there are any, or no node.

    `path` goes before every key that a message names.
    """
    if node is None:
        return None
    value = _record(record_kind(cls), node, path, problems)
    return None if value is _FAILED else cast(T, value)


def _is_empty(node: Node) -> bool:
    if not isinstance(node, Scalar):
        return False
    return not node.text.strip() or (not node.quoted and node.text in ("~", "null"))


def _complain(problems: list[Problem], span: Span, path: str, message: str, hint: str = "") -> Any:
    """Adds a problem, once for all the places that an alias repeats the value in."""
    key = path.rpartition(".")[2]
    told = f"{key}: {message}" if path else message
    if not any(known.span == span and known.message.endswith(told) for known in problems):
        problems.append(error(span, f"{path}: {message}" if path else message, hint))
    return _FAILED


def _found(node: Node) -> str:
    if isinstance(node, Mapping):
        return "found keys with values"
    if isinstance(node, Sequence):
        return "found a list"
    if _is_empty(node):
        return "found nothing"
    shown = " ".join(node.text.split())
    return f'found "{shown}"' if len(shown) <= _LONGEST_SHOWN else f'found "{shown[:_LONGEST_SHOWN]}…"'


def _scalar(kind: ScalarKind, node: Node, path: str, problems: list[Problem]) -> Any:
    if not isinstance(node, Scalar):
        colon = isinstance(node, Mapping) and kind.words == "text"
        hint = "If the colon is part of the text, put the text in quotes." if colon else ""
        return _complain(problems, node.span, path, f"expected {kind.words}, {_found(node)}", hint)
    try:
        return kind.convert(Text(node.text.strip(), node.span))
    except ValueError as refusal:
        hint = suggestion(node.text, kind.choices)
        return _complain(problems, node.span, path, f"{refusal}, {_found(node)}", hint)


def _list(kind: ListKind, node: Node, path: str, problems: list[Problem]) -> Any:
    if not isinstance(node, Sequence):
        only = _READERS[type(kind.item)](kind.item, node, path, problems)
        return only if only is _FAILED else (only,)
    return _items([kind.item] * len(node.items), node, path, problems)


def _fixed(kind: FixedKind, node: Node, path: str, problems: list[Problem]) -> Any:
    if not isinstance(node, Sequence) or len(node.items) != len(kind.items):
        found = f"found {len(node.items)}" if isinstance(node, Sequence) else _found(node)
        return _complain(problems, node.span, path, f"expected a list of {len(kind.items)} values, {found}")
    return _items(kind.items, node, path, problems)


def _items(kinds: list[Kind] | tuple[Kind, ...], node: Sequence, path: str, problems: list[Problem]) -> Any:
    pairs = enumerate(zip(kinds, node.items, strict=True), start=1)
    items = tuple(_item(kind, item, f"{path}[{number}]", problems) for number, (kind, item) in pairs)
    return _FAILED if any(item is _FAILED for item in items) else items


def _item(kind: Kind, node: Node, path: str, problems: list[Problem]) -> Any:
    if _is_empty(node):
        return _complain(problems, node.span, path, "is empty", "Write a value, or delete the line.")
    return _READERS[type(kind)](kind, node, path, problems)


def _mapping(kind: MappingKind, node: Node, path: str, problems: list[Problem]) -> Any:
    if not isinstance(node, Mapping):
        return _complain(problems, node.span, path, f"expected keys with values, {_found(node)}")
    values = {
        Text(key.text, key.span): _item(kind.value, value, _below(path, key.text), problems)
        for key, value in node.entries
    }
    return _FAILED if any(value is _FAILED for value in values.values()) else values


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _block(_: BlockKind, node: Node, path: str, problems: list[Problem]) -> Any:
    if isinstance(node, Scalar):
        return BlockSpec(node.text.strip(), None, node.span)
    if isinstance(node, Sequence) or not node.entries:
        return _complain(problems, node.span, path, f"expected the name of a block, {_found(node)}")
    (name, options), *others = node.entries
    if others:
        message = f'expected one block, found "{name.text}" and "{others[0][0].text}"'
        hint = f'Indent the options of "{name.text}" further, or begin the line with a dash.'
        return _complain(problems, others[0][0].span, path, message, hint)
    return BlockSpec(name.text, None if _is_empty(options) else options, name.span)


def _record(kind: RecordKind, node: Node, path: str, problems: list[Problem]) -> Any:
    if not isinstance(node, Mapping):
        return _without_keys(kind, node, path, problems)
    written = {key.text: value for key, value in node.entries}
    unknown = [_unknown(kind, key, path, problems) for key, _ in node.entries if key.text not in kind.fields]
    values: dict[str, Any] = {}
    for name, field in kind.fields.items():
        value, below = written.get(name), _below(path, name)
        if value is not None and not _is_empty(value):
            values[name] = _READERS[type(field.kind)](field.kind, value, below, problems)
            if field.least is not None:
                values[name] = _at_least(field, values[name], value, below, problems)
        elif field.required:
            values[name] = _lacking(field, value, node.span, below, problems)
    if unknown or any(value is _FAILED for value in values.values()):
        return _FAILED
    return kind.record(span=node.span, at={name: written[name].span for name in values}, **values)


def _without_keys(kind: RecordKind, node: Node, path: str, problems: list[Problem]) -> Any:
    """A fact, or what a source says instead, that is only its value; no other record does without its keys."""
    if not kind.plain:
        keys = ", ".join(kind.fields)
        hint = f"Write every value on its own line, indented, after its key. The keys are {keys}."
        return _complain(problems, node.span, path, f"expected keys with values, {_found(node)}", hint)
    own = kind.fields[kind.plain].kind
    value = _READERS[type(own)](own, node, path, problems)
    if value is _FAILED:
        return _FAILED
    return kind.record(span=node.span, at={kind.plain: node.span}, **{kind.plain: value})


def _at_least(field: Field, value: Any, node: Node, path: str, problems: list[Problem]) -> Any:
    if value is not _FAILED and value < field.least:
        return _complain(problems, node.span, path, f"expected {field.bound}, {_found(node)}")
    return value


def _lacking(field: Field, node: Node | None, record: Span, path: str, problems: list[Problem]) -> Any:
    hint = f"{field.doc} Add it as `{field.name}: {field.example or '...'}`."
    if node is None:
        return _complain(problems, record, path, "is missing", hint)
    return _complain(problems, node.span, path, "is empty", hint)


def _unknown(kind: RecordKind, key: Scalar, path: str, problems: list[Problem]) -> Any:
    return _complain(problems, key.span, path, f'unknown key "{key.text}"', suggestion(key.text, kind.fields))


_READERS: dict[type[Kind], Callable[[Any, Node, str, list[Problem]], Any]] = {
    ScalarKind: _scalar,
    ListKind: _list,
    FixedKind: _fixed,
    MappingKind: _mapping,
    BlockKind: _block,
    RecordKind: _record,
}
