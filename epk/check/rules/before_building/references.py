"""Keys that point into the registries of the film's file."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.keys import unknown_keys
from epk.check.registry import Finding, rule
from epk.data.suggest import did_you_mean
from epk.problems import Severity

ONE_REGISTRY = "One registry for people, companies and sources: a name is spelled once, and used by its key."


@rule(
    "unknown-key",
    Severity.ERROR,
    why="What the key stands for cannot be printed.",
    source=ONE_REGISTRY,
    stops_build=True,
    acceptable=False,
)
def unknown_key(checked: CheckedProject) -> Iterator[Finding]:
    """A key of a person, company or source that is not in its registry."""
    for registry, key in unknown_keys(checked.film):
        hint = did_you_mean(key, getattr(checked.film, registry)) or f"add `{key}` to `{registry}`"
        yield Finding(key.span, f'"{key}" is not in `{registry}`', hint)
