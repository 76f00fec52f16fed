"""Type that can be told from its ground."""

import pytest
from PIL import Image

PALE = ", recolour: {ink: paper}"


def test_type_too_near_its_ground_is_told_with_both_ratios(tells):
    assert 'style "large", 20 pt, on "night": contrast 1.1 to 1, at least 3 is needed' in tells("contrast", (PALE, ""))
    assert [told for told in tells("contrast") if '"base"' not in told] == []


@pytest.mark.parametrize(
    ("size", "least"),
    [
        ("20pt", "3 "),
        ("18pt", "3 "),
        ("17pt", "4.5 "),
        ("14pt, weight: 700", "3 "),
        ("14pt", "4.5 "),
        ("13pt, weight: 700", "4.5 "),
    ],
)
def test_small_type_needs_more_contrast_than_large(tells, size, least):
    pale = ("based_on: base, size: 20pt", f"size: {size}, colour: night")
    (message,) = [told for told in tells("contrast", pale) if "large" in told]
    assert f"at least {least}" in message


def test_type_over_a_picture_is_left_to_the_eye(tells):
    dark_on_dark, overlapping = (", recolour: {ink: paper}", ""), ("top: 50%", "top: 40%")
    assert tells("contrast", dark_on_dark, overlapping)
    assert not tells("contrast", dark_on_dark, overlapping, ("- rule: {rule: thin}", "- picture"))
    assert tells("contrast", dark_on_dark, ("- rule: {rule: thin}", "- picture"))


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
