"""Entries of `accepted` in the film's file."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.acceptance import accepts
from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule, rules
from epk.check.run import found_by
from epk.data.film import Accepted
from epk.data.suggest import did_you_mean
from epk.problems import Severity

_RULES = "The rules of `epk check`."


@rule(
    "unknown-rule",
    Severity.WARNING,
    why="A finding that is accepted under a wrong name comes back.",
    source=_RULES,
)
def unknown_rule(checked: CheckedProject) -> Iterator[Finding]:
    """An entry of `accepted` names no rule."""
    for entry in checked.film.accepted:
        if entry.rule not in rules():
            hint = did_you_mean(entry.rule, rules()) or "the rules are listed in docs/rules.md"
            yield Finding(entry.rule.span, f'there is no rule "{entry.rule}"', hint)


@rule(
    "not-acceptable",
    Severity.WARNING,
    why="Whoever accepts what leaves nothing to print waits for documents that are never made.",
    source=_RULES,
)
def not_acceptable(checked: CheckedProject) -> Iterator[Finding]:
    """An entry of `accepted` names a rule whose findings cannot be accepted, for without them there is no document."""
    for entry in checked.film.accepted:
        if entry.rule in rules() and not rules()[entry.rule].acceptable:
            message = f"findings of `{entry.rule}` cannot be accepted: no document can be made with them"
            yield Finding(entry.rule.span, message, "correct what it finds, and take the entry out")


@rule(
    "accepted-by-words",
    Severity.WARNING,
    why="Messages are worded anew, and then the finding comes back; its place stays.",
    source=_RULES,
)
def accepted_by_words(checked: CheckedProject) -> Iterator[Finding]:
    """An entry of `accepted` names words of the message by `value`, which the next version no longer reads."""
    for entry in checked.film.accepted:
        if entry.value is not None:
            places = _places(checked, entry)
            write = [f"`place: {_quoted(place)}`" for place in places]
            more = ", each in an entry of its own" if len(places) > 1 else ""
            hint = f"write {' and '.join(write)} instead{more}" if write else "it accepts nothing: take the entry out"
            yield Finding(entry.value.span, "`value` is read for the last time", hint)


def _places(checked: CheckedProject, entry: Accepted) -> list[str]:
    """Where the findings are that an entry accepts, in the order of the file."""
    run = rules().get(entry.rule)
    if run is None or run.find is accepted_by_words:
        return []
    problems = (problem for problem in found_by(run, checked) if accepts(entry, problem, checked.film))
    return list(dict.fromkeys(problem.place for problem in sorted(problems, key=lambda problem: problem.sort_key)))


def _quoted(place: str) -> str:
    """`place` as YAML takes it anywhere, within braces too."""
    return f'"{place}"' if "[" in place else place
