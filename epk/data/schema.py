"""JSON Schemas for editors, from the dataclasses that the files are read into.

Editors read YAML 1.2, where `2021` is a number and `yes` a text: a scalar is let through in every shape it takes there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from epk.data import nodes
from epk.data.film import Film
from epk.data.kinds import BlockKind, Field, FixedKind, Kind, ListKind, MappingKind, RecordKind, ScalarKind, record_kind
from epk.data.label_files import LabelFile
from epk.data.layout import Layout
from epk.data.record import Record
from epk.data.theme import Theme
from epk.data.theme_templates import Templates
from epk.data.yaml import read_yaml
from epk.problems import Problem

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def film_schema() -> Schema:
    """What `assets/film.yaml` may hold."""
    return _document(Film, "A film", {})


def layout_schema(blocks: Mapping[str, type[Record]]) -> Schema:
    """What a layout may hold; `blocks` are the options of every block by its name."""
    return _document(Layout, "A layout", blocks)


def theme_schema() -> Schema:
    """What a theme may hold."""
    return _document(Theme, "A theme", {})


def templates_schema(blocks: Mapping[str, type[Record]]) -> Schema:
    """What a file of a theme's templates may hold; `blocks` are the options of every block by its name."""
    return _document(Templates, "Templates of a theme", blocks)


def labels_schema() -> Schema:
    """What a file of labels may hold."""
    return _document(LabelFile, "Labels", {})


def _document(record: type[Record], title: str, blocks: Mapping[str, type[Record]]) -> Schema:
    definitions = _Definitions(blocks)
    body = definitions.record(record_kind(record))
    return {"$schema": DIALECT, "title": title, **body, "$defs": dict(sorted(definitions.by_name.items()))}


class _Definitions:
    """Schemas of kinds; what several fields share is written once, in `by_name`."""

    def __init__(self, blocks: Mapping[str, type[Record]]) -> None:
        self.by_name: dict[str, Schema] = {}
        self._blocks = blocks

    def record(self, kind: RecordKind) -> Schema:
        required = [field.name for field in kind.fields.values() if field.required]
        return {
            "type": "object",
            "description": _sentence(kind.record),
            "properties": {name: self._property(field) for name, field in kind.fields.items()},
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _property(self, field: Field) -> Schema:
        schema = self._of(field.kind)
        if field.least is not None and not {"integer", "number"}.isdisjoint(schema.get("type", ())):
            schema["minimum"] = field.least
        if not field.required:
            schema = {"anyOf": [schema, {"type": "null"}]}
        examples = {"examples": [_example(field.example)]} if field.example else {}
        bound = f" {field.bound.capitalize()}." if field.bound else ""
        return {**schema, "description": field.doc + bound, **examples}

    def _of(self, kind: Kind) -> Schema:
        match kind:
            case ScalarKind():
                return dict(kind.schema)
            case ListKind():
                return self._shared(_name(kind), lambda: self._list(kind))
            case FixedKind():
                items = [self._of(item) for item in kind.items]
                return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
            case MappingKind():
                return {"type": "object", "additionalProperties": self._of(kind.value)}
            case BlockKind():
                return self._shared("Block", self._block)
            case RecordKind():
                return self._shared(_name(kind), lambda: self._record(kind))

    def _list(self, kind: ListKind) -> Schema:
        item = self._of(kind.item)
        return {"anyOf": [item, {"type": "array", "items": item}]}

    def _record(self, kind: RecordKind) -> Schema:
        keys = self.record(kind)
        return {"anyOf": [self._of(kind.fields[kind.plain].kind), keys]} if kind.plain else keys

    def _block(self) -> Schema:
        options = {name: self._options(record) for name, record in self._blocks.items()}
        one = {"minProperties": 1, "maxProperties": 1, "additionalProperties": False}
        named = {"type": "object", "properties": options, **one}
        return {"description": "A block, or a block over its options.", "anyOf": [{"enum": list(options)}, named]}

    def _options(self, record: type[Record]) -> Schema:
        return {"anyOf": [self._of(record_kind(record)), {"type": "null"}], "description": _sentence(record)}

    def _shared(self, name: str, build: Callable[[], Schema]) -> Schema:
        if name not in self.by_name:
            self.by_name[name] = {}  # known from here on, for a block's options may hold blocks
            self.by_name[name] = build()
        return {"$ref": f"#/$defs/{name}"}


def _name(kind: Kind) -> str:
    """The name of a shared definition; the same for kinds that take the same."""
    match kind:
        case RecordKind():
            name = kind.record.__name__ + (f"-{_name(kind.fields[kind.plain].kind)}" if kind.plain else "")
        case ListKind():
            name = f"list-{_name(kind.item)}"
        case ScalarKind():
            name = "-".join(kind.choices) or kind.words.split(", ")[0]
        case _:
            name = type(kind).__name__
    return re.sub(r"\W+", "-", name)


def _sentence(record: type[Record]) -> str:
    """The first paragraph of the docstring, in one line."""
    return " ".join((record.__doc__ or "").split("\n\n")[0].split())


def _example(text: str) -> Any:
    problems: list[Problem] = []
    node = read_yaml(text.encode(), "example", problems)
    if problems or node is None:
        raise ValueError(f"the example {text!r} is not YAML")
    return _as_json(node)


def _as_json(node: nodes.Node) -> Any:
    match node:
        case nodes.Scalar():
            return int(node.text) if _is_whole(node) else node.text
        case nodes.Sequence():
            return [_as_json(item) for item in node.items]
        case nodes.Mapping():
            return {key.text: _as_json(value) for key, value in node.entries}


def _is_whole(node: nodes.Scalar) -> bool:
    return not node.quoted and node.text.isascii() and node.text.isdigit() and str(int(node.text)) == node.text
