"""The base of every dataclass read from YAML: fields with documentation, values with their place."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar, dataclass_transform

from epk.problems import Span

T = TypeVar("T")
R = TypeVar("R", bound="Record")
NOWHERE = Span("")


class Text(str):
    """A string that remembers where it was written."""

    __slots__ = ("span",)
    span: Span

    def __new__(cls, value: str, span: Span = NOWHERE) -> Self:
        text = super().__new__(cls, value)
        text.span = span
        return text


Sources = tuple[Text, ...]
"""Keys of the film's `sources`."""


def described(
    doc: str,
    *,
    default: Any = dataclasses.MISSING,
    factory: Any = dataclasses.MISSING,
    example: str = "",
    least: float | None = None,
) -> Any:
    """A dataclass field with the sentence that documents it in the schema and in `docs/`.

    `example` is YAML as a user would type it, `least` the smallest number or length (in points) allowed. Without
    `default` or `factory` the field is required.
    """
    metadata = {"doc": doc, "example": example, "least": least}
    if factory is not dataclasses.MISSING:
        return dataclasses.field(default_factory=factory, metadata=metadata)
    if default is not dataclasses.MISSING:
        return dataclasses.field(default=default, metadata=metadata)
    return dataclasses.field(metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(described,))
def record(cls: type[R]) -> type[R]:
    """Make a dataclass of a Record.

    It does without the methods that `dataclass` would write and compile at every start, which for all records takes
    longer than to read and decode a film: records are neither compared nor printed, share one `__init__`, and
    one `__setattr__` that keeps them as they are.
    """
    return dataclass(kw_only=True, init=False, repr=False, eq=False)(cls)


@record
class Record:
    """A YAML mapping decoded into fields.

    `span` is the place of the mapping, `at` the places of the keys that were written, by field name.
    Neither is a key of the file.
    """

    span: Span = dataclasses.field(default=NOWHERE, compare=False, repr=False)
    at: Mapping[str, Span] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    def __init__(self, **values: Any) -> None:
        for declared in dataclasses.fields(self):
            if declared.name in values:
                value = values.pop(declared.name)
            elif declared.default_factory is not dataclasses.MISSING:
                value = declared.default_factory()
            elif declared.default is not dataclasses.MISSING:
                value = declared.default
            else:
                raise TypeError(f"{type(self).__name__} needs {declared.name}")
            object.__setattr__(self, declared.name, value)
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def where(self, name: str) -> Span:
        """The place of the field `name`, or of the record where the field was left out."""
        return self.at.get(name, self.span)


# RUF009 below: `described` makes a field, and only here the linter does not know it by its full name.


@record
class Variant(Record, Generic[T]):
    """What another source says instead."""

    value: T = described("The differing value, as that source gives it.")
    source: Sources = described("The sources that give it.", default=(), example="[levelk]")


@record
class Fact(Record, Generic[T]):
    """A value with its sources.

    In YAML either the plain value (`year: 2021`) or a mapping
    (`year: {value: 2021, source: [levelk], variants: [{value: 2022, source: [kiripost]}], reason: ...}`).
    """

    value: T = described("The value that is printed.")
    source: Sources = described("Names of the sources that give it.", default=(), example="[levelk]")
    variants: tuple[Variant[T], ...] = described("What other sources say.", default=())
    reason: Text | None = described("Why this value was chosen over the variants.", default=None)
