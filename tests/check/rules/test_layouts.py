"""Layouts and themes."""

import pytest

SLIPS = [
    ("unknown-block", "- logline", "- loglime", 'unknown block "loglime"'),
    ("unknown-block", "- synopsis", "- sinopsis", 'unknown block "sinopsis"'),
    ("unknown-block", "length: short", "lenght: short", "lenght"),
    ("unknown-template", "- template: sheet", "- template: shet", 'unknown template "shet"'),
    ("unknown-template", "next: further", "next: fürther", 'unknown template "fürther"'),
    ("unknown-template", "next: further", "next: further\n    instead: [fürther]", 'unknown template "fürther"'),
    ("unknown-template", "{template: joined", "{template: jouned", 'unknown template "jouned"'),
    ("unknown-template", "[side]", "[sied]", 'unknown region "sied"'),
    ("unknown-template", "      side:\n", "      sied:\n", 'unknown region "sied"'),
    ("unknown-style", "short, style: large", "short, style: larg", 'unknown style "larg"'),
    ("unknown-style", "rule: thin", "rule: thinn", 'unknown rule "thinn"'),
    ("unknown-style", "ground: night", "ground: nigt", 'unknown colour "nigt"'),
    ("unknown-style", "ground: paper", "ground: paper, stops: 8mm", 'unknown colour "spot"'),
    ("unknown-style", "{ink: paper}", "{ink: papr}", 'unknown colour "papr"'),
    ("unknown-style", "1pt, colour: ink", "1pt, colour: inc", 'unknown colour "inc"'),
    ("unknown-style", "based_on: base", "based_on: bass", 'unknown style "bass"'),
    ("unknown-style", "{font: text", "{font: txet", 'unknown typeface "txet"'),
    ("unused-style", "  base:", "  spare: {size: 9pt}\n  base:", 'no layout uses the style "spare"'),
    ("region-off-page", "top: 50%", "top: 50%, height: 80%", 'region "side" reaches beyond the paper'),
    ("region-off-page", "columns: 5-6", "columns: 5-7", 'region "side" ends in column 7 of 6'),
    ("region-in-trim", "outside: 10mm", "outside: 4mm", 'region "head" is 4.0 mm from the edge of the paper'),
]


@pytest.mark.parametrize(("rule", "old", "new", "message"), SLIPS)
def test_a_slip_in_a_layout_or_theme_is_told(tells, rule, old, new, message):
    assert any(message in told for told in tells(rule, (old, new)))


@pytest.mark.parametrize("rule", sorted({rule for rule, *_ in SLIPS}))
def test_a_layout_without_slips_passes(tells, rule):
    assert [told for told in tells(rule) if '"base"' not in told] == []


@pytest.mark.parametrize("rule", ["unknown-block", "unknown-template", "unknown-style", "region-off-page"])
def test_the_stock_layouts_have_no_error(says, rule):
    assert says(rule, "year: 2021") == []


def test_a_style_that_another_is_based_on_is_used(tells):
    assert tells("unused-style") == []


@pytest.mark.parametrize(("outside", "told"), [("5mm", False), ("4.9mm", False), ("4.7mm", True), ("0.1mm", True)])
def test_type_keeps_five_millimetres_from_the_edge_of_the_paper(tells, outside, told):
    assert (
        any('"head"' in message for message in tells("region-in-trim", ("outside: 10mm", f"outside: {outside}")))
        is told
    )


def test_what_bleeds_may_come_near_the_edge(tells):
    near = ("outside: 10mm", "outside: 4mm")
    bleeding = ("head: {columns: 1-6, height: 50%,", "head: {columns: 1-6, height: 50%, bleed: [outside, top],")
    assert sum('"head"' in message for message in tells("region-in-trim", near)) == 3
    assert sum('"head"' in message for message in tells("region-in-trim", near, bleeding)) == 2


def test_what_there_is_is_named_where_nothing_is_near(found, tiny):
    problems = found("unknown-style", "year: 2021", tiny(("short, style: large", "short, style: xyz")))
    assert [problem.hint for problem in problems if '"xyz"' in problem.message] == ["there is base, body, large"]
    problems = found("unknown-style", "year: 2021", tiny(("short, style: large", "short, style: larg")))
    assert [problem.hint for problem in problems if '"larg"' in problem.message] == ['did you mean "large"?']


INNER = "            blocks:\n              - synopsis: {length: short, style: large}"


def test_a_block_in_a_group_that_is_no_block_is_told_and_does_not_end_the_check(tells):
    (message,) = tells("unknown-block", (INNER, "            blocks: [{}]"))
    assert message == "blocks[1]: expected the name of a block, found keys with values"


def test_a_single_block_in_a_group_needs_no_list(tells):
    (message,) = tells("unknown-block", (INNER, "            blocks: loglime"))
    assert message == 'unknown block "loglime"'


def test_a_page_joined_on_a_template_that_there_is_none_of_is_no_reason_to_stop(tells):
    nowhere = ("{template: joined", "{template: jouned")
    assert tells("unknown-block", nowhere) == []
    assert tells("unknown-block", nowhere, ("- logline:", "- loglime:")) == ['unknown block "loglime"']


def test_regions_of_a_template_that_is_tried_instead_are_known(tells):
    spare = ("      side:\n", "      spare:\n")
    other = ("  joined:\n", "  other: {regions: {spare: {columns: 1-6}}}\n  joined:\n")
    assert tells("unknown-template", spare, other) == ['unknown region "spare"']
    assert tells("unknown-template", spare, other, ("next: further", "next: further\n    instead: [other]")) == []


def test_a_template_nobody_has_is_told_where_it_is_to_be_tried_instead(found, tiny):
    wrong = tiny(("next: further", "next: further\n    instead: [joined, fürther]"))
    problems = found("unknown-template", "year: 2021", wrong)
    assert [(problem.span.file, problem.span.line) for problem in problems] == [("layouts/tiny.yaml", 11)]
