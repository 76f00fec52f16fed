"""What a YAML file is made of, every node with its place."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from epk.problems import Span


class Scalar(Struct, frozen=True):
    """A single value as it was typed; `quoted` for every style but the plain one."""

    text: str
    span: Span
    quoted: bool = False


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(Struct, frozen=True):
    """Keys and values in the order of the file; no key twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping
