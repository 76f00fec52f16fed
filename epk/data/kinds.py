"""What may stand in a field, read once from the annotations of a `Record`; decoder, schema and docs share it."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from epk.data.block import BlockSpec
from epk.data.record import Fact, Record, Text, Variant
from epk.data.values import Length, Value

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_BOOLEANS = {"yes": True, "true": True, "no": False, "false": False}
_NOT_KEYS = ("span", "at")


class ScalarKind(Struct, frozen=True, eq=False):
    """One value. `convert` takes its text, which knows its place, and raises `ValueError` with what was expected."""

    convert: Callable[[Text], Any]
    words: str
    schema: Mapping[str, Any]
    choices: tuple[str, ...] = ()


class ListKind(Struct, frozen=True, eq=False):
    """Any number of items; a single one needs no list."""

    item: Kind


class FixedKind(Struct, frozen=True, eq=False):
    """A list of so many items."""

    items: tuple[Kind, ...]


class MappingKind(Struct, frozen=True, eq=False):
    """Values by names the user chooses."""

    value: Kind


class BlockKind(Struct, frozen=True, eq=False):
    """A block's name, or its name over its options."""


class Field(Struct, frozen=True, eq=False):
    """One key of a record."""

    name: str
    kind: Kind
    required: bool
    default: Any
    doc: str
    example: str
    least: float | None = None

    @property
    def bound(self) -> str:
        """The smallest value allowed, in words; empty where there is none."""
        if self.least is None:
            return ""
        is_length = isinstance(self.kind, ScalarKind) and self.kind.schema is Length.SCHEMA
        return f"at least {self.least:g}{'pt' if is_length else ''}"


class RecordKind(Struct, frozen=True, eq=False):
    """The keys of a record. Where `plain` is set, a value without keys is read as that field."""

    record: type[Record]
    fields: Mapping[str, Field]
    plain: str = ""


Kind: TypeAlias = ScalarKind | ListKind | FixedKind | MappingKind | BlockKind | RecordKind


@cache
def kind_of(annotation: Any) -> Kind:
    """The kind that `annotation` declares; None in a union only means that the field may be left out."""
    annotation = _without_none(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return _choice(arguments)
    if origin is tuple:
        items = tuple(kind_of(argument) for argument in arguments if argument is not ...)
        return ListKind(items[0]) if arguments[-1] is ... else FixedKind(items)
    if origin is Mapping:
        return MappingKind(kind_of(arguments[1]))
    if annotation is BlockSpec:
        return BlockKind()
    record = origin or annotation
    if issubclass(record, Record):
        return _record(record, arguments)
    return _scalar(annotation)


def record_kind(record: type[Record]) -> RecordKind:
    """The keys of `record`."""
    annotation: Any = record
    kind = kind_of(annotation)
    if not isinstance(kind, RecordKind):
        raise TypeError(f"{record} is not a Record")
    return kind


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) not in (Union, types.UnionType):
        return annotation
    (only,) = (argument for argument in get_args(annotation) if argument is not types.NoneType)
    return only


def _record(record: type[Record], arguments: tuple[Any, ...]) -> RecordKind:
    hints = get_type_hints(record)
    fields = (
        _field(declared, _substituted(hints[declared.name], arguments))
        for declared in dataclasses.fields(record)
        if declared.name not in _NOT_KEYS
    )
    plain = "value" if issubclass(record, Fact | Variant) else ""
    return RecordKind(record, {field.name: field for field in fields}, plain)


def _substituted(hint: Any, arguments: tuple[Any, ...]) -> Any:
    if isinstance(hint, TypeVar):
        return arguments[0]
    return hint[arguments] if getattr(hint, "__parameters__", ()) else hint


def _field(declared: dataclasses.Field[Any], hint: Any) -> Field:
    default = declared.default if declared.default is not dataclasses.MISSING else None
    required = declared.default is dataclasses.MISSING and declared.default_factory is dataclasses.MISSING
    doc, example = declared.metadata.get("doc", ""), declared.metadata.get("example", "")
    return Field(declared.name, kind_of(hint), required, default, doc, example, declared.metadata.get("least"))


def _choice(choices: tuple[str, ...]) -> ScalarKind:
    words = f"one of {', '.join(choices)}" if len(choices) > 1 else f'"{choices[0]}"'
    return ScalarKind(partial(_chosen, choices, words), words, {"enum": list(choices)}, choices)


def _chosen(choices: tuple[str, ...], words: str, text: str) -> str:
    if text not in choices:
        raise ValueError(f"expected {words}")
    return str(text)


def _scalar(annotation: Any) -> ScalarKind:
    return _BUILT_IN.get(annotation) or _value(annotation)


def _value(value: type[Value]) -> ScalarKind:
    return ScalarKind(value.from_text, value.WORDS, value.SCHEMA)


def _whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise ValueError("expected a whole number")
    return int(text)


def _number(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise ValueError("expected a number, such as 3 or 2.5")
    return float(text)


def _boolean(text: str) -> bool:
    if text.lower() not in _BOOLEANS:
        raise ValueError("expected yes or no")
    return _BOOLEANS[text.lower()]


_TEXT = ScalarKind(lambda text: text, "text", {"type": ["string", "number", "boolean"]})
_BUILT_IN = {
    Text: _TEXT,
    str: _TEXT,
    int: ScalarKind(_whole, "a whole number", {"type": ["integer", "string"], "pattern": f"^{_WHOLE.pattern}$"}),
    float: ScalarKind(_number, "a number", {"type": ["number", "string"], "pattern": f"^{_NUMBER.pattern}$"}),
    bool: ScalarKind(_boolean, "yes or no", {"enum": [True, False, "yes", "no", "Yes", "No"]}),
}
