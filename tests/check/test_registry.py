"""Choosing and explaining rules."""

import subprocess
import sys

import pytest

from epk.check import UnknownRule, check, explain
from epk.check.registry import BEFORE_BUILDING, RULES, add, rules, stopping_rules
from epk.problems import Severity

FILM = "people: {anna: {name: Anna Bell}, bea: {name: Bea Carr}}\ncast: [{person: cat}]\n"


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


def test_a_rule_explains_itself_with_reason_and_source():
    told = explain("contrast")
    assert told.startswith("contrast (error)\n")
    assert "Source: WCAG 2.2" in told


@pytest.mark.parametrize("name", rules())
def test_every_rule_is_documented(name):
    rule = rules()[name]
    assert rule.name == name.lower().replace("_", "-")
    assert all(text.endswith(".") for text in (rule.finds, rule.why, rule.source))


def test_rules_that_stop_a_build_stand_where_a_build_looks_for_them():
    apart = {rule.name for rule in rules().values() if rule.find.__module__.startswith(f"{BEFORE_BUILDING}.")}
    assert apart == {rule.name for rule in rules().values() if rule.stops_build}
    assert apart == {rule.name for rule in stopping_rules()}


def test_what_cannot_be_accepted_stops_a_build():
    kept = {rule.name for rule in rules().values() if not rule.acceptable}
    assert kept == {"unknown-key", "file-missing", "unknown-template", "unknown-block", "unknown-style"}
    assert all(rules()[name].stops_build and rules()[name].severity is Severity.ERROR for name in kept)


def test_before_a_build_no_other_rule_is_imported():
    asked = "import sys; from epk.check.registry import stopping_rules; stopping_rules(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = [name for name in done.stdout.split() if name.startswith(f"{RULES}.")]
    assert f"{BEFORE_BUILDING}.references" in loaded
    assert [name for name in loaded if not name.startswith(BEFORE_BUILDING)] == []


def test_two_rules_of_one_name_are_refused():
    with pytest.raises(ValueError, match="two rules called contrast"):
        add(rules()["contrast"])


def test_rules_come_family_by_family_and_in_each_those_first_that_stop_a_build():
    families = [(rule.family, not rule.stops_build) for rule in rules().values()]
    assert families == sorted(families)
