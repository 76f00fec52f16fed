"""Findings for people, for programs and for code-scanning services."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from epk import __version__
from epk.check.registry import rules
from epk.check.run import Findings
from epk.check.summary import summary
from epk.data.project import Project
from epk.data.project_files import stock_folder
from epk.problems import Problem, Severity
from epk.report import report

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPED = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_ESCAPED_IN_PROPERTY = {**_ESCAPED, ":": "%3A", ",": "%2C"}


def as_text(project: Project, findings: Findings) -> str:
    """Every finding with its line, then a table by document."""
    folders: Sequence[Path] = (project.folder, stock_folder())
    parts = [report(findings.problems, folders)] if findings.problems else []
    parts.append(summary(project, findings.problems).table())
    if findings.accepted:
        parts.append(f"{len(findings.accepted)} accepted by the film, with reasons")
    return "\n\n".join(parts)


def as_json(findings: Findings) -> str:
    """An object with `problems` and the number of findings `accepted`; lines and columns count from 1."""
    content = {"problems": [_object(problem) for problem in findings.problems], "accepted": len(findings.accepted)}
    return json.dumps(content, indent=2, ensure_ascii=False)


def as_github(findings: Findings) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "\n".join(_command(problem) for problem in findings.problems)


def as_sarif(findings: Findings) -> str:
    """A log in SARIF 2.1.0 (OASIS), for code scanning; accepted findings are in it as suppressed."""
    results = [
        *(_result(problem) for problem in findings.problems),
        *({**_result(problem), "suppressions": [{"kind": "inSource"}]} for problem in findings.accepted),
    ]
    driver = {"name": "epk", "semanticVersion": __version__, "rules": _rules()}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


FOR_PROGRAMS: dict[str, Callable[[Findings], str]] = {"json": as_json, "github": as_github, "sarif": as_sarif}
"""What other programs read, by the name that `--format` takes."""


def _object(problem: Problem) -> dict[str, Any]:
    span = problem.span
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "length": span.length,
        "severity": str(problem.severity),
        "rule": problem.rule,
        "place": problem.place,
        "message": problem.message,
        "hint": problem.hint,
    }


def _command(problem: Problem) -> str:
    span = problem.span
    places = {"file": span.file}
    if span.line:
        places |= {"line": str(span.line), "col": str(span.column), "endColumn": str(span.column + span.length)}
    properties = {**places, "title": problem.rule or "epk"}
    written = ",".join(f"{name}={_escaped(value, _ESCAPED_IN_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(part for part in (problem.message, problem.hint) if part)
    return f"::{_GITHUB[problem.severity]} {written}::{_escaped(message, _ESCAPED)}"


def _escaped(value: str, characters: dict[str, str]) -> str:
    return "".join(characters.get(character, character) for character in value)


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.finds},
            "fullDescription": {"text": f"{rule.why} {rule.source}"},
            "defaultConfiguration": {"level": str(rule.severity)},
        }
        for rule in rules().values()
    ]


def _result(problem: Problem) -> dict[str, Any]:
    message = ". ".join(part for part in (problem.message, problem.hint) if part)
    rule = {"ruleId": problem.rule, "ruleIndex": list(rules()).index(problem.rule)} if problem.rule else {}
    return {
        **rule,
        "level": str(problem.severity),
        "message": {"text": message},
        "locations": [_location(problem)],
    }


def _location(problem: Problem) -> dict[str, Any]:
    span = problem.span
    where: dict[str, Any] = {"artifactLocation": {"uri": span.file}}
    if span.line:
        region = {"startLine": span.line, "startColumn": span.column, "endColumn": span.column + span.length}
        where["region"] = region
    path = {"logicalLocations": [{"fullyQualifiedName": problem.place}]} if problem.place else {}
    return {"physicalLocation": where} | path
