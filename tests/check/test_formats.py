"""Findings for people and for programs, and how a check ends."""

import json

import pytest

from epk.check.examination import examine
from epk.check.registry import rules as all_rules
from epk.problems import ExitCode, ProblemsFound

FILM = "cast: [{person: 'a,b: c'}]\npeople: {anna: {name: Anna Bell}}\n"
RUN = {"only": ["unknown-key", "unused-key"]}


@pytest.fixture
def examined(project):
    def run(form="text", film=FILM, **wishes):
        return examine(project(film).folder, form, **(RUN | wishes))

    return run


def test_text_has_place_rule_excerpt_caret_hint_and_a_table(examined):
    assert examined().report.splitlines() == [
        'assets/film.yaml:2:17: error: "a,b: c" is not in `people` [unknown-key at cast[1].person]',
        "    2 | cast: [{person: 'a,b: c'}]",
        "      |                 ^^^^^^^^",
        "  hint: add `a,b: c` to `people`",
        'assets/film.yaml:3:10: note: nothing refers to "anna" in `people` [unused-key at people.anna]',
        "    3 | people: {anna: {name: Anna Bell}}",
        "      |          ^^^^",
        "  hint: add a credit, or delete the entry",
        "",
        "document            errors  warnings  notes",
        "one-sheet                1         0      1",
        "press-kit                1         0      1",
        "submission-sheet         1         0      1",
    ]


def test_what_no_document_prints_has_a_row_of_its_own(examined):
    report = examined(film="sources: {page: {title: Page}}\n").report
    assert report.splitlines()[-1].split() == ["not", "printed", "0", "0", "1"]


def test_accepted_findings_are_counted(examined):
    report = examined(film=FILM + "accepted: [{rule: unused-key, reason: Soon}]\n").report
    assert report.endswith("1 accepted by the film, with reasons")


def test_json_lists_every_finding_with_its_place(examined):
    told = json.loads(examined("json").report)
    assert told["accepted"] == 0
    assert told["problems"][0] == {
        "file": "assets/film.yaml",
        "line": 2,
        "column": 17,
        "length": 8,
        "severity": "error",
        "rule": "unknown-key",
        "place": "cast[1].person",
        "message": '"a,b: c" is not in `people`',
        "hint": "add `a,b: c` to `people`",
    }


def test_github_gets_workflow_commands_with_their_characters_escaped(examined):
    first, second = examined("github").report.splitlines()
    assert first == (
        "::error file=assets/film.yaml,line=2,col=17,endColumn=25,title=unknown-key::"
        '"a,b: c" is not in `people`%0Aadd `a,b: c` to `people`'
    )
    assert second.startswith("::notice file=assets/film.yaml,line=3")


def test_sarif_names_its_rules_and_places(examined):
    log = json.loads(examined("sarif").report)
    (run,) = log["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in rules] == list(all_rules())
    assert [result["level"] for result in results] == ["error", "note"]
    assert rules[results[0]["ruleIndex"]]["id"] == results[0]["ruleId"] == "unknown-key"
    (location,) = results[0]["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "assets/film.yaml"},
        "region": {"startLine": 2, "startColumn": 17, "endColumn": 25},
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "cast[1].person"}]


def test_sarif_keeps_accepted_findings_as_suppressed(examined):
    log = json.loads(examined("sarif", FILM + "accepted: [{rule: unused-key, reason: Soon}]\n").report)
    assert [("suppressions" in result) for result in log["runs"][0]["results"]] == [False, True]


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        ({}, ExitCode.PROBLEMS),
        ({"only": ["unused-key"]}, ExitCode.DONE),
        ({"only": ["no-year"]}, ExitCode.DONE),
        ({"only": ["no-year"], "strict": True}, ExitCode.PROBLEMS),
        ({"only": ["unused-key"], "strict": True}, ExitCode.DONE),
    ],
)
def test_errors_fail_a_check_and_warnings_a_strict_one(examined, wishes, code):
    assert examined(**wishes).code is code


def test_a_file_that_cannot_be_read_is_a_finding_for_programs(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/film.yaml").write_text("titel: X\n")
    with pytest.raises(ProblemsFound):
        examine(tmp_path)
    for form in ("json", "github", "sarif"):
        examination = examine(tmp_path, form)
        assert "unknown key" in examination.report
        assert examination.code is ExitCode.PROBLEMS
