"""What an office printer gets: one ink, and no grounds to lay it on."""

from __future__ import annotations

import json
import re
from typing import ClassVar

import pytest
from PIL import Image
from pypdf import PdfReader

from epk.data.layout import Layout
from epk.data.theme import Theme
from epk.printing.office import DARK, LEGIBLE, on_white
from tests.settings import LAYOUT, decoded


def colours(path):
    content = PdfReader(path).pages[0].get_contents().get_data()
    return re.findall(rb"(?<=\s)(\S+) (g|G|rg|RG|k|K)\s", content)


def test_everything_is_grey(small):
    small.blocks = "[logline, rule, {words: {text: red, style: red}}]"
    path, _ = small.made(edition="office")
    page = PdfReader(path).pages[0]
    assert {operator for _, operator in colours(path)} <= {b"g", b"G"}
    assert {entry["/ColorSpace"] for entry in page["/Resources"]["/XObject"].values()} == {"/DeviceGray"}


def test_letters_near_black_are_black(small):
    path, _ = small.made(edition="office")
    assert (b"0", b"g") in colours(path)


def test_dark_grounds_stay_white_and_letters_on_them_turn_dark(small):
    small.ground = "night\n    recolour: {ink: white}"
    path, _ = small.made(edition="office")
    assert (b"1", b"g") not in colours(path)
    assert (b"0", b"g") in colours(path)


@pytest.mark.parametrize(("top", "light"), [("10mm", True), ("28%", False)])
def test_letters_across_the_edge_of_a_picture_are_dark_and_lighten_it(small, top, light):
    small.picture = Image.new("RGB", (2600, 1200), (20, 20, 20))
    small.ground = "night\n    recolour: {ink: white}"
    small.text = f"{{columns: 1, top: {top}, height: 20mm}}"
    small.blocks, small.edge = "[logline, logline, logline, logline]", "[]"
    path, _ = small.made(edition="office")
    (art,) = PdfReader(path).pages[0].images
    lightest = max(art.image.convert("L").tobytes())
    assert ((b"1", b"g") in colours(path), lightest < 60) == (light, light)


def test_the_page_is_as_large_as_its_paper_and_goes_on_being_tagged(small):
    path, _ = small.made(edition="office")
    reader = PdfReader(path)
    assert "/StructTreeRoot" in reader.root_object
    assert "/BleedBox" not in reader.pages[0]
    assert float(reader.pages[0].mediabox.width) < 596


PALETTE = {
    "paper": "#FFFFFF", "pale": "#EEEEEE", "ink": "#101010", "night": "#101030", "deep": "#664400",
    "black": "#000000", "darkest-light": "#767676", "lightest-dark": "#757575", "faint": "#777777",
}  # fmt: skip
WRITTEN = ("ink", "pale", "deep", "darkest-light", "faint")
"""Colours of styles: of the body `ink`, of others the rest."""
ON_PAPER = {"ink": "ink", "pale": "black", "deep": "deep", "darkest-light": "darkest-light", "faint": "black"}
"""What letters of these colours become where a dark ground is gone."""
PICTURE = {"columns": "1-12", "height": "50%", "bleed": ["top"]}


def lightened(regions, gutter="4mm", **template):
    """A template made light, and as it was."""
    page = {"regions": {name: {"columns": "1-12", "height": "100%"} | one for name, one in regions.items()}} | template
    text = LAYOUT.replace("page: {regions: {main: {columns: 1-12}}}", f"page: {json.dumps(page)}")
    layout = decoded(Layout, text.replace("gutter: 4mm", f"gutter: {gutter}"), "layouts/proof.yaml")
    styles = {"body": {}} | {f"in-{name}": {"colour": name} for name in WRITTEN[1:]}
    look = decoded(Theme, {"palette": PALETTE, "styles": styles}, "layouts/themes/theme.yaml")
    return on_white(layout, look, "a4").templates["page"], layout.templates["page"]


def recoloured(regions, **template):
    """What every region exchanges, when light."""
    made, _ = lightened(regions, **template)
    assert made.ground is None
    assert all(region.ground is None for region in made.regions.values())
    return {name: dict(region.recolour) for name, region in made.regions.items()}


class TestOnWhite:
    """Layouts without grounds: what becomes of letters that stood on them."""

    def test_on_white_paper_letters_stay(self):
        assert recoloured({"main": {}}) == {"main": {}}

    @pytest.mark.parametrize("ground", [{"ground": "night"}, {"regions_ground": "night"}])
    def test_where_a_dark_ground_is_gone_those_that_could_not_be_read_turn_dark(self, ground):
        own = {"ground": "night"} if "regions_ground" in ground else {}
        assert recoloured({"main": own}, **({} if own else ground)) == {"main": ON_PAPER}

    def test_those_that_the_ground_had_made_light_turn_back(self):
        assert recoloured({"main": {"recolour": {"ink": "paper", "deep": "pale"}}}, ground="night") == {
            "main": ON_PAPER | {"deep": "black", "ink": "black"}
        }
        found = recoloured({"main": {"recolour": {"ink": "deep"}}}, ground="night", recolour={"ink": "paper"})
        assert found == {"main": ON_PAPER | {"ink": "deep"}}
        assert recoloured({"main": {}}, ground="night", recolour={"night": "pale"})["main"]["night"] == "pale"

    @pytest.mark.parametrize(("ground", "dark"), [("lightest-dark", True), ("darkest-light", False), ("pale", False)])
    def test_a_light_ground_goes_too_and_letters_on_it_stay(self, ground, dark):
        exchanged = {"deep": "ink"}
        found = recoloured({"main": {"ground": ground, "recolour": exchanged}}, ground="night")
        assert found == {"main": ON_PAPER | {"deep": "ink"} if dark else exchanged}
        assert (DARK, LEGIBLE) == (0.18, 4.5)

    def test_a_colour_that_the_palette_lacks_is_no_ground(self):
        assert recoloured({"main": {"ground": "nowhere"}}) == {"main": {}}

    def test_a_colour_of_letters_that_the_palette_lacks_stays(self):
        assert recoloured({"main": {"recolour": {"ink": "nowhere"}}}, ground="night")["main"]["ink"] == "nowhere"

    def test_what_stands_on_a_region_with_a_ground_stood_on_that(self):
        regions = {"field": {"ground": "night"}, "words": {"columns": "2-4", "top": "10mm", "height": "40mm"}}
        assert recoloured(regions) == {"field": ON_PAPER, "words": ON_PAPER}
        assert recoloured(dict(reversed(regions.items()))) == {"field": ON_PAPER, "words": {}}

    def test_or_on_the_last_of_several(self):
        inner = {"top": "5mm", "height": "200mm"}
        fields = {"one": {"ground": "night"}, "two": {"ground": "pale"} | inner, "words": {"columns": "2-4"} | inner}
        assert recoloured(fields)["words"] == {}
        fields = {"one": {"ground": "pale"}, "two": {"ground": "night"} | inner, "words": {"columns": "2-4"} | inner}
        assert recoloured(fields)["words"] == ON_PAPER
        assert recoloured(fields | {"words": {"ground": "pale"} | inner})["words"] == {}

    @pytest.mark.parametrize(
        ("place", "holds"),
        [
            ({"top": "10mm", "height": "50mm"}, True),
            ({"top": "10mm", "height": "50.3mm"}, True),
            ({"top": "10mm", "height": "50.4mm"}, False),
            ({"top": "9.7mm", "height": "50mm"}, True),
            ({"top": "9.6mm", "height": "50mm"}, False),
            ({"columns": "2-4", "top": "10mm", "height": "50mm"}, True),
            ({"columns": "1-3", "top": "10mm", "height": "50mm"}, False),
            ({"columns": "3-5", "top": "10mm", "height": "50mm"}, False),
        ],
    )
    def test_only_if_all_of_it_does(self, place, holds):
        field = {"ground": "night", "columns": "2-4", "top": "10mm", "height": "50mm"}
        words = {"columns": "2-4"} | place
        assert recoloured({"field": field, "words": words})["words"] == (ON_PAPER if holds else {})

    def test_letters_on_a_picture_stay(self):
        words = {"columns": "2-4", "top": "10mm", "height": "40mm", "recolour": {"ink": "paper"}}
        assert recoloured({"picture": PICTURE, "words": words}, ground="night")["words"] == {"ink": "paper"}

    @pytest.mark.parametrize("other", [{"bleed": []}, {"ground": "night"}, {"artifact": True}])
    def test_what_does_not_bleed_has_a_ground_or_is_decoration_is_no_picture(self, other):
        words = {"columns": "2-4", "top": "10mm", "height": "40mm"}
        assert recoloured({"picture": PICTURE | other, "words": words}, ground="night")["words"] == ON_PAPER


class TestStraddling:
    """Half on a picture that takes the upper half of the page, half beside it."""

    LIGHT: ClassVar = {"recolour": {"ink": "paper"}}
    DARK: ClassVar = {**ON_PAPER, "ink": "black"}

    def turned(self, *words, first=None, picture=PICTURE, **template):
        """Whether light letters of each region turn dark."""
        regions = {"first": first | self.LIGHT} if first else {}
        regions |= {"picture": picture}
        regions |= {f"words{number}": one | self.LIGHT for number, one in enumerate(words)}
        found = recoloured(regions, **template)
        names = [name for name in found if name != "picture"]
        assert all(found[name] in (self.DARK, self.LIGHT["recolour"]) for name in names)
        return [found[name] == self.DARK for name in names]

    @pytest.mark.parametrize("ground", [{"ground": "night"}, {"ground": "paper"}, {}])
    def test_such_letters_turn_dark(self, ground):
        assert self.turned({"top": "40%", "height": "20%"}, **ground) == [True]

    def test_and_with_them_all_others_on_that_picture(self):
        on_it, across = {"top": "10%", "height": "20%"}, {"top": "40%", "height": "20%"}
        assert self.turned(on_it) == [False]
        assert self.turned(on_it, across) == [True, True]
        assert self.turned(across, on_it) == [True, True]

    def test_but_not_those_on_another(self):
        across, other = {"top": "40%", "height": "20%"}, {"top": "70%", "height": "30%", "bleed": ["bottom"]}
        assert self.turned(across, other, {"top": "75%", "height": "10%"}) == [True, False, False]

    def test_letters_that_lose_a_ground_on_a_picture_make_it_lighter_too(self):
        on_it, label = {"top": "10%", "height": "9%"}, {"top": "20%", "height": "9%", "ground": "pale"}
        assert self.turned(on_it, label) == [True, True]

    def test_letters_on_it_or_beside_it_do_not_straddle(self):
        assert self.turned({"top": "10%", "height": "20%"}, {"top": "60%", "height": "20%"}) == [False, False]

    def test_nor_does_what_lies_beneath_it(self):
        on_it = {"top": "10%", "height": "20%"}
        assert self.turned(on_it, first={"top": "40%", "height": "20%"}) == [False, False]

    @pytest.mark.parametrize(("over", "straddles"), [("0.3mm", False), ("0.4mm", True)])
    def test_a_point_more_or_less_counts_for_nothing(self, over, straddles):
        """The picture ends 128.5 mm below the margin."""
        ends = 128.5 + float(over.removesuffix("mm"))
        begins = 128.5 - float(over.removesuffix("mm"))
        assert self.turned({"top": "100mm", "height": f"{ends - 100:.1f}mm"}) == [straddles]
        assert self.turned({"top": f"{begins:.1f}mm", "height": "50mm"}) == [straddles]

    @pytest.mark.parametrize(("over", "straddles"), [("-20mm", False), ("0.3mm", False), ("0.4mm", True)])
    def test_nor_does_what_stands_above_it(self, over, straddles):
        """The picture begins 128.5 mm below the margin."""
        picture = {"top": "50%", "height": "50%", "bleed": ["bottom"]}
        height = 128.5 + float(over.removesuffix("mm"))
        assert self.turned({"top": "0mm", "height": f"{height:.1f}mm"}, picture=picture) == [straddles]

    @pytest.mark.parametrize(
        ("columns", "straddles"),
        [("1-3", False), ("4-6", False), ("7-9", False), ("4-5", False), ("3-5", True), ("6-8", True), ("3-7", True)],
    )
    def test_sides_count_like_edges(self, columns, straddles):
        picture = {"columns": "4-6", "height": "50%", "bleed": ["top"]}
        assert self.turned({"columns": columns, "height": "40%"}, picture=picture, gutter="0") == [straddles]

    def test_on_a_ground_that_bleeds_nothing_straddles(self):
        field = PICTURE | {"ground": "night"}
        made, _ = lightened({"field": field, "words": {"top": "40%", "height": "20%"}})
        assert made.regions["field"].ground is None
