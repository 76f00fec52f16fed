"""`docs/rules.md`, and Karmalink's own film as a witness against false alarms."""

from pathlib import Path

from epk.check import check
from epk.check.reference import rules_reference
from epk.check.registry import rules
from epk.data.project import open_project
from epk.problems import Severity

REPOSITORY = Path(__file__).parents[2]


def test_every_rule_is_on_it():
    page = rules_reference()
    assert all(f"### `{name}` ({rule.severity}" in page for name, rule in rules().items())


def test_karmalink_has_no_error():
    problems = check(open_project(REPOSITORY)).problems
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
