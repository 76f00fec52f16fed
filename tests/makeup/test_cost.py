"""What a page costs: how far it is from what its template means."""

import pytest

from epk.data.template import Template
from epk.makeup.cost import cost
from epk.makeup.section import Filling, SectionPage
from epk.page.geometry import Box
from epk.page.strips import Strip
from tests.settings import decoded, film, styles

LIVE = 400.0 * 800.0
"""The area between the margins."""


def page(*boxes_filled, scale=1.0, **more):
    """The cost of a page of regions as high as is given, each with points of it that are filled."""
    template = decoded(Template, {"regions": {}}, "layouts/proof.yaml")
    fillings = {
        str(number): Filling((Strip(filled),), styles(film(), scale=scale), **more)
        for number, (_, filled) in enumerate(boxes_filled)
    }
    boxes = {str(number): Box(0, 0, 400, height) for number, (height, _) in enumerate(boxes_filled)}
    return cost(SectionPage(template, fillings=fillings), boxes, LIVE)


FULL = (800.0, 800.0)


def test_a_full_page_as_it_is_meant_costs_nothing():
    assert page(FULL) == 0


def test_type_costs_the_more_the_smaller_it_is():
    assert 0 < page(FULL, scale=0.98) < page(FULL, scale=0.9)


def test_larger_type_costs_nothing():
    assert page(FULL, scale=1.2) == 0


def test_items_cost_the_more_of_them_are_missed_and_a_block_costs_more_than_items():
    assert 0 < page(FULL, fewer=1) < page(FULL, fewer=2) < page(FULL, without=1) < page(FULL, without=2)


def test_type_a_tenth_smaller_is_better_than_an_item_fewer():
    assert page(FULL, scale=0.9) < page(FULL, fewer=1)


@pytest.mark.parametrize("filled", [0.0, 200.0, 600.0, 800.0])
def test_what_is_left_white_costs_as_its_area(filled):
    assert page((800.0, filled)) == pytest.approx(page((800.0, 0.0)) * (800 - filled) / 800)


def test_a_region_that_runs_over_makes_up_for_no_white_elsewhere():
    assert page((400.0, 500.0), (400.0, 300.0)) == page((400.0, 400.0), (400.0, 300.0))


def test_all_regions_count():
    assert page((400.0, 300.0), (400.0, 200.0)) == pytest.approx(page((400.0, 300.0)) + page((400.0, 200.0)))


def test_a_region_that_the_section_does_not_fill_costs_nothing():
    template = decoded(Template, {"regions": {}}, "layouts/proof.yaml")
    assert cost(SectionPage(template), {"foot": Box(0, 0, 400, 40)}, LIVE) == 0
