"""Keys that point into the registries of the film's file, and the names of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from epk.check.checked_project import CheckedProject
from epk.check.keys import used_keys
from epk.check.registry import Finding, rule
from epk.check.rules.before_building.references import ONE_REGISTRY
from epk.data.record import Text
from epk.data.suggest import did_you_mean
from epk.problems import Severity


@rule(
    "unknown-document",
    Severity.ERROR,
    why="An appendix for a document that nobody makes is left out without a word.",
    source="The names of the layouts.",
)
def unknown_document(checked: CheckedProject) -> Iterator[Finding]:
    """An appendix names a document that no layout makes."""
    layouts = checked.project.layouts
    for appendix in checked.film.appendices:
        for name in appendix.documents:
            if name not in layouts:
                hint = did_you_mean(name, layouts) or f"there are {', '.join(layouts)}"
                yield Finding(name.span, f'no layout is called "{name}"', hint)


@rule(
    "unused-key", Severity.NOTE, why="Often a credit was forgotten, or a key mistyped elsewhere.", source=ONE_REGISTRY
)
def unused_key(checked: CheckedProject) -> Iterator[Finding]:
    """Somebody in `people`, or a source, that nothing refers to."""
    used = used_keys(checked.film)
    yield from _unused("people", checked.film.people, used["people"], "add a credit, or delete the entry")
    yield from _unused("sources", checked.film.sources, used["sources"], "name it beside its facts, or delete it")


def _unused(registry: str, known: Mapping[str, object], used: Iterable[str], hint: str) -> Iterator[Finding]:
    for key in known:
        if isinstance(key, Text) and key not in set(used):
            yield Finding(key.span, f'nothing refers to "{key}" in `{registry}`', hint)
