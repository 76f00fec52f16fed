"""Choosing, accepting and explaining rules."""

from pathlib import Path

import pytest

from epk.check import UnknownRule, check, explain
from epk.check import rules as families
from epk.check.registry import BEFORE_BUILDING, rules

FILM = "people: {anna: {name: Anna Bell}, bea: {name: Bea Carr}}\ncast: [{person: cat}]\n"
ACCEPTED = "accepted: [{rule: unused-key, reason: Kept for the sequel%s}]\n"


def rules_of(problems):
    return {problem.rule for problem in problems}


def test_only_the_rules_asked_for_run(project):
    assert rules_of(check(project(FILM), only=["unused-key", "unknown-key"]).problems) == {"unused-key", "unknown-key"}


def test_a_rule_can_be_skipped(project):
    whole = rules_of(check(project(FILM)).problems)
    assert rules_of(check(project(FILM), skip=["unused-key"]).problems) == whole - {"unused-key"}


def test_findings_come_in_order_of_place(project):
    problems = check(project(FILM)).problems
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)


def test_an_unknown_rule_names_the_nearest(project):
    with pytest.raises(UnknownRule, match='did you mean "unused-key"'):
        check(project(FILM), only=["unused-keys"])


def test_an_accepted_rule_vanishes_and_is_counted(project):
    findings = check(project(FILM + ACCEPTED % ""), only=["unused-key"])
    assert (len(findings.problems), len(findings.accepted)) == (0, 2)


def test_only_findings_with_the_accepted_value_vanish(project):
    findings = check(project(FILM + ACCEPTED % ", value: anna"), only=["unused-key"])
    assert [problem.message for problem in findings.problems] == ['nothing refers to "bea" in `people`']
    assert len(findings.accepted) == 1


def test_accepting_an_unknown_rule_is_told(found):
    assert len(found("unknown-rule", "accepted: [{rule: unused-keys, reason: x}]")) == 1
    assert found("unknown-rule", ACCEPTED % "") == []


def test_a_rule_explains_itself_with_reason_and_source():
    told = explain("contrast")
    assert told.startswith("contrast (error)\n")
    assert "Source: WCAG 2.2" in told


@pytest.mark.parametrize("name", rules())
def test_every_rule_is_documented(name):
    rule = rules()[name]
    assert rule.name == name.lower().replace("_", "-")
    assert all(text.endswith(".") for text in (rule.finds, rule.why, rule.source))


def test_rules_that_stop_a_build_are_in_the_families_named_beside_them():
    assert {name: rules()[name].family for name in BEFORE_BUILDING} == BEFORE_BUILDING


def test_every_file_of_rules_is_a_family():
    assert {path.stem for path in Path(families.__file__).parent.glob("[!_]*.py")} == set(families.FAMILIES)
