"""What a YAML file is made of, every node with its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from epk.problems import Span


class Scalar(NamedTuple):
    """A single value as it was typed; `quoted` for every style but the plain one."""

    text: str
    span: Span
    quoted: bool = False


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(NamedTuple):
    """Keys and values in the order of the file; no key twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping
