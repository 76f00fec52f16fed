"""Keys that point into the registries of the film's file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from epk.check.registry import Finding, rule, rules
from epk.check.subject import Subject
from epk.data.film import Film
from epk.data.people import CastMember, Contact, Credit
from epk.data.record import Record, Text
from epk.data.suggest import did_you_mean
from epk.data.texts import SpokenWords, Statement
from epk.problems import Severity

_FACTS = "One registry for people, companies and sources: a name is spelled once, and used by its key."


def _records(value: object) -> Iterator[Record]:
    """Every record within `value`, itself included."""
    if isinstance(value, Record):
        yield value
        for field in dataclasses.fields(value):
            if field.name not in ("span", "at"):
                yield from _records(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _records(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _records(item)


def _used(film: Film) -> dict[str, list[Text]]:
    """The keys used, by the registry they point into."""
    used: dict[str, list[Text]] = {"people": [], "companies": [], "sources": []}
    for record in _records(film):
        if isinstance(record, CastMember | Statement | SpokenWords):
            used["people"].append(record.person)
        elif isinstance(record, Credit):
            used["people"].extend(record.people)
        elif isinstance(record, Contact) and record.company:
            used["companies"].append(record.company)
        used["sources"].extend(getattr(record, "source", ()))
    return used


@rule("unknown-key", Severity.ERROR, why="What the key stands for cannot be printed.", source=_FACTS)
def unknown_key(subject: Subject) -> Iterator[Finding]:
    """A key of a person, company or source that is not in its registry."""
    for registry, keys in _used(subject.film).items():
        known: Mapping[str, object] = getattr(subject.film, registry)
        for key in keys:
            if key not in known:
                hint = did_you_mean(key, known) or f"add `{key}` to `{registry}`"
                yield Finding(key.span, f'"{key}" is not in `{registry}`', hint)


@rule(
    "unknown-document",
    Severity.ERROR,
    why="An appendix for a document that nobody makes is left out without a word.",
    source="The names of the layouts.",
)
def unknown_document(subject: Subject) -> Iterator[Finding]:
    """An appendix names a document that no layout makes."""
    layouts = subject.project.layouts
    for appendix in subject.film.appendices:
        for name in appendix.documents:
            if name not in layouts:
                hint = did_you_mean(name, layouts) or f"there are {', '.join(layouts)}"
                yield Finding(name.span, f'no layout is called "{name}"', hint)


@rule("unused-key", Severity.NOTE, why="Often a credit was forgotten, or a key mistyped elsewhere.", source=_FACTS)
def unused_key(subject: Subject) -> Iterator[Finding]:
    """Somebody in `people`, or a source, that nothing refers to."""
    used = _used(subject.film)
    yield from _unused("people", subject.film.people, used["people"], "add a credit, or delete the entry")
    yield from _unused("sources", subject.film.sources, used["sources"], "name it beside its facts, or delete it")


def _unused(registry: str, known: Mapping[str, object], used: Iterable[str], hint: str) -> Iterator[Finding]:
    for key in known:
        if isinstance(key, Text) and key not in set(used):
            yield Finding(key.span, f'nothing refers to "{key}" in `{registry}`', hint)


@rule(
    "unknown-rule",
    Severity.WARNING,
    why="A finding that is accepted under a wrong name comes back.",
    source="The rules of `epk check`.",
)
def unknown_rule(subject: Subject) -> Iterator[Finding]:
    """An entry of `accepted` names no rule."""
    for entry in subject.film.accepted:
        if entry.rule not in rules():
            hint = did_you_mean(entry.rule, rules()) or "the rules are listed in docs/rules.md"
            yield Finding(entry.rule.span, f'there is no rule "{entry.rule}"', hint)
