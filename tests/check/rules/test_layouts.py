"""Layouts and themes."""

import pytest
from PIL import Image

SLIPS = [
    ("unknown-block", "- logline", "- loglime", 'unknown block "loglime"'),
    ("unknown-block", "- synopsis", "- sinopsis", 'unknown block "sinopsis"'),
    ("unknown-block", "length: short", "lenght: short", "lenght"),
    ("unknown-template", "- template: sheet", "- template: shet", 'unknown template "shet"'),
    ("unknown-template", "next: further", "next: fürther", 'unknown template "fürther"'),
    ("unknown-template", "{template: joined", "{template: jouned", 'unknown template "jouned"'),
    ("unknown-template", "[side]", "[sied]", 'unknown region "sied"'),
    ("unknown-template", "      side:\n", "      sied:\n", 'unknown region "sied"'),
    ("unknown-style", "short, style: large", "short, style: larg", 'unknown style "larg"'),
    ("unknown-style", "rule: thin", "rule: thinn", 'unknown rule "thinn"'),
    ("unknown-style", "ground: night", "ground: nigt", 'unknown colour "nigt"'),
    ("unknown-style", "{ink: paper}", "{ink: papr}", 'unknown colour "papr"'),
    ("unknown-style", "1pt, colour: ink", "1pt, colour: inc", 'unknown colour "inc"'),
    ("unknown-style", "based_on: base", "based_on: bass", 'unknown style "bass"'),
    ("unknown-style", "{font: text", "{font: txet", 'unknown typeface "txet"'),
    ("unused-style", "  base:", "  spare: {size: 9pt}\n  base:", 'no layout uses the style "spare"'),
    ("region-off-page", "top: 50%", "top: 50%, height: 80%", 'region "side" reaches beyond the paper'),
    ("region-off-page", "columns: 5-6", "columns: 5-7", 'region "side" ends in column 7 of 6'),
    ("region-in-trim", "outside: 10mm", "outside: 4mm", 'region "head" is 4.0 mm from the edge of the paper'),
    ("contrast", ", recolour: {ink: paper}", "", 'style "large", 20 pt, on "night": contrast 1.1 to 1, at least 3'),
]


@pytest.fixture
def tells(found, tiny):
    """The messages of one rule about the tiny layout and its theme."""

    def run(rule, *exchanges):
        return [p.message for p in found(rule, "year: 2021", tiny(*exchanges)) if "tiny" in p.span.file]

    return run


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


@pytest.mark.parametrize(("size", "least"), [("20pt", "3 "), ("17pt", "4.5 "), ("14pt, weight: 700", "3 ")])
def test_small_type_needs_more_contrast_than_large(tells, size, least):
    pale = ("based_on: base, size: 20pt", f"size: {size}, colour: night")
    (message,) = [told for told in tells("contrast", pale) if "large" in told]
    assert f"at least {least}" in message


def test_type_over_a_picture_is_left_to_the_eye(tells):
    dark_on_dark, overlapping = (", recolour: {ink: paper}", ""), ("top: 50%", "top: 40%")
    assert tells("contrast", dark_on_dark, overlapping)
    assert not tells("contrast", dark_on_dark, overlapping, ("- rule: {rule: thin}", "- picture"))


SIDE = "      side: {columns: 5-6, top: 50%, ground: paper}"
OVER = (SIDE, "      art: {columns: 1-6}\n      side: {columns: 1-6, blocks: [logline: {style: base}]}")
BLOCKS = ("      side:\n        - rule: {rule: thin}", "      art:\n        - picture: {height: 100%}")
FILM = "logline: {text: A boy and a girl hunt a golden statue.}\nkey_art: {file: art.png, alt: Grey}\n"


@pytest.fixture
def told_over(tmp_path, says, tiny):
    """What is told of a logline in black, 12 pt, that a template sets over a picture on all its pages."""

    def run(picture, *changes):
        (tmp_path / "assets").mkdir()
        picture.save(tmp_path / "assets" / "art.png")
        layout = tiny(*(changes or (OVER, BLOCKS)))
        return [told for told in says("contrast-on-picture", FILM, layout) if "A boy" in told]

    return run


@pytest.mark.parametrize(("grey", "ratio"), [(0x70, "3.8"), (0x10, "1.0")])
def test_type_that_sinks_into_a_picture_is_told(told_over, grey, ratio):
    (message,) = told_over(Image.new("L", (400, 500), grey))
    assert f"12 pt, on a picture: contrast {ratio} to 1, at least 4.5 is needed" in message


@pytest.mark.parametrize("grey", [0x70, 0x10])
def test_for_the_words_of_a_page_the_picture_gives_way(told_over, grey):
    over = (SIDE, "      art: {columns: 1-6}\n      side: {columns: 1-6}")
    blocks = (BLOCKS[0], "      side: [logline: {style: base}]\n" + BLOCKS[1])
    assert told_over(Image.new("L", (400, 500), grey), over, blocks) == []


def test_only_the_part_beneath_the_type_matters(told_over):
    light_above = Image.new("L", (400, 500), 0xF0)
    light_above.paste(0, (0, 400, 400, 500))
    assert told_over(light_above) == []
