"""Findings that a film accepts."""

import pytest

from epk.check import check, check_before_building
from epk.problems import ProblemsFound

FILM = """
people:
  anna: {name: Anna Bell, biography: {text: She  filmed  it.}}
  bea: {name: Bea Carr}
production_notes:
  - {heading: One, text: A boy  runs.}
  - {heading: Two, text: A girl  runs.}
"""


def entry(rule, more=""):
    place = f"    {more}\n" if more else ""
    return f"accepted:\n  - rule: {rule}\n    reason: It is meant\n{place}"


@pytest.fixture
def left(project):
    """The places of what one rule finds and the film does not accept, and how much it accepts."""

    def run(rule, accepted, files=()):
        findings = check(project(FILM + accepted, files), only=[rule])
        return [problem.place for problem in findings.problems], len(findings.accepted)

    return run


def test_without_a_place_all_findings_of_the_rule_are_accepted_and_counted(left):
    assert left("double-space", "") == (
        ["people.anna.biography.text"] * 2 + ["production_notes[1].text", "production_notes[2].text"],
        0,
    )
    assert left("double-space", entry("double-space")) == ([], 4)
    assert left("double-space", entry("near-miss")) == left("double-space", "")


@pytest.mark.parametrize(
    ("place", "accepted", "left_over"),
    [
        ("people.anna.biography.text", 2, ["production_notes[1].text", "production_notes[2].text"]),
        ("people.anna", 2, ["production_notes[1].text", "production_notes[2].text"]),
        ("production_notes[2]", 1, ["people.anna.biography.text"] * 2 + ["production_notes[1].text"]),
        ("production_notes", 2, ["people.anna.biography.text"] * 2),
        ("assets/film.yaml", 4, []),
    ],
)
def test_a_place_accepts_what_is_found_there_and_below(left, place, accepted, left_over):
    assert left("double-space", entry("double-space", f"place: {place}")) == (left_over, accepted)


def test_what_is_missing_is_accepted_by_the_key_it_would_have(left):
    assert left("no-website", "") == (["links.website"], 0)
    assert left("no-website", entry("no-website", "place: links")) == ([], 1)
    assert left("no-short-synopsis", entry("no-short-synopsis", "place: synopses.short")) == ([], 1)
    assert left("no-year", entry("no-year", "place: runtime")) == (["year"], 0)
    assert left("no-year", entry("no-year", "place: assets/film.yaml")) == ([], 1)


def test_what_concerns_the_film_as_a_whole_is_accepted_by_its_file(left):
    assert left("form-fields", entry("form-fields", "place: assets/film.yaml")) == ([], 1)


def test_a_plain_value_may_go_by_its_full_path(left):
    gap = "tagline: A  b\nyear: 2019\nscreenings: [{event: E, kind: festival, date: 2018}]\n"
    (place,), _ = left("dates-in-order", gap)
    assert place == "screenings[1].date"
    assert left("dates-in-order", gap + entry("dates-in-order", "place: screenings[1].date.value")) == ([], 1)


def test_what_is_found_in_a_layout_is_accepted_by_its_file(left, tiny):
    spare = tiny(("  base: {size: 12pt}", "  base: {size: 12pt}\n  spare: {size: 12pt}"))
    places, _ = left("unused-style", "", spare)
    assert "layouts/themes/tiny-theme.yaml" in places
    accepted = entry("unused-style", "place: layouts/themes/tiny-theme.yaml")
    assert "layouts/themes/tiny-theme.yaml" not in left("unused-style", accepted, spare)[0]


def test_what_leaves_nothing_to_print_is_not_accepted(project):
    film = project("cast: [{person: cat}]\n" + entry("unknown-key"))
    assert [problem.rule for problem in check(film, only=["unknown-key"]).problems] == ["unknown-key"]
    with pytest.raises(ProblemsFound):
        check_before_building(film)


def test_what_would_say_something_wrong_stops_a_build_unless_it_is_accepted(project):
    invented = "quotes: [{excerpt: Great, sentence: Good, outlet: Daily}]\n"
    with pytest.raises(ProblemsFound, match="is not in the sentence"):
        check_before_building(project(invented))
    with pytest.raises(ProblemsFound):
        check_before_building(project(invented + entry("quote-not-found", "place: quotes[2]")))
    check_before_building(project(invented + entry("quote-not-found", "place: quotes[1]")))


def test_words_of_the_message_are_read_once_more(left):
    assert left("unused-key", "") == (["people.anna", "people.bea"], 0)
    assert left("unused-key", entry("unused-key", "value: anna")) == (["people.bea"], 1)
