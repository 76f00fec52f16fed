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


def test_type_over_a_picture_is_left_to_where_its_words_stand(tells):
    dark_on_dark, overlapping = (", recolour: {ink: paper}", ""), ("top: 50%, ground: paper", "top: 40%")
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


class TestFields:
    """Regions with a ground of their own, on which others stand."""

    FIELD = "      side: {columns: 1-6, top: 0mm, height: 40mm, ground: GROUND}"

    def told(self, tells, place, ground="night"):
        field = self.FIELD.replace("GROUND", ground)
        changes = (("{columns: 1-6, height: 50%, recolour: {ink: paper}}", f"{{columns: 1-6, {place}}}"), (SIDE, field))
        return [told for told in tells("contrast", ("    ground: night\n", ""), *changes) if "large" in told]

    def test_words_of_a_region_on_another_stand_on_its_ground_be_it_before_or_after(self, tells):
        (message,) = self.told(tells, "top: 10mm, height: 20mm")
        assert 'on "night"' in message
        assert not self.told(tells, "top: 10mm, height: 20mm", "paper")
        assert not self.told(tells, "top: 50mm, height: 20mm")

    def test_a_style_that_suits_one_of_several_grounds_may_be_meant_for_that(self, tells):
        assert not self.told(tells, "top: 30mm, height: 20mm")


class TestAcross:
    """A title in white, 20 pt, at the top of a region of 8 mm that begins at `top`; a field begins there at 10 mm."""

    HEAD = "head: {columns: 1-6, height: 50%, recolour: {ink: paper}}"
    PLACE = "{columns: 1-6, top: TOP, height: 16mm, recolour: {ink: paper}"

    @pytest.fixture
    def told(self, says, tiny, files):
        def run(top, *, page="night", field="night", picture=None):
            place = self.PLACE.replace("TOP", top)
            if picture:
                files(art_png=picture)
                head = "head: {columns: 1-6, top: 60mm, recolour: {ink: paper}}"
                over = f"      over: {place}, blocks: [logline: {{style: large}}]}}"
                regions = f"      art: {{columns: 1-6, top: 10mm, height: 40mm}}\n{over}"
            else:
                head = f"head: {place}}}"
                regions = f"      side: {{columns: 1-6, top: 10mm, height: 40mm, ground: {field}}}"
            grounds = ("    ground: night\n", f"    ground: {page}\n")
            layout = tiny((self.HEAD, head), grounds, (SIDE, regions), *([BLOCKS] if picture else []))
            return [one for one in says("contrast-on-picture", FILM, layout) if "A boy" in one]

        return run

    @pytest.mark.parametrize("top", ["0mm", "7mm", "20mm"])
    def test_where_all_grounds_suit_nothing_is_told(self, told, top):
        assert told(top) == []

    def test_words_across_an_edge_must_suit_both_grounds(self, told):
        (message,) = told("7mm", field="paper")
        assert "20 pt, on white paper: contrast 1.0 to 1, at least 3 is needed" in message
        (message,) = told("7mm", page="paper", field="night")
        assert "on white paper" in message

    def test_a_region_across_an_edge_whose_words_stand_on_one_side_must_suit_that(self, told):
        assert told("1mm", field="paper") == []
        (message,) = told("1mm", page="paper", field="night")
        assert "on white paper" in message

    def test_of_words_half_on_a_picture_the_other_half_must_suit_the_page(self, told):
        dark = Image.new("L", (400, 200), 0x10)
        assert told("7mm", picture=dark) == []
        (message,) = told("7mm", page="paper", picture=dark)
        assert "on white paper" in message

    def test_and_theirs_the_picture(self, told):
        light = Image.new("L", (400, 200), 0xF0)
        (message,) = told("7mm", picture=light)
        assert "on a picture: contrast 1.1 to 1" in message
