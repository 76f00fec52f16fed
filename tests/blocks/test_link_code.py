"""The code to scan."""

import pytest
import segno

from epk.blocks.link_code import shown
from epk.page.items import Fill, LinkArea
from tests.settings import THEME, film, line, of_kind, runs, said, setting, strips, tree

URL = "https://www.film.example/kit/"


@pytest.mark.parametrize(
    ("url", "print_as"),
    [
        (URL, "film.example/kit"),
        ("http://a.example", "a.example"),
        ("a.example/", "a.example"),
        ("https://a.example/http://b", "a.example/http://b"),
    ],
)
def test_print_shows_addresses_without_what_goes_without_saying(url, print_as):
    assert shown(url) == print_as


def place(**more):
    return setting(film(links={"website": URL}, **more.pop("facts", {})), **more)


def test_it_is_the_address_as_a_code_with_its_quiet_zone():
    found = strips("link-code: {size: 66pt}", place())
    (code,) = of_kind(found, Fill)
    rows = [bytes(row) for row in segno.make(URL, error="m", micro=False).matrix]
    module = 66 / (len(rows) + 8)
    dark = {(round(x / module) - 4, round(y / module) - 4) for x, y, _, _ in code.areas}
    assert dark == {(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one}
    assert {(width, height) for _, _, width, height in code.areas} == {(module, module)}
    assert min(x for x, *_ in code.areas) == pytest.approx(4 * module)


def test_it_is_a_link_that_says_where_it_leads():
    found = strips("link-code: {size: 66pt}", place())
    (area,) = of_kind(found, LinkArea)
    assert (area.width, area.height, area.target, area.description) == (66, 66, URL, "film.example/kit")
    assert tree(found) == "Link(Figure) P"
    assert of_kind(found, Fill)[0].element.alt == "Code to scan, leading to film.example/kit"


def test_its_address_stands_below_it_and_stays_there():
    found = strips("link-code", place())
    assert said(found) == ["film.example/kit"]
    assert [strip.keep for strip in found] == [True, False]
    assert found[0].height == 72
    assert said(strips("link-code: {address: no}", place())) == []
    assert not strips("link-code: {address: no}", place())[0].keep


def test_without_a_website_there_is_none():
    assert strips("link-code", setting()) == []


@pytest.mark.parametrize(("colour", "panel"), [("ink", False), ("label", False), ("paper", True), ("line", True)])
def test_light_colours_get_a_ground_for_cameras(colour, panel):
    at = place()
    fills = of_kind(strips(f"link-code: {{colour: {colour}, size: 66pt}}", at), Fill)
    assert len(fills) == 1 + panel
    assert fills[-1].colour == at.colour("sheet-ink" if panel else colour)
    if panel:
        assert (fills[0].colour, fills[0].areas) == (at.colour("sheet"), ((0, 0, 66, 66),))


def test_decoration_has_no_link():
    found = strips("link-code", place(tagged=False))
    assert of_kind(found, LinkArea) == []
    assert of_kind(found, Fill)[0].element is None


@pytest.mark.parametrize(("language", "left"), [("en", 0), ("he", 334)])
def test_it_stands_where_reading_begins(language, left):
    found = strips("link-code: {size: 66pt, colour: paper}", place(facts={"language": language}))
    assert {item.x for item in (*of_kind(found, Fill), *of_kind(found, LinkArea))} == {left}
    assert found[0].width == 400


def test_one_wider_than_its_place_begins_at_its_edge():
    found = strips("link-code: {size: 66pt}", place(measure=50.0, facts={"language": "he"}))
    assert of_kind(found, Fill)[0].x == 0
    assert found[0].width == 66
    assert line(found, "film").right <= 66.01


@pytest.mark.parametrize(("grey", "panel"), [("#787878", False), ("#808080", True)])
def test_a_colour_is_light_from_a_fifth_of_the_luminance_of_white(grey, panel):
    look = THEME.replace('label: "#664400"', f'label: "{grey}"')
    assert len(of_kind(strips("link-code: {colour: label}", place(look=look)), Fill)) == 1 + panel


def test_code_area_and_address_all_lead_to_the_website():
    found = strips("link-code", place())
    (area,) = of_kind(found, LinkArea)
    assert (area.element.kind, area.element.alt) == ("Link", "Code to scan, leading to film.example/kit")
    assert {run.inline.href for run in runs(found)} == {URL}
